/* --where: what fits, what is wrong and at which column, and nothing hostile goes unnoticed. */
#include "tell/where.h"

#include <stdlib.h>

#include "test/check.h"
#include "test/guard.h"

static struct where w;
static struct guard guard;

static struct where_fault parse(const char *text, size_t len)
{
    return where_parse(&w, (const char *)guard_put(&guard, text, len), len);
}

/* A reset connection from 192.0.2.1:40000 to [2001:db8::5]:443. */
static struct connection c = {
    .id = 17,
    .clock = CLOCK_UTC,
    .first = {.frame = 1, .time_ns = INT64_C(1400000000123000000)}, /* 2014-05-13T16:53:20.123Z */
    .earliest_ns = INT64_C(1400000000123000000),
    .latest_ns = INT64_C(1400000000123000000) + INT64_C(61500000000),
    .idle = {.ns = INT64_C(61000000000)},
    .side = {{.endpoint = {{ADDRESS_IPV4, {192, 0, 2, 1}}, 40000, 0}, .packets = 5, .bytes = 1500},
             {.endpoint = {{ADDRESS_IPV6, {0x20, 1, 0xd, 0xb8, [15] = 5}}, 443, 0},
              .packets = 4,
              .bytes = 20000,
              .retransmitted = 2}},
    .end = {{.likely = STATE_CLOSED}, {.likely = STATE_TIME_WAIT}},
};
static struct verdict v = {
    .opening = {.kind = OPENING_THREE_WAY, .rtt_ns = 264000},
    .closing = {.kind = CLOSING_RESET,
                .first = SERVER,
                .idle_ns = INT64_C(61000000000),
                .cause = {.kind = CAUSE_ACTIVE_ABORT, .certainty = CERTAINTY_LIKELY}},
    .vantage = {.at = VANTAGE_CLIENT},
    .episode_count = 2,
    .episodes = {{.kind = EPISODE_CLOSE_WAIT, .side = SERVER, .ns = INT64_C(45000000000)},
                 {.kind = EPISODE_RETRANSMISSION, .side = SERVER, .ns = -1}},
    .completeness = 47,
    .zeek_state = "RSTR",
};

static bool fits(const char *text)
{
    const struct facts f = {.connection = &c, .verdict = &v};
    struct where_fault fault = parse(text, strlen(text));
    if (fault.wrong != WHERE_RIGHT)
        fprintf(stderr, "'%s': wrong %d\n", text, (int)fault.wrong);
    CHECK_EQ(fault.wrong, WHERE_RIGHT);
    bool is = where_fits(&w, &f);
    CHECK(!is || where_may_fit(&w, &c, NULL)); /* nothing is given up too early */
    return is;
}

