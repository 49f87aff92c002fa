/* The likely state where segments of the two directions met on the way: what is taken to be still coming, and
 * what to be lost. */
#include "test/check.h"
#include "test/wire.h"

enum { STEPS_MAX = 12 };

struct step {
    int64_t us;
    enum side from;
    const char *flags; /* NULL: no step */
    uint32_t seq, ack, length;
};

#define OPEN                                                                                                 \
    {0, CLIENT, "S", 0, 0, 0}, {1000, SERVER, "S.", 0, 1, 0},                                                \
    {                                                                                                        \
        10, CLIENT, ".", 1, 1, 0                                                                             \
    }

static const struct test_case {
    const char *name;
    uint8_t client, server; /* in the end */
    struct step steps[STEPS_MAX];
} cases[] = {
    /* clang-format off */
    {"a FIN again just behind its acknowledgment: that was under way", STATE_CLOSE_WAIT, STATE_FIN_WAIT_2,
        {OPEN, {100, SERVER, "F.", 1, 1, 0}, {190000, CLIENT, ".", 1, 2, 0}, {10000, SERVER, "F.", 1, 1, 0}}},
    {"a FIN again long behind its acknowledgment: that was lost", STATE_CLOSE_WAIT, STATE_FIN_WAIT_1,
        {OPEN, {100, SERVER, "F.", 1, 1, 0}, {40000, CLIENT, ".", 1, 2, 0}, {160000, SERVER, "F.", 1, 1, 0}}},
    {"an ACK behind the acknowledgment of its sender's FIN", STATE_CLOSED, STATE_TIME_WAIT,
        {OPEN, {100, SERVER, "F.", 1, 1, 0}, {50, CLIENT, "F.", 1, 2, 0}, {200000, SERVER, "F.", 1, 1, 0}, {50, SERVER, ".", 2, 2, 0}, {10, CLIENT, ".", 2, 2, 0}}},
    {"its own FIN captured behind the ACK sent after it", STATE_TIME_WAIT, STATE_TIME_WAIT,
        {OPEN, {100, SERVER, "F.", 1, 1, 0}, {50, CLIENT, ".", 2, 2, 0}, {10, CLIENT, "F.", 1, 1, 0}, {10, SERVER, ".", 2, 2, 0}}},
    {"a FIN of one who knew the peer's, captured behind an ACK sent after it", STATE_LAST_ACK, STATE_TIME_WAIT,
        {OPEN, {100, SERVER, "F.", 1, 1, 0}, {50, SERVER, "P.", 1, 1, 0}, {10, CLIENT, "P.", 1, 2, 5}, {10, CLIENT, ".", 7, 3, 0}, {10, CLIENT, "F.", 6, 2, 0}}},
    {"data within a round trip of the peer's FIN", STATE_FIN_WAIT_1, STATE_CLOSE_WAIT,
        {OPEN, {100, CLIENT, "F.", 1, 1, 0}, {100, SERVER, ".", 1, 1, 1000}, {100, SERVER, ".", 1001, 1, 1000}, {100, SERVER, "P.", 2001, 1, 1000}}},
    {"data for longer than a round trip: the FIN is lost", STATE_FIN_WAIT_1, STATE_ESTABLISHED,
        {OPEN, {100, CLIENT, "F.", 1, 1, 0}, {1000, SERVER, ".", 1, 1, 1000}, {100, SERVER, ".", 1001, 1, 1000}, {100, SERVER, "P.", 2001, 1, 1000}}},
    {"a FIN that its sender's RST overtook", STATE_CLOSED, STATE_CLOSED,
        {OPEN, {100, CLIENT, "P.", 1, 1, 10}, {50, SERVER, "R", 1, 0, 0}, {50, SERVER, "F.", 1, 1, 0}}},
    {"a FIN that acknowledges what the RST in its sender's name answered", STATE_CLOSED, STATE_FIN_WAIT_1,
        {OPEN, {100, CLIENT, "P.", 1, 1, 10}, {50, SERVER, "R", 1, 0, 0}, {50, SERVER, "F.", 1, 11, 0}}},
    {"RSTs behind what they overtook", STATE_CLOSED, STATE_CLOSED,
        {OPEN, {100, CLIENT, "P.", 1, 1, 10}, {50, SERVER, "R", 1, 0, 0}, {50, SERVER, "F.", 1, 1, 0}, {50, CLIENT, "P.", 11, 1, 10}, {50, SERVER, "R", 1, 0, 0}}},
    {"an RST at the number of the FIN before it, which Linux takes", STATE_CLOSED, STATE_CLOSED,
        {OPEN, {100, CLIENT, "P.", 1, 1, 10}, {50, SERVER, "F.", 1, 1, 0}, {50, CLIENT, ".", 11, 2, 0}, {50, SERVER, "R", 1, 0, 0}}},
    {"the same for one in TIME-WAIT, which does not", STATE_CLOSED, STATE_TIME_WAIT,
        {OPEN, {100, SERVER, "F.", 1, 1, 0}, {50, CLIENT, "F.", 1, 2, 0}, {50, SERVER, ".", 2, 2, 0}, {50, CLIENT, "R", 1, 0, 0}}},
    {"a SYN-ACK again before any timer: a copy that the network made", STATE_ESTABLISHED, STATE_ESTABLISHED,
        {OPEN, {20000, SERVER, "S.", 0, 1, 0}, {10, CLIENT, ".", 1, 1, 0}}},
    {"a SYN-ACK again after a second: the ACK had no effect", STATE_ESTABLISHED, STATE_SYN_RECEIVED,
        {OPEN, {1000000, SERVER, "S.", 0, 1, 0}, {10, CLIENT, ".", 1, 1, 0}}},
    {"a FIN again by one whose first one lacked the peer's", STATE_TIME_WAIT, STATE_CLOSING,
        {OPEN, {100, CLIENT, "F.", 1, 1, 0}, {10, SERVER, "F.", 1, 1, 0}, {10, CLIENT, ".", 2, 2, 0}, {200000, SERVER, "F.", 1, 2, 0}}},
    /* clang-format on */
};

static void check_case(const struct test_case *test)
{
    struct wire w;
    int before = check_failed;
    wire_init(&w, 4);
    for (const struct step *s = test->steps; s < test->steps + STEPS_MAX && s->flags; s++)
        wire_send(&w, s->us, s->from, s->flags, s->seq, s->ack, s->length);
    CHECK_Z(state_names[WIRE_LIKELY(&w, CLIENT)], state_names[test->client]);
    CHECK_Z(state_names[WIRE_LIKELY(&w, SERVER)], state_names[test->server]);
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
