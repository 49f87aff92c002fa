#include "track/retries.h"

void retries_note(const struct connection *c, struct side_facts *x, const struct event *e)
{
    enum { CS_NS = 10000000, SOONEST_CS = 20 }; /* what comes sooner, no timer sent: a copy */
    int64_t cs = (e->time_ns - x->syn_last.time_ns + CS_NS / 2) / CS_NS;
    bool timed = x->syn_last.frame && c->clock != CLOCK_NONE && cs >= SOONEST_CS && cs <= UINT16_MAX;
    if ((e->flags & TCP_ACK) && !x->synack_first.frame)
        x->syn_wait_count = 0;
    else if (timed && x->syn_wait_count < WAITS_MAX)
        x->syn_wait_cs[x->syn_wait_count++] = (uint16_t)cs;
}
