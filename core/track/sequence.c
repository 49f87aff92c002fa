/* One segment against its connection's sequence space (RFC 9293 3.4, 3.10.7).
 *
 * The order is: what the segment sends (SYN, data, FIN: new, again, out of order or after a hole),
 * what it acknowledges, what its window says, and whether it is an RST that counts. The judgements
 * follow Wireshark's tcp.analysis definitions where one exists. State and cause are not decided
 * here.
 */
#include "track/sequence.h"

#include "base/seq.h"
#include "track/offers.h"
#include "track/offload.h"
#include "track/payload.h"
#include "track/again.h"
#include "track/congestion.h"
#include "track/gaps.h"
#include "track/nagle.h"
#include "track/retries.h"
#include "track/acknowledgment.h"
#include "track/reset.h"
#include "track/room.h"
#include "track/sizes.h"

enum { OUT_OF_ORDER_NS = 3000000 };

struct step {
    struct connection *c;
    const struct segment *s;
    struct event *e;
    struct side_facts *x; /* sender */
    struct side_facts *y; /* receiver */
    struct mark mark;
};

static bool has(const struct step *st, uint16_t bits)
{
    return st->e->flags & bits;
}

static uint32_t sequence_length(const struct event *e)
{
    return e->length + !!(e->flags & TCP_SYN) + !!(e->flags & TCP_FIN);
}

static void note_unanswered(struct step *st)
{
    if (!st->x->unanswered++)
        st->x->unanswered_first = st->mark;
}

/* Later segments of the same flight, sent again as well, are no further try. */
static void note_try(struct step *st)
{
    struct side_facts *x = st->x;
    if (x->tries && seq_gt(st->e->seq, x->tried_seq))
        return;
    if (!x->tries++)
        x->tried_first = st->mark;
    x->tried_seq = st->e->seq;
    x->tried_last = st->mark;
}

static void note_again(struct step *st)
{
    struct side_facts *x = st->x;
    const struct side_facts *y = st->y;
    if (!x->retransmitted++)
        x->retransmitted_first = st->mark;
    x->retransmitted_last = st->mark;
    note_try(st);
    x->awaited.frame = 0; /* its answer would not tell which copy was answered (Karn) */
    st->e->did |= WHAT_BIT(RETRANSMISSION);
    again_note(st->c, st->s, st->e);
    if (y->ack_known && seq_leq(st->e->seq + sequence_length(st->e), y->ack))
        st->e->did |= WHAT_BIT(SPURIOUS_RETRANSMISSION);
}

static bool is_stamped(const struct segment *s)
{
    return (s->known & KNOWN_OPTIONS) && HAS_OPTION(&s->options, OPTION_TIMESTAMP);
}

/* A late segment was overtaken, or was lost before the capture and sent again. What bears a newer timestamp than the
 * one that left the hole was sent behind it (RFC 7323 3.2); an older one, before it. Else what comes within a round
 * trip was overtaken: it could not have been asked for. */
static bool was_overtaken(const struct step *st, const struct gap *gap)
{
    int64_t limit = OUT_OF_ORDER_NS;
    const struct mark *syn = &st->c->side[CLIENT].syn_first, *done = &st->c->side[CLIENT].handshake_ack;
    if (gap->stamped && is_stamped(st->s) && st->s->options.ts_value != gap->ts_value)
        return seq_lt(st->s->options.ts_value, gap->ts_value);
    if (syn->frame && done->frame && done->time_ns > syn->time_ns)
        limit = done->time_ns - syn->time_ns;
    return st->mark.time_ns - gap->time_ns <= limit;
}

static void note_filled(struct step *st, const struct gap *gap)
{
    if (!was_overtaken(st, gap)) {
        st->e->fills = true;
        note_again(st);
        return;
    }
    if (!st->x->out_of_order++)
        st->x->out_of_order_first = st->mark;
    st->x->out_of_order_last = st->mark;
    st->e->did |= WHAT_BIT(OUT_OF_ORDER);
}

bool sequence_fin_overtook(const struct side_facts *x, const struct event *e)
{
    enum { SOON_NS = 500000000 }; /* the shortest TCP_KEEPIDLE is a second */
    return x->fin_known && !e->length && (e->known & KNOWN_SEQ) && e->seq == x->fin_seq &&
           e->time_ns - x->fin_last.time_ns < SOON_NS;
}

