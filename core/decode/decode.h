/* A frame in, a TCP segment out.
 *
 * link.c is the table of link types, tunnel.c that of tunnels, each a file tunnel_*.c; ipv4.c, ipv6.c, tcp.c
 * and tcp_options.c go down the layers, fragment.c puts IP fragments together, icmp.c reads errors; text.c turns a tcpdump line into header bytes and sends them the same way. Every byte is read
 * through the bounded cursor. Lengths that lie are met with three outcomes: ok, truncated (the
 * capture was cut), malformed (the packet contradicts itself).
 */
#ifndef TCPSTORY_DECODE_DECODE_H
#define TCPSTORY_DECODE_DECODE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "record/frame.h"
#include "record/names.h"
#include "record/segment.h"

enum decode_result {
    DECODE_TCP,          /* a segment */
    DECODE_ICMP,         /* an ICMP error that quotes a segment: out->icmp */
    DECODE_OTHER,        /* a packet, but not TCP */
    DECODE_FRAGMENT,     /* an IP fragment that others are still needed for */
    DECODE_DEEP,         /* tunnels or VLAN tags, one in another, beyond what is followed */
    DECODE_TRUNCATED,    /* cut before the TCP header's ports, sequence and flags were all there */
    DECODE_MALFORMED,    /* its headers contradict each other */
    DECODE_UNKNOWN_LINK, /* frame->link is none we know */
    DECODE_RESULT_COUNT
};

enum { DECODE_TEXT_PACKET = 160, DECODE_TEXT_FLOWS = 8192 };

/* tcpdump's relative numbers need each flow's bases back: kept per flow, both directions together; the
 * stalest one is replaced. */
struct text_flow {
    struct endpoint end[2];
    struct {
        uint32_t base; /* what tcpdump takes off this end's sequence numbers */
        uint32_t next; /* the sequence number expected of this end, as far as was seen */
        bool base_known, next_known;
    } side[2];
    bool used;
    bool based;    /* a segment with ACK has come: tcpdump has its bases */
    bool anchored; /* a SYN has come: the numbers are the wire's own */
    bool relative_known, relative;
    uint64_t last;
};

struct fragments;
struct decoder {
    struct names names;
    struct fragments *fragments;
    uint64_t counts[DECODE_RESULT_COUNT];
    uint64_t cut_lines; /* segments from text whose line ends before its length, not by tcpdump's doing */
    uint64_t overlong;  /* segments whose IP header claims payload beyond the frame */
    struct link_count unknown_links[LINK_COUNTS]; /* of link types that are not known */
    bool new_link;                                /* the last frame was the first of such a type */
    bool relative_known, relative;                /* what most of the text's flows have shown so far */
    uint8_t packet[DECODE_TEXT_PACKET];           /* headers rebuilt from text */
    struct text_flow *flow;                       /* DECODE_TEXT_FLOWS of them */
    uint64_t flow_clock;
};

/* Memory that decoder_init takes from the arena at most. */
size_t decoder_need(void);
/* 0 when the arena is too small. The memory must be zeroed. */
int decoder_init(struct decoder *d, struct arena *a);

/* `out` is filled on DECODE_TCP and DECODE_ICMP only; it points into the frame and the decoder and is good until
 * either is used again. Never fails otherwise: each result is counted in d->counts. */
enum decode_result decode_frame(struct decoder *d, const struct frame *frame, struct segment *out);

/* Fragmented IP packets that are incomplete and of interest: their segments are not told. */
uint64_t decode_incomplete(const struct decoder *d);

/* Parts of it, for each other and for tests. */
void decode_tcp_options(const uint8_t *options, size_t captured, size_t length, struct tcp_options *out);
enum decode_result decode_text(struct decoder *d, const struct frame *frame, struct segment *out);
/* A service's port by the name tcpdump prints for it (services.def); 0 when unknown. */
uint16_t decode_service(const char *name, size_t len);

#endif
