/* Which RST counts (RFC 9293 3.10.7.3 and 3.10.7.4, RFC 5961 3.2).
 *
 * A receiver in SYN-SENT takes an RST only if it acknowledges the SYN; any other takes it at the
 * very sequence number it expects, answers one elsewhere in its window with a challenge ACK, and
 * drops the rest. So an RST that its receiver must ignore is no end, and neither is one whose
 * alleged sender goes on afterwards.
 */
#include "track/reset.h"

#include "base/seq.h"
#include "track/ip_ids.h"
#include "track/payload.h"

static bool ignored_in_syn_sent(const struct side_facts *y, const struct event *e)
{
    if (!(e->flags & TCP_ACK) || !(e->known & KNOWN_ACK))
        return true;
    return seq_leq(e->ack, y->isn) || seq_gt(e->ack, y->next);
}

/* The window that an RST must lie in is the receiver's own, from the acknowledgments it sent. */
static bool outside_window(const struct side_facts *y, bool scales_known, const struct event *e)
{
    enum { SCALE_MAX = 14 };
    uint32_t window = (uint32_t)y->window << (!scales_known || y->scale > SCALE_MAX ? SCALE_MAX : y->scale);
    return seq_lt(e->seq, y->ack) || seq_gt(e->seq, y->ack + window);
}

/* Having the peer's FIN, Linux takes an RST at that FIN's own number too, but in TIME-WAIT (tcp_reset_check() in
 * tcp_input.c). */
static bool one_before_expected(const struct side_facts *x, const struct side_facts *y, const struct event *e)
{
    bool has_fin = x->fin_known && y->ack_known && seq_gt(y->ack, x->fin_seq);
    bool in_time_wait = y->fin_known && x->ack_known && seq_gt(x->ack, y->fin_seq);
    return has_fin && !in_time_wait && e->seq == x->fin_seq;
}

static bool must_be_ignored(const struct side_facts *x, const struct side_facts *y, const struct event *e)
{
    bool opening = y->isn_known && !y->ack_known && !y->synack_first.frame;
    if (opening)
        return ignored_in_syn_sent(y, e);
    if (!(e->known & KNOWN_SEQ))
        return false;
    if (x->seq_known && e->seq == x->next)
        return false;
    if (one_before_expected(x, y, e))
        return false;
    return y->ack_known && e->seq != y->ack && outside_window(y, x->scale_known && y->scale_known, e);
}

static struct reset_numbers numbers_of(const struct side_facts *x, const struct side_facts *y,
                                       const struct event *e)
{
    bool more = x->seq_known && seq_gt(x->next, e->seq);
    bool acknowledges = (e->flags & TCP_ACK) && (e->known & KNOWN_ACK);
    return (struct reset_numbers){.end = more ? x->next : e->seq,
                                  .answers = acknowledges ? e->ack : y->next,
                                  .answers_known = acknowledges || y->seq_known};
}

static void note_reset(struct side_facts *x, const struct side_facts *y, const struct event *e)
{
    x->rst_first = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    x->rst_numbers = numbers_of(x, y, e);
    x->rst_flags = e->flags;
    x->rst_window = e->raw_window;
    bool asked = x->tries && x->seq_known && x->tried_seq == x->next - 1;
    x->rst_after_keep_alives = asked ? x->tries : 0;
    x->rst_exact = (y->ack_known && e->seq == y->ack) || (x->seq_known && e->seq == x->next);
    x->rst_cut = !(e->known & KNOWN_SEQ);
}

static void note_payload(struct reset_extras *extras, const struct segment *s)
{
    struct cursor c = payload_of(s);
    extras->payload_length = s->known & KNOWN_LENGTH ? s->length : 0;
    cursor_limit(&c, RST_PAYLOAD_KEPT);
    extras->payload_kept = (uint8_t)c.left;
    for (uint8_t i = 0; i < extras->payload_kept; i++)
        extras->payload[i] = cursor_u8(&c);
}