/* A byte into a window that is shut, all before it acknowledged (RFC 9293 3.8.6.1): BSD and Windows ask so. */
static bool is_byte_into_no_room(const struct step *st)
{
    const struct side_facts *x = st->x, *y = st->y;
    return st->e->length == 1 && !has(st, TCP_SYN | TCP_FIN | TCP_RST) && y->room.shut && y->ack_known &&
           y->ack == x->next && st->e->seq == x->next;
}

/* What comes sooner was overtaken, or is a last byte sent again: the shortest TCP_KEEPIDLE is a second, and so is
 * TCP_KEEPINTVL. */
static bool is_too_soon_to_keep_alive(const struct step *st)
{
    enum { SOONEST_NS = 900000000 };
    bool closed = st->y->packets && !st->y->window;
    return st->c->clock != CLOCK_NONE && !closed && st->mark.time_ns - st->x->last.time_ns < SOONEST_NS;
}

static bool is_probe(const struct step *st)
{
    if (is_byte_into_no_room(st))
        return true;
    return st->e->length <= 1 && !has(st, TCP_SYN | TCP_FIN | TCP_RST) && st->e->seq == st->x->next - 1 &&
           !sequence_fin_overtook(st->x, st->e) && st->x->packets > 1 && !is_too_soon_to_keep_alive(st) &&
           (!st->e->length || (st->y->ack_known && st->y->ack == st->x->next));
}

static void note_probe(struct step *st)
{
    bool closed = st->y->packets && st->y->window == 0;
    st->e->did |= closed ? WHAT_BIT(ZERO_WINDOW_PROBE) : WHAT_BIT(KEEP_ALIVE);
    if (!closed) {
        if (!st->x->keep_alive.count++)
            st->x->keep_alive.first = st->mark;
        st->x->keep_alive.last = st->mark;
    }
    if (!st->e->length)
        note_unanswered(st);
    st->x->room.byte_asked = st->e->length && st->e->seq == st->x->next;
    note_try(st);
}

/* A segment beyond what was sent so far: something before it was not captured, or not yet. */
static void note_hole(struct step *st)
{
    enum { ABSURD = 1 << 30 }; /* the largest window there is (RFC 7323 2.2) */
    struct side_facts *x = st->x;
    if (seq_diff(st->e->seq, x->next) >= ABSURD)
        return;
    if (!x->lost.count++)
        x->lost.first = st->mark;
    x->lost.last = st->mark;
    gap_add(x, &(struct gap){.from = x->next,
                             .to = st->e->seq,
                             .time_ns = st->mark.time_ns,
                             .stamped = is_stamped(st->s),
                             .ts_value = st->s->options.ts_value});
    st->e->did |= WHAT_BIT(LOST_SEGMENT);
}

static void await_answer(struct step *st)
{
    if (st->x->awaited.frame)
        return;
    st->x->awaited = st->mark;
    st->x->awaited_length = st->e->length;
    st->x->awaited_end = st->e->seq + sequence_length(st->e);
}

static void step_first_sequence(struct step *st, uint32_t length)
{
    st->x->seq_known = true;
    st->x->first = st->e->seq;
    st->x->next = st->e->seq + length;
    if (length)
        await_answer(st);
}

static void step_sequence(struct step *st)
{
    struct side_facts *x = st->x;
    struct event *e = st->e;
    uint32_t length = sequence_length(e);
    if (!(e->known & KNOWN_SEQ) || has(st, TCP_RST))
        return;
    if (length)
        note_unanswered(st);
    if (!x->seq_known) {
        step_first_sequence(st, length);
        return;
    }
    if (seq_lt(e->seq, x->first) && seq_diff(x->first, e->seq) < 1 << 30)
        x->first = e->seq;
    int32_t ahead = seq_diff(e->seq, x->next);
    if (is_probe(st)) {
        note_probe(st);
        return;
    }
    if (length == 0 && ahead <= 0)
        return;
    if (has(st, TCP_ACK) && x->synack_first.frame == e->frame && e->seq == x->isn)
        return; /* the SYN-ACK of a simultaneous open repeats the SYN's number (RFC 9293 figure 7) */
    if (ahead > 0) {
        note_hole(st);
        if (!(e->did & WHAT_BIT(LOST_SEGMENT)))
            return; /* too far to be this connection's: the sequence space stays as it is */
    } else if (ahead < 0) {
        struct gap gap;
        if (gap_fill(x, e->seq, e->seq + length, &gap))
            note_filled(st, &gap);
        else
            note_again(st);
    }
    if (seq_gt(e->seq + length, x->next)) {
        x->next = e->seq + length;
        if (ahead >= 0 && length)
            await_answer(st);
    }
}

