/* Bytes in, frames out: the readers of capture formats.
 *
 * A source never reads a file. The caller shows it a window of bytes and is told how many of them
 * are done with; when more are needed to go on, it says so. formats.c is the table of what can be
 * read: a new format is one file and one row.
 */
#ifndef TCPSTORY_SOURCE_SOURCE_H
#define TCPSTORY_SOURCE_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "record/frame.h"
#include "record/notice.h"

enum source_result {
    SOURCE_FRAME,  /* a frame was read */
    SOURCE_NOTICE, /* something was damaged: `notice` says what; unless it is fatal, call again */
    SOURCE_MORE,   /* the window is too small: show at least `*used` bytes dropped and more behind;
                      never when `last` */
    SOURCE_END,    /* all is read */
};

enum {
    SOURCE_RECORD_MAX = 64 << 20, /* a larger record is damage: what a caller's window must be able to hold */
    SOURCE_TEXT_MAX = 256 << 10,  /* one packet's text, hex dump included; longer is cut */
    SOURCE_INTERFACES_MAX = 1024, /* of one pcapng section */
    SOURCE_NAME_MAX = 127,        /* of an interface's name; a longer one counts as none */
    SOURCE_PROBE_BYTES = 4096,    /* with this many bytes (or the whole input) a format can be told */
};

struct source_interface {
    uint32_t link, snaplen;
    uint64_t ticks_per_s; /* of if_tsresol; 0: finer than 64 bits can count */
    int64_t offset_s;     /* if_tsoffset */
    uint8_t digits;
    char name[SOURCE_NAME_MAX + 1]; /* if_name; "": none */
};

struct source {
    const struct source_format *format; /* NULL until told */
    uint64_t where;                     /* bytes dropped so far, or lines read (from 1) for text */
    uint64_t frames;                    /* frames read, those that are not wanted included */
    bool done;
    /* pcap and pcapng */
    bool header_read; /* the file's or the section's header is behind us */
    bool cut;         /* that the input ends inside this record was said */
    bool little_endian;
    bool nanoseconds;             /* pcap: the records' times */
    uint8_t record_header;        /* pcap: bytes in front of each packet */
    uint8_t lengths;              /* pcap: the order in which its version writes a packet's two lengths */
    uint32_t link, snaplen;       /* pcap */
    uint32_t interface_count;     /* described so far in this section, those without room included */
    uint64_t skip;                /* pcapng: bytes of the current block still to pass over */
    uint32_t block, block_length; /* pcapng: the current block; length 0 between blocks */
    struct source_interface interface[SOURCE_INTERFACES_MAX];
    /* Only packets captured at this interface are given out: one of this name, or else, where no interface
     * has it, the one of this number, from 0. NULL: every one. The string is the caller's. */
    const char *only;
    uint32_t only_number; /* what `only` says read as a number; UINT32_MAX: it is none */
    bool only_name;       /* this section has described an interface of this name */
    bool only_described;  /* the input has described the interface, whether or not it has packets */
    /* text: the record being gathered; its reader says how these are used */
    struct {
        uint32_t len;
        bool open;
        uint64_t line; /* where the record began */
        int64_t day_ns, last_ns, sum_ns;
        uint8_t clock, digits;
        uint64_t number;
        uint64_t skipped;   /* lines that were not tcpdump's: prose, prompts */
        uint32_t long_line; /* bytes of an over-long line dropped so far */
        uint32_t scanned;   /* bytes at the window's start known to hold no line end */
        uint32_t packet_len;
        bool hex_broken;
        bool adjacent;    /* no other line has come since the record */
        bool ascii;       /* -A: the packet's bytes as text follow the record */
        bool whole;       /* no more lines are joined to the record's text */
        uint8_t joined;   /* lines joined to the record's first */
        uint8_t counting; /* what HH:MM:SS counts from, once told */
        bool numbered;
        uint64_t printed; /* the record's own number */
        char prefix[128]; /* what was in front of the record's line */
        uint8_t prefix_len;
        struct {
            int64_t ns;
            uint8_t form, digits;
        } time; /* as it stands in the record's line */
        uint8_t record[SOURCE_TEXT_MAX];
        uint8_t packet[SOURCE_TEXT_MAX]; /* rebuilt from a hex dump */
    } text;
};

struct source_format {
    const char *name; /* "pcap", "pcapng", "tcpdump text" */
    bool interfaces;  /* says of each packet at which interface it was captured */
    /* Does an input that begins with these bytes (all of it when `last`) have this format? */
    bool (*recognise)(const uint8_t *bytes, size_t len, bool last);
    enum source_result (*read)(struct source *s, const uint8_t *bytes, size_t len, bool last, size_t *used,
                               struct frame *frame, struct notice *notice);
};

extern const struct source_format *const source_formats[]; /* NULL ends it; first match wins */

void source_init(struct source *s);
/* Before the first byte: see `only`. */
void source_only(struct source *s, const char *interface);

/* The next frame. `bytes` is the window, `last` true when nothing follows it. `*used` is how many
 * bytes of it are done with; frame->data points into the window or the source and is good until the
 * next call, so drop the used bytes only then. SOURCE_END at once, with s->format NULL, means that
 * no format recognised the input; with a format that has no interfaces, that one was asked for. */
enum source_result source_read(struct source *s, const uint8_t *bytes, size_t len, bool last, size_t *used,
                               struct frame *frame, struct notice *notice);

/* The readers, one a file. */
extern const struct source_format source_pcap, source_pcapng, source_tcpdump_text;

#endif
