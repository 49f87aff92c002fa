/* What SYNs ask for and drop, and the waits between them. */
#include "test/check.h"
#include "test/wire.h"

#define TFO (UINT64_C(1) << OPTION_FAST_OPEN)

static void bears(struct wire *w, uint64_t have)
{
    w->options = (struct tcp_options){.have = have};
}

static void options(void)
{
    struct wire w;
    wire_init(&w, 4);
    bears(&w, UINT64_C(1) << OPTION_SACK_OK | UINT64_C(1) << OPTION_MPTCP | TFO);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    const struct side_facts *x = &w.c->side[CLIENT];
    CHECK_EQ(x->offers, OFFER_BIT(SACK) | OFFER_BIT(MPTCP) | OFFER_BIT(FAST_OPEN));
    CHECK_EQ(x->dropped, 0);
    bears(&w, UINT64_C(1) << OPTION_SACK_OK | UINT64_C(1) << OPTION_MPTCP);
    wire_send(&w, 1000000, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(x->dropped, OFFER_BIT(FAST_OPEN));
    bears(&w, UINT64_C(1) << OPTION_SACK_OK);
    wire_send(&w, 1000000, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(x->dropped, OFFER_BIT(FAST_OPEN) | OFFER_BIT(MPTCP));
    CHECK_EQ(x->offers, OFFER_BIT(SACK) | OFFER_BIT(MPTCP) | OFFER_BIT(FAST_OPEN));
    wire_fini(&w);
}

/* RFC 3168 6.1.1, and the table of RFC 9768 3.1.1. */
static void ecn(void)
{
    static const struct {
        const char *syn, *synack;
        uint8_t asked, answered;
    } cases[] = {
        {"S", "S.", 0, 0},
        {"SEW", "S.E", OFFER_BIT(ECN), OFFER_BIT(ECN)},
        {"SEW", "S.", OFFER_BIT(ECN), 0},
        {"SE", "S.", 0, 0},
        {"SEWe", "S.E", OFFER_BIT(ACCECN), OFFER_BIT(ECN)},
        {"SEWe", "S.W", OFFER_BIT(ACCECN), OFFER_BIT(ACCECN)},
        {"SEWe", "S.e", OFFER_BIT(ACCECN), OFFER_BIT(ACCECN)},
        {"SEWe", "S.We", OFFER_BIT(ACCECN), OFFER_BIT(ACCECN)},
        {"SEWe", "S.EW", OFFER_BIT(ACCECN), OFFER_BIT(ACCECN)},
        {"SEWe", "S.Ee", OFFER_BIT(ACCECN), OFFER_BIT(ECN)},
        {"SEWe", "S.EWe", OFFER_BIT(ACCECN), 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct wire w;
        wire_init(&w, 4);
        wire_send(&w, 0, CLIENT, cases[i].syn, 0, 0, 0);
        wire_send(&w, 100, SERVER, cases[i].synack, 0, 1, 0);
        CHECK_EQ(w.c->side[CLIENT].offers, cases[i].asked);
        CHECK_EQ(w.c->side[SERVER].offers, cases[i].answered);
        wire_fini(&w);
    }
}

static void waits(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    for (int i = 0; i < 10; i++)
        wire_send(&w, 1000000 << i, CLIENT, "S", 0, 0, 0);
    for (int i = 0; i < 290; i++)
        wire_send(&w, 1000000, CLIENT, "S", 0, 0, 0);
    const struct side_facts *x = &w.c->side[CLIENT];
    CHECK_EQ(x->syn_again, 300);
    CHECK_EQ(x->syn_wait_count, WAITS_MAX);
    CHECK_EQ(x->syn_wait_cs[0], 100);
    CHECK_EQ(x->syn_wait_cs[WAITS_MAX - 1], 100 << (WAITS_MAX - 1));
    CHECK(!x->syn_again_asked);
    wire_fini(&w);
}

/* Which of the SYN-ACKs a timer sent cannot be told where a SYN asked for one of them. */
static void asked(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 100, SERVER, "S.", 0, 1, 0);
    wire_send(&w, 1000000, SERVER, "S.", 0, 1, 0);
    const struct side_facts *x = &w.c->side[SERVER];
    CHECK_EQ(x->syn_again, 1);
    CHECK(!x->syn_again_asked);
    wire_send(&w, 10000, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 1000000, SERVER, "S.", 0, 1, 0);
    CHECK(x->syn_again_asked);
    wire_fini(&w);
}

int main(void)
{
    options();
    ecn();
    waits();
    asked();
    return check_done();
}
