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

static void a_syn_in_time_wait(uint32_t beyond, uint32_t found)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 10, SERVER, "F.", 1, 1, 0);
    wire_send(&w, 10, CLIENT, "F.", 1, 2, 0);
    wire_send(&w, 10, SERVER, ".", 2, 2, 0);
    w.isn[CLIENT] += 70000;
    w.isn[SERVER] += 2 + beyond;
    wire_send(&w, 10, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(w.c->time_wait_of, 0);
    wire_send(&w, 10, SERVER, "S.", 0, 1, 0);
    CHECK_EQ(w.c->id, 2);
    CHECK_EQ(w.c->time_wait_of, found);
    wire_fini(&w);
}

/* A SYN on ports that have a connection, up to the challenge ACK (RFC 5961 4). */
static void challenge(struct wire *w)
{
    wire_init(w, 4);
    wire_open(w);
    wire_send(w, 10, CLIENT, "P.", 1, 1, 10);
    wire_send(w, 10, SERVER, ".", 1, 11, 0);
    w->isn[CLIENT] += 70000000;
    wire_send(w, 10, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(w->c->id, 2);
    w->isn[CLIENT] -= 70000000;
    wire_send(w, 10, SERVER, ".", 1, 11, 0);
    CHECK_EQ(w->c->id, 1);
    CHECK(WIRE_DID(w, CHALLENGE_ACK) && !WIRE_DID(w, DUPLICATE_ACK));
    CHECK_EQ(w->c->side[SERVER].duplicate_acks, 0);
}

static void a_challenged_syn_opens_later(void)
{
    struct wire w;
    challenge(&w);
    wire_send(&w, 10, CLIENT, "R", 11, 0, 0);
    CHECK_EQ(w.c->id, 1);
    CHECK(w.c->side[CLIENT].rst_first.frame && w.c->side[CLIENT].rst_exact);
    w.isn[CLIENT] += 70000000;
    wire_send(&w, 1000000, CLIENT, "S", 0, 0, 0);
    CHECK_EQ(w.c->id, 2);
    w.isn[SERVER] += 12345678;
    wire_send(&w, 10, SERVER, "S.", 0, 1, 0);
    wire_send(&w, 10, CLIENT, ".", 1, 1, 0);
    CHECK_EQ(w.c->id, 2);
    CHECK(WIRE_DID(&w, HANDSHAKE_ACK));
    wire_fini(&w);
}

static void a_forged_syn_splits_nothing(void)
{
    struct wire w;
    challenge(&w);
    wire_send(&w, 10, CLIENT, "P.", 11, 1, 10);
    CHECK_EQ(w.c->id, 1);
    wire_send(&w, 10, SERVER, "P.", 1, 21, 10);
    CHECK_EQ(w.c->id, 1);
    wire_send(&w, 10, CLIENT, "F.", 21, 11, 0);
    CHECK_EQ(w.c->id, 1);
    CHECK_EQ(w.c->side[CLIENT].unseen.count + w.c->side[SERVER].unseen.count, 0);
    CHECK_EQ(track_next(&w.tracker, w.c)->side[CLIENT].packets, 1);
    wire_fini(&w);
}

/* The elder gave its place in the table away meanwhile. */
static void a_challenge_after_eviction(void)
{
    struct wire w;
    wire_init(&w, 2);
    wire_open(&w);
    for (int i = 0; i < 2; i++) {
        w.isn[CLIENT] += 70000000;
        wire_send(&w, 10, CLIENT, "S", 0, 0, 0);
    }
    w.isn[CLIENT] -= 2 * 70000000;
    wire_send(&w, 10, SERVER, ".", 1, 1, 0);
    CHECK_EQ(w.c->id, 3);
    CHECK(!WIRE_DID(&w, CHALLENGE_ACK));
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
    const struct connection *c = track_next(&w.tracker, NULL);
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

/* What can have been sent before the RST denies nothing. */
static void overtaken_by_reset(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 10, CLIENT, "F.", 721, 1, 0); /* behind a hole */
    wire_send(&w, 10, CLIENT, "R", 1, 0, 0);
    wire_send(&w, 10, CLIENT, "P.", 1, 1, 720); /* which is filled now */
    CHECK(w.c->side[CLIENT].behind_own_reset && !w.c->side[CLIENT].rst_denied);
    wire_fini(&w);

    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 10, SERVER, "R.", 1, 1, 0);
    wire_send(&w, 10, SERVER, ".", 1, 1, 0);
    CHECK(w.c->side[SERVER].behind_own_reset && !w.c->side[SERVER].rst_denied);
    wire_send(&w, 5000000, SERVER, ".", 1, 1, 0); /* far too late to be older */
    CHECK(w.c->side[SERVER].rst_denied);
    wire_fini(&w);
}

