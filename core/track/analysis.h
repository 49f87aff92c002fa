/* Wireshark's tcp.analysis judgements on a segment, by Wireshark's definitions. */
#ifndef TCPSTORY_TRACK_ANALYSIS_H
#define TCPSTORY_TRACK_ANALYSIS_H

#include "record/connection.h"

/* Whether the input says enough of it to judge; the judgement is WHAT_BIT()s. To be called for each segment, with
 * its window filled in, before its facts are the connection's. */
bool analysis_segment(struct connection *c, const struct event *e, uint64_t *judgement);

/* e->did with this judgement in place of its own. To be called once its facts are the connection's. */
uint64_t analysis_what(struct connection *c, const struct event *e, uint64_t judgement);

#endif