static bool has_mptcp(const struct segment *s, int subtype)
{
    return HAS_OPTION(&s->options, OPTION_MPTCP) && (s->options.mptcp_subtypes >> subtype & 1);
}

/* The earliest that an RST without ACK can have answered: what moved y's acknowledgment there, but where all was still
 * since long before, what ended that. */
static int64_t asked_ns(const struct connection *c, const struct side_facts *y)
{
    enum { LONG_NS = 1000000000 };
    bool woke = y->unanswered && c->idle.after.frame == y->unanswered_first.frame && c->idle.ns >= LONG_NS;
    return woke ? y->unanswered_first.time_ns : y->acks_moved_last.time_ns;
}

/* No host answers what has not reached it: an RST that acknowledges the peer's latest, or bears the number that only
 * that asked for, in a fraction of the time of the quickest answer so far. One may have waited for a program, or be slow
 * for a reason of its own: several have to agree, with that to the SYN among them. */
static void note_haste(const struct connection *c, struct side_facts *x, const struct side_facts *y,
                       const struct event *e)
{
    enum { TIMES = 3, LEAST_NS = 1000000, TIMES_ONCE = 10, LEAST_ONCE_NS = 5000000, SEVERAL = 3 };
    const struct analysis *a = &y->analysis;
    bool acknowledges = (e->flags & TCP_ACK) && (e->known & KNOWN_ACK);
    bool latest = acknowledges && a->next_known && e->ack == a->next && e->ack != x->ack;
    bool asked = !acknowledges && (e->known & KNOWN_SEQ) && y->acks_moved_last.frame && e->seq == y->ack;
    int64_t ns = e->time_ns - (latest ? a->next_ns : asked_ns(c, y)), least_ns = x->response_min_ns;
    bool once = x->response_near < SEVERAL || !x->response_syn;
    if (c->clock == CLOCK_NONE || c->set_back.count || !(latest || asked) || ns < 0 ||
        least_ns < (once ? LEAST_ONCE_NS : LEAST_NS) || ns >= least_ns / (once ? TIMES_ONCE : TIMES))
        return;
    x->rst_extras.soon_ns = ns;
    x->rst_extras.least_ns = least_ns;
    x->rst_extras.least_once = once;
}

static void note_extras(struct side_facts *x, const struct segment *s)
{
    bool ip = s->known & KNOWN_IP;
    x->rst_ttl = ip ? s->ttl : 0;
    x->rst_extras = (struct reset_extras){
        .ip_ids_known = ip && x->ip_id_known && s->from.address.family == ADDRESS_IPV4,
        .ip_id = s->ip_id,
        .ip_id_before = x->ip_id,
        .ip_id_strange = ip_ids_strange(x, s),
        .mptcp_fastclose = has_mptcp(s, MPTCP_FASTCLOSE),
        .has_mptcp_reason = has_mptcp(s, MPTCP_TCPRST),
        .mptcp_reason = s->options.mptcp_reason,
    };
    for (int i = 0; i < IP_ID_ROW; i++)
        x->rst_extras.ip_id_row[i] = x->ip_ids.row[i];
    note_payload(&x->rst_extras, s);
}

/* Nothing of its numbers is beyond what had been sent with the RST, and it has payload, or lacks what the RST
 * answered, or is an ACK alone that comes so soon that it can be older. */
static bool reset_overtook(const struct reset_numbers *rst, int64_t rst_ns, const struct event *e)
{
    enum { SOON_NS = 1000000000 };
    bool knows_seq = e->known & KNOWN_SEQ;
    bool alone = !e->length && !(e->flags & (TCP_SYN | TCP_FIN)); /* tcpdump does not print its number */
    if (knows_seq ? seq_gt(e->seq + e->length, rst->end) : !alone)
        return false;
    if (e->length || !(e->known & KNOWN_ACK) || !rst->answers_known)
        return e->length;
    return (knows_seq && seq_lt(e->ack, rst->answers)) ||
           (alone && seq_leq(e->ack, rst->answers) && e->time_ns - rst_ns < SOON_NS);
}

