/* The belief: which states each end can be in, and the likeliest, after every segment.
 *
 * Theory. A capture shows segments, not states. For each end two things are kept: `seen`, the
 * states it could be in when it sent its latest segment, and `arriving`, the segments on their way
 * to it since, each of which may have arrived or not. When the end sends again, three steps:
 *   1. all it could have become meanwhile: the closure of `seen` over `arriving`;
 *   2. of those, the states with a row in state.def for sending this segment, moved by that row;
 *   3. that is the new `seen`. When nothing is left the capture has a hole or a segment was forged;
 * then the segment alone is believed: whatever state can send it. `base` is kept the same way but
 * lets the end have closed with its FIN still queued behind data: CLOSE moves the state at once,
 * the FIN leaves when window and congestion allow. An end that had nothing unacknowledged has
 * nothing to queue behind, and its FIN would have been the next segment seen. What the segment says
 * of the peer's FIN (acknowledged or not) picks the row, so it proves what had reached its sender.
 * Nothing is ever concluded about the receiver but that something is on its way.
 *
 * The set shown is sound: `base` closed over `arriving` and all silent moves. The likely state
 * takes what was seen as delivered, and comes back to the evidence when that shows otherwise.
 *
 * This file is the only writer of struct belief.
 */
/* long: the rules by which struct belief is written stand in one place. */
#include "base/seq.h"
#include "infer/crossing.h"
#include "infer/infer.h"
#include "infer/moves.h"
#include "infer/queue.h"
#include "infer/state.h"

enum { ALL_STATES = (1u << STATE_COUNT) - 1 };

/* The shortest TIME-WAIT in common use is 30 s (15 s MSL); the clock here may start late. */
#define TWO_MSL_NS INT64_C(20000000000)

static const state_set synchronized_states = IN_STATE(ESTABLISHED) | IN_STATE(FIN_WAIT_1) |
                                             IN_STATE(FIN_WAIT_2) | IN_STATE(CLOSE_WAIT) | IN_STATE(CLOSING) |
                                             IN_STATE(LAST_ACK) | IN_STATE(TIME_WAIT);

/* Which state to take for the likely one when the evidence rules the present one out: the first
 * here that is left. States that need the least to have happened unseen stand first. */
static const uint8_t preference[STATE_COUNT] = {
    STATE_ESTABLISHED,  STATE_CLOSE_WAIT, STATE_LAST_ACK, STATE_TIME_WAIT,
    STATE_FIN_WAIT_2,   STATE_FIN_WAIT_1, STATE_CLOSING,  STATE_SYN_SENT,
    STATE_SYN_RECEIVED, STATE_CLOSED,     STATE_LISTEN,
};

static bool in_set(state_set set, uint8_t state)
{
    return set >> state & 1;
}

static uint8_t preferred(state_set set)
{
    for (int i = 0; i < STATE_COUNT; i++)
        if (in_set(set, preference[i]))
            return preference[i];
    return STATE_CLOSED;
}

void infer_begin(struct connection *c)
{
    for (int side = CLIENT; side <= SERVER; side++) {
        struct belief *b = &c->belief[side];
        b->arriving = 0;
        b->seen = b->here = b->base = ALL_STATES;
        b->may_have_queued = b->may_be_held = b->may_have_closed = false;
        b->since_ns = c->first.time_ns;
        b->likely = side == SERVER ? STATE_LISTEN : STATE_CLOSED;
    }
}

static move_set silent_moves(const struct connection *c, const struct belief *b, const struct event *e)
{
    move_set moves = MOVES(SILENT_CLOSE) | MOVES(SILENT_GONE);
    int64_t elapsed = e->time_ns - b->since_ns;
    if (elapsed < 0 || elapsed >= TWO_MSL_NS || c->clock == CLOCK_NONE)
        moves |= MOVES(SILENT_2MSL);
    return moves;
}

