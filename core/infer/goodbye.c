/* Whether an application had said that it ends the connection, or wants it ended, before the first end closed. Then that
 * close was an application's decision: the end's own, or its answer to what the peer asked for (RFC 9112 9.6, RFC 8446
 * 6.1 and 6.2). A kernel that aborts or answers for itself decides nothing; nor does what was said behind the close.
 */
#include "infer/ladder.h"

static bool by_application(const struct closing *k)
{
    if (k->kind != CLOSING_RESET)
        return true; /* a FIN is sent because a program closed, or ended */
    return k->cause.kind == CAUSE_ACTIVE_ABORT || k->cause.kind == CAUSE_UNREAD_DATA;
}

/* A request speaks of the time behind its answer, and no HTTP head asks the peer for an RST. */
static bool came_before(const struct connection *c, const struct closing *k, enum side side, uint64_t close)
{
    const struct goodbye *said = &c->side[side].goodbye;
    if (k->kind == CLOSING_RESET && k->first != side && !goodbye_is_tls(said->kind))
        return false;
    uint64_t answer = c->side[other_side(side)].turn.frame;
    return said->at.frame && said->at.frame <= close &&
           (!said->request || (answer > said->at.frame && answer <= close));
}

void ladder_goodbye(const struct connection *c, struct closing *k)
{
    if (k->first == SIDE_NONE || !by_application(k))
        return;
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct side_facts *first = &c->side[k->first == SIDE_BOTH ? side : k->first];
        const struct mark *close = k->kind == CLOSING_RESET ? &first->rst_first : &first->fin_first;
        k->announced[side] = came_before(c, k, (enum side)side, close->frame);
    }
}
