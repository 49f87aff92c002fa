/* Zeek's conn_state and history, over whole connections. */
#include "base/sink.h"
#include "infer/judge.h"
#include "test/check.h"
#include "test/wire.h"

/* One segment: "> S 0 0 0" is flags, seq, ack, length from the client; "<" from the server. */
struct segment_row {
    char from;
    const char *flags;
    uint32_t seq, ack, length;
};

enum { ROWS_MAX = 10 };

static const struct {
    const char *name, *state, *history;
    uint32_t client_bytes, server_bytes;
    struct segment_row row[ROWS_MAX];
} cases[] = {
    {"a SYN alone", "S0", "S", 0, 0, {{'>', "S", 0, 0, 0}}},
    {"established", "S1", "ShA", 0, 0, {{'>', "S", 0, 0, 0}, {'<', "S.", 0, 1, 0}, {'>', ".", 1, 1, 0}}},
    {"the ordinary way",
     "SF",
     "ShADadfF",
     3,
     6,
     {{'>', "S", 0, 0, 0},
      {'<', "S.", 0, 1, 0},
      {'>', ".", 1, 1, 0},
      {'>', "P.", 1, 1, 3},
      {'<', ".", 1, 4, 0},
      {'<', "P.", 1, 4, 6},
      {'<', "F.", 7, 4, 0},
      {'>', ".", 4, 7, 0},
      {'>', "F.", 4, 8, 0},
      {'<', ".", 8, 5, 0}}},
    {"refused", "REJ", "Sr", 0, 0, {{'>', "S", 0, 0, 0}, {'<', "R.", 0, 1, 0}}},
    {"client closed only",
     "S2",
     "ShAFa",
     0,
     0,
     {{'>', "S", 0, 0, 0},
      {'<', "S.", 0, 1, 0},
      {'>', ".", 1, 1, 0},
      {'>', "F.", 1, 1, 0},
      {'<', ".", 1, 2, 0}}},
    {"server closed only",
     "S3",
     "ShAf",
     0,
     0,
     {{'>', "S", 0, 0, 0},
      {'<', "S.", 0, 1, 0},
      {'>', ".", 1, 1, 0},
      {'<', "F.", 1, 1, 0},
      {'>', ".", 1, 2, 0}}},
    {"client aborted",
     "RSTO",
     "ShADR",
     5,
     0,
     {{'>', "S", 0, 0, 0},
      {'<', "S.", 0, 1, 0},
      {'>', ".", 1, 1, 0},
      {'>', "P.", 1, 1, 5},
      {'>', "R.", 6, 1, 0}}},
    {"server aborted",
     "RSTR",
     "ShADr",
     5,
     0,
     {{'>', "S", 0, 0, 0},
      {'<', "S.", 0, 1, 0},
      {'>', ".", 1, 1, 0},
      {'>', "P.", 1, 1, 5},
      {'<', "R.", 1, 6, 0}}},
    {"SYN, then RST", "RSTOS0", "SR", 0, 0, {{'>', "S", 0, 0, 0}, {'>', "R", 1, 0, 0}}},
    {"no SYN, then an RST", "RSTRH", "^hr", 0, 0, {{'<', "S.", 0, 1, 0}, {'<', "R", 1, 0, 0}}},
    {"SYN, then FIN", "SH", "SF", 0, 0, {{'>', "S", 0, 0, 0}, {'>', "F", 1, 0, 0}}},
    {"no SYN, then a FIN", "SHR", "^hf", 0, 0, {{'<', "S.", 0, 1, 0}, {'<', "F.", 1, 1, 0}}},
    {"midstream", "OTH", "Da", 5, 0, {{'>', "P.", 1, 1, 5}, {'<', ".", 1, 6, 0}}},
    {"an RST alone", "OTH", "R", 0, 0, {{'>', "R", 1, 0, 0}}},
    {"sent again",
     "S1",
     "ShADTa",
     5,
     0,
     {{'>', "S", 0, 0, 0},
      {'<', "S.", 0, 1, 0},
      {'>', ".", 1, 1, 0},
      {'>', "P.", 1, 1, 5},
      {'>', "P.", 1, 1, 5},
      {'<', ".", 1, 6, 0}}},
    {"a hole in the capture",
     "S1",
     "ShADaG",
     25,
     0,
     {{'>', "S", 0, 0, 0},
      {'<', "S.", 0, 1, 0},
      {'>', ".", 1, 1, 0},
      {'>', "P.", 1, 1, 5},
      {'>', "P.", 16, 1, 10},
      {'<', ".", 1, 26, 0}}},
    {"data acknowledged, never seen",
     "S1",
     "ShAaG",
     20,
     0,
     {{'>', "S", 0, 0, 0}, {'<', "S.", 0, 1, 0}, {'>', ".", 1, 1, 0}, {'<', ".", 1, 21, 0}}},
    {"the answer before the SYN",
     "S1",
     "^hSA",
     0,
     0,
     {{'<', "S.", 0, 1, 0}, {'>', "S", 0, 0, 0}, {'>', ".", 1, 1, 0}}},
    {"contradictory flags",
     "OTH",
     "SQI",
     0,
     0,
     {{'>', "S", 0, 0, 0}, {'>', "SF", 0, 0, 0}, {'>', "FR", 0, 0, 0}}},
    {"another FIN",
     "S2",
     "ShAFF",
     5,
     0,
     {{'>', "S", 0, 0, 0},
      {'<', "S.", 0, 1, 0},
      {'>', ".", 1, 1, 0},
      {'>', "F.", 1, 1, 0},
      {'>', "F.", 1, 1, 0},
      {'>', "FP.", 1, 1, 5}}},
};

