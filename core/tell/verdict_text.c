/* The verdict as one sentence: how the connection ended, or that it never began.
 *
 * Certainty is part of the sentence. The cause is told elsewhere (why.c).
 */
#include "tell/tell.h"

static const enum text_id closings[] = {
    [CLOSING_FOUR_SEGMENT] = TEXT_HEAD_FOUR_SEGMENT,
    [CLOSING_THREE_SEGMENT] = TEXT_HEAD_THREE_SEGMENT,
    [CLOSING_SIMULTANEOUS] = TEXT_HEAD_SIMULTANEOUS,
    [CLOSING_HALF_CLOSE] = TEXT_HEAD_HALF_CLOSE,
    [CLOSING_RESET] = TEXT_HEAD_RESET,
    [CLOSING_RESET_AFTER_FIN] = TEXT_HEAD_RESET_AFTER_FIN,
    [CLOSING_ONE_SIDED] = TEXT_HEAD_ONE_SIDED,
    [CLOSING_VANISHED] = TEXT_HEAD_VANISHED,
    [CLOSING_OPEN] = TEXT_HEAD_OPEN,
    [CLOSING_NEVER_OPENED] = TEXT_HEAD_NEVER,
};
_Static_assert(sizeof closings / sizeof closings[0] == CLOSING_COUNT && CLOSING_COUNT == 10,
               "each closing has its sentence");

static enum text_id never_opened(const struct connection *c, const struct verdict *v)
{
    switch (v->opening.kind) {
    case OPENING_REFUSED:
        return TEXT_HEAD_REFUSED;
    case OPENING_UNANSWERED:
        if (v->closing.cause.kind == CAUSE_ICMP_UNREACHABLE)
            return TEXT_HEAD_FUTILE;
        return c->side[SERVER].packets ? TEXT_HEAD_ANSWER_UNFIT : TEXT_HEAD_UNANSWERED;
    case OPENING_HALF_OPEN:
        return TEXT_HEAD_HALF_OPEN;
    default:
        return TEXT_HEAD_NEVER;
    }
}

static enum side aborter(const struct connection *c)
{
    uint64_t client = c->side[CLIENT].rst_first.frame, server = c->side[SERVER].rst_first.frame;
    if (!client && !server)
        return SIDE_NONE;
    return !server || (client && client < server) ? CLIENT : SERVER;
}

static bool fins_cut(const struct connection *c)
{
    return c->side[CLIENT].fin_cut || c->side[SERVER].fin_cut;
}

static enum side senders_of_fins(const struct connection *c)
{
    if (c->side[CLIENT].fin && c->side[SERVER].fin)
        return SIDE_BOTH;
    return c->side[CLIENT].fin ? CLIENT : SERVER;
}

static bool lacks_last_ack(const struct connection *c, const struct closing *k)
{
    bool by_fins = k->kind == CLOSING_FOUR_SEGMENT || k->kind == CLOSING_THREE_SEGMENT ||
                   k->kind == CLOSING_HALF_CLOSE || k->kind == CLOSING_SIMULTANEOUS;
    return by_fins && !c->closed_by_fins;
}

/* The end that sent its FIN when the other's was there already, not yet taken in; or SIDE_NONE. */
static enum side late_closer(const struct connection *c)
{
    return c->side[CLIENT].fin_after_sack ? CLIENT : c->side[SERVER].fin_after_sack ? SERVER : SIDE_NONE;
}

static enum text_id head(const struct connection *c, const struct verdict *v)
{
    const struct closing *k = &v->closing;
    enum side unseen = connection_unseen_side(c);
    if (k->kind == CLOSING_NEVER_OPENED)
        return never_opened(c, v);
    if (k->kind == CLOSING_RESET && k->cause.kind == CAUSE_FORGED_RESET)
        return TEXT_HEAD_RESET_FORGED;
    if (k->kind == CLOSING_OPEN && c->replaced_by.frame && !c->segments_unknown_flags)
        return TEXT_HEAD_REPLACED;
    if (k->kind == CLOSING_SIMULTANEOUS && late_closer(c) != SIDE_NONE)
        return TEXT_HEAD_SIMULTANEOUS_HOLE;
    if (k->kind != CLOSING_ONE_SIDED || unseen == SIDE_NONE)
        return closings[k->kind];
    if (k->first == SIDE_NONE)
        return TEXT_HEAD_ONE_WAY_CLOSED;
    return k->first == unseen ? TEXT_HEAD_ONE_WAY_SECOND : TEXT_HEAD_ONE_WAY_FIRST;
}

void tell_verdict_text(struct sink *out, const struct tell *t, const struct connection *c,
                       const struct verdict *v)
{
    const struct closing *k = &v->closing;
    const struct arg args[] = {
        {.name = "first", .kind = ARG_SIDE, .u64 = k->first},
        {.name = "second", .kind = ARG_SIDE, .u64 = tell_other_than(k->first)},
        {.name = "side", .kind = ARG_SIDE, .u64 = k->cause.side},
        {.name = "peer", .kind = ARG_SIDE, .u64 = tell_other_than(k->cause.side)},
        {.name = "aborter", .kind = ARG_SIDE, .u64 = aborter(c)},
        {.name = "late", .kind = ARG_SIDE, .u64 = late_closer(c)},
        {.name = "early", .kind = ARG_SIDE, .u64 = tell_other_than(late_closer(c))},
        {.name = "unseen", .kind = ARG_SIDE, .u64 = connection_unseen_side(c)},
        {.name = "closers", .kind = ARG_SIDE, .u64 = senders_of_fins(c)},
        {.name = "syns", .kind = ARG_U64, .u64 = c->side[CLIENT].syn - c->side[CLIENT].copies.syn},
    };
    size_t count = sizeof args / sizeof args[0];
    enum text_id id = head(c, v);
    /* What says itself that it is not known needs no "possibly". */
    bool unknown = k->kind == CLOSING_OPEN && (c->segments_unknown_flags || fins_cut(c));
    if (unknown)
        id = fins_cut(c) ? TEXT_HEAD_FINS_CUT : TEXT_HEAD_WITHOUT_FLAGS;
    char bytes[512];
    struct sink sentence;
    sink_init(&sentence, bytes, sizeof bytes, NULL, NULL);
    tell_text(&sentence, t, id, args, count);
    if (lacks_last_ack(c, k))
        tell_text(&sentence, t, TEXT_HEAD_NO_LAST_ACK, NULL, 0);
    if (bytes[0] >= 'a' && bytes[0] <= 'z')
        bytes[0] = (char)(bytes[0] - 'a' + 'A');
    sink_bytes(out, bytes, sentence.len);
    if (k->certainty != CERTAINTY_CERTAIN && !unknown)
        tell_text(out, t, k->certainty == CERTAINTY_LIKELY ? TEXT_LIKELY : TEXT_POSSIBLY, NULL, 0);
    if (connection_unseen_side(c) != SIDE_NONE)
        tell_text(out, t, TEXT_HEAD_ONE_WAY, args, count);
    tell_text(out, t, TEXT_STOP, NULL, 0);
}
