#include "proof.h"

#include <arpa/inet.h>
#include <errno.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

_Noreturn void proof_skip(const char *why)
{
    printf("skipped: %s\n", why);
    exit(77);
}

void proof_needs(bool worked, const char *what)
{
    char text[200];
    snprintf(text, sizeof text, "%s: %s", what, strerror(errno));
    if (!worked)
        proof_skip(text);
}

void proof_sees(bool came, const char *what)
{
    if (came)
        return;
    printf("on the way to the point, %s did not come\n", what);
    exit(1);
}

int proof_ends(bool holds, const char *otherwise)
{
    puts(holds ? "proven" : otherwise);
    return holds ? 0 : 1;
}

void proof_begin(struct proof *p, int argc, char **argv)
{
    struct net_error error;
    *p = (struct proof){.listener = -1,
                        .end = {-1, -1},
                        .ports = {.of = {PROOF_CLIENT_PORT, PROOF_PORT}},
                        .otherwise = argc > 1 && strcmp(argv[1], "otherwise") == 0};
    enum net_fault fault = net_open(&p->net, NET_ANY, &error);
    errno = error.number;
    proof_needs(fault == NET_OK, "two hosts in network namespaces");
}

void proof_sysctl(const struct proof *p, enum side side, const char *name, const char *value)
{
    errno = net_sysctl(&p->net, side, name, value);
    proof_needs(!errno, name);
}

void proof_option(int fd, int level, int name, int value)
{
    proof_needs(setsockopt(fd, level, name, &value, sizeof value) == 0, "setsockopt");
}

int proof_socket(const struct proof *p, enum side side, uint16_t port)
{
    struct sockaddr_storage at;
    socklen_t len = net_address(&p->net, side, false, port, &at);
    proof_needs(net_enter(&p->net, side) == 0, "setns");
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    proof_option(fd, SOL_SOCKET, SO_REUSEADDR, 1);
    proof_needs(bind(fd, (const struct sockaddr *)&at, len) == 0, "bind");
    return fd;
}

void proof_listen(struct proof *p, int backlog)
{
    p->listener = proof_socket(p, SERVER, PROOF_PORT);
    proof_needs(listen(p->listener, backlog) == 0, "listen");
}

void proof_connect_begin(struct proof *p)
{
    struct sockaddr_storage to;
    socklen_t len = net_address(&p->net, SERVER, false, PROOF_PORT, &to);
    p->end[CLIENT] = proof_socket(p, CLIENT, p->ports.of[CLIENT]);
    int result = connect(p->end[CLIENT], (const struct sockaddr *)&to, len);
    proof_needs(result == 0 || errno == EINPROGRESS, "connect");
}

void proof_connect(struct proof *p)
{
    if (p->listener < 0)
        proof_listen(p, 8);
    proof_connect_begin(p);
    proof_carry(p);
    p->end[SERVER] = accept4(p->listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    proof_needs(p->end[SERVER] >= 0, "accept");
}

bool proof_read(struct proof *p, enum side from)
{
    do {
        p->len = net_read(&p->net, from, p->packet, sizeof p->packet);
        p->saw = packet_look(p->packet, p->len);
    } while (p->len && !p->saw.tcp);
    return p->len > 0;
}

bool proof_wait(struct proof *p, enum side from, int64_t ns)
{
    int64_t end = proof_now() + ns;
    while (!proof_read(p, from)) {
        struct pollfd fd = {.fd = p->net.host[from].wire, .events = POLLIN};
        int64_t left = end - proof_now();
        const struct timespec t = {.tv_sec = left / 1000 / MS, .tv_nsec = left % ((int64_t)1000 * MS)};
        if (left <= 0 || ppoll(&fd, 1, &t, NULL) < 0)
            return false;
    }
    return true;
}

void proof_deliver(struct proof *p, enum side to)
{
    proof_needs(net_write(&p->net, to, p->packet, p->len), "writing to the TUN device");
}

void proof_carry(struct proof *p)
{
    bool any = true;
    while (any) {
        any = false;
        for (enum side side = CLIENT; side <= SERVER; side++)
            while (proof_read(p, side)) {
                proof_deliver(p, other_side(side));
                any = true;
            }
    }
}

int64_t proof_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 * MS + t.tv_nsec;
}

int proof_diag(struct proof *p, enum side side, struct inet_diag_msg *answer)
{
    struct {
        struct nlmsghdr head;
        struct inet_diag_req_v2 body;
    } q = {.head = {.nlmsg_len = sizeof q, .nlmsg_type = SOCK_DIAG_BY_FAMILY, .nlmsg_flags = NLM_F_REQUEST},
           .body = {.sdiag_family = AF_INET,
                    .sdiag_protocol = IPPROTO_TCP,
                    .idiag_states = UINT32_MAX,
                    .id = {.idiag_sport = htons(p->ports.of[side]),
                           .idiag_dport = htons(p->ports.of[other_side(side)]),
                           .idiag_cookie = {INET_DIAG_NOCOOKIE, INET_DIAG_NOCOOKIE}}}};
    struct {
        struct nlmsghdr head;
        union {
            struct inet_diag_msg found;
            struct nlmsgerr error;
            char room[4096];
        };
    } a = {0};
    memcpy(q.body.id.idiag_src, p->net.host[side].ipv4, 4);
    memcpy(q.body.id.idiag_dst, p->net.host[other_side(side)].ipv4, 4);
    proof_needs(send(p->net.host[side].diag, &q, sizeof q, 0) >= 0, "asking sock_diag");
    proof_needs(recv(p->net.host[side].diag, &a, sizeof a, 0) >= 0, "hearing sock_diag");
    if (a.head.nlmsg_type == NLMSG_ERROR)
        return -a.error.error;
    *answer = a.found;
    return 0;
}
