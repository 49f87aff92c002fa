/* What Wireshark says of a segment ("TCP Analysis" in its User's Guide, and what tshark 4.0 was seen to say): people
 * know these things by its names, so they mean here what they mean there.
 *
 * Each judgement goes by the few numbers in struct analysis, which say what both ends sent last. That is less than
 * the connection's facts (sequence.c, acknowledgment.c), and nothing is inferred from it. corrected() is where more is
 * known (docs/differences.md); where the capture holds a packet twice the judgement stays.
 */
#include "track/analysis.h"

#include "base/seq.h"
#include "track/sequence.h"

enum { OUT_OF_ORDER_NS = 3000000, FAST_RETRANSMISSION_NS = 20000000, FAST_DUPLICATES = 2 };

/* One past its last number. */
static uint32_t end_of(const struct event *e)
{
    return e->seq + e->length + !!(e->flags & TCP_SYN) + !!(e->flags & TCP_FIN);
}

struct look {
    const struct connection *c;
    const struct event *e;
    struct analysis *x, *y; /* sender, receiver */
    uint32_t end;           /* end_of() it */
    uint32_t window;        /* in bytes, as far as its scale is known */
    bool bare;              /* no SYN, FIN, RST */
    bool has_ack;
};

/* How many bits an end's windows are shifted, by its SYN, unless the other's lacks the option (RFC 7323 2.2). */
static bool knows_scale(const struct connection *c, enum side from, int *scale)
{
    enum { SCALE_MAX = 14 };
    const struct side_facts *x = &c->side[from], *y = &c->side[peer_of(c, from)];
    bool lacks = (x->scale_known && !HAS_OPTION(&x->syn_options, OPTION_WINDOW_SCALE)) ||
                 (y->scale_known && !HAS_OPTION(&y->syn_options, OPTION_WINDOW_SCALE));
    *scale = lacks ? 0 : x->scale > SCALE_MAX ? SCALE_MAX : x->scale;
    return lacks || x->scale_known;
}

/* Nothing new: no payload, where the sender stood before. */
static bool stands_still(const struct look *l)
{
    return l->bare && !l->e->length && l->x->next_known && l->e->seq == l->x->next;
}

static bool same_ack(const struct look *l)
{
    return l->has_ack && l->x->ack_known && l->e->ack == l->x->ack;
}

static bool same_window(const struct look *l)
{
    return l->window == l->x->window;
}

static bool is_keep_alive(const struct look *l)
{
    return l->bare && l->e->length <= 1 && l->x->next_known && l->e->seq == l->x->next - 1;
}

static bool is_zero_window_probe(const struct look *l)
{
    return l->e->length == 1 && l->x->next_known && l->e->seq == l->x->next && l->y->window_known &&
           !l->y->window;
}

static bool is_window_full(const struct look *l)
{
    int scale;
    return l->bare && l->e->length && l->y->ack_known &&
           knows_scale(l->c, peer_of(l->c, l->e->from), &scale) && l->end == l->y->ack + l->y->window;
}

/* A segment without payload that says what its sender said before: the first that fits. */
static uint64_t of_same_ack(struct look *l)
{
    const struct event *e = l->e;
    if (!stands_still(l) || !same_ack(l))
        return 0;
    if (!same_window(l))
        return e->window ? WHAT_BIT(WINDOW_UPDATE) : 0;
    if (!e->window)
        return l->y->last & WHAT_BIT(ZERO_WINDOW_PROBE) ? WHAT_BIT(ZERO_WINDOW_PROBE_ACK) : 0;
    return l->y->last & WHAT_BIT(KEEP_ALIVE) ? WHAT_BIT(KEEP_ALIVE_ACK) : WHAT_BIT(DUPLICATE_ACK);
}

/* Its receiver asked for this segment a moment ago, by duplicate ACKs. */
static bool was_asked_for(const struct look *l)
{
    if (l->y->same_acks < FAST_DUPLICATES || l->e->time_ns - l->y->ack_ns >= FAST_RETRANSMISSION_NS)
        return false;
    return l->e->seq == l->y->ack;
}