static void was_in_vain(struct side_facts *x, struct mark rst)
{
    if (!x->rst_ignored.count++)
        x->rst_ignored.first = rst;
    x->rst_ignored.last = rst;
}

/* A host that reset a connection never sends another ordinary segment in it: the RST was not its
 * own. */
static void deny_earlier_reset(struct side_facts *x, const struct side_facts *y, const struct event *e)
{
    bool only_again = e->did & WHAT_BIT(RETRANSMISSION);
    if (!x->rst_first.frame || (e->flags & TCP_RST) || only_again || x->rst_forged ||
        reset_overtook(&x->rst_numbers, x->rst_first.time_ns, e))
        return;
    x->rst_denied = true;
    x->rst_denied_by = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    bool reacted = y->rst_first.frame > x->rst_first.frame && !(y->rst_flags & TCP_ACK);
    x->rst_forged = reacted && y->spoke < x->rst_first.frame;
    if (x->rst_forged)
        return;
    was_in_vain(x, x->rst_first);
    x->rst_first = (struct mark){0};
}

/* Within the window but not where it was expected, an RST draws a challenge ACK and ends nothing
 * (RFC 5961 3.2): a receiver that goes on shows it. */
static void survive_reset(struct side_facts *y, const struct side_facts *x, const struct event *e)
{
    /* A challenge ACK to a SYN that came behind the RST: that never arrived, wherever it pointed. */
    bool lost = (e->did & WHAT_BIT(CHALLENGE_ACK)) && x->challenging_syn.frame > y->rst_first.frame;
    bool goes_on = (e->flags & (TCP_ACK | TCP_SYN)) && !(e->flags & TCP_RST); /* a scan is no connection's */
    if (!y->rst_first.frame || ((y->rst_exact || y->rst_cut) && !lost) || !goes_on)
        return;
    was_in_vain(y, y->rst_first);
    y->rst_first = (struct mark){0};
    if (!y->rst_exact)
        y->rst_last = (struct mark){0}; /* its numbers say nothing of what was sent before it */
}

/* An RST that its alleged sender denied took effect all the same: its receiver sent nothing more, and answers
 * what comes as a host does that has no such connection. */
static void forged_reset_took(struct side_facts *y, const struct side_facts *x, const struct event *e)
{
    if (!y->rst_denied || y->rst_forged || (e->flags & TCP_ACK) || x->spoke > y->rst_ignored.last.frame)
        return;
    y->rst_first = y->rst_ignored.last;
    y->rst_ignored = (struct marks){0};
    y->rst_forged = true;
}

void reset_segment(struct connection *c, const struct segment *s, struct event *e)
{
    struct side_facts *x = &c->side[e->from], *y = &c->side[peer_of(c, e->from)];
    if (has_mptcp(s, MPTCP_FASTCLOSE) && !x->fastclose.frame)
        x->fastclose = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    deny_earlier_reset(x, y, e);
    survive_reset(y, x, e);
    x->behind_own_reset = x->rst_last.frame && !(e->flags & TCP_RST) &&
                          reset_overtook(&x->rst_last_numbers, x->rst_last.time_ns, e);
    if (!(e->flags & TCP_RST)) {
        x->spoke = e->frame;
        ip_ids_note(x, s);
        x->ip_id_known |= e->known & KNOWN_IP;
        x->ip_id = s->ip_id;
        return;
    }
    x->rst++;
    e->did |= WHAT_BIT(RST);
    forged_reset_took(y, x, e);
    if (must_be_ignored(x, y, e)) {
        e->did |= WHAT_BIT(RST_IGNORED);
        was_in_vain(x, (struct mark){.frame = e->frame, .time_ns = e->time_ns});
        if (!x->rst_first.frame)
            note_extras(x, s);
        return;
    }
    x->rst_last = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    x->rst_last_numbers = numbers_of(x, y, e);
    if (!x->rst_first.frame) {
        note_reset(x, y, e);
        note_extras(x, s);
        note_haste(c, x, y, e);
    }
}