/* Its host waits for a timer before it sends a SYN-ACK again (RFC 6298 2.1: 1 s); what comes sooner is a copy
 * that the network made. */
static bool after_timer(const struct step *st)
{
    enum { SOONEST_NS = 200000000 };
    return st->c->clock == CLOCK_NONE || st->mark.time_ns - st->x->synack_first.time_ns >= SOONEST_NS;
}

static void step_syn(struct step *st)
{
    struct side_facts *x = st->x;
    if (!has(st, TCP_SYN))
        return;
    x->syn++;
    st->e->did |= has(st, TCP_ACK) ? WHAT_BIT(SYN_ACK) : WHAT_BIT(SYN);
    offers_note(x, st->s);
    if (!x->syn_first.frame) {
        x->syn_first = st->mark;
        x->syn_options = st->s->options;
        x->syn_flags = st->e->flags;
        x->scale_known = (st->e->known & KNOWN_OPTIONS) != 0;
        x->scale = HAS_OPTION(&st->s->options, OPTION_WINDOW_SCALE) ? st->s->options.window_scale : 0;
        x->syn_has_data = st->e->length > 0;
    }
    retries_note(st->c, x, st->e);
    x->syn_last = st->mark;
    if (has(st, TCP_ACK) && !x->synack_first.frame)
        x->synack_first = st->mark;
    else if (has(st, TCP_ACK) && st->y->handshake_ack.frame && x->packets == x->syn && after_timer(st)) {
        x->synack_again.last = st->mark;
        x->synack_again.count++;
        x->synack_again.unheard = (uint32_t)(st->y->packets - st->y->syn);
    }
    if (!x->isn_known && (st->e->known & KNOWN_SEQ)) {
        x->isn_known = true;
        x->isn = st->e->seq;
    }
    if (HAS_OPTION(&st->s->options, OPTION_FAST_OPEN) && !has(st, TCP_ACK))
        st->e->did |= st->s->options.fast_open_cookie ? WHAT_BIT(TFO_SYN) : WHAT_BIT(TFO_REQUEST);
}

static void note_cut(struct step *st)
{
    uint32_t end = st->e->seq + st->e->length;
    if (!(st->e->known & KNOWN_SEQ) || (st->e->did & WHAT_BIT(RETRANSMISSION)))
        return;
    if (!st->x->cut.bytes || seq_gt(end, st->x->cut.end))
        st->x->cut.end = end;
    st->x->cut.bytes += st->e->length;
}

static void step_data(struct step *st)
{
    struct side_facts *x = st->x;
    if (!st->e->length)
        return;
    st->e->did |= WHAT_BIT(DATA);
    x->data_segments++;
    x->last_length = st->e->length;
    bool anew = !x->data_first.frame || st->y->data_last.frame > x->data_last.frame;
    if (anew && !(st->e->did & WHAT_BIT(RETRANSMISSION))) {
        x->turn = st->mark;
        x->turn_seq = st->e->seq;
    }
    if (!x->data_first.frame)
        x->data_first = st->mark;
    x->data_last = st->mark;
    if (!(st->e->did & (WHAT_BIT(RETRANSMISSION) | WHAT_BIT(OUT_OF_ORDER))) || st->e->fills)
        x->data_new = st->mark;
    if (HAS_OPTION(&st->y->syn_options, OPTION_MSS) && st->e->length > st->y->syn_options.mss)
        marks_add(&x->oversized, &st->mark);
    if (payload_is_cut(st->s))
        note_cut(st);
    bool again = st->e->did & (WHAT_BIT(RETRANSMISSION) | WHAT_BIT(OUT_OF_ORDER));
    bool after_fin = st->y->fin_known && has(st, TCP_ACK) && seq_gt(st->e->ack, st->y->fin_seq);
    bool all_in_one = has(st, TCP_FIN) && !x->fin_acked.frame; /* perhaps ready before the FIN came */
    if (after_fin && !again && !all_in_one && !x->data_after_peer_fin.frame)
        x->data_after_peer_fin = st->mark;
}

