/* Events in, beliefs and verdicts out. */
#ifndef TCPSTORY_INFER_INFER_H
#define TCPSTORY_INFER_INFER_H

#include "record/connection.h"
#include "record/event.h"
#include "record/stage.h"
#include "record/verdict.h"

/* Before a connection's first event. */
void infer_begin(struct connection *c);
/* Moves both ends' beliefs over one event and writes the resulting view into it (RFC
 * 9293 3.3.2, 3.10). */
void infer_event(struct connection *c, struct event *e);
/* As of its latest event; never STAGE_TOLD. */
enum stage infer_stage(const struct connection *c);
/* Once for each ICMP error about it, after track has noted that. */
void infer_icmp(struct connection *c);
/* What the rest of the capture shows. */
struct around {
    struct host_seen elsewhere; /* of its server */
    int64_t until_ns;           /* the capture's latest time so far */
};
/* Everything concluded from the connection's facts as they stand; `around` NULL: from them alone. */
void infer_verdict(const struct connection *c, const struct around *around, struct verdict *v);
/* The likely state after this segment. */
void infer_spent(struct spent *s, const struct event *e, const struct belief_view *view);
/* Where the capture was taken is known better than times can tell it. */
void infer_vantage_said(struct verdict *v, enum vantage_at said);

#endif
