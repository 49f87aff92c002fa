/* What the SYNs of a connection ask for. */
#ifndef TCPSTORY_TRACK_OFFERS_H
#define TCPSTORY_TRACK_OFFERS_H

#include "record/connection.h"
#include "record/segment.h"

/* Of x's segment with SYN, before x->syn_first knows of it. */
void offers_note(struct side_facts *x, const struct segment *s);

#endif
