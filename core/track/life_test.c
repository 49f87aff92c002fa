/* What befell a connection's segments: why they were sent again, room, sizes, marks, and what a capture itself lacks. */
#include "test/check.h"
#include "test/wire.h"

static const struct again *again(const struct wire *w)
{
    return &w->c->side[CLIENT].again;
}

static void with_sack(struct wire *w, uint32_t left, uint32_t right)
{
    w->options.have |= UINT64_C(1) << OPTION_SACK;
    w->options.sack[w->options.sack_count].left = w->isn[CLIENT] + left;
    w->options.sack[w->options.sack_count++].right = w->isn[CLIENT] + right;
}

static void with_timestamps(struct wire *w, uint32_t value, uint32_t echo)
{
    w->options.have |= UINT64_C(1) << OPTION_TIMESTAMP;
    w->options.ts_value = value;
    w->options.ts_echo = echo;
}

/* An open connection, and three segments of 100 bytes under way. */
static void three_under_way(struct wire *w)
{
    wire_init(w, 4);
    wire_open(w);
    for (uint32_t i = 0; i < 3; i++)
        wire_send(w, 100, CLIENT, "P.", 1 + 100 * i, 1, 100);
}

static void a_timer_runs_out(void)
{
    struct wire w;
    three_under_way(&w);
    wire_send(&w, 204000, CLIENT, "P.", 1, 1, 100);
    CHECK(WIRE_DID(&w, RETRANSMISSION_TIMEOUT) && WIRE_DID(&w, RETRANSMISSION));
    CHECK_EQ(again(&w)->waited_ns, 204000000);
    wire_send(&w, 20000, SERVER, ".", 1, 101, 0);
    wire_send(&w, 100, CLIENT, "P.", 101, 1, 100); /* the rest of what was under way goes the same way */
    CHECK_EQ(again(&w)->count[REPEAT_TIMEOUT], 2);
    CHECK_EQ(again(&w)->needless, 0);
    wire_send(&w, 20000, SERVER, ".", 1, 301, 0);
    wire_send(&w, 100, CLIENT, "P.", 301, 1, 100);
    wire_send(&w, 500, CLIENT, "P.", 301, 1, 100); /* nothing tells what for */
    CHECK_EQ(again(&w)->count[REPEAT_UNKNOWN], 1);
    wire_fini(&w);
}

static void it_was_asked_for(void)
{
    struct wire w;
    three_under_way(&w);
    with_sack(&w, 101, 201);
    wire_send(&w, 20000, SERVER, ".", 1, 1, 0);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 100);
    CHECK(WIRE_DID(&w, FAST_RETRANSMISSION));
    wire_send(&w, 20000, SERVER, ".", 1, 301, 0); /* has it all: what SACK said is over */
    wire_send(&w, 100, CLIENT, "P.", 301, 1, 100);
    wire_send(&w, 250000, CLIENT, "P.", 301, 1, 100);
    CHECK(!WIRE_DID(&w, FAST_RETRANSMISSION) && WIRE_DID(&w, RETRANSMISSION_TIMEOUT));
    wire_fini(&w);
    three_under_way(&w);
    for (int i = 0; i < 4; i++)
        wire_send(&w, 100, SERVER, ".", 1, 1, 0);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 100);
    CHECK_EQ(again(&w)->count[REPEAT_FAST], 1);
    wire_fini(&w);
    three_under_way(&w);
    with_sack(&w, 101, 201);
    wire_send(&w, 20000, SERVER, ".", 1, 1, 0);
    wire_send(&w, 900000, CLIENT, "P.", 1, 1, 100); /* too late for that question */
    CHECK_EQ(again(&w)->count[REPEAT_TIMEOUT], 1);
    wire_fini(&w);
}

