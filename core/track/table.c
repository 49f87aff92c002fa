/* The flow table: chained hashing over slots carved once, an age list for eviction and a creation
 * list for telling in order. Does not look into segments beyond their addresses. Two keys of one print are told apart by
 * the connection's facts. */
#include "track/table.h"

#include <string.h>

#include "track/siphash.h"

static void endpoint_words(const struct endpoint *e, uint64_t word[3])
{
    memcpy(word, e->address.bytes, 16);
    word[2] = (uint64_t)e->address.family << 32 | (uint64_t)e->port_name << 16 | e->port;
}

/* Both directions give the same hash: the two ends are combined by operations that commute. */
static void prints(const struct tracker *t, const struct segment *s, uint64_t *print, uint64_t *ends_print)
{
    enum { ENDS = 6 };
    uint64_t a[3], b[3], both[ENDS + PATH_WORDS];
    endpoint_words(&s->from, a);
    endpoint_words(&s->to, b);
    int order = memcmp(a, b, sizeof a);
    memcpy(both, order < 0 ? a : b, sizeof a);
    memcpy(both + 3, order < 0 ? b : a, sizeof b);
    memcpy(both + ENDS, s->path.word, s->path.count * sizeof both[0]);
    *print = siphash_words(t->limits.hash_key, both, ENDS + (size_t)s->path.count);
    *ends_print = s->path.count ? siphash_words(t->limits.hash_key, both, ENDS) : *print;
}

