/* Which connections are worth a look: the first rung that fits is a connection's.
 *
 *   1 an RST ended it while it was open          the more bytes it had carried, the worse
 *   2 an end fell silent, and the other tried    the longer it lived
 *   3 an application was slow to close           the longer that took
 *   4 an end had no room for data                the longer
 *   5 nothing answered, or no handshake          the longer the client tried
 *   6 refused                                    likewise
 *   7 an RST behind a FIN                        the more bytes
 *   8 much was sent again                        the more segments
 *
 * One of each kind is told before the second of any, and one stands for all that are alike: five resets by one server
 * with one cause are one thing to look at.
 */
#include "tell/worst.h"

#include <string.h>

enum { AGAIN_LEAST = 3, AGAIN_ONE_IN = 50 };

static uint8_t sender_of_rst(const struct connection *c)
{
    uint64_t client = c->side[CLIENT].rst_first.frame, server = c->side[SERVER].rst_first.frame;
    if (!client && !server)
        return SIDE_NONE;
    return !server || (client && client < server) ? CLIENT : SERVER;
}

static bool reset(struct trouble *r, const struct connection *c, const struct verdict *v)
{
    r->text = v->closing.cause.kind == CAUSE_FORGED_RESET ? TEXT_WORST_FORGED : TEXT_WORST_RESET;
    r->side = sender_of_rst(c);
    r->cost = r->bytes;
    return v->closing.kind == CLOSING_RESET;
}

static bool vanished(struct trouble *r, const struct connection *c, const struct verdict *v)
{
    r->text = TEXT_WORST_VANISHED;
    r->cost = (uint64_t)connection_lasted(c);
    return v->closing.kind == CLOSING_VANISHED;
}

const struct episode *longest_close_wait(const struct verdict *v)
{
    const struct episode *found = NULL;
    for (int i = 0; i < v->episode_count; i++) {
        const struct episode *e = &v->episodes[i];
        if (e->kind == EPISODE_CLOSE_WAIT && (!found || e->ns > found->ns))
            found = e;
    }
    return found;
}

static bool slow_close(struct trouble *r, const struct connection *c, const struct verdict *v)
{
    const struct episode *e = longest_close_wait(v);
    if (!e || e->ns <= SLOW_CLOSE_WAIT_NS)
        return false;
    r->text = c->side[e->side].fin_known ? TEXT_WORST_CLOSE_WAIT : TEXT_WORST_NOT_CLOSED;
    r->side = e->side;
    r->ns = e->ns;
    r->cost = (uint64_t)e->ns;
    return true;
}

static bool no_room(struct trouble *r, const struct connection *c, const struct verdict *v)
{
    (void)c;
    for (int i = 0; i < v->episode_count; i++) {
        const struct episode *e = &v->episodes[i];
        if (e->kind != EPISODE_ZERO_WINDOW || e->ns < (int64_t)r->cost)
            continue;
        r->text = TEXT_WORST_ZERO_WINDOW;
        r->side = e->side;
        r->ns = e->ns;
        r->count = e->count;
        r->cost = (uint64_t)e->ns;
    }
    return r->text == TEXT_WORST_ZERO_WINDOW;
}

static bool unanswered(struct trouble *r, const struct connection *c, const struct verdict *v)
{
    bool half = v->opening.kind == OPENING_HALF_OPEN;
    r->count = c->side[CLIENT].syn - c->side[CLIENT].copies.syn;
    r->text = half            ? TEXT_WORST_HALF_OPEN
              : r->count == 1 ? TEXT_WORST_UNANSWERED_ONCE
                              : TEXT_WORST_UNANSWERED;
    r->cost = (uint64_t)connection_lasted(c);
    return half || v->opening.kind == OPENING_UNANSWERED;
}

static bool refused(struct trouble *r, const struct connection *c, const struct verdict *v)
{
    r->text = TEXT_WORST_REFUSED;
    r->cost = (uint64_t)connection_lasted(c);
    return v->opening.kind == OPENING_REFUSED;
}

