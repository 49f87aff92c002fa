/* Episodes whose sentence depends on more of an end's facts. */
#include "tell/why_rows.h"

static enum text_id close_wait_text(const struct side_facts *x, const struct side_facts *y,
                                    const struct episode *e)
{
    if (e->ns < 0)
        return TEXT_EPISODE_CLOSE_WAIT_UNTIMED;
    if (!x->fin_known)
        return TEXT_EPISODE_CLOSE_WAIT_STILL;
    bool waited = y->fin_acked.frame && !y->rst_first.frame; /* it had not given up meanwhile */
    return waited ? TEXT_EPISODE_CLOSE_WAIT_WAITED : TEXT_EPISODE_CLOSE_WAIT;
}

static enum text_id delayed_ack_text(const struct side_facts *x, const struct side_facts *y,
                                     const struct episode *e)
{
    (void)x;
    (void)y;
    return e->count > 1 ? TEXT_EPISODE_DELAYED_ACKS : TEXT_EPISODE_DELAYED_ACK;
}

static enum text_id data_fin_text(const struct side_facts *x, const struct side_facts *y,
                                  const struct episode *e)
{
    (void)x;
    (void)y;
    return e->ns < 0 ? TEXT_EPISODE_DATA_FIN_UNTIMED : TEXT_EPISODE_DATA_FIN;
}

static enum text_id duplicated_text(const struct side_facts *x, const struct side_facts *y,
                                    const struct episode *e)
{
    (void)y;
    (void)e;
    return x->copies.arrived.frame ? TEXT_EPISODE_DUPLICATED_ARRIVED : TEXT_EPISODE_DUPLICATED_CAPTURE;
}

static enum text_id zero_window_text(const struct side_facts *x, const struct side_facts *y,
                                     const struct episode *e)
{
    (void)y;
    if (e->ns <= 0)
        return TEXT_EPISODE_ZERO_WINDOW;
    return x->room.shut ? TEXT_EPISODE_ZERO_WINDOW_STILL : TEXT_EPISODE_ZERO_WINDOW_FOR;
}

static enum text_id keep_alive_text(const struct side_facts *x, const struct side_facts *y,
                                    const struct episode *e)
{
    (void)y;
    if (x->keep_alive.answered >= e->count)
        return TEXT_EPISODE_KEEP_ALIVE_ALL;
    return x->keep_alive.answered ? TEXT_EPISODE_KEEP_ALIVE_SOME : TEXT_EPISODE_KEEP_ALIVE;
}

static enum text_id path_mtu_text(const struct side_facts *x, const struct side_facts *y,
                                  const struct episode *e)
{
    (void)y;
    (void)e;
    return x->sizes.smaller && x->sizes.passed ? TEXT_EPISODE_PATH_MTU_BLACK_HOLE_PIECES
                                               : TEXT_EPISODE_PATH_MTU_BLACK_HOLE;
}

static enum text_id congestion_text(const struct side_facts *x, const struct side_facts *y,
                                    const struct episode *e)
{
    (void)y;
    (void)e;
    return x->congestion.marked.count ? TEXT_EPISODE_CONGESTION_MARKED : TEXT_EPISODE_CONGESTION_TOLD;
}

static enum text_id offload_text(const struct side_facts *x, const struct side_facts *y,
                                 const struct episode *e)
{
    (void)y;
    (void)e;
    return x->oversized.count ? TEXT_EPISODE_OFFLOAD : TEXT_EPISODE_OFFLOAD_SUMS;
}

static enum text_id (*const chosen[EPISODE_COUNT])(const struct side_facts *x, const struct side_facts *y,
                                                   const struct episode *e) = {
    [EPISODE_CLOSE_WAIT] = close_wait_text,
    [EPISODE_DELAYED_ACK] = delayed_ack_text,
    [EPISODE_DATA_FIN] = data_fin_text,
    [EPISODE_DUPLICATED_CAPTURE] = duplicated_text,
    [EPISODE_ZERO_WINDOW] = zero_window_text,
    [EPISODE_KEEP_ALIVE] = keep_alive_text,
    [EPISODE_PATH_MTU_BLACK_HOLE] = path_mtu_text,
    [EPISODE_CONGESTION_MARKED] = congestion_text,
    [EPISODE_OFFLOAD] = offload_text,
};

