/* What a segment shows of the data, and of the FIN, that its sender may have in its queue. */
#ifndef TCPSTORY_INFER_QUEUE_H
#define TCPSTORY_INFER_QUEUE_H

#include "record/connection.h"
#include "record/event.h"

/* Less than a full segment of usual size: sending may wait for more room (RFC 9293 3.8.6.2.1). */
bool queue_window_is_small(const struct side_facts *peer);
/* After this segment of x's, data of x's may wait for room. */
bool queue_may_hold(const struct side_facts *x, const struct side_facts *peer, const struct event *e);
/* More is under way than x could have sent at once at any time, or x has to send it again: only then does a FIN
 * wait (RFC 5681 3.1, RFC 3390: 4380 bytes). */
bool queue_is_held(const struct side_facts *x, const struct side_facts *peer, const struct event *e);
/* This segment of x's could not have left with anything waiting. */
bool queue_shows_empty(const struct belief *b, const struct side_facts *x, const struct event *e);
/* The set without the states of a FIN not yet seen. */
state_set queue_without_fin(state_set set);

#endif
