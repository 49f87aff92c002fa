/* One segment against its connection's sequence space: what it did, and the facts it adds. */
#ifndef TCPSTORY_TRACK_SEQUENCE_H
#define TCPSTORY_TRACK_SEQUENCE_H

#include "record/connection.h"
#include "record/segment.h"

/* `e` has its fields copied from the segment; e->did and the acknowledgment fields are filled in
 * here. */
void sequence_segment(struct connection *c, const struct segment *s, struct event *e);

/* Counts the segment's packet and bytes alone; sequence_segment() does it too. */
void sequence_count(struct connection *c, const struct segment *s, const struct event *e);

/* A bare segment at the number of its sender's FIN, soon behind that: it was sent before the FIN and overtaken by
 * it, not sent to ask for an answer (a keep-alive's number is the same). */
bool sequence_fin_overtook(const struct side_facts *x, const struct event *e);

#endif
