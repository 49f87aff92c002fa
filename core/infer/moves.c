#include "infer/moves.h"

#include "base/seq.h"

bool moves_acknowledge_fin(const struct side_facts *peer, const struct event *e)
{
    return peer->fin_known && (e->flags & TCP_ACK) && (e->known & KNOWN_ACK) && seq_gt(e->ack, peer->fin_seq);
}

/* Whether the capture could have missed the peer's FIN: it began after the peer's SYN, or has holes. */
static bool fin_may_be_unseen(const struct side_facts *peer)
{
    return !peer->fin_known && (!peer->isn_known || peer->unseen.count);
}

struct sent moves_sent(const struct side_facts *peer, const struct event *e)
{
    /* Rows: plain, with payload, with FIN. Columns: short of the peer's FIN, acknowledging it. */
    static const enum move_event table[3][2] = {
        {SENDS_ACK, SENDS_ACK_OF_FIN},
        {SENDS_DATA, SENDS_DATA_ACK_OF_FIN},
        {SENDS_FIN, SENDS_FIN_ACK_OF_FIN},
    };
    struct sent s = {.count = 1};
    if (!(e->known & KNOWN_FLAGS)) {
        s.count = 0;
    } else if (e->flags & TCP_RST) {
        s.event[0] = SENDS_RST;
    } else if (e->flags & TCP_SYN) {
        s.event[0] = e->flags & TCP_ACK ? SENDS_SYN_ACK : SENDS_SYN;
    } else if (!(e->flags & TCP_ACK)) {
        s.count = 0; /* no state sends this (RFC 9293 3.10.7.4 fifth drops it): a probe, a scan */
    } else {
        int row = e->flags & TCP_FIN ? 2 : e->length ? 1 : 0;
        s.event[0] = table[row][moves_acknowledge_fin(peer, e)];
        s.event[1] = table[row][1];
        s.count = fin_may_be_unseen(peer) ? 2 : 1;
    }
    return s;
}

state_set moves_after(state_set before, const struct sent *s)
{
    state_set after = 0;
    for (int i = 0; i < s->count; i++)
        after |= state_after(before, s->event[i]);
    return after;
}

state_set moves_image(const struct sent *s)
{
    state_set image = 0;
    for (int i = 0; i < s->count; i++)
        image |= state_image(s->event[i]);
    return image;
}

enum move_event moves_brought(const struct side_facts *receiver, const struct event *e)
{
    if (!(e->known & KNOWN_FLAGS))
        return MOVE_EVENT_COUNT;
    if ((e->did & WHAT_BIT(UNACCEPTABLE_ACK)) && !(e->flags & TCP_RST))
        return MOVE_EVENT_COUNT; /* answered, and dropped */
    if (e->flags & TCP_RST)
        return e->did & WHAT_BIT(RST_IGNORED) ? MOVE_EVENT_COUNT : GETS_RST;
    if (e->flags & TCP_SYN) {
        bool fits = !receiver->isn_known || seq_gt(e->ack, receiver->isn);
        if (e->flags & TCP_ACK)
            return fits ? GETS_SYN_ACK : MOVE_EVENT_COUNT;
        return GETS_SYN;
    }
    if (!(e->flags & TCP_ACK))
        return MOVE_EVENT_COUNT;
    bool of_fin = moves_acknowledge_fin(receiver, e);
    if (e->flags & TCP_FIN)
        return of_fin ? GETS_FIN_ACK_OF_FIN : GETS_FIN;
    if (of_fin)
        return GETS_ACK_OF_FIN;
    bool of_syn = !receiver->isn_known || seq_gt(e->ack, receiver->isn);
    return of_syn ? GETS_ACK : MOVE_EVENT_COUNT;
}

move_set moves_acknowledge_unseen(const struct event *e)
{
    if (!(e->flags & TCP_ACK) || (e->flags & (TCP_SYN | TCP_RST)))
        return 0;
    return MOVES(GETS_ACK_OF_FIN) | (e->flags & TCP_FIN ? MOVES(GETS_FIN_ACK_OF_FIN) : 0);
}
