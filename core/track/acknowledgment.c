/* What a segment acknowledges, and what its window says (RFC 9293 3.10.7.4 "fifth"; RFC 7323 2.3).
 *
 * An acknowledgment proves what its sender has received, which is the one thing a capture can prove
 * of a far end. Times to answer are kept from the oldest unanswered segment that was sent only
 * once.
 */
#include "track/acknowledgment.h"

#include "base/seq.h"
#include "track/sequence.h"

enum {
    PROMPT_NS = 150000,             /* a kernel answers in tens of microseconds */
    DELAYED_ACK_MIN_NS = 35000000,  /* Linux waits 40 ms or more, with a jiffy of slack */
    DELAYED_ACK_MAX_NS = 550000000, /* RFC 9293 3.8.6.3: less than 500 ms */
};

struct step {
    struct connection *c;
    struct event *e;
    struct side_facts *x, *y;
    struct mark mark;
    bool pure; /* no payload, SYN, FIN or RST */
};

void acknowledgment_window(const struct connection *c, struct event *e)
{
    const struct side_facts *x = &c->side[e->from], *y = &c->side[peer_of(c, e->from)];
    enum { SCALE_MAX = 14 }; /* RFC 7323 2.3 */
    e->window = e->raw_window;
    if (!x->scale_known || !y->scale_known)
        return;
    bool both =
        HAS_OPTION(&x->syn_options, OPTION_WINDOW_SCALE) && HAS_OPTION(&y->syn_options, OPTION_WINDOW_SCALE);
    e->window_scaled = 1;
    if (both && !(e->flags & TCP_SYN))
        e->window = (uint32_t)e->raw_window << (x->scale > SCALE_MAX ? SCALE_MAX : x->scale);
}

static void step_syn_acknowledged(struct step *st)
{
    const struct side_facts *y = st->y;
    if (st->x->handshake_ack.frame || st->x->synack_first.frame || (st->e->flags & (TCP_SYN | TCP_RST)))
        return;
    if (!y->isn_known || seq_leq(st->e->ack, y->isn))
        return;
    st->x->handshake_ack = st->mark;
    st->e->did |= WHAT_BIT(HANDSHAKE_ACK);
}

static void step_fin_acknowledged(struct step *st)
{
    struct side_facts *x = st->x;
    if (!st->y->fin_known)
        return;
    if (seq_leq(st->e->ack, st->y->fin_seq)) {
        x->acks_short_of_fin++;
        return;
    }
    if (st->pure && sequence_fin_overtook(x, st->e))
        x->fin_acked_alone = true;
    x->fin_acked_again |= st->pure && x->fin_known && !(st->e->known & KNOWN_SEQ) && st->e->ack == x->fin_ack;
    if (x->fin_acked.frame)
        return;
    x->fin_acked = st->mark;
    st->y->fin_answered = st->y->fin_last;
    st->y->fin_passed =
        mark_later(st->y->fin_last, mark_later(st->y->retransmitted_last, st->y->out_of_order_last));
    x->fin_acked_alone = !(st->e->flags & TCP_FIN);
    st->e->did |= WHAT_BIT(ACKS_FIN);
}

static void note_delay(struct step *st, int64_t fastest)
{
    int64_t ns = st->e->reply_ns;
    if (st->e->ack != st->y->awaited_end || st->e->ack != st->y->next)
        return; /* a later segment drew it, or may have: the timer did not, and an ACK before it may be lost */
    if (!st->pure || fastest < 0 || ns - fastest < DELAYED_ACK_MIN_NS || ns > DELAYED_ACK_MAX_NS)
        return;
    st->x->delayed_ack.count++;
    st->x->delayed_ack.latest = st->mark.frame;
    if (ns > st->x->delayed_ack.ns) {
        st->x->delayed_ack.ns = ns;
        st->x->delayed_ack.last = st->mark;
    }
}

/* What took about as long as the quickest tells how long the way is: a program's time differs, a SYN's answer waits for
 * none. */
