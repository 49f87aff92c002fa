/* What servers' hosts show of themselves in their connections, in a table of a fixed size: a host that finds no place
 * near where it belongs is not kept. */
#include "infer/hosts.h"

#include "base/mix.h"

enum { PLACES = 4 };

static uint64_t path_hash(const struct path *path)
{
    uint64_t hash = 0;
    for (int i = 0; i < path->count; i++)
        hash = mixed(hash ^ path->word[i]);
    return hash;
}

static uint32_t place_of(const struct address *address, uint64_t path)
{
    return (uint32_t)(mix_bytes(path, address->bytes, sizeof address->bytes) >> 20) % HOSTS_KEPT;
}

/* An empty place is the host's that is looked for. NULL: there is no room near where it belongs. */
static const struct host_kept *find(const struct hosts *hosts, const struct connection *c)
{
    const struct address *address = &c->side[SERVER].endpoint.address;
    uint64_t path = path_hash(&c->path);
    uint32_t place = place_of(address, path);
    for (uint32_t i = 0; i < PLACES; i++) {
        const struct host_kept *host = &hosts->kept[(place + i) % HOSTS_KEPT];
        if (!host->seen.connections || (host->path == path && address_equal(&host->address, address)))
            return host;
    }
    return NULL;
}

/* Once answered, without doubt which SYN that was for. */
static bool shows_its_host(const struct connection *c)
{
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    return server->synack_first.frame && client->syn_first.frame && c->clock != CLOCK_NONE &&
           client->syn - client->copies.syn == 1 && !c->self_connected && server->ttl &&
           server->synack_first.time_ns > client->syn_first.time_ns;
}

void hosts_note(struct hosts *hosts, const struct connection *c)
{
    if (!shows_its_host(c))
        return;
    const struct side_facts *server = &c->side[SERVER];
    const struct host_kept *found = find(hosts, c);
    if (!found)
        return;
    struct host_kept *host = &hosts->kept[found - hosts->kept];
    int64_t ns = server->synack_first.time_ns - c->side[CLIENT].syn_first.time_ns;
    if (!host->seen.connections++) {
        host->address = server->endpoint.address;
        host->path = path_hash(&c->path);
        host->seen.ttl_least = host->seen.ttl_most = server->ttl;
        host->seen.least_ns = ns;
    }
    if (server->ttl < host->seen.ttl_least)
        host->seen.ttl_least = server->ttl;
    if (server->ttl > host->seen.ttl_most)
        host->seen.ttl_most = server->ttl;
    if (ns < host->seen.least_ns)
        host->seen.least_ns = ns;
}

struct host_seen hosts_know(const struct hosts *hosts, const struct connection *c)
{
    const struct host_kept *host = find(hosts, c);
    return host ? host->seen : (struct host_seen){0};
}
