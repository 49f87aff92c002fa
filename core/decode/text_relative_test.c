/* Relative numbers made absolute: the same connections as tcpdump prints them with and without -S. */
#include "decode/text_reading_test.h"

#define A_TO_B "IP 192.0.2.1.40000 > 198.51.100.2.80: Flags "
#define B_TO_A "IP 198.51.100.2.80 > 192.0.2.1.40000: Flags "

struct row {
    const char *line;
    uint32_t seq, ack; /* as they were on the wire; 0: not said */
};

static struct segment last;

static void check_rows(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct segment s;
        CHECK_EQ(decode_line(rows[i].line, &s), DECODE_TCP);
        if (rows[i].seq)
            CHECK_EQ(s.seq, rows[i].seq);
        if (rows[i].ack)
            CHECK_EQ(s.ack, rows[i].ack);
        last = s;
    }
}
#define ROWS(rows) check_rows(rows, sizeof rows / sizeof *rows)

static const struct row handshake[] = {
    {A_TO_B "[S], seq 4000000000, win 9, length 0", 4000000000, 0},
    {B_TO_A "[S.], seq 700000, ack 4000000001, win 9, length 0", 700000, 4000000001},
};

static void test_relative(void)
{
    static const struct row rows[] = {
        {A_TO_B "[.], ack 1, win 9, length 0", 0, 700001},
        {A_TO_B "[P.], seq 1:4, ack 1, win 9, length 3", 4000000001, 700001},
        {B_TO_A "[.], ack 4, win 9, length 0", 0, 4000000004},
        {B_TO_A "[.], ack 4, win 9, options [nop,nop,sack 1 {10:20}], length 0", 0, 4000000004},
        {A_TO_B "[.], seq 1000004:1001004, ack 1, win 9, length 1000", 4001000004, 700001},
        {A_TO_B "[R], seq 4000000004, win 0, length 0", 4000000004, 0},
        {B_TO_A "[F.], seq 1, ack 4, win 9, length 0", 700001, 4000000004},
    };
    fresh();
    ROWS(handshake);
    ROWS(rows);
    CHECK(decoder.relative_known && decoder.relative);
    struct segment s;
    CHECK_EQ(decode_line(rows[3].line, &s), DECODE_TCP);
    CHECK_EQ(s.options.sack[0].left, 4000000010);
    CHECK_EQ(s.options.sack[0].right, 4000000020);
    CHECK_EQ(s.ip[20 + 20 + 4], 0xee); /* in the bytes as well */
}

static void test_absolute(void)
{
    static const struct row rows[] = {
        {A_TO_B "[.], ack 700001, win 9, length 0", 0, 700001},
        {A_TO_B "[P.], seq 4000000001:4000000004, ack 700001, win 9, length 3", 4000000001, 700001},
        {B_TO_A "[.], ack 4000000004, win 9, options [nop,nop,sack 1 {4000000010:4000000020}], "
                "length 0",
         0, 4000000004},
    };
    fresh();
    ROWS(handshake);
    ROWS(rows);
    CHECK(decoder.relative_known && !decoder.relative);
    CHECK_EQ(last.options.sack[0].left, 4000000010);
}

/* The window-wrapping and the tiny: bases near 0 make the two readings nearly equal. */
static void test_wrap_and_small(void)
{
    static const struct row wrap[] = {
        {A_TO_B "[S], seq 4294967295, win 9, length 0", 4294967295u, 0},
        {B_TO_A "[S.], seq 10, ack 0, win 9, length 0", 10, 0},
        {A_TO_B "[P.], seq 1:101, ack 1, win 9, length 100", 0, 11},
        {A_TO_B "[P.], seq 101:201, ack 1, win 9, length 100", 100, 11},
    };
    static const struct row small[] = {
        {A_TO_B "[S], seq 1000, win 9, length 0", 1000, 0},
        {B_TO_A "[S.], seq 5000, ack 1001, win 9, length 0", 5000, 1001},
        {A_TO_B "[.], ack 5001, win 9, length 0", 0, 5001},
        {A_TO_B "[P.], seq 1001:1006, ack 5001, win 9, length 5", 1001, 5001},
    };
    fresh();
    ROWS(wrap);
    fresh();
    ROWS(small);
}

/* In the middle of a connection the first line with ACK is absolute, and its numbers become 0 and 1. */
static void test_midstream(void)
{
    static const struct row with_data[] = {
        {A_TO_B "[P.], seq 1001:1019, ack 2001, win 9, length 18", 1001, 2001},
        {B_TO_A "[.], ack 18, win 9, length 0", 0, 1019},
        {A_TO_B "[P.], seq 0:18, ack 1, win 9, length 18", 1001, 2001},
        {B_TO_A "[P.], seq 1:9, ack 18, win 9, length 8", 2001, 1019},
    };
    static const struct row from_ack[] = {
        {A_TO_B "[.], ack 900000000, win 9, length 0", 0, 900000000},
        {B_TO_A "[P.], seq 1:9, ack 1, win 9, length 8", 900000000, 0},
        {A_TO_B "[.], ack 9, win 9, length 0", 0, 900000008},
    };
    /* Pasted from the middle of a relative text: right among themselves. */
    static const struct row pasted[] = {
        {A_TO_B "[P.], seq 5001:5019, ack 71, win 9, length 18", 5001, 71},
        {B_TO_A "[.], ack 5019, win 9, length 0", 0, 5019},
        {B_TO_A "[P.], seq 71:80, ack 5019, win 9, length 9", 71, 5019},
        {A_TO_B "[F.], seq 5019, ack 80, win 9, length 0", 5019, 80},
    };
    fresh();
    ROWS(with_data);
    fresh();
    ROWS(from_ack);
    fresh();
    ROWS(pasted);
}

