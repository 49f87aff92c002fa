#include "track/retries.h"

/* A SYN-ACK that another SYN of the peer's asked for, or that comes behind this end's own SYN (RFC 9293 figure 7). */
static bool is_asked(const struct connection *c, const struct side_facts *x, const struct event *e)
{
    const struct side_facts *y = &c->side[peer_of(c, (enum side)e->from)];
    return (e->flags & TCP_ACK) &&
           (y->syn_last.frame > x->syn_last.frame || x->syn_first.frame != x->synack_first.frame);
}

void retries_note(const struct connection *c, struct side_facts *x, const struct event *e)
{
    enum { CS_NS = 10000000, SOONEST_CS = 20 }; /* what comes sooner, no timer sent: a copy */
    int64_t cs = (e->time_ns - x->syn_last.time_ns + CS_NS / 2) / CS_NS;
    bool timed = x->syn_last.frame && c->clock != CLOCK_NONE && cs >= SOONEST_CS && cs <= UINT16_MAX;
    if ((e->flags & TCP_ACK) && !x->synack_first.frame) {
        x->syn_wait_count = 0;
        x->syn_again = 0;
        return;
    }
    if (!timed)
        return;
    x->syn_again_asked |= is_asked(c, x, e);
    x->syn_again++;
    if (x->syn_wait_count < WAITS_MAX)
        x->syn_wait_cs[x->syn_wait_count++] = (uint16_t)cs;
}
