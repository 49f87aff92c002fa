#include "tell/scans.h"

#include <string.h>

#include "base/mix.h"

static bool is_of(const struct scan_row *row, const struct scan_row *key)
{
    return row->port == key->port && !memcmp(&row->from, &key->from, sizeof row->from) &&
           !memcmp(&row->to, &key->to, sizeof row->to);
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

static void count(struct scans *scans, const struct scan_row *key, uint64_t what, uint16_t port)
{
    struct scan_row *row = place_of(scans, key);
    uint64_t bit = mixed(what) % (64 * sizeof row->seen / sizeof row->seen[0]);
    if (!row)
        return;
    row->least = !row->count || port < row->least ? port : row->least;
    row->most = port > row->most ? port : row->most;
    row->count++;
    row->different += !(row->seen[bit / 64] >> (bit % 64) & 1);
    row->seen[bit / 64] |= UINT64_C(1) << (bit % 64);
}

/* It did not open, or it did and its client, which had nothing to say, reset it. */
static bool in_vain(const struct connection *c, const struct verdict *v)
{
    const struct side_facts *client = &c->side[CLIENT];
    return v->closing.kind == CLOSING_NEVER_OPENED ||
           (v->opening.kind == OPENING_THREE_WAY && v->closing.kind == CLOSING_RESET &&
            client->rst_first.frame && !client->data_first.frame && !c->side[SERVER].data_first.frame);
}

void scans_add(struct scans *scans, const struct connection *c, const struct verdict *v)
{
    const struct endpoint *client = &c->side[CLIENT].endpoint, *server = &c->side[SERVER].endpoint;
    const struct scan_row ports = {.from = client->address, .to = server->address};
    const struct scan_row hosts = {.from = client->address, .port = server->port};
    if (!in_vain(c, v) || server->port_name)
        return;
    count(scans, &ports, server->port, server->port);
    count(scans, &hosts, mix_bytes(0, server->address.bytes, sizeof server->address.bytes), server->port);
}

static bool is_before(const struct scan_row *a, const struct scan_row *b)
{
    return a->count != b->count ? a->count > b->count : a->order < b->order;
}

const struct scan_row *scans_next(const struct scans *scans, const struct scan_row *after)
{
    const struct scan_row *found = NULL;
    for (const struct scan_row *row = scans->row; row < scans->row + SCAN_PLACES; row++)
        if (row->different >= SCAN_LEAST && (!after || is_before(after, row)) &&
            (!found || is_before(row, found)))
            found = row;
    return found;
}
