/* Segments in, events out: finds the connection, counts, and hands on. The analysis is
 * sequence.c's, the limits of a connection boundary.c's, the memory table.c's. */
#include "track/track.h"

#include <string.h>

#include "track/acknowledgment.h"
#include "track/analysis.h"
#include "track/boundary.h"
#include "track/cookie.h"
#include "track/copy.h"
#include "track/goodbye.h"
#include "track/icmp.h"
#include "track/mptcp.h"
#include "track/paws.h"
#include "track/sequence.h"
#include "track/table.h"
#include "track/unacceptable.h"

static uint32_t bucket_count(uint32_t connections)
{
    uint32_t n = 16;
    while (n < connections && n < UINT32_C(1) << 30)
        n *= 2;
    return n;
}

static struct store_limits store_limits(const struct track_limits *limits)
{
    return (struct store_limits){.owners = limits->connections, .bodies = limits->bodies};
}

size_t track_need(const struct track_limits *limits)
{
    const struct store_limits store = store_limits(limits);
    return arena_need(sizeof(struct track_slot) * (size_t)limits->connections) + store_need(&store) +
           2 * arena_need(sizeof(uint32_t) * (size_t)bucket_count(limits->connections)) +
           arena_need(sizeof(struct event) * ((size_t)limits->events + 1)) +
           arena_need(sizeof(struct copy_known) * COPY_SETS * COPY_WAYS);
}

int track_init(struct tracker *t, const struct track_limits *limits, struct arena *a)
{
    const struct store_limits store = store_limits(limits);
    *t = (struct tracker){.limits = *limits};
    t->bucket_mask = bucket_count(limits->connections) - 1;
    t->slots = arena_take(a, sizeof(struct track_slot) * (size_t)limits->connections);
    t->buckets = arena_take(a, sizeof(uint32_t) * ((size_t)t->bucket_mask + 1));
    t->akin = arena_take(a, sizeof(uint32_t) * ((size_t)t->bucket_mask + 1));
    t->events = arena_take(a, sizeof(struct event) * ((size_t)limits->events + 1));
    t->copies.known = arena_take(a, sizeof(struct copy_known) * COPY_SETS * COPY_WAYS);
    return t->slots && t->buckets && t->akin && t->events && t->copies.known &&
           store_init(&t->store, &store, a);
}

static struct connection *begin_connection(struct tracker *t, const struct track_key *key,
                                           const struct segment *s)
{
    struct connection *c = table_add(t, key);
    bool from_client = boundary_from_client(s, &c->direction_guessed);
    c->side[CLIENT].endpoint = from_client ? s->from : s->to;
    c->side[SERVER].endpoint = from_client ? s->to : s->from;
    c->side[CLIENT].response_min_ns = c->side[SERVER].response_min_ns = -1;
    c->self_connected = boundary_is_self(s);
    c->path = s->path;
    c->first = (struct mark){.frame = s->frame->number, .time_ns = s->frame->time_ns};
    c->last = c->first;
    c->earliest_ns = c->latest_ns = c->first.time_ns;
    c->clock = s->frame->clock;
    c->time_digits = s->frame->time_digits;
    return c;
}

/* The connection before an attempt that nothing has answered so far. */
static struct connection *elder_of(struct tracker *t, const struct connection *c)
{
    return c->elder && boundary_is_attempt(c) ? table_at(t, c->elder_place, c->elder) : NULL;
}

static struct connection *begin_another(struct tracker *t, const struct track_key *key,
                                        const struct segment *s, struct connection *before)
{
    struct connection *elder = elder_of(t, before);
    if (!elder)
        elder = before;
    uint32_t id = elder->id, place = track_place(elder);
    table_unchain(t, before);
    struct connection *c = begin_connection(t, key, s);
    c->reused_ports = true;
    c->elder = id;
    c->elder_place = place;
    return c;
}

