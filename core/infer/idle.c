/* How long no data had moved when the first end closed, and which known timers would have made it do so.
 *
 * A timer of an application runs from the last data, whatever ACKs and keep-alives came in between. A round silence is
 * a hint and no proof: whoever set the timer, or closed by hand, is not on the wire. Where TLS said goodbye first, the
 * silence ends with that: the alert is no data of the application's, and the FIN behind it no decision of its own.
 */
#include "infer/ladder.h"
#include "infer/reset_signs.h"
#include "base/seq.h"
#include "record/timers.h"

enum { SHORTEST_NS = 1000000000, EARLY_NS = 50000000 };

/* Nothing on the way forgets sooner, not even in a test. */
#define LONG_NS INT64_C(5000000000)

bool ladder_outlasted_the_way(const struct connection *c)
{
    for (int i = 0; i < timer_count; i++)
        if (timers[i].owner >= TIMER_OF_PATH &&
            c->idle.ns >= (int64_t)timers[i].seconds * 1000000000 - EARLY_NS)
            return true;
    return false;
}

/* A silence, and who ended it. */
struct silence {
    struct mark from, to;
    enum side by;
    bool reset;
    bool asked; /* the client had the last word, and no answer */
};

/* The last that the peer's host had of y's data when it closed: data that crossed the close, or was lost, is not it. An
 * RST says itself what had come. */
static struct mark last_had(const struct side_facts *x, const struct side_facts *y, bool reset)
{
    const struct mark *close = reset ? &x->rst_first : &x->fin_first;
    bool crossed = !reset && reset_met_a_turn(x, y);
    if (y->turn.frame && (crossed || y->turn.frame > close->frame))
        return (struct mark){0}; /* what came before that turn came before x's own data */
    uint32_t ack =
        reset && (x->rst_flags & TCP_ACK) && x->rst_numbers.answers_known ? x->rst_numbers.answers : x->ack;
    bool all = x->ack_known && y->seq_known && seq_geq(ack, y->next);
    return all || !x->acked_data_last.frame || y->data_new.frame < x->acked_data_last.frame
               ? y->data_new
               : x->acked_data_last;
}

/* It says so in TLS, and nothing but its peer's goodbye came behind it. */
static bool ended_by_goodbye(const struct connection *c, const struct closing *k, enum side side)
{
    const struct goodbye *said = &c->side[side].goodbye, *peer = &c->side[other_side(side)].goodbye;
    const struct mark *peers_data = &c->side[other_side(side)].data_last;
    bool answered = peer->at.frame == peers_data->frame && goodbye_is_tls(peer->kind);
    return k->announced[side] && goodbye_is_tls(said->kind) &&
           c->side[side].data_last.frame == said->at.frame &&
           (peers_data->frame < said->at.frame || answered);
}

static struct silence before_close(const struct connection *c, struct closing *k)
{
    const struct side_facts *x = &c->side[k->first], *y = &c->side[other_side(k->first)];
    bool reset = k->kind == CLOSING_RESET;
    const struct mark *close = reset ? &x->rst_first : &x->fin_first;
    struct mark from = mark_later(x->data_new, last_had(x, y, reset));
    struct silence s = {.from = from.frame ? from : c->side[CLIENT].handshake_ack,
                        .to = *close,
                        .by = k->first,
                        .reset = reset,
                        .asked = from.frame && from.frame == c->side[CLIENT].data_new.frame};
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct goodbye *said = &c->side[side].goodbye;
        bool second = k->idle_before_goodbye && said->at.frame > s.to.frame;
        if (second || !ended_by_goodbye(c, k, (enum side)side))
            continue;
        s = (struct silence){.from = said->before, .to = said->at, .by = (enum side)side};
        k->idle_before_goodbye = true;
    }
    return s;
}

static bool may_own(const struct timer *timer, const struct silence *s)
{
    switch (timer->owner) {
    case TIMER_OF_PATH:
        return s->reset;
    case TIMER_OF_SERVER:
        return s->by == SERVER;
    case TIMER_OF_SERVER_KEPT:
        return s->by == SERVER && !s->asked;
    case TIMER_OF_CLIENT_KEPT:
        return s->by == CLIENT && !s->asked;
    default:
        return false;
    }
}

static bool fits(const struct timer *timer, int64_t ns)
{
    int64_t due = (int64_t)timer->seconds * 1000000000;
    return ns >= due - EARLY_NS && ns <= due + (int64_t)timer->tolerance_ms * 1000000;
}

enum side ladder_woke_in_vain(const struct connection *c, const struct closing *k)
{
    enum side rst = connection_first_rst(c);
    for (enum side side = CLIENT; side <= SERVER; side++) {
        const struct side_facts *x = &c->side[side], *y = &c->side[other_side(side)];
        bool alone = k->kind == CLOSING_VANISHED && x->unanswered_first.frame == c->idle.after.frame;
        bool gave_up = k->kind == CLOSING_RESET && rst == side && (x->rst_flags & TCP_ACK) &&
                       ladder_tried_in_vain(c, side) && x->unanswered_first.frame == c->idle.after.frame;
        bool refused = k->kind == CLOSING_RESET && rst == other_side(side) && !(y->rst_flags & TCP_ACK) &&
                       x->data_last.frame == c->idle.after.frame;
        bool closed_in_vain = k->kind == CLOSING_RESET_AFTER_FIN && rst == other_side(side) &&
                              !(y->rst_flags & TCP_ACK) && !y->fin_known &&
                              x->fin_first.frame == c->idle.after.frame;
        if (c->clock != CLOCK_NONE && c->idle.ns >= LONG_NS && y->packets && x->data_first.frame &&
            (alone || gave_up || refused || closed_in_vain))
            return side;
    }
    return SIDE_NONE;
}

/* What the way had forgotten by then: of all times that were over the longest ones. */
static void forgotten(const struct connection *c, struct closing *k)
{
    k->idle_ns = c->idle.ns;
    k->idle_in_vain = true;
    for (int i = timer_count - 1; i >= 0 && k->timer_count < TIMERS_FIT_MAX; i--)
        if (timers[i].owner >= TIMER_OF_PATH &&
            (int64_t)timers[i].seconds * 1000000000 <= c->idle.ns + EARLY_NS)
            k->timer[k->timer_count++] = (uint8_t)i;
}

void ladder_idle(const struct connection *c, struct closing *k)
{
    k->idle_ns = -1;
    if (ladder_woke_in_vain(c, k) != SIDE_NONE) {
        forgotten(c, k);
        return;
    }
    if ((k->first != CLIENT && k->first != SERVER) || c->clock == CLOCK_NONE)
        return;
    const struct silence s = before_close(c, k);
    if (!s.from.frame || s.from.frame >= s.to.frame || s.to.time_ns - s.from.time_ns < SHORTEST_NS)
        return;
    k->idle_ns = s.to.time_ns - s.from.time_ns;
    k->idle_asked = s.asked;
    k->idle_shut = s.asked && c->side[SERVER].room.shut;
    if (s.reset && reset_is_a_reaction(&c->side[k->first]))
        return; /* an answer to a segment: no timer sent it */
    for (uint8_t i = 0; i < timer_count && k->timer_count < TIMERS_FIT_MAX; i++)
        if (may_own(&timers[i], &s) && fits(&timers[i], k->idle_ns))
            k->timer[k->timer_count++] = i;
}
