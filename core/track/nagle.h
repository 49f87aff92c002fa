/* A small segment that waits for an ACK which is held back. */
#ifndef TCPSTORY_TRACK_NAGLE_H
#define TCPSTORY_TRACK_NAGLE_H

#include "record/connection.h"

/* Of every segment, with its late ACKs known, before its data is. */
void nagle_segment(struct connection *c, const struct event *e);

#endif
