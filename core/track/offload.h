/* What the network card was still to do with a segment when it was captured. */
#ifndef TCPSTORY_TRACK_OFFLOAD_H
#define TCPSTORY_TRACK_OFFLOAD_H

#include "record/connection.h"

/* Of x's segment, when it is counted in x->packets. */
void offload_segment(struct side_facts *x, const struct segment *s);

#endif
