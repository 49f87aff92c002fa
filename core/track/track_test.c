/* What track makes of segments: boundaries between connections, direction, retransmission, order, holes,
 * the wrap, resets that count, and the table's limits. */
#include "test/check.h"
#include "test/wire.h"

static void sequence_wraps(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w); /* the server's numbers begin 256 before the wrap */
    wire_send(&w, 10, SERVER, "P.", 1, 1, 200);
    CHECK(!WIRE_DID(&w, RETRANSMISSION) && !WIRE_DID(&w, LOST_SEGMENT));
    wire_send(&w, 10, SERVER, "P.", 201, 1, 200);
    CHECK(!WIRE_DID(&w, RETRANSMISSION) && !WIRE_DID(&w, LOST_SEGMENT));
    wire_send(&w, 10, CLIENT, ".", 1, 401, 0);
    CHECK_EQ(w.e.acked, 400);
    wire_send(&w, 10, SERVER, "P.", 201, 1, 200);
    CHECK(WIRE_DID(&w, RETRANSMISSION) && WIRE_DID(&w, SPURIOUS_RETRANSMISSION));
    CHECK_EQ(w.c->side[SERVER].bytes, 600);
    wire_fini(&w);
}

static void order_and_holes(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 10, CLIENT, ".", 101, 1, 100);
    CHECK(WIRE_DID(&w, LOST_SEGMENT));
    wire_send(&w, 10, CLIENT, ".", 1, 1, 100);
    CHECK(WIRE_DID(&w, OUT_OF_ORDER) && !WIRE_DID(&w, RETRANSMISSION));
    CHECK_EQ(w.c->side[CLIENT].gap_count, 0);
    wire_send(&w, 10, CLIENT, ".", 301, 1, 100);
    wire_send(&w, 900000, CLIENT, ".", 201, 1, 100);
    CHECK(WIRE_DID(&w, RETRANSMISSION) && !WIRE_DID(&w, OUT_OF_ORDER));
    wire_send(&w, 10, SERVER, ".", 1, 1001, 0);
    CHECK(WIRE_DID(&w, ACK_LOST_SEGMENT));
    CHECK_EQ(w.c->side[CLIENT].unseen.count, 1);
    wire_fini(&w);
}

static void keep_alive_and_probe(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 75000000, CLIENT, ".", 0, 1, 0);
    CHECK(WIRE_DID(&w, KEEP_ALIVE));
    wire_send(&w, 100, SERVER, ".", 1, 1, 0);
    CHECK(WIRE_DID(&w, KEEP_ALIVE_ACK) && !WIRE_DID(&w, DUPLICATE_ACK));
    w.window[SERVER] = 0;
    wire_send(&w, 100, SERVER, ".", 1, 1, 0);
    CHECK(WIRE_DID(&w, ZERO_WINDOW));
    wire_send(&w, 200000, CLIENT, ".", 0, 1, 0);
    CHECK(WIRE_DID(&w, ZERO_WINDOW_PROBE) && !WIRE_DID(&w, KEEP_ALIVE));
    wire_fini(&w);
}

static void fin_again_stays_in_its_connection(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 10, CLIENT, "F.", 1, 1, 0);
    wire_send(&w, 10, SERVER, "F.", 1, 2, 0);
    wire_send(&w, 10, CLIENT, ".", 2, 2, 0);
    CHECK(w.c->closed_by_fins);
    wire_send(&w, 250000, SERVER, "F.", 1, 2, 0);
    CHECK_EQ(w.c->id, 1);
    CHECK(WIRE_DID(&w, RETRANSMISSION));
    wire_send(&w, 400000000, CLIENT, ".", 2, 2, 0); /* no idle time splits */
    CHECK_EQ(w.c->id, 1);
    wire_fini(&w);
}

static void the_same_ports_again(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 10, CLIENT, "R.", 1, 1, 0);
    wire_send(&w, 10, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(w.c->id, 1); /* the same number: the same attempt */
    w.isn[CLIENT] += 70000;
    wire_send(&w, 10, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(w.c->id, 2);
    CHECK(w.c->reused_ports && WIRE_DID(&w, REUSED_PORTS));
    wire_send(&w, 10, SERVER, "R.", 0, 1, 0);
    wire_send(&w, 10, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(w.c->id, 3); /* refused, so this is another attempt, though with the same number */
    wire_fini(&w);
}

/* An old copy of the SYN belongs to its connection, however far that has come (RFC 9293 figure 9). */
static void a_late_copy_of_the_syn(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 10, SERVER, "R.", 1, 1, 0);
    wire_send(&w, 10, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(w.c->id, 1);
    wire_fini(&w);
}

static void direction(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, SERVER, "P.", 1, 1, 10); /* port 80 speaks first */
    CHECK(w.c->direction_guessed);
    CHECK_EQ(w.e.from, SERVER);
    wire_fini(&w);
    wire_init(&w, 4);
    wire_send(&w, 0, SERVER, "S.", 0, 1, 0); /* swapped by the network: the SYN comes second */
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(w.c->id, 1);
    CHECK(!w.c->direction_guessed);
    CHECK_EQ(w.c->side[CLIENT].endpoint.port, 40000);
    wire_fini(&w);
}

static uint32_t told_id;

static void note_told(void *ctx, struct connection *c)
{
    (void)ctx;
    told_id = c->id;
}

static void the_stalest_makes_room(void)
{
    struct wire w;
    wire_init(&w, 2);
    w.tracker.told = note_told;
    for (uint32_t i = 0; i < 5; i++) {
        w.isn[CLIENT] += 1000000;
        wire_send(&w, 10, CLIENT, "S", 0, 0, 0);
        CHECK_EQ(w.c->id, i + 1);
    }
    CHECK_EQ(told_id, 3);
    CHECK_EQ(w.tracker.evicted, 3);
    struct connection *c = track_next(&w.tracker, NULL);
    CHECK_EQ(c->id, 4);
    c = track_next(&w.tracker, c);
    CHECK_EQ(c->id, 5);
    CHECK(track_next(&w.tracker, c) == NULL);
    wire_fini(&w);
}

static void events_are_counted_when_there_is_no_room(void)
{
    struct wire w;
    wire_init(&w, 2);
    for (int i = 0; i < 70; i++)
        wire_send(&w, 10, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(w.c->events_kept, 64);
    CHECK_EQ(w.c->events_dropped, 6);
    wire_fini(&w);
}

static void denied_reset(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 10, SERVER, "R.", 1, 1, 0);
    CHECK(w.c->side[SERVER].rst_first.frame != 0);
    wire_send(&w, 10, SERVER, "P.", 1, 1, 10); /* the alleged sender goes on */
    CHECK(w.c->side[SERVER].rst_first.frame == 0 && w.c->side[SERVER].rst_denied);
    wire_fini(&w);
}

static void delayed_ack(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 10);
    wire_send(&w, 40000, SERVER, ".", 1, 11, 0);
    CHECK_EQ(w.e.reply_to, 1);
    CHECK_EQ(w.e.reply_ns, 40000000);
    CHECK_EQ(w.c->side[SERVER].delayed_ack.count, 1);
    CHECK_EQ(w.c->side[SERVER].delayed_ack.ns, 40000000);
    wire_fini(&w);
}

int main(void)
{
    sequence_wraps();
    order_and_holes();
    keep_alive_and_probe();
    fin_again_stays_in_its_connection();
    the_same_ports_again();
    a_late_copy_of_the_syn();
    direction();
    the_stalest_makes_room();
    events_are_counted_when_there_is_no_room();
    denied_reset();
    delayed_ack();
    return check_done();
}
