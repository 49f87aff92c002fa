/* When an RST's IP identification says that it is another's. */
#include "test/check.h"
#include "test/wire.h"

enum { ROWS_MAX = 6 };

static const struct test_case {
    const char *name;
    bool strange;
    uint16_t rst;           /* its identification */
    int64_t us;             /* so long behind the latest of these: */
    uint16_t row[ROWS_MAX]; /* the server's, 10 ms from one to the next */
    uint16_t again;         /* 0, or a segment behind the RST, which only repeats what was sent */
} cases[] = {
    {"far", true, 30000, 100, {1000, 1001, 1002}, 0},
    {"far behind", true, 500, 100, {30000, 30040, 30100}, 0},
    {"over the wrap", true, 30000, 100, {65534, 65535, 0, 1, 2}, 0},
    {"one overtaken", true, 30000, 100, {1000, 1002, 1001, 1003}, 0},
    {"a row behind what was none", true, 30000, 100, {7, 900, 60000, 1000, 1001, 1002}, 0},
    {"goes on", true, 30000, 100, {1000, 1001, 1002}, 1003},
    {"and does not", true, 30000, 100, {1000, 1001, 1002}, 30001},
    {"the next", false, 1003, 100, {1000, 1001, 1002}, 1004},
    {"not far", false, 2026, 100, {1000, 1001, 1002}, 0},
    {"not far behind", false, 40000, 100, {41000, 41001, 41002}, 0},
    {"over the wrap, near", false, 900, 100, {65533, 65534, 65535}, 0},
    {"none of a socket", false, 0, 100, {1000, 1001, 1002}, 0},
    {"two are no row", false, 30000, 100, {1000, 1001}, 0},
    {"0 in between is none", false, 30000, 100, {1000, 0, 1001}, 0},
    {"always the same", false, 30000, 100, {1000, 1000, 1000, 1000}, 0},
    {"at random", false, 30000, 100, {1000, 50000, 20000, 20001}, 0},
    {"in large steps", false, 30000, 100, {1000, 1100, 1200, 1300}, 0},
    {"long after", false, 30000, 20001, {1000, 1001, 1002}, 0},
    {"as long after as it went on", true, 30000, 20000, {1000, 1001, 1002}, 0},
};

static void row(struct wire *w, const struct test_case *test)
{
    wire_init(w, 2);
    wire_send(w, 0, CLIENT, "S", 0, 0, 0);
    w->ip_id = UINT16_MAX; /* its SYN-ACK has 0 */
    wire_send(w, 100, SERVER, "S.", 0, 1, 0);
    wire_send(w, 100, CLIENT, ".", 1, 1, 0);
    int last = ROWS_MAX;
    while (!test->row[last - 1])
        last--;
    for (int i = 0; i < last; i++) {
        w->ip_id = (uint16_t)(test->row[i] - 1);
        wire_send(w, 10000, SERVER, "P.", (uint32_t)(1 + i), 1, 1);
    }
}

static void check_case(const struct test_case *test)
{
    struct wire w;
    int before = check_failed;
    row(&w, test);
    uint32_t next = w.c->side[SERVER].next - w.isn[SERVER];
    w.ip_id = (uint16_t)(test->rst - 1);
    wire_send(&w, test->us, SERVER, "R.", next, 1, 0);
    if (test->again) {
        w.ip_id = (uint16_t)(test->again - 1);
        wire_send(&w, 200000, SERVER, "P.", next - 1, 1, 1);
    }
    const struct reset_extras *extras = &w.c->side[SERVER].rst_extras;
    CHECK(w.c->side[SERVER].rst_first.frame);
    CHECK_EQ(extras->ip_id_strange, test->strange);
    CHECK_EQ(extras->ip_ids_go_on, test->strange && test->again == 1003);
    if (check_failed > before)
        fprintf(stderr, "  in case: %s\n", test->name);
    wire_fini(&w);
}

/* What is missing may have had the identifications in between. */
static void something_is_missing(void)
{
    struct wire w;
    row(&w, &cases[0]);
    wire_send(&w, 10000, CLIENT, ".", 1, 100, 0);
    w.ip_id = 30000;
    wire_send(&w, 100, SERVER, "R.", 100, 1, 0);
    CHECK(w.c->side[SERVER].rst_first.frame);
    CHECK(!w.c->side[SERVER].rst_extras.ip_id_strange);
    wire_fini(&w);
}

static void no_times(void)
{
    struct wire w;
    row(&w, &cases[0]);
    w.frame.clock = CLOCK_NONE;
    w.ip_id = 30000;
    wire_send(&w, 100, SERVER, "R.", 4, 1, 0);
    CHECK(!w.c->side[SERVER].rst_extras.ip_id_strange);
    wire_fini(&w);
}

int main(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_case(&cases[i]);
    something_is_missing();
    no_times();
    return check_done();
}
