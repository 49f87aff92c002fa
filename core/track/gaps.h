/* Sequence numbers that were jumped over and not seen since. */
#ifndef TCPSTORY_TRACK_GAPS_H
#define TCPSTORY_TRACK_GAPS_H

#include "record/connection.h"

/* [from, to), jumped over at `now`. */
void gap_add(struct side_facts *x, uint32_t from, uint32_t to, int64_t now);
/* Takes [from, to) out of the gaps it touches; returns when the first of those opened, or -1. */
int64_t gap_fill(struct side_facts *x, uint32_t from, uint32_t to);

#endif
