/* What happened along the way, from the facts of each end. */
#include "infer/ladder.h"

#define LONG_SILENCE_NS INT64_C(5000000000)

static struct episode *episode_add(struct verdict *v, enum episode_kind kind, enum side side)
{
    if (v->episode_count == EPISODES_MAX) {
        v->episodes_dropped++;
        return NULL;
    }
    struct episode *e = &v->episodes[v->episode_count++];
    *e = (struct episode){.kind = (uint8_t)kind, .side = (uint8_t)side, .ns = -1, .count = 1};
    return e;
}

static void add_counted(struct verdict *v, enum episode_kind kind, enum side side, uint32_t count,
                        const struct mark *first, const struct mark *last, int64_t ns)
{
    struct episode *e = count ? episode_add(v, kind, side) : NULL;
    if (!e)
        return;
    e->count = count;
    e->ns = ns;
    list_add(&e->frames, first);
    list_add(&e->frames, last);
    list_sort(&e->frames);
}

static int64_t span(const struct connection *c, const struct mark *a, const struct mark *b)
{
    return c->clock == CLOCK_NONE ? -1 : b->time_ns - a->time_ns;
}

/* From the peer's FIN to this end's own, as the capture point saw them; to the capture's end when
 * it sent none though it had acknowledged the peer's. */
static void close_wait(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side], *peer = &c->side[other_side(side)];
    bool aborted = x->rst_first.frame || peer->rst_first.frame;
    bool waited = x->fin_acked.frame && (x->fin_known || !aborted) && peer->fin_first.frame &&
                  !peer->fin_covers_fin && (!x->fin_known || (x->fin_covers_fin && x->fin_acked_alone));
    if (!waited || ladder_fin_may_hide(c, side))
        return;
    const struct mark *end = x->fin_known ? &x->fin_first : &c->last;
    const struct mark *fin = peer->fin_answered.frame ? &peer->fin_answered : &peer->fin_first;
    add_counted(v, EPISODE_CLOSE_WAIT, side, 1, fin, end, span(c, fin, end));
}

/* An old segment draws an ACK from an end in TIME-WAIT; the other end, long CLOSED, resets what it does not know
 * any more, and by RFC 793 that RST counts (RFC 1337 2). */
static bool assassinates(const struct connection *c, const struct side_facts *x, const struct side_facts *y)
{
    return c->closed_by_fins && x->fin_covers_fin && y->fin_acked.frame &&
           x->rst_first.frame > y->fin_acked.frame;
}

static void icmp_errors(const struct connection *c, struct verdict *v, enum side side,
                        const struct icmp_facts *f)
{
    struct episode *e = episode_add(v, EPISODE_ICMP_ERROR, side);
    if (!e)
        return;
    e->count = f->count;
    e->icmp = f->error;
    e->ns = f->count > 1 ? span(c, &f->first, &f->last) : -1;
    list_add(&e->frames, &f->first);
    list_add(&e->frames, &f->last);
    list_sort(&e->frames);
}

static void of_side(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    const struct mark none = {0};
    add_counted(v, EPISODE_DELAYED_ACK, side, x->delayed_ack.count, &x->delayed_ack.last, &none,
                x->delayed_ack.ns);
    close_wait(c, v, side);
    add_counted(v, EPISODE_RETRANSMISSION, side, x->retransmitted, &x->retransmitted_first,
                &x->retransmitted_last, span(c, &x->retransmitted_first, &x->retransmitted_last));
    add_counted(v, EPISODE_OUT_OF_ORDER, side, x->out_of_order, &x->out_of_order_first, &x->out_of_order_last,
                -1);
    add_counted(v, EPISODE_ZERO_WINDOW, side, x->zero_windows, &x->zero_window_first, &x->zero_window_last,
                span(c, &x->zero_window_first, &x->zero_window_last));
    add_counted(v, EPISODE_CAPTURE_LOSS, side, x->unseen.count, &x->unseen.first, &none, -1);
    add_counted(v, EPISODE_DUPLICATED_CAPTURE, side, x->copies.count, &x->copies.first, &x->copies.last, -1);
    add_counted(v, EPISODE_PAWS, side, x->paws.count, &x->paws.first, &x->paws.last, -1);
    add_counted(v, EPISODE_RST_IGNORED, side, x->rst_ignored.frame != 0, &x->rst_ignored, &none, -1);
    add_counted(v, EPISODE_TIME_WAIT_ASSASSINATION, side, assassinates(c, x, &c->side[other_side(side)]),
                &x->rst_first, &none, -1);
    for (int i = 0; i < x->icmp_kinds; i++)
        icmp_errors(c, v, side, &x->icmp[i]);
    add_counted(v, EPISODE_CHALLENGE_ACK, side, x->challenge_ack.frame != 0, &x->challenging_syn,
                &x->challenge_ack, -1);
}

void ladder_episodes(const struct connection *c, struct verdict *v)
{
    of_side(c, v, CLIENT);
    of_side(c, v, SERVER);
    if (c->idle.ns >= LONG_SILENCE_NS)
        add_counted(v, EPISODE_IDLE, SIDE_BOTH, 1, &c->idle.before, &c->idle.after, c->idle.ns);
}
