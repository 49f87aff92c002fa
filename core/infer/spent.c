/* The time in each state, as the likely states tell it at the capture point: a state begins with the segment that shows
 * it, and lasts until one shows another. What came before the first segment is not counted, and neither is what a clock
 * that was set back takes away.
 */
#include "infer/infer.h"

/* A first segment with SYN alone begins both ends' first states; any other finds them there. */
static bool begins_here(const struct event *e)
{
    return (e->flags & (TCP_SYN | TCP_ACK)) == TCP_SYN;
}

void infer_spent(struct spent *s, const struct event *e, const struct belief_view *view)
{
    state_set now = (state_set)(1u << view->likely);
    if (s->any && s->in == view->likely)
        return;
    if (s->any && e->time_ns > s->since_ns)
        s->ns[s->in] += e->time_ns - s->since_ns;
    if (!s->any && !begins_here(e))
        s->cut |= now;
    if (view->left != now)
        s->unproved |= now | (s->any ? (state_set)(1u << s->in) : 0);
    s->any = true;
    s->in = view->likely;
    s->since_ns = e->time_ns;
}
