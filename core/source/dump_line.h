/* One line of text: does a packet begin here? For source/ alone. */
#ifndef TCPSTORY_SOURCE_DUMP_LINE_H
#define TCPSTORY_SOURCE_DUMP_LINE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/scan.h"
#include "source/dump_time.h"

struct dump_line {
    bool numbered;
    uint64_t number;
    struct dump_time time;
    struct scan prefix; /* what is in front of the time, the number included */
    struct scan packet; /* what is behind number and time */
};

/* Is this the first line of a packet? */
bool dump_line_head(struct scan line, struct dump_line *out);
/* The same with nothing but a number in front of it; and with something else. */
bool dump_line_plain(struct scan line, struct dump_line *out);
bool dump_line_prefixed(struct scan line, struct dump_line *out);
/* Is it an IP packet's text, and hardly anything else? */
bool dump_convinces(struct scan packet);
/* Takes off what an earlier line had in front, numbers in it may differ; but where `number` is not 0 the
 * last one of them must be that. */
bool dump_prefix_strip(struct scan prefix, uint64_t number, struct scan *line);

/* The line without what does not matter, at `to`. */
struct scan dump_clean(struct scan line, char *to, size_t room);
/* A byte order mark. */
void dump_skip_mark(struct scan *s);
/* source.h says what a format's does. */
bool dump_recognise(const uint8_t *bytes, size_t len, bool last);

/* What a record's text, number and time left out, says about where the record ends. */
enum dump_record {
    DUMP_WHOLE,
    DUMP_OPEN, /* a TCP or IP packet's that breaks off: more may be on the next line */
};
enum dump_record dump_record_state(struct scan packet);
/* An IP packet's text that has no addresses in it. */
bool dump_record_broken(struct scan packet);
/* Could `line` be the rest of an open record? */
bool dump_line_continues(struct scan packet, struct scan line);
/* Was the blank between the two lost with the line's end, or was there none? */
bool dump_join_blank(struct scan packet, struct scan line);
/* A tunnel's outer packet: what it carries has a line of its own, without number and time. */
bool dump_record_carries(struct scan packet);

/* -i any puts the interface and the direction in front. */
void dump_skip_interface(struct scan *s);
/* A MAC address, as -e's link header begins. */
bool dump_is_mac(struct scan s);
/* `IP `, `IP6 `, or a raw link's `ip: `. */
bool dump_is_ip(const struct scan *s);
/* Where `SOURCE > DESTINATION:` begins, NULL where it is not there. */
const char *dump_addresses(struct scan text);

#endif