static void note_quickest(struct step *st, int64_t ns)
{
    struct side_facts *x = st->x;
    bool syn = st->e->did & (WHAT_BIT(SYN_ACK) | WHAT_BIT(HANDSHAKE_ACK));
    int64_t least = x->response_min_ns;
    bool quicker = least < 0 || ns < least;
    bool near = least >= 0 && (quicker ? least - ns <= ns / 2 : ns - least <= least / 2);
    if (quicker) {
        x->response_min_ns = ns;
        x->response_near = near ? x->response_near : 0;
        x->response_syn = near && x->response_syn;
    }
    x->response_near += quicker || near;
    x->response_syn |= syn && (quicker || near);
}

static void step_reply(struct step *st)
{
    struct side_facts *x = st->x, *y = st->y;
    if (!y->awaited.frame || seq_lt(st->e->ack, y->awaited_end))
        return;
    int64_t ns = st->mark.time_ns - y->awaited.time_ns;
    if (ns >= 0) {
        st->e->reply_to = (uint32_t)(st->mark.frame - y->awaited.frame);
        st->e->reply_ns = ns;
        note_delay(st, x->response_min_ns);
        x->prompt += ns < PROMPT_NS;
        note_quickest(st, ns);
    }
    y->awaited.frame = 0;
}

/* What a hole lacks below an acknowledgment arrived, past the capture; the rest of it is still one. */
static bool drop_acknowledged_gaps(struct side_facts *y, uint32_t ack)
{
    int kept = 0;
    bool dropped = false;
    for (int i = 0; i < y->gap_count; i++) {
        struct gap gap = y->gap[i];
        bool below = seq_lt(gap.from, ack);
        if (below && !gap.loose) { /* what a loose one lacked may all have come */
            y->unseen.bytes += (seq_lt(ack, gap.to) ? ack : gap.to) - gap.from;
            dropped = true;
        }
        if (below)
            gap.from = ack;
        if (seq_lt(gap.from, gap.to))
            y->gap[kept++] = gap;
    }
    y->gap_count = (uint8_t)kept;
    return dropped;
}

/* Data acknowledged that was never seen: the capture lacks it, since the receiver has it. */
static void step_unseen(struct step *st)
{
    enum { ABSURD = 1 << 30 }; /* the largest window there is (RFC 7323 2.2) */
    struct side_facts *y = st->y;
    if (!y->seq_known || (st->e->flags & TCP_RST))
        return;
    if (y->room.byte_asked && st->e->ack == y->next + 1) { /* there was room for it */
        y->room.byte_asked = false;
        y->next++;
    }
    bool beyond = seq_gt(st->e->ack, y->next);
    if (beyond && seq_diff(st->e->ack, y->next) >= ABSURD)
        return;
    if (!drop_acknowledged_gaps(y, st->e->ack) && !beyond)
        return;
    if (!y->unseen.count++)
        y->unseen.first = st->mark;
    y->unseen.last = st->mark;
    if (beyond) {
        y->unseen.bytes += st->e->ack - y->next;
        y->next = st->e->ack;
    }
    st->e->did |= WHAT_BIT(ACK_LOST_SEGMENT);
}

static void step_same_ack(struct step *st)
{
    struct side_facts *x = st->x;
    struct event *e = st->e;
    bool in_place = !(e->known & KNOWN_SEQ) || (x->seq_known && e->seq == x->next);
    if (!st->pure || !in_place || !x->ack_known || e->ack != x->ack || !e->raw_window)
        return;
    if (e->did & (WHAT_BIT(KEEP_ALIVE_ACK) | WHAT_BIT(ZERO_WINDOW_PROBE_ACK)))
        return;
    if (e->did & (WHAT_BIT(HANDSHAKE_ACK) | WHAT_BIT(CHALLENGE_ACK)))
        return;
    if (e->raw_window != x->window) {
        e->did |= WHAT_BIT(WINDOW_UPDATE);
        return;
    }
    x->same_acks++;
    x->duplicate_acks++;
    e->did |= WHAT_BIT(DUPLICATE_ACK);
}

