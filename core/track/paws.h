/* Segments that their receiver drops for an old timestamp: protection against wrapped sequence numbers (RFC 7323 5). */
#ifndef TCPSTORY_TRACK_PAWS_H
#define TCPSTORY_TRACK_PAWS_H

#include "record/connection.h"
#include "record/segment.h"

/* Whether its receiver has shown, by a newer timestamp echoed, that it drops this segment. */
bool paws_drops(const struct connection *c, enum side from, const struct segment *s);
/* Such a segment: it is counted, and no more. */
void paws_segment(struct connection *c, struct event *e);
/* Any other. */
void paws_remember(struct connection *c, enum side from, const struct segment *s);

#endif
