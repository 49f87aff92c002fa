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

/* The next segment tells whether the promise was taken back, or the one that seemed to do so was an older one that came
 * late. */
static void settle_shrunk(struct side_facts *x, uint32_t edge)
{
    const struct mark *shown = &x->room.shrunk.shown;
    uint32_t by = x->room.shrunk.shown_by;
    if (shown->frame && seq_lt(edge, x->room.shrunk.shown_to + by)) {
        if (!x->room.shrunk.count++)
            x->room.shrunk.first = *shown;
        x->room.shrunk.last = *shown;
        if (by > x->room.shrunk.most)
            x->room.shrunk.most = by;
    }
    x->room.shrunk.shown = (struct mark){0};
}

static void note_edge(const struct connection *c, struct side_facts *x, const struct segment *s,
                      const struct event *e)
{
    const struct side_facts *y = &c->side[peer_of(c, e->from)];
    bool scales = x->scale_known && y->scale_known;
    bool stamped =
        (e->known & KNOWN_OPTIONS) && HAS_OPTION(&s->options, OPTION_TIMESTAMP) && x->ts_value_known;
    bool late = (stamped && seq_lt(s->options.ts_value, x->ts_value)) ||
                (x->room.ack_known && seq_lt(e->ack, x->room.ack)) ||
                ((e->known & KNOWN_SEQ) && x->seq_known && seq_lt(e->seq + e->length, x->next));
    uint32_t edge = e->ack + e->window;
    if (!scales || late)
        return;
    uint32_t step = e->window_scaled && HAS_OPTION(&y->syn_options, OPTION_WINDOW_SCALE)
                        ? UINT32_C(1) << (x->scale > 14 ? 14 : x->scale)
                        : 1;
    settle_shrunk(x, edge);
    if (x->room.ack_known && seq_lt(edge, x->room.edge) && x->room.edge - edge >= step) {
        x->room.shrunk.shown = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
        x->room.shrunk.shown_by = x->room.edge - edge;
        x->room.shrunk.shown_to = edge;
    }
    x->room.edge = edge;
    x->room.ack = e->ack;
    x->room.ack_known = true;
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
