/* What one segment did, as a sentence without its end point.
 *
 * The main clause is the first row of clauses[] that fits: bits of event.what, and circumstances
 * that lie in the connection around it. What else is worth saying is put behind it, from asides[].
 * Facts of the connection may be those of its end or of this moment: frame numbers tell what had
 * happened before.
 */
#include "base/seq.h"
#include "tell/tell.h"

/* A delayed ACK is later than the end's quickest answer by a timer of some 40 to 500 ms. */
enum { DELAYED_LEAST_NS = 35000000, DELAYED_MOST_NS = 550000000 };

/* Circumstances. */
enum {
    HAS_DATA = 1 << 0,
    HAS_ACK = 1 << 1,
    SHOWS_FLAGS = 1 << 2,
    PEER_FIN = 1 << 3,         /* the peer's FIN had been captured before */
    COVERS_FIN = 1 << 4,       /* and this segment's ACK is beyond it */
    FIN_ANSWERED = 1 << 5,     /* an earlier segment of this end had acknowledged it */
    OWN_FIN = 1 << 6,          /* this end had sent its FIN */
    OWN_FIN_ACKED = 1 << 7,    /* and the peer had acknowledged it */
    DELAYED = 1 << 8,          /* a delayed ACK, by its time */
    PEER_SYN = 1 << 9,         /* the peer's SYN had been captured before */
    OWN_SYN = 1 << 10,         /* this end had sent a SYN without ACK */
    ACCEPTED = 1 << 11,        /* this end had sent a SYN with ACK */
    SPOKEN = 1 << 12,          /* this end had sent something else than SYN and RST */
    RESET_BEFORE = 1 << 13,    /* this end had sent an RST */
    RST_BARE = 1 << 14,        /* neither ACK nor a window in it */
    WINDOW_KNOWN = 1 << 15,    /* its window in bytes is known */
    FIN_REPEATED = 1 << 16,    /* the peer sent its FIN more than once */
    PEER_ACCEPTED = 1 << 17,   /* the peer's SYN with ACK had been captured before */
    ACK_FLAG = 1 << 19,        /* it bears ACK; the number may be unknown */
    RST_FRESH = 1 << 20,       /* made up from a segment without ACK: number 0, no window */
    RST_IN_VAIN = 1 << 21,     /* what came later shows that this RST ended nothing */
    MAY_HAVE_CLOSED = 1 << 22, /* the capture leaves room for an own FIN: unseen, or waiting behind data */
    FILLS = 1 << 23,           /* it has not been captured before */
    AGAIN = 1 << 18,           /* what it carries had been sent before */
    STRAY = 1 << 24,           /* neither ACK nor SYN nor RST: of no connection (RFC 9293 3.10.7.4 fifth) */
    NO_FLAG = 1 << 25,         /* and none of FIN, PSH, URG either */
    XMAS = 1 << 26,            /* but all of those */
    PROBED = 1 << 28,          /* all that came before were segments of no connection */
    ONE_UNSEEN = 1 << 29,      /* it acknowledges one number more of an end that was not captured */
    FIN_BEHIND_HOLE = 1 << 27, /* it had said that the peer's FIN is there, behind a hole */
};

static bool before(const struct mark *m, const struct event *e)
{
    return m->frame && m->frame < e->frame;
}

static bool is_delayed(const struct side_facts *x, const struct event *e)
{
    if (e->reply_ns < DELAYED_LEAST_NS || e->reply_ns > DELAYED_MOST_NS)
        return false;
    return x->response_min_ns >= 0 && e->reply_ns - x->response_min_ns >= DELAYED_LEAST_NS;
}

/* Its own direction need not be open any more, though its FIN was not captured. */
static bool may_have_closed(const struct event *e)
{
    const state_set closed = IN_STATE(FIN_WAIT_1) | IN_STATE(FIN_WAIT_2) | IN_STATE(CLOSING) |
                             IN_STATE(LAST_ACK) | IN_STATE(TIME_WAIT) | IN_STATE(CLOSED);
    return e->end[e->from].left & closed;
}

static uint32_t when(uint32_t bits, bool holds)
{
    return holds ? bits : 0;
}

static uint32_t stray(const struct event *e)
{
    const uint16_t all = TCP_FIN | TCP_PSH | TCP_URG;
    if (!(e->known & KNOWN_FLAGS) || (e->flags & (TCP_ACK | TCP_SYN | TCP_RST)))
        return 0;
    return STRAY | when(NO_FLAG, !(e->flags & all)) | when(XMAS, (e->flags & all) == all);
}

