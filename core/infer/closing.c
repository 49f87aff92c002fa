/* How a connection closed: a ladder, first match wins (RFC 9293 3.6, figures 12 and 13; 3.10.7.4).
 *
 *  1  it never opened: refused, unanswered, half-open, a probe          never-opened
 *  2  an RST that counts, before both FINs were acknowledged, after one reset-after-fin
 *  3  an RST that counts, before both FINs were acknowledged            reset
 *  4  FINs whose numbers the input lacks                                open, possible
 *  5  both FINs, neither acknowledging the other                        simultaneous
 *  6  both FINs, new data from the second end in between                half-close
 *  7  both FINs, the first acknowledged in a segment before the second  four-segment
 *  8  both FINs, the second acknowledging the first                     three-segment
 *  9  retransmissions or probes into silence                            vanished
 * 10  one FIN                                                           one-sided
 * 11  neither FIN nor RST                                               open
 *
 * An RST after both FINs were acknowledged changes nothing: the connection was over.
 */
#include "infer/ladder.h"

/* Fewer tries, or in less time, may be plain loss at the end of the capture. */
enum { TRIES_LEAST = 2, TRIES_ENOUGH = 3 };
#define SILENCE_LEAST_NS  INT64_C(1000000000)
#define SILENCE_ENOUGH_NS INT64_C(3000000000)

enum side ladder_first_fin(const struct connection *c)
{
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    if (c->self_connected && client->fin_known)
        return SIDE_BOTH;
    if (client->fin_known && server->fin_known) {
        if (client->fin_covers_fin)
            return SERVER;
        return server->fin_covers_fin ? CLIENT : SIDE_BOTH;
    }
    return client->fin_known ? CLIENT : server->fin_known ? SERVER : SIDE_NONE;
}

/* A FIN or RST whose numbers, or flags, the input does not say. */
bool ladder_end_unreadable(const struct connection *c)
{
    return c->segments_unknown_flags || c->side[CLIENT].fin || c->side[SERVER].fin;
}

/* No connection has a segment without ACK, SYN and RST (RFC 9293 3.10.7.4 fifth drops it). */
enum side ladder_probed(const struct connection *c)
{
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct side_facts *x = &c->side[side], *y = &c->side[other_side((enum side)side)];
        if (y->stray && y->packets == y->stray && x->packets == x->rst)
            return (enum side)side;
    }
    return SIDE_NONE;
}

/* Nothing has a number behind a FIN's (RFC 9293 3.4). */
bool ladder_hole_at_end(const struct side_facts *x)
{
    for (int i = 0; i < x->gap_count; i++)
        if (x->gap[i].to == x->next)
            return true;
    return false;
}

/* Of an end that says nothing more, and whose SYN was not captured, the FIN may have come before the capture began. */
static bool fin_may_be_before(const struct side_facts *x)
{
    return !x->isn_known && !x->fin_known && !x->data_first.frame;
}

bool ladder_fin_may_hide(const struct connection *c, enum side side)
{
    const struct side_facts *x = &c->side[side];
    return fin_may_be_before(x) ||
           (!x->fin_known && (ladder_hole_at_end(x) || x->unseen.last.frame > x->data_last.frame));
}

static bool never_opened(const struct connection *c, const struct opening *o)
{
    return o->kind == OPENING_REFUSED || o->kind == OPENING_UNANSWERED || o->kind == OPENING_HALF_OPEN ||
           ladder_probed(c) != SIDE_NONE;
}

static bool is_reset(const struct connection *c, const struct opening *o)
{
    (void)o;
    return connection_first_rst(c) != SIDE_NONE && !c->closed_by_fins;
}

static bool is_reset_after_fin(const struct connection *c, const struct opening *o)
{
    if (!is_reset(c, o))
        return false;
    enum side resetter = connection_first_rst(c);
    uint64_t rst = c->side[resetter].rst_first.frame;
    for (enum side side = CLIENT; side <= SERVER; side++)
        if (c->side[side].fin_known && (c->side[side].fin_first.frame < rst || side == resetter))
            return true; /* its own FIN behind an RST that counts was overtaken */
    return false;
}

static bool both_fins(const struct connection *c)
{
    return c->side[CLIENT].fin_known && c->side[SERVER].fin_known;
}

static bool is_simultaneous(const struct connection *c, const struct opening *o)
{
    (void)o;
    return ladder_first_fin(c) == SIDE_BOTH;
}

/* Without the numbers a FIN cannot be told from its copy, nor which of two was first. */
static bool fins_are_cut(const struct connection *c, const struct opening *o)
{
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    bool ordered = client->fin_covers_fin || server->fin_covers_fin;
    (void)o;
    for (int side = CLIENT; side <= SERVER; side++)
        if (c->side[side].fin_cut && (!c->side[side].fin_known || (both_fins(c) && !ordered)))
            return true;
    return false;
}

