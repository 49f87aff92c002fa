/* Why a segment was sent again (RFC 6298, RFC 5681 3.2, RFC 6675, RFC 8985).
 *
 * The sender does not say, but the wire has its signs, and the first that is there counts:
 *
 *  1  it is the very packet captured before, by its IP identification and header, too soon for a timer copy
 *  2  it is the data of the SYN, which the SYN-ACK did not acknowledge (RFC 7413 4.2.2)                syn-data
 *  3  the receiver has just said that something behind it arrived (SACK), or three duplicate ACKs      fast
 *  4  nothing asked for it, more before it is unacknowledged, and it is the end of all that was sent   tail-loss-probe
 *  5  nothing asked for it, and the sender had waited as long as no timer is short                     timeout
 *  6  it was unacknowledged when another repetition began, and has no sign of its own                  as that one
 *
 * A timer has the oldest segment repeated, a probe the latest. So of a single outstanding segment the two look alike,
 * and Linux sends that probe as late as a timer (tcp_schedule_loss_probe() in tcp_output.c): it is told as timeout.
 *
 * A repetition was needless where the receiver says that it had the bytes: by a D-SACK block (RFC 2883), by an
 * acknowledgment that echoes a timestamp older than the repetition's (RFC 3522), or by one that was captured before
 * it.
 */
#include "track/again.h"

#include "base/seq.h"

#define SHORTEST_NS                                                                                          \
    INT64_C(190000000) /* Linux's timer is 200 ms at least, Windows' 300 ms; the clock has slack */
#define SOON_NS  INT64_C(20000000)
#define LEAST_NS INT64_C(1000000)

enum { ASKING_ACKS = 3, ROUND_TRIPS = 2 };

static uint32_t end_of(const struct event *e)
{
    return e->seq + e->length + !!(e->flags & TCP_SYN) + !!(e->flags & TCP_FIN);
}

/* There and back past the capture, by the handshake: 0 where that is not known. */
static int64_t round_trip(const struct connection *c)
{
    const struct mark *syn = &c->side[CLIENT].syn_first, *done = &c->side[CLIENT].handshake_ack;
    return syn->frame && done->frame && done->time_ns > syn->time_ns ? done->time_ns - syn->time_ns : 0;
}

/* What the receiver asked for longer ago than question and answer travel, was not answered by this. */
static bool was_asked_for(const struct connection *c, const struct side_facts *y, const struct event *e)
{
    bool behind = y->again_asked.sacked && seq_lt(e->seq, y->again_asked.sack_to);
    bool repeated = y->same_acks >= ASKING_ACKS && y->ack == e->seq;
    return y->ack_known && (behind || repeated) &&
           (c->clock == CLOCK_NONE || e->time_ns - y->last.time_ns <= ROUND_TRIPS * round_trip(c) + SOON_NS);
}

/* Since its end last sent something that takes room, or had a new answer to such. */
static int64_t waited(const struct side_facts *x, const struct event *e)
{
    int64_t since = x->again.sent_ns > x->again.answered_ns ? x->again.sent_ns : x->again.answered_ns;
    return e->time_ns - since;
}

static uint8_t kind_of(const struct connection *c, const struct event *e)
{
    const struct side_facts *x = &c->side[e->from], *y = &c->side[peer_of(c, e->from)];
    int64_t wait = c->clock == CLOCK_NONE ? 0 : waited(x, e), trip = round_trip(c);
    bool last = end_of(e) == x->next && y->ack_known && seq_gt(e->seq, y->ack);
    bool begun = x->again.begun && y->ack_known && seq_lt(y->ack, x->again.until);
    if (wait < SHORTEST_NS && x->copies.was_before)
        return REPEAT_COPY;
    if (x->syn_has_data && !x->syn_data_acked && y->ack_known && y->ack == x->isn + 1 && e->seq == y->ack)
        return REPEAT_SYN_DATA;
    if (was_asked_for(c, y, e))
        return REPEAT_FAST;
    if (last && !begun && wait >= trip + LEAST_NS && wait < ROUND_TRIPS * trip + SHORTEST_NS)
        return REPEAT_TAIL_LOSS_PROBE;
    if (wait >= SHORTEST_NS)
        return REPEAT_TIMEOUT;
    return begun ? x->again.kind : REPEAT_UNKNOWN;
}

/* That the receiver had it: once each. */
static void needless(struct side_facts *x, struct repeat_kept *kept, const struct mark *shown)
{
    if (kept->needless)
        return;
    kept->needless = true;
    x->again.needless++;
    x->again.shown = *shown;
}

