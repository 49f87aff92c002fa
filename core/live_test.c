/* Connections told as they end: when, once, and again where one goes on. */
#include "tcpstory.h"

#include <stdlib.h>
#include <string.h>

#include "test/check.h"

#define SECOND INT64_C(1000000000)
enum { OUTPUT = 1 << 16, TABLE = 8 };

static char output[OUTPUT];
static struct live {
    struct tcpstory *ts;
    void *memory;
    struct sink out;
} live;

static void begin(bool view, uint32_t connections)
{
    struct tcpstory_options options = {
        .limits = {.connections = connections, .events = 64, .hash_key = {1, 2}},
        .tell = {.language = LANGUAGE_EN, .width = 200, .ascii = true},
        .output = view ? NULL : &tell_json,
        .live = true,
        .view = view};
    size_t need = tcpstory_need(&options);
    live.memory = aligned_alloc(64, (need + 63) / 64 * 64);
    memset(live.memory, 0, need);
    sink_init(&live.out, output, sizeof output, NULL, NULL);
    live.ts = tcpstory_init(live.memory, need, &options, &live.out);
}

/* The text's segments, an input of their own; their clock begins with the epoch. */
static void say(const char *text)
{
    struct tcpstory_found found;
    size_t used = 0, len = strlen(text);
    enum tcpstory_step step = TCPSTORY_OTHER;
    tcpstory_input(live.ts);
    for (; step != TCPSTORY_END; text += used, len -= used) {
        step = tcpstory_step(live.ts, (const uint8_t *)text, len, true, &used, &found);
        if (step == TCPSTORY_SEGMENT)
            tcpstory_take(live.ts, &found);
    }
}

static int told(void)
{
    int lines = 0;
    for (size_t i = 0; i < live.out.len; i++)
        lines += output[i] == '\n';
    return lines;
}

static bool said(const char *words)
{
    output[live.out.len] = 0;
    return strstr(output, words) != NULL;
}

static void end(void)
{
    tcpstory_end(live.ts);
    free(live.memory);
}

static const char opened[] =
    "0.000001 IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [S], seq 100, win 500, length 0\n"
    "0.000002 IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [S.], seq 500, ack 101, win 500, length 0\n"
    "0.000003 IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [.], ack 501, win 500, length 0\n";
static const char closed[] =
    "1.000001 IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [F.], seq 101, ack 501, win 500, length 0\n"
    "1.000002 IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [F.], seq 501, ack 102, win 500, length 0\n"
    "1.000003 IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [.], ack 502, win 500, length 0\n";
static const char half_closed[] =
    "1.000001 IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [F.], seq 101, ack 501, win 500, length 0\n"
    "1.000002 IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [.], ack 102, win 500, length 0\n";

static void told_as_it_ends(void)
{
    begin(false, TABLE);
    say(opened);
    tcpstory_clock(live.ts, 3600 * SECOND); /* nothing splits on silence */
    CHECK_EQ(told(), 0);
    say(closed);
    tcpstory_clock(live.ts, SECOND * 3 / 2); /* what is late may still come */
    CHECK_EQ(told(), 0);
    tcpstory_clock(live.ts, SECOND * 3);
    CHECK_EQ(told(), 1);
    CHECK(said("three-segment"));
    say("3.5 IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [F.], seq 501, ack 102, win 500, length 0\n"
        "3.6 IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [.], ack 502, win 500, length 0\n");
    tcpstory_clock(live.ts, SECOND * 60);
    CHECK_EQ(told(), 1);
    CHECK_EQ(tcpstory_totals(live.ts)->late, 2);
    end();
    CHECK_EQ(told(), 1);
}

/* An RST that its receiver ignores is no end, as what follows shows. */
static void told_again(void)
{
    begin(false, TABLE);
    say(opened);
    say("1.0 IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [R], seq 501, win 0, length 0\n");
    tcpstory_clock(live.ts, 3 * SECOND);
    CHECK_EQ(told(), 1);
    CHECK(said("\"kind\":\"reset\""));
    say("4.0 IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [P.], seq 501:511, ack 101, win 500, length 10\n"
        "4.1 IP 192.0.2.1.40000 > 192.0.2.2.80: Flags [.], ack 511, win 500, length 0\n");
    tcpstory_clock(live.ts, 20 * SECOND);
    CHECK_EQ(told(), 1);
    end();
    CHECK_EQ(told(), 2);
    CHECK(said("\"kind\":\"open\""));
}

/* What nobody answers is told when its kernel has given up, whatever else is silent for longer. */
static void told_in_vain(void)
{
    begin(false, TABLE);
    say(opened);
    say("2.0 IP 192.0.2.1.40001 > 192.0.2.2.80: Flags [S], seq 100, win 500, length 0\n");
    tcpstory_clock(live.ts, 100 * SECOND);
    CHECK_EQ(told(), 0);
    tcpstory_clock(live.ts, 140 * SECOND);
    CHECK_EQ(told(), 1);
    CHECK(said("\"unanswered\""));
    end();
    CHECK_EQ(told(), 2);
}

/* What was told leaves the table, and so do connections without end: those that are open stay. */
static void room_for_days(void)
{
    char line[128];
    begin(false, TABLE);
    say(opened);
    for (int i = 0; i < 1000; i++) {
        snprintf(line, sizeof line,
                 "%d.0 IP 192.0.2.3.%d > 192.0.2.2.80: Flags [S], seq 100, win 500, length 0\n", i, 1000 + i);
        say(line);
        snprintf(line, sizeof line,
                 "%d.1 IP 192.0.2.2.80 > 192.0.2.3.%d: Flags [R.], seq 0, ack 101, win 0, length 0\n", i,
                 1000 + i);
        say(line);
        tcpstory_clock(live.ts, (i + 2) * SECOND);
        if (i % 20 == 0)
            live.out.len = 0;
    }
    CHECK_EQ(tcpstory_totals(live.ts)->told_early, 0);
    live.out.len = 0;
    end();
    CHECK(said("40000"));
}

static void seen_from_above(void)
{
    begin(true, TABLE);
    tcpstory_clock(live.ts, SECOND / 2);
    say(opened);
    say(half_closed);
    tcpstory_view(live.ts, SECOND * 11 / 2);
    CHECK(said("in the last 5 s: 1 packet/s, 0.2 openings/s"));
    CHECK(said("0 open, 0 waiting for an answer to SYN or FIN, 1 with an end in CLOSE-WAIT"));
    CHECK(said("1: 192.0.2.1:40000 -> 192.0.2.2:80: the server for 4.5 s"));
    live.out.len = 0;
    say("6.0 IP 192.0.2.2.80 > 192.0.2.1.40000: Flags [R.], seq 501, ack 102, win 0, length 0\n");
    tcpstory_clock(live.ts, 8 * SECOND);
    tcpstory_view(live.ts, 10 * SECOND);
    CHECK(said("1 reset-after-fin"));
    CHECK(!said("192.0.2.1"));
    live.out.len = 0;
    tcpstory_view(live.ts, 11 * SECOND);
    CHECK(!said("reset-after-fin"));
    end();
}

int main(void)
{
    told_as_it_ends();
    told_again();
    told_in_vain();
    room_for_days();
    seen_from_above();
    return check_done();
}
