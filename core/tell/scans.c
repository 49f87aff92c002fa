/* A table that does not grow, by who asked and what stayed the same: the host, or the port. Who asks the same few targets
 * over and over looks after them; a scan seldom asks the same one twice. */
#include "tell/scans.h"

#include "base/mix.h"

static bool is_of(const struct scan_row *row, const struct scan_row *key)
{
    return row->port == key->port && address_equal(&row->from, &key->from) &&
           address_equal(&row->to, &key->to);
}

/* The place of fewest is given up, unless it holds a scan. */
static struct scan_row *place_of(struct scans *scans, const struct scan_row *key)
{
    uint64_t start = mix_bytes(mix_bytes(mixed(key->port), key->from.bytes, sizeof key->from.bytes),
                               key->to.bytes, sizeof key->to.bytes);
    struct scan_row *least = NULL;
    for (uint64_t i = 0; i < SCAN_TRIES; i++) {
        struct scan_row *row = &scans->row[(start + i) % SCAN_PLACES];
        if (row->count && is_of(row, key))
            return row;
        if (!least || row->different < least->different)
            least = row;
    }
    if (least->different >= SCAN_LEAST)
        return NULL;
    *least = *key;
    least->order = ++scans->known;
    return least;
}

static void count(struct scans *scans, const struct scan_row *key, uint64_t what, uint16_t port, bool refused)
{
    struct scan_row *row = place_of(scans, key);
    uint64_t bit = mixed(what) % SCAN_BITS;
    if (!row)
        return;
    row->least = !row->count || port < row->least ? port : row->least;
    row->most = port > row->most ? port : row->most;
    row->count++;
    row->refused += refused;
    row->different += !(row->seen[bit / 64] >> (bit % 64) & 1);
    row->seen[bit / 64] |= UINT64_C(1) << (bit % 64);
}

void scans_add(struct scans *scans, const struct connection *c, const struct verdict *v)
{
    const struct endpoint *client = &c->side[CLIENT].endpoint, *server = &c->side[SERVER].endpoint;
    const struct scan_row ports = {.from = client->address, .to = server->address};
    const struct scan_row hosts = {.from = client->address, .port = server->port};
    bool refused = v->opening.kind == OPENING_REFUSED;
    if (v->closing.kind != CLOSING_NEVER_OPENED || server->port_name)
        return;
    count(scans, &ports, server->port, server->port, refused);
    count(scans, &hosts, mix_bytes(0, server->address.bytes, sizeof server->address.bytes), server->port,
          refused);
}

/* Where half of the bits are set, most of what came was new, whatever the rest does not show. */
static bool is_scan(const struct scan_row *row)
{
    return row->different >= SCAN_LEAST &&
           (2 * (uint64_t)row->different >= row->count || 2 * row->different >= SCAN_BITS);
}

static bool is_before(const struct scan_row *a, const struct scan_row *b)
{
    return a->count != b->count ? a->count > b->count : a->order < b->order;
}

const struct scan_row *scans_next(const struct scans *scans, const struct scan_row *after)
{
    const struct scan_row *found = NULL;
    for (const struct scan_row *row = scans->row; row < scans->row + SCAN_PLACES; row++)
        if (is_scan(row) && (!after || is_before(after, row)) && (!found || is_before(row, found)))
            found = row;
    return found;
}
