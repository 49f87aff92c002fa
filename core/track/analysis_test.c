/* Wireshark's judgements, rule by rule. What is expected is what tshark 4.0.17 says of the same segments, up to
 * a_reset_that_moves_nothing(): from there it is what the core knows better. */
#include "test/check.h"
#include "test/wire.h"

enum { SECOND = 1000000 };

/* The judgements of the latest segment, of those that Wireshark has. */
static uint64_t judged(const struct wire *w)
{
    uint64_t bits = 0;
    for (int what = WHAT_RETRANSMISSION; what <= WHAT_WINDOW_UPDATE; what++)
        bits |= w->e.what & UINT64_C(1) << what;
    return bits;
}

#define SAYS(w, bits)   CHECK_EQ(judged(w), bits)
#define SAYS_NOTHING(w) CHECK_EQ(judged(w), 0)

/* Open, and 100 bytes of the client's acknowledged. */
static void begin(struct wire *w)
{
    wire_init(w, 4);
    wire_open(w);
    wire_send(w, 10, CLIENT, "P.", 1, 1, 100);
    wire_send(w, 10, SERVER, ".", 1, 101, 0);
    SAYS_NOTHING(w);
}

static void old_numbers(void)
{
    struct wire w;
    begin(&w);
    wire_send(&w, 10, CLIENT, "P.", 1, 1, 100);
    SAYS(&w, WHAT_BIT(RETRANSMISSION) | WHAT_BIT(SPURIOUS_RETRANSMISSION));
    wire_send(&w, 10, CLIENT, ".", 101, 1, 100);
    wire_send(&w, 10, CLIENT, ".", 301, 1, 100);
    SAYS(&w, WHAT_BIT(LOST_SEGMENT));
    wire_send(&w, 20000, CLIENT, ".", 201, 1, 50); /* within the round trip of the opening: 20.1 ms */
    SAYS(&w, WHAT_BIT(OUT_OF_ORDER));
    wire_send(&w, 200, CLIENT, ".", 251, 1, 50);
    SAYS(&w, WHAT_BIT(RETRANSMISSION));
    wire_send(&w, 10, CLIENT, ".", 301, 1, 100); /* ends where all that was sent ends */
    SAYS(&w, WHAT_BIT(RETRANSMISSION));
    wire_fini(&w);
}

/* Acknowledged, though the capture lacks the first copy. */
static void spurious_without_a_first_copy(void)
{
    struct wire w;
    begin(&w);
    wire_send(&w, 10, SERVER, ".", 1, 201, 0);
    SAYS(&w, WHAT_BIT(ACK_LOST_SEGMENT));
    wire_send(&w, 10, CLIENT, ".", 101, 1, 100);
    SAYS(&w, WHAT_BIT(RETRANSMISSION) | WHAT_BIT(SPURIOUS_RETRANSMISSION));
    wire_fini(&w);
}

static void fast_retransmission(int64_t us, uint64_t expected)
{
    struct wire w;
    begin(&w);
    wire_send(&w, 10, CLIENT, ".", 101, 1, 100);
    wire_send(&w, 10, CLIENT, ".", 201, 1, 100);
    for (int i = 0; i < 2; i++) {
        wire_send(&w, 10, SERVER, ".", 1, 101, 0);
        SAYS(&w, WHAT_BIT(DUPLICATE_ACK));
    }
    wire_send(&w, us, CLIENT, ".", 101, 1, 100);
    SAYS(&w, WHAT_BIT(RETRANSMISSION) | expected);
    wire_fini(&w);
}

/* Of ACKs that run ahead of the capture the first is marked; another when the other end has acknowledged something
 * meanwhile, or has left a hole. */
static void acks_of_what_is_not_captured(void)
{
    struct wire w;
    begin(&w);
    wire_send(&w, 10, SERVER, ".", 1, 201, 0);
    SAYS(&w, WHAT_BIT(ACK_LOST_SEGMENT));
    wire_send(&w, 10, SERVER, ".", 1, 301, 0);
    SAYS_NOTHING(&w);
    wire_send(&w, 10, CLIENT, "P.", 301, 1, 100);
    SAYS(&w, WHAT_BIT(LOST_SEGMENT));
    wire_send(&w, 10, SERVER, "P.", 1, 401, 50);
    SAYS(&w, WHAT_BIT(ACK_LOST_SEGMENT));
    wire_send(&w, 10, SERVER, ".", 51, 501, 0);
    SAYS_NOTHING(&w);
    wire_send(&w, 10, CLIENT, ".", 401, 51, 0);
    wire_send(&w, 10, SERVER, ".", 51, 601, 0);
    SAYS(&w, WHAT_BIT(ACK_LOST_SEGMENT));
    wire_fini(&w);
}

