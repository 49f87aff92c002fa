/* Segments sent again: by what sign, after what wait, and whether the first copy had arrived after all. */
#ifndef TCPSTORY_TRACK_AGAIN_H
#define TCPSTORY_TRACK_AGAIN_H

#include "record/connection.h"

/* Of a segment that repeats what its end had sent, or that fills a hole of the capture's; marks the event with what
 * it was. Before the sender's facts know of it. */
void again_note(struct connection *c, const struct segment *s, struct event *e);
/* Of every segment, behind again_note(), before the receiver's facts know of its acknowledgment. */
void again_segment(struct connection *c, const struct segment *s, const struct event *e);

#endif
