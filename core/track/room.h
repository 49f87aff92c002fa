/* The room that an end says it has: while it has none, and when it takes back what it had promised. */
#ifndef TCPSTORY_TRACK_ROOM_H
#define TCPSTORY_TRACK_ROOM_H

#include "record/connection.h"

/* Of every segment, before its sender's facts know of its window; `e` has the probes marked. */
void room_segment(struct connection *c, const struct segment *s, const struct event *e);

#endif
