/* The whole core, where connections have to leave the table early: --where, --sort, --limit and the summary see all of
 * them, in bounded memory. */
#include "tcpstory.h"

#include <stdlib.h>

#include "test/check.h"

enum { MANY = 40, TABLE = 4, EVENTS = 64, TEXT = 1 << 16 };

static char input[TEXT];
static char output[1 << 20];
static struct tcpstory_options options;
static struct tell_totals totals;

/* Connection i, from 1, carries bytes_of(i) in one segment; every third one is reset. */
static unsigned bytes_of(unsigned i)
{
    return 1 + i * 37 % 101;
}

static bool is_reset(unsigned i)
{
    return i % 3 == 0;
}

static void make_input(void)
{
    size_t len = 0;
    for (unsigned i = 1; i <= MANY; i++) {
        const char *const client = "10:00:%02u.%06u IP 192.0.2.1.%u > 192.0.2.2.80: Flags ";
        const char *const server = "10:00:%02u.%06u IP 192.0.2.2.80 > 192.0.2.1.%u: Flags ";
        const unsigned port = 40000 + i, bytes = bytes_of(i);
#define LINE(form, us, ...)                                                                                  \
    len += (size_t)snprintf(input + len, sizeof input - len, form, i, us, port);                             \
    len += (size_t)snprintf(input + len, sizeof input - len, __VA_ARGS__)
        LINE(client, 0u, "[S], seq 100, win 500, length 0\n");
        LINE(server, 10u, "[S.], seq 500, ack 101, win 500, length 0\n");
        LINE(client, 20u, "[.], ack 501, win 500, length 0\n");
        LINE(client, 30u, "[P.], seq 101:%u, ack 501, win 500, length %u\n", 101 + bytes, bytes);
        LINE(server, 40u, "[.], ack %u, win 500, length 0\n", 101 + bytes);
        if (is_reset(i)) {
            LINE(server, 50u, "[R.], seq 501, ack %u, win 0, length 0\n", 101 + bytes);
        }
#undef LINE
    }
}

static void run(void)
{
    size_t need = tcpstory_need(&options), len = strlen(input), done = 0, used = 0;
    void *memory = aligned_alloc(64, (need + 63) / 64 * 64);
    struct tcpstory_found found;
    struct sink out;
    if (!memory)
        abort();
    memset(memory, 0, need);
    sink_init(&out, output, sizeof output - 1, NULL, NULL);
    struct tcpstory *ts = tcpstory_init(memory, need, &options, &out);
    if (!ts)
        abort();
    tcpstory_input(ts);
    for (enum tcpstory_step step; (step = tcpstory_step(ts, (const uint8_t *)input + done, len - done, true,
                                                        &used, &found)) != TCPSTORY_END;
         done += used)
        if (step == TCPSTORY_SEGMENT)
            tcpstory_take(ts, &found);
    tcpstory_end(ts);
    totals = *tcpstory_totals(ts);
    output[out.len] = 0;
    CHECK(!out.failed);
    free(memory);
}

static void start(const struct tell_output *format, uint32_t table)
{
    options = (struct tcpstory_options){
        .limits = {.connections = table, .events = EVENTS, .hash_key = {1, 2}},
        .tell = {.width = 120, .ascii = true, .segments = true},
        .output = format,
        .auto_story = 2,
    };
}

static const struct field *field(const char *name)
{
    return field_named(scan_over(name, strlen(name)));
}

static void where(const char *text)
{
    static struct where w;
    CHECK_EQ(where_parse(&w, text, strlen(text)).wrong, WHERE_RIGHT);
    options.choice.where = &w;
}

/* The numbers of the connections told, in their order; of JSON. */
static unsigned told(unsigned ids[MANY])
{
    unsigned count = 0;
    for (const char *at = output; (at = strstr(at, "{\"v\":1,\"id\":")) != NULL; at++)
        if (count < MANY)
            ids[count++] = (unsigned)strtoul(at + 12, NULL, 10);
    return count;
}

/* The n-th largest by bytes (from 0), of all or of those that were reset. */
static unsigned largest(unsigned n, bool resets_only)
{
    for (unsigned i = 1; i <= MANY; i++) {
        unsigned before = 0;
        for (unsigned k = 1; k <= MANY; k++)
            before += (!resets_only || is_reset(k)) &&
                      (bytes_of(k) > bytes_of(i) || (bytes_of(k) == bytes_of(i) && k < i));
        if (before == n && (!resets_only || is_reset(i)))
            return i;
    }
    return 0;
}