static void stamped(struct wire *w, enum side from, const char *flags, uint32_t seq, uint32_t ack,
                    uint32_t length, uint32_t value, uint32_t echo)
{
    w->options =
        (struct tcp_options){.have = UINT64_C(1) << OPTION_TIMESTAMP, .ts_value = value, .ts_echo = echo};
    wire_send(w, 10, from, flags, seq, ack, length);
}

static void old_timestamps(void)
{
    struct wire w;
    wire_init(&w, 4);
    stamped(&w, CLIENT, "S", 0, 0, 0, 5000, 0);
    stamped(&w, SERVER, "S.", 0, 1, 0, 900, 5000);
    stamped(&w, CLIENT, "P.", 1, 1, 10, 5001, 900);
    stamped(&w, SERVER, ".", 1, 11, 0, 901, 5001);
    stamped(&w, CLIENT, "P.", 11, 1, 10, 5001, 901); /* as old as what is echoed */
    CHECK(!WIRE_DID(&w, PAWS));
    stamped(&w, CLIENT, "F.", 21, 1, 0, 5000, 901); /* a tick older, which Linux takes */
    CHECK(!WIRE_DID(&w, PAWS) && (WIRE_SET(&w, SERVER) & IN_STATE(CLOSE_WAIT)));
    wire_fini(&w);
    wire_init(&w, 4);
    stamped(&w, CLIENT, "S", 0, 0, 0, 5000, 0);
    stamped(&w, SERVER, "S.", 0, 1, 0, 900, 5000);
    stamped(&w, CLIENT, "P.", 1, 1, 10, 5001, 900);
    stamped(&w, SERVER, ".", 1, 11, 0, 901, 5001);
    stamped(&w, CLIENT, "P.", 11, 1, 10, 5001, 901);
    stamped(&w, CLIENT, "P.", 21, 1, 10, 300, 901);
    CHECK(WIRE_DID(&w, PAWS) && w.c->side[CLIENT].next == w.isn[CLIENT] + 21);
    stamped(&w, CLIENT, "P.", 1, 1, 10, 300, 901); /* it has these bytes */
    CHECK(!WIRE_DID(&w, PAWS));
    stamped(&w, CLIENT, "R.", 21, 1, 0, 300, 901); /* no RST is tested */
    CHECK(!WIRE_DID(&w, PAWS));
    CHECK_EQ(w.c->side[CLIENT].paws.count, 1);
    wire_fini(&w);

    wire_init(&w, 4); /* a box on the way echoes what was never sent */
    stamped(&w, CLIENT, "S", 0, 0, 0, 5000, 0);
    stamped(&w, SERVER, "S.", 0, 1, 0, 900, 777000);
    stamped(&w, CLIENT, "P.", 1, 1, 10, 5001, 900);
    CHECK(!WIRE_DID(&w, PAWS));
    wire_fini(&w);
}

/* Two segments, and an ACK of both after the second: no timer ran out. */
static void a_late_ack_of_more_is_not_delayed(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 10);
    wire_send(&w, 40000, CLIENT, "P.", 11, 1, 10);
    wire_send(&w, 100, SERVER, ".", 1, 21, 0);
    CHECK_EQ(w.c->side[SERVER].delayed_ack.count, 0);
    wire_send(&w, 100, CLIENT, "P.", 21, 1, 10);
    wire_send(&w, 100, CLIENT, "P.", 31, 1, 10);
    wire_send(&w, 40000, SERVER, ".", 1, 31, 0); /* the other is there by now, or the way is slow */
    CHECK_EQ(w.c->side[SERVER].delayed_ack.count, 0);
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

/* The latest segment once more, as a second interface captures it. */
static void again(struct wire *w, int64_t us, enum side from, const char *flags, uint32_t seq, uint32_t ack,
                  uint32_t length)
{
    w->ip_id--;
    wire_send(w, us, from, flags, seq, ack, length);
}