static void the_tail_is_probed(void)
{
    struct wire w;
    three_under_way(&w);
    wire_send(&w, 45000, CLIENT, "P.", 201, 1, 100);
    CHECK(WIRE_DID(&w, TAIL_LOSS_PROBE));
    CHECK_EQ(again(&w)->waited_ns, 45000000);
    with_sack(&w, 201, 301);
    wire_send(&w, 20000, SERVER, ".", 1, 1, 0);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 100);
    CHECK(WIRE_DID(&w, FAST_RETRANSMISSION));
    wire_fini(&w);
    three_under_way(&w);
    wire_send(&w, 500, CLIENT, "P.", 201, 1, 100); /* sooner than any probe */
    CHECK(!WIRE_DID(&w, TAIL_LOSS_PROBE));
    CHECK_EQ(again(&w)->count[REPEAT_UNKNOWN], 1);
    wire_fini(&w);
}

static void the_very_packet_comes_again(void)
{
    struct wire w;
    three_under_way(&w);
    w.ip_id -= 2;
    wire_send(&w, 30000, CLIENT, "P.", 101, 1, 100);
    CHECK_EQ(again(&w)->count[REPEAT_COPY], 1);
    wire_fini(&w);
}

static void data_of_a_syn_was_not_taken(void)
{
    struct wire w;
    wire_init(&w, 4);
    w.options.have = UINT64_C(1) << OPTION_FAST_OPEN;
    wire_send(&w, 0, CLIENT, "S", 0, 0, 50);
    wire_send(&w, 100, SERVER, "S.", 0, 1, 0);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 50);
    CHECK_EQ(again(&w)->count[REPEAT_SYN_DATA], 1);
    wire_fini(&w);
}

static void it_had_arrived(void)
{
    struct wire w;
    three_under_way(&w);
    wire_send(&w, 204000, CLIENT, "P.", 1, 1, 100);
    with_sack(&w, 1, 101); /* below the acknowledgment: a D-SACK */
    wire_send(&w, 100, SERVER, ".", 1, 301, 0);
    CHECK_EQ(again(&w)->needless, 1);
    CHECK_EQ(again(&w)->shown.frame, w.e.frame);
    with_sack(&w, 1, 101);
    wire_send(&w, 100, SERVER, ".", 1, 301, 0); /* said once more */
    CHECK_EQ(again(&w)->needless, 1);
    wire_send(&w, 100, CLIENT, "P.", 201, 1, 100); /* acknowledged before it came */
    CHECK_EQ(again(&w)->needless, 2);
    wire_fini(&w);
}

/* A D-SACK may also lie within what a later block says (RFC 2883 4); a plain block is none. */
static void the_first_block_may_be_none(void)
{
    struct wire w;
    three_under_way(&w);
    wire_send(&w, 204000, CLIENT, "P.", 201, 1, 100);
    with_sack(&w, 201, 301);
    wire_send(&w, 100, SERVER, ".", 1, 101, 0);
    CHECK_EQ(again(&w)->needless, 0);
    with_sack(&w, 201, 301);
    with_sack(&w, 201, 301);
    wire_send(&w, 100, SERVER, ".", 1, 101, 0);
    CHECK_EQ(again(&w)->needless, 1);
    wire_fini(&w);
}

/* RFC 3522: what acknowledges it echoes the first copy. */
static void timestamps_show_it(void)
{
    for (uint32_t echo = 1000; echo <= 1204; echo += 204) {
        struct wire w;
        wire_init(&w, 4);
        wire_open(&w);
        with_timestamps(&w, 1000, 500);
        wire_send(&w, 100, CLIENT, "P.", 1, 1, 100);
        with_timestamps(&w, 1204, 500);
        wire_send(&w, 204000, CLIENT, "P.", 1, 1, 100);
        with_timestamps(&w, 700, echo);
        wire_send(&w, 100, SERVER, ".", 1, 101, 0);
        CHECK_EQ(again(&w)->needless, echo == 1000);
        wire_fini(&w);
    }
}

