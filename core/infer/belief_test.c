/* The belief over whole connections: what each end is taken to be after each segment, and that the set
 * never leaves out what a host could be in. */
#include "test/check.h"
#include "test/wire.h"

static void expect(const struct wire *w, enum state client, enum state server)
{
    if (WIRE_LIKELY(w, CLIENT) != client || WIRE_LIKELY(w, SERVER) != server)
        fprintf(stderr, "frame %llu: %s / %s\n", (unsigned long long)w->e.frame,
                state_names[WIRE_LIKELY(w, CLIENT)], state_names[WIRE_LIKELY(w, SERVER)]);
    CHECK_EQ(WIRE_LIKELY(w, CLIENT), client);
    CHECK_EQ(WIRE_LIKELY(w, SERVER), server);
    CHECK(WIRE_SET(w, CLIENT) >> client & 1);
    CHECK(WIRE_SET(w, SERVER) >> server & 1);
}

static void three_way(struct wire *w)
{
    wire_send(w, 0, CLIENT, "S", 0, 0, 0);
    expect(w, STATE_SYN_SENT, STATE_SYN_RECEIVED);
    CHECK_EQ(w->e.end[CLIENT].left, IN_STATE(SYN_SENT));
    CHECK(WIRE_SET(w, SERVER) & IN_STATE(LISTEN));
    wire_send(w, 100, SERVER, "S.", 0, 1, 0);
    expect(w, STATE_ESTABLISHED, STATE_SYN_RECEIVED);
    CHECK_EQ(w->e.end[SERVER].left, IN_STATE(SYN_RECEIVED));
    wire_send(w, 200, CLIENT, ".", 1, 1, 0);
    expect(w, STATE_ESTABLISHED, STATE_ESTABLISHED);
    CHECK_EQ(w->e.end[CLIENT].left, IN_STATE(ESTABLISHED));
}

static void three_segments(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 3);
    wire_send(&w, 10, SERVER, "P.", 1, 4, 6);
    wire_send(&w, 10, SERVER, "F.", 7, 4, 0);
    expect(&w, STATE_CLOSE_WAIT, STATE_FIN_WAIT_1);
    wire_send(&w, 10, CLIENT, ".", 4, 7, 0); /* sent before the FIN arrived */
    expect(&w, STATE_CLOSE_WAIT, STATE_FIN_WAIT_1);
    CHECK(WIRE_SET(&w, CLIENT) & IN_STATE(ESTABLISHED));
    wire_send(&w, 10, CLIENT, "F.", 4, 8, 0);
    expect(&w, STATE_LAST_ACK, STATE_TIME_WAIT);
    CHECK_EQ(w.e.end[CLIENT].left, IN_STATE(LAST_ACK) | IN_STATE(CLOSING)); /* an earlier FIN may be lost */
    CHECK(!(WIRE_SET(&w, SERVER) & IN_STATE(CLOSING))); /* FIN and ACK came in one segment */
    wire_send(&w, 10, SERVER, ".", 8, 5, 0);
    expect(&w, STATE_CLOSED, STATE_TIME_WAIT);
    CHECK_EQ(WIRE_SET(&w, SERVER), IN_STATE(TIME_WAIT));
    CHECK(WIRE_SET(&w, CLIENT) & IN_STATE(LAST_ACK)); /* that ACK may be lost */
    CHECK(WIRE_SET(&w, CLIENT) &
          IN_STATE(TIME_WAIT)); /* and so may an earlier FIN, on its way to the capture */
    wire_fini(&w);
}

/* Captured at an end: what is there has arrived, and an end that sent nothing else has not sent another FIN. */
static void captured_at_an_end(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 10, SERVER, "F.", 1, 1, 0);
    CHECK_EQ(w.e.end[CLIENT].here, IN_STATE(CLOSE_WAIT));
    CHECK(w.e.end[CLIENT].left & IN_STATE(ESTABLISHED));
    wire_send(&w, 10, CLIENT, "F.", 1, 2, 0);
    CHECK_EQ(w.e.end[CLIENT].here, IN_STATE(LAST_ACK));
    CHECK_EQ(w.e.end[SERVER].here, IN_STATE(TIME_WAIT));
    wire_send(&w, 10, SERVER, ".", 2, 2, 0);
    CHECK_EQ(w.e.end[CLIENT].here, IN_STATE(CLOSED));
    CHECK(w.e.end[CLIENT].left & IN_STATE(LAST_ACK));
    wire_send(&w, 10, CLIENT, "R", 2, 0, 0);
    CHECK(w.e.end[SERVER].here & IN_STATE(TIME_WAIT)); /* RFC 1337 */
    wire_fini(&w);
}