/* Of numbers, some of which its sender has used before, or all of which its receiver says it has. */
static uint64_t of_old_numbers(const struct look *l)
{
    int64_t limit = l->c->analysis_rtt_ns ? l->c->analysis_rtt_ns : OUT_OF_ORDER_NS;
    if (l->e->length && l->y->ack_known && seq_leq(l->end, l->y->ack))
        return WHAT_BIT(RETRANSMISSION) | WHAT_BIT(SPURIOUS_RETRANSMISSION);
    if (l->end == l->e->seq || !l->x->next_known || !seq_lt(l->e->seq, l->x->next - l->bare))
        return 0;
    if (was_asked_for(l))
        return WHAT_BIT(RETRANSMISSION) | WHAT_BIT(FAST_RETRANSMISSION);
    if (l->end != l->x->next && l->e->time_ns - l->x->next_ns < limit)
        return WHAT_BIT(OUT_OF_ORDER);
    return WHAT_BIT(RETRANSMISSION);
}

/* It acknowledges what was not captured. Of ACKs that run ahead without a hole behind them one is marked, and
 * another when the end that they are for has acknowledged something meanwhile. */
static bool acknowledges_unseen(const struct look *l)
{
    return l->has_ack && l->y->reach_known && seq_gt(l->e->ack, l->y->reach) &&
           (l->y->reach != l->y->next || !l->y->same_acks);
}

/* What more is known than the numbers that the judgement goes by. */
static uint64_t corrected(const struct look *l, uint64_t what)
{
    const struct side_facts *x = &l->c->side[l->e->from];
    const uint64_t again = WHAT_BIT(RETRANSMISSION) | WHAT_BIT(FAST_RETRANSMISSION) | WHAT_BIT(OUT_OF_ORDER);
    bool answers_syn = (l->e->flags & TCP_SYN) && l->has_ack && !x->synack_first.frame;
    if (answers_syn && x->isn_known && l->e->seq == x->isn)
        what &= ~again; /* a simultaneous open's SYN-ACK has the SYN's number (RFC 9293 figure 7) */
    if (l->e->did & WHAT_BIT(CHALLENGE_ACK))
        what &= ~WHAT_BIT(DUPLICATE_ACK);
    if (!(what & WHAT_BIT(KEEP_ALIVE)))
        return what;
    if (sequence_fin_overtook(x, l->e))
        return what & ~WHAT_BIT(KEEP_ALIVE);
    bool closed = l->y->window_known && !l->y->window; /* Linux probes a closed window so */
    return closed ? what ^ (WHAT_BIT(KEEP_ALIVE) | WHAT_BIT(ZERO_WINDOW_PROBE)) : what;
}

static uint64_t judge(struct look *l)
{
    const struct event *e = l->e;
    const struct analysis *x = l->x;
    bool probe = is_zero_window_probe(l);
    uint64_t what = probe ? WHAT_BIT(ZERO_WINDOW_PROBE) : of_same_ack(l);
    if (!e->window && l->bare && !probe)
        what |= WHAT_BIT(ZERO_WINDOW);
    if (is_window_full(l) && !probe)
        what |= WHAT_BIT(WINDOW_FULL);
    if (x->next_known && seq_gt(e->seq, x->next) && !(e->flags & TCP_RST))
        what |= WHAT_BIT(LOST_SEGMENT);
    if (acknowledges_unseen(l))
        what |= WHAT_BIT(ACK_LOST_SEGMENT);
    return what | (is_keep_alive(l) ? WHAT_BIT(KEEP_ALIVE) : of_old_numbers(l));
}

static void remember_sent(struct analysis *x, const struct event *e)
{
    uint32_t end = end_of(e);
    if (!x->next_known || seq_gt(end, x->next)) {
        x->leapt = x->next_known && (e->flags & TCP_RST);
        x->before = x->next;
        x->next = end;
        x->next_ns = e->time_ns;
        x->next_known = true;
    }
    if (!x->reach_known || (e->seq == x->reach && seq_gt(x->next, x->reach))) {
        x->reach = x->next;
        x->reach_known = true;
    }
}

