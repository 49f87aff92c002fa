/* Packets that the capture holds more than once. */
#ifndef TCPSTORY_TRACK_COPY_H
#define TCPSTORY_TRACK_COPY_H

#include "record/connection.h"
#include "record/segment.h"

/* How long ago (ns) its sender's facts have seen this very packet; -1: it is none of its latest. */
int64_t copy_lag(const struct connection *c, enum side from, const struct segment *s);
/* A packet that is no copy, to be known again. */
void copy_remember(struct connection *c, enum side from, const struct segment *s);
/* Whether the one remembered last is the very packet of one before it, however long ago that was. */
bool copy_was_before(const struct connection *c, enum side from, const struct segment *s);
/* A copy tells nothing new: it is counted, and no more. */
void copy_segment(struct connection *c, struct event *e, int64_t lag_ns);

#endif