static void four_segments(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "F.", 1, 1, 0);
    expect(&w, STATE_FIN_WAIT_1, STATE_CLOSE_WAIT);
    wire_send(&w, 100, SERVER, ".", 1, 2, 0);
    expect(&w, STATE_FIN_WAIT_2, STATE_CLOSE_WAIT);
    CHECK_EQ(w.e.end[SERVER].left, IN_STATE(CLOSE_WAIT));
    wire_send(&w, 100, SERVER, "F.", 1, 2, 0);
    expect(&w, STATE_TIME_WAIT, STATE_LAST_ACK);
    wire_send(&w, 100, CLIENT, ".", 2, 2, 0);
    expect(&w, STATE_TIME_WAIT, STATE_CLOSED);
    wire_fini(&w);
}

static void simultaneous_close(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, SERVER, "F.", 1, 1, 0);
    wire_send(&w, 100, CLIENT, "F.", 1, 1, 0);
    expect(&w, STATE_CLOSING, STATE_CLOSING);
    wire_send(&w, 100, SERVER, ".", 2, 2, 0);
    expect(&w, STATE_TIME_WAIT, STATE_CLOSING);
    CHECK_EQ(w.e.end[SERVER].left, IN_STATE(CLOSING)); /* its ACK proves the FIN came, nothing its own */
    wire_send(&w, 100, CLIENT, ".", 2, 2, 0);
    expect(&w, STATE_TIME_WAIT, STATE_TIME_WAIT);
    wire_fini(&w);
}

/* A full accept queue: the kernel drops what would open the connection, data as well. */
static void ack_not_taken_in(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 1000000, SERVER, "S.", 0, 1, 0);
    expect(&w, STATE_ESTABLISHED, STATE_SYN_RECEIVED);
    wire_send(&w, 100, CLIENT, ".", 1, 1, 0);
    expect(&w, STATE_ESTABLISHED, STATE_SYN_RECEIVED);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 10);
    expect(&w, STATE_ESTABLISHED, STATE_SYN_RECEIVED);
    wire_send(&w, 100, SERVER, ".", 1, 11, 0);
    expect(&w, STATE_ESTABLISHED, STATE_ESTABLISHED);
    wire_fini(&w);
}

static void simultaneous_open(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 10, SERVER, "S", 0, 0, 0);
    expect(&w, STATE_SYN_RECEIVED, STATE_SYN_SENT);
    wire_send(&w, 10, CLIENT, "S.", 0, 1, 0);
    expect(&w, STATE_SYN_RECEIVED, STATE_ESTABLISHED);
    wire_send(&w, 10, SERVER, "S.", 0, 1, 0);
    CHECK_EQ(WIRE_LIKELY(&w, CLIENT), STATE_ESTABLISHED);
    CHECK_EQ(w.c->id, 1);
    wire_fini(&w);
}

static void resets(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 10, SERVER, "R.", 0, 1, 0);
    expect(&w, STATE_CLOSED, STATE_CLOSED);
    wire_fini(&w);
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "R.", 1, 1, 0);
    expect(&w, STATE_CLOSED, STATE_CLOSED);
    CHECK(WIRE_SET(&w, SERVER) & IN_STATE(ESTABLISHED)); /* the RST may be lost */
    CHECK_EQ(w.e.end[CLIENT].here, IN_STATE(CLOSED));
    CHECK(w.e.end[CLIENT].left & IN_STATE(ESTABLISHED)); /* another may have sent it */
    CHECK(!(w.e.end[SERVER].here & IN_STATE(ESTABLISHED)));
    wire_fini(&w);
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "R", 100, 0, 0); /* in the window, not where it is expected */
    CHECK(w.e.end[SERVER].here & IN_STATE(ESTABLISHED));
    wire_fini(&w);
}

