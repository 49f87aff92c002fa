/* What decode hands to track: one TCP segment, in host order, with what the input did not say left
 * unknown. */
#ifndef TCPSTORY_RECORD_SEGMENT_H
#define TCPSTORY_RECORD_SEGMENT_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "record/frame.h"
#include "record/icmp.h"
#include "record/path.h"

enum address_family { ADDRESS_IPV4 = 4, ADDRESS_IPV6 = 6, ADDRESS_NAME = 1 };

/* Unused bytes are zero, so that two addresses are equal when their bytes are. */
struct address {
    uint8_t family;    /* enum address_family */
    uint8_t bytes[16]; /* network order; IPv4 in the first 4. ADDRESS_NAME: a name's number (struct
                          names), host order, in the first 4 */
};

struct endpoint {
    struct address address;
    uint16_t port;
    uint16_t port_name; /* 0, or the number of a port name that no service table knew (then port is 0) */
};

static inline bool address_equal(const struct address *a, const struct address *b)
{
    return a->family == b->family && memcmp(a->bytes, b->bytes, sizeof a->bytes) == 0;
}

static inline bool endpoint_equal(const struct endpoint *a, const struct endpoint *b)
{
    return a->port == b->port && a->port_name == b->port_name && address_equal(&a->address, &b->address);
}

/* An end of a tunnel whose addresses belong to the path: 0 the lower one, 1 the higher. */
static inline struct address path_end(const struct path_step *step, int end)
{
    struct address a = {.family = step->ends == 1 ? ADDRESS_IPV4 : ADDRESS_IPV6};
    int len = step->ends == 1 ? 4 : 16, from = end * len;
    for (int i = 0; i < len; i++)
        a.bytes[i] = (uint8_t)(step->addresses[(from + i) / 8] >> (56 - 8 * ((from + i) % 8)));
    return a;
}

/* Flags as they stand in the header's 13th and 14th byte (RFC 9293 3.1, RFC 3168, RFC 9768). */
enum {
    TCP_FIN = 0x001,
    TCP_SYN = 0x002,
    TCP_RST = 0x004,
    TCP_PSH = 0x008,
    TCP_ACK = 0x010,
    TCP_URG = 0x020,
    TCP_ECE = 0x040,
    TCP_CWR = 0x080,
    TCP_AE = 0x100,
};

/* What the input said. A captured packet says all of it, unless snaplen or the text's form cut it.
 */
enum {
    KNOWN_FLAGS = 1 << 0,
    KNOWN_SEQ = 1 << 1,
    KNOWN_ACK = 1 << 2, /* set also when the ACK flag is off */
    KNOWN_WINDOW = 1 << 3,
    KNOWN_OPTIONS = 1 << 4,
    KNOWN_LENGTH = 1 << 5,
    KNOWN_IP = 1 << 6, /* ttl, ip_id, ecn */
    KNOWN_ALL = (1 << 7) - 1,
};

enum { TCP_SACK_BLOCKS = 4 };

/* Options by kind; `have` has bit `kind` set for kinds below 64 that were there and well formed. */
struct tcp_options {
    uint64_t have;
    uint16_t mss;
    uint8_t window_scale; /* as sent; RFC 7323 caps its use at 14 */
    uint8_t sack_count;
    uint32_t ts_value, ts_echo;
    struct {
        uint32_t left, right;
    } sack[TCP_SACK_BLOCKS];
    uint8_t fast_open_cookie; /* its length in bytes; the option alone (have bit 34) is a request */
    uint16_t mptcp_subtypes;  /* bit n: an MPTCP option of subtype n was there */
    uint8_t mptcp_reason;     /* of MP_TCPRST */
    bool mptcp_data_fin;      /* the stream ends here (RFC 8684 3.3.3), at: */
    uint32_t mptcp_data_end;  /* one past its last number, of which the low 32 bits, as of: */
    uint32_t mptcp_data_ack;
    bool mptcp_has_data_ack;
    bool malformed; /* an option's length ran off or made no sense */
    bool cut;       /* the capture ended inside the options */
};

enum {
    OPTION_MSS = 2,
    OPTION_WINDOW_SCALE = 3,
    OPTION_SACK_OK = 4,
    OPTION_SACK = 5,
    OPTION_TIMESTAMP = 8,
    OPTION_MPTCP = 30,
    OPTION_FAST_OPEN = 34,
};

/* Subtypes of OPTION_MPTCP that end something (RFC 8684 3.5, 3.6). */
enum { MPTCP_FASTCLOSE = 7, MPTCP_TCPRST = 8 };

#define HAS_OPTION(options, kind) (((options)->have >> (kind)) & 1)

/* A tunnel around the segment, for those who print the packet. */
enum wrap_kind {
    WRAP_IP,  /* IP in IP */
    WRAP_GRE, /* version 0 and 1 */
    WRAP_VXLAN,
    WRAP_OTV, /* VXLAN too, on the port that tcpdump takes for another protocol's */
    WRAP_GENEVE,
    WRAP_MPLS,
    WRAP_PPPOE,
    WRAP_APART, /* what tcpdump does not look into */
};
enum { WRAPS_MAX = 8 };

struct wrap {
    uint8_t kind;      /* enum wrap_kind */
    const uint8_t *ip; /* the IP header that carries it; NULL where none does */
    uint32_t ip_captured, ip_original;
    const uint8_t *at;           /* the tunnel's own header; where the inner packet is, if it has none */
    uint32_t captured, original; /* bytes from there on */
};

struct segment {
    const struct frame *frame;
    uint64_t print, ends_print; /* track's hashes of path and ends, and of the ends alone; 0: not made yet */
    struct endpoint from, to;
    struct path path;
    struct icmp_error icmp; /* where it is one: then from, to and seq are the quoted segment's */
    uint32_t known;         /* KNOWN_ bits */
    uint16_t flags;         /* TCP_ bits */
    uint16_t window;        /* raw, unscaled */
    uint16_t urgent;
    uint32_t seq, ack;
    uint32_t length; /* payload bytes on the wire, by the IP header's length */
    uint8_t ttl;
    uint8_t ip_ecn;
    uint16_t ip_id; /* IPv4 only */
    struct tcp_options options;

    /* The packet itself, for those who print it: from its IP header on. The decoder's or the
     * frame's; valid as long as the frame. Text is rebuilt into header bytes, payload left out. */
    const uint8_t *ip;
    uint32_t ip_captured; /* bytes at `ip` */
    uint32_t ip_original; /* bytes the packet had there, by the capture's length of the packet */
    uint32_t ip_beyond;   /* bytes that its length field claims beyond those */
    uint32_t ip_apart;    /* bytes that were captured too, but in other frames: of a packet in fragments */
    uint16_t tcp_offset;  /* of the TCP header, from `ip` */
    bool in_fragments;    /* `ip` is put together of several frames, this one being the last to come */
    uint8_t wrap_count;
    struct wrap wrap[WRAPS_MAX]; /* outermost first */
};

#endif