/* An end whose FIN the capture shows is past ESTABLISHED and CLOSE-WAIT, whatever else; if that lacked the peer's
 * FIN it closed in ESTABLISHED, and never gets to LAST-ACK. One that had nothing but RSTs for a SYN has no connection (RFC 9293 3.5.2 group 1). */
static state_set possible_of(const struct side_facts *x, const struct side_facts *peer, state_set set)
{
    if (x->rst && x->packets == x->rst && peer->syn_first.frame)
        set &= IN_STATE(CLOSED) | IN_STATE(LISTEN);
    /* What follows a SYN is taken in once that is acknowledged; its own payload before (RFC 7413 4.2). */
    if (x->ack_known && peer->isn_known && !peer->syn_has_data && seq_gt(x->ack, peer->isn + 1))
        set &= (state_set)~IN_STATE(SYN_RECEIVED);
    if (x->fin_known)
        set &= (state_set) ~(IN_STATE(ESTABLISHED) | IN_STATE(CLOSE_WAIT) | IN_STATE(SYN_RECEIVED));
    if (x->fin_known && !x->fin_cut && peer->fin_known && seq_leq(x->fin_ack, peer->fin_seq))
        set &= (state_set)~IN_STATE(LAST_ACK);
    return set;
}

static void likely_after_sending(struct belief *b, const struct sent *s)
{
    /* The first ACK behind a SYN-ACK of its own: what it waited for has come. */
    bool opened = b->likely == STATE_SYN_RECEIVED && (b->arriving & (MOVES(GETS_ACK) | MOVES(GETS_SYN_ACK)));
    if (opened && s->event[0] >= SENDS_ACK && s->event[0] <= SENDS_FIN_ACK_OF_FIN)
        b->likely = STATE_ESTABLISHED;
    for (int i = 0; i < s->count; i++) {
        uint8_t next;
        if (state_next(b->likely, s->event[i], &next) && in_set(b->seen, next)) {
            b->likely = next;
            return;
        }
    }
    if (!in_set(b->seen, b->likely))
        b->likely = preferred(b->seen);
}

static void likely_gets(struct belief *b, enum move_event event)
{
    uint8_t next;
    if (state_next(b->likely, event, &next))
        b->likely = next;
}

/* This end's first FIN, captured behind what it sent after it. */
static void likely_after_late_fin(struct belief *b, const struct side_facts *x, const struct side_facts *peer)
{
    b->likely = x->fin_covers_fin ? STATE_LAST_ACK : STATE_FIN_WAIT_1;
    if (!x->fin_covers_fin && x->fin_acked.frame)
        likely_gets(b, GETS_FIN);
    if (peer->fin_acked.frame)
        likely_gets(b, GETS_ACK_OF_FIN);
}

static state_set narrowed(const struct side_facts *x, const struct side_facts *peer, state_set before,
                          const struct sent *s)
{
    state_set after = possible_of(x, peer, moves_after(before, s));
    if (!after)
        after = possible_of(x, peer, moves_image(s));
    return after ? after : moves_image(s);
}

/* Its sender's FIN may be in the hole before it: nothing has a number behind a FIN's. */
static bool hides_fin(const struct side_facts *x, const struct event *e)
{
    return (e->did & WHAT_BIT(LOST_SEGMENT)) && !e->length && !(e->flags & TCP_FIN) && !x->fin_known;
}

/* A segment that shows that the capture lacks some of its receiver's; all of it, where it has none. */
static bool lacks_of(const struct side_facts *peer, const struct event *e)
{
    return (e->did & WHAT_BIT(ACK_LOST_SEGMENT)) || (!peer->seq_known && (e->flags & TCP_ACK));
}