static void a_reset_that_must_be_ignored_ends_nothing(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, SERVER, "R", 0x40000000, 0, 0);
    CHECK(WIRE_DID(&w, RST_IGNORED));
    CHECK_EQ(WIRE_LIKELY(&w, CLIENT), STATE_ESTABLISHED);
    wire_fini(&w);
}

static void a_fin_lost_behind_the_tap(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "F.", 1, 1, 0);
    for (int i = 0; i < 3; i++) /* the server goes on as if it had not heard */
        wire_send(&w, 100000, SERVER, "P.", 1 + 10 * (uint32_t)i, 1, 10);
    expect(&w, STATE_FIN_WAIT_1, STATE_ESTABLISHED);
    CHECK(WIRE_SET(&w, SERVER) & IN_STATE(CLOSE_WAIT));
    wire_fini(&w);
}

static void a_fin_before_its_data(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "F.", 101, 1, 0);
    expect(&w, STATE_FIN_WAIT_1, STATE_ESTABLISHED);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 100);
    expect(&w, STATE_FIN_WAIT_1, STATE_CLOSE_WAIT);
    wire_fini(&w);
}

static void midstream(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, SERVER, "F.", 1, 1, 0);
    CHECK(WIRE_SET(&w, SERVER) & IN_STATE(LAST_ACK)); /* the client may have closed before the capture */
    wire_send(&w, 100, CLIENT, "F.", 1, 1, 0);
    expect(&w, STATE_CLOSING, STATE_CLOSING);
    CHECK(!(WIRE_SET(&w, SERVER) & IN_STATE(LAST_ACK))); /* now it is known that it had not */
    wire_send(&w, 10, SERVER, ".", 2, 2, 0);
    wire_send(&w, 10, CLIENT, ".", 2, 2, 0);
    expect(&w, STATE_TIME_WAIT, STATE_TIME_WAIT);
    wire_fini(&w);
}

static void queued_data_hides_a_close(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, ".", 1, 1, 1000);
    wire_send(&w, 100, CLIENT, ".", 1001, 1, 1000);
    CHECK(WIRE_SET(&w, CLIENT) & IN_STATE(FIN_WAIT_1));
    wire_send(&w, 100, SERVER, "F.", 1, 1, 0);
    wire_send(&w, 100, CLIENT, "FP.", 2001, 2, 100); /* closed before or after the server's FIN: both fit */
    CHECK(WIRE_SET(&w, CLIENT) & IN_STATE(CLOSING));
    CHECK(WIRE_SET(&w, CLIENT) & IN_STATE(LAST_ACK));
    wire_fini(&w);
}

/* What a segment acknowledges takes effect though its FIN has to wait for data before it. */
static void a_fin_that_waits_still_acknowledges(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, SERVER, "F.", 1, 1, 0);
    wire_send(&w, 100, CLIENT, "F.", 88, 2, 0); /* 87 bytes before it are missing */
    CHECK(WIRE_SET(&w, SERVER) & IN_STATE(FIN_WAIT_2));
    expect(&w, STATE_LAST_ACK, STATE_FIN_WAIT_2);
    wire_fini(&w);
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 100, SERVER, "S.", 0, 1, 0);
    wire_send(&w, 100, CLIENT, "F.", 88, 1, 0); /* it completes the handshake as well */
    CHECK(WIRE_SET(&w, SERVER) & IN_STATE(ESTABLISHED));
    wire_fini(&w);
}

static void a_late_copy_of_the_syn_moves_nothing(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "S", 0, 0, 0);
    expect(&w, STATE_ESTABLISHED, STATE_ESTABLISHED);
    wire_fini(&w);
}

static void a_small_window_hides_a_close(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 1000);
    w.window[SERVER] = 1000; /* room, but not for a segment */
    wire_send(&w, 100, SERVER, "P.", 1, 1001, 10);
    wire_send(&w, 100, CLIENT, ".", 1001, 11, 0);
    CHECK(WIRE_SET(&w, CLIENT) & IN_STATE(FIN_WAIT_1));
    wire_fini(&w);
}

