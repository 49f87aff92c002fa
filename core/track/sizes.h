/* Which sizes of segments get through. */
#ifndef TCPSTORY_TRACK_SIZES_H
#define TCPSTORY_TRACK_SIZES_H

#include "record/connection.h"

/* Of every segment, before the facts know of its acknowledgment, and with its repetitions marked. */
void sizes_segment(struct connection *c, const struct segment *s, const struct event *e);

#endif