static void windows(void)
{
    struct wire w;
    begin(&w);
    w.window[SERVER] = 200;
    wire_send(&w, 10, SERVER, ".", 1, 101, 0);
    SAYS(&w, WHAT_BIT(WINDOW_UPDATE));
    wire_send(&w, 10, CLIENT, ".", 101, 1, 100);
    SAYS_NOTHING(&w);
    wire_send(&w, 10, CLIENT, ".", 201, 1, 100);
    SAYS(&w, WHAT_BIT(WINDOW_FULL));
    w.window[SERVER] = 0;
    wire_send(&w, 10, SERVER, ".", 1, 301, 0);
    SAYS(&w, WHAT_BIT(ZERO_WINDOW));
    wire_send(&w, SECOND, CLIENT, ".", 301, 1, 1);
    SAYS(&w, WHAT_BIT(ZERO_WINDOW_PROBE));
    wire_send(&w, 10, SERVER, ".", 1, 301, 0);
    SAYS(&w, WHAT_BIT(ZERO_WINDOW) | WHAT_BIT(ZERO_WINDOW_PROBE_ACK));
    wire_fini(&w);
}

static void keep_alives(void)
{
    struct wire w;
    begin(&w);
    wire_send(&w, 75 * SECOND, CLIENT, ".", 100, 1, 1);
    SAYS(&w, WHAT_BIT(KEEP_ALIVE));
    wire_send(&w, 10, SERVER, ".", 1, 101, 0);
    SAYS(&w, WHAT_BIT(KEEP_ALIVE_ACK));
    wire_send(&w, 10, CLIENT, "P.", 100, 1, 20); /* one byte again, and more: none of them */
    SAYS_NOTHING(&w);
    wire_fini(&w);
}

/* An RST beyond what was sent, of another in the client's name: that goes on where it stood. */
static void a_reset_that_moves_nothing(void)
{
    struct wire w;
    begin(&w);
    wire_send(&w, 10, CLIENT, "R", 1101, 0, 0);
    wire_send(&w, 10, CLIENT, "P.", 101, 1, 100);
    SAYS_NOTHING(&w);
    wire_fini(&w);
}

static void a_simultaneous_open(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 10, SERVER, "S", 0, 0, 0);
    wire_send(&w, 10, CLIENT, "S.", 0, 1, 0);
    SAYS_NOTHING(&w);
    wire_send(&w, SECOND, CLIENT, "S.", 0, 1, 0);
    SAYS(&w, WHAT_BIT(RETRANSMISSION));
    wire_fini(&w);
}

/* Linux's probe of a closed window has a keep-alive's number; so has an ACK that its sender's FIN overtook. */
static void probes_and_overtaken_acks(void)
{
    struct wire w;
    begin(&w);
    w.window[SERVER] = 0;
    wire_send(&w, 10, SERVER, ".", 1, 101, 0);
    wire_send(&w, SECOND, CLIENT, ".", 100, 1, 0);
    SAYS(&w, WHAT_BIT(ZERO_WINDOW_PROBE));
    wire_send(&w, 10, SERVER, ".", 1, 101, 0);
    SAYS(&w, WHAT_BIT(ZERO_WINDOW) | WHAT_BIT(ZERO_WINDOW_PROBE_ACK));
    wire_fini(&w);
    begin(&w);
    wire_send(&w, 10, SERVER, "F.", 1, 101, 0);
    wire_send(&w, 10, SERVER, ".", 1, 101, 0);
    SAYS_NOTHING(&w);
    wire_fini(&w);
}

/* The judgement is Wireshark's; the connection's facts are not. */
static void a_packet_captured_twice(void)
{
    struct wire w;
    begin(&w);
    w.ip_id--;
    wire_send(&w, 5, SERVER, ".", 1, 101, 0);
    SAYS(&w, WHAT_BIT(DUPLICATE_ACK));
    CHECK_EQ(w.e.did, WHAT_BIT(DUPLICATED_CAPTURE));
    CHECK_EQ(w.c->side[SERVER].duplicate_acks, 0);
    wire_fini(&w);
}

int main(void)
{
    old_numbers();
    spurious_without_a_first_copy();
    fast_retransmission(19000, WHAT_BIT(FAST_RETRANSMISSION));
    fast_retransmission(25000, 0);
    acks_of_what_is_not_captured();
    windows();
    keep_alives();
    a_reset_that_moves_nothing();
    a_simultaneous_open();
    probes_and_overtaken_acks();
    a_packet_captured_twice();
    return check_done();
}