/* All was acknowledged and the end answers without sending more. */
static void an_empty_queue_hides_no_close(void)
{
    struct wire w;
    for (int waits = 0; waits < 2; waits++) {
        wire_init(&w, 4);
        three_way(&w);
        wire_send(&w, 100, CLIENT, "P.", 1, 1, 1000);
        wire_send(&w, 100, SERVER, "P.", 1, 1001, 10);
        wire_send(&w, waits ? 300000 : 100, CLIENT, ".", 1001, 11, 0);
        bool possible = w.c->belief[CLIENT].base & IN_STATE(FIN_WAIT_1);
        CHECK_EQ(possible, !waits); /* at first its host may be holding data back */
        wire_fini(&w);
    }
}

/* In FIN-WAIT-1 a FIN is answered before data that has room now is sent. */
static void the_answer_to_a_fin_says_nothing_of_the_queue(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, ".", 1, 1, 1000);
    wire_send(&w, 100, SERVER, "F.", 1, 1001, 0);
    wire_send(&w, 100, CLIENT, ".", 1001, 2, 0);
    CHECK(WIRE_SET(&w, CLIENT) & IN_STATE(CLOSING));
    wire_fini(&w);
}

static void a_hole_may_hide_a_fin(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 10);
    wire_send(&w, 100, SERVER, "P.", 1, 11, 10);
    wire_send(&w, 100, CLIENT, "F.", 11, 11, 0);
    wire_send(&w, 100, SERVER, ".", 12, 11, 0); /* one number is missing: its FIN */
    wire_send(&w, 100, SERVER, ".", 12, 12, 0);
    CHECK(WIRE_SET(&w, SERVER) & IN_STATE(CLOSING));
    wire_fini(&w);
}

static void what_its_reset_overtook_does_not_revive_an_end(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "R.", 101, 1, 0);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 100);
    CHECK_EQ(WIRE_LIKELY(&w, CLIENT), STATE_CLOSED);
    wire_fini(&w);
}

static void time_wait_runs_out(void)
{
    struct wire w;
    wire_init(&w, 4);
    three_way(&w);
    wire_send(&w, 100, CLIENT, "F.", 1, 1, 0);
    wire_send(&w, 100, SERVER, "F.", 1, 2, 0);
    wire_send(&w, 100, CLIENT, ".", 2, 2, 0);
    CHECK_EQ(WIRE_SET(&w, CLIENT), IN_STATE(TIME_WAIT));
    wire_send(&w, 65000000, SERVER, "F.", 1, 2, 0);
    CHECK(WIRE_SET(&w, CLIENT) & IN_STATE(CLOSED));
    wire_fini(&w);
}

/* One direction alone: a server that acknowledges data, or sends some, has its handshake behind it. */
static void a_server_seen_alone_is_open(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, SERVER, "S.", 0, 1, 0);
    CHECK_EQ(w.e.end[SERVER].likely, STATE_SYN_RECEIVED);
    wire_send(&w, 100, SERVER, ".", 1, 101, 0);
    CHECK_EQ(w.e.end[SERVER].likely, STATE_ESTABLISHED);
    wire_fini(&w);
    wire_init(&w, 4);
    wire_send(&w, 0, SERVER, "S.", 0, 1, 0);
    wire_send(&w, 100, SERVER, "P.", 1, 1, 20); /* a greeting */
    CHECK_EQ(w.e.end[SERVER].likely, STATE_ESTABLISHED);
    wire_fini(&w);
}

int main(void)
{
    three_segments();
    captured_at_an_end();
    four_segments();
    simultaneous_close();
    ack_not_taken_in();
    simultaneous_open();
    resets();
    a_reset_that_must_be_ignored_ends_nothing();
    a_fin_lost_behind_the_tap();
    a_fin_before_its_data();
    midstream();
    queued_data_hides_a_close();
    a_fin_that_waits_still_acknowledges();
    a_late_copy_of_the_syn_moves_nothing();
    a_small_window_hides_a_close();
    an_empty_queue_hides_no_close();
    the_answer_to_a_fin_says_nothing_of_the_queue();
    a_hole_may_hide_a_fin();
    what_its_reset_overtook_does_not_revive_an_end();
    time_wait_runs_out();
    a_server_seen_alone_is_open();
    return check_done();
}