/* The three sets behind this segment of the end's. */
static void narrow(struct connection *c, const struct event *e, const struct sent *s)
{
    struct belief *b = &c->belief[e->from];
    const struct side_facts *x = &c->side[e->from], *peer = &c->side[peer_of(c, e->from)];
    state_set base = b->base, seen = b->seen;
    /* A FIN that acknowledges the peer's may be the second copy: the first was lost on its way to the capture,
     * and the peer's FIN found this end in FIN-WAIT-1. */
    bool fin_of_two = (e->flags & TCP_FIN) && moves_acknowledge_fin(peer, e);
    bool unseen_fin = hides_fin(x, e) || fin_of_two;
    move_set passed = silent_moves(c, b, e) & MOVES(SILENT_2MSL);
    move_set hidden = passed | (b->may_have_queued || unseen_fin ? MOVES(SILENT_CLOSE) : 0);
    move_set held = b->may_be_held || unseen_fin ? MOVES(SILENT_CLOSE) : 0;
    /* A FIN may be among what the capture lacks, or an ACK of this end's. */
    move_set arriving = b->arriving;
    if (lacks_of(peer, e))
        arriving |= MOVES(GETS_FIN) | MOVES(GETS_ACK_OF_FIN) | MOVES(GETS_FIN_ACK_OF_FIN);
    /* What acknowledged its SYN need not be in the capture; Fast Open answers before it (RFC 7413 4.2). */
    bool before_ack = e->length && peer->syn_data_acked;
    move_set opened = before_ack || (e->flags & (TCP_SYN | TCP_RST)) ? 0 : MOVES(GETS_ACK);
    b->seen = narrowed(x, peer, state_closure(seen, (move_set)(arriving | held | opened)), s);
    b->base = narrowed(x, peer, state_closure(base, (move_set)(arriving | hidden | opened)), s) | b->seen;
    state_set here = state_closure(b->here, (move_set)(passed | held | opened));
    b->here = possible_of(x, peer, moves_after(here, s)) & b->seen;
    if (!b->here) /* what was captured here had not arrived after all */
        b->here = b->seen;
    if (e->flags & TCP_RST) { /* another may have sent it in this end's name */
        b->base |= base;
        b->seen |= seen;
    }
}

/* The peer acknowledged more than the capture has of this end: a FIN may be among it, and acknowledged with it. */
static void fin_may_be_unseen(struct connection *c, const struct event *e)
{
    enum side to = peer_of(c, e->from);
    struct belief *b = &c->belief[to];
    if (c->side[to].fin_known || !lacks_of(&c->side[to], e) ||
        (c->side[to].seq_known && e->ack != c->side[to].next))
        return;
    b->fin_may_be_unseen = true;
    b->seen = state_closure(b->seen, (move_set)(b->arriving | MOVES(SILENT_CLOSE)));
    b->base = state_closure(b->base, (move_set)(b->arriving | MOVES(SILENT_CLOSE)));
    b->here = state_closure(b->here, MOVES(SILENT_CLOSE));
    b->arriving |= moves_acknowledge_unseen(e);
}

/* It goes on with data: what the capture lacks of it was no FIN. */
static void fin_was_not_unseen(struct belief *b, const struct side_facts *x, const struct event *e)
{
    if (!b->fin_may_be_unseen || !e->length || x->fin_known || e->seq + e->length != x->next)
        return;
    b->fin_may_be_unseen = false;
    b->arriving &= (move_set) ~(MOVES(GETS_ACK_OF_FIN) | MOVES(GETS_FIN_ACK_OF_FIN));
    b->seen = queue_without_fin(b->seen);
    b->here = queue_without_fin(b->here);
    if (!b->may_have_queued)
        b->base = queue_without_fin(b->base);
}

static void note_queue(struct belief *b, const struct side_facts *x, const struct side_facts *peer,
                       const struct event *e)
{
    /* To close in SYN-SENT is to give up (RFC 9293 3.10.4): nothing is queued. */
    bool asks = (e->flags & (TCP_SYN | TCP_ACK)) == TCP_SYN;
    b->may_have_queued = queue_may_hold(x, peer, e);
    b->may_be_held = b->may_have_queued && !asks && queue_is_held(x, peer, e);
    if (!x->fin_known && !b->fin_may_be_unseen && queue_shows_empty(b, x, e)) {
        b->base = queue_without_fin(b->base);
        b->may_have_queued = false;
    }
    if (e->length || (e->flags & TCP_FIN))
        b->cleared = false;
}

