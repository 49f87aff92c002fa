/* The chooser: the first of an order are kept, whatever the order in which they come, in as much memory as they take. */
#include "tell/choose.h"

#include <stdlib.h>

#include "test/check.h"

enum { MANY = 500 };

static struct connection connections[MANY];
static const struct verdict verdict = {.closing = {.idle_ns = -1}};
static struct choice choice;
static struct chooser ch;
static void *memory;

static const struct field *field(const char *name)
{
    return field_named(scan_over(name, strlen(name)));
}

static void start(uint32_t room)
{
    size_t need = choose_need(&choice, room);
    free(memory);
    memory = calloc(1, need);
    struct arena arena = {.at = memory, .left = need};
    CHECK(memory && choose_init(&ch, &choice, NULL, room, &arena));
}

static void make(unsigned seed)
{
    memset(connections, 0, sizeof connections);
    for (uint32_t i = 0; i < MANY; i++) {
        connections[i].id = i + 1;
        connections[i].clock = CLOCK_UTC;
        connections[i].side[CLIENT].bytes = (i * 7919 + seed * 31) % 97; /* with ties */
    }
}

/* Whether a is told before b. */
static bool before(const struct connection *a, const struct connection *b)
{
    uint64_t x = a->side[CLIENT].bytes, y = b->side[CLIENT].bytes;
    if (x != y)
        return choice.descending ? x > y : x < y;
    return a->id < b->id;
}

static const struct connection *kept(uint32_t i)
{
    const struct chosen *one = &ch.heap[i];
    return one->connection ? one->connection : &connections[one->place];
}

static void in_order(uint32_t expected)
{
    choose_sort(&ch);
    CHECK_EQ(ch.count, expected);
    bool seen[MANY + 1] = {false}, sorted = true, first = true;
    for (uint32_t i = 0; i < ch.count; i++) {
        const struct connection *c = kept(i);
        sorted = sorted && (i == 0 || before(kept(i - 1), c)) && c->id == ch.heap[i].id;
        seen[c->id] = true;
    }
    for (uint32_t i = 0; i < MANY && ch.count; i++)
        first = first && (seen[i + 1] || !before(&connections[i], kept(ch.count - 1)));
    CHECK(sorted);
    CHECK(first);
}

static void keeps(bool limited, uint64_t limit, uint32_t room, uint32_t expected)
{
    choice = (struct choice){.sort = field("bytes"), .limited = limited, .limit = limit};
    for (unsigned round = 0; round < 8; round++) {
        choice.descending = round % 2;
        make(round);
        start(room);
        for (uint32_t i = 0; i < MANY; i++)
            choose_keep(&ch, &connections[i], i, &verdict);
        in_order(expected);
    }
}

/* Some leave before the end, and are copied; their places in the table go to others. */
static void copies(uint32_t limit, uint32_t leave)
{
    choice = (struct choice){.sort = field("bytes"), .limited = true, .limit = limit};
    for (unsigned round = 0; round < 8; round++) {
        struct connection place;
        choice.descending = round % 2;
        make(round);
        start(MANY);
        CHECK_EQ(ch.copy_room, limit);
        for (uint32_t i = 0; i < leave; i++) {
            place = connections[i];
            struct connection *to = choose_copy(&ch, &place, &verdict);
            CHECK(!to || (to >= ch.copies && to < ch.copies + limit));
            if (to)
                *to = place;
        }
        for (uint32_t i = leave; i < MANY; i++)
            choose_keep(&ch, &connections[i], i, &verdict);
        in_order(limit);
    }
}

static void unknown_last(void)
{
    for (int descending = 0; descending < 2; descending++) {
        choice = (struct choice){.sort = field("idle"), .descending = descending};
        make(0);
        start(MANY);
        for (uint32_t i = 0; i < 9; i++) {
            struct verdict v = verdict;
            v.closing.idle_ns = i % 3 ? (int64_t)i * 1000 : -1;
            choose_keep(&ch, &connections[i], i, &v);
        }
        choose_sort(&ch);
        static const uint32_t rising[] = {2, 3, 5, 6, 8, 9, 1, 4, 7}, falling[] = {9, 8, 6, 5, 3, 2, 1, 4, 7};
        for (uint32_t i = 0; i < 9; i++)
            CHECK_EQ(ch.heap[i].id, descending ? falling[i] : rising[i]);
    }
}

/* Bounded by the limit, or by the table, and by nothing else. */
static void memory_is_bounded(void)
{
    enum { TABLE = 1 << 20, LEAST = 4 * 64 };
    choice = (struct choice){.limited = true, .limit = UINT64_MAX};
    CHECK(choose_need(&choice, TABLE) < LEAST);
    choice.sort = field("bytes");
    CHECK(choose_need(&choice, TABLE) < LEAST + TABLE * sizeof(struct chosen));
    CHECK(sizeof(struct chosen) * 32 <= sizeof(struct connection));
    choice.limited = false;
    CHECK(choose_need(&choice, TABLE) < LEAST + TABLE * sizeof(struct chosen));
    choice = (struct choice){.sort = field("bytes"), .limited = true, .limit = 5};
    CHECK(choose_need(&choice, TABLE) < LEAST + 5 * (sizeof(struct chosen) + sizeof(struct connection)));
}

int main(void)
{
    keeps(false, 0, MANY, MANY);
    keeps(true, 5, MANY, 5);
    keeps(true, 1, MANY, 1);
    keeps(true, 0, MANY, 0);
    keeps(true, MANY - 1, MANY, MANY - 1);
    keeps(true, MANY * 2, MANY, MANY);
    copies(1, MANY);
    copies(5, MANY / 2);
    copies(100, 50);
    copies(100, MANY);
    unknown_last();
    memory_is_bounded();
    free(memory);
    return check_done();
}
