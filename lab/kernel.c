#include "lab/kernel.h"

#include <arpa/inet.h>
#include <errno.h>
#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string.h>
#include <sys/socket.h>

struct question {
    struct nlmsghdr head;
    struct inet_diag_req_v2 body;
};

struct answer {
    struct nlmsghdr head;
    union {
        struct inet_diag_msg found;
        struct nlmsgerr error;
        char room[4096];
    };
};

static struct question question(struct net *net, enum side side, const struct ports *ports, uint16_t type)
{
    struct net_host *here = &net->host[ports_host(ports, side)];
    const struct net_host *there = &net->host[ports_host(ports, other_side(side))];
    struct question q = {
        .head = {.nlmsg_len = sizeof q,
                 .nlmsg_type = type,
                 .nlmsg_flags = NLM_F_REQUEST,
                 .nlmsg_seq = ++here->diag_asked},
        .body = {.sdiag_family = ports->ipv6 ? AF_INET6 : AF_INET,
                 .sdiag_protocol = IPPROTO_TCP,
                 .idiag_states = UINT32_MAX,
                 .id = {.idiag_sport = htons(ports->of[side]),
                        .idiag_dport = htons(ports->of[other_side(side)]),
                        .idiag_cookie = {INET_DIAG_NOCOOKIE, INET_DIAG_NOCOOKIE}}},
    };
    memcpy(q.body.id.idiag_src, ports->ipv6 ? here->ipv6 : here->ipv4, ports->ipv6 ? 16 : 4);
    memcpy(q.body.id.idiag_dst, ports->ipv6 ? there->ipv6 : there->ipv4, ports->ipv6 ? 16 : 4);
    return q;
}

/* The answer to that question alone; an older one, left by an interrupted call, is thrown away. */
static bool ask(const struct net_host *host, const struct question *q, struct answer *a)
{
    int fd = host->diag;
    if (send(fd, q, sizeof *q, 0) < 0)
        return false;
    do {
        if (recv(fd, a, sizeof *a, 0) < (ssize_t)sizeof a->head)
            return false;
    } while (a->head.nlmsg_seq != q->head.nlmsg_seq);
    return true;
}

enum state kernel_state(struct net *net, enum side side, const struct ports *ports)
{
    /* By the kernel's numbers (include/net/tcp_states.h); 12 is a request that waits for the third ACK,
     * 13 a socket that is bound and no more. */
    static const uint8_t states[] = {
        [TCP_ESTABLISHED] = STATE_ESTABLISHED,
        [TCP_SYN_SENT] = STATE_SYN_SENT,
        [TCP_SYN_RECV] = STATE_SYN_RECEIVED,
        [TCP_FIN_WAIT1] = STATE_FIN_WAIT_1,
        [TCP_FIN_WAIT2] = STATE_FIN_WAIT_2,
        [TCP_TIME_WAIT] = STATE_TIME_WAIT,
        [TCP_CLOSE] = STATE_CLOSED,
        [TCP_CLOSE_WAIT] = STATE_CLOSE_WAIT,
        [TCP_LAST_ACK] = STATE_LAST_ACK,
        [TCP_LISTEN] = STATE_CLOSED,
        [TCP_CLOSING] = STATE_CLOSING,
        [12] = STATE_SYN_RECEIVED,
        [13] = STATE_CLOSED,
    };
    struct question q = question(net, side, ports, SOCK_DIAG_BY_FAMILY);
    struct answer a;
    if (!ask(&net->host[ports_host(ports, side)], &q, &a))
        return STATE_COUNT;
    if (a.head.nlmsg_type == NLMSG_ERROR)
        return a.error.error == -ENOENT ? STATE_CLOSED : STATE_COUNT;
    uint8_t state = a.found.idiag_state;
    return state && state < sizeof states ? (enum state)states[state] : STATE_COUNT;
}

int kernel_destroy(struct net *net, enum side side, const struct ports *ports)
{
    struct question q = question(net, side, ports, SOCK_DESTROY);
    struct answer a;
    q.head.nlmsg_flags |= NLM_F_ACK;
    if (!ask(&net->host[ports_host(ports, side)], &q, &a))
        return errno;
    return a.head.nlmsg_type == NLMSG_ERROR ? -a.error.error : 0;
}
