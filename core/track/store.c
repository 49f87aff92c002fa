#include "track/store.h"

#include <string.h>

enum {
    UNITS_MOST = (sizeof(struct store_head) + PACK_MOST(STORE_WORDS) + STORE_UNIT - 1) / STORE_UNIT,
    FIRST_CAP = 1 << 16, /* a megabyte */
    SHARES = 3           /* room for all bodies so many times over */
};

static uint32_t bodies_of(const struct store_limits *limits)
{
    return limits->bodies < STORE_HELD ? STORE_HELD : limits->bodies;
}

static size_t pool_bytes(const struct store_limits *limits)
{
    return (size_t)limits->owners * STORE_MEAN + (size_t)bodies_of(limits) * UNITS_MOST * STORE_UNIT * SHARES;
}

size_t store_need(const struct store_limits *limits)
{
    return arena_need(sizeof(struct store_body) * ((size_t)bodies_of(limits) + 1)) +
           arena_need(sizeof(struct store_where) * ((size_t)limits->owners + 1)) +
           arena_need(pool_bytes(limits) + PACK_BEHIND);
}

bool store_init(struct store *s, const struct store_limits *limits, struct arena *a)
{
    size_t units = pool_bytes(limits) / STORE_UNIT;
    s->count = bodies_of(limits);
    s->units = units < UINT32_MAX / 2 ? (uint32_t)units : UINT32_MAX / 2;
    s->cap = s->units < FIRST_CAP ? s->units : FIRST_CAP;
    s->bodies = arena_take(a, sizeof(struct store_body) * ((size_t)s->count + 1));
    s->where = arena_take(a, sizeof(struct store_where) * ((size_t)limits->owners + 1));
    s->pool = arena_take(a, pool_bytes(limits) + PACK_BEHIND);
    return s->bodies && s->where && s->pool;
}

static uint32_t number_of(const struct store *s, const struct store_body *body)
{
    return (uint32_t)(body - s->bodies);
}

static void unlink_body(struct store *s, struct store_body *body)
{
    *(body->older ? &s->bodies[body->older].newer : &s->oldest) = body->newer;
    *(body->newer ? &s->bodies[body->newer].older : &s->newest) = body->older;
}

static void append_body(struct store *s, struct store_body *body)
{
    uint32_t n = number_of(s, body);
    body->older = s->newest;
    body->newer = 0;
    *(s->newest ? &s->bodies[s->newest].newer : &s->oldest) = n;
    s->newest = n;
}

static void use(struct store *s, struct store_body *body)
{
    if (!body->newer)
        return;
    unlink_body(s, body);
    append_body(s, body);
}

/* It is the first to be taken for another. */
static void release(struct store *s, struct store_body *body)
{
    uint32_t n = number_of(s, body);
    s->where[body->owner].body = 0;
    body->owner = 0;
    if (!body->older)
        return;
    unlink_body(s, body);
    body->older = 0;
    body->newer = s->oldest;
    s->bodies[s->oldest].older = n;
    s->oldest = n;
}

static uint8_t *bytes_at(const struct store *s, uint32_t unit)
{
    return s->pool + (size_t)unit * STORE_UNIT;
}

static struct store_head head_at(const struct store *s, uint32_t unit)
{
    struct store_head head;
    memcpy(&head, bytes_at(s, unit), sizeof head);
    return head;
}

static void drop_packed(struct store *s, uint32_t owner)
{
    if (s->where[owner].packed)
        s->good -= head_at(s, s->where[owner].packed - 1).units;
    s->where[owner].packed = 0;
}

struct connection *store_body_of(struct store *s, uint32_t owner, enum store_use how)
{
    struct store_body *body = &s->bodies[s->where[owner].body];
    if (!s->where[owner].body)
        return NULL;
    if (how == STORE_WRITE)
        drop_packed(s, owner);
    use(s, body);
    return &body->connection;
}

void store_ahead(const struct store *s, uint32_t owner)
{
    enum { LINE = 64 };
    const char *body = (const char *)&s->bodies[s->where[owner].body];
    if (!s->where[owner].body)
        return;
    for (size_t at = 0; at < sizeof(struct store_body); at += LINE)
        __builtin_prefetch(body + at);
}

struct store_body *store_oldest(struct store *s)
{
    if (s->used == s->count || (s->oldest && !s->bodies[s->oldest].owner))
        return &s->bodies[s->oldest];
    struct store_body *body = &s->bodies[++s->used];
    append_body(s, body);
    return body;
}

/* The oldest piece is moved to the tail, if it is good: what is between the two is none's. */
static void move_oldest(struct store *s)
{
    const struct store_head head = head_at(s, s->head);
    if (s->where[head.owner].packed == s->head + 1) {
        memmove(bytes_at(s, s->tail), bytes_at(s, s->head), (size_t)head.units * STORE_UNIT);
        s->where[head.owner].packed = s->tail + 1;
        s->tail += head.units;
    }
    s->head += head.units;
}

/* Makes room for so many units at the tail. */
static bool make_room(struct store *s, uint32_t units)
{
    while (s->tail + units > (s->head < s->end ? s->head : s->cap)) {
        if (s->head < s->end) {
            move_oldest(s);
        } else if (s->cap < s->units && s->good >= s->cap / 3 * 2) {
            s->cap = s->units - s->cap > s->cap / 4 ? s->cap + s->cap / 4 : s->units;
        } else if (s->good + units <= s->cap / 8 * 7) {
            s->end = s->tail;
            s->head = s->tail = 0;
        } else {
            return false;
        }
    }
    return true;
}

static bool write_packed(struct store *s, const struct store_body *body)
{
    struct store_head head = {.base = (uint64_t)body->connection.first.time_ns, .owner = body->owner};
    size_t len = pack_words(&body->connection, STORE_WORDS, head.base, s->packed);
    head.units = (uint32_t)((sizeof head + len + STORE_UNIT - 1) / STORE_UNIT);
    if (!make_room(s, head.units))
        return false;
    memcpy(bytes_at(s, s->tail), &head, sizeof head);
    memcpy(bytes_at(s, s->tail) + sizeof head, s->packed, len);
    s->where[head.owner].packed = s->tail + 1;
    s->tail += head.units;
    s->good += head.units;
    return true;
}

bool store_pack(struct store *s, struct store_body *body)
{
    if (!s->where[body->owner].packed && !write_packed(s, body))
        return false;
    release(s, body);
    return true;
}

static struct connection *give(struct store *s, uint32_t owner, struct store_body *body)
{
    body->owner = owner;
    s->where[owner].body = number_of(s, body);
    use(s, body);
    return &body->connection;
}

struct connection *store_unpack(struct store *s, uint32_t owner, struct store_body *body, enum store_use how)
{
    uint32_t unit = s->where[owner].packed - 1;
    const struct store_head head = head_at(s, unit);
    unpack_words(bytes_at(s, unit) + sizeof head, head.base, &body->connection, STORE_WORDS);
    if (how == STORE_WRITE)
        drop_packed(s, owner);
    return give(s, owner, body);
}

struct connection *store_begin(struct store *s, uint32_t owner, struct store_body *body)
{
    memset(&body->connection, 0, sizeof body->connection);
    return give(s, owner, body);
}

void store_forget(struct store *s, struct store_body *body)
{
    drop_packed(s, body->owner);
    release(s, body);
}

bool store_is_low(const struct store *s)
{
    return s->good + s->count * (uint32_t)UNITS_MOST > s->units / 4 * 3;
}
