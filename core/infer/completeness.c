/* Wireshark's tcp.completeness (its user's guide, section 7.5), by the rules that tshark 4.0
 * follows when it reads a capture twice.
 *
 * A SYN counts only where it is the first segment, and its payload only where the ports were not used
 * before; a FIN counts only beside an ACK; an ACK is any segment
 * with that flag and neither SYN nor payload, a FIN or an RST included. Of a connection of one
 * segment only the SYN, and payload that came with it, is shown.
 */
#include "infer/judge.h"

enum { SEEN_SYN = 1, SEEN_SYN_ACK = 2, SEEN_ACK = 4, SEEN_DATA = 8, SEEN_FIN = 16, SEEN_RST = 32 };

static uint8_t of_first_syn(const struct event *e)
{
    return (uint8_t)(SEEN_SYN | (e->length ? SEEN_DATA : 0));
}

static uint8_t of_reusing_syn(const struct event *e)
{
    return (uint8_t)(SEEN_SYN | (e->flags & TCP_RST ? SEEN_RST : 0));
}

static uint8_t of_segment(const struct event *e)
{
    uint8_t seen = 0;
    if (e->flags & TCP_ACK)
        seen |= e->flags & TCP_SYN ? SEEN_SYN_ACK : e->length ? SEEN_DATA : SEEN_ACK;
    if ((e->flags & (TCP_FIN | TCP_ACK)) == (TCP_FIN | TCP_ACK))
        seen |= SEEN_FIN;
    if (e->flags & TCP_RST)
        seen |= SEEN_RST;
    return seen;
}

void completeness_event(struct connection *c, const struct event *e)
{
    bool first = e->frame == c->first.frame;
    if (!(e->known & KNOWN_FLAGS))
        return;
    if (first && (e->flags & (TCP_SYN | TCP_ACK)) == TCP_SYN)
        c->completeness |= c->reused_ports ? of_reusing_syn(e) : of_first_syn(e);
    else
        c->completeness |= of_segment(e);
}

uint8_t judge_completeness(const struct connection *c)
{
    bool alone = c->side[CLIENT].packets + c->side[SERVER].packets == 1;
    if (alone && !(c->completeness & SEEN_SYN))
        return 0;
    return c->completeness;
}