/* Acknowledgments lag behind data; none is of what was not sent. */
static void test_pasted_bulk(void)
{
    static const struct row bulk[] = {
        {A_TO_B "[.], seq 13015:14301, ack 475, win 9, length 1286", 13015, 475},
        {B_TO_A "[.], ack 2861, win 9, length 0", 0, 2861},
        {B_TO_A "[.], ack 4291, win 9, length 0", 0, 4291},
        {A_TO_B "[.], seq 14301:15747, ack 475, win 9, length 1446", 14301, 475},
        {B_TO_A "[.], ack 5721, win 9, length 0", 0, 5721},
    };
    static const struct row start[] = {
        {A_TO_B "[.], seq 1447:2893, ack 475, win 9, length 1446", 1447, 475},
        {A_TO_B "[.], seq 2893:4339, ack 475, win 9, length 1446", 2893, 475},
        {A_TO_B "[.], seq 4339:13015, ack 475, win 9, length 8676", 4339, 475},
        {B_TO_A "[.], ack 2861, win 9, length 0", 0, 2861},
    };
    fresh();
    ROWS(bulk);
    fresh();
    ROWS(start);
}

/* Without ACK a number is absolute: beside relative ones that lost their base it means nothing. */
static void test_pasted_reset(void)
{
    static const struct row pasted[] = {
        {A_TO_B "[P.], seq 5001:5019, ack 71, win 9, length 18", 5001, 71},
        {B_TO_A "[.], ack 5019, win 9, length 0", 0, 5019},
        {A_TO_B "[R], seq 3000005019, win 0, length 0", 0, 0},
    };
    static const struct row near[] = {
        {A_TO_B "[P.], seq 5001:5019, ack 71, win 9, length 18", 5001, 71},
        {A_TO_B "[R], seq 5019, win 0, length 0", 5019, 0},
    };
    fresh();
    ROWS(pasted);
    CHECK(!(last.known & KNOWN_SEQ));
    fresh();
    ROWS(near);
    CHECK(last.known & KNOWN_SEQ);
    fresh();
    ROWS(handshake);
    static const struct row far[] = {{A_TO_B "[R], seq 9, win 0, length 0", 9, 0}};
    ROWS(far);
    CHECK(last.known & KNOWN_SEQ);
}

/* The SYN was seen but not its answer: relative to the SYN, or printed as it is. */
static void test_answer_missing(void)
{
    static const struct row relative[] = {
        {A_TO_B "[S], seq 3000000000, win 9, length 0", 3000000000, 0},
        {A_TO_B "[P.], seq 1:4, ack 1, win 9, length 3", 3000000001, 0},
    };
    static const struct row absolute[] = {
        {A_TO_B "[S], seq 3000000000, win 9, length 0", 3000000000, 0},
        {A_TO_B "[P.], seq 3000000001:3000000004, ack 800000000, win 9, length 3", 3000000001, 800000000},
        {B_TO_A "[.], ack 3, win 9, length 0", 0, 3000000004},
    };
    static const struct row from_ack[] = {
        {A_TO_B "[S], seq 3000000000, win 9, length 0", 3000000000, 0},
        {A_TO_B "[.], ack 1, win 9, length 0", 0, 1},
        {A_TO_B "[P.], seq 1:4, ack 1, win 9, length 3", 3000000001, 1},
    };
    fresh();
    ROWS(relative);
    fresh();
    ROWS(absolute);
    fresh();
    ROWS(from_ack);
}

static void test_refused_and_reused(void)
{
    static const struct row rows[] = {
        {A_TO_B "[S], seq 3000000000, win 9, length 0", 3000000000, 0},
        {B_TO_A "[R.], seq 0, ack 3000000001, win 0, length 0", 0, 3000000001},
        {A_TO_B "[S], seq 3000500000, win 9, length 0", 3000500000, 0},
        {B_TO_A "[R.], seq 0, ack 500001, win 0, length 0", 0, 3000500001},
        {A_TO_B "[S], seq 100, win 9, length 0", 100, 0},
        {B_TO_A "[S.], seq 900, ack 101, win 9, length 0", 900, 101},
        {A_TO_B "[.], ack 1, win 9, length 0", 0, 901},
    };
    fresh();
    ROWS(rows);
}

/* More flows than are kept: the memory stays what it is, and the newest are right. */
static void test_many_flows(void)
{
    char line[200];
    struct segment s;
    fresh();
    for (int i = 0; i < 3 * DECODE_TEXT_FLOWS; i++) {
        snprintf(line, sizeof line,
                 "IP 192.0.2.%d.%d > 198.51.100.2.80: Flags [.], seq 3000000000:3000000001, ack "
                 "2000000000, win 9, length 1",
                 i >> 14, 1000 + (i & 0x3fff));
        CHECK_EQ(decode_line(line, &s), DECODE_TCP);
        snprintf(line, sizeof line,
                 "IP 192.0.2.%d.%d > 198.51.100.2.80: Flags [.], seq 1:2, ack 1, win 9, length 1", i >> 14,
                 1000 + (i & 0x3fff));
        CHECK_EQ(decode_line(line, &s), DECODE_TCP);
        CHECK_EQ(s.seq, 3000000001);
    }
}

int main(void)
{
    test_relative();
    test_absolute();
    test_wrap_and_small();
    test_midstream();
    test_pasted_bulk();
    test_pasted_reset();
    test_answer_missing();
    test_refused_and_reused();
    test_many_flows();
    return check_done();
}
