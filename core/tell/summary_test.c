/* The summary: counts, servers beyond what is kept apart, and which connections are the worst. */
#include "tell/summary.h"

#include <stdlib.h>

#include "test/check.h"

static struct summary s;
static char text[1 << 16];
static struct tell_options options;
static uint32_t last_id;

static void add(uint8_t opening, uint8_t closing, uint8_t first, uint16_t port, uint64_t bytes,
                int64_t wait_ns)
{
    struct connection c = {.id = ++last_id, .clock = CLOCK_UTC, .latest_ns = 1000000};
    struct verdict v = {.opening = {.kind = opening},
                        .closing = {.kind = closing,
                                    .first = first,
                                    .cause = {.kind = CAUSE_ACTIVE_ABORT, .side = SIDE_NONE}}};
    c.side[CLIENT].endpoint = (struct endpoint){{ADDRESS_IPV4, {192, 0, 2, 1}}, 40000, 0};
    c.side[SERVER].endpoint = (struct endpoint){{ADDRESS_IPV4, {192, 0, 2, 2}}, port, 0};
    c.side[SERVER].bytes = bytes;
    c.side[SERVER].rst_first.frame = closing == CLOSING_RESET;
    c.side[CLIENT].syn = 1;
    if (wait_ns) {
        v.episode_count = 1;
        v.episodes[0] = (struct episode){.kind = EPISODE_CLOSE_WAIT, .side = CLIENT, .ns = wait_ns};
    }
    summary_add(&s, &c, &v);
}

static const char *told(uint64_t rows)
{
    struct sink out;
    struct tell t = {.out = &out, .options = &options, .connections = rows};
    const struct tell_totals totals = {.connections = last_id};
    sink_init(&out, text, sizeof text - 1, NULL, NULL);
    summary_tell(&t, &s, &totals);
    text[out.len] = 0;
    CHECK(!out.failed && !strchr(text, '{'));
    return text;
}

static void reset(void)
{
    memset(&s, 0, sizeof s);
    last_id = 0;
    options = (struct tell_options){.width = 200, .ascii = true, .again = " a.pcap"};
}

static void counts(void)
{
    reset();
    CHECK(strstr(told(0), "0 connections\n") != NULL);
    add(OPENING_THREE_WAY, CLOSING_FOUR_SEGMENT, CLIENT, 443, 10, 0);
    add(OPENING_THREE_WAY, CLOSING_THREE_SEGMENT, SERVER, 443, 10, 0);
    add(OPENING_THREE_WAY, CLOSING_THREE_SEGMENT, SERVER, 443, 10, 0);
    add(OPENING_THREE_WAY, CLOSING_SIMULTANEOUS, SIDE_BOTH, 80, 10, 0);
    add(OPENING_REFUSED, CLOSING_NEVER_OPENED, SIDE_NONE, 25, 0, 0);
    add(OPENING_UNANSWERED, CLOSING_NEVER_OPENED, SIDE_NONE, 26, 0, 0);
    told(6);
    CHECK(strstr(text, "\n6 connections\n") != NULL);
    CHECK(strstr(text, "4 three-way, 1 refused, 1 unanswered\n") != NULL);
    CHECK(strstr(text, "2 three-segment, 2 never-opened, 1 four-segment, 1 simultaneous\n") != NULL);
    CHECK(strstr(text, "at 192.0.2.2:443: the client 1 time, the server 2 times\n") != NULL);
    CHECK(strstr(text, "at 192.0.2.2:80: both at once 1 time\n") != NULL);
    CHECK(strstr(text, "refused       1 by 192.0.2.2:25\n") != NULL);
    CHECK(strstr(text, "unanswered    1 to 192.0.2.2:26\n") != NULL);
    CHECK(!strstr(text, "resets") && !strstr(text, "CLOSE-WAIT"));
    CHECK(strstr(told(2), "6 connections; 2 of them are listed (--limit)\n") != NULL);
}