static void copies_are_no_retransmissions(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    again(&w, 5, CLIENT, "S", 0, 0, 0);
    CHECK(WIRE_DID(&w, DUPLICATED_CAPTURE) && !WIRE_DID(&w, RETRANSMISSION));
    wire_send(&w, 100, SERVER, "S.", 0, 1, 0);
    again(&w, 5, SERVER, "S.", 0, 1, 0);
    wire_send(&w, 20000, CLIENT, ".", 1, 1, 0);
    again(&w, 5, CLIENT, ".", 1, 1, 0);
    CHECK(!WIRE_DID(&w, DUPLICATE_ACK));
    wire_send(&w, 10, CLIENT, "P.", 1, 1, 10);
    again(&w, 5, CLIENT, "P.", 1, 1, 10);
    wire_send(&w, 10, CLIENT, "R.", 11, 1, 0);
    again(&w, 5, CLIENT, "R.", 11, 1, 0);
    const struct side_facts *client = &w.c->side[CLIENT];
    CHECK_EQ(w.c->id, 1);
    CHECK_EQ(client->packets, 8);
    CHECK_EQ(client->bytes, 20);
    CHECK_EQ(client->syn, 2);
    CHECK_EQ(client->copies.count, 4);
    CHECK_EQ(client->retransmitted + w.c->side[SERVER].retransmitted, 0);
    CHECK_EQ(client->duplicate_acks, 0);
    CHECK_EQ(client->rst, 2);
    wire_fini(&w);
}

/* A burst that a kernel hands on at once, and all its copies behind it. */
static void copies_of_a_burst(void)
{
    enum { BURST = 60 };
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    for (uint32_t i = 0; i < BURST; i++)
        wire_send(&w, 1, CLIENT, "P.", 1 + 10 * i, 1, 10);
    w.ip_id -= BURST;
    for (uint32_t i = 0; i < BURST; i++) {
        wire_send(&w, 1, CLIENT, "P.", 1 + 10 * i, 1, 10);
        CHECK(WIRE_DID(&w, DUPLICATED_CAPTURE));
    }
    CHECK_EQ(w.c->side[CLIENT].copies.count, BURST);
    CHECK_EQ(w.c->side[CLIENT].retransmitted, 0);
    wire_fini(&w);
}

/* The same numbers with another identification were sent again; so was what comes later. */
static void retransmissions_are_no_copies(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 10, CLIENT, "P.", 1, 1, 10);
    wire_send(&w, 10, CLIENT, "P.", 1, 1, 10);
    CHECK(WIRE_DID(&w, RETRANSMISSION) && !WIRE_DID(&w, DUPLICATED_CAPTURE));
    again(&w, 2000, CLIENT, "P.", 1, 1, 10);
    CHECK(WIRE_DID(&w, RETRANSMISSION) && !WIRE_DID(&w, DUPLICATED_CAPTURE));
    wire_fini(&w);
}

/* Two SYNs draw two SYN-ACKs, which Linux sends without an identification; a third is a copy. */
static void drawn_syn_acks_are_no_copies(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 1000000, CLIENT, "S", 0, 0, 0);
    for (int i = 0; i < 3; i++) {
        w.ip_id = UINT16_MAX; /* the next is 0 */
        wire_send(&w, i ? 300 : 20000, SERVER, "S.", 0, 1, 0);
        CHECK_EQ(WIRE_DID(&w, DUPLICATED_CAPTURE) != 0, i == 2);
    }
    wire_fini(&w);
}

/* A FIN behind a hole is heard of when that is filled. */
static void fin_behind_a_hole(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 10, CLIENT, "F.", 11, 1, 0);
    wire_send(&w, 300000, CLIENT, "P.", 1, 1, 10);
    struct mark filled = w.c->side[CLIENT].last;
    wire_send(&w, 50, SERVER, ".", 1, 12, 0);
    CHECK_EQ(w.c->side[CLIENT].fin_passed.frame, filled.frame);
    CHECK(w.c->side[CLIENT].fin_answered.frame < filled.frame);
    wire_fini(&w);
}

static void icmp_errors(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_icmp(&w, 10, CLIENT, ICMP_UNREACHABLE, 0); /* about nothing that is known */
    wire_open(&w);
    wire_send(&w, 10, CLIENT, "P.", 1, 1, 100);
    uint64_t packets = w.c->side[CLIENT].packets;
    const struct side_facts *x = &w.c->side[CLIENT];
    wire_icmp(&w, 10, CLIENT, ICMP_TOO_BIG, 1);
    wire_icmp(&w, 10, CLIENT, ICMP_TOO_BIG, 101);
    CHECK(x->icmp_kinds == 1 && x->icmp[0].count == 2 && x->icmp[0].first.frame != x->icmp[0].last.frame);
    CHECK(!x->syn_refused.frame && !x->icmp_unfit);
    /* numbers that it has not sent, before and behind */
    wire_icmp(&w, 10, CLIENT, ICMP_UNREACHABLE, 102);
    wire_icmp(&w, 10, CLIENT, ICMP_UNREACHABLE, UINT32_MAX);
    CHECK(x->icmp_kinds == 1 && x->icmp_unfit == 2);
    /* no room for every meaning */
    wire_icmp(&w, 10, CLIENT, ICMP_TIME, 1);
    wire_icmp(&w, 10, CLIENT, ICMP_PARAMETER, 1);
    wire_icmp(&w, 10, CLIENT, ICMP_QUENCH, 1);
    CHECK(x->icmp_kinds == ICMP_KINDS && x->icmp_dropped == 1);
    wire_icmp(&w, 10, SERVER, ICMP_UNREACHABLE, 0);
    CHECK(w.c->side[SERVER].icmp_kinds == 1);
    CHECK(x->packets == packets && w.c->last.frame < w.frame.number);
    wire_fini(&w);
}

