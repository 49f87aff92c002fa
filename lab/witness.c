#include "lab/witness.h"

#include <string.h>

const char *const vantage_names[AT_COUNT] = {"client", "middle", "server"};

const char *vantage_words(enum language language, enum vantage_place place)
{
    static const enum sentence words[AT_COUNT] = {SAY_AT_CLIENT, SAY_AT_MIDDLE, SAY_AT_SERVER};
    return say_words(language, words[place]);
}

bool witness_init(struct witness *w)
{
    bool right = true;
    *w = (struct witness){0};
    for (int place = 0; place < AT_COUNT; place++)
        right = tap_init(&w->tap[place], (enum vantage_place)place) && right;
    return right;
}

void witness_fini(struct witness *w)
{
    for (int place = 0; place < AT_COUNT; place++)
        tap_fini(&w->tap[place]);
}

static struct snapshot *place_of(struct witness *w, enum vantage_place place, uint64_t number)
{
    return &w->snapshot[place][number % SNAPSHOTS];
}

void witness_packet(struct witness *w, enum vantage_place place, int64_t time_ns, uint64_t number,
                    const uint8_t *packet, size_t len, size_t original)
{
    struct tap *tap = &w->tap[place];
    struct snapshot *snapshot = place_of(w, place, number);
    tap_packet(tap, time_ns, packet, len, original);
    if (tap->latest && snapshot->number != number) {
        snapshot->number = number;
        memcpy(snapshot->end, tap->latest->end, sizeof snapshot->end);
    }
}

static void on_packet(void *ctx, const struct wire_event *e)
{
    struct witness *w = ctx;
    for (enum vantage_place place = AT_CLIENT; place < AT_COUNT; place++)
        if (tap_sees(place, e->act, e->flight))
            witness_packet(w, place, e->time_ns, e->flight->number, e->flight->packet, e->flight->len,
                           e->flight->len);
}

const struct snapshot *witness_snapshot(const struct witness *w, enum vantage_place place, uint64_t number)
{
    const struct snapshot *s = &w->snapshot[place][number % SNAPSHOTS];
    return s->number == number ? s : NULL;
}

bool witness_holds(state_set set, uint8_t truth)
{
    if (truth == STATE_CLOSED)
        return (set & (IN_STATE(CLOSED) | IN_STATE(LISTEN))) != 0;
    return (set >> truth & 1) != 0;
}

static uint64_t members(state_set set)
{
    uint64_t count = 0;
    for (; set; set &= (state_set)(set - 1))
        count++;
    return count;
}

static void measure(struct tally *t, uint8_t truth, uint8_t likely, bool settled)
{
    bool hit = likely == truth || (truth == STATE_CLOSED && likely == STATE_LISTEN);
    t->right += hit;
    if (!settled)
        return;
    t->told++;
    t->likely += hit;
    t->of_state[truth]++;
    t->likely_of_state[truth] += hit;
    if (!hit)
        t->wrong[truth][likely]++;
}

static void check(struct witness *w, enum vantage_place place, enum side side, uint8_t truth,
                  const struct belief_view *belief, bool settled)
{
    struct tally *t = &w->tally[place];
    measure(t, truth, belief->likely, settled);
    bool holds = witness_holds(belief->set, truth);
    t->checks++;
    t->violations += !holds;
    t->set_sizes += members(belief->set);
    if (!holds && !w->first.any)
        w->first = (struct violation){.any = true,
                                      .place = place,
                                      .side = side,
                                      .frame = w->tap[place].frames,
                                      .truth = truth,
                                      .belief = *belief};
}

/* Ports can be used again while an end still has the old connection on them, in TIME-WAIT say, and while a
 * place has not yet seen the new one's SYN. What the kernel says of one is no truth about the other. */
static bool of_this_connection(struct socket_span *s, uint64_t told, uint8_t truth)
{
    bool young = truth == STATE_CLOSED || truth == STATE_SYN_SENT || truth == STATE_SYN_RECEIVED;
    if (truth == STATE_SYN_SENT && s->truth != truth)
        s->after = s->told;
    if (young)
        s->last = 0;
    else if (!s->last)
        s->last = told;
    s->truth = truth;
    s->told = told;
    return told > s->after && (!s->last || told <= s->last);
}

void witness_look(struct witness *w, uint32_t index, const struct ports *ports, const uint8_t truth[2],
                  bool settled[AT_COUNT][2])
{
    for (enum vantage_place place = AT_CLIENT; place < AT_COUNT; place++) {
        const struct tap_connection *c = tap_find(&w->tap[place], ports);
        for (enum side side = CLIENT; c && side <= SERVER; side++)
            if (truth[side] < STATE_COUNT &&
                of_this_connection(&w->span[place][index][side], c->id, truth[side]))
                check(w, place, side, truth[side], &c->end[side], settled[place][side]);
    }
}

/* Whether all that has been sent to an end has arrived or is lost, and all that it sent has been seen. */
static void look_settled(const struct lab_run *run, const struct ports *ports, bool settled[AT_COUNT][2])
{
    for (enum side side = CLIENT; side <= SERVER; side++) {
        enum side here = ports_host(ports, side), other = ports_host(ports, other_side(side));
        enum vantage_place near = side == CLIENT ? AT_CLIENT : AT_SERVER,
                           far = side == CLIENT ? AT_SERVER : AT_CLIENT;
        bool still = run->read && !wire_busy(&run->wire, here, false);
        settled[near][side] = still;
        settled[AT_MIDDLE][side] = still && !wire_busy(&run->wire, other, true);
        settled[far][side] = still && !wire_busy(&run->wire, other, false);
    }
}

static void on_look(void *ctx, const struct lab_run *run, const struct flight *f, int64_t time_ns)
{
    (void)f, (void)time_ns;
    for (uint32_t i = 0; i < run->connection_count; i++) {
        const struct lab_connection *c = &run->connection[i];
        uint8_t truth[2];
        bool settled[AT_COUNT][2];
        look_settled(run, &c->ports, settled);
        for (int side = CLIENT; side <= SERVER; side++)
            truth[side] = c->reborn[side] ? STATE_COUNT : c->now[side];
        witness_look(ctx, i, &c->ports, truth, settled);
    }
}

struct lab_watcher witness_watcher(struct witness *w)
{
    return (struct lab_watcher){.ctx = w, .packet = on_packet, .look = on_look};
}

void witness_end(struct witness *w)
{
    for (int place = 0; place < AT_COUNT; place++)
        tap_end(&w->tap[place]);
}

void tally_add(struct tally *sum, const struct tally *more)
{
    const uint64_t *from = (const uint64_t *)more;
    uint64_t *to = (uint64_t *)sum;
    for (size_t i = 0; i < sizeof *sum / sizeof *to; i++)
        to[i] += from[i];
}
