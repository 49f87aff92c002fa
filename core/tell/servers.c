/* An open hash table that never grows: what has no place within a few tries has none. So neither many servers nor
 * chosen ones make it slow, and the hash needs no secret. */
#include "tell/servers.h"

#include "base/mix.h"

static uint64_t hash(const struct endpoint *e)
{
    uint64_t h = (uint64_t)e->address.family << 32 | (uint64_t)e->port_name << 16 | e->port;
    return mix_bytes(h, e->address.bytes, sizeof e->address.bytes);
}

void servers_add(struct servers *servers, const struct endpoint *server, int which)
{
    uint64_t start = hash(server);
    servers->total++;
    for (uint64_t i = 0; i < SERVERS_TRIES; i++) {
        struct server_row *row = &servers->row[(start + i) % SERVERS_PLACES];
        if (row->total && !endpoint_equal(&row->server, server))
            continue;
        if (!row->total) {
            row->server = *server;
            row->first = ++servers->known;
        }
        row->total++;
        row->by[which]++;
        return;
    }
}

static bool is_before(const struct server_row *a, const struct server_row *b)
{
    return a->total != b->total ? a->total > b->total : a->first < b->first;
}

const struct server_row *servers_next(const struct servers *servers, const struct server_row *after)
{
    const struct server_row *found = NULL;
    for (const struct server_row *row = servers->row; row < servers->row + SERVERS_PLACES; row++)
        if (row->total && (!after || is_before(after, row)) && (!found || is_before(row, found)))
            found = row;
    return found;
}