/* Two small writes, the second of which follows the ACK of the first; what else releases or delays it is not that. */
static void two_wait_for_each_other(void)
{
    static const struct {
        int64_t ack_us, next_us;
        uint32_t length, count;
    } tries[] = {{40000, 50, 10, 1}, {40000, 30000, 10, 0}, {300, 50, 10, 0}, {40000, 50, 1460, 0}};
    for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
        struct wire w;
        wire_init(&w, 4);
        w.options = (struct tcp_options){.have = UINT64_C(1) << OPTION_MSS, .mss = 1460};
        wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
        w.options = (struct tcp_options){.have = UINT64_C(1) << OPTION_MSS, .mss = 1460};
        wire_send(&w, 100, SERVER, "S.", 0, 1, 0);
        wire_send(&w, 100, CLIENT, ".", 1, 1, 0);
        wire_send(&w, 100, CLIENT, "P.", 1, 1, tries[i].length);
        wire_send(&w, tries[i].ack_us, SERVER, ".", 1, 1 + tries[i].length, 0);
        wire_send(&w, tries[i].next_us, CLIENT, "P.", 1 + tries[i].length, 1, 10);
        CHECK_EQ(w.c->side[CLIENT].nagle.count, tries[i].count);
        CHECK_EQ(w.c->side[CLIENT].nagle.most_ns, tries[i].count ? tries[i].ack_us * 1000 : 0);
        wire_fini(&w);
    }
}

static void open_scaled(struct wire *w, uint8_t scale)
{
    wire_init(w, 4);
    for (int i = 0; i < 2; i++) {
        w->options = (struct tcp_options){.have = UINT64_C(1) << OPTION_WINDOW_SCALE, .window_scale = scale};
        wire_send(w, 100, i ? SERVER : CLIENT, i ? "S." : "S", 0, (uint32_t)i, 0);
    }
    wire_send(w, 100, CLIENT, ".", 1, 1, 0);
}

static void room_is_taken_back(void)
{
    struct wire w;
    open_scaled(&w, 4);
    w.window[SERVER] = 1000;
    wire_send(&w, 100, SERVER, ".", 1, 1, 0);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 15); /* less than a step of 16 */
    wire_send(&w, 100, SERVER, ".", 1, 16, 0);
    w.window[SERVER] = 999; /* rounded: 16 less from 15 more */
    wire_send(&w, 100, SERVER, ".", 1, 16, 0);
    CHECK_EQ(w.c->side[SERVER].room.shrunk.count, 0);
    w.window[SERVER] = 1000;
    wire_send(&w, 100, SERVER, ".", 1, 16, 0); /* the one before may have been an older one */
    w.window[SERVER] = 998;
    wire_send(&w, 100, SERVER, ".", 1, 16, 0); /* and so may this */
    CHECK_EQ(w.c->side[SERVER].room.shrunk.count, 0);
    wire_send(&w, 100, CLIENT, "P.", 16, 1, 10);
    wire_send(&w, 100, SERVER, ".", 1, 26, 0); /* which acknowledges more, and promises 22 less */
    CHECK_EQ(w.c->side[SERVER].room.shrunk.count, 1);
    CHECK_EQ(w.c->side[SERVER].room.shrunk.most, 22);
    w.window[SERVER] = 1000;
    wire_send(&w, 100, SERVER, ".", 1, 26, 0);
    wire_send(&w, 100, SERVER, ".", 1, 1, 0); /* an older one, overtaken */
    CHECK_EQ(w.c->side[SERVER].room.shrunk.count, 1);
    w.window[SERVER] = 900;
    wire_send(&w, 100, SERVER, "P.", 1, 26, 5); /* its own data shows that it is newer */
    CHECK_EQ(w.c->side[SERVER].room.shrunk.count, 2);
    CHECK_EQ(w.c->side[SERVER].room.shrunk.most, 1600);
    wire_fini(&w);
}

static void with_room(struct wire *w, uint16_t window, uint32_t value)
{
    w->window[SERVER] = window;
    with_timestamps(w, value, 1);
    wire_send(w, 10, SERVER, ".", 1, 16, 0);
}