/* A scan of all ports neither grows the memory nor hides how many there were. */
static void many_servers(void)
{
    enum { PORTS = 65535, BUSY = 100 };
    const struct server_row *row = NULL;
    uint64_t sum = 0, kept = 0, previous = UINT64_MAX;
    reset();
    for (int i = 0; i < BUSY; i++)
        add(OPENING_REFUSED, CLOSING_NEVER_OPENED, SIDE_NONE, 6379, 0, 0);
    for (int port = 1; port <= PORTS; port++)
        add(OPENING_REFUSED, CLOSING_NEVER_OPENED, SIDE_NONE, (uint16_t)port, 0, 0);
    for (; (row = servers_next(&s.failures, row)); kept++) {
        CHECK(row->total <= previous);
        previous = row->total;
        sum += row->total;
    }
    CHECK(kept > SERVERS_PLACES / 2 && kept <= SERVERS_PLACES);
    CHECK(sum < PORTS && s.failures.total == PORTS + BUSY);
    told(0);
    CHECK(strstr(text,
                 "refused       101 by 192.0.2.2:6379, 1 by 192.0.2.2:1, 1 by 192.0.2.2:2, 1 by 192.0.2.2:3, "
                 "1 by 192.0.2.2:4, 65530 more\n") != NULL);
    add(OPENING_THREE_WAY, CLOSING_FOUR_SEGMENT, SERVER, 443, 0, 0); /* who closes first is counted apart */
    CHECK(strstr(told(0), "at 192.0.2.2:443: the server 1 time\n") != NULL);
}

/* Who asks at many ports scans; who asks at the same few over and over, or is let in, looks after them. */
static void scans(void)
{
    enum { FEW = 10, MANY = 40 };
    reset();
    for (int i = 0; i < FEW * MANY; i++)
        add(OPENING_REFUSED, CLOSING_NEVER_OPENED, SIDE_NONE, (uint16_t)(1 + i % FEW), 0, 0);
    for (int i = 0; i < MANY; i++)
        add(OPENING_THREE_WAY, CLOSING_RESET, CLIENT, (uint16_t)(1000 + i), 0, 0);
    CHECK(!strstr(told(0), "in vain"));
    reset();
    for (int i = 0; i < MANY; i++)
        add(OPENING_REFUSED, CLOSING_NEVER_OPENED, SIDE_NONE, (uint16_t)(1000 + i), 0, 0);
    CHECK(strstr(told(0), "192.0.2.1 asked 40 times at 192.0.2.2, at many ports from 1000 to 1039") != NULL);
}

/* One of each kind before the second of any; within a kind the costliest, then the earliest; one for all of a server's
 * that are alike. */
static void worst(void)
{
    reset();
    for (uint64_t i = 1; i <= 20; i++)
        add(OPENING_THREE_WAY, CLOSING_RESET, SERVER, (uint16_t)(440 + i % 4), 100 + i % 10, 0);
    add(OPENING_THREE_WAY, CLOSING_FOUR_SEGMENT, SERVER, 443, 1, INT64_C(2000000000));
    add(OPENING_THREE_WAY, CLOSING_FOUR_SEGMENT, SERVER, 444, 1, INT64_C(3000000000));
    add(OPENING_THREE_WAY, CLOSING_FOUR_SEGMENT, SERVER, 443, 1, INT64_C(1000000000)); /* not slow */
    add(OPENING_REFUSED, CLOSING_NEVER_OPENED, SIDE_NONE, 25, 0, 0);
    static const uint32_t expected[] = {9, 22, 24, 19, 21, 8, 18};
    static const uint64_t alike[] = {4, 0, 0, 4, 0, 4, 4};
    for (int i = 0; i < (int)(sizeof expected / sizeof expected[0]); i++) {
        const struct trouble *r = worst_at(&s.worst, i);
        CHECK_EQ(r ? r->id : 0, expected[i]);
        CHECK_EQ(r ? r->alike : 0, alike[i]);
        CHECK(r && worst_counted(&s.worst, r));
    }
    CHECK(worst_at(&s.worst, 7) == NULL);
    told(24);
    CHECK(strstr(
              text,
              "2 connections in which an application took more than 1 s to close after its peer; the longest "
              "3 s, by the client of connection 22\n") != NULL);
    CHECK(strstr(text,
                 "9: 192.0.2.1:40000 -> 192.0.2.2:441: an RST from the server ended it after 1.00 ms and 109 "
                 "bytes: active-abort??; 4 more like it\n") != NULL);
    CHECK(strstr(text, "                tcpstory --format story --where id=22 a.pcap\n") != NULL);
    CHECK(!strstr(text, "id=8 "));
}

