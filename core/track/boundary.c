/* Where one connection ends and the next on the same four-tuple begins.
 *
 * Only a SYN can open (RFC 9293 3.10.7.2). A SYN that repeats the known initial sequence number is
 * a retransmission; one with another number is a new attempt. No idle time ever splits a
 * connection.
 */
#include "track/boundary.h"

#include "base/seq.h"

static bool flag(const struct segment *s, uint16_t bits)
{
    return (s->known & KNOWN_FLAGS) && (s->flags & bits);
}

enum side boundary_side(const struct connection *c, const struct segment *s)
{
    return endpoint_equal(&s->from, &c->side[CLIENT].endpoint) ? CLIENT : SERVER;
}

/* A SYN whose sender we know without its SYN: the capture or the network swapped the first
 * segments. */
static bool syn_came_late(const struct side_facts *x, const struct side_facts *y, const struct segment *s)
{
    if (x->seq_known)
        return s->seq + 1 == x->first;
    return y->ack_known && y->ack == s->seq + 1;
}

static bool syn_opens_new(const struct connection *c, const struct segment *s)
{
    enum side from = boundary_side(c, s);
    const struct side_facts *x = &c->side[from], *y = &c->side[other_side(from)];
    if (!(s->known & KNOWN_SEQ))
        return c->closed_by_fins || x->rst_first.frame || y->rst_first.frame;
    /* The same number again: a copy, however late; but after a refusal another attempt. */
    bool refused = y->rst_first.frame && !x->handshake_ack.frame && !x->synack_first.frame;
    if (x->isn_known)
        return s->seq != x->isn || refused;
    if (x->packets == 0 && y->isn_known && !y->ack_known)
        return false; /* the other half of a simultaneous open (RFC 9293 figure 7) */
    return !syn_came_late(x, y, s);
}

static bool synack_opens_new(const struct connection *c, const struct segment *s)
{
    enum side from = boundary_side(c, s);
    const struct side_facts *x = &c->side[from], *y = &c->side[other_side(from)];
    if (!(s->known & KNOWN_SEQ) || x->isn_known || y->isn_known)
        return false;
    return x->seq_known && s->seq + 1 != x->first;
}

bool boundary_opens_new(const struct connection *c, const struct segment *s)
{
    if (!flag(s, TCP_SYN))
        return false;
    return flag(s, TCP_ACK) ? synack_opens_new(c, s) : syn_opens_new(c, s);
}

/* Without a SYN the end with the port that servers have is taken for the server: below 1024 against
 * above, else outside against inside the dynamic range (RFC 6335: 49152 on; Linux hands out 32768
 * on). */
bool boundary_from_client(const struct segment *s, bool *guessed)
{
    enum { SYSTEM_PORTS = 1024, DYNAMIC_PORTS = 32768 };
    static const uint16_t border[] = {SYSTEM_PORTS, DYNAMIC_PORTS};
    *guessed = !flag(s, TCP_SYN);
    if (!*guessed)
        return !flag(s, TCP_ACK);
    for (size_t i = 0; i < sizeof border / sizeof border[0]; i++) {
        bool from_low = s->from.port < border[i], to_low = s->to.port < border[i];
        if (from_low != to_low)
            return to_low;
    }
    return true;
}

bool boundary_is_self(const struct segment *s)
{
    return endpoint_equal(&s->from, &s->to);
}

bool boundary_guess_was_wrong(const struct connection *c, const struct segment *s)
{
    if (!c->direction_guessed || c->self_connected || !flag(s, TCP_SYN))
        return false;
    return (boundary_side(c, s) == CLIENT) == flag(s, TCP_ACK);
}

void boundary_swap_sides(struct connection *c, struct event *events)
{
    struct side_facts facts = c->side[CLIENT];
    c->side[CLIENT] = c->side[SERVER];
    c->side[SERVER] = facts;
    struct belief belief = c->belief[CLIENT];
    c->belief[CLIENT] = c->belief[SERVER];
    c->belief[SERVER] = belief;
    for (uint32_t n = c->events_first; n; n = events[n].next) {
        struct event *e = &events[n];
        struct belief_view view = e->end[CLIENT];
        e->end[CLIENT] = e->end[SERVER];
        e->end[SERVER] = view;
        e->from = (uint8_t)other_side(e->from);
    }
}
