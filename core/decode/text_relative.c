/* Absolute sequence numbers out of tcpdump's relative ones.
 *
 * Without -S tcpdump keeps, for each pair of endpoints, the sequence number of the first segment with
 * ACK and the acknowledgment before it, prints that segment as it is, and takes these bases off all that
 * follow; a SYN-ACK sets new ones, and a segment without ACK is printed as it is. SACK edges are
 * relative to the other end's base, in the first segment too.
 *
 * Whether a text was made with -S is not said in it: each number is read both ways, and the reading
 * nearer to what was expected of the connection wins; where that does not decide, what the flow and
 * then the whole text have shown so far does. A base that was never seen (a text that begins in the
 * middle) is taken to be 0: such numbers are right among themselves, and a bare RST's, which is absolute,
 * is not one of them.
 */
#include "base/seq.h"
#include "decode/text.h"

enum { CLOSE = 1 << 20, AWAY = 1 << 26 };
enum { WAYS = 8, SETS = DECODE_TEXT_FLOWS / WAYS };

/* ---- flows ---- */

static uint32_t hash_endpoint(const struct endpoint *e)
{
    uint32_t h = 2166136261u;
    for (size_t i = 0; i < sizeof e->address.bytes; i++)
        h = (h ^ e->address.bytes[i]) * 16777619u;
    h = (h ^ e->port) * 16777619u;
    h = (h ^ e->port_name) * 16777619u;
    return h ^ h >> 15;
}

/* The flow, and in *me which of its ends sent this. */
static struct text_flow *find_flow(struct decoder *d, const struct endpoint *from, const struct endpoint *to,
                                   int *me)
{
    uint32_t set = (hash_endpoint(from) + hash_endpoint(to)) % SETS;
    struct text_flow *flow = d->flow + set * WAYS, *stalest = flow;

    for (int i = 0; i < WAYS; i++, flow++) {
        for (*me = 0; flow->used && *me < 2; ++*me) {
            if (endpoint_equal(&flow->end[*me], from) && endpoint_equal(&flow->end[!*me], to)) {
                flow->last = ++d->flow_clock;
                return flow;
            }
        }
        if (flow->last < stalest->last)
            stalest = flow;
    }
    *me = 0;
    *stalest = (struct text_flow){.used = true, .last = ++d->flow_clock};
    stalest->end[0] = *from;
    stalest->end[1] = *to;
    return stalest;
}

/* ---- the two readings ---- */

static uint64_t distance(uint32_t a, uint32_t b)
{
    int64_t diff = seq_diff(a, b);
    return (uint64_t)(diff < 0 ? -diff : diff);
}

struct readings {
    uint64_t absolute, relative;         /* how far each is from what was expected */
    bool absolute_ahead, relative_ahead; /* acknowledges what nobody has sent yet */
};

static void weigh(struct readings *r, const struct text_flow *f, int side, uint32_t number)
{
    if (!f->side[side].next_known || !f->side[side].base_known)
        return;
    r->absolute += distance(number, f->side[side].next);
    r->relative += distance(f->side[side].base + number, f->side[side].next);
}

static struct readings weigh_packet(const struct text_flow *f, int me, const struct text_packet *p)
{
    struct readings r = {.absolute = 0};
    if (p->has_seq)
        weigh(&r, f, me, p->seq);
    if (!p->has_ack || !f->side[!me].next_known || !f->side[!me].base_known)
        return r;
    weigh(&r, f, !me, p->ack);
    r.absolute_ahead = seq_gt(p->ack, f->side[!me].next);
    r.relative_ahead = seq_gt(f->side[!me].base + p->ack, f->side[!me].next);
    return r;
}

/* One reading is right by far. */
static bool decisive(const struct readings *r)
{
    uint64_t near = r->absolute < r->relative ? r->absolute : r->relative;
    uint64_t far = r->absolute < r->relative ? r->relative : r->absolute;
    return far > 4 * near;
}

/* One reading acknowledges what was not sent, the other what was not long ago. */
static bool only_one_ahead(const struct readings *r)
{
    return r->absolute_ahead != r->relative_ahead && (r->absolute_ahead ? r->relative : r->absolute) < CLOSE;
}

static bool is_relative(struct decoder *d, struct text_flow *f, const struct readings *r)
{
    bool nearer = r->relative < r->absolute;

    if (f->relative_known) {
        /* Another capture may follow in the same text, but a hole in this one is likelier. */
        uint64_t usual = f->relative ? r->relative : r->absolute;
        uint64_t other = f->relative ? r->absolute : r->relative;
        if (other > CLOSE || usual < AWAY)
            return f->relative;
    } else if (only_one_ahead(r) && (!decisive(r) || nearer != r->absolute_ahead)) {
        return r->absolute_ahead;
    } else if (!decisive(r)) {
        return d->relative_known ? d->relative : nearer;
    }
    f->relative_known = d->relative_known = true;
    f->relative = d->relative = nearer;
    return nearer;
}