static void largest_first(uint32_t table, unsigned limit, bool resets_only)
{
    unsigned ids[MANY];
    start(&tell_json, table);
    if (resets_only)
        where("closing=reset");
    options.choice.sort = field("bytes");
    options.choice.descending = options.choice.limited = true;
    options.choice.limit = limit;
    run();
    unsigned count = told(ids);
    CHECK_EQ(count, limit);
    for (unsigned n = 0; n < count; n++)
        CHECK_EQ(ids[n], largest(n, resets_only));
    CHECK_EQ(totals.fitting, resets_only ? MANY / 3 : MANY);
    if (table == MANY) /* all are there until the end, and their segments more than fit */
        return;
    CHECK_EQ(totals.events_dropped, 0);
    CHECK(!strstr(output, "\"segments\":[]")); /* what a copy took along is there */
}

/* How many connections are at hand and how many packed changes nothing. */
static void packed_or_not(void)
{
    static char at_hand[sizeof output];
    for (int sorted = 0; sorted < 2; sorted++) {
        start(&tell_json, MANY);
        options.limits.bodies = MANY;
        options.choice.sort = sorted ? field("bytes") : NULL;
        run();
        memcpy(at_hand, output, sizeof output);
        options.limits.bodies = 0;
        run();
        CHECK(strcmp(at_hand, output) == 0 && *output);
    }
}

/* Without a limit that fits, what leaves early is told early; all are told once. */
static void without_limit(void)
{
    unsigned ids[MANY];
    bool seen[MANY + 1] = {false};
    start(&tell_json, TABLE);
    options.choice.sort = field("bytes");
    run();
    CHECK_EQ(told(ids), MANY);
    for (unsigned n = 0; n < MANY; n++) {
        bool is_new = ids[n] <= MANY && !seen[ids[n]];
        CHECK(is_new);
        if (is_new)
            seen[ids[n]] = true;
    }
    CHECK(bytes_of(ids[MANY - 1]) >= bytes_of(ids[MANY - 2]) &&
          bytes_of(ids[MANY - 2]) >= bytes_of(ids[MANY - 3]));
    CHECK_EQ(totals.told_early, MANY - TABLE);
    start(&tell_json, TABLE);
    options.choice = (struct choice){.sort = field("bytes"), .limited = true, .limit = 7};
    run();
    CHECK_EQ(told(ids), 7);
}

/* The one that is asked for has its segments, however many others there are. */
static void events_of_one(void)
{
    enum { FEW = 8 };
    start(&tell_story, MANY);
    options.limits.events = FEW;
    run();
    CHECK(totals.events_dropped > 0);
    start(&tell_story, MANY);
    options.limits.events = FEW;
    where("id=39");
    run();
    CHECK_EQ(totals.events_dropped, 0);
    CHECK_EQ(totals.fitting, 1);
    CHECK(strstr(output, "192.0.2.1:40039") != NULL && !strstr(output, "192.0.2.1:40038"));
    CHECK(strstr(output, "aborts the connection") != NULL);
}

static void summary(void)
{
    start(NULL, TABLE);
    run();
    CHECK(strstr(output, "\n40 connections\n") != NULL);
    CHECK(strstr(output, "27 open, 13 reset\n") != NULL);
    start(NULL, TABLE);
    where("closing=reset");
    options.choice.limited = true;
    options.choice.limit = 2;
    run();
    CHECK(strstr(output, "\n13 of 40 connections fit --where; 2 of them are listed (--limit)\n") != NULL);
    options.choice.limit = 0;
    run();
    CHECK(strncmp(output, "13 of 40 connections fit --where\n", 33) == 0);
    start(&tell_table, TABLE); /* asked for by name: rows alone */
    run();
    CHECK(!strstr(output, "40 connections"));
    CHECK(strstr(output, "192.0.2.1:40040") != NULL);
}

int main(void)
{
    make_input();
    for (uint32_t table = TABLE; table <= MANY; table += MANY - TABLE) {
        largest_first(table, 1, false);
        largest_first(table, TABLE, false);
        largest_first(table, 3, true);
    }
    packed_or_not();
    without_limit();
    events_of_one();
    summary();
    return check_done();
}