/* Once for all where it is long; never broken. */
static void long_command(void)
{
    static char again[512];
    memset(again, 'x', sizeof again - 1);
    again[0] = ' ';
    options.again = again;
    options.width = 60;
    told(24);
    const char *command = strstr(text, "tcpstory --format story --where id=9,22,24,19,21 xxxx");
    CHECK(command && strchr(command, '\n') == text + strlen(text) - 1);
    CHECK(!strstr(text, "id=22 "));
    options.again = NULL;
    CHECK(!strstr(told(24), "tcpstory"));
}

/* A reset of host 192.0.2.`host` at that time. */
static int64_t idle_ns = -1;

static void add_reset(uint8_t host, uint8_t cause, int64_t ms, uint8_t opening)
{
    struct connection c = {.id = ++last_id, .clock = CLOCK_UTC, .latest_ns = 1000000};
    struct verdict v = {.opening = {.kind = opening},
                        .closing = {.kind = CLOSING_RESET,
                                    .first = SERVER,
                                    .cause = {.kind = cause, .side = SERVER},
                                    .idle_ns = idle_ns}};
    c.side[CLIENT].endpoint = (struct endpoint){{ADDRESS_IPV4, {192, 0, 2, 1}}, 40000, 0};
    c.side[SERVER].endpoint = (struct endpoint){{ADDRESS_IPV4, {192, 0, 2, host}}, 443, 0};
    c.side[SERVER].rst_first = (struct mark){.frame = last_id, .time_ns = ms * 1000000};
    summary_add(&s, &c, &v);
}

static void bursts(void)
{
    reset();
    add_reset(7, CAUSE_NO_SUCH_CONNECTION, 9900, OPENING_THREE_WAY);
    add_reset(8, CAUSE_NO_SUCH_CONNECTION, 9900, OPENING_THREE_WAY);
    add_reset(7, CAUSE_NO_SUCH_CONNECTION, 10100, OPENING_THREE_WAY);
    add_reset(7, CAUSE_ACTIVE_ABORT, 10100, OPENING_THREE_WAY);
    add_reset(7, CAUSE_NO_SUCH_CONNECTION, 10100, OPENING_MIDSTREAM);
    CHECK(!strstr(told(0), "at once"));
    for (int i = 0; i < 1000; i++) /* alone each: they make room */
        add_reset((uint8_t)(10 + i % 200), CAUSE_NO_SUCH_CONNECTION, 20000 + 3000 * i, OPENING_THREE_WAY);
    CHECK(!strstr(told(0), "at once"));
    for (int i = 0; i < 6; i++)
        add_reset(7, CAUSE_NO_SUCH_CONNECTION, 9500000 + 150 * i, OPENING_THREE_WAY);
    for (int i = 0; i < 3; i++)
        add_reset(9, CAUSE_LISTENER_CLOSED, 9600000, OPENING_THREE_WAY);
    for (int i = 0; i < 6; i++, idle_ns = 3000000000)
        add_reset(11, i % 2 ? CAUSE_ACTIVE_ABORT : CAUSE_UNREAD_DATA, 9700000, OPENING_THREE_WAY);
    idle_ns = -1;
    told(0);
    CHECK(strstr(text, "5 connections that were idle aborted by 192.0.2.11 within 2 s") != NULL);
    const char *restarted = strstr(text, "at once       6 connections reset by 192.0.2.7 within 2 s");
    CHECK(restarted && strstr(restarted, "(connections 1006, 1007, 1008, 1009,"));
    CHECK(restarted && strstr(restarted, "1010 and so on)"));
    CHECK(restarted && strstr(restarted, "3 connections reset by 192.0.2.9 within 2 s that nothing"));
    CHECK(restarted && !strstr(restarted + 60, "reset by 192.0.2.7"));
}

int main(void)
{
    bursts();
    counts();
    many_servers();
    scans();
    worst();
    long_command();
    return check_done();
}
