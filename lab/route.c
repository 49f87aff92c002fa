/* What a host's routes say beyond its one network: ip-rule(8), ip-route(8). */
#include <errno.h>
#include <linux/rtnetlink.h>
#include <net/if.h>

#include "lab/net.h"
#include "lab/rtnetlink.h"

/* Every host's first rule is to look up what is its own, whoever sent it (net/ipv4/fib_rules.c). Here what it
 * sends itself is looked up in another table before. */
static int turn_back(struct net_host *host, bool ipv6)
{
    enum { TABLE = 100, FIRST = 0, BEFORE = 1, AFTER = 2 };
    int index = (int)if_nametoindex(NET_INTERFACE);
    int error = rtnetlink_route(index, ipv6, ipv6 ? host->ipv6 : host->ipv4, TABLE, 0);
    if (!error)
        error = rtnetlink_rule(ipv6, BEFORE, true, TABLE);
    if (!error)
        error = rtnetlink_rule(ipv6, AFTER, false, RT_TABLE_LOCAL);
    return error ? error : rtnetlink_forget_rule(ipv6, FIRST, RT_TABLE_LOCAL);
}

int net_turn_back(struct net *net, enum side side)
{
    struct net_host *host = &net->host[side];
    int error = host->turned_back ? 0 : net_enter(net, side);
    if (error || host->turned_back)
        return error;
    host->turned_back = true;
    /* Its own address as a source, from outside: "martian" unless accepted. */
    net_sysctl(net, side, "ipv4.conf.lab0.accept_local", "1");
    error = turn_back(host, false);
    if (!error && rtnetlink_is_local(host->ipv6))
        error = turn_back(host, true);
    return error;
}

int net_rto_min(struct net *net, enum side side, bool ipv6, uint32_t ms)
{
    const struct net_host *there = &net->host[other_side(side)];
    int error = net_enter(net, side);
    if (error)
        return error;
    return rtnetlink_route((int)if_nametoindex(NET_INTERFACE), ipv6, ipv6 ? there->ipv6 : there->ipv4,
                           RT_TABLE_MAIN, ms);
}