/* ---- what a segment teaches ---- */

static void expect(struct text_flow *f, int side, uint32_t next)
{
    if (!f->side[side].next_known || seq_gt(next, f->side[side].next))
        f->side[side].next = next;
    f->side[side].next_known = true;
}

static uint32_t after(const struct text_packet *p)
{
    return p->seq + p->length + !!(p->flags & TCP_SYN) + !!(p->flags & TCP_FIN);
}

static void learn(struct text_flow *f, int me, const struct text_packet *p)
{
    if (p->flags & TCP_RST)
        return;
    if (p->has_seq)
        expect(f, me, after(p));
    if (p->has_ack)
        expect(f, !me, p->ack);
}

/* A SYN begins its end's numbers anew, whatever was there before. */
static void learn_syn(struct text_flow *f, int me, const struct text_packet *p)
{
    f->side[me].next = after(p);
    f->side[me].next_known = true;
    if (!f->based) {
        f->side[me].base = p->seq;
        f->side[me].base_known = true;
    }
    f->anchored = true;
}

static void set_bases(struct text_flow *f, int me, const struct text_packet *p)
{
    f->based = true;
    if (p->has_seq) {
        f->side[me].base = p->seq;
        f->side[me].base_known = true;
    } else if (f->side[me].next_known) {
        f->side[me].base = f->side[me].next; /* an ACK without data: it stands where data would go on */
        f->side[me].base_known = true;
    }
    if (p->has_ack) {
        f->side[!me].base = p->ack - 1;
        f->side[!me].base_known = true;
    }
    if (p->flags & TCP_SYN) {
        f->anchored = true;
        f->relative_known = false;
        f->side[me].next_known = false;
        f->side[!me].next_known = false;
    }
}

static void shift(const struct text_flow *f, int me, struct text_packet *p)
{
    if (p->has_seq && f->side[me].base_known) {
        p->seq += f->side[me].base;
        p->seq_end += f->side[me].base;
    }
    if (p->has_ack && f->side[!me].base_known)
        p->ack += f->side[!me].base;
}

/* SACK edges lie about the acknowledgment, whichever way they are printed. */
static void settle_sack(const struct text_flow *f, int me, struct text_packet *p)
{
    if (!p->has_ack || !f->side[!me].base_known)
        return;
    uint8_t *edge = p->options.bytes + p->options.sack_at;
    for (int i = 0; i < p->options.sack_edges; i++, edge += 4) {
        uint32_t v = (uint32_t)edge[0] << 24 | (uint32_t)edge[1] << 16 | (uint32_t)edge[2] << 8 | edge[3];
        uint32_t moved = v + f->side[!me].base;
        if (distance(moved, p->ack) < distance(v, p->ack))
            text_put32(edge, moved);
    }
}

/* The first segment with ACK is printed as it is, unless the text lacks the true first one: the SYN-ACK,
 * say. Then its numbers are small; one without `seq` is the handshake's last. */
static bool lacks_first(const struct text_flow *f, int me, const struct text_packet *p,
                        const struct readings *r)
{
    enum { SMALL = 1 << 16 };
    if (p->flags & TCP_SYN)
        return false;
    if (!p->has_seq && f->side[me].base_known && !f->side[!me].base_known)
        return p->has_ack && p->ack < SMALL;
    return decisive(r) && r->relative < r->absolute;
}

/* Numbers of a base that was never seen are small for long; an absolute one does not belong to them. */
static bool is_stranger(const struct text_flow *f, int me, const struct text_packet *p)
{
    return p->has_seq && !f->anchored && f->side[me].next_known && f->side[me].next < AWAY &&
           distance(p->seq, f->side[me].next) > AWAY;
}

void text_make_absolute(struct decoder *d, const struct endpoint *from, const struct endpoint *to,
                        struct text_packet *p)
{
    int me;

    if (!p->has_flags)
        return;
    struct text_flow *f = find_flow(d, from, to, &me);
    if (!(p->flags & TCP_ACK)) {
        if ((p->flags & TCP_SYN) && p->has_seq)
            learn_syn(f, me, p);
        else if (is_stranger(f, me, p))
            p->has_seq = false;
        return;
    }
    struct readings r = weigh_packet(f, me, p);
    bool first = (p->flags & TCP_SYN) || !f->based;
    if (first && !lacks_first(f, me, p, &r))
        set_bases(f, me, p);
    else if (is_relative(d, f, &r))
        shift(f, me, p);
    f->based = true;
    settle_sack(f, me, p);
    learn(f, me, p);
}