/* Of one tick of the clock: which of them was sent last only a newer one tells. */
static void room_told_within_a_tick(void)
{
    struct wire w;
    open_scaled(&w, 4);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 15);
    with_room(&w, 1000, 500);
    with_room(&w, 990, 500);
    with_room(&w, 980, 500);
    CHECK_EQ(w.c->side[SERVER].room.shrunk.count, 0);
    with_room(&w, 1010, 501);
    CHECK_EQ(w.c->side[SERVER].room.shrunk.count, 0);
    with_room(&w, 990, 501);
    with_room(&w, 990, 502);
    CHECK_EQ(w.c->side[SERVER].room.shrunk.count, 1);
    wire_fini(&w);
}

static void no_room_for_a_while(void)
{
    struct wire w;
    open_scaled(&w, 0);
    w.window[SERVER] = 0;
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 10);
    wire_send(&w, 100, SERVER, ".", 1, 11, 0);
    wire_send(&w, 200000, CLIENT, ".", 10, 1, 0);
    wire_send(&w, 100000, SERVER, ".", 1, 11, 0);
    CHECK(w.c->side[SERVER].room.shut);
    CHECK_EQ(w.c->side[CLIENT].room.probes, 1);
    w.window[SERVER] = 5000;
    wire_send(&w, 100000, SERVER, ".", 1, 11, 0);
    CHECK(!w.c->side[SERVER].room.shut);
    CHECK_EQ(w.c->side[SERVER].room.shut_ns, 400000000);
    wire_fini(&w);
}

/* A last byte sent again, since its ACK was lost behind the capture, asks nothing. */
static void one_byte_again_is_no_keep_alive(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 1);
    wire_send(&w, 100, SERVER, ".", 1, 2, 0);
    wire_send(&w, 220000, CLIENT, "P.", 1, 1, 1);
    CHECK_EQ(w.c->side[CLIENT].keep_alive.count, 0);
    CHECK_EQ(w.c->side[CLIENT].retransmitted, 1);
    wire_send(&w, 1000000, CLIENT, ".", 1, 1, 1);
    CHECK_EQ(w.c->side[CLIENT].keep_alive.count, 1);
    wire_fini(&w);
}

static void keep_alives_are_answered_or_not(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    for (int i = 0; i < 3; i++)
        wire_send(&w, 75000000, CLIENT, ".", 0, 1, 0);
    wire_send(&w, 100, SERVER, ".", 1, 1, 0);
    CHECK_EQ(w.c->side[CLIENT].keep_alive.count, 3);
    CHECK_EQ(w.c->side[CLIENT].keep_alive.answered, 1);
    CHECK_EQ(w.c->side[SERVER].keep_alive.count, 0);
    wire_fini(&w);
}

static void only_small_ones_arrive(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 100);
    wire_send(&w, 100, SERVER, ".", 1, 101, 0);
    wire_send(&w, 100, CLIENT, ".", 101, 1, 1448);
    for (int i = 0; i < 3; i++)
        wire_send(&w, 300000, CLIENT, ".", 101, 1, 1448);
    const struct sizes *sizes = &w.c->side[CLIENT].sizes;
    CHECK_EQ(sizes->arrived, 100);
    CHECK_EQ(sizes->length, 1448);
    CHECK_EQ(sizes->tries, 3);
    CHECK(!sizes->alive && !sizes->passed);
    wire_send(&w, 100, SERVER, ".", 1, 101, 0);
    CHECK(sizes->alive);
    wire_send(&w, 300000, CLIENT, ".", 101, 1, 500);
    CHECK_EQ(sizes->smaller, 500);
    wire_send(&w, 100, SERVER, ".", 1, 601, 0);
    CHECK(sizes->passed);
    with_sack(&w, 2000, 4000); /* of small ones: all are now */
    wire_send(&w, 100, SERVER, ".", 1, 601, 0);
    CHECK_EQ(sizes->arrived, 100);
    wire_fini(&w);
}

