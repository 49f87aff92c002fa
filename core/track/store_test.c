/* Many owners of facts, few bodies, and a pool that has to be gone through again and again. */
#include "track/store.h"

#include <stdlib.h>
#include <string.h>

#include "test/check.h"

enum { OWNERS = 400, ROUNDS = 60000 };

static struct store s;
static void *memory;
static uint32_t kept[OWNERS + 1]; /* what each owner's facts should be; 0: it has none */
static uint32_t given_up;
static uint64_t seed = 9;

static uint32_t any(uint32_t below)
{
    seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407U;
    return (uint32_t)(seed >> 33) % below;
}

static void start(uint32_t bodies)
{
    const struct store_limits limits = {.owners = OWNERS, .bodies = bodies};
    size_t need = store_need(&limits);
    memset(&s, 0, sizeof s);
    memset(kept, 0, sizeof kept);
    given_up = 0;
    memory = calloc(1, need);
    struct arena arena = {.at = memory, .left = need};
    CHECK(memory && store_init(&s, &limits, &arena));
}

/* More of one takes more room. */
static void fill(struct connection *c, uint32_t value)
{
    memset(c, 0, sizeof *c);
    c->id = value;
    c->first.time_ns = (int64_t)value * 1000;
    uint8_t *bytes = (uint8_t *)c + offsetof(struct connection, side);
    for (uint32_t i = 0; i < value % 2000; i++)
        bytes[i] = (uint8_t)(value + i * 7);
}

static bool is(const struct connection *c, uint32_t value)
{
    static struct connection expected;
    fill(&expected, value);
    return memcmp(c, &expected, sizeof expected) == 0;
}

static struct store_body *free_body(void)
{
    struct store_body *body = store_oldest(&s);
    uint32_t owner = body->owner;
    if (owner && !store_pack(&s, body)) {
        kept[owner] = 0;
        given_up++;
        store_forget(&s, body);
    }
    return body;
}

static struct connection *facts(uint32_t owner, enum store_use how)
{
    struct connection *c = store_body_of(&s, owner, how);
    return c ? c : store_unpack(&s, owner, free_body(), how);
}

static void at_random(uint32_t bodies)
{
    bool all = true;
    uint32_t most = 0;
    start(bodies);
    for (uint32_t i = 1; i <= ROUNDS; i++) {
        uint32_t owner = 1 + any(OWNERS), what = any(8);
        if (!kept[owner]) {
            fill(store_begin(&s, owner, free_body()), kept[owner] = i);
        } else if (what == 0) {
            store_forget(&s, (struct store_body *)facts(owner, STORE_WRITE));
            kept[owner] = 0;
        } else if (what < 5) {
            all &= is(facts(owner, STORE_READ), kept[owner]);
        } else {
            struct connection *c = facts(owner, STORE_WRITE);
            all &= is(c, kept[owner]);
            fill(c, kept[owner] = i);
        }
        most = s.cap > most ? s.cap : most;
    }
    for (uint32_t owner = 1; owner <= OWNERS; owner++)
        all &= !kept[owner] || is(facts(owner, STORE_READ), kept[owner]);
    CHECK(all);
    CHECK(most <= s.units);
    CHECK(bodies < OWNERS ? given_up < ROUNDS / 10 : !given_up);
    free(memory);
}

/* A pool that is full says so, and what it has stays. */
static void full(void)
{
    bool all = true;
    uint32_t packed = 0;
    start(STORE_HELD);
    s.units = s.cap = 4000;
    for (uint32_t owner = 1; owner <= OWNERS; owner++) {
        struct store_body *body = store_oldest(&s);
        if (body->owner && !store_pack(&s, body))
            break;
        packed++;
        fill(store_begin(&s, owner, body), kept[owner] = 1999);
    }
    CHECK(packed > STORE_HELD && packed < OWNERS);
    CHECK(store_is_low(&s));
    for (uint32_t owner = 1; owner <= packed; owner++)
        if (s.where[owner].body)
            all &= is(store_body_of(&s, owner, STORE_READ), 1999);
    struct store_body *oldest = store_oldest(&s);
    store_forget(&s, oldest);
    for (uint32_t owner = 1; owner <= packed; owner++)
        if (!s.where[owner].body && s.where[owner].packed) {
            all &= is(store_unpack(&s, owner, oldest, STORE_READ), 1999);
            store_forget(&s, oldest);
        }
    CHECK(all);
    free(memory);
}

int main(void)
{
    at_random(STORE_HELD);
    at_random(100);
    at_random(OWNERS);
    full();
    return check_done();
}