static void one_case(size_t n)
{
    struct wire w;
    wire_init(&w, 4);
    for (const struct segment_row *r = cases[n].row; r < cases[n].row + ROWS_MAX && r->from; r++) {
        wire_send(&w, 100, r->from == '>' ? CLIENT : SERVER, r->flags, r->seq, r->ack, r->length);
        judge_history(w.c, &w.e);
    }
    if (!z_equal(judge_zeek_state(w.c), cases[n].state) || !z_equal(w.c->zeek.history, cases[n].history))
        fprintf(stderr, "%s:\n", cases[n].name);
    CHECK_Z(judge_zeek_state(w.c), cases[n].state);
    CHECK_Z(w.c->zeek.history, cases[n].history);
    CHECK_EQ(zeek_size(&w.c->side[CLIENT].zeek), cases[n].client_bytes);
    CHECK_EQ(zeek_size(&w.c->side[SERVER].zeek), cases[n].server_bytes);
    wire_fini(&w);
}

static void wire_open_judged(struct wire *w)
{
    wire_send(w, 0, CLIENT, "S", 0, 0, 0);
    judge_history(w->c, &w->e);
    wire_send(w, 100, SERVER, "S.", 0, 1, 0);
    judge_history(w->c, &w->e);
    wire_send(w, 100, CLIENT, ".", 1, 1, 0);
    judge_history(w->c, &w->e);
}

static void zero_windows(int count, const char *history)
{
    struct wire w;
    wire_init(&w, 4);
    w.window[SERVER] = 0;
    for (int i = 0; i < count; i++) {
        wire_send(&w, 100, SERVER, ".", 1, 1, 0);
        judge_history(w.c, &w.e);
    }
    CHECK_Z(w.c->zeek.history, history);
    wire_fini(&w);
}

/* A connection whose history would be endless. */
static void many_resets(void)
{
    struct wire w;
    wire_init(&w, 4);
    for (uint32_t i = 0; i < 200; i++) {
        wire_send(&w, 100, CLIENT, "R", i, 0, 0);
        judge_history(w.c, &w.e);
    }
    CHECK_EQ(strlen(w.c->zeek.history), ZEEK_HISTORY_MAX - 1);
    wire_fini(&w);
}

/* What snaplen left out is a gap once it is acknowledged; what text leaves out says nothing. */
static void cut_payload(uint32_t link, const char *history, uint64_t missed)
{
    enum { HEADERS = 40, DATA_OFFSET = 32, LENGTH = 100 };
    const uint8_t packet[HEADERS] = {[DATA_OFFSET] = 5 << 4};
    struct wire w;
    wire_init(&w, 4);
    wire_open_judged(&w);
    struct segment s = {.frame = &w.frame, .known = KNOWN_ALL, .flags = TCP_ACK, .length = LENGTH};
    w.frame.number++;
    w.frame.link = link;
    s.from = wire_endpoint(CLIENT);
    s.to = wire_endpoint(SERVER);
    s.seq = w.isn[CLIENT] + 1;
    s.ack = w.isn[SERVER] + 1;
    s.window = 500;
    s.ip = packet;
    s.ip_captured = HEADERS;
    s.tcp_offset = HEADERS / 2;
    w.c = track_segment(&w.tracker, &s, &w.e);
    infer_event(w.c, &w.e);
    judge_history(w.c, &w.e);
    CHECK_EQ(w.c->side[CLIENT].ip_bytes, HEADERS + LENGTH);
    wire_send(&w, 100, SERVER, ".", 1, 1 + LENGTH, 0);
    judge_history(w.c, &w.e);
    CHECK_Z(w.c->zeek.history, history);
    CHECK_EQ(w.c->side[CLIENT].zeek.missed, missed);
    wire_fini(&w);
}

int main(void)
{
    cut_payload(1, "ShADaG", 100);
    cut_payload(LINK_TEXT, "ShADa", 0);
    for (size_t n = 0; n < sizeof cases / sizeof cases[0]; n++)
        one_case(n);
    zero_windows(1, "^aw");
    zero_windows(9, "^aw");
    zero_windows(10, "^aww");
    zero_windows(100, "^awww");
    many_resets();
    return check_done();
}
