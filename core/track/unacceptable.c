/* Acknowledgments that an end in SYN-SENT does not accept (RFC 9293 3.10.7.3, first): of a number that it has not sent.
 *
 * It answers with an RST that takes its number from there, drops the segment, and goes on asking. A SYN-ACK of that kind
 * is an old duplicate, or numbered anew by something on the way; an ACK alone is of an older connection that the other
 * end still has (3.10.7.4, RFC 5961 4), here one that began before the capture did: boundary.c has those that it knows.
 */
#include "track/unacceptable.h"

#include "base/seq.h"

/* What a capture that lacks packets may have missed of a client's data. */
enum { MISSED_MOST = 1 << 20 };

static bool only_asked(const struct side_facts *y)
{
    return y->isn_known && !y->synack_first.frame && y->packets == (uint64_t)y->syn + y->rst;
}

static bool beyond(const struct side_facts *y, const struct segment *s)
{
    int32_t most = s->flags & TCP_SYN ? 0 : MISSED_MOST;
    return seq_leq(s->ack, y->isn) || seq_diff(s->ack, y->next) > most;
}

static bool is_its_reset(const struct side_facts *x, const struct side_facts *y, const struct segment *s)
{
    bool bare = (s->flags & (TCP_RST | TCP_ACK)) == TCP_RST && (s->known & KNOWN_SEQ);
    return bare && y->unacceptable.count && only_asked(x) && s->seq == y->unacceptable.ack;
}

bool unacceptable_is(const struct connection *c, enum side from, const struct segment *s)
{
    const struct side_facts *x = &c->side[from], *y = &c->side[other_side(from)];
    if (c->self_connected || !(s->known & KNOWN_FLAGS))
        return false;
    if (s->flags & TCP_RST)
        return is_its_reset(x, y, s);
    return (s->flags & TCP_ACK) && (s->known & KNOWN_ACK) && !x->isn_known && only_asked(y) && beyond(y, s);
}

static void note_reset(struct connection *c, struct event *e, const struct mark *mark)
{
    c->side[e->from].rst++;
    c->side[other_side((enum side)e->from)].unacceptable.reset = *mark;
    e->did |= WHAT_BIT(RST);
}

void unacceptable_segment(struct connection *c, struct event *e)
{
    struct side_facts *x = &c->side[e->from];
    const struct side_facts *y = &c->side[other_side((enum side)e->from)];
    const struct mark mark = {.frame = e->frame, .time_ns = e->time_ns};
    x->last = mark;
    e->did |= WHAT_BIT(UNACCEPTABLE_ACK);
    if (e->flags & TCP_RST) {
        note_reset(c, e, &mark);
        return;
    }
    x->unacceptable.count++;
    x->unacceptable.ack = e->ack;
    if (e->flags & TCP_SYN) {
        x->syn++;
        x->unacceptable.synack = mark;
        e->did |= WHAT_BIT(SYN_ACK);
        return;
    }
    x->unacceptable.alone++;
    x->challenging_syn = y->syn_last;
    x->challenge_ack = mark;
    e->did |= WHAT_BIT(ACK);
}
