/* The time in each state, as the likely states tell it at the capture point: a state begins with the segment that shows
 * it, and lasts until one shows another. What came before the first segment is not counted.
 */
#include "infer/infer.h"

void infer_spent(struct spent *s, const struct event *e, uint8_t likely)
{
    if (s->any && s->in == likely)
        return;
    if (s->any)
        s->ns[s->in] += e->time_ns - s->since_ns;
    s->any = true;
    s->in = likely;
    s->since_ns = e->time_ns;
}