static void a_syn_that_is_futile(void)
{
    struct wire w;
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_icmp(&w, 10, CLIENT, ICMP_UNREACHABLE, 1);
    CHECK(!w.c->side[CLIENT].syn_refused.frame);
    wire_icmp(&w, 10, CLIENT, ICMP_TIME, 0);
    CHECK(!w.c->side[CLIENT].syn_refused.frame && w.c->end[CLIENT].likely == STATE_SYN_SENT);
    wire_icmp(&w, 10, CLIENT, ICMP_PROHIBITED, 0);
    CHECK_EQ(w.c->side[CLIENT].syn_refused.frame, 4);
    CHECK(w.c->end[CLIENT].likely == STATE_CLOSED && w.c->end[SERVER].likely == STATE_CLOSED);
    wire_send(&w, 1000000, CLIENT, "S", 0, 0, 0); /* it did not give up */
    CHECK_EQ(w.c->end[CLIENT].likely, STATE_SYN_SENT);
    wire_fini(&w);
}

/* One segment on a path; its connection's id. */
static uint32_t send_on(struct wire *w, uint32_t vlan, enum side from, const char *flags, uint32_t seq,
                        uint32_t ack)
{
    memset(&w->path, 0, sizeof w->path);
    if (vlan)
        path_add_id(&w->path, PATH_VLAN, vlan);
    wire_send(w, 10, from, flags, seq, ack, 0);
    return w->c->id;
}

static void another_way_back(void)
{
    struct wire w;
    wire_init(&w, 8);
    CHECK_EQ(send_on(&w, 1, CLIENT, "S", 0, 0), 1);
    CHECK_EQ(send_on(&w, 2, SERVER, "S.", 0, 1), 1); /* answers it, from elsewhere */
    CHECK_EQ(send_on(&w, 1, CLIENT, ".", 1, 1), 1);
    CHECK_EQ(send_on(&w, 2, SERVER, "F.", 1, 1), 1);
    CHECK_EQ(send_on(&w, 3, SERVER, "F.", 1, 1), 2); /* the way back is known by now */
    CHECK_EQ(send_on(&w, 2, CLIENT, ".", 1, 1), 3);  /* nor is it the client's way */
    CHECK_EQ(w.c->back.count, 0);
    wire_fini(&w);
    /* each path with both directions */
    wire_init(&w, 8);
    CHECK_EQ(send_on(&w, 0, CLIENT, "S", 0, 0), 1);
    CHECK_EQ(send_on(&w, 1, CLIENT, "S", 0, 0), 2);
    CHECK_EQ(send_on(&w, 1, SERVER, "S.", 0, 1), 2);
    CHECK_EQ(send_on(&w, 0, SERVER, "S.", 0, 1), 1);
    CHECK(!w.c->has_back);
    wire_fini(&w);
    /* an answer to something else, and a SYN */
    wire_init(&w, 8);
    CHECK_EQ(send_on(&w, 0, CLIENT, "S", 0, 0), 1);
    CHECK_EQ(send_on(&w, 1, SERVER, "S.", 0, 2), 2);
    CHECK_EQ(send_on(&w, 2, SERVER, "S", 0, 0), 3);
    CHECK_EQ(send_on(&w, 3, SERVER, "R.", 0, 1), 1);
    wire_fini(&w);
}

int main(void)
{
    copies_are_no_retransmissions();
    copies_of_a_burst();
    retransmissions_are_no_copies();
    drawn_syn_acks_are_no_copies();
    fin_behind_a_hole();
    sequence_wraps();
    order_and_holes();
    keep_alive_and_probe();
    fin_again_stays_in_its_connection();
    the_same_ports_again();
    a_syn_in_time_wait(65537, 1);
    a_syn_in_time_wait(65536, 0);
    a_challenged_syn_opens_later();
    a_forged_syn_splits_nothing();
    a_challenge_after_eviction();
    a_late_copy_of_the_syn();
    direction();
    the_stalest_makes_room();
    events_are_counted_when_there_is_no_room();
    denied_reset();
    overtaken_by_reset();
    old_timestamps();
    delayed_ack();
    a_late_ack_of_more_is_not_delayed();
    icmp_errors();
    a_syn_that_is_futile();
    another_way_back();
    return check_done();
}
