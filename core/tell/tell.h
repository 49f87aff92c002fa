/* Events and verdicts in, words out. outputs.c is the table: a new output is one file and one row.
 */
#ifndef TCPSTORY_TELL_TELL_H
#define TCPSTORY_TELL_TELL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/sink.h"
#include "record/connection.h"
#include "record/event.h"
#include "record/names.h"
#include "record/notice.h"
#include "record/segment.h"
#include "record/verdict.h"

enum language { LANGUAGE_EN, LANGUAGE_ZH, LANGUAGE_COUNT };

/* tcpdump's -t family, for `lines` (CLOCK_DAY text has no date to show for -tttt). */
enum time_style { TIME_OF_DAY, TIME_NONE, TIME_EPOCH, TIME_DELTA, TIME_DATE, TIME_SINCE_FIRST };

/* How it is to be told; the caller's, constant through a run. */
struct tell_options {
    enum language language;
    bool colour, ascii;
    bool terminal; /* the output is one */
    int width;     /* columns of the terminal; 80 where there is none */
    bool segments; /* json: with each segment */
    bool bare;     /* lines: tcpdump's line alone */
    enum time_style time_style;
    /* The rest of a command line that reads the same input, for the summary's commands; NULL: there is none. */
    const char *again;
    /* Local time minus UTC, in seconds, at a moment; NULL: UTC. */
    int32_t (*utc_offset)(int64_t unix_s);
    /* lines: this machine's name for a LINUX_SLL2 packet's interface, as tcpdump prints it, NULL for none;
     * may itself be NULL. */
    const char *(*interface_name)(uint32_t index);
};

/* What the whole run saw, for closing words. */
struct tell_totals {
    uint64_t frames, segments, connections, told_early, events_dropped;
    bool chosen;      /* --where was asked for: */
    uint64_t fitting; /* of the connections, those that fit it */
    uint64_t other, fragments, truncated, malformed, unknown_link;
    uint64_t icmp;       /* ICMP errors about a connection; not in `other` */
    uint64_t deep;       /* packets of more tunnels or VLAN tags, one in another, than are followed */
    uint64_t incomplete; /* fragmented IP packets that were not put together, for want of fragments or room */
    struct link_count unknown_links[LINK_COUNTS]; /* of unknown_link, by type; there may be more */
    uint64_t bad_lines;   /* text: lines of packets that could not be read; each had its notice */
    uint64_t cut_lines;   /* text: segments told though their line ends before the length */
    uint64_t overlong;    /* segments whose IP header claims payload beyond the frame */
    uint64_t backward;    /* segments with an earlier time than one before them in their connection */
    uint64_t prose_lines; /* text: lines that were not tcpdump's */
    uint64_t late;        /* live: segments of connections that were told, and that changed nothing */
    uint64_t told_again; /* live: connections that went on after they were told, and so were told once more */
};

struct summary;
struct view;

struct tell {
    const struct tell_output *output;
    const struct summary *summary; /* table: what to tell below it; NULL: nothing */
    struct sink *out;
    const struct tell_options *options;
    bool live; /* connections are told as they end, and `lines` says so */
    const struct names *names;
    const struct event
        *events; /* kept events; events[i] for the numbers in struct connection and event.next */
    /* lines: -ttt and -ttttt */
    bool any_time;
    int64_t first_ns, previous_ns;
    uint64_t connections; /* told so far */
    int64_t latest_ns;    /* zeek: the latest segment of those told, and its clock */
    uint8_t latest_clock;
};

/* Any function may be NULL. All text goes to t->out. */
struct tell_output {
    const char *name;  /* as in --format */
    bool keeps_events; /* needs a connection's events when it is told (json: only with --segments) */
    void (*begin)(struct tell *t);
    void (*segment)(struct tell *t, const struct segment *s, const struct connection *c,
                    const struct event *e);
    void (*connection)(struct tell *t, const struct connection *c, const struct verdict *v);
    void (*end)(struct tell *t, const struct tell_totals *totals);
};

extern const struct tell_output *const tell_outputs[];         /* ends with NULL */
const struct tell_output *tell_output_named(const char *name); /* NULL: no such */

