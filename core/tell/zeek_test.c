/* conn.log: as many cells in a row as the header names, unset where unknown, uids that do not repeat. */
#include "tell/tell.h"
#include "test/check.h"

static char text[8192];

static const char *told(uint8_t clock, uint32_t id)
{
    static const struct tell_options options = {.width = 80};
    struct sink out;
    struct tell t = {.out = &out, .options = &options};
    struct connection c = {.id = id, .clock = clock, .zeek = {.history = "ShADadfF", .last_ns = 2000000000}};
    struct verdict v = {.zeek_state = "SF", .zeek_bytes = {3, 6}};
    c.side[CLIENT].endpoint.address = (struct address){.family = ADDRESS_IPV4, .bytes = {192, 0, 2, 1}};
    c.side[SERVER].endpoint.address = (struct address){.family = ADDRESS_IPV4, .bytes = {192, 0, 2, 2}};
    c.first.time_ns = 1500000000;
    c.last.time_ns = 2500000000;
    c.side[SERVER].unknown_length = clock == CLOCK_NONE;
    sink_init(&out, text, sizeof text - 1, NULL, NULL);
    tell_zeek.connection(&t, &c, &v);
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

int main(void)
{
    told(CLOCK_UTC, 1);
    CHECK(strncmp(text, "#separator \\x09\n", 16) == 0);
    CHECK_EQ(tabs(line_with("#fields\t")), 21);
    CHECK_EQ(tabs(line_with("#types\t")), 21);
    CHECK_EQ(tabs(line_with(
                 "1.500000\tC00000000000000001\t192.0.2.1\t0\t192.0.2.2\t0\ttcp\t-\t0.500000\t3\t6\tSF\t")),
             20);
    CHECK(strstr(text, "#open\t1970-01-01-00-00-01\n") != NULL);
    CHECK(strstr(text, "#close\t1970-01-01-00-00-02\n") != NULL);
    told(CLOCK_NONE, 62);
    CHECK_EQ(tabs(line_with("-\tC00000000000000010\t")), 20);
    CHECK(strstr(text, "\ttcp\t-\t-\t-\t-\tSF\t") != NULL);
    CHECK(strstr(text, "#open\t-\n") != NULL);
    CHECK(strstr(text, "#close\t-\n") != NULL);
    return check_done();
}
