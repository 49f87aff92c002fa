/* Which RST counts, and what it looks like. */
#ifndef TCPSTORY_TRACK_RESET_H
#define TCPSTORY_TRACK_RESET_H

#include "record/connection.h"
#include "record/segment.h"

/* Judges the segment if it is an RST, and its sender's earlier RST if it is not. */
void reset_segment(struct connection *c, const struct segment *s, struct event *e);

#endif
