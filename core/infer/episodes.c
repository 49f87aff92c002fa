/* What happened along the way, from the facts of each end. */
#include "infer/ladder.h"

#define LONG_SILENCE_NS INT64_C(5000000000)
/* What comes so long behind a FIN was not under way when that passed. */
#define LONG_WAIT_NS INT64_C(1000000000)
/* Less than that is the order in which a kernel wrote what came on several queues. */
#define SET_BACK_LEAST_NS INT64_C(1000000)

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
    if (last)
        list_add(&e->frames, last);
    list_sort(&e->frames);
}

static int64_t span(const struct connection *c, const struct mark *a, const struct mark *b)
{
    return c->clock == CLOCK_NONE ? -1 : b->time_ns - a->time_ns;
}

/* From the peer's FIN, and all before it, to this end's own, as the capture point saw them; to the capture's end when
 * it sent none though it had acknowledged the peer's. */
static void close_wait(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side], *peer = &c->side[other_side(side)];
    bool aborted = x->rst_first.frame || peer->rst_first.frame;
    /* It still had the connection then. */
    bool challenged = x->challenge_ack.frame > x->fin_acked.frame;
    bool asked =
        !x->rst && x->last.frame > x->fin_acked.frame && span(c, &x->fin_acked, &x->last) >= LONG_WAIT_NS;
    bool waited = x->fin_acked.frame && (x->fin_known || challenged || asked || !aborted) &&
                  peer->fin_first.frame && !peer->fin_covers_fin &&
                  (!x->fin_known || (x->fin_covers_fin && x->fin_acked_alone));
    if (!waited || ladder_fin_may_hide(c, side))
        return;
    const struct mark *end = x->fin_known            ? &x->fin_first
                             : challenged && aborted ? &x->challenge_ack
                             : aborted               ? &x->last
                                                     : &c->last;
    const struct mark *fin = peer->fin_passed.frame ? &peer->fin_passed : &peer->fin_first;
    int64_t ns = span(c, fin, end);
    bool still = !x->fin_known && end == &c->last && ns >= 0;
    add_counted(v, EPISODE_CLOSE_WAIT, side, 1, fin, end, still ? ns + v->silent_ns : ns);
}

/* An old segment draws an ACK from an end in TIME-WAIT; the other end, long CLOSED, resets what it does not know
 * any more, and by RFC 793 that RST counts (RFC 1337 2). */
static void time_wait_assassination(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side], *y = &c->side[other_side(side)];
    bool assassinates = c->closed_by_fins && x->fin_covers_fin && y->fin_acked.frame &&
                        x->rst_first.frame > y->fin_acked.frame;
    add_counted(v, EPISODE_TIME_WAIT_ASSASSINATION, side, assassinates, &x->rst_first, NULL, -1);
}

static void icmp_errors(const struct connection *c, struct verdict *v, enum side side)
{
    for (int i = 0; i < c->side[side].icmp_kinds; i++) {
        const struct icmp_facts *f = &c->side[side].icmp[i];
        struct episode *e = episode_add(v, EPISODE_ICMP_ERROR, side);
        if (!e)
            continue;
        e->count = f->count;
        e->icmp = f->error;
        e->ns = f->count > 1 ? span(c, &f->first, &f->last) : -1;
        list_add(&e->frames, &f->first);
        list_add(&e->frames, &f->last);
        list_sort(&e->frames);
    }
}

/* Its peer acknowledged what it sent, and nothing of that is there. */
static void one_way(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *y = &c->side[other_side(side)];
    add_counted(v, EPISODE_ONE_WAY, side, connection_unseen_side(c) == side, &y->acks_moved_last, NULL, -1);
}

static void capture_loss(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_CAPTURE_LOSS, side, x->unseen.count, &x->unseen.first, NULL, -1);
}

static void duplicated_capture(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_DUPLICATED_CAPTURE, side, x->copies.count, &x->copies.first, &x->copies.last, -1);
}

