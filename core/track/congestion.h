/* Explicit congestion notification in a connection's life (RFC 3168 6.1). */
#ifndef TCPSTORY_TRACK_CONGESTION_H
#define TCPSTORY_TRACK_CONGESTION_H

#include "record/connection.h"

/* Of every segment. */
void congestion_segment(struct connection *c, const struct segment *s, const struct event *e);

#endif
