/* What was still under way to an end when it sent: judged by numbers and times, for the likely state alone. */
#ifndef TCPSTORY_INFER_CROSSING_H
#define TCPSTORY_INFER_CROSSING_H

#include "record/connection.h"
#include "record/event.h"

/* x sent this segment, and its peer's latest FIN has yet to reach it. */
bool crossing_fin(const struct connection *c, const struct side_facts *x, const struct side_facts *peer,
                  const struct event *e);
/* x sent this segment while the acknowledgment of its FIN, captured before, was under way to it. */
bool crossing_ack_of_fin(const struct side_facts *x, const struct side_facts *peer, const struct event *e);
/* The segment crossed a reset of its receiver's that counts. */
bool crossing_reset(const struct connection *c, const struct side_facts *peer, const struct event *e);
/* x's own reset overtook this segment. */
bool crossing_own_reset(const struct side_facts *x, const struct event *e);

#endif
