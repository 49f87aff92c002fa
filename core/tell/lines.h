/* The parts of --format lines, for each other. */
#ifndef TCPSTORY_TELL_LINES_H
#define TCPSTORY_TELL_LINES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/cursor.h"
#include "base/sink.h"
#include "tell/tell.h"

/* A line being written. */
struct line {
    struct sink *out;
    struct cursor c;   /* what was captured of the packet, from here on */
    const char *layer; /* the header it stands in, by the name tcpdump gives it where a capture ends */
    uint8_t flags;     /* TCP's */
};

/* The mark that says: the capture ends inside this header. */
static inline void line_cut(struct line *l)
{
    sink_z(l->out, " [|");
    sink_z(l->out, l->layer);
    sink_char(l->out, ']');
}

/* Are n more bytes captured? When not, the mark is written, and the line ends. */
static inline bool line_has(struct line *l, size_t n)
{
    bool has = cursor_has(&l->c, n);
    if (!has)
        line_cut(l);
    return has;
}

static inline void line_number(struct line *l, const char *before, uint64_t number)
{
    sink_z(l->out, before);
    sink_u64(l->out, number);
}

/* In hexadecimal, without leading zeros. */
void line_hex(struct line *l, const char *before, uint64_t number);
/* `len` bytes of the cursor, two digits each. */
void line_bytes(struct line *l, struct cursor *c, size_t len);
struct address line_take_address(struct cursor *c, enum address_family family);
/* An address of 4 or 16 bytes of the cursor. */
void line_address(struct line *l, struct cursor *c, enum address_family family);

/* "192.0.2.1 > 192.0.2.2", and what follows. */
void line_parties(struct line *l, const struct address *from, const struct address *to, const char *after);

/* From the IP header to the end of the line; ip_original is what was on the wire from here on. */
void lines_ipv6(struct line *l, uint32_t original);
/* The headers that carry a tunnel, up to what it begins with; with UDP's ports. */
void lines_ipv4_outer(struct line *l, uint32_t original);
void lines_ipv6_outer(struct line *l, uint32_t original);
/* UDP's ports; the addresses NULL where they stand in front already. */
void lines_udp(struct line *l, const struct address *from, const struct address *to);
/* The tunnels around a segment, as far as they stand in its line. */
void lines_wraps(struct line *l, const struct segment *s);
/* Does the line begin anew behind a tunnel, or does tcpdump not look into one? */
bool lines_are_apart(const struct segment *s);
/* From the TCP header on. `plain`: it stands right behind the IP header; else an extension header has
 * parted the ports from the addresses, which then stand in front already. `length` is what the IP header
 * leaves for it. */
void lines_tcp(struct line *l, uint32_t length, const struct address *from, const struct address *to,
               bool plain);
/* The options of a TCP header of 20 + `length` bytes, brackets included; payload: the
 * segment's bytes behind them. False when the line ends here. */
bool lines_options(struct line *l, uint32_t length, uint32_t payload);
/* The data of an MPTCP option; false when it makes no sense. */
bool lines_mptcp(struct line *l, struct cursor body);

/* The time in front. */
void lines_time(struct tell *t, const struct frame *frame);

#endif