static const struct side_facts *second(const struct connection *c)
{
    return &c->side[other_side(ladder_first_fin(c))];
}

static bool is_half_close(const struct connection *c, const struct opening *o)
{
    (void)o;
    return both_fins(c) && second(c)->data_after_peer_fin.frame;
}

static bool is_four_segment(const struct connection *c, const struct opening *o)
{
    (void)o;
    return both_fins(c) && second(c)->fin_acked_alone;
}

static bool is_three_segment(const struct connection *c, const struct opening *o)
{
    (void)o;
    return both_fins(c);
}

bool ladder_tried_in_vain(const struct connection *c, enum side side)
{
    const struct side_facts *x = &c->side[side];
    int64_t ns = x->tried_last.time_ns - x->unanswered_first.time_ns;
    if (!c->side[other_side(side)].packets || x->tries < TRIES_LEAST)
        return false;
    if (c->clock == CLOCK_NONE)
        return x->tries >= TRIES_ENOUGH;
    return ns >= (x->tries >= TRIES_ENOUGH ? SILENCE_LEAST_NS : SILENCE_ENOUGH_NS);
}

static bool has_vanished(const struct connection *c, const struct opening *o)
{
    (void)o;
    return ladder_tried_in_vain(c, CLIENT) || ladder_tried_in_vain(c, SERVER);
}

static bool is_one_sided(const struct connection *c, const struct opening *o)
{
    (void)o;
    return ladder_first_fin(c) != SIDE_NONE;
}

static bool is_open(const struct connection *c, const struct opening *o)
{
    (void)c;
    (void)o;
    return true;
}

static const struct {
    bool (*fits)(const struct connection *c, const struct opening *o);
    uint8_t kind, certainty;
} ladder[] = {
    {never_opened, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN},
    {is_reset_after_fin, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN},
    {is_reset, CLOSING_RESET, CERTAINTY_CERTAIN},
    {fins_are_cut, CLOSING_OPEN, CERTAINTY_POSSIBLE},
    {is_simultaneous, CLOSING_SIMULTANEOUS, CERTAINTY_CERTAIN},
    {is_half_close, CLOSING_HALF_CLOSE, CERTAINTY_CERTAIN},
    {is_four_segment, CLOSING_FOUR_SEGMENT, CERTAINTY_CERTAIN},
    {is_three_segment, CLOSING_THREE_SEGMENT, CERTAINTY_CERTAIN},
    {has_vanished, CLOSING_VANISHED, CERTAINTY_LIKELY},
    {is_one_sided, CLOSING_ONE_SIDED, CERTAINTY_CERTAIN},
    {is_open, CLOSING_OPEN, CERTAINTY_CERTAIN},
};

/* Of the end that was captured alone there is a FIN. The last that it acknowledged of the other was one number: that
 * end's FIN most likely, and by its place sent before or after. */
static uint8_t first_of_one_way(const struct connection *c, enum side unseen)
{
    const struct side_facts *x = &c->side[other_side(unseen)];
    if (!x->acked_one.frame)
        return SIDE_NONE;
    return (uint8_t)(x->acked_one.frame <= x->fin_first.frame ? unseen : other_side(unseen));
}

static uint8_t first_to_close(const struct connection *c, const struct closing *k)
{
    switch (k->kind) {
    case CLOSING_NEVER_OPENED:
    case CLOSING_OPEN:
        return SIDE_NONE;
    case CLOSING_RESET:
        return (uint8_t)connection_first_rst(c);
    case CLOSING_ONE_SIDED:
        if (connection_unseen_side(c) != SIDE_NONE)
            return first_of_one_way(c, connection_unseen_side(c));
        return (uint8_t)ladder_first_fin(c);
    default:
        return (uint8_t)ladder_first_fin(c);
    }
}

/* One SYN, or one SYN-ACK, and nothing behind it: nobody is seen to have waited. */
static bool opening_was_under_way(const struct connection *c, const struct opening *o)
{
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    if (o->kind != OPENING_UNANSWERED && o->kind != OPENING_HALF_OPEN)
        return false;
    return client->syn - client->copies.syn <= 1 && server->syn - server->copies.syn <= 1 && !client->rst &&
           !server->rst && !server->challenge_ack.frame && !client->syn_refused.frame;
}

/* RSTs alone: nothing shows that there was a connection to end. */
static bool only_resets(const struct connection *c)
{
    return c->side[CLIENT].packets + c->side[SERVER].packets == c->side[CLIENT].rst + c->side[SERVER].rst;
}

/* One segment alone was answered by an RST, and says nothing of a connection. */
static bool one_segment_was_reset(const struct connection *c)
{
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    uint64_t others = client->packets + server->packets - client->rst - server->rst;
    return others == 1 && !client->syn && !server->syn && !client->data_first.frame &&
           !server->data_first.frame;
}

