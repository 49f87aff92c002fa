/* Two hosts of the lab's own: each a network namespace with one interface, whose other end is ours.
 *
 * Nothing of the machine's own network is touched: all is done in namespaces that no path names, so the
 * kernel takes them away when the process ends, however it ends. The calling process leaves its own
 * network namespace for good.
 */
#ifndef TCPSTORY_LAB_NET_H
#define TCPSTORY_LAB_NET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "record/event.h"

/* Documentation's addresses (RFC 5737, RFC 3849): 192.0.2.1 and .2, 2001:db8::1 and ::2. */
#define NET_INTERFACE "lab0"
enum { NET_LAST_BYTE = 1 }; /* of the client's addresses; the server's is the next */

struct net_host {
    int namespace, wire, diag; /* wire: raw IP packets in and out, non-blocking */
    uint8_t ipv4[4], ipv6[16];
    int ifindex;         /* veth: the interface on our side */
    uint8_t mac[6];      /* veth: of both ends */
    uint32_t diag_asked; /* the last request's number */
    bool turned_back;    /* what it sends to itself goes over its wire */
};

struct net {
    struct net_host host[2]; /* by enum side */
    int own;                 /* the namespace in between (veth) */
    bool tun;                /* else veth and packet sockets */
};

enum net_fault {
    NET_OK,
    NET_NO_NAMESPACE, /* neither root nor user namespaces */
    NET_NO_WIRE,      /* neither a TUN device nor veth with packet sockets */
    NET_NO_DIAG,      /* no sock_diag: the kernel's states cannot be read */
    NET_NO_PROCESS,   /* of the differential: no worker, or no memory for one */
};

/* What the hosts are to be joined with; NET_ANY: TUN where there is one, else veth. */
enum net_wire { NET_ANY, NET_TUN, NET_VETH };

/* errno of what failed. */
struct net_error {
    int number;
    int tun; /* NET_NO_WIRE: why there is no TUN device; 0: the one wire was named */
};

/* 0 or the fault, with *error. Takes wires in the order of a table: TUN, then veth; one that is named, alone. */
enum net_fault net_open(struct net *net, enum net_wire wanted, struct net_error *error);
/* After NET_NO_NAMESPACE and its errno: what sysctl(8) would have to set where a setting forbids namespaces, or so
 * many of them; NULL: none does. */
const char *net_remedy(int error);
void net_close(struct net *net);

/* Makes what this process opens next belong to that host. 0 or errno. */
int net_enter(const struct net *net, enum side side);

/* From here on what this host sends to its own addresses leaves by its wire, and is received from there;
 * without it no packet of a host to itself is seen outside. 0 or errno; EOPNOTSUPP or EAFNOSUPPORT: this
 * kernel has no policy routing. */
int net_turn_back(struct net *net, enum side side);

/* This host sends nothing again to the other before so many milliseconds (ip-route(8), rto_min), in connections that
 * begin from here on; the first SYN, whose time is fixed, excepted. 0 or errno. */
int net_rto_min(struct net *net, enum side side, bool ipv6, uint32_t ms);

/* The next packet that a host has sent: its length, or 0 when there is none now. */
size_t net_read(const struct net *net, enum side from, uint8_t *packet, size_t room);
/* Hands a packet to a host; when it returns the kernel has taken it in (TUN: always; veth: unless the
 * machine's softirqs are put off). False when the host refused it. */
bool net_write(const struct net *net, enum side to, const uint8_t *packet, size_t len);

/* Writes to /proc/sys/net of that host: name as in "ipv4.tcp_fin_timeout". 0 or errno. */
int net_sysctl(const struct net *net, enum side side, const char *name, const char *value);

/* Address family, host's address and port as the kernel's structure; returns its length. */
struct sockaddr_storage;
unsigned net_address(const struct net *net, enum side side, bool ipv6, uint16_t port,
                     struct sockaddr_storage *out);

#endif