static void note_challenge(struct connection *attempt, struct connection *elder, const struct segment *s)
{
    struct side_facts *x = &elder->side[boundary_side(elder, s)];
    x->challenging_syn = attempt->side[CLIENT].syn_last;
    x->challenge_ack = (struct mark){.frame = s->frame->number, .time_ns = s->frame->time_ns};
    attempt->side[SERVER].challenging_syn = x->challenging_syn;
    attempt->side[SERVER].challenge_ack = x->challenge_ack;
}

/* The connection that this segment answers on another path than it came by: routers may send the two directions
 * through different VLANs or tunnels. It is the answer of an end that has been silent so far, to a number that
 * the other has sent; from then on that path is its way back. */
static struct connection *by_way_back(struct tracker *t, const struct track_key *key, const struct segment *s)
{
    struct connection *c = NULL;
    int tries = 0;
    if (!t->any_path && !s->path.count)
        return NULL;
    while ((c = table_akin(t, key, c, &tries))) {
        if (c->self_connected)
            continue;
        if (c->has_back ? boundary_side(c, s) == c->back_side && path_equal(&c->back, &s->path)
                        : boundary_is_first_answer(c, s)) {
            c->has_back = true;
            c->back_side = boundary_side(c, s);
            c->back = s->path;
            return c;
        }
    }
    return NULL;
}

static struct connection *connection_of(struct tracker *t, const struct segment *s)
{
    struct track_key key = table_key(t, s);
    struct connection *c = table_find(t, &key);
    if (!c)
        c = by_way_back(t, &key, s);
    if (!c)
        return begin_connection(t, &key, s);
    struct connection *elder = elder_of(t, c);
    if (copy_lag(&t->copies, c, boundary_side(c, s), s) >= 0) {
        table_touch(t, c);
        return c;
    }
    if (elder && boundary_is_elders(c, elder, s)) {
        if (boundary_side(c, s) == SERVER && boundary_is_challenge(elder, s))
            note_challenge(c, elder, s);
        table_touch(t, elder);
        return elder;
    }
    if (boundary_opens_new(c, s))
        return begin_another(t, &key, s, c);
    if (boundary_guess_was_wrong(c, s))
        boundary_swap_sides(c, t->events);
    if ((s->known & KNOWN_FLAGS) && (s->flags & TCP_SYN))
        c->direction_guessed = false;
    table_touch(t, c);
    return c;
}

static void note_silence(struct connection *c, const struct event *e)
{
    int64_t ns = e->time_ns - c->last.time_ns;
    if (ns > c->idle.ns) {
        c->idle.ns = ns;
        c->idle.before = c->last;
        c->idle.after = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    }
}

static void note_set_back(struct connection *c, const struct event *e)
{
    struct mark mark = {.frame = e->frame, .time_ns = e->time_ns};
    if (c->clock == CLOCK_NONE || e->time_ns >= c->last.time_ns)
        return;
    if (!c->set_back.count++)
        c->set_back.first = mark;
    c->set_back.last = mark;
    if (c->last.time_ns - e->time_ns > c->set_back.most_ns)
        c->set_back.most_ns = c->last.time_ns - e->time_ns;
}

static void by_facts(struct tracker *t, struct connection *c, const struct segment *s, struct event *e)
{
    int64_t lag_ns = copy_lag(&t->copies, c, e->from, s);
    if (lag_ns >= 0) {
        sequence_count(c, s, e);
        copy_segment(c, e, lag_ns);
        return;
    }
    copy_remember(&t->copies, c, e->from, s);
    if (unacceptable_is(c, (enum side)e->from, s)) {
        sequence_count(c, s, e);
        unacceptable_segment(c, e);
        return;
    }
    if (paws_drops(c, e->from, s)) {
        sequence_count(c, s, e);
        paws_segment(c, e);
        return;
    }
    paws_remember(c, e->from, s);
    sequence_segment(c, s, e);
    goodbye_segment(c, s, e);
    mptcp_note(c, s, e);
    cookie_note(c, s, e);
}

