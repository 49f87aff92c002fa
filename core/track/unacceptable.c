/* Acknowledgments that an end in SYN-SENT does not accept (RFC 9293 3.10.7.3, first): of a number that it has not sent.
 *
 * It answers with an RST that takes its number from there, drops the segment, and goes on asking. A SYN-ACK of that kind
 * is an old duplicate, or numbered anew by something on the way; an ACK alone is of an older connection that the other
 * end still has (3.10.7.4, RFC 5961 4), here one that began before the capture did: boundary.c has those that it knows.
 */
#include "track/unacceptable.h"

#include "base/seq.h"

/* What a capture that lacks packets may have missed of a client's data. */
enum { MISSED_MOST = 1 << 16 };

static bool only_asked(const struct side_facts *y)
{
    return y->isn_known && !y->synack_first.frame && y->packets == (uint64_t)y->syn + y->rst;
}

static bool beyond(const struct side_facts *x, const struct side_facts *y, const struct segment *s)
{
    if (x->unacceptable.count && s->ack == x->unacceptable.ack)
        return true; /* as before */
    int32_t most = s->flags & TCP_SYN ? 0 : MISSED_MOST;
    return seq_leq(s->ack, y->isn) || seq_diff(s->ack, y->next) > most;
}

/* Of an acknowledgment not so far beyond, the RST alone tells that it was none of this connection's: until then the
 * capture could have lacked what it acknowledges. */
static bool is_reset_of_taken(const struct side_facts *x, const struct side_facts *y, const struct segment *s)
{
    bool pure = y->packets && !y->data_segments && !y->syn && !y->fin && !y->rst && !y->unacceptable.count;
    bool bare = (s->flags & (TCP_RST | TCP_ACK)) == TCP_RST && (s->known & KNOWN_SEQ);
    return bare && pure && only_asked(x) && y->ack_known && s->seq == y->ack && seq_gt(y->ack, x->isn + 1) &&
           x->unseen.count;
}

static void take_back(struct side_facts *x, struct side_facts *y)
{
    x->next -= (uint32_t)x->unseen.bytes;
    x->unseen.bytes = x->unseen.count = 0;
    x->unseen.first = x->unseen.last = (struct mark){0};
    y->unacceptable.count = y->unacceptable.alone = (uint32_t)y->packets;
    y->unacceptable.ack = y->ack;
    y->challenging_syn = x->syn_last;
    y->challenge_ack = y->last;
    y->ack_known = false;
    y->acks_moved = 0;
    y->handshake_ack = y->acks_moved_last = y->acked_data_last = (struct mark){0};
}

void unacceptable_name(const struct connection *c, const struct event *rst, struct event *events)
{
    if (!(rst->flags & TCP_RST) || !(rst->did & WHAT_BIT(UNACCEPTABLE_ACK)))
        return;
    for (uint32_t n = c->events_first; n; n = events[n].next) {
        if (events[n].from == rst->from || !(events[n].flags & TCP_ACK))
            continue;
        events[n].did =
            (events[n].did & ~(WHAT_BIT(HANDSHAKE_ACK) | WHAT_BIT(ACKS_DATA) | WHAT_BIT(ACK_LOST_SEGMENT))) |
            WHAT_BIT(UNACCEPTABLE_ACK);
        events[n].acked = 0;
    }
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
        return is_its_reset(x, y, s) || is_reset_of_taken(x, y, s);
    return (s->flags & TCP_ACK) && (s->known & KNOWN_ACK) && !x->isn_known && only_asked(y) &&
           beyond(x, y, s);
}

static void note_reset(struct connection *c, struct event *e, const struct mark *mark)
{
    c->side[e->from].rst++;
    c->side[other_side((enum side)e->from)].unacceptable.reset = *mark;
    e->did |= WHAT_BIT(RST);
}

void unacceptable_segment(struct connection *c, struct event *e)
{
    struct side_facts *x = &c->side[e->from], *y = &c->side[other_side((enum side)e->from)];
    const struct mark mark = {.frame = e->frame, .time_ns = e->time_ns};
    x->last = mark;
    e->did |= WHAT_BIT(UNACCEPTABLE_ACK);
    if (e->flags & TCP_RST) {
        if (!y->unacceptable.count)
            take_back(x, y);
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
