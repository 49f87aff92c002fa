#include "lab/rtnetlink.h"

#include <errno.h>
#include <linux/fib_rules.h>
#include <linux/if_link.h>
#include <linux/rtnetlink.h>
#include <linux/veth.h>
#include <net/if.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct request {
    struct nlmsghdr head;
    char room[512];
};

static void *reserve(struct request *r, size_t len)
{
    void *at = (char *)r + NLMSG_ALIGN(r->head.nlmsg_len);
    r->head.nlmsg_len = (uint32_t)(NLMSG_ALIGN(r->head.nlmsg_len) + len);
    return at;
}

static struct rtattr *attribute(struct request *r, uint16_t type, const void *value, size_t len)
{
    struct rtattr *a = reserve(r, RTA_LENGTH(len));
    a->rta_type = type;
    a->rta_len = (uint16_t)RTA_LENGTH(len);
    if (len)
        memcpy(RTA_DATA(a), value, len);
    return a;
}

static void ends_here(const struct request *r, struct rtattr *nest)
{
    nest->rta_len = (uint16_t)((const char *)r + NLMSG_ALIGN(r->head.nlmsg_len) - (char *)nest);
}

static int ask(struct request *r)
{
    struct {
        struct nlmsghdr head;
        struct nlmsgerr error;
        char room[1024];
    } answer = {0};
    int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    if (fd < 0)
        return errno;
    r->head.nlmsg_flags |= NLM_F_REQUEST | NLM_F_ACK;
    int error = 0;
    if (send(fd, r, r->head.nlmsg_len, 0) < 0 || recv(fd, &answer, sizeof answer, 0) < 0)
        error = errno;
    else if (answer.head.nlmsg_type == NLMSG_ERROR)
        error = -answer.error.error;
    close(fd);
    return error;
}

int rtnetlink_up(int ifindex, bool no_arp)
{
    struct request r = {.head = {.nlmsg_len = NLMSG_LENGTH(0), .nlmsg_type = RTM_NEWLINK}};
    unsigned flags = IFF_UP | (no_arp ? IFF_NOARP : 0);
    const struct ifinfomsg info = {
        .ifi_index = ifindex, .ifi_flags = flags, .ifi_change = IFF_UP | IFF_NOARP};
    memcpy(reserve(&r, sizeof info), &info, sizeof info);
    return ask(&r);
}

int rtnetlink_address(int ifindex, bool ipv6, const uint8_t *address, uint8_t prefix)
{
    struct request r = {.head = {.nlmsg_len = NLMSG_LENGTH(0), .nlmsg_type = RTM_NEWADDR}};
    const struct ifaddrmsg info = {.ifa_family = ipv6 ? AF_INET6 : AF_INET,
                                   .ifa_prefixlen = prefix,
                                   .ifa_flags = IFA_F_NODAD,
                                   .ifa_index = (unsigned)ifindex};
    memcpy(reserve(&r, sizeof info), &info, sizeof info);
    size_t len = ipv6 ? 16 : 4;
    attribute(&r, IFA_LOCAL, address, len);
    attribute(&r, IFA_ADDRESS, address, len);
    r.head.nlmsg_flags = NLM_F_CREATE | NLM_F_EXCL;
    return ask(&r);
}

int rtnetlink_route(int ifindex, bool ipv6, const uint8_t *address, uint32_t table, uint32_t rto_min_ms)
{
    struct request r = {.head = {.nlmsg_len = NLMSG_LENGTH(0), .nlmsg_type = RTM_NEWROUTE}};
    const struct rtmsg route = {.rtm_family = ipv6 ? AF_INET6 : AF_INET,
                                .rtm_dst_len = ipv6 ? 128 : 32,
                                .rtm_protocol = RTPROT_STATIC,
                                .rtm_scope = RT_SCOPE_LINK,
                                .rtm_type = RTN_UNICAST};
    memcpy(reserve(&r, sizeof route), &route, sizeof route);
    attribute(&r, RTA_DST, address, ipv6 ? 16 : 4);
    attribute(&r, RTA_OIF, &ifindex, sizeof ifindex);
    attribute(&r, RTA_TABLE, &table, sizeof table);
    if (rto_min_ms) { /* only a locked one counts (tcp_rto_min() in net/ipv4/tcp_output.c) */
        const uint32_t locked = 1u << RTAX_RTO_MIN;
        struct rtattr *metrics = attribute(&r, RTA_METRICS, NULL, 0);
        attribute(&r, RTAX_LOCK, &locked, sizeof locked);
        attribute(&r, RTAX_RTO_MIN, &rto_min_ms, sizeof rto_min_ms);
        ends_here(&r, metrics);
    }
    r.head.nlmsg_flags = NLM_F_CREATE | (rto_min_ms ? NLM_F_REPLACE : NLM_F_EXCL);
    return ask(&r);
}