/* A chance in 65,536 each that a right checksum looks so. */
static void offload(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    if (x->oversized.count)
        add_counted(v, EPISODE_OFFLOAD, side, x->oversized.count, &x->oversized.first, &x->oversized.last,
                    -1);
    else if (x->unsummed.count > 1)
        add_counted(v, EPISODE_OFFLOAD, side, x->unsummed.count, &x->unsummed.first, &x->unsummed.last, -1);
}

static void delayed_ack(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_DELAYED_ACK, side, x->delayed_ack.count, &x->delayed_ack.last, NULL,
                x->delayed_ack.ns);
}

static void nagle(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_NAGLE, side, x->nagle.count, &x->nagle.first, &x->nagle.last, x->nagle.most_ns);
}

static void retransmission(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_RETRANSMISSION, side, x->retransmitted, &x->retransmitted_first,
                &x->retransmitted_last, c->clock == CLOCK_NONE ? -1 : x->again.waited_ns);
}

static void out_of_order(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_OUT_OF_ORDER, side, x->out_of_order, &x->out_of_order_first, &x->out_of_order_last,
                -1);
}

/* Full size: what the ends agreed on, options apart; where that is not known, what Ethernet would take. */
static bool is_full_size(const struct side_facts *x, const struct side_facts *y)
{
    enum { OPTIONS_MOST = 40, USUAL = 1200 };
    bool known = HAS_OPTION(&y->syn_options, OPTION_MSS) && HAS_OPTION(&x->syn_options, OPTION_MSS);
    uint32_t mss = y->syn_options.mss < x->syn_options.mss ? y->syn_options.mss : x->syn_options.mss;
    return known ? x->sizes.length + OPTIONS_MOST >= mss && mss > OPTIONS_MOST : x->sizes.length >= USUAL;
}

static bool was_told_to_be_too_big(const struct side_facts *x)
{
    for (int i = 0; i < x->icmp_kinds; i++)
        if (x->icmp[i].error.meaning == ICMP_TOO_BIG)
            return true;
    return false;
}

enum { STUCK_REPEATS = 2 };

static bool full_size_did_not_arrive(const struct side_facts *x, const struct side_facts *y)
{
    return x->sizes.tries >= STUCK_REPEATS && x->sizes.arrived < x->sizes.length && is_full_size(x, y) &&
           !was_told_to_be_too_big(x);
}

bool ladder_stuck_full_size(const struct connection *c, enum side side)
{
    const struct side_facts *x = &c->side[side], *y = &c->side[other_side(side)];
    return full_size_did_not_arrive(x, y) && !x->sizes.passed;
}

/* Its receiver was there and got smaller ones, or got this one when it came in smaller pieces. Had it repeated what this
 * end had acknowledged, then that did not arrive either, small as it was. */
bool ladder_black_hole(const struct connection *c, enum side side)
{
    const struct side_facts *x = &c->side[side], *y = &c->side[other_side(side)];
    bool in_pieces = x->sizes.smaller && x->sizes.passed && full_size_did_not_arrive(x, y);
    bool small_ones = x->sizes.small_passed || (x->sizes.arrived && x->sizes.alive && !x->sizes.deaf);
    return in_pieces || (ladder_stuck_full_size(c, side) && small_ones);
}

static void path_mtu_black_hole(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_PATH_MTU_BLACK_HOLE, side, ladder_black_hole(c, side) ? x->sizes.tries + 1 : 0,
                &x->sizes.first, &x->sizes.last, span(c, &x->sizes.first, &x->sizes.last));
}

static void congestion_marked(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side], *y = &c->side[other_side(side)];
    const struct marks *marked = &x->congestion.marked, *told = &y->congestion.told;
    const struct marks *shown = marked->count ? marked : told; /* the marks may come behind the capture */
    bool refused = x->syn_first.frame && y->syn_first.frame &&
                   !(x->offers & y->offers & (OFFER_BIT(ECN) | OFFER_BIT(ACCECN)));
    add_counted(v, EPISODE_CONGESTION_MARKED, side, refused ? 0 : shown->count, &shown->first, &shown->last,
                -1);
}