static uint32_t circumstances(const struct connection *c, const struct event *e)
{
    const struct side_facts *x = &c->side[e->from], *y = &c->side[other_side((enum side)e->from)];
    bool has_ack = (e->flags & TCP_ACK) && (e->known & KNOWN_ACK);
    bool peer_fin = y->fin_known && before(&y->fin_first, e);
    bool bare = !(e->flags & TCP_ACK) && !e->raw_window;
    bool fresh = (e->flags & TCP_ACK) && (e->known & KNOWN_SEQ) && !e->seq && !e->raw_window;
    bool own_syn = before(&x->syn_first, e) && x->syn_first.frame != x->synack_first.frame;
    uint64_t again =
        WHAT_BIT(RETRANSMISSION) | WHAT_BIT(FAST_RETRANSMISSION) | WHAT_BIT(SPURIOUS_RETRANSMISSION);
    return when(HAS_DATA, e->length) | when(HAS_ACK, has_ack) | when(SHOWS_FLAGS, e->known & KNOWN_FLAGS) |
           when(PEER_FIN, peer_fin) | when(COVERS_FIN, peer_fin && has_ack && seq_gt(e->ack, y->fin_seq)) |
           when(FIN_ANSWERED, before(&x->fin_acked, e)) | when(OWN_FIN, before(&x->fin_first, e)) |
           when(OWN_FIN_ACKED, before(&y->fin_acked, e)) | when(DELAYED, is_delayed(x, e)) |
           when(PEER_SYN, before(&y->syn_first, e)) | when(OWN_SYN, own_syn) |
           when(ACCEPTED, before(&x->synack_first, e)) |
           when(SPOKEN, before(&x->handshake_ack, e) || before(&x->data_first, e)) |
           when(RESET_BEFORE, before(&x->rst_first, e)) | when(RST_BARE, bare) | when(RST_FRESH, fresh) |
           when(WINDOW_KNOWN, e->window_scaled) | when(FIN_REPEATED, y->fin - y->copies.fin > 1) |
           when(PEER_ACCEPTED, before(&y->synack_first, e)) | when(AGAIN, e->did & again) |
           when(ACK_FLAG, e->flags & TCP_ACK) | when(RST_IN_VAIN, x->rst_ignored.last.frame == e->frame) |
           when(MAY_HAVE_CLOSED, may_have_closed(e)) | when(FILLS, e->fills) | stray(e) |
           when(ONE_UNSEEN, e->acked == 1 && !y->packets) |
           when(PROBED, y->stray && y->packets == y->stray && x->packets == x->rst) |
           when(FIN_BEHIND_HOLE, x->fin_after_sack && x->fin_first.frame == e->frame);
}

enum { SAYS_DATA = 1, SAYS_ACK = 2, SAYS_WINDOW = 4, SAYS_DATA_FIN = 8, SAYS_DATA_FIN_ACK = 16 };