static int rule(uint16_t type, bool ipv6, uint32_t priority, bool from_here, uint32_t table)
{
    struct request r = {.head = {.nlmsg_len = NLMSG_LENGTH(0), .nlmsg_type = type}};
    const struct fib_rule_hdr head = {.family = ipv6 ? AF_INET6 : AF_INET, .action = FR_ACT_TO_TBL};
    memcpy(reserve(&r, sizeof head), &head, sizeof head);
    attribute(&r, FRA_PRIORITY, &priority, sizeof priority);
    attribute(&r, FRA_TABLE, &table, sizeof table);
    if (from_here) /* ip-rule(8): for the kernel, what a host sends comes in by its lo */
        attribute(&r, FRA_IIFNAME, "lo", sizeof "lo");
    if (type == RTM_NEWRULE)
        r.head.nlmsg_flags = NLM_F_CREATE | NLM_F_EXCL;
    return ask(&r);
}

int rtnetlink_rule(bool ipv6, uint32_t priority, bool from_here, uint32_t table)
{
    return rule(RTM_NEWRULE, ipv6, priority, from_here, table);
}

int rtnetlink_forget_rule(bool ipv6, uint32_t priority, uint32_t table)
{
    return rule(RTM_DELRULE, ipv6, priority, false, table);
}

bool rtnetlink_is_local(const uint8_t address[16])
{
    struct {
        struct nlmsghdr head;
        struct rtmsg route;
        char room[1024];
    } answer = {0};
    struct request r = {
        .head = {.nlmsg_len = NLMSG_LENGTH(0), .nlmsg_type = RTM_GETROUTE, .nlmsg_flags = NLM_F_REQUEST}};
    const struct rtmsg route = {.rtm_family = AF_INET6, .rtm_dst_len = 128};
    memcpy(reserve(&r, sizeof route), &route, sizeof route);
    attribute(&r, RTA_DST, address, 16);
    int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    bool answered =
        fd >= 0 && send(fd, &r, r.head.nlmsg_len, 0) >= 0 && recv(fd, &answer, sizeof answer, 0) >= 0;
    if (fd >= 0)
        close(fd);
    return answered && answer.head.nlmsg_type == RTM_NEWROUTE && answer.route.rtm_type == RTN_LOCAL;
}

bool rtnetlink_is_running(int ifindex)
{
    enum {
        OPER_UP = 6
    }; /* RFC 2863's ifOperStatus as linux/if.h numbers it; that header and net/if.h exclude
                             each other */
    struct {
        struct nlmsghdr head;
        struct ifinfomsg info;
        char room[8192];
    } answer = {0};
    struct request r = {
        .head = {.nlmsg_len = NLMSG_LENGTH(0), .nlmsg_type = RTM_GETLINK, .nlmsg_flags = NLM_F_REQUEST}};
    const struct ifinfomsg info = {.ifi_index = ifindex};
    memcpy(reserve(&r, sizeof info), &info, sizeof info);
    int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    bool asked = fd >= 0 && send(fd, &r, r.head.nlmsg_len, 0) >= 0;
    ssize_t got = asked ? recv(fd, &answer, sizeof answer, 0) : -1;
    if (fd >= 0)
        close(fd);
    if (got < 0 || answer.head.nlmsg_type != RTM_NEWLINK)
        return false;
    int left = (int)(got - (ssize_t)NLMSG_LENGTH(sizeof info));
    for (struct rtattr *a = (struct rtattr *)answer.room; RTA_OK(a, left); a = RTA_NEXT(a, left))
        if (a->rta_type == IFLA_OPERSTATE)
            return *(const uint8_t *)RTA_DATA(a) == OPER_UP;
    return false;
}

int rtnetlink_veth(const char *name, const char *peer, int fd, const uint8_t mac[6])
{
    struct request r = {.head = {.nlmsg_len = NLMSG_LENGTH(0), .nlmsg_type = RTM_NEWLINK}};
    const struct ifinfomsg none = {0};
    memcpy(reserve(&r, sizeof none), &none, sizeof none);
    attribute(&r, IFLA_IFNAME, name, strlen(name) + 1);
    attribute(&r, IFLA_ADDRESS, mac, 6);
    struct rtattr *info = attribute(&r, IFLA_LINKINFO, NULL, 0);
    attribute(&r, IFLA_INFO_KIND, "veth", 5);
    struct rtattr *data = attribute(&r, IFLA_INFO_DATA, NULL, 0);
    struct rtattr *other = attribute(&r, VETH_INFO_PEER, NULL, 0);
    memcpy(reserve(&r, sizeof none), &none, sizeof none);
    attribute(&r, IFLA_IFNAME, peer, strlen(peer) + 1);
    attribute(&r, IFLA_ADDRESS, mac, 6);
    attribute(&r, IFLA_NET_NS_FD, &fd, sizeof fd);
    ends_here(&r, other);
    ends_here(&r, data);
    ends_here(&r, info);
    r.head.nlmsg_flags = NLM_F_CREATE | NLM_F_EXCL;
    return ask(&r);
}