static void step_fin(struct step *st)
{
    struct side_facts *x = st->x, *y = st->y;
    if (!has(st, TCP_FIN))
        return;
    st->e->did |= WHAT_BIT(FIN);
    x->fin_cut |= !x->fin_known && (st->e->known & (KNOWN_SEQ | KNOWN_ACK)) != (KNOWN_SEQ | KNOWN_ACK);
    x->fin++;
    x->fin_last = st->mark;
    y->acks_short_of_fin = 0;
    if (x->fin_known || !(st->e->known & KNOWN_SEQ) || !has(st, TCP_ACK))
        return;
    if (seq_gt(st->e->seq + st->e->length + 1, x->next))
        return; /* too far ahead to be this connection's */
    x->fin_first = st->mark;
    x->fin_known = true;
    x->fin_seq = st->e->seq + st->e->length;
    x->fin_has_data = st->e->length > 0;
    x->fin_ack = st->e->ack;
    x->fin_after_sack = y->fin_known && x->again_asked.sacked && seq_gt(x->again_asked.sack_to, y->fin_seq);
    x->fin_late = st->e->did & (WHAT_BIT(RETRANSMISSION) | WHAT_BIT(OUT_OF_ORDER));
    if (y->fin_known && seq_gt(y->fin_ack, x->fin_seq)) { /* captured in the wrong order */
        y->fin_covers_fin = true;
        y->fin_acked = y->fin_first;
        y->fin_acked_alone = false;
    }
    x->fin_covers_fin = y->fin_known && has(st, TCP_ACK) && seq_gt(st->e->ack, y->fin_seq);
}

void sequence_count(struct connection *c, const struct segment *s, const struct event *e)
{
    struct side_facts *x = &c->side[e->from];
    /* In a line of text that breaks off, options may be missing. */
    bool broken = s->frame->link == LINK_TEXT && !(e->known & KNOWN_OPTIONS);
    uint32_t length = broken ? 0 : ip_length(s);
    x->ip_bytes += length;
    x->unknown_ip_bytes += !length;
    x->packets++;
    x->bytes += e->length;
    x->unknown_length += !(e->known & KNOWN_LENGTH);
    const uint32_t whole = KNOWN_FLAGS | KNOWN_LENGTH | KNOWN_ACK;
    c->segments_cut += (e->known & whole) != whole;
    c->segments_unknown_flags += !(e->known & KNOWN_FLAGS);
    x->stray += (e->known & KNOWN_FLAGS) && !(e->flags & (TCP_ACK | TCP_SYN | TCP_RST));
}

static void step_ttl(struct step *st)
{
    struct side_facts *x = st->x;
    if (!x->ttl && (st->e->known & KNOWN_IP) && !has(st, TCP_RST))
        x->ttl = st->s->ttl;
}

void sequence_segment(struct connection *c, const struct segment *s, struct event *e)
{
    struct step st = {.c = c, .s = s, .e = e, .x = &c->side[e->from], .y = &c->side[peer_of(c, e->from)]};
    st.mark = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    sequence_count(c, s, e);
    step_ttl(&st);
    step_syn(&st);
    step_sequence(&st);
    step_data(&st);
    step_fin(&st);
    again_segment(c, s, e);
    sizes_segment(c, s, e);
    room_segment(c, s, e);
    congestion_segment(c, s, e);
    offload_segment(&c->side[e->from], s);
    acknowledgment_segment(c, s, e);
    nagle_segment(c, e);
    reset_segment(c, s, e);
    st.x->last = st.mark;
    st.y->unanswered = 0;
    st.y->tries = 0;
    if ((e->known & KNOWN_WINDOW) && !has(&st, TCP_RST))
        st.x->window = e->raw_window;
    if (st.x->fin_acked.frame && st.y->fin_acked.frame)
        c->closed_by_fins = true;
}