static const struct {
    uint64_t what;          /* all of these */
    uint32_t with, without; /* circumstances */
    enum text_id text;
    int says; /* what asides need not say again */
} clauses[] = {
    {WHAT_BIT(DUPLICATED_CAPTURE), 0, 0, TEXT_SEG_COPY, SAYS_DATA | SAYS_ACK | SAYS_WINDOW},
    {WHAT_BIT(UNACCEPTABLE_ACK) | WHAT_BIT(RST), 0, 0, TEXT_SEG_UNACCEPTABLE_RST, 0},
    {WHAT_BIT(UNACCEPTABLE_ACK) | WHAT_BIT(SYN_ACK), 0, 0, TEXT_SEG_UNACCEPTABLE_SYN_ACK, 0},
    {WHAT_BIT(UNACCEPTABLE_ACK), 0, 0, TEXT_SEG_UNACCEPTABLE_ACK, 0},
    {WHAT_BIT(PAWS), HAS_DATA, 0, TEXT_SEG_PAWS, SAYS_DATA | SAYS_ACK},
    {WHAT_BIT(PAWS), 0, 0, TEXT_SEG_PAWS_FIN, SAYS_DATA | SAYS_ACK},
    {WHAT_BIT(RST) | WHAT_BIT(RST_IGNORED), 0, 0, TEXT_SEG_RST_IGNORED, 0},
    {WHAT_BIT(RST), RST_IN_VAIN, 0, TEXT_SEG_RST_IN_VAIN, 0},
    {WHAT_BIT(RST), RESET_BEFORE, 0, TEXT_SEG_RST_AGAIN, 0},
    {WHAT_BIT(RST), PEER_SYN, ACCEPTED | OWN_SYN | SPOKEN | RST_BARE, TEXT_SEG_REFUSES, 0},
    {WHAT_BIT(RST), RST_FRESH, ACCEPTED | OWN_SYN | SPOKEN, TEXT_SEG_RST_NONE, 0},
    {WHAT_BIT(RST), PROBED, 0, TEXT_SEG_RST_PROBED, 0},
    {WHAT_BIT(RST), RST_BARE | OWN_FIN, 0, TEXT_SEG_RST_CLOSED, 0},
    {WHAT_BIT(RST), RST_BARE, 0, TEXT_SEG_RST_BARE, 0},
    {WHAT_BIT(RST), 0, 0, TEXT_SEG_RST, 0},

    {WHAT_BIT(SYN), OWN_SYN | AGAIN, 0, TEXT_SEG_SYN_AGAIN, 0},
    {WHAT_BIT(SYN) | WHAT_BIT(TFO_SYN), HAS_DATA, 0, TEXT_SEG_SYN_FAST, SAYS_DATA},
    {WHAT_BIT(SYN), HAS_DATA, 0, TEXT_SEG_SYN_DATA, SAYS_DATA},
    {WHAT_BIT(SYN), PEER_ACCEPTED, OWN_SYN, TEXT_SEG_SYN_LATE, 0},
    {WHAT_BIT(SYN), PEER_SYN, OWN_SYN, TEXT_SEG_SYN_TOO, 0},
    {WHAT_BIT(SYN) | WHAT_BIT(TFO_REQUEST), 0, 0, TEXT_SEG_SYN_COOKIE, 0},
    {WHAT_BIT(SYN), 0, 0, TEXT_SEG_SYN, 0},
    {WHAT_BIT(SYN_ACK), OWN_SYN, ACCEPTED, TEXT_SEG_SYN_ACK_BOTH, 0},
    {WHAT_BIT(SYN_ACK), ACCEPTED | AGAIN, 0, TEXT_SEG_SYN_ACK_AGAIN, 0},
    {WHAT_BIT(SYN_ACK) | WHAT_BIT(TFO_ACK), 0, 0, TEXT_SEG_SYN_ACK_FAST, SAYS_ACK},
    {WHAT_BIT(SYN_ACK), 0, 0, TEXT_SEG_SYN_ACK, 0},

    {WHAT_BIT(FIN), XMAS, 0, TEXT_SEG_XMAS, 0},
    {WHAT_BIT(FIN), STRAY, 0, TEXT_SEG_FIN_STRAY, 0},
    {WHAT_BIT(FIN), OWN_FIN | AGAIN, 0, TEXT_SEG_FIN_AGAIN, 0},
    {WHAT_BIT(FIN) | WHAT_BIT(ACKS_FIN), 0, OWN_FIN, TEXT_SEG_FIN_ACKS_FIN, 0},
    {WHAT_BIT(FIN), FIN_BEHIND_HOLE, 0, TEXT_SEG_FIN_BEHIND_HOLE, 0},
    {WHAT_BIT(FIN), PEER_FIN | HAS_ACK, COVERS_FIN | OWN_FIN, TEXT_SEG_FIN_CROSSING, 0},
    {WHAT_BIT(FIN), COVERS_FIN, OWN_FIN, TEXT_SEG_FIN_SECOND, 0},
    {WHAT_BIT(FIN), HAS_DATA, OWN_FIN, TEXT_SEG_FIN_DATA, SAYS_DATA},
    {WHAT_BIT(FIN), OWN_FIN, 0, TEXT_SEG_FIN_AGAIN, 0},
    {WHAT_BIT(FIN), 0, 0, TEXT_SEG_FIN, 0},

    {WHAT_BIT(CHALLENGE_ACK), 0, 0, TEXT_SEG_CHALLENGE, SAYS_ACK},
    {WHAT_BIT(KEEP_ALIVE), 0, 0, TEXT_SEG_KEEP_ALIVE, SAYS_DATA},
    {WHAT_BIT(ZERO_WINDOW_PROBE), 0, 0, TEXT_SEG_PROBE, SAYS_DATA},
    {WHAT_BIT(ACKS_FIN), OWN_FIN_ACKED | OWN_FIN, HAS_DATA, TEXT_SEG_ACKS_FIN_LAST, 0},
    {WHAT_BIT(ACKS_FIN), HAS_DATA | MAY_HAVE_CLOSED, OWN_FIN | AGAIN, TEXT_SEG_ACKS_FIN_DATA_ONLY, SAYS_DATA},
    {WHAT_BIT(ACKS_FIN), HAS_DATA, OWN_FIN | AGAIN, TEXT_SEG_ACKS_FIN_DATA, SAYS_DATA},
    {WHAT_BIT(ACKS_FIN), DELAYED, OWN_FIN | HAS_DATA, TEXT_SEG_ACKS_FIN_DELAYED, 0},
    {WHAT_BIT(ACKS_FIN), MAY_HAVE_CLOSED, OWN_FIN | HAS_DATA, TEXT_SEG_ACKS_FIN_ONLY, 0},
    {WHAT_BIT(ACKS_FIN), 0, OWN_FIN | HAS_DATA, TEXT_SEG_ACKS_FIN_ALONE, 0},
    {WHAT_BIT(ACKS_FIN), 0, HAS_DATA, TEXT_SEG_ACKS_FIN, 0},

    {WHAT_BIT(DATA) | WHAT_BIT(SPURIOUS_RETRANSMISSION), 0, 0, TEXT_SEG_DATA_SPURIOUS, SAYS_DATA},
    {WHAT_BIT(DATA) | WHAT_BIT(FAST_RETRANSMISSION), FILLS, 0, TEXT_SEG_DATA_FAST_FILLS, SAYS_DATA},
    {WHAT_BIT(DATA) | WHAT_BIT(FAST_RETRANSMISSION), 0, 0, TEXT_SEG_DATA_FAST, SAYS_DATA},
    {WHAT_BIT(DATA) | WHAT_BIT(RETRANSMISSION), FILLS, 0, TEXT_SEG_DATA_FILLS, SAYS_DATA},
    {WHAT_BIT(DATA) | WHAT_BIT(TAIL_LOSS_PROBE), 0, 0, TEXT_SEG_DATA_TAIL_PROBE, SAYS_DATA},
    {WHAT_BIT(DATA) | WHAT_BIT(RETRANSMISSION_TIMEOUT), 0, 0, TEXT_SEG_DATA_TIMEOUT, SAYS_DATA},
    {WHAT_BIT(DATA) | WHAT_BIT(RETRANSMISSION), 0, 0, TEXT_SEG_DATA_AGAIN, SAYS_DATA},
    {WHAT_BIT(DATA) | WHAT_BIT(OUT_OF_ORDER), 0, 0, TEXT_SEG_DATA_LATE, SAYS_DATA},
    {WHAT_BIT(HANDSHAKE_ACK), HAS_DATA, ACCEPTED, TEXT_SEG_OPEN_DATA, SAYS_DATA},
    {WHAT_BIT(HANDSHAKE_ACK), 0, ACCEPTED | HAS_DATA, TEXT_SEG_OPEN, 0},
    {WHAT_BIT(DATA) | WHAT_BIT(ACKS_DATA), SHOWS_FLAGS, 0, TEXT_SEG_DATA_ACKS, SAYS_DATA | SAYS_ACK},
    {WHAT_BIT(DATA), SHOWS_FLAGS | HAS_ACK, 0, TEXT_SEG_DATA, SAYS_DATA},

    {WHAT_BIT(ACK) | WHAT_BIT(DATA_FIN), 0, 0, TEXT_SEG_DATA_FIN, SAYS_DATA_FIN},
    {WHAT_BIT(ACK) | WHAT_BIT(ACKS_DATA_FIN), 0, 0, TEXT_SEG_ACKS_DATA_FIN, SAYS_DATA_FIN_ACK},
    {WHAT_BIT(KEEP_ALIVE_ACK), 0, 0, TEXT_SEG_KEEP_ALIVE_ACK, 0},
    {WHAT_BIT(ZERO_WINDOW_PROBE_ACK), 0, 0, TEXT_SEG_PROBE_ACK, SAYS_WINDOW},
    {WHAT_BIT(ACK), COVERS_FIN | FIN_ANSWERED | FIN_REPEATED, 0, TEXT_SEG_ACKS_FIN_AGAIN, 0},
    {WHAT_BIT(DUPLICATE_ACK), 0, 0, TEXT_SEG_ACK_AGAIN, 0},
    {WHAT_BIT(ACKS_DATA), PEER_FIN, COVERS_FIN, TEXT_SEG_ACK_SHORT, SAYS_ACK},
    {WHAT_BIT(ACKS_DATA), ONE_UNSEEN, 0, TEXT_SEG_ACK_ONE, SAYS_ACK},
    {WHAT_BIT(ACKS_DATA), DELAYED, 0, TEXT_SEG_ACK_DELAYED, SAYS_ACK},
    {WHAT_BIT(ACKS_DATA), 0, 0, TEXT_SEG_ACK_DATA, SAYS_ACK},
    {WHAT_BIT(WINDOW_UPDATE), WINDOW_KNOWN, 0, TEXT_SEG_WINDOW_SIZE, 0},
    {WHAT_BIT(WINDOW_UPDATE), 0, 0, TEXT_SEG_WINDOW, 0},
    {WHAT_BIT(ACK), 0, 0, TEXT_SEG_ACK, 0},
    {0, HAS_DATA, SHOWS_FLAGS, TEXT_SEG_UNKNOWN_DATA, SAYS_DATA},
    {0, 0, SHOWS_FLAGS, TEXT_SEG_UNKNOWN, 0},
    {0, HAS_ACK, 0, TEXT_SEG_ACK, 0},
    {0, ACK_FLAG, 0, TEXT_SEG_ACK_UNKNOWN, 0},
    {0, NO_FLAG, HAS_DATA, TEXT_SEG_NULL, 0},
    {0, 0, 0, TEXT_SEG_STRANGE, 0},
};