/* The outputs, one a file. */
extern const struct tell_output tell_story, tell_table, tell_lines, tell_ladder, tell_json, tell_zeek;

/* Addresses as tcpdump -n prints them (RFC 5952 for IPv6); names untrusted, through sink_untrusted.
 */
void tell_address(struct sink *out, const struct names *names, const struct address *a);
/* addr:port, [v6]:port */
void tell_endpoint(struct sink *out, const struct names *names, const struct endpoint *e);
/* A duration for people: "28 us", "39.7 ms", "100.0 ms", "1.02 s", "2 min 3 s". */
void tell_duration(struct sink *out, int64_t ns);
/* A frame's time by its clock: ISO 8601 with digits, "T12:43:46.905723" for CLOCK_DAY; nothing for
 * CLOCK_NONE. */
void tell_time(struct sink *out, uint8_t clock, uint8_t digits, int64_t ns);
/* Behind a slug: "??" where it is possible, "?" where it is likely, nothing where it is certain. */
const char *tell_doubt(uint8_t certainty);
/* Flags as tcpdump prints them: "S.", "P.", "F.", ".", "none". */
void tell_flags(struct sink *out, uint16_t flags);

/* ---- words: texts.def is the English source, po/ its translations; the core knows no locale ----
 */

enum text_id {
#define TEXT(id, english) TEXT_##id,
#include "tell/texts.def"
#undef TEXT
    TEXT_COUNT
};

enum arg_kind {
    ARG_U64,
    ARG_Z,        /* through sink_untrusted() */
    ARG_NS,       /* a duration */
    ARG_SIZE,     /* bytes, with their unit: "3 bytes", "1.05 MB" */
    ARG_FRAMES,   /* "1-3, 7 and 9" */
    ARG_ENDPOINT, /* addr:port */
    ARG_TEXT,     /* another text, filled in with the same arguments */
    ARG_SIDE,     /* "the client", "both ends" ...; SIDE_NONE is "one end" */
    ARG_STATE,    /* RFC 9293's name of it */
};
enum { SIDE_OTHER = SIDE_BOTH + 1 }; /* for ARG_SIDE alone: "the other end" */

/* The end that is not this one, as an ARG_SIDE. */
static inline uint64_t tell_other_than(uint8_t side)
{
    return side == CLIENT || side == SERVER ? (uint64_t)other_side((enum side)side) : SIDE_OTHER;
}

/* A value for a text's {name}. `{bytes|byte|bytes}` chooses a word by the number named before the
 * bar. */
struct arg {
    const char *name;
    enum arg_kind kind;
    union {
        uint64_t u64;  /* ARG_U64, ARG_SIZE, ARG_TEXT (a text_id), ARG_SIDE, ARG_STATE */
        int64_t ns;    /* ARG_NS */
        const char *z; /* ARG_Z */
        const void *p; /* ARG_FRAMES: struct frame_list, ARG_ENDPOINT: struct endpoint */
    };
};

const char *text_of(enum language language, enum text_id id);
/* The template of a notice's sentence. */
const char *text_of_notice(enum language language, enum notice_kind kind);
void tell_text(struct sink *out, const struct tell *t, enum text_id id, const struct arg *args, size_t count);
/* The same for a template that is no row of texts.def (notices, the command line's messages). */
void tell_template(struct sink *out, const struct tell *t, const char *text, const struct arg *args,
                   size_t count);

/* What an ICMP error says, and who; the name of its address is TELL_ADDRESS_MAX long at most. */
enum { TELL_ADDRESS_MAX = 48 };
enum text_id tell_icmp_text(const struct icmp_error *e);
struct address tell_icmp_address(const struct icmp_error *e);
void tell_icmp_sender(const struct icmp_error *e, char *z);

/* What one segment did, in one plain sentence without its end point. */
void tell_segment_text(struct sink *out, const struct tell *t, const struct connection *c,
                       const struct event *e);
/* The verdict in one sentence; json's closing.text and the story's heading. */
void tell_verdict_text(struct sink *out, const struct tell *t, const struct connection *c,
                       const struct verdict *v);

#endif