static void remember(const struct look *l, uint64_t what)
{
    struct analysis *x = l->x;
    if (what &
        WHAT_BIT(ACK_LOST_SEGMENT)) { /* an ACK that runs ahead counts as one that was asked for again */
        if (l->y->reach == l->y->next)
            l->y->same_acks = FAST_DUPLICATES;
        l->y->reach = l->y->next;
    }
    if (!same_ack(l))
        x->same_acks = 0;
    else if (what & WHAT_BIT(DUPLICATE_ACK))
        x->same_acks++;
    x->window = l->window;
    x->window_known = true;
    x->ack_known = l->has_ack;
    x->ack = l->e->ack;
    x->ack_ns = l->e->time_ns;
    x->last = what;
}

/* From the latest SYN to the first segment behind the SYN-ACK: the time within which a late segment was overtaken. */
static void note_round_trip(struct connection *c, const struct look *l)
{
    bool asks = (l->e->flags & (TCP_SYN | TCP_ACK)) == TCP_SYN;
    if (asks) {
        c->analysis_syn_ns = l->e->time_ns;
        c->analysis_asked = true;
    } else if (!c->analysis_rtt_ns && l->bare && l->has_ack && c->analysis_asked) {
        c->analysis_rtt_ns = l->e->time_ns - c->analysis_syn_ns;
    }
}

static uint32_t window_of(const struct connection *c, const struct event *e)
{
    int scale;
    bool scaled = knows_scale(c, e->from, &scale) && !(e->flags & TCP_SYN);
    return (uint32_t)e->raw_window << (scaled ? scale : 0);
}

/* An RST beyond what was sent, behind which its alleged sender goes on where it stood, was not its own. */
static void forget_reset(struct analysis *x, const struct event *e)
{
    if (e->flags & TCP_RST)
        return;
    if (x->leapt && e->seq == x->before)
        x->next = x->before;
    x->leapt = false;
}

bool analysis_segment(struct connection *c, const struct event *e, uint64_t *judgement)
{
    const uint32_t least = KNOWN_FLAGS | KNOWN_LENGTH | KNOWN_WINDOW;
    bool numbered = e->known & KNOWN_SEQ;
    if ((e->known & least) != least || (!numbered && e->length) || c->self_connected)
        return false;
    struct look l = {.c = c, .e = e, .x = &c->side[e->from].analysis};
    struct event placed;
    if (!numbered) { /* text does not say the number of a segment without payload: it is taken to be in place */
        placed = *e;
        placed.seq = l.x->next;
        l.e = &placed;
    }
    l.y = &c->side[peer_of(c, e->from)].analysis;
    l.end = end_of(l.e);
    l.bare = !(e->flags & (TCP_SYN | TCP_FIN | TCP_RST));
    l.window = window_of(c, e);
    l.has_ack = (e->flags & TCP_ACK) && (e->known & KNOWN_ACK);
    note_round_trip(c, &l);
    forget_reset(l.x, l.e);
    *judgement = corrected(&l, judge(&l));
    remember(&l, *judgement);
    return true;
}

uint64_t analysis_what(struct connection *c, const struct event *e, uint64_t judgement)
{
    uint64_t all = 0;
    for (int what = WHAT_RETRANSMISSION; what <= WHAT_WINDOW_UPDATE; what++)
        all |= UINT64_C(1) << what;
    /* The numbers of an RST that its receiver has to ignore are not its alleged sender's. */
    bool moves = (e->known & KNOWN_SEQ) && !(judgement & WHAT_BIT(ZERO_WINDOW_PROBE)) &&
                 !(e->did & WHAT_BIT(RST_IGNORED));
    if (moves)
        remember_sent(&c->side[e->from].analysis, e);
    return (e->did & ~all) | judgement;
}
