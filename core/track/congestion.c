/* A router that is full marks a packet instead of dropping it (CE); the receiver says so in its ACKs (ECE), until the
 * sender says that it goes slower (CWR). With Accurate ECN the three flags are a counter of marks instead (RFC 9768
 * 3.2.2), and say neither; the marks themselves are in the IP header either way. */
#include "track/congestion.h"

void congestion_segment(struct connection *c, const struct segment *s, const struct event *e)
{
    enum { CE = 3 };
    struct side_facts *x = &c->side[e->from];
    const struct mark mark = {.frame = e->frame, .time_ns = e->time_ns};
    bool counter = (c->side[CLIENT].offers & c->side[SERVER].offers) & OFFER_BIT(ACCECN);
    if ((s->known & KNOWN_IP) && s->ip_ecn == CE)
        marks_add(&x->congestion.marked, &mark);
    if (!(e->known & KNOWN_FLAGS) || (e->flags & (TCP_SYN | TCP_RST)) || counter)
        return;
    if (e->flags & TCP_ECE)
        marks_add(&x->congestion.told, &mark);
    if (e->flags & TCP_CWR)
        marks_add(&x->congestion.slowed, &mark);
}
