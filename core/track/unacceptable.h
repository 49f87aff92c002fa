/* Acknowledgments that an end in SYN-SENT does not accept. */
#ifndef TCPSTORY_TRACK_UNACCEPTABLE_H
#define TCPSTORY_TRACK_UNACCEPTABLE_H

#include "record/connection.h"

/* The segment acknowledges what its receiver, which has only asked so far, has not sent; or is the RST that draws. */
bool unacceptable_is(const struct connection *c, enum side from, const struct segment *s);
/* After such an RST: what the acknowledgments before it, which are kept in `events`, did. */
void unacceptable_name(const struct connection *c, const struct event *rst, struct event *events);
/* One that is: it moves nothing but its own facts. */
void unacceptable_segment(struct connection *c, struct event *e);

#endif
