/* How long no data had moved when the first end closed, and which known timers would have made it do so.
 *
 * A timer of an application runs from the last data, whatever ACKs and keep-alives came in between. A round silence is
 * a hint and no proof: whoever set the timer, or closed by hand, is not on the wire.
 */
#include "infer/ladder.h"
#include "record/timers.h"

enum { SHORTEST_NS = 1000000000, EARLY_NS = 50000000 };

static const struct mark *first_sign(const struct connection *c, const struct closing *k, bool *reset)
{
    const struct side_facts *x = &c->side[k->first == SERVER ? SERVER : CLIENT];
    *reset = k->kind == CLOSING_RESET;
    return *reset ? &x->rst_first : &x->fin_first;
}

static bool may_own(const struct timer *timer, uint8_t first, bool reset)
{
    if (timer->owner == TIMER_OF_PATH)
        return reset;
    return timer->owner == (first == SERVER ? TIMER_OF_SERVER : TIMER_OF_CLIENT);
}

static bool fits(const struct timer *timer, int64_t ns)
{
    int64_t due = (int64_t)timer->seconds * 1000000000;
    return ns >= due - EARLY_NS && ns <= due + (int64_t)timer->tolerance_ms * 1000000;
}

void ladder_idle(const struct connection *c, struct closing *k)
{
    bool reset = false;
    k->idle_ns = -1;
    if ((k->first != CLIENT && k->first != SERVER) || c->clock == CLOCK_NONE)
        return;
    const struct mark *sign = first_sign(c, k, &reset), *last = NULL;
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct mark *m = &c->side[side].data_last;
        if (m->frame && (!last || m->frame > last->frame))
            last = m;
    }
    if (!last || !sign->frame || last->frame >= sign->frame || sign->time_ns - last->time_ns < SHORTEST_NS)
        return;
    k->idle_ns = sign->time_ns - last->time_ns;
    for (uint8_t i = 0; i < timer_count && k->timer_count < TIMERS_FIT_MAX; i++)
        if (may_own(&timers[i], k->first, reset) && fits(&timers[i], k->idle_ns))
            k->timer[k->timer_count++] = i;
}