static void what_fits(void)
{
    static const char *const yes[] = {
        "closing=reset and first=server and idle>50s",
        "closing=reset",
        "CLOSING = Reset",
        "closing==reset",
        "closing!=open",
        "closing=open,reset",
        "closing = open , reset",
        "not closing=open",
        "!closing=open",
        "! ! closing=reset",
        "closing=open or first=server",
        "closing=open||first=server",
        "closing=reset&&first=server",
        "closing=open and closing=open or closing=reset",
        "closing=reset or closing=open and closing=open",
        "not closing=open and closing=reset",
        "not (closing=open or first=client)",
        "(((closing=reset)))",
        "id=17",
        "id>=17 and id<=17",
        "id=1,17,3",
        "duration>1min and duration<1.1m",
        "duration=61500ms",
        "duration=61.5s",
        "rtt=264us",
        "rtt=264µs",
        "rtt>0",
        "rtt<0.3ms",
        "close_wait>=45s",
        "close-wait>1s",
        "silence>60s",
        "bytes=21500",
        "bytes=21.5kB",
        "server.bytes>=19KiB",
        "client.bytes<1.6k",
        "packets=9",
        "server.packets=4",
        "retransmitted=2",
        "client.retransmitted=0",
        "port=443",
        "port=40000",
        "server.port=443,8443",
        "client.port!=443",
        "host=192.0.2.1",
        "host=2001:db8::5",
        "host=2001:db8::/32",
        "client=192.0.2.0/24",
        "client=0.0.0.0/0",
        "server=::/0",
        "server!=192.0.2.0/24",
        "server=2001:db8::5/128",
        "opening=three-way",
        "opening=three_way",
        "cause=active-abort",
        "certainty>=likely",
        "certainty<certain",
        "episode=close-wait",
        "episode=retransmission",
        "episode!=zero-window",
        "client.state=closed",
        "server.state=TIME-WAIT",
        "vantage=client",
        "completeness=47",
        "conn_state=RSTR",
        "conn-state=rstr",
        "start=2014-05-13T16:53:20.123",
        "start=2014-05-13T16:53:20.123000000Z",
        "start>2014-05-13",
        "start<2014-05-14",
        "start>16:53 and start<16:54",
        "start>T16:53:20",
        "\n id=17\t\r\n",
    };
    static const char *const no[] = {
        "closing=open",
        "closing!=reset",
        "closing!=open,reset",
        "not closing=reset",
        "closing=reset and first=client",
        "not (closing=reset or closing=open)",
        "(closing=reset or closing=open) and closing=open",
        "not closing=reset or closing=open",
        "id>17",
        "id<17",
        "host=192.0.2.2",
        "host=192.0.2.0/25 and host=192.0.2.128/25",
        "client=2001:db8::/32",
        "client=::/0",
        "server=0.0.0.0/0",
        "host!=192.0.2.1",
        "port!=443",
        "host=server.example",
        "episode!=close-wait",
        "certainty>likely",
        "start<16:53",
        "start>=2014-05-14",
        "duration>=2min",
    };
    for (size_t i = 0; i < sizeof yes / sizeof yes[0]; i++) {
        CHECK(fits(yes[i]));
        if (!fits(yes[i]))
            fprintf(stderr, "does not fit: %s\n", yes[i]);
    }
    for (size_t i = 0; i < sizeof no / sizeof no[0]; i++) {
        CHECK(!fits(no[i]));
        if (fits(no[i]))
            fprintf(stderr, "fits: %s\n", no[i]);
    }
}

/* What is not known is neither more nor less than anything, and is not equal to it. */
static void not_known(void)
{
    int64_t idle = v.closing.idle_ns, rtt = v.opening.rtt_ns;
    v.closing.idle_ns = v.opening.rtt_ns = -1;
    CHECK(!fits("idle>0s") && !fits("idle<1h") && !fits("idle=0") && fits("idle!=5s") && fits("not idle>0s"));
    CHECK(!fits("rtt>=0"));
    v.closing.idle_ns = idle;
    v.opening.rtt_ns = rtt;
    c.clock = CLOCK_NONE;
    CHECK(!fits("start>1970-01-01") && !fits("start<23:59") && !fits("duration>=0") &&
          !fits("close_wait>0s"));
    c.clock = CLOCK_DAY;
    CHECK(!fits("start>1970-01-01") && !fits("start<2100-01-01") && fits("start>16:53"));
    c.clock = CLOCK_START;
    CHECK(!fits("start>=00:00") && !fits("start>1970-01-01"));
    c.clock = CLOCK_UTC;
    c.side[SERVER].endpoint.port_name = 1;
    CHECK(!fits("server.port=443") && !fits("server.port>=0"));
    c.side[SERVER].endpoint.port_name = 0;
}

