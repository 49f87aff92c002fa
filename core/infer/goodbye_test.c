/* When a goodbye explains the close, and how long the silence before it was. */
#include "test/check.h"
#include "test/wire.h"

#define CLOSE_NOTIFY "\x15\x03\x03\0\2\1\0"
#define APPLICATION  "\x17\x03\x03\0\1a"
#define ASKS         "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"
#define ANSWERS      "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"

enum { NONE = 0, BY_CLIENT = 1 << CLIENT, BY_SERVER = 1 << SERVER, STEPS_MAX = 10 };

struct step {
    int64_t us;
    char from; /* 'c', 's'; 0 ends the list */
    const char *flags;
    const char *bytes; /* the payload; a length counts where it is NULL */
    uint32_t length;
};

#define BYTES(z) z, sizeof(z) - 1

static const struct test_case {
    const char *name;
    int announced, idle_ms;
    const char *setting; /* of a timer that fits */
    struct step steps[STEPS_MAX];
} cases[] = {
    /* clang-format off */
    {"the server answers with close, and closes", BY_SERVER, -1, NULL,
        {{100, 'c', "P.", NULL, 10}, {100, 's', "P.", BYTES(ANSWERS)}, {100, 's', "F.", NULL, 0}}},
    {"and the FIN is on the answer", BY_SERVER, -1, NULL,
        {{100, 'c', "P.", NULL, 10}, {100, 's', "FP.", BYTES(ANSWERS)}}},
    {"the client asks for it, and the server closes behind its answer", BY_CLIENT, -1, NULL,
        {{100, 'c', "P.", BYTES(ASKS)}, {100, 's', "P.", NULL, 10}, {100, 's', "F.", NULL, 0}}},
    {"both say so", BY_CLIENT | BY_SERVER, -1, NULL,
        {{100, 'c', "P.", BYTES(ASKS)}, {100, 's', "P.", BYTES(ANSWERS)}, {100, 's', "F.", NULL, 0}}},
    {"the client asks for it, and the server closes without an answer", NONE, -1, NULL,
        {{100, 'c', "P.", BYTES(ASKS)}, {100, 's', "F.", NULL, 0}}},
    {"the client asks for it, and tires of waiting", NONE, 90001, NULL, /* what it waits for is an answer */
        {{100, 'c', "P.", BYTES(ASKS)}, {90001000, 'c', "F.", NULL, 0}}},
    {"the client asks for it, and the server aborts behind its answer", NONE, -1, NULL,
        {{100, 'c', "P.", BYTES(ASKS)}, {100, 's', "P.", NULL, 10}, {100, 's', "R.", NULL, 0}}},
    {"the server aborts what it said is the last", BY_SERVER, -1, NULL,
        {{100, 'c', "P.", NULL, 10}, {100, 's', "P.", BYTES(ANSWERS)}, {100, 's', "R.", NULL, 0}}},
    {"a host that knows nothing of it resets it", NONE, -1, NULL,
        {{100, 'c', "P.", NULL, 10}, {100, 's', "P.", BYTES(ANSWERS)}, {100, 's', "R", NULL, 0}}},
    {"a timer fits the time behind the answer", BY_SERVER, 5001, "KeepAliveTimeout",
        {{100, 'c', "P.", NULL, 10}, {100, 's', "P.", BYTES(ANSWERS)}, {5001000, 's', "F.", NULL, 0}}},
    {"close_notify behind a silence, and a FIN behind it", BY_SERVER, 75001, "keepalive_timeout",
        {{100, 'c', "P.", BYTES(APPLICATION)}, {100, 's', "P.", BYTES(APPLICATION)}, {75001000, 's', "P.", BYTES(CLOSE_NOTIFY)}, {100, 's', "F.", NULL, 0}}},
    {"close_notify and the FIN in one", BY_SERVER, 75001, "keepalive_timeout",
        {{100, 'c', "P.", BYTES(APPLICATION)}, {75001000, 's', "FP.", BYTES(CLOSE_NOTIFY)}}},
    {"the client says close_notify first, the server too, and closes first", BY_CLIENT | BY_SERVER, 90001, "IdleConnTimeout of DefaultTransport",
        {{100, 's', "P.", BYTES(APPLICATION)}, {90001000, 'c', "P.", BYTES(CLOSE_NOTIFY)}, {100, 's', "P.", BYTES(CLOSE_NOTIFY)}, {100, 's', "F.", NULL, 0}}},
    {"the server's close_notify is its answer to the FIN", BY_CLIENT, 90001, "IdleConnTimeout of DefaultTransport",
        {{100, 's', "P.", BYTES(APPLICATION)}, {90001000, 'c', "FP.", BYTES(CLOSE_NOTIFY)}, {100, 's', "FP.", BYTES(CLOSE_NOTIFY)}}},
    {"data of the peer's behind the close_notify", BY_SERVER, -1, NULL,
        {{100, 'c', "P.", BYTES(APPLICATION)}, {75001000, 's', "P.", BYTES(CLOSE_NOTIFY)}, {100, 'c', "P.", BYTES(APPLICATION)}, {100, 's', "F.", NULL, 0}}},
    {"a box on the way says no close_notify", BY_SERVER, 350001, NULL,
        {{100, 'c', "P.", BYTES(APPLICATION)}, {350001000, 's', "P.", BYTES(CLOSE_NOTIFY)}, {100, 's', "R.", NULL, 0}}},
    {"both close at once", BY_CLIENT | BY_SERVER, -1, NULL,
        {{100, 'c', "FP.", BYTES(CLOSE_NOTIFY)}, {10, 's', "FP.", BYTES(CLOSE_NOTIFY)}}},
    {"said, and nobody closed", NONE, -1, NULL,
        {{100, 'c', "P.", NULL, 10}, {100, 's', "P.", BYTES(ANSWERS)}}},
    /* clang-format on */
};

static void check_case(const struct test_case *test)
{
    struct wire w;
    struct verdict v;
    uint32_t next[2] = {1, 1};
    bool found = false, both = strstr(test->name, "at once");
    int before = check_failed;
    wire_init(&w, 2);
    wire_open(&w);
    for (const struct step *s = test->steps; s < test->steps + STEPS_MAX && s->from; s++) {
        enum side from = s->from == 'c' ? CLIENT : SERVER;
        w.payload = s->bytes;
        w.captured = s->length;
        wire_send(&w, s->us, from, s->flags, next[from], both ? 1 : next[other_side(from)], s->length);
        next[from] += s->length + (strchr(s->flags, 'F') != NULL);
    }
    infer_verdict(w.c, NULL, &v);
    CHECK_EQ(v.closing.announced[CLIENT] << CLIENT | v.closing.announced[SERVER] << SERVER, test->announced);
    CHECK_EQ(v.closing.idle_ns < 0 ? -1 : v.closing.idle_ns / 1000000, test->idle_ms);
    for (int i = 0; i < v.closing.timer_count; i++)
        found |= test->setting && strcmp(timers[v.closing.timer[i]].setting, test->setting) == 0;
    CHECK_EQ(found, test->setting != NULL);
    if (!test->setting)
        CHECK_EQ(v.closing.timer_count, 0);
    if (check_failed > before)
        fprintf(stderr, "  in case: %s\n", test->name);
    wire_fini(&w);
}

int main(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_case(&cases[i]);
    return check_done();
}
