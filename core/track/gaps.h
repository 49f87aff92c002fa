/* Sequence numbers that were jumped over and not seen since. */
#ifndef TCPSTORY_TRACK_GAPS_H
#define TCPSTORY_TRACK_GAPS_H

#include "record/connection.h"

/* The numbers jumped over, when, and by what. */
void gap_add(struct side_facts *x, const struct gap *gap);
/* Takes [from, to) out of the gaps it touches, and says what one of them was before, one that is not loose if there is
 * one; false: it touches none. */
bool gap_fill(struct side_facts *x, uint32_t from, uint32_t to, struct gap *filled);

#endif