static void step_probe_answer(struct step *st)
{
    struct event *e = st->e;
    if (!st->pure || !st->y->probed || !st->x->ack_known || e->ack != st->x->ack)
        return;
    if (st->y->probed == WHAT_ZERO_WINDOW_PROBE && e->raw_window == 0)
        e->did |= WHAT_BIT(ZERO_WINDOW_PROBE_ACK);
    else if (st->y->probed == WHAT_KEEP_ALIVE) {
        e->did |= WHAT_BIT(KEEP_ALIVE_ACK);
        st->y->keep_alive.answered++;
    }
}

static void step_zero_window(struct step *st)
{
    struct side_facts *x = st->x;
    if (!(st->e->known & KNOWN_WINDOW) || st->e->raw_window || (st->e->flags & (TCP_SYN | TCP_FIN | TCP_RST)))
        return;
    st->e->did |= WHAT_BIT(ZERO_WINDOW);
    if (!x->zero_windows++)
        x->zero_window_first = st->mark;
    x->zero_window_last = st->mark;
}

/* The sender has used up all of the window it was given (Wireshark's "window full"). */
static void step_window_full(struct step *st)
{
    const struct side_facts *x = st->x, *y = st->y;
    if (!st->e->length || !x->seq_known || !y->ack_known || !x->scale_known || !y->scale_known)
        return;
    bool both =
        HAS_OPTION(&x->syn_options, OPTION_WINDOW_SCALE) && HAS_OPTION(&y->syn_options, OPTION_WINDOW_SCALE);
    uint32_t window = (uint32_t)y->window << (both ? (y->scale > 14 ? 14 : y->scale) : 0);
    if (window && st->e->seq + st->e->length == y->ack + window)
        st->e->did |= WHAT_BIT(WINDOW_FULL);
}

static void step_advance(struct step *st)
{
    struct side_facts *x = st->x;
    struct side_facts *y = st->y;
    struct event *e = st->e;
    if (x->ack_known && seq_leq(e->ack, x->ack))
        return;
    uint32_t before = x->ack_known ? x->ack : y->isn_known ? y->isn + 1 : e->ack;
    if (seq_gt(e->ack, before)) {
        x->acks_moved++;
        x->acks_moved_last = st->mark;
        x->acked_one = e->ack == before + 1 && x->ack_known ? st->mark : (struct mark){0};
        e->acked = e->ack - before;
        if (y->fin_known && seq_gt(e->ack, y->fin_seq) && seq_leq(before, y->fin_seq))
            e->acked--; /* the FIN's own number is no byte */
        if (y->isn_known && before == y->isn)
            e->acked--;
        if (e->acked) {
            e->did |= WHAT_BIT(ACKS_DATA);
            x->acked_data_last = st->mark;
        }
    }
    if ((e->did & WHAT_BIT(SYN_ACK)) && y->syn_has_data && e->acked) {
        y->syn_data_acked = true;
        e->did |= WHAT_BIT(TFO_ACK);
    }
    x->ack = e->ack;
    x->ack_known = true;
    x->same_acks = 0;
}

void acknowledgment_segment(struct connection *c, const struct segment *s, struct event *e)
{
    (void)s;
    struct step st = {.c = c, .e = e, .x = &c->side[e->from], .y = &c->side[peer_of(c, e->from)]};
    st.mark = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    st.pure = !e->length && !(e->flags & (TCP_SYN | TCP_FIN | TCP_RST));
    acknowledgment_window(c, e);
    step_zero_window(&st);
    step_window_full(&st);
    if ((e->flags & TCP_ACK) && (e->known & KNOWN_ACK) && !(e->flags & TCP_RST)) {
        if (st.pure)
            e->did |= WHAT_BIT(ACK);
        step_unseen(&st);
        step_syn_acknowledged(&st);
        step_reply(&st);
        step_probe_answer(&st);
        step_same_ack(&st);
        step_advance(&st);
        step_fin_acknowledged(&st);
    }
    uint64_t probes = WHAT_BIT(KEEP_ALIVE) | WHAT_BIT(ZERO_WINDOW_PROBE);
    st.x->probed = !(e->did & probes)                     ? 0
                   : (e->did & WHAT_BIT(KEEP_ALIVE)) != 0 ? WHAT_KEEP_ALIVE
                                                          : WHAT_ZERO_WINDOW_PROBE;
}
