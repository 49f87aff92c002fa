/* What a segment acknowledges, and what its window says. */
#ifndef TCPSTORY_TRACK_ACKNOWLEDGMENT_H
#define TCPSTORY_TRACK_ACKNOWLEDGMENT_H

#include "record/connection.h"
#include "record/segment.h"

/* Fills in e->acked, reply_to, reply_ns, window and the judgements on acknowledgments and windows.
 * To be called before the sender's `ack` and `window` of this segment are the connection's. */
void acknowledgment_segment(struct connection *c, const struct segment *s, struct event *e);

/* Fills in e->window alone. */
void acknowledgment_window(const struct connection *c, struct event *e);

#endif