/* It may have closed before the FIN reached it, its own FIN
 * - waiting behind data;
 * - not captured: it is in a hole, or behind data still under way;
 * - lost before the one captured, which answers a FIN that had to be repeated;
 * or its socket was gone by then, as an RST without ACK shows that comes without an acknowledgment of the FIN
 * (RFC 9293 3.5.2 group 1). */
static bool second_may_have_closed(const struct connection *c)
{
    enum side first = ladder_first_fin(c);
    if (first != CLIENT && first != SERVER)
        return false;
    const struct side_facts *x = &c->side[other_side(first)], *y = &c->side[first];
    const struct belief *b = &c->belief[other_side(first)];
    bool waiting = x->fin_acked.frame ? b->may_have_closed : b->may_be_held;
    bool not_captured = !x->fin_known && (ladder_hole_at_end(x) || b->may_be_held);
    bool repeated = y->fin_answered.frame && y->fin_answered.frame != y->fin_first.frame;
    bool lost = repeated && x->fin_known && x->fin_covers_fin && !x->fin_acked_alone;
    bool was_gone = !x->fin_acked.frame && x->rst_first.frame && !(x->rst_flags & TCP_ACK);
    return waiting || not_captured || lost || was_gone;
}

/* What would make a certain kind less so: an RST elsewhere in the window than expected, a last ACK
 * that the capture lacks, holes where an ACK may have been. */
static uint8_t weigh(const struct connection *c, const struct opening *o, const struct closing *k)
{
    bool reset = k->kind == CLOSING_RESET || k->kind == CLOSING_RESET_AFTER_FIN;
    if ((reset && only_resets(c)) || (k->kind == CLOSING_NEVER_OPENED && opening_was_under_way(c, o)))
        return CERTAINTY_POSSIBLE;
    /* Where one before it had no effect, this one may have none either. */
    const struct side_facts *aborter = reset ? &c->side[connection_first_rst(c)] : NULL;
    if (aborter && (!aborter->rst_exact || aborter->rst_ignored.count || one_segment_was_reset(c)))
        return CERTAINTY_LIKELY;
    if (k->kind == CLOSING_OPEN && ladder_end_unreadable(c))
        return CERTAINTY_POSSIBLE;
    enum side first = ladder_first_fin(c);
    const struct side_facts *second = first == CLIENT || first == SERVER ? &c->side[other_side(first)] : NULL;
    bool unseen_close = second && fin_may_be_before(second);
    /* Nothing shows that the FIN arrived: another may have been on its way when the capture ended. */
    bool under_way = k->kind == CLOSING_ONE_SIDED && second && !second->fin_acked.frame;
    bool one_way = !c->self_connected && (!c->side[CLIENT].packets || !c->side[SERVER].packets);
    bool hidden = second && !second->fin_acked.frame && ladder_fin_may_hide(c, other_side(first));
    if (k->kind == CLOSING_ONE_SIDED && (one_way || unseen_close || hidden))
        return CERTAINTY_POSSIBLE; /* the other direction, or its end, was not captured at all */
    bool holes = c->side[CLIENT].unseen.count || c->side[SERVER].unseen.count;
    bool late = c->side[CLIENT].fin_late || c->side[SERVER].fin_late;
    late |= k->kind == CLOSING_THREE_SEGMENT && second && second->fin_acked_again;
    bool doubt = (holes || late || unseen_close || under_way || second_may_have_closed(c)) &&
                 k->kind != CLOSING_NEVER_OPENED;
    return doubt && k->certainty > CERTAINTY_LIKELY ? CERTAINTY_LIKELY : k->certainty;
}

static void collect_frames(const struct connection *c, struct closing *k)
{
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct side_facts *x = &c->side[side];
        list_add(&k->frames, &x->fin_first);
        list_add(&k->frames, &x->fin_acked);
        if (!c->closed_by_fins || k->kind == CLOSING_NEVER_OPENED)
            list_add(&k->frames, &x->rst_first);
    }
    if (k->kind == CLOSING_VANISHED) {
        const struct side_facts *x = &c->side[ladder_tried_in_vain(c, CLIENT) ? CLIENT : SERVER];
        list_add(&k->frames, &x->unanswered_first);
        list_add(&k->frames, &x->tried_last);
    }
    list_sort(&k->frames);
}

void ladder_closing(const struct connection *c, const struct opening *o, struct closing *k)
{
    size_t i = 0;
    while (!ladder[i].fits(c, o))
        i++;
    *k = (struct closing){.kind = ladder[i].kind, .certainty = ladder[i].certainty};
    k->certainty = weigh(c, o, k);
    k->first = first_to_close(c, k);
    collect_frames(c, k);
}