static const struct {
    uint64_t what;
    uint32_t with, without;
    enum text_id text;
    int unless_said;
} asides[] = {
    {WHAT_BIT(DATA), HAS_DATA, 0, TEXT_ALSO_DATA, SAYS_DATA},
    {WHAT_BIT(ACKS_DATA), ONE_UNSEEN, 0, TEXT_ALSO_ACKS_ONE, SAYS_ACK},
    {WHAT_BIT(ACKS_DATA), 0, ONE_UNSEEN, TEXT_ALSO_ACKS, SAYS_ACK},
    {WHAT_BIT(DATA_FIN), 0, 0, TEXT_ALSO_DATA_FIN, SAYS_DATA_FIN},
    {WHAT_BIT(ACKS_DATA_FIN), 0, 0, TEXT_ALSO_ACKS_DATA_FIN, SAYS_DATA_FIN_ACK},
    {WHAT_BIT(LOST_SEGMENT), 0, 0, TEXT_ALSO_LOST, 0},
    {WHAT_BIT(ACK_LOST_SEGMENT), 0, 0, TEXT_ALSO_UNSEEN, 0},
    {WHAT_BIT(ZERO_WINDOW), 0, 0, TEXT_ALSO_NO_ROOM, SAYS_WINDOW},
    {WHAT_BIT(WINDOW_FULL), 0, 0, TEXT_ALSO_FULL, 0},
    {WHAT_BIT(REUSED_PORTS), 0, 0, TEXT_ALSO_REUSED, 0},
};