static void by_name(void)
{
    char bytes[] = "db.example";
    uint32_t offset[1] = {0}, number = 1;
    const struct names names = {
        .bytes = bytes, .len = sizeof bytes, .cap = sizeof bytes, .offset = offset, .count = 1, .max = 1};
    struct address kept = c.side[SERVER].endpoint.address;
    c.side[SERVER].endpoint.address = (struct address){.family = ADDRESS_NAME};
    memcpy(c.side[SERVER].endpoint.address.bytes, &number, sizeof number);
    const struct facts f = {.connection = &c, .verdict = &v, .names = &names};
    CHECK_EQ(parse("server=db.example", 17).wrong, WHERE_RIGHT);
    CHECK(where_fits(&w, &f));
    CHECK_EQ(parse("host=DB.example", 15).wrong, WHERE_RIGHT);
    CHECK(where_fits(&w, &f));
    CHECK_EQ(parse("server=db.exampl", 16).wrong, WHERE_RIGHT);
    CHECK(!where_fits(&w, &f));
    CHECK_EQ(parse("server=0.0.0.0/0,::/0", 21).wrong, WHERE_RIGHT);
    CHECK(!where_fits(&w, &f));
    c.side[SERVER].endpoint.address = kept;
}

static void what_is_wrong(void)
{
    static const struct {
        const char *text;
        enum where_wrong wrong;
        size_t at, len;
        const char *near;
    } cases[] = {
        {"", WHERE_EMPTY, 0, 0, NULL},
        {"  ", WHERE_EMPTY, 2, 0, NULL},
        {"closing=rest", WHERE_UNKNOWN_WORD, 8, 4, "reset"},
        {"closing=reset-after-fni", WHERE_UNKNOWN_WORD, 8, 15, "reset-after-fin"},
        {"closing=banana", WHERE_UNKNOWN_WORD, 8, 6, NULL},
        {"closing=open,rset", WHERE_UNKNOWN_WORD, 13, 4, "reset"},
        {"closng=reset", WHERE_UNKNOWN_FIELD, 0, 6, "closing"},
        {"id=1 and  retrans>3", WHERE_UNKNOWN_FIELD, 10, 7, "retransmitted"},
        {"idle_ms>5s", WHERE_UNKNOWN_FIELD, 0, 7, "idle"},
        {"frist=server", WHERE_UNKNOWN_FIELD, 0, 5, "first"},
        {"zzz=1", WHERE_UNKNOWN_FIELD, 0, 3, NULL},
        {"and id=1", WHERE_UNKNOWN_FIELD, 0, 3, NULL},
        {"=1", WHERE_NO_FIELD, 0, 1, NULL},
        {"id=1 and", WHERE_NO_FIELD, 8, 0, NULL},
        {"id=1 or or id=2", WHERE_UNKNOWN_FIELD, 8, 2, NULL},
        {"not", WHERE_NO_FIELD, 3, 0, NULL},
        {"()", WHERE_NO_FIELD, 1, 1, NULL},
        {"(", WHERE_NO_FIELD, 1, 0, NULL},
        {"id", WHERE_NO_COMPARISON, 2, 0, NULL},
        {"id 1", WHERE_NO_COMPARISON, 3, 1, NULL},
        {"idle~5s", WHERE_UNKNOWN_FIELD, 0, 7, "idle"},
        {"id!1", WHERE_NO_COMPARISON, 2, 1, NULL},
        {"closing<reset", WHERE_NO_ORDER, 7, 1, NULL},
        {"host>=10.0.0.1", WHERE_NO_ORDER, 4, 1, NULL},
        {"id=", WHERE_NO_VALUE, 3, 0, NULL},
        {"id==", WHERE_NO_VALUE, 4, 0, NULL},
        {"id=1,", WHERE_NO_VALUE, 5, 0, NULL},
        {"id=(1)", WHERE_NO_VALUE, 3, 1, NULL},
        {"id>1,2", WHERE_LIST, 4, 1, NULL},
        {"id=x", WHERE_BAD_VALUE, 3, 1, NULL},
        {"id=-1", WHERE_BAD_VALUE, 3, 2, NULL},
        {"id=1.5", WHERE_BAD_VALUE, 3, 3, NULL},
        {"id=0x10", WHERE_BAD_VALUE, 3, 4, NULL},
        {"id=1e3", WHERE_BAD_VALUE, 3, 3, NULL},
        {"id=18446744073709551615", WHERE_TOO_LARGE, 3, 20, NULL},
        {"id=99999999999999999999999", WHERE_TOO_LARGE, 3, 23, NULL},
        {"idle>50", WHERE_NO_UNIT, 5, 2, NULL},
        {"idle>0.5", WHERE_NO_UNIT, 5, 3, NULL},
        {"idle>5x", WHERE_BAD_VALUE, 5, 2, NULL},
        {"idle>.5s", WHERE_BAD_VALUE, 5, 3, NULL},
        {"idle>5.s", WHERE_BAD_VALUE, 5, 3, NULL},
        {"idle>1.5ns", WHERE_BAD_VALUE, 5, 5, NULL},
        {"idle>9999999999999d", WHERE_TOO_LARGE, 5, 14, NULL},
        {"bytes>5s", WHERE_BAD_VALUE, 6, 2, NULL},
        {"bytes>99999999999TB", WHERE_TOO_LARGE, 6, 13, NULL},
        {"host=10.0.0.300", WHERE_BAD_VALUE, 5, 10, NULL},
        {"host=10.0.0.0/33", WHERE_BAD_VALUE, 5, 11, NULL},
        {"host=2001:db8::/129", WHERE_BAD_VALUE, 5, 14, NULL},
        {"host=10.0.0.0/", WHERE_BAD_VALUE, 5, 9, NULL},
        {"host=a/8", WHERE_BAD_VALUE, 5, 3, NULL},
        {"host=1:2:3", WHERE_BAD_VALUE, 5, 5, NULL},
        {"start>16:63", WHERE_BAD_VALUE, 6, 5, NULL},
        {"start>24:00", WHERE_BAD_VALUE, 6, 5, NULL},
        {"start>2014-02-30", WHERE_BAD_VALUE, 6, 10, NULL},
        {"start>2014-05-13T", WHERE_BAD_VALUE, 6, 11, NULL},
        {"start>2014-05-13Z", WHERE_BAD_VALUE, 6, 11, NULL},
        {"start>9999-01-01", WHERE_BAD_VALUE, 6, 10, NULL},
        {"start>5s", WHERE_BAD_VALUE, 6, 2, NULL},
        {"first=", WHERE_NO_VALUE, 6, 0, NULL},
        {"id=1 id=2", WHERE_NO_AND, 5, 2, NULL},
        {"id=1 (id=2)", WHERE_NO_AND, 5, 1, NULL},
        {"id=1 = 2", WHERE_NO_AND, 5, 1, NULL},
        {"id=1)", WHERE_UNOPENED, 4, 1, NULL},
        {"(id=1))", WHERE_UNOPENED, 6, 1, NULL},
        {"(id=1", WHERE_UNCLOSED, 0, 1, NULL},
        {"id=1 or ((id=2)", WHERE_UNCLOSED, 8, 1, NULL},
        {"not (id=1", WHERE_UNCLOSED, 4, 1, NULL},
        {"'id'=1", WHERE_BAD_CHARACTER, 0, 1, NULL},
        {"id=\"1\"", WHERE_BAD_CHARACTER, 3, 1, NULL},
        {"id=1 \x1b[2J", WHERE_BAD_CHARACTER, 5, 1, NULL},
        {"id&1", WHERE_NO_COMPARISON, 2, 1, NULL},
        {"id=1 & id=2", WHERE_NO_AND, 5, 1, NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t len = strlen(cases[i].text);
        const char *text = (const char *)guard_put(&guard, cases[i].text, len);
        struct where_fault f = where_parse(&w, text, len);
        bool as_said = f.wrong == cases[i].wrong && (size_t)(f.at.at - text) == cases[i].at &&
                       scan_left(&f.at) == cases[i].len && !f.near == !cases[i].near &&
                       (!f.near || strcmp(f.near, cases[i].near) == 0);
        CHECK(as_said);
        if (!as_said)
            fprintf(stderr, "'%s': %d at %d+%d, near %s\n", cases[i].text, (int)f.wrong,
                    (int)(f.at.at - text), (int)scan_left(&f.at), f.near ? f.near : "-");
    }
}

static void repeated(char *to, const char *head, const char *part, int times, const char *tail)
{
    to += sprintf(to, "%s", head);
    for (int i = 0; i < times; i++)
        to += sprintf(to, "%s", part);
    sprintf(to, "%s", tail);
}

static void hostile(void)
{
    enum { LONG = 1 << 20 };
    char *text = malloc(LONG * 8);
    if (!text)
        abort();
    CHECK_EQ(parse("id=1\0", 5).wrong, WHERE_BAD_CHARACTER);
    CHECK_EQ(parse("\0id=1", 5).wrong, WHERE_BAD_CHARACTER);
    CHECK_EQ(parse("id\0=1", 5).wrong, WHERE_NO_COMPARISON);
    CHECK_EQ(parse("i\xff\xfe=1", 5).wrong, WHERE_UNKNOWN_FIELD);
    repeated(text, "", "(", WHERE_DEPTH_MAX, "id=17");
    repeated(text + strlen(text), "", ")", WHERE_DEPTH_MAX, "");
    CHECK(fits(text));
    repeated(text, "", "(", WHERE_DEPTH_MAX + 1, "id=17");
    CHECK_EQ(parse(text, strlen(text)).wrong, WHERE_TOO_DEEP);
    repeated(text, "", "(", LONG, "");
    CHECK_EQ(parse(text, LONG).wrong, WHERE_TOO_DEEP);
    repeated(text, "", "not ", LONG, "id=17");
    CHECK_EQ(parse(text, strlen(text)).wrong, WHERE_TOO_DEEP);
    repeated(text, "", "not ", WHERE_DEPTH_MAX, "id=17");
    CHECK(fits(text)); /* an even number of them */
    repeated(text, "id=17", " or id=17", (WHERE_STEPS_MAX - 1) / 2, "");
    CHECK(fits(text));
    repeated(text, "id=17", " or id=17", WHERE_STEPS_MAX / 2, "");
    CHECK_EQ(parse(text, strlen(text)).wrong, WHERE_TOO_LONG);
    repeated(text, "id=17", ",17", WHERE_STEPS_MAX, "");
    CHECK_EQ(parse(text, strlen(text)).wrong, WHERE_TOO_LONG);
    repeated(text, "", " ", LONG, "id=17");
    CHECK(fits(text));
    repeated(text, "", "x", LONG, "=1");
    CHECK_EQ(where_parse(&w, text, strlen(text)).wrong, WHERE_UNKNOWN_FIELD);
    repeated(text, "closing=", "y", LONG, "");
    CHECK_EQ(where_parse(&w, text, strlen(text)).wrong, WHERE_UNKNOWN_WORD);
    repeated(text, "id=", "9", LONG, "");
    CHECK_EQ(where_parse(&w, text, strlen(text)).wrong, WHERE_TOO_LARGE);
    repeated(text, "idle>0.", "1", LONG, "s");
    CHECK_EQ(where_parse(&w, text, strlen(text)).wrong, WHERE_RIGHT);
    /* Open answers wait on the stack: as deep as it goes. */
    repeated(text, "", "id=0 or (", WHERE_DEPTH_MAX / 2, "id=3,17");
    repeated(text + strlen(text), "", ")", WHERE_DEPTH_MAX / 2, "");
    CHECK(fits(text));
    free(text);
}

/* Before the verdict: only what cannot come any more is given up. */
static void early(void)
{
    static const struct {
        const char *text;
        bool may;
    } cases[] = {
        {"id=17", true},
        {"id=18", false},
        {"id=18 and closing=open", false},
        {"id=18 or closing=open", true},
        {"id=17 and closing=open", true},
        {"not id=17", false},
        {"not (id=17 and closing=open)", true},
        {"not (id=17 or closing=open)", false},
        {"not closing=open", true},
        {"port=443 and client.port=443", true},
        {"port=444 and bytes>1", false},
        {"host!=192.0.2.1", false},
        {"start>2015-01-01 and closing=reset", false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        CHECK_EQ(parse(cases[i].text, strlen(cases[i].text)).wrong, WHERE_RIGHT);
        CHECK(where_may_fit(&w, &c, NULL) == cases[i].may);
    }
}

/* Random expressions, whose truth is known as they are made, by a recursion of its own. */
static uint64_t seed = 7;

static unsigned random_below(unsigned n)
{
    uint64_t z = (seed += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    return (unsigned)((z ^ z >> 31) >> 16) % n;
}

/* An `or` inside an `and`, and what a `not` stands before, get parentheses; others by chance. */
static char *make(char *to, int depth, bool bare, bool *is) /* NOLINT(misc-no-recursion) */
{
    static const char *const truths[] = {"id=17", "closing=reset", "bytes>1kB", "port=1,443", "idle!=3s"};
    static const char *const lies[] = {"id!=17", "closing=open,vanished", "bytes<1kB", "port=1,2",
                                       "idle<=1min"};
    unsigned kind = depth ? random_below(4) : 0;
    bool paren = kind != 0 && (!bare || random_below(3) == 0), left = false, right = false;
    if (paren)
        to += sprintf(to, "(");
    if (kind == 0) {
        *is = random_below(2);
        to += sprintf(to, "%s", (*is ? truths : lies)[random_below(5)]);
    } else if (kind == 1) {
        to += sprintf(to, random_below(2) ? "not " : "!");
        to = make(to, depth - 1, false, &left);
        *is = !left;
    } else {
        bool both = kind == 2;
        to = make(to, depth - 1, false, &left);
        to += sprintf(to, "%s", both ? random_below(2) ? " and " : "&&" : random_below(2) ? " or " : "||");
        to = make(to, depth - 1, false, &right);
        *is = both ? left && right : left || right;
    }
    if (paren)
        to += sprintf(to, ")");
    return to;
}

/* And chains without parentheses: `and` binds closer. */
static char *chain(char *to, bool *is)
{
    bool any = false;
    for (unsigned ors = 1 + random_below(4); ors; ors--) {
        bool each = true;
        for (unsigned ands = 1 + random_below(4); ands; ands--) {
            bool one = random_below(2);
            to += sprintf(to, "%s%s", one ? "id=17" : "not id=17", ands > 1 ? " and " : "");
            each = each && one;
        }
        any = any || each;
        to += sprintf(to, "%s", ors > 1 ? " or " : "");
    }
    *is = any;
    return to;
}

static void at_random(void)
{
    static char text[1 << 14];
    bool is = false;
    int wrong = 0;
    for (int i = 0; i < 20000; i++) {
        if (i % 2)
            make(text, (int)random_below(6), true, &is);
        else
            chain(text, &is);
        const struct facts f = {.connection = &c, .verdict = &v};
        bool right = parse(text, strlen(text)).wrong == WHERE_RIGHT && where_fits(&w, &f) == is;
        wrong += !right;
        if (!right && wrong < 5)
            fprintf(stderr, "should be %d: %s\n", is, text);
    }
    CHECK_EQ(wrong, 0);
}

int main(void)
{
    guard = guard_open(1 << 23);
    what_fits();
    not_known();
    by_name();
    what_is_wrong();
    hostile();
    early();
    at_random();
    guard_close(&guard);
    return check_done();
}
