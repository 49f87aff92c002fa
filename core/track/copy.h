/* Packets that the capture holds more than once. */
#ifndef TCPSTORY_TRACK_COPY_H
#define TCPSTORY_TRACK_COPY_H

#include "record/connection.h"
#include "record/segment.h"

/* The latest packets of all connections: sets of a few, in each of which the oldest makes room. */
enum { COPY_SETS = 4096, COPY_WAYS = 4 };
struct copy_known {
    uint64_t print; /* of its header, its sender and its connection */
    int64_t time_ns;
};
struct copies {
    struct copy_known *known; /* COPY_SETS * COPY_WAYS, zeroed */
    uint64_t print;           /* of the segment at hand, without its connection */
};

/* Before the functions below are asked about the segment. */
void copy_begin(struct copies *p, const struct segment *s);
/* How long ago (ns) its sender's facts have seen this very packet; -1: it is none of the latest. */
int64_t copy_lag(const struct copies *p, const struct connection *c, enum side from, const struct segment *s);
/* A packet that is no copy, to be known again; its sender's copies.was_before says whether it is the very packet of one
 * before it all the same. */
void copy_remember(struct copies *p, struct connection *c, enum side from, const struct segment *s);
/* A copy tells nothing new: it is counted, and no more. */
void copy_segment(struct connection *c, struct event *e, int64_t lag_ns);

#endif