static bool late_reset(struct trouble *r, const struct connection *c, const struct verdict *v)
{
    r->text = TEXT_WORST_LATE_RESET;
    r->side = sender_of_rst(c);
    r->cost = r->bytes;
    return v->closing.kind == CLOSING_RESET_AFTER_FIN;
}

static bool sent_again(struct trouble *r, const struct connection *c, const struct verdict *v)
{
    (void)v;
    uint64_t packets = c->side[CLIENT].packets + c->side[SERVER].packets;
    r->text = TEXT_WORST_AGAIN;
    r->count = (uint64_t)c->side[CLIENT].retransmitted + c->side[SERVER].retransmitted;
    r->cost = r->count;
    return r->count >= AGAIN_LEAST && r->count >= packets / AGAIN_ONE_IN;
}

static bool (*const rungs[WORST_RUNGS])(struct trouble *r, const struct connection *c,
                                        const struct verdict *v) = {
    reset, vanished, slow_close, no_room, unanswered, refused, late_reset, sent_again,
};

/* Of a host that refuses, or is silent, one port stands for all. */
static bool is_alike(const struct trouble *a, const struct trouble *b)
{
    bool any_port = a->text == TEXT_WORST_REFUSED || a->text == TEXT_WORST_UNANSWERED ||
                    a->text == TEXT_WORST_UNANSWERED_ONCE || a->text == TEXT_WORST_HALF_OPEN;
    return a->text == b->text && a->cause == b->cause && a->side == b->side &&
           address_equal(&a->server.address, &b->server.address) &&
           (any_port || endpoint_equal(&a->server, &b->server));
}

static void take_out(struct trouble kept[WORST_KEPT], int at)
{
    for (int i = at; i < WORST_KEPT - 1; i++)
        kept[i] = kept[i + 1];
    kept[WORST_KEPT - 1] = (struct trouble){0};
}

static void put_in(struct worst *w, int rung, const struct trouble *one)
{
    struct trouble *kept = w->rung[rung];
    int at = WORST_KEPT;
    while (at > 0 && (!kept[at - 1].id || kept[at - 1].cost < one->cost))
        at--;
    w->gave_up[rung] |= kept[WORST_KEPT - 1].id || at == WORST_KEPT;
    if (at == WORST_KEPT)
        return;
    for (int i = WORST_KEPT - 1; i > at; i--)
        kept[i] = kept[i - 1];
    kept[at] = *one;
}

static void keep(struct worst *w, int rung, struct trouble *one)
{
    struct trouble *kept = w->rung[rung];
    for (int i = 0; i < WORST_KEPT; i++) {
        if (!kept[i].id || !is_alike(&kept[i], one))
            continue;
        one->alike = ++kept[i].alike;
        if (one->cost <= kept[i].cost)
            return;
        take_out(kept, i);
        break;
    }
    put_in(w, rung, one);
}

bool worst_counted(const struct worst *w, const struct trouble *one)
{
    return !w->gave_up[(one - w->rung[0]) / WORST_KEPT];
}

void worst_add(struct worst *w, const struct connection *c, const struct verdict *v)
{
    for (int i = 0; i < WORST_RUNGS; i++) {
        struct trouble r = {
            .id = c->id,
            .side = v->closing.cause.side,
            .cause = v->closing.cause.kind,
            .certainty = v->closing.cause.certainty,
            .bytes = c->side[CLIENT].bytes + c->side[SERVER].bytes,
            .ns = connection_lasted(c),
            .client = c->side[CLIENT].endpoint,
            .server = c->side[SERVER].endpoint,
        };
        if (!rungs[i](&r, c, v))
            continue;
        keep(w, i, &r);
        return;
    }
}

const struct trouble *worst_at(const struct worst *w, int n)
{
    for (int kept = 0; kept < WORST_KEPT; kept++)
        for (int i = 0; i < WORST_RUNGS; i++)
            if (w->rung[i][kept].id && n-- == 0)
                return &w->rung[i][kept];
    return NULL;
}
