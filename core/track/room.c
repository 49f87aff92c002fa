/* A receiver's window (RFC 9293 3.8.6). Shut, it says that the program there is not reading. Its right edge must not
 * move to the left ("shrinking the window"), or what was sent in good faith finds no room; a window that is told in
 * steps of 2^scale bytes may lose less than one of them (RFC 7323 2.4).
 */
#include "track/room.h"

#include "base/seq.h"

static void note_shut(struct side_facts *x, const struct event *e)
{
    if (!e->raw_window && !x->room.shut) {
        x->room.shut = true;
        x->room.shut_since_ns = e->time_ns;
    } else if (e->raw_window && x->room.shut) {
        x->room.shut = false;
        x->room.shut_ns += e->time_ns - x->room.shut_since_ns;
        x->room.opened = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    }
}

/* Later than all that is noted here, by what only grows on one end: sequence and acknowledgment numbers, timestamps. */
enum order { OLDER, UNORDERED, NEWER };

static enum order order_of(const struct room *r, const struct promise *p)
{
    if (seq_lt(p->ack, r->promised.ack))
        return OLDER;
    if (p->stamped && r->promised.stamped && p->ts_value != r->promised.ts_value)
        return seq_lt(p->ts_value, r->promised.ts_value) ? OLDER : NEWER;
    if (seq_lt(p->next, r->promised.next))
        return OLDER;
    return p->ack != r->promised.ack || p->next != r->promised.next ? NEWER : UNORDERED;
}

/* Only what was certainly sent later can take a promise back: of two alike in all numbers, captured close to each
 * other, the second may be the older one, overtaken. */
static void note_promise(struct room *r, const struct promise *p, uint32_t step, const struct event *e)
{
    enum order order = r->promised_known ? order_of(r, p) : NEWER;
    uint32_t by = r->promised.edge - p->edge;
    if (order == OLDER || (order == UNORDERED && seq_lt(p->edge, r->promised.edge)))
        return;
    if (r->promised_known && seq_lt(p->edge, r->promised.edge) && by >= step) {
        r->shrunk.last = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
        if (!r->shrunk.count++)
            r->shrunk.first = r->shrunk.last;
        if (by > r->shrunk.most)
            r->shrunk.most = by;
    }
    r->promised = *p;
    r->promised_known = true;
}

static void note_edge(const struct connection *c, struct side_facts *x, const struct segment *s,
                      const struct event *e)
{
    const struct side_facts *y = &c->side[peer_of(c, e->from)];
    bool scales = x->scale_known && y->scale_known;
    uint32_t step = e->window_scaled && HAS_OPTION(&y->syn_options, OPTION_WINDOW_SCALE)
                        ? UINT32_C(1) << (x->scale > 14 ? 14 : x->scale)
                        : 1;
    struct promise p = {.ack = e->ack, .edge = e->ack + e->window, .next = x->next};
    if (!scales)
        return;
    if (e->known & KNOWN_SEQ)
        p.next = e->seq + e->length + !!(e->flags & TCP_FIN);
    if (seq_gt(p.next, x->next)) /* nothing that its end is known to have sent */
        return;
    if ((e->known & KNOWN_OPTIONS) && HAS_OPTION(&s->options, OPTION_TIMESTAMP)) {
        p.stamped = true;
        p.ts_value = s->options.ts_value;
    }
    note_promise(&x->room, &p, step, e);
}

void room_segment(struct connection *c, const struct segment *s, const struct event *e)
{
    struct side_facts *x = &c->side[e->from];
    const uint32_t needed = KNOWN_FLAGS | KNOWN_ACK | KNOWN_WINDOW;
    if (e->did & WHAT_BIT(ZERO_WINDOW_PROBE))
        x->room.probes++;
    if ((e->known & needed) != needed || !(e->flags & TCP_ACK) || (e->flags & TCP_RST))
        return;
    if (e->flags & TCP_SYN) /* its window is not scaled, and seldom what its end means to give */
        return;
    if (!(e->flags & TCP_FIN))
        note_shut(x, e);
    note_edge(c, x, s, e);
}
