/* Wireshark's completeness; each value is what tshark 4.0.17 gives for the same segments. */
#include "infer/judge.h"
#include "test/check.h"

struct step {
    enum side from;
    uint16_t flags;
    uint32_t length;
};

enum { STEPS_MAX = 5 };

static const struct {
    const char *name;
    int expected;
    int count;
    struct step step[STEPS_MAX];
} cases[] = {
    {"SYN alone", 1, 1, {{CLIENT, TCP_SYN, 0}}},
    {"SYN with data", 9, 1, {{CLIENT, TCP_SYN, 5}}},
    {"one SYN-ACK", 0, 1, {{SERVER, TCP_SYN | TCP_ACK, 0}}},
    {"one FIN", 0, 1, {{CLIENT, TCP_FIN | TCP_ACK, 0}}},
    {"one RST", 0, 1, {{CLIENT, TCP_RST, 0}}},
    {"one data segment", 0, 1, {{CLIENT, TCP_ACK, 5}}},
    {"two data segments", 8, 2, {{CLIENT, TCP_ACK, 5}, {CLIENT, TCP_ACK, 5}}},
    {"data and its ACK", 12, 2, {{CLIENT, TCP_ACK, 5}, {SERVER, TCP_ACK, 0}}},
    {"refused", 37, 2, {{CLIENT, TCP_SYN, 0}, {SERVER, TCP_RST | TCP_ACK, 0}}},
    {"SYN, then a bare RST", 33, 2, {{CLIENT, TCP_SYN, 0}, {CLIENT, TCP_RST, 0}}},
    {"handshake", 7, 3, {{CLIENT, TCP_SYN, 0}, {SERVER, TCP_SYN | TCP_ACK, 0}, {CLIENT, TCP_ACK, 0}}},
    {"data completes it",
     11,
     3,
     {{CLIENT, TCP_SYN, 0}, {SERVER, TCP_SYN | TCP_ACK, 0}, {CLIENT, TCP_ACK, 3}}},
    {"no SYN", 6, 2, {{SERVER, TCP_SYN | TCP_ACK, 0}, {CLIENT, TCP_ACK, 0}}},
    {"data in the SYN-ACK", 3, 2, {{CLIENT, TCP_SYN, 0}, {SERVER, TCP_SYN | TCP_ACK, 5}}},
    {"FIN without ACK", 4, 2, {{SERVER, TCP_ACK, 0}, {CLIENT, TCP_FIN, 0}}},
    {"FIN and ACK", 20, 2, {{SERVER, TCP_ACK, 0}, {CLIENT, TCP_FIN | TCP_ACK, 0}}},
    {"FIN and ACK with data", 28, 2, {{SERVER, TCP_ACK, 0}, {CLIENT, TCP_FIN | TCP_ACK, 5}}},
    {"RST with data", 44, 2, {{SERVER, TCP_ACK, 0}, {CLIENT, TCP_RST | TCP_ACK, 5}}},
    {"all flags", 52, 2, {{SERVER, TCP_ACK, 0}, {CLIENT, TCP_FIN | TCP_RST | TCP_ACK, 0}}},
    {"data without ACK", 4, 2, {{SERVER, TCP_ACK, 0}, {CLIENT, 0, 5}}},
    {"SYN+FIN+ACK", 22, 2, {{SERVER, TCP_ACK, 0}, {CLIENT, TCP_SYN | TCP_FIN | TCP_ACK, 0}}},
};

static void one_case(size_t n)
{
    struct connection c = {.first.frame = 1};
    for (int i = 0; i < cases[n].count; i++) {
        const struct step *s = &cases[n].step[i];
        struct event e = {.frame = (uint64_t)i + 1, .known = KNOWN_ALL, .from = (uint8_t)s->from};
        e.flags = s->flags;
        e.length = s->length;
        c.side[s->from].packets++;
        completeness_event(&c, &e);
    }
    if (judge_completeness(&c) != cases[n].expected)
        fprintf(stderr, "%s:\n", cases[n].name);
    CHECK_EQ(judge_completeness(&c), cases[n].expected);
}

int main(void)
{
    for (size_t n = 0; n < sizeof cases / sizeof cases[0]; n++)
        one_case(n);
    struct connection c = {.first.frame = 1};
    struct event e = {.frame = 1, .flags = TCP_SYN};
    completeness_event(&c, &e); /* flags the input did not say */
    CHECK_EQ(c.completeness, 0);
    struct connection next = {.first.frame = 1, .reused_ports = true};
    e = (struct event){.frame = 1, .known = KNOWN_ALL, .flags = TCP_SYN | TCP_RST, .length = 5};
    completeness_event(&next, &e);
    CHECK_EQ(next.completeness, 33);
    return check_done();
}