void tell_segment_text(struct sink *out, const struct tell *t, const struct connection *c,
                       const struct event *e)
{
    const struct arg args[] = {
        {.name = "side", .kind = ARG_SIDE, .u64 = e->from},
        {.name = "peer", .kind = ARG_SIDE, .u64 = other_side((enum side)e->from)},
        {.name = "bytes", .kind = ARG_U64, .u64 = e->length},
        {.name = "acked", .kind = ARG_U64, .u64 = e->acked},
        {.name = "window", .kind = ARG_U64, .u64 = e->window},
        {.name = "wait", .kind = ARG_NS, .ns = e->reply_ns},
    };
    size_t count = sizeof args / sizeof args[0];
    uint32_t around = circumstances(c, e);
    size_t i = 0;
    /* The last row fits everything. */
    while ((e->did & clauses[i].what) != clauses[i].what || (around & clauses[i].with) != clauses[i].with ||
           (around & clauses[i].without))
        i++;
    tell_text(out, t, clauses[i].text, args, count);
    for (size_t k = 0; k < sizeof asides / sizeof asides[0]; k++)
        if ((e->did & asides[k].what) && (around & asides[k].with) == asides[k].with &&
            !(around & asides[k].without) && !(clauses[i].says & asides[k].unless_said))
            tell_text(out, t, asides[k].text, args, count);
}
