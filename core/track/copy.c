/* Packets that the capture holds more than once: of a switch that mirrors both of its ports, or of
 * several interfaces of one machine (tcpdump -i any).
 *
 * A host gives each packet another IP identification, a retransmission too (RFC 6864 4.1 demands it where
 * packets may be fragmented; Linux and Windows count up within a connection). So the same identification
 * and the same TCP header within a millisecond are one packet. Without an identification (0, IPv6, text)
 * only what is acknowledged tells, and only while the other end is silent: then no ACK can have asked for
 * it, and no time-out is so short (RFC 6298 2.1 and 2.4: a second; Linux: 200 ms); after that whatever else
 * comes twice does.
 *
 * Where the two places are further apart (both ends of a link, a mirror that queues), the copies are as far behind as the
 * way between takes. What nobody sends twice shows that: a SYN, for which no timer is so short, and an ACK alone, which
 * has an identification of its own each time. From then on what comes so far behind is a copy too.
 *
 * The latest packets of all connections are kept in one table: a connection's own few would be overrun where a burst is
 * handed on as one (a kernel's receive queue), its copies behind all of it.
 *
 * The TTL may differ, as a router may stand between; so may the checksum, which offloading
 * leaves to the card.
 */
#include "track/copy.h"

#include "base/cursor.h"
#include "base/mix.h"

#define SAME_MOMENT_NS INT64_C(1000000)
#define FAR_APART_NS   INT64_C(100000000)

static uint64_t mix(uint64_t hash, uint64_t value)
{
    return mixed(hash + value);
}

static uint16_t identification(const struct segment *s)
{
    return s->known & KNOWN_IP ? s->ip_id : 0;
}

/* The TCP header without its checksum, and the identification. */
static uint64_t print_of(const struct segment *s)
{
    enum { FIXED = 20, OFFSET = 12 };
    uint64_t print = mix(1, (uint64_t)s->seq << 32 | s->ack);
    print = mix(print, (uint64_t)s->flags << 48 | (uint64_t)s->window << 32 | s->length);
    print = mix(print, (uint64_t)identification(s) << 32 | s->known << 16 | s->urgent);
    struct cursor at = cursor_over(s->ip, s->ip ? s->ip_captured : 0), options = at;
    cursor_skip(&at, (size_t)s->tcp_offset + OFFSET);
    int words = cursor_u8(&at) >> 4;
    cursor_skip(&options, (size_t)s->tcp_offset + FIXED);
    for (int i = FIXED / 4; !at.short_read && !options.short_read && i < words; i++)
        print = mix(print, cursor_u32(&options));
    return print;
}

/* Nobody repeats it so soon. */
static bool is_sent_once(const struct segment *s)
{
    bool alone = !s->length && (s->flags & (TCP_ACK | TCP_FIN | TCP_RST)) == TCP_ACK && identification(s);
    return (s->known & KNOWN_LENGTH) && ((s->flags & (TCP_SYN | TCP_ACK)) == TCP_SYN || alone);
}

static bool is_as_far_behind(int64_t ns, int64_t lag_ns)
{
    int64_t off = ns > lag_ns ? ns - lag_ns : lag_ns - ns;
    return lag_ns && off <= lag_ns / 4 + SAME_MOMENT_NS / 2;
}

/* A connection's two directions differ in the sender's port, but where one socket sends all. */
static uint64_t print_in(const struct copies *p, const struct connection *c, const struct segment *s)
{
    return mix(p->print, (uint64_t)c->id << 16 | s->from.port);
}

static struct copy_known *set_of(const struct copies *p, uint64_t print)
{
    return &p->known[(print ^ print >> 32) % COPY_SETS * COPY_WAYS];
}

static const struct copy_known *find(const struct copies *p, uint64_t print)
{
    const struct copy_known *set = set_of(p, print);
    for (int i = 0; i < COPY_WAYS; i++)
        if (set[i].print == print)
            return &set[i];
    return NULL;
}

void copy_begin(struct copies *p, const struct segment *s)
{
    p->print = print_of(s);
}

int64_t copy_lag(const struct copies *p, const struct connection *c, enum side from, const struct segment *s)
{
    const struct side_facts *x = &c->side[from], *y = &c->side[peer_of(c, from)];
    bool before = c->side[CLIENT].copies.count || c->side[SERVER].copies.count;
    bool telling = identification(s) || before;
    /* As many as there were SYNs to answer: each of those drew one. */
    bool drawn = (s->flags & (TCP_SYN | TCP_ACK)) == (TCP_SYN | TCP_ACK) && !identification(s) &&
                 y->syn - y->copies.syn > x->syn - x->copies.syn;
    bool answered = s->length || (s->flags & (TCP_SYN | TCP_FIN));
    if (!(s->known & KNOWN_FLAGS) || s->frame->clock == CLOCK_NONE || !x->packets || drawn)
        return -1;
    const struct copy_known *known = find(p, print_in(p, c, s));
    int64_t ns = known ? s->frame->time_ns - known->time_ns : -1;
    if (ns < 0)
        return -1;
    bool unasked = answered && (!y->packets || y->last.time_ns < known->time_ns);
    bool copy = ns <= SAME_MOMENT_NS
                    ? telling || unasked
                    : (is_sent_once(s) && ns <= FAR_APART_NS) || is_as_far_behind(ns, c->copies_lag_ns);
    return copy ? ns : -1;
}

void copy_remember(struct copies *p, struct connection *c, enum side from, const struct segment *s)
{
    struct side_facts *x = &c->side[from];
    uint64_t print = print_in(p, c, s);
    struct copy_known *set = set_of(p, print), *at = set;
    for (int i = 1; i < COPY_WAYS && at->print != print; i++)
        if (set[i].print == print || set[i].time_ns < at->time_ns)
            at = &set[i];
    x->copies.was_before = at->print == print && identification(s) && (s->known & KNOWN_FLAGS);
    *at = (struct copy_known){.print = print, .time_ns = s->frame->time_ns};
}

void copy_segment(struct connection *c, struct event *e, int64_t lag_ns)
{
    struct side_facts *x = &c->side[e->from];
    struct mark mark = {.frame = e->frame, .time_ns = e->time_ns};
    e->did |= WHAT_BIT(DUPLICATED_CAPTURE);
    if (lag_ns > SAME_MOMENT_NS && !c->copies_lag_ns)
        c->copies_lag_ns = lag_ns;
    if (lag_ns > x->copies.apart_ns)
        x->copies.apart_ns = lag_ns;
    if (!x->copies.count++)
        x->copies.first = mark;
    x->copies.last = mark;
    x->copies.from = e->seq;
    x->copies.to = e->seq + e->length + !!(e->flags & TCP_SYN) + !!(e->flags & TCP_FIN);
    x->copies.syn += !!(e->flags & TCP_SYN);
    x->copies.fin += !!(e->flags & TCP_FIN);
    x->syn += !!(e->flags & TCP_SYN);
    x->fin += !!(e->flags & TCP_FIN);
    x->rst += !!(e->flags & TCP_RST);
}
