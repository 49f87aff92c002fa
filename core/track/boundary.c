/* Where one connection ends and the next on the same four-tuple begins.
 *
 * Only a SYN can open (RFC 9293 3.10.7.2). A SYN that repeats the known initial sequence number is
 * a retransmission; one with another number is a new attempt. No idle time ever splits a
 * connection.
 *
 * An attempt proves nothing about the connection before it: an end that still has that one answers with
 * an ACK of it (RFC 5961 4, RFC 9293 3.10.7.4), which tells a client whose host forgot it to reset it, and
 * a client whose SYN was forged to go on. So until something answers the attempt, what fits the older
 * connection better is the older one's.
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

bool boundary_is_attempt(const struct connection *c)
{
    return !c->self_connected && c->side[CLIENT].packets == c->side[CLIENT].syn &&
           !c->side[CLIENT].synack_first.frame && !c->side[SERVER].packets;
}

enum { ABSURD = 1 << 30 }; /* the largest window there is (RFC 7323 2.2) */

/* Is `number` nearer to where the elder stands than to where the attempt does? */
static bool nearer(uint32_t number, uint32_t elder, uint32_t attempt)
{
    int32_t far = seq_diff(number, elder), near = seq_diff(number, attempt);
    return (far < 0 ? -(int64_t)far : far) < (near < 0 ? -(int64_t)near : near);
}

bool boundary_is_elders(const struct connection *c, const struct connection *elder, const struct segment *s)
{
    enum side from = boundary_side(elder, s);
    const struct side_facts *x = &elder->side[from], *y = &elder->side[other_side(from)];
    uint32_t attempt = c->side[CLIENT].next;
    bool has_ack = (s->flags & TCP_ACK) && (s->known & KNOWN_ACK);
    if (!(s->known & KNOWN_FLAGS) || !c->side[CLIENT].seq_known)
        return false;
    if (boundary_side(c, s) == SERVER) {
        if (!(s->flags & TCP_ACK)) /* an RST in answer to a SYN bears one (RFC 9293 3.5.2) */
            return s->flags & TCP_RST;
        return has_ack && y->seq_known && nearer(s->ack, y->next, attempt);
    }
    if (s->flags & TCP_SYN)
        return false;
    if ((s->known & KNOWN_SEQ) && x->seq_known)
        return nearer(s->seq, x->next, attempt);
    if ((s->flags & TCP_RST) &&
        !has_ack) /* by its number it might be either's: it answers the challenge ACK */
        return c->side[SERVER].challenge_ack.frame > c->side[CLIENT].syn_last.frame;
    return !(s->known & KNOWN_SEQ) && has_ack && y->seq_known && nearer(s->ack, y->next, s->ack + ABSURD);
}

bool boundary_is_challenge(const struct connection *elder, const struct segment *s)
{
    const struct side_facts *x = &elder->side[boundary_side(elder, s)];
    bool pure = !s->length && (s->flags & (TCP_SYN | TCP_FIN | TCP_RST | TCP_ACK)) == TCP_ACK;
    bool news = x->ack_known && s->ack != x->ack;
    return pure && !news && (!(s->known & KNOWN_SEQ) || !x->seq_known || s->seq == x->next);
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
    struct spent spent = c->spent[CLIENT];
    c->spent[CLIENT] = c->spent[SERVER];
    c->spent[SERVER] = spent;
    for (uint32_t n = c->events_first; n; n = events[n].next) {
        struct event *e = &events[n];
        struct belief_view view = e->end[CLIENT];
        e->end[CLIENT] = e->end[SERVER];
        e->end[SERVER] = view;
        e->from = (uint8_t)other_side(e->from);
    }
    c->back_side = (uint8_t)other_side(c->back_side);
}

bool boundary_is_first_answer(const struct connection *c, const struct segment *s)
{
    enum side from = boundary_side(c, s);
    const struct side_facts *y = &c->side[other_side(from)];
    return !c->side[from].packets && flag(s, TCP_ACK) && (s->known & KNOWN_ACK) && y->seq_known &&
           seq_gt(s->ack, y->first) && seq_leq(s->ack, y->next);
}
