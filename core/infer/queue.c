/* Whether an end can have closed with its FIN still behind data that waits to be sent (RFC 9293 3.10.4): reads
 * struct belief, never writes it. */
#include "infer/queue.h"

#include "base/seq.h"

bool queue_window_is_small(const struct side_facts *peer)
{
    enum { FULL_SEGMENT = 1460, SCALE_MAX = 14 };
    return ((uint32_t)peer->window << (peer->scale > SCALE_MAX ? SCALE_MAX : peer->scale)) < FULL_SEGMENT;
}

/* Data that waits is behind data that is not acknowledged, behind a window that is closed or small, or cut without PSH. */
bool queue_may_hold(const struct side_facts *x, const struct side_facts *peer, const struct event *e)
{
    bool outstanding = x->seq_known && (!peer->ack_known || seq_lt(peer->ack, x->next));
    bool pushed = !e->length || (e->flags & TCP_PSH);
    return outstanding || !pushed || queue_window_is_small(peer);
}

bool queue_is_held(const struct side_facts *x, const struct side_facts *peer, const struct event *e)
{
    enum { INITIAL_WINDOW = 4380 };
    bool pushed = !e->length || (e->flags & TCP_PSH);
    uint32_t acked = peer->ack_known ? peer->ack : x->first;
    return !x->seq_known || x->next - acked > INITIAL_WINDOW || !pushed ||
           (e->did & WHAT_BIT(RETRANSMISSION)) || x->gap_count || queue_window_is_small(peer);
}

/* The end shows by its acknowledgment that it had heard that all it sent had arrived, and it sends
 * nothing new: so nothing waited behind anything, and no FIN either. For a moment the host itself can hold data
 * back, until its device is done with what was sent before (tcp_small_queue_check() in Linux's tcp_output.c); a
 * timer of at least 200 ms goes on then. */
bool queue_shows_empty(const struct belief *b, const struct side_facts *x, const struct event *e)
{
    enum { HELD_BY_HOST_NS = 200000000 };
    return b->cleared && e->time_ns - b->cleared_ns >= HELD_BY_HOST_NS && !x->gap_count &&
           !(e->did & WHAT_BIT(LOST_SEGMENT)) && !e->length && !(e->flags & (TCP_SYN | TCP_FIN | TCP_RST)) &&
           (e->known & KNOWN_ACK) && seq_geq(e->ack, b->cleared_ack);
}

state_set queue_without_fin(state_set set)
{
    state_set left = set & (state_set) ~(IN_STATE(FIN_WAIT_1) | IN_STATE(FIN_WAIT_2) | IN_STATE(CLOSING) |
                                         IN_STATE(LAST_ACK) | IN_STATE(TIME_WAIT));
    return left ? left : set;
}