enum text_id why_life_text(const struct rows *r, const struct episode *e)
{
    const struct side_facts *x = &r->c->side[e->side], *y = &r->c->side[tell_other_than(e->side)];
    return chosen[e->kind] ? chosen[e->kind](x, y, e) : TEXT_COUNT;
}

static const struct {
    enum text_id some, all;
} repeats[] = {
#define REPEAT(name, slug) [REPEAT_##name] = {TEXT_AGAIN_##name, TEXT_AGAIN_ALL_##name},
#include "record/repeats.def"
#undef REPEAT
};

/* Each kind, or the only one; nothing where none has a sign. */
static void again_kinds(const struct rows *r, struct said *s, const struct again *again, uint8_t side)
{
    struct arg args[] = {{.name = "peer", .kind = ARG_SIDE, .u64 = tell_other_than(side)},
                         {.name = "count", .kind = ARG_U64}};
    int kinds = 0, said = 0;
    for (int i = 0; i < REPEAT_COUNT; i++)
        kinds += again->count[i] > 0;
    for (int i = 0; i < REPEAT_COUNT; i++) {
        args[1].u64 = again->count[i];
        if (!again->count[i])
            continue;
        if (kinds > 1)
            said_text(s, r->t, said++ ? TEXT_WAIT_NEXT : TEXT_AGAIN_BEGIN, NULL, 0);
        said_text(s, r->t, kinds > 1 ? repeats[i].some : repeats[i].all, args, 2);
    }
}

static void again_more(const struct rows *r, struct said *s, const struct episode *e)
{
    const struct again *again = &r->c->side[e->side].again;
    const struct arg args[] = {
        {.name = "peer", .kind = ARG_SIDE, .u64 = tell_other_than(e->side)},
        {.name = "ns", .kind = ARG_NS, .ns = again->waited_ns},
        {.name = "needless", .kind = ARG_U64, .u64 = again->needless},
        {.name = "count", .kind = ARG_U64, .u64 = e->count},
        {.name = "shown", .kind = ARG_U64, .u64 = again->shown.frame},
    };
    size_t count = sizeof args / sizeof args[0];
    again_kinds(r, s, again, e->side);
    if (again->waited_ns > 0)
        said_text(s, r->t, TEXT_AGAIN_WAITED, args, count);
    if (again->needless)
        said_text(s, r->t, again->needless < e->count ? TEXT_AGAIN_NEEDLESS : TEXT_AGAIN_ALL_NEEDLESS, args,
                  count);
}

static void zero_window_more(const struct rows *r, struct said *s, const struct episode *e)
{
    const struct arg args[] = {
        {.name = "peer", .kind = ARG_SIDE, .u64 = tell_other_than(e->side)},
        {.name = "probes", .kind = ARG_U64, .u64 = r->c->side[tell_other_than(e->side)].room.probes},
    };
    if (args[1].u64)
        said_text(s, r->t, TEXT_ZERO_WINDOW_PROBED, args, sizeof args / sizeof args[0]);
}

static void congestion_more(const struct rows *r, struct said *s, const struct episode *e)
{
    const struct side_facts *x = &r->c->side[e->side], *y = &r->c->side[tell_other_than(e->side)];
    const struct arg args[] = {
        {.name = "side", .kind = ARG_SIDE, .u64 = e->side},
        {.name = "peer", .kind = ARG_SIDE, .u64 = tell_other_than(e->side)},
        {.name = "slowed", .kind = ARG_U64, .u64 = x->congestion.slowed.first.frame},
    };
    if (x->congestion.marked.count && y->congestion.told.count)
        said_text(s, r->t, TEXT_CONGESTION_ALSO_TOLD, args, 2);
    if (x->congestion.slowed.count)
        said_text(s, r->t, TEXT_CONGESTION_SLOWED, args, 3);
}

void why_life(const struct rows *r, struct said *s, const struct episode *e)
{
    static void (*const more[EPISODE_COUNT])(const struct rows *r, struct said *s,
                                             const struct episode *e) = {
        [EPISODE_RETRANSMISSION] = again_more,
        [EPISODE_ZERO_WINDOW] = zero_window_more,
        [EPISODE_CONGESTION_MARKED] = congestion_more,
    };
    if (more[e->kind])
        more[e->kind](r, s, e);
}