void again_note(struct connection *c, const struct segment *s, struct event *e)
{
    static const uint64_t marks[REPEAT_COUNT] = {
        [REPEAT_FAST] = WHAT_BIT(FAST_RETRANSMISSION),
        [REPEAT_TAIL_LOSS_PROBE] = WHAT_BIT(TAIL_LOSS_PROBE),
        [REPEAT_TIMEOUT] = WHAT_BIT(RETRANSMISSION_TIMEOUT),
    };
    struct side_facts *x = &c->side[e->from];
    const struct side_facts *y = &c->side[peer_of(c, e->from)];
    uint8_t kind = kind_of(c, e);
    bool by_timer = kind == REPEAT_TIMEOUT || kind == REPEAT_TAIL_LOSS_PROBE;
    e->did |= marks[kind];
    x->again.count[kind]++;
    if (by_timer && c->clock != CLOCK_NONE && waited(x, e) > 0)
        x->again.waited_ns += waited(x, e);
    if (kind != REPEAT_COPY && !(x->again.begun && y->ack_known && seq_lt(y->ack, x->again.until))) {
        x->again.begun = true;
        x->again.until = x->next;
    }
    x->again.kind = kind == REPEAT_COPY ? x->again.kind : kind;
    if (kind == REPEAT_COPY || (e->flags & TCP_SYN))
        return; /* not sent again; or why is said of the opening */
    struct repeat_kept *kept = &x->again.kept[x->again.kept_at++ % REPEATS_KEPT];
    *kept = (struct repeat_kept){.from = e->seq, .to = end_of(e)};
    kept->timestamped = (s->known & KNOWN_OPTIONS) && HAS_OPTION(&s->options, OPTION_TIMESTAMP);
    kept->ts_value = s->options.ts_value;
    if (y->ack_known && seq_leq(kept->to, y->ack))
        needless(x, kept, &y->acks_moved_last);
}

/* RFC 2883 4: the first block tells of a duplicate if it lies below the acknowledgment, or within the second. */
static bool is_d_sack(const struct segment *s)
{
    const struct tcp_options *o = &s->options;
    if (!HAS_OPTION(o, OPTION_SACK) || !o->sack_count)
        return false;
    return seq_leq(o->sack[0].right, s->ack) ||
           (o->sack_count > 1 && seq_geq(o->sack[0].left, o->sack[1].left) &&
            seq_leq(o->sack[0].right, o->sack[1].right));
}

/* x acknowledges, or asks for, what y sends. */
static void note_asked(struct side_facts *x, const struct segment *s, bool d_sack)
{
    for (int i = d_sack; HAS_OPTION(&s->options, OPTION_SACK) && i < s->options.sack_count; i++)
        if (!x->again_asked.sacked || seq_gt(s->options.sack[i].right, x->again_asked.sack_to)) {
            x->again_asked.sacked = true;
            x->again_asked.sack_to = s->options.sack[i].right;
        }
    if (seq_geq(s->ack, x->again_asked.sack_to))
        x->again_asked.sacked = false;
}

static void note_shown(struct side_facts *y, const struct segment *s, const struct event *e, bool d_sack)
{
    bool timestamped = HAS_OPTION(&s->options, OPTION_TIMESTAMP);
    for (int i = 0; i < REPEATS_KEPT; i++) {
        struct repeat_kept *kept = &y->again.kept[i];
        bool named = d_sack && seq_lt(kept->from, s->options.sack[0].right) &&
                     seq_gt(kept->to, s->options.sack[0].left);
        bool covered = !kept->acknowledged && kept->from != kept->to && seq_geq(s->ack, kept->to);
        bool older =
            covered && timestamped && kept->timestamped && seq_lt(s->options.ts_echo, kept->ts_value);
        kept->acknowledged |= covered;
        if (named || older)
            needless(y, kept, &(struct mark){.frame = e->frame, .time_ns = e->time_ns});
    }
    if (d_sack && y->copies.count && s->options.sack[0].left == y->copies.from &&
        s->options.sack[0].right == y->copies.to)
        y->copies.arrived = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
}

void again_segment(struct connection *c, const struct segment *s, const struct event *e)
{
    struct side_facts *x = &c->side[e->from], *y = &c->side[peer_of(c, e->from)];
    if ((e->known & KNOWN_SEQ) && end_of(e) != e->seq && !(e->flags & TCP_RST))
        x->again.sent_ns = e->time_ns;
    if (!(e->flags & TCP_ACK) || !(e->known & KNOWN_ACK) || (e->flags & TCP_RST))
        return;
    if (!x->ack_known || seq_gt(e->ack, x->ack))
        y->again.answered_ns = e->time_ns;
    if (!(e->known & KNOWN_OPTIONS))
        return;
    bool d_sack = is_d_sack(s);
    note_asked(x, s, d_sack);
    note_shown(y, s, e, d_sack);
}
