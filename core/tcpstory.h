/* tcpstory's public interface: a capture's bytes in, its connections' stories out.
 *
 * The library does no I/O, keeps no global state, reads no clock and allocates nothing: it lives in
 * one block of the caller's memory, is shown windows of bytes, and writes text through the caller's
 * sink.
 */
#ifndef TCPSTORY_H
#define TCPSTORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "record/frame.h"
#include "record/notice.h"
#include "record/segment.h"
#include "tell/choose.h"
#include "tell/tell.h"

struct tcpstory_limits {
    uint32_t connections; /* open and finished ones kept at a time; over that the stalest is told
                             early */
    uint32_t
        bodies; /* of those so many are at hand, of the latest segments; the others are kept packed, which
                             takes less memory, and time */
    uint32_t events;      /* segments kept for the outputs that tell them */
    uint64_t hash_key[2]; /* any secret */
};

struct tcpstory_options {
    struct tcpstory_limits limits;
    struct tell_options tell;
    struct choice choice; /* what it points to lives as long as the options' user */
    /* NULL: the story for up to `auto_story` connections, else the table with a summary below it. */
    const struct tell_output *output;
    uint32_t auto_story;
    /* Only what was captured at the interface of this name or number (from 0) is read; NULL: everything.
     * An input whose format names no interfaces then ends before its first packet. */
    const char *interface;
    /* Where the input was captured, if the caller says it: then it is not inferred. */
    bool vantage_said;
    enum vantage_at vantage;
    /* Connections are told as they end: tcpstory_clock(). Without an output it is the table. */
    bool live;
    bool view; /* none is told, tcpstory_view() says how things stand */
};

struct tcpstory;

/* Bytes of zeroed memory that tcpstory_init needs for these options. */
size_t tcpstory_need(const struct tcpstory_options *options);
/* Lives in `memory` (zeroed, 64-byte aligned) until the caller takes it back; NULL when it is too
 * small. `options` is copied, `out` must live as long. */
struct tcpstory *tcpstory_init(void *memory, size_t len, const struct tcpstory_options *options,
                               struct sink *out);

enum { TCPSTORY_WINDOW_MAX = 65 << 20 }; /* TCPSTORY_MORE never asks for a longer window */

enum tcpstory_step {
    TCPSTORY_SEGMENT, /* a frame with a TCP segment: pass it to tcpstory_take(), or leave it out */
    TCPSTORY_ICMP,    /* a frame with an ICMP error about one: likewise */
    TCPSTORY_OTHER,   /* a frame without one; counted */
    TCPSTORY_NOTICE,  /* something of the input was damaged */
    TCPSTORY_MORE,    /* show more bytes */
    TCPSTORY_END,     /* this input is read */
};

struct tcpstory_found {
    struct frame frame;
    struct segment segment;
    struct notice notice;
};

/* Before the first byte of each input; frames and connections go on counting. */
void tcpstory_input(struct tcpstory *ts);
/* One step into the window `bytes`; see source_read for `last` and `used`. */
enum tcpstory_step tcpstory_step(struct tcpstory *ts, const uint8_t *bytes, size_t len, bool last,
                                 size_t *used, struct tcpstory_found *found);
/* These are going to be taken, in this order, TCPSTORY_AHEAD at most; frames and segments lie where they did when they
 * were found. What is known of their connections is fetched into the processor's cache: that is faster, and all. */
enum { TCPSTORY_AHEAD = 32 };
void tcpstory_ahead(struct tcpstory *ts, struct tcpstory_found *found, int count);
void tcpstory_take(struct tcpstory *ts, const struct tcpstory_found *found);
/* Live: it is now_ns by the capture's clock. Tells what is over for a second, so that what arrives late has arrived, and
 * what waits in vain for longer than any known host asks. What was told is known for two more minutes: late segments are
 * counted (tell_totals.late); one that shows that it goes on makes it be told again, when it ends again. */
void tcpstory_clock(struct tcpstory *ts, int64_t now_ns);
/* Live: writes what happened since the last time, and which ends are in CLOSE-WAIT for longest. */
void tcpstory_view(struct tcpstory *ts, int64_t now_ns);
/* Tells what is left, and the totals. */
void tcpstory_end(struct tcpstory *ts);

const struct tell_totals *tcpstory_totals(struct tcpstory *ts);
/* The name of the format that the current input was told to have; NULL when none recognised it. */
const char *tcpstory_format(const struct tcpstory *ts);

/* Of the current input: was the interface described that the options name? True where they name none. */
bool tcpstory_has_interface(const struct tcpstory *ts);
/* The name of an interface by its number, from 0; "" where it has none, NULL where there is no such. Of
 * the latest section alone. */
const char *tcpstory_interface(const struct tcpstory *ts, uint32_t number);

#endif
