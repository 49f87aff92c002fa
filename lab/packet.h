/* A packet as the lab's wire sees it: raw IP, one TCP segment or something else. */
#ifndef TCPSTORY_LAB_PACKET_H
#define TCPSTORY_LAB_PACKET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "record/segment.h"

enum { PACKET_MAX = 65535, PACKET_LABEL = 40 };

/* What the header says, in host order. Addresses are left to the bytes: the wire has two ends only, and for a
 * connection of a socket to itself but one. */
struct packet_view {
    bool tcp, ipv6, itself;       /* itself: from an address to the same */
    uint16_t source, destination; /* ports */
    uint16_t flags, window;
    uint32_t seq, ack, length; /* length: of the payload */
    uint8_t ttl;
    uint16_t id;                 /* IPv4's identification */
    uint16_t tcp_at, payload_at; /* bytes from the packet's start */
};

/* `tcp` is false for what is no whole, unfragmented TCP segment. */
struct packet_view packet_look(const uint8_t *packet, size_t len);

/* "SYN+ACK", "ACK 3": the flags and the bytes; what is no TCP is "ICMP". Returns `out`. */
const char *packet_label(const struct packet_view *v, char *out, size_t room);

/* Sequence numbers that it takes: payload, SYN and FIN. */
static inline uint32_t packet_span(const struct packet_view *v)
{
    return v->length + ((v->flags & TCP_SYN) != 0) + ((v->flags & TCP_FIN) != 0);
}

/* A segment to forge. `from` and `to` are addresses of 4 or 16 bytes, network order. */
struct packet_forged {
    bool ipv6;
    uint8_t from[16], to[16];
    uint16_t source, destination, flags, window;
    uint32_t seq, ack;
    uint8_t ttl;
    uint16_t id;     /* IPv4 */
    bool timestamps; /* with the option of RFC 7323, of these values */
    uint32_t ts_value, ts_echo;
    const char *payload;
    uint32_t length;
};

/* Writes it with right checksums; returns its length. `packet` has room for PACKET_MAX bytes. */
size_t packet_forge(uint8_t *packet, const struct packet_forged *f);

/* An ICMP (or, for an IPv6 packet, ICMPv6) error about `about`, from its destination to its source, with
 * the type and code of that family; returns its length, which is at most 576. */
size_t packet_icmp(uint8_t *packet, const uint8_t *about, size_t len, uint8_t type, uint8_t code,
                   uint32_t rest);

/* Marks the packet as a full router does (RFC 3168 5: CE), if its sender can take it. */
void packet_mark(uint8_t *packet, size_t len);

/* The value and echo of its timestamps option; false where it has none. */
bool packet_timestamps(const uint8_t *packet, const struct packet_view *v, uint32_t *value, uint32_t *echo);

#endif
