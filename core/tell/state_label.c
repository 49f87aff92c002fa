/* How a belief is written: the likely state, with a question mark where the capture leaves others.
 *
 * RFC 9293's names (3.3.2). Nothing is inferred here but what the capture's own place proves.
 */
#include "tell/ladder.h"

#include "base/seq.h"

enum { LOOK_AHEAD = 64 };

/* Where somebody said that the capture was taken at this end, what is in it has arrived there, unless it lacks what that
 * end sent or acknowledged. Times to answer prove nothing. */
static bool taken_at(const struct connection *c, const struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side], *peer = &c->side[other_side(side)];
    uint8_t at = side == CLIENT ? VANTAGE_CLIENT : VANTAGE_SERVER;
    bool whole = !x->unseen.count && !x->lost.count && !peer->unseen.count;
    return whole && v->vantage.at == at && v->vantage.certainty == CERTAINTY_CERTAIN;
}

struct state_label ladder_label(const struct connection *c, const struct verdict *v,
                                const struct belief_view *view, enum side side, bool arrived)
{
    state_set left = arrived && taken_at(c, v, side) ? view->here : view->left;
    struct state_label label = {.state = view->likely, .doubtful = left != (state_set)(1u << view->likely)};
    struct sink s;
    sink_init(&s, label.z, sizeof label.z - 1, NULL, NULL);
    sink_z(&s, state_names[view->likely < STATE_COUNT ? view->likely : STATE_CLOSED]);
    if (label.doubtful)
        sink_char(&s, '?');
    label.z[s.len] = 0;
    return label;
}

const struct event *ladder_event_after(const struct tell *t, const struct event *e)
{
    return e->next ? &t->events[e->next] : NULL;
}

static const struct event *next_of(const struct tell *t, const struct event *e, enum side side)
{
    const struct event *next = ladder_event_after(t, e);
    for (int i = 0; next && next->from != side && i < LOOK_AHEAD; i++)
        next = ladder_event_after(t, next);
    return next && next->from == side ? next : NULL;
}

/* Whether this end, on its next segment, still had not taken in a FIN captured before: then being
 * captured there was not the same as having arrived. */
static bool fin_was_late(const struct tell *t, const struct connection *c, const struct event *e,
                         enum side side)
{
    const struct side_facts *peer = &c->side[other_side(side)];
    if (!peer->fin_known || !peer->fin_first.frame || peer->fin_first.frame > e->frame)
        return false;
    const struct event *next = next_of(t, e, side);
    return next && (next->flags & TCP_ACK) && (next->known & KNOWN_ACK) && seq_leq(next->ack, peer->fin_seq);
}

/* An RST seemed to have closed this end, and its next segment shows that none had; NULL: not so. */
static const struct event *shown_open(const struct tell *t, const struct connection *c, const struct event *e,
                                      enum side side)
{
    bool ignored = false;
    for (int i = CLIENT; i <= SERVER; i++)
        ignored |= c->side[i].rst_ignored.count && c->side[i].rst_ignored.last.frame <= e->frame;
    if (!ignored || e->end[side].likely != STATE_CLOSED)
        return NULL;
    const struct event *next = next_of(t, e, side);
    while (next && ((next->flags & TCP_RST) || next->end[side].likely == STATE_CLOSED))
        next = next_of(t, next, side);
    return next && !(next->flags & TCP_FIN) ? next : NULL; /* a FIN changes the state itself */
}

struct state_label ladder_label_after(const struct tell *t, const struct connection *c,
                                      const struct verdict *v, const struct event *e, enum side side)
{
    const struct event *open = shown_open(t, c, e, side);
    if (open)
        e = open;
    return ladder_label(c, v, &e->end[side], side, !fin_was_late(t, c, e, side));
}