static void analyse(struct tracker *t, struct connection *c, const struct segment *s, struct event *e)
{
    uint64_t judgement = 0;
    acknowledgment_window(c, e);
    bool judged = analysis_segment(c, e, &judgement);
    by_facts(t, c, s, e);
    if (c->reused_ports && e->frame == c->first.frame)
        e->did |= WHAT_BIT(REUSED_PORTS);
    e->what = judged ? analysis_what(c, e, judgement) : e->did;
}

/* An end that still has the older connection answers a SYN for a new one by an ACK of the older (RFC 5961 4), but in
 * TIME-WAIT: Linux, to which a SYN comes then, begins that far beyond its last number (tcp_timewait_state_process(); RFC
 * 6191). */
static void note_elder(struct tracker *t, struct connection *c, const struct event *e)
{
    enum { BEYOND = 65537 };
    const struct side_facts *x = &c->side[SERVER];
    struct connection *elder = c->elder ? table_at(t, c->elder_place, c->elder) : NULL;
    if (x->synack_first.frame != e->frame || !elder || !x->isn_known)
        return;
    elder->replaced_by = x->synack_first;
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct side_facts *before = &elder->side[side];
        if (endpoint_equal(&before->endpoint, &x->endpoint) && before->seq_known && before->fin_known &&
            x->isn == before->next + BEYOND)
            c->time_wait_of = elder->id;
    }
}

struct connection *track_segment(struct tracker *t, const struct segment *s, struct event *e)
{
    copy_begin(&t->copies, s);
    struct connection *c = connection_of(t, s);
    *e = (struct event){
        .frame = s->frame->number,
        .time_ns = s->frame->time_ns,
        .connection = c->id,
        .known = s->known,
        .seq = s->seq,
        .ack = s->ack,
        .length = s->length,
        .raw_window = s->window,
        .flags = s->known & KNOWN_FLAGS ? s->flags : 0,
        .from = (uint8_t)boundary_side(c, s),
        .reply_ns = -1,
    };
    if (c->side[e->from].challenge_ack.frame == e->frame)
        e->did |= WHAT_BIT(CHALLENGE_ACK);
    analyse(t, c, s, e);
    unacceptable_name(c, e, t->events);
    note_elder(t, c, e);
    note_silence(c, e);
    note_set_back(c, e);
    c->last = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    c->earliest_ns = e->time_ns < c->earliest_ns ? e->time_ns : c->earliest_ns;
    c->latest_ns = e->time_ns > c->latest_ns ? e->time_ns : c->latest_ns;
    return c;
}

struct connection *track_icmp(struct tracker *t, const struct segment *s)
{
    struct track_key key = table_key(t, s);
    struct connection *c = table_find(t, &key);
    struct connection *elder = c ? elder_of(t, c) : NULL;
    if (elder && !icmp_fits(c, s) && icmp_fits(elder, s))
        c = elder;
    if (c)
        icmp_note(c, s);
    return c;
}

static uint32_t event_place(struct tracker *t)
{
    uint32_t n = t->events_free;
    if (n) {
        t->events_free = t->events[n].next;
        return n;
    }
    return t->events_used < t->limits.events ? ++t->events_used : 0;
}

void track_keep(struct tracker *t, struct connection *c, const struct event *e)
{
    uint32_t n = event_place(t);
    if (!n) {
        c->events_dropped++;
        t->events_dropped++;
        return;
    }
    t->events[n] = *e;
    t->events[n].next = 0;
    if (c->events_last)
        t->events[c->events_last].next = n;
    else
        c->events_first = n;
    c->events_last = n;
    c->events_kept++;
}

void track_hand_over(struct connection *to, struct connection *from)
{
    to->events_first = from->events_first;
    to->events_last = from->events_last;
    from->events_first = from->events_last = 0;
}

void track_give_back(struct tracker *t, struct connection *c)
{
    if (!c->events_first)
        return;
    t->events[c->events_last].next = t->events_free;
    t->events_free = c->events_first;
    c->events_first = c->events_last = 0;
}