/* A full-size segment that is sent again and again, and one of 100 bytes behind it. */
static const struct sizes *stuck(struct wire *w)
{
    wire_init(w, 4);
    wire_open(w);
    wire_send(w, 100, CLIENT, ".", 1, 1, 1448);
    wire_send(w, 100, CLIENT, "P.", 1449, 1, 100);
    for (int i = 0; i < 3; i++)
        wire_send(w, 300000, CLIENT, ".", 1, 1, 1448);
    return &w->c->side[CLIENT].sizes;
}

static void a_small_one_behind_it_arrives(void)
{
    struct wire w;
    const struct sizes *sizes = stuck(&w);
    CHECK(!sizes->small_passed);
    with_sack(&w, 1449, 1549);
    wire_send(&w, 100, SERVER, ".", 1, 1, 0);
    CHECK(sizes->small_passed && sizes->alive && !sizes->deaf);
    wire_fini(&w);
}

static void nothing_at_all_arrives(void)
{
    struct wire w;
    const struct sizes *sizes = stuck(&w);
    wire_send(&w, 100, SERVER, "P.", 1, 1, 10);
    wire_send(&w, 100, CLIENT, ".", 1549, 11, 0);
    CHECK(sizes->alive && !sizes->deaf);
    wire_send(&w, 300000, SERVER, "P.", 1, 1, 10); /* it has not seen that acknowledged */
    CHECK(sizes->deaf && !sizes->small_passed);
    wire_fini(&w);
}

/* What SACK says to have come may be as large: then it was no matter of size. */
static void large_ones_arrive_too(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 100, CLIENT, ".", 1, 1, 1448);
    wire_send(&w, 100, CLIENT, ".", 1449, 1, 1448);
    with_sack(&w, 1449, 2897);
    wire_send(&w, 100, SERVER, ".", 1, 1, 0);
    CHECK_EQ(w.c->side[CLIENT].sizes.arrived, 1448);
    wire_fini(&w);
}

static void clocks_and_directions(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, -5000, SERVER, "P.", 1, 1, 10);
    wire_send(&w, -7000, SERVER, "P.", 11, 1, 10);
    wire_send(&w, 1, SERVER, "P.", 21, 1, 10);
    CHECK_EQ(w.c->set_back.count, 2);
    CHECK_EQ(w.c->set_back.most_ns, 7000000);
    CHECK_EQ(w.c->side[SERVER].acks_moved, 0);
    wire_send(&w, 1, SERVER, ".", 31, 101, 0);
    CHECK_EQ(w.c->side[SERVER].acks_moved, 1);
    wire_fini(&w);
}

/* The receiver's D-SACK says that the network, not the capture, made the second. */
static void copies_arrive(void)
{
    struct wire w;
    three_under_way(&w);
    w.ip_id--;
    wire_send(&w, 100, CLIENT, "P.", 201, 1, 100);
    CHECK(WIRE_DID(&w, DUPLICATED_CAPTURE));
    CHECK(!w.c->side[CLIENT].copies.arrived.frame);
    with_sack(&w, 201, 301);
    wire_send(&w, 100, SERVER, ".", 1, 301, 0);
    CHECK_EQ(w.c->side[CLIENT].copies.arrived.frame, w.e.frame);
    wire_fini(&w);
}

int main(void)
{
    a_timer_runs_out();
    it_was_asked_for();
    the_tail_is_probed();
    the_very_packet_comes_again();
    data_of_a_syn_was_not_taken();
    it_had_arrived();
    the_first_block_may_be_none();
    timestamps_show_it();
    two_wait_for_each_other();
    room_is_taken_back();
    room_told_within_a_tick();
    no_room_for_a_while();
    one_byte_again_is_no_keep_alive();
    keep_alives_are_answered_or_not();
    only_small_ones_arrive();
    a_small_one_behind_it_arrives();
    nothing_at_all_arrives();
    large_ones_arrive_too();
    clocks_and_directions();
    copies_arrive();
    return check_done();
}
