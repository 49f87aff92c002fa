/* A packet as tcpdump's text tells it. For decode/'s text files alone. */
#ifndef TCPSTORY_DECODE_TEXT_H
#define TCPSTORY_DECODE_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/scan.h"
#include "decode/decode.h"

enum { TEXT_OPTIONS_MAX = 40 };

struct text_options {
    uint8_t bytes[TEXT_OPTIONS_MAX]; /* as in the header, without padding */
    uint8_t len;
    uint8_t sack_at, sack_edges; /* where in `bytes` the SACK edges are, and how many */
    bool cut;                    /* more was there, but not on the line */
    bool bad;                    /* ends with an option that tcpdump could not read */
};

struct text_packet {
    struct scan from, to;           /* host, dot, port */
    struct scan from_port, to_port; /* the ports, where they stand alone */
    bool ipv6;
    struct path path; /* as in struct segment */
    /* What -v says. */
    bool has_ip;
    uint8_t ttl, tos;
    uint16_t id;
    /* TCP. */
    bool has_flags, has_seq, has_range, has_ack, has_window, has_length;
    bool old_form; /* tcpdump 3's: nothing marks the line's end */
    bool cut;      /* the line ends before its end */
    uint16_t flags, window, urgent;
    uint32_t seq, seq_end, ack, length;
    struct text_options options;
};

/* The line's layers down to TCP; everything but DECODE_TCP says why there is no segment. */
enum decode_result text_read_line(struct scan line, struct text_packet *p);

/* TCP's part, from `Flags [` on; or tcpdump 3's, from its flags on. */
enum decode_result text_read_tcp(struct scan s, struct text_packet *p);
enum decode_result text_read_old_tcp(struct scan s, struct text_packet *p);

/* The option list up to `close`, its opening bracket already read. False when a number is absurd. */
bool text_read_options(struct scan *s, char close, struct text_options *out);

/* A host's or a port's number or name. False when it is neither. */
bool text_read_host(struct names *names, struct scan host, struct address *out);
bool text_read_port(struct names *names, struct scan port, struct endpoint *out);
/* `host.port` into its two. */
bool text_split(struct scan token, struct scan *host, struct scan *port);

/* Makes relative numbers absolute, as far as the text so far allows. */
void text_make_absolute(struct decoder *d, const struct endpoint *from, const struct endpoint *to,
                        struct text_packet *p);

static inline void text_put16(uint8_t *p, uint32_t v)
{
    p[0] = (uint8_t)(v >> 8);
    p[1] = (uint8_t)v;
}

static inline void text_put32(uint8_t *p, uint32_t v)
{
    text_put16(p, v >> 16);
    text_put16(p + 2, v);
}

#endif
