/* The flow table: chained hashing over slots carved once, an age list for eviction and a creation
 * list for telling in order. Does not look into segments beyond their addresses. */
#include "track/table.h"

#include <string.h>

#include "track/siphash.h"

static void endpoint_words(const struct endpoint *e, uint64_t word[3])
{
    memcpy(word, e->address.bytes, 16);
    word[2] = (uint64_t)e->address.family << 32 | (uint64_t)e->port_name << 16 | e->port;
}

/* Both directions give the same hash: the two ends are combined by operations that commute. */
struct track_key table_key(const struct tracker *t, const struct segment *s)
{
    struct track_key key = {.from = s->from, .to = s->to, .path = s->path};
    enum { ENDS = 6 };
    uint64_t a[3], b[3], both[ENDS + PATH_WORDS];
    endpoint_words(&s->from, a);
    endpoint_words(&s->to, b);
    int order = memcmp(a, b, sizeof a);
    memcpy(both, order < 0 ? a : b, sizeof a);
    memcpy(both + 3, order < 0 ? b : a, sizeof b);
    memcpy(both + ENDS, s->path.word, s->path.count * sizeof both[0]);
    key.bucket =
        (uint32_t)siphash_words(t->limits.hash_key, both, ENDS + (size_t)s->path.count) & t->bucket_mask;
    key.ends =
        s->path.count ? (uint32_t)siphash_words(t->limits.hash_key, both, ENDS) & t->bucket_mask : key.bucket;
    return key;
}

static struct track_slot *slot_of(const struct tracker *t, uint32_t number)
{
    return &t->slots[number - 1];
}

static uint32_t number_of(const struct tracker *t, const struct track_slot *slot)
{
    return (uint32_t)(slot - t->slots) + 1;
}

uint32_t table_place(const struct tracker *t, const struct connection *c)
{
    return number_of(t, (const struct track_slot *)c);
}

struct connection *table_at(const struct tracker *t, uint32_t place, uint32_t id)
{
    struct connection *c = place ? &slot_of(t, place)->connection : NULL;
    return c && c->id == id ? c : NULL;
}

static bool same_ends(const struct connection *c, const struct track_key *key)
{
    const struct endpoint *client = &c->side[CLIENT].endpoint, *server = &c->side[SERVER].endpoint;
    return (endpoint_equal(client, &key->from) && endpoint_equal(server, &key->to)) ||
           (endpoint_equal(client, &key->to) && endpoint_equal(server, &key->from));
}

struct connection *table_find(const struct tracker *t, const struct track_key *key)
{
    for (uint32_t n = t->buckets[key->bucket]; n; n = slot_of(t, n)->chain) {
        struct connection *c = &slot_of(t, n)->connection;
        if (path_equal(&c->path, &key->path) && same_ends(c, key))
            return c;
    }
    return NULL;
}

/* Places may have gone to others since they were noted: each is looked at anew, and not too many. */
struct connection *table_akin(const struct tracker *t, const struct track_key *key,
                              const struct connection *after, int *tries)
{
    uint32_t n = after ? ((const struct track_slot *)after)->akin : t->akin[key->ends];
    for (; n && (*tries)++ < TABLE_AKIN_TRIES; n = slot_of(t, n)->akin)
        if (slot_of(t, n)->chained && same_ends(&slot_of(t, n)->connection, key))
            return &slot_of(t, n)->connection;
    return NULL;
}

void table_unchain(struct tracker *t, struct connection *c)
{
    struct track_slot *slot = (struct track_slot *)c;
    if (!slot->chained)
        return;
    uint32_t *link = &t->buckets[slot->bucket];
    while (*link != number_of(t, slot))
        link = &slot_of(t, *link)->chain;
    *link = slot->chain;
    slot->chained = false;
}

static void age_unlink(struct tracker *t, struct track_slot *slot)
{
    *(slot->older ? &slot_of(t, slot->older)->younger : &t->stalest) = slot->younger;
    *(slot->younger ? &slot_of(t, slot->younger)->older : &t->freshest) = slot->older;
}

static void age_append(struct tracker *t, struct track_slot *slot)
{
    uint32_t n = number_of(t, slot);
    slot->older = t->freshest;
    slot->younger = 0;
    *(t->freshest ? &slot_of(t, t->freshest)->younger : &t->stalest) = n;
    t->freshest = n;
}

static void order_unlink(struct tracker *t, struct track_slot *slot)
{
    *(slot->before ? &slot_of(t, slot->before)->after : &t->oldest) = slot->after;
    *(slot->after ? &slot_of(t, slot->after)->before : &t->newest) = slot->before;
}

static void order_append(struct tracker *t, struct track_slot *slot)
{
    uint32_t n = number_of(t, slot);
    slot->before = t->newest;
    slot->after = 0;
    *(t->newest ? &slot_of(t, t->newest)->after : &t->oldest) = n;
    t->newest = n;
}

static struct track_slot *slot_evict(struct tracker *t)
{
    struct track_slot *slot = slot_of(t, t->stalest);
    t->evicted++;
    if (t->told)
        t->told(t->ctx, &slot->connection);
    track_give_back(t, &slot->connection);
    table_unchain(t, &slot->connection);
    age_unlink(t, slot);
    order_unlink(t, slot);
    return slot;
}

struct connection *table_add(struct tracker *t, const struct track_key *key)
{
    struct track_slot *slot = t->used < t->limits.connections ? &t->slots[t->used++] : slot_evict(t);
    memset(slot, 0, sizeof *slot);
    slot->connection.id = ++t->last_id;
    slot->bucket = key->bucket;
    slot->chain = t->buckets[key->bucket];
    t->buckets[key->bucket] = number_of(t, slot);
    slot->chained = true;
    t->any_path |= key->path.count > 0;
    slot->akin = t->akin[key->ends];
    t->akin[key->ends] = number_of(t, slot);
    age_append(t, slot);
    order_append(t, slot);
    return &slot->connection;
}

void table_touch(struct tracker *t, struct connection *c)
{
    struct track_slot *slot = (struct track_slot *)c;
    if (!slot->younger)
        return;
    age_unlink(t, slot);
    age_append(t, slot);
}

struct connection *track_next(struct tracker *t, const struct connection *after)
{
    uint32_t n = after ? ((const struct track_slot *)after)->after : t->oldest;
    return n ? &slot_of(t, n)->connection : NULL;
}
