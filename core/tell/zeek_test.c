/* conn.log: as many cells in a row as the header names, unset where unknown, uids that do not repeat. */
#include "tell/tell.h"
#include "test/check.h"

static char text[8192];

static struct connection sample(uint8_t clock, uint32_t id)
{
    struct connection c = {.id = id, .clock = clock, .zeek = {.history = "ShADadfF", .last_ns = 2000000000}};
    c.first.time_ns = 1500000000;
    c.last.time_ns = 2500000000;
    for (int i = CLIENT; i <= SERVER; i++) {
        struct side_facts *x = &c.side[i];
        x->endpoint.address =
            (struct address){.family = ADDRESS_IPV4, .bytes = {192, 0, 2, (uint8_t)(i == CLIENT ? 1 : 2)}};
        x->zeek.sequenced = true;
        x->packets = i == CLIENT ? 5 : 4;
        x->bytes = i == CLIENT ? 3 : 6;
        x->ip_bytes = x->packets * 40 + x->bytes;
    }
    return c;
}

static const char *told(const struct connection *c)
{
    static const struct tell_options options = {.width = 80};
    struct sink out;
    struct tell t = {.out = &out, .options = &options};
    struct verdict v = {.zeek_state = "SF", .zeek_bytes = {3, 6}};
    sink_init(&out, text, sizeof text - 1, NULL, NULL);
    tell_zeek.connection(&t, c, &v);
    t.connections = 1;
    tell_zeek.end(&t, NULL);
    text[out.len] = 0;
    return text;
}

static int tabs(const char *line)
{
    int count = 0;
    for (; *line && *line != '\n'; line++)
        count += *line == '\t';
    return count;
}

static const char *line_with(const char *start)
{
    const char *found = strstr(text, start);
    return found ? found : "";
}

static void a_dated_row(void)
{
    struct connection c = sample(CLOCK_UTC, 1);
    told(&c);
    CHECK(strncmp(text, "#separator \\x09\n", 16) == 0);
    CHECK_EQ(tabs(line_with("#fields\t")), 21);
    CHECK_EQ(tabs(line_with("#types\t")), 21);
    CHECK_EQ(tabs(line_with("1.500000\tC")), 20);
    CHECK(strstr(text, "\t192.0.2.1\t0\t192.0.2.2\t0\ttcp\t-\t0.500000\t3\t6\tSF\t") != NULL);
    CHECK(strstr(text, "\tShADadfF\t5\t203\t4\t166\t-\n") != NULL);
    CHECK(strstr(text, "#open\t1970-01-01-00-00-01\n") != NULL);
    CHECK(strstr(text, "#close\t1970-01-01-00-00-02\n") != NULL);
}

static void without_times(void)
{
    struct connection c = sample(CLOCK_NONE, 62);
    told(&c);
    CHECK_EQ(tabs(line_with("\n-\tC") + 1), 20);
    CHECK(strstr(text, "\ttcp\t-\t-\t3\t6\tSF\t") != NULL);
    CHECK(strstr(text, "#open\t-\n") != NULL);
    CHECK(strstr(text, "#close\t-\n") != NULL);
}

/* Zeek leaves all three unset then. */
static void no_duration_no_bytes(void)
{
    struct connection c = sample(CLOCK_UTC, 1);
    c.zeek.last_ns = c.first.time_ns;
    CHECK(strstr(told(&c), "\ttcp\t-\t-\t-\t-\tSF\t") != NULL);
    CHECK(strstr(text, "\t5\t203\t4\t166\t-\n") != NULL);
}

static void lengths_not_shown(void)
{
    struct connection c = sample(CLOCK_UTC, 1);
    c.side[SERVER].unknown_length = c.side[SERVER].unknown_ip_bytes = 1;
    CHECK(strstr(told(&c), "\t0.500000\t3\t-\tSF\t") != NULL);
    CHECK(strstr(text, "\t5\t203\t4\t-\t-\n") != NULL);
}

/* tcpdump -q: payload lengths and nothing else; an end that sent none sent 0 bytes all the same. */
static void sequence_numbers_not_shown(void)
{
    struct connection c = sample(CLOCK_NONE, 1);
    c.segments_unknown_flags = 9;
    c.side[CLIENT].unknown_ip_bytes = 5;
    c.side[SERVER].unknown_ip_bytes = 4;
    c.side[CLIENT].zeek.sequenced = c.side[SERVER].zeek.sequenced = false;
    CHECK(strstr(told(&c), "\ttcp\t-\t-\t-\t-\tSF\t") != NULL);
    CHECK(strstr(text, "\t5\t-\t4\t-\t-\n") != NULL);
    c.side[CLIENT].bytes = 0;
    CHECK(strstr(told(&c), "\ttcp\t-\t-\t3\t-\tSF\t") != NULL);
}

enum { UID = 18 };

static const char *uid_of(const struct connection *c)
{
    static char uid[UID + 1];
    told(c);
    const char *row = line_with("\n1.500000\tC");
    memcpy(uid, row + strlen("\n1.500000\t"), UID);
    CHECK(row[strlen("\n1.500000\t") + UID] == '\t');
    return uid;
}

/* C and 17 of Zeek's letters; the same each time, and no two alike. */
static void uids(void)
{
    enum { CONNECTIONS = 200 };
    static char seen[CONNECTIONS][UID + 1];
    for (uint32_t id = 1; id <= CONNECTIONS; id++) {
        struct connection c = sample(CLOCK_UTC, id);
        char *uid = seen[id - 1];
        memcpy(uid, uid_of(&c), UID);
        CHECK(uid[0] == 'C');
        CHECK_EQ(strspn(uid, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), UID);
        CHECK_Z(uid_of(&c), uid);
        for (uint32_t before = 0; before + 1 < id; before++)
            CHECK(strcmp(seen[before], uid) != 0);
    }
    struct connection other = sample(CLOCK_UTC, 1);
    other.side[CLIENT].endpoint.port = 1;
    CHECK(strcmp(uid_of(&other), seen[0]) != 0);
}

static void names_are_no_addresses(void)
{
    struct connection c = sample(CLOCK_UTC, 1);
    c.side[SERVER].endpoint.address = (struct address){.family = ADDRESS_NAME, .bytes = {1}};
    c.side[SERVER].endpoint.port_name = 2;
    told(&c);
    CHECK(strstr(text, "\t192.0.2.1\t0\t-\t-\ttcp\t-\t0.500000\t3\t6\tSF\t") != NULL);
}

int main(void)
{
    uids();
    names_are_no_addresses();
    a_dated_row();
    without_times();
    no_duration_no_bytes();
    lengths_not_shown();
    sequence_numbers_not_shown();
    return check_done();
}