/* An end that acknowledges what its peer has not sent does so for an older connection, in whatever state that is; one
 * that resets such a segment goes on asking (RFC 9293 3.10.7.3 first). */
static void after_unacceptable(struct belief *b, const struct event *e)
{
    if (e->flags & TCP_RST) {
        b->likely = in_set(b->seen, STATE_SYN_SENT) ? STATE_SYN_SENT : b->likely;
    } else if (e->flags & TCP_SYN) { /* an old one: what sent it may be gone */
        const state_set gone = IN_STATE(LISTEN) | IN_STATE(CLOSED);
        b->seen |= gone;
        b->base |= gone;
        b->here |= gone;
    } else {
        b->seen = b->base = b->here = synchronized_states | IN_STATE(SYN_RECEIVED);
        b->likely = STATE_ESTABLISHED;
    }
}

static void sender(struct connection *c, const struct event *e)
{
    struct belief *b = &c->belief[e->from];
    const struct side_facts *x = &c->side[e->from], *peer = &c->side[peer_of(c, e->from)];
    struct sent s = moves_sent(peer, e);
    if (!s.count || ((e->flags & TCP_RST) && x->rst_denied))
        return;
    bool overtaken = (e->flags & TCP_ACK) && (e->known & KNOWN_ACK) && x->ack_known && seq_lt(e->ack, x->ack);
    bool old_syn =
        (e->flags & (TCP_SYN | TCP_ACK)) == TCP_SYN && x->ack_known; /* boundary.c: with the same number */
    if (old_syn || (overtaken && !(e->flags & (TCP_SYN | TCP_RST)))) {
        if (x->fin_first.frame == e->frame)
            likely_after_late_fin(b, x, peer);
        return; /* it was sent before what is known already, and captured after it */
    }
    if (!x->fin_acked.frame || (e->did & WHAT_BIT(ACKS_FIN)))
        b->may_have_closed = b->may_be_held;
    narrow(c, e, &s);
    note_queue(b, x, peer, e);
    fin_was_not_unseen(b, x, e);
    b->since_ns = e->time_ns;
    bool gone = b->likely == STATE_CLOSED && (crossing_reset(c, peer, e) || crossing_own_reset(x, e));
    if ((x->synack_again.count || !peer->packets) && (e->did & (WHAT_BIT(DATA) | WHAT_BIT(ACKS_DATA))))
        likely_gets(b, GETS_ACK); /* it has taken in what opens the connection, captured or not */
    likely_after_sending(b, &s);
    if (e->did & WHAT_BIT(UNACCEPTABLE_ACK))
        after_unacceptable(b, e);
    else if (gone)
        b->likely = STATE_CLOSED;
    else if (e->did & WHAT_BIT(CHALLENGE_ACK)) /* who asks anew has left this connection */
        c->belief[peer_of(c, e->from)].likely = STATE_CLOSED;
    else if (!(e->flags & TCP_RST) && crossing_fin(c, x, peer, e) && (b->arriving & MOVES(GETS_FIN)))
        likely_gets(b, GETS_FIN);
    if (crossing_ack_of_fin(x, peer, e))
        likely_gets(b, GETS_ACK_OF_FIN);
}

/* It acknowledges all this end sent, and will have to be acknowledged. Not a FIN: an end in FIN-WAIT-1 answers that before
 * it sends what has room now (tcp_fin() in Linux's tcp_input.c). */
static void note_cleared(struct belief *b, const struct side_facts *x, const struct side_facts *peer,
                         const struct event *e)
{
    uint32_t length = e->length + !!(e->flags & TCP_SYN);
    if (b->cleared || !length || (e->flags & TCP_FIN) || !(e->flags & TCP_ACK) || !x->seq_known ||
        seq_lt(e->ack, x->next) || queue_window_is_small(peer))
        return;
    b->cleared = true;
    b->cleared_ack = e->seq + length;
    b->cleared_ns = e->time_ns;
}