static void zero_window(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    int64_t ns = x->room.shut_ns + (x->room.shut ? c->last.time_ns - x->room.shut_since_ns : 0);
    const struct mark *end =
        x->room.opened.frame > x->zero_window_last.frame ? &x->room.opened : &x->zero_window_last;
    add_counted(v, EPISODE_ZERO_WINDOW, side, x->zero_windows, &x->zero_window_first, end,
                c->clock == CLOCK_NONE || ns < 0 ? -1 : ns);
}

static void window_shrunk(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_WINDOW_SHRUNK, side, x->room.shrunk.count, &x->room.shrunk.first,
                &x->room.shrunk.last, -1);
}

static void keep_alive(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_KEEP_ALIVE, side, x->keep_alive.count, &x->keep_alive.first, &x->keep_alive.last,
                -1);
}

static void paws(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_PAWS, side, x->paws.count, &x->paws.first, &x->paws.last, -1);
}

static void rst_ignored(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_RST_IGNORED, side, x->rst_ignored.count, &x->rst_ignored.first,
                &x->rst_ignored.last, -1);
}

static void challenge_ack(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_CHALLENGE_ACK, side, x->challenge_ack.frame != 0, &x->challenging_syn,
                &x->challenge_ack, -1);
}

static void unacceptable_ack(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    add_counted(v, EPISODE_UNACCEPTABLE_ACK, side, x->unacceptable.synack.frame != 0, &x->unacceptable.synack,
                &x->unacceptable.reset, -1);
}

static void syn_cookie(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    bool cookie = x->cookie.shown.frame && x->syn - x->copies.syn == 1;
    add_counted(v, EPISODE_SYN_COOKIE, side, cookie, &x->synack_first, &x->cookie.shown, x->cookie.back_ns);
}

static void data_fin(const struct connection *c, struct verdict *v, enum side side)
{
    const struct side_facts *x = &c->side[side];
    bool closed = x->data_fin.first.frame && x->fin_first.frame > x->data_fin.first.frame;
    add_counted(v, EPISODE_DATA_FIN, side, x->data_fin.first.frame != 0, &x->data_fin.first, &x->fin_first,
                closed ? span(c, &x->data_fin.first, &x->fin_first) : -1);
}

static void application_goodbye(const struct connection *c, struct verdict *v, enum side side)
{
    const struct goodbye *said = &c->side[side].goodbye;
    struct episode *e = said->at.frame ? episode_add(v, EPISODE_APPLICATION_GOODBYE, side) : NULL;
    if (!e)
        return;
    e->goodbye = said->kind;
    e->alert = said->alert;
    list_add(&e->frames, &said->at);
}

typedef void look_for(const struct connection *c, struct verdict *v, enum side side);

/* Whether the capture can be trusted comes before what the network did. */
static look_for *const faults[] = {
    one_way,
    capture_loss,
    duplicated_capture,
    offload,
};

static look_for *const life[] = {
    delayed_ack,
    nagle,
    close_wait,
    retransmission,
    out_of_order,
    path_mtu_black_hole,
    congestion_marked,
    zero_window,
    window_shrunk,
    keep_alive,
    paws,
    rst_ignored,
    unacceptable_ack,
    syn_cookie,
    time_wait_assassination,
    data_fin,
    icmp_errors,
    challenge_ack,
    application_goodbye,
};

void ladder_episodes(const struct connection *c, struct verdict *v)
{
    if (c->set_back.most_ns >= SET_BACK_LEAST_NS)
        add_counted(v, EPISODE_CLOCK_SET_BACK, SIDE_BOTH, c->set_back.count, &c->set_back.first,
                    &c->set_back.last, c->set_back.most_ns);
    for (int side = CLIENT; side <= SERVER; side++)
        for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++)
            faults[i](c, v, (enum side)side);
    for (int side = CLIENT; side <= SERVER; side++)
        for (size_t i = 0; i < sizeof life / sizeof life[0]; i++)
            life[i](c, v, (enum side)side);
    if (c->idle.ns >= LONG_SILENCE_NS)
        add_counted(v, EPISODE_IDLE, SIDE_BOTH, 1, &c->idle.before, &c->idle.after, c->idle.ns);
}
