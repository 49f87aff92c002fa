/* What was still under way to an end when it sent. A segment captured before another of the other direction may
 * have arrived before that one was sent, or may have met it on the way; a lost one never arrives. Numbers and
 * times tell which is likelier. Nothing here proves anything: the set of states does not depend on it.
 */
#include "infer/crossing.h"

#include "base/seq.h"

/* From the SYN to the ACK of its answer; 0: not seen. */
static int64_t round_trip(const struct connection *c)
{
    const struct side_facts *client = &c->side[CLIENT];
    if (!client->syn_first.frame || !client->handshake_ack.frame)
        return 0;
    return client->handshake_ack.time_ns - client->syn_first.time_ns;
}

/* Once the end has sent more without acknowledging it, and had the time to hear of it, the FIN is taken for lost. */
bool crossing_fin(const struct connection *c, const struct side_facts *x, const struct side_facts *peer,
                  const struct event *e)
{
    if (!peer->fin_known || x->fin_acked.frame || peer->gap_count)
        return false;
    return x->acks_short_of_fin <= 1 || e->time_ns - peer->fin_last.time_ns <= round_trip(c);
}

/* A FIN sent again for want of its acknowledgment is sent a timer's length after the copy before: had the
 * acknowledgment been captured early in that time, it would have arrived, so it was lost. */
bool crossing_ack_of_fin(const struct side_facts *x, const struct side_facts *peer, const struct event *e)
{
    if (!x->fin_known || !peer->fin_acked.frame || (e->flags & TCP_RST))
        return false;
    int64_t since_ack = e->time_ns - peer->fin_acked.time_ns,
            since_fin = e->time_ns - x->fin_answered.time_ns;
    return !(e->flags & TCP_FIN) || since_ack < since_fin / 2;
}

/* A reset that counts is taken to have arrived once its receiver falls silent; what that end sent
 * in the same breath crossed it. */
bool crossing_reset(const struct connection *c, const struct side_facts *peer, const struct event *e)
{
    return peer->rst_first.frame && e->time_ns - peer->rst_first.time_ns <= round_trip(c);
}

/* A host that goes on after a reset in its name waits for a retransmission timer first: 200 ms at the least
 * (RFC 6298 allows 1 s, Linux 200 ms). */
bool crossing_own_reset(const struct side_facts *x, const struct event *e)
{
    const int64_t timer_ns = 200000000;
    return x->behind_own_reset && e->time_ns - x->rst_last.time_ns < timer_ns;
}
