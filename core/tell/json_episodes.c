/* What episodes of some kinds say besides where, how often and how long. */
#include "record/connection.h"
#include "tell/json.h"

static void kinds(struct sink *out, const struct again *again)
{
    bool any = false;
    JSON_NEXT(out, "kinds");
    sink_char(out, '{');
    for (int i = 0; i < REPEAT_COUNT; i++) {
        if (!again->count[i])
            continue;
        if (any)
            sink_char(out, ',');
        any = true;
        json_word(out, repeat_slugs[i]);
        sink_char(out, ':');
        sink_u64(out, again->count[i]);
    }
    sink_char(out, '}');
    JSON_NEXT(out, "needless");
    sink_u64(out, again->needless);
}

static void retransmission(struct sink *out, const struct side_facts *x, const struct side_facts *y)
{
    (void)y;
    kinds(out, &x->again);
}

static void keep_alive(struct sink *out, const struct side_facts *x, const struct side_facts *y)
{
    (void)y;
    JSON_NEXT(out, "answered");
    sink_u64(out, x->keep_alive.answered);
}

static void zero_window(struct sink *out, const struct side_facts *x, const struct side_facts *y)
{
    (void)x;
    JSON_NEXT(out, "probes");
    sink_u64(out, y->room.probes);
}

static void window_shrunk(struct sink *out, const struct side_facts *x, const struct side_facts *y)
{
    (void)y;
    JSON_NEXT(out, "bytes");
    sink_u64(out, x->room.shrunk.most);
}

static void path_mtu(struct sink *out, const struct side_facts *x, const struct side_facts *y)
{
    (void)y;
    JSON_NEXT(out, "bytes");
    sink_u64(out, x->sizes.length);
}

static void (*const more[EPISODE_COUNT])(struct sink *out, const struct side_facts *x,
                                         const struct side_facts *y) = {
    [EPISODE_RETRANSMISSION] = retransmission, [EPISODE_KEEP_ALIVE] = keep_alive,
    [EPISODE_ZERO_WINDOW] = zero_window,       [EPISODE_WINDOW_SHRUNK] = window_shrunk,
    [EPISODE_PATH_MTU_BLACK_HOLE] = path_mtu,
};

void json_episode(struct sink *out, const struct connection *c, const struct episode *e)
{
    if (e->side < SIDE_NONE && more[e->kind])
        more[e->kind](out, &c->side[e->side], &c->side[tell_other_than(e->side)]);
}