/* What the segment does to an end that it has reached for sure. */
static void deliver(struct belief *b, const struct side_facts *x, const struct event *e,
                    enum move_event event, bool may_do_nothing)
{
    state_set before = b->here;
    b->here = state_delivered(before, event);
    /* Elsewhere than expected an RST is challenged (RFC 5961 3.2); in TIME-WAIT it may be ignored (RFC 1337 3).
     * What opens the connection is dropped where the accept queue is full (tcp_v4_syn_recv_sock() in Linux). */
    if (event == GETS_RST && (x->rst_first.frame != e->frame || !x->rst_exact))
        may_do_nothing = true;
    if (may_do_nothing)
        b->here |= before;
    const state_set finished = IN_STATE(FIN_WAIT_1) | IN_STATE(FIN_WAIT_2);
    if (e->length && (b->here & finished)) /* nobody may be left to read it (RFC 9293 3.6.1) */
        b->here |= IN_STATE(CLOSED);
    b->here |= before & (IN_STATE(SYN_RECEIVED) | (event == GETS_RST ? IN_STATE(TIME_WAIT) : 0));
}

static void receiver(struct connection *c, const struct event *e)
{
    enum side to = peer_of(c, e->from);
    struct belief *b = &c->belief[to];
    const struct side_facts *x = &c->side[e->from];
    enum move_event event = moves_brought(&c->side[to], e);
    if (event == MOVE_EVENT_COUNT)
        return;
    b->arriving |= MOVES(event);
    /* A FIN that overtakes data waits for it; what the same segment acknowledges does not (RFC 9293 3.10.7.4
     * fifth, before the eighth). */
    if (event == GETS_FIN || event == GETS_FIN_ACK_OF_FIN)
        b->arriving |= MOVES(GETS_ACK);
    if (event == GETS_FIN_ACK_OF_FIN)
        b->arriving |= MOVES(GETS_ACK_OF_FIN);
    if (!c->side[to].isn_known && !c->side[to].fin_known) /* its FIN may have been before the capture began */
        b->arriving |= moves_acknowledge_unseen(e);
    if (hides_fin(x, e)) /* the hole may be the capture's alone */
        b->arriving |= MOVES(GETS_FIN);
    note_cleared(b, &c->side[to], x, e);
    deliver(b, x, e, event, x->gap_count > 0);
    bool behind_hole = (e->flags & TCP_FIN) && x->gap_count;
    bool unheard = event == GETS_SYN && (e->did & WHAT_BIT(RETRANSMISSION)) && !c->side[to].packets;
    /* It dropped the acknowledgment of its SYN-ACK once, for a full accept queue perhaps. */
    bool dropping = b->likely == STATE_SYN_RECEIVED && c->side[to].synack_again.count && event != GETS_RST;
    if (unheard) /* the SYN before it had no effect, so this one is not taken to have one */
        b->likely = STATE_CLOSED;
    else if (!behind_hole && !dropping)
        likely_gets(b, event);
    else if (!dropping)
        likely_gets(b, event == GETS_FIN_ACK_OF_FIN ? GETS_ACK_OF_FIN : GETS_ACK);
    /* What fills the hole lets a FIN that waited behind it take effect. */
    if (!(e->flags & (TCP_FIN | TCP_RST)) && (b->arriving & MOVES(GETS_FIN)) &&
        crossing_fin(c, &c->side[to], x, e) && c->side[to].acks_short_of_fin == 0)
        likely_gets(b, GETS_FIN);
}

