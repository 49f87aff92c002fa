/* An ICMP or ICMPv6 error that quotes a TCP segment (RFC 792, RFC 4443): what it says of it. */
#ifndef TCPSTORY_RECORD_ICMP_H
#define TCPSTORY_RECORD_ICMP_H

#include <stdbool.h>
#include <stdint.h>

/* What an error means to TCP, whatever the version (RFC 1122 4.2.3.9, RFC 5461 2). */
enum icmp_meaning {
    ICMP_NONE,        /* the segment is no such error */
    ICMP_UNREACHABLE, /* net, host, protocol, or for want of a route */
    ICMP_PORT,        /* port unreachable */
    ICMP_PROHIBITED,  /* by an administrator, a filter or a policy */
    ICMP_TOO_BIG,     /* fragmentation needed, packet too big: an MTU comes with it */
    ICMP_TIME,        /* hop limit exceeded, or reassembly timed out */
    ICMP_PARAMETER,   /* a header field makes no sense to it */
    ICMP_QUENCH,      /* source quench, long deprecated (RFC 6633) */
    ICMP_MEANING_COUNT
};

struct icmp_error {
    uint8_t meaning; /* enum icmp_meaning */
    uint8_t type, code;
    bool six;           /* ICMPv6 */
    uint8_t sender[16]; /* the router's or host's address; IPv4 in the first 4 bytes */
    uint32_t mtu;       /* ICMP_TOO_BIG; 0: it names none */
};

#endif
