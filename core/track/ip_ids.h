/* The IP identifications of an end's segments, and whether an RST in its name fits them. */
#ifndef TCPSTORY_TRACK_IP_IDS_H
#define TCPSTORY_TRACK_IP_IDS_H

#include "record/connection.h"
#include "record/segment.h"

/* Of each segment that is no RST. */
void ip_ids_note(struct side_facts *x, const struct segment *s);
/* The RST's is far from where x's own had got to, and x is known to count. */
bool ip_ids_strange(const struct side_facts *x, const struct segment *rst);

#endif