/* The peer's FIN has just become known, and this end's latest segment was sent before it had it. */
static void fin_not_yet_received(struct connection *c, const struct event *e)
{
    const struct side_facts *x = &c->side[e->from];
    const struct side_facts *y = &c->side[peer_of(c, e->from)];
    struct belief *b = &c->belief[peer_of(c, e->from)];
    if (!(e->did & WHAT_BIT(FIN)) || x->fin_first.frame != e->frame || !y->ack_known ||
        seq_gt(y->ack, x->fin_seq))
        return;
    const state_set had_it =
        IN_STATE(CLOSE_WAIT) | IN_STATE(CLOSING) | IN_STATE(LAST_ACK) | IN_STATE(TIME_WAIT);
    if (b->seen & ~had_it)
        b->seen &= (state_set)~had_it;
    if (b->base & ~had_it)
        b->base &= (state_set)~had_it;
    if (in_set(had_it, b->likely))
        b->likely = preferred(b->seen);
}

static void view(struct connection *c, struct event *e, enum side side)
{
    struct belief *b = &c->belief[side];
    struct belief_view *v = &e->end[side];
    v->left = state_closure(b->seen, b->arriving);
    v->here = b->here;
    v->set = state_closure(b->base, (move_set)(b->arriving | silent_moves(c, b, e)));
    if (!in_set(v->set, b->likely))
        b->likely = preferred(state_closure(b->seen, b->arriving));
    v->likely = b->likely;
}

/* Before the first segment each end can be in any state that lets this segment be the first seen. */
static void first_segment(struct connection *c, const struct event *e)
{
    struct belief *to = &c->belief[peer_of(c, e->from)];
    bool syn = (e->known & KNOWN_FLAGS) && (e->flags & TCP_SYN);
    bool stray = (e->known & KNOWN_FLAGS) && !(e->flags & (TCP_ACK | TCP_SYN | TCP_RST));
    if (syn && !(e->flags & TCP_ACK)) {
        to->seen = IN_STATE(LISTEN) | IN_STATE(CLOSED) | IN_STATE(SYN_SENT);
        to->likely = STATE_LISTEN;
    } else if (syn) {
        to->seen = IN_STATE(SYN_SENT) | IN_STATE(CLOSED);
        to->likely = STATE_SYN_SENT;
        c->belief[e->from].likely = STATE_SYN_RECEIVED;
    } else if (stray) { /* a scan's: it says of no end that it has a connection */
        to->seen = ALL_STATES;
        to->likely = c->belief[e->from].likely = STATE_CLOSED;
    } else {
        to->seen = synchronized_states | IN_STATE(CLOSED) | IN_STATE(SYN_RECEIVED);
        to->likely = STATE_ESTABLISHED;
        c->belief[e->from].likely = STATE_ESTABLISHED;
    }
    to->base = to->here = to->seen;
}

void infer_event(struct connection *c, struct event *e)
{
    if (e->frame == c->first.frame)
        first_segment(c, e);
    if (!(e->did & WHAT_BIT(DUPLICATED_CAPTURE))) {
        fin_not_yet_received(c, e);
        sender(c, e);
        if (!(e->did & WHAT_BIT(PAWS)))
            receiver(c, e);
        fin_may_be_unseen(c, e);
    }
    view(c, e, CLIENT);
    if (c->self_connected) {
        c->belief[SERVER] = c->belief[CLIENT];
        e->end[SERVER] = e->end[CLIENT];
    } else {
        view(c, e, SERVER);
    }
    for (int side = CLIENT; side <= SERVER; side++) {
        c->end[side] = e->end[side];
        infer_spent(&c->spent[side], e, &e->end[side]);
    }
}

/* Most systems give up an attempt told to be futile; one that does not shows it by its next SYN. Nor had that effect. */
void infer_icmp(struct connection *c)
{
    for (int side = CLIENT; side <= SERVER; side++) {
        enum side peer = peer_of(c, (enum side)side);
        if (c->side[side].syn_refused.frame <= c->side[side].last.frame ||
            c->belief[side].likely != STATE_SYN_SENT || !in_set(c->end[side].set, STATE_CLOSED))
            continue;
        c->belief[side].likely = c->end[side].likely = STATE_CLOSED;
        if (!c->side[peer].packets && in_set(c->end[peer].set, STATE_CLOSED))
            c->belief[peer].likely = c->end[peer].likely = STATE_CLOSED;
    }
}