struct track_key table_key(const struct tracker *t, const struct segment *s)
{
    struct track_key key = {
        .from = s->from, .to = s->to, .path = s->path, .print = s->print, .ends_print = s->ends_print};
    if (!key.print)
        prints(t, s, &key.print, &key.ends_print);
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

static uint32_t *bucket_of(const struct tracker *t, uint64_t print)
{
    return &t->buckets[print & t->bucket_mask];
}

uint32_t track_place(const struct connection *c)
{
    return ((const struct store_body *)c)->owner;
}

static struct track_slot *slot_with(const struct tracker *t, const struct connection *c)
{
    return slot_of(t, track_place(c));
}

static bool same_ends(const struct connection *c, const struct track_key *key)
{
    const struct endpoint *client = &c->side[CLIENT].endpoint, *server = &c->side[SERVER].endpoint;
    return (endpoint_equal(client, &key->from) && endpoint_equal(server, &key->to)) ||
           (endpoint_equal(client, &key->to) && endpoint_equal(server, &key->from));
}

void table_unchain(struct tracker *t, const struct connection *c)
{
    uint32_t n = track_place(c), *link = bucket_of(t, slot_of(t, n)->print);
    if (!slot_of(t, n)->chained)
        return;
    while (*link != n)
        link = &slot_of(t, *link)->chain;
    *link = slot_of(t, n)->chain;
    slot_of(t, n)->chained = false;
}

static void age_unlink(struct tracker *t, struct track_slot *slot)
{
    *(slot->older ? &slot_of(t, slot->older)->younger : &t->aged[slot->stage].stalest) = slot->younger;
    *(slot->younger ? &slot_of(t, slot->younger)->older : &t->aged[slot->stage].freshest) = slot->older;
    t->aged[slot->stage].count--;
}

static void age_append(struct tracker *t, struct track_slot *slot)
{
    uint32_t n = number_of(t, slot), *freshest = &t->aged[slot->stage].freshest;
    slot->older = *freshest;
    slot->younger = 0;
    *(*freshest ? &slot_of(t, *freshest)->younger : &t->aged[slot->stage].stalest) = n;
    *freshest = n;
    t->aged[slot->stage].count++;
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

/* The connection in this body is told, if it was not, and its slot and body are free. */
static void evict(struct tracker *t, struct store_body *body)
{
    struct track_slot *slot = slot_of(t, body->owner);
    bool told = slot->stage == STAGE_TOLD;
    t->evicted += !told && slot->stage != STAGE_OVER;
    if (!told && t->told)
        t->told(t->ctx, &body->connection);
    track_give_back(t, &body->connection);
    table_unchain(t, &body->connection);
    age_unlink(t, slot);
    order_unlink(t, slot);
    slot->id = 0;
    slot->chain = t->slots_free;
    t->slots_free = body->owner;
    store_forget(&t->store, body);
}

/* A body that is nobody's. Whose it was is packed; told early, where there is no room for that. */
static struct store_body *free_body(struct tracker *t)
{
    struct store_body *body = store_oldest(&t->store);
    if (body->owner && !store_pack(&t->store, body))
        evict(t, body);
    return body;
}

/* Its facts, wherever they are. */
static struct connection *facts_of(struct tracker *t, uint32_t n, enum store_use how)
{
    struct connection *c = store_body_of(&t->store, n, how);
    return c ? c : store_unpack(&t->store, n, free_body(t), how);
}

static struct connection *connection_in(struct tracker *t, uint32_t n)
{
    return facts_of(t, n, STORE_WRITE);
}

struct connection *table_at(struct tracker *t, uint32_t place, uint32_t id)
{
    return place && slot_of(t, place)->id == id ? connection_in(t, place) : NULL;
}

const struct connection *track_at(struct tracker *t, uint32_t place, uint32_t id)
{
    return place && slot_of(t, place)->id == id ? facts_of(t, place, STORE_READ) : NULL;
}

struct connection *table_find(struct tracker *t, const struct track_key *key)
{
    for (uint32_t n = *bucket_of(t, key->print); n; n = slot_of(t, n)->chain) {
        if (slot_of(t, n)->print != key->print)
            continue;
        struct connection *c = connection_in(t, n);
        if (path_equal(&c->path, &key->path) && same_ends(c, key))
            return c;
    }
    return NULL;
}

/* Places may have gone to others since they were noted: each is looked at anew, and not too many. */
struct connection *table_akin(struct tracker *t, const struct track_key *key, const struct connection *after,
                              int *tries)
{
    uint32_t n = after ? slot_with(t, after)->akin : t->akin[key->ends_print & t->bucket_mask];
    for (; n && (*tries)++ < TABLE_AKIN_TRIES; n = slot_of(t, n)->akin) {
        const struct track_slot *slot = slot_of(t, n);
        struct connection *c =
            slot->id && slot->chained && slot->ends_print == key->ends_print ? connection_in(t, n) : NULL;
        if (c && same_ends(c, key))
            return c;
    }
    return NULL;
}

/* What is over goes first, then what a timer ends soon: a flood of attempts costs nobody's connection. */
static uint32_t stalest(const struct tracker *t)
{
    static const enum stage order[] = {STAGE_TOLD, STAGE_OVER, STAGE_TIMED, STAGE_OPEN, STAGE_WAITING};
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
        if (t->aged[order[i]].stalest)
            return t->aged[order[i]].stalest;
    return 0;
}

static void leave(struct tracker *t, uint32_t n)
{
    evict(t, (struct store_body *)connection_in(t, n));
}

static uint32_t free_slot(struct tracker *t)
{
    bool full = store_is_low(&t->store) || (t->used == t->limits.connections && !t->slots_free);
    uint32_t n = full ? stalest(t) : 0;
    if (n)
        leave(t, n);
    n = t->slots_free;
    if (!n)
        return ++t->used;
    t->slots_free = slot_of(t, n)->chain;
    return n;
}

struct connection *table_add(struct tracker *t, const struct track_key *key)
{
    uint32_t n = free_slot(t), *bucket = bucket_of(t, key->print),
             *akin = &t->akin[key->ends_print & t->bucket_mask];
    struct connection *c = store_begin(&t->store, n, free_body(t));
    struct track_slot *slot = slot_of(t, n);
    c->id = ++t->last_id;
    *slot = (struct track_slot){.print = key->print,
                                .ends_print = key->ends_print,
                                .chain = *bucket,
                                .akin = *akin,
                                .id = c->id,
                                .chained = true};
    *bucket = *akin = n;
    t->any_path |= key->path.count > 0;
    age_append(t, slot);
    order_append(t, slot);
    return c;
}

void table_touch(struct tracker *t, const struct connection *c)
{
    struct track_slot *slot = slot_with(t, c);
    if (!slot->younger || slot->stage == STAGE_WAITING)
        return;
    age_unlink(t, slot);
    age_append(t, slot);
}

const struct connection *track_next(struct tracker *t, const struct connection *after)
{
    uint32_t n = after ? slot_with(t, after)->after : t->oldest;
    return n ? facts_of(t, n, STORE_READ) : NULL;
}

void track_stage(struct tracker *t, const struct connection *c, enum stage stage)
{
    struct track_slot *slot = slot_with(t, c);
    if (slot->stage == stage)
        return;
    age_unlink(t, slot);
    slot->stage = (uint8_t)stage;
    age_append(t, slot);
}

enum stage track_stage_of(const struct tracker *t, const struct connection *c)
{
    return (enum stage)slot_with(t, c)->stage;
}

struct connection *track_stalest(struct tracker *t, enum stage stage, const struct connection *before)
{
    uint32_t n = before ? slot_with(t, before)->younger : t->aged[stage].stalest;
    return n ? facts_of(t, n, STORE_WRITE) : NULL;
}

void track_drop(struct tracker *t, const struct connection *c)
{
    leave(t, track_place(c));
}

void track_ahead(struct tracker *t, struct segment *const *segments, int count)
{
    uint32_t place[TRACK_AHEAD];
    for (int i = 0; i < count; i++) {
        prints(t, segments[i], &segments[i]->print, &segments[i]->ends_print);
        __builtin_prefetch(bucket_of(t, segments[i]->print));
    }
    for (int i = 0; i < count; i++) {
        place[i] = *bucket_of(t, segments[i]->print);
        if (place[i])
            __builtin_prefetch(slot_of(t, place[i]));
    }
    for (int i = 0; i < count; i++) {
        while (place[i] && slot_of(t, place[i])->print != segments[i]->print)
            place[i] = slot_of(t, place[i])->chain;
        if (place[i])
            __builtin_prefetch(&t->store.where[place[i]]);
    }
    for (int i = 0; i < count; i++)
        if (place[i])
            store_ahead(&t->store, place[i]);
}
