/* The kernel's own word on a connection: sock_diag(7), asked for one exact pair of addresses. */
#ifndef TCPSTORY_LAB_KERNEL_H
#define TCPSTORY_LAB_KERNEL_H

#include "lab/net.h"

/* A connection by its ports; the addresses are the two hosts'. */
struct ports {
    bool ipv6;
    bool itself;    /* both ends are one socket, of the client's host */
    uint16_t of[2]; /* by enum side */
};

/* Where that end's socket is. */
static inline enum side ports_host(const struct ports *ports, enum side end)
{
    return ports->itself ? CLIENT : end;
}

/* The state of that host's end. CLOSED also where a listener alone would take the segment: it is no
 * socket of this connection. STATE_COUNT when the kernel does not answer. */
enum state kernel_state(struct net *net, enum side side, const struct ports *ports);
/* SOCK_DESTROY: what `ss -K` does. 0 or errno. */
int kernel_destroy(struct net *net, enum side side, const struct ports *ports);

#endif
