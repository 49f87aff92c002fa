/* Idle times that several connections of one server's share, in a table of a fixed size: one that a single connection
 * has makes room. */
#include "tell/idles.h"

#include "base/mix.h"

#define SECOND_NS INT64_C(1000000000)

enum { SHORTEST = 2 };

static bool is_of(const struct idle_row *row, const struct idle_row *key)
{
    return row->by == key->by && row->seconds == key->seconds && endpoint_equal(&row->server, &key->server);
}

/* A place that one connection alone has can be given up. */
static struct idle_row *place_of(struct idles *idles, const struct idle_row *key)
{
    const struct address *address = &key->server.address;
    uint64_t start =
        mix_bytes(mixed((uint64_t)key->seconds << 32 | (uint64_t)key->by << 16 | key->server.port),
                  address->bytes, sizeof address->bytes);
    struct idle_row *least = NULL;
    for (uint64_t i = 0; i < IDLE_TRIES; i++) {
        struct idle_row *row = &idles->row[(start + i) % IDLE_PLACES];
        if (row->count && is_of(row, key))
            return row;
        if (!least || row->count < least->count)
            least = row;
    }
    if (least->count > 1)
        return NULL;
    *least = *key;
    least->order = ++idles->known;
    return least;
}

void idles_add(struct idles *idles, const struct connection *c, const struct verdict *v)
{
    const struct closing *k = &v->closing;
    if ((k->first != CLIENT && k->first != SERVER) || k->idle_in_vain)
        return;
    const struct idle_row key = {.server = c->side[SERVER].endpoint,
                                 .by = k->first,
                                 .seconds = (k->idle_ns + SECOND_NS / 2) / SECOND_NS,
                                 .first = *k};
    struct idle_row *row = key.seconds >= SHORTEST ? place_of(idles, &key) : NULL;
    if (row)
        row->count++;
}

static bool is_before(const struct idle_row *a, const struct idle_row *b)
{
    return a->count != b->count ? a->count > b->count : a->order < b->order;
}

const struct idle_row *idles_next(const struct idles *idles, const struct idle_row *after)
{
    const struct idle_row *found = NULL;
    for (const struct idle_row *row = idles->row; row < idles->row + IDLE_PLACES; row++)
        if (row->count >= IDLE_LEAST && (!after || is_before(after, row)) &&
            (!found || is_before(row, found)))
            found = row;
    return found;
}
