/* A SYN-ACK's timestamp against the SYN and the server's next segment: which are turned back, and which are only slow. */
#include "test/check.h"
#include "test/wire.h"

static void stamped(struct wire *w, int64_t us, enum side from, const char *flags, uint32_t value)
{
    w->options = (struct tcp_options){.have = UINT64_C(1) << OPTION_TIMESTAMP, .ts_value = value};
    wire_send(w, us, from, flags, *flags == 'S' ? 0 : 1, from == SERVER || *flags != 'S', 0);
}

/* The SYN-ACK bears `value`, and the server's next segment, 20 ms after the SYN, `next`. */
static int64_t turned_back(uint32_t value, uint32_t next)
{
    struct wire w;
    wire_init(&w, 4);
    stamped(&w, 0, CLIENT, "S", 7);
    stamped(&w, 10000, SERVER, "S.", value);
    stamped(&w, 5000, CLIENT, ".", 27);
    stamped(&w, 5000, SERVER, ".", next);
    int64_t ns = w.c->side[SERVER].cookie.shown.frame ? w.c->side[SERVER].cookie.back_ns : -1;
    wire_fini(&w);
    return ns;
}

static void without_timestamps(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    stamped(&w, 1000, SERVER, ".", 5000);
    CHECK_EQ(w.c->side[SERVER].cookie.shown.frame, 0);
    wire_fini(&w);
}

static void a_syn_ack_again_asks_nothing(void)
{
    struct wire w;
    wire_init(&w, 4);
    stamped(&w, 0, CLIENT, "S", 7);
    stamped(&w, 10000, SERVER, "S.", 1000);
    stamped(&w, 10000, SERVER, "S.", 1060);
    stamped(&w, 5000, CLIENT, ".", 27);
    stamped(&w, 5000, SERVER, ".", 1070);
    CHECK_EQ(w.c->side[SERVER].cookie.shown.frame, 0);
    wire_fini(&w);
}

int main(void)
{
    CHECK_EQ(turned_back(1000, 1020), -1);
    CHECK_EQ(turned_back(1000, 1036), -1); /* a clock of coarse steps */
    CHECK_EQ(turned_back(1000, 1037), 17000000);
    CHECK_EQ(turned_back(1000, 1083), 63000000);
    CHECK_EQ(turned_back(1000, 1085), -1);
    CHECK_EQ(turned_back(1000, 900), -1);
    CHECK_EQ(turned_back(0xfffffff0, 40), 36000000); /* it wraps */
    CHECK_EQ(turned_back(1000, 21000), -1);          /* microseconds */
    without_timestamps();
    a_syn_ack_again_asks_nothing();
    return check_done();
}
