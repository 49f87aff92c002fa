/* JSON: what strangers name cannot break out of a string, what is unknown is null, numbers are exact. */
#include "tell/tell.h"
#include "test/check.h"

static char text[8192];

static const char *told(const struct connection *c, const struct verdict *v, const struct names *names)
{
    static const struct tell_options options = {.width = 80};
    struct sink out;
    struct tell t = {.out = &out, .options = &options, .names = names};
    sink_init(&out, text, sizeof text - 1, NULL, NULL);
    tell_json.connection(&t, c, v);
    text[out.len] = 0;
    return text;
}

static struct connection sample(uint8_t clock)
{
    struct connection c = {.id = 4294967295u, .clock = clock, .time_digits = 6};
    c.first.time_ns = INT64_C(1400000000) * 1000000000;
    c.last.time_ns = c.first.time_ns + 777000;
    c.earliest_ns = c.first.time_ns;
    c.latest_ns = c.last.time_ns;
    c.side[CLIENT].endpoint.address = (struct address){.family = ADDRESS_IPV4, .bytes = {192, 0, 2, 1}};
    c.side[CLIENT].endpoint.port = 40000;
    c.side[CLIENT].bytes = UINT64_MAX;
    c.side[CLIENT].isn = 4294967295u;
    c.side[CLIENT].isn_known = true;
    c.side[SERVER].endpoint.address = (struct address){.family = ADDRESS_IPV6, .bytes = {0x20, 1, 0xd, 0xb8}};
    c.side[SERVER].endpoint.port = 443;
    c.end[CLIENT] =
        (struct belief_view){.set = IN_STATE(LAST_ACK) | IN_STATE(CLOSED), .likely = STATE_CLOSED};
    c.end[SERVER] = (struct belief_view){.set = IN_STATE(TIME_WAIT), .likely = STATE_TIME_WAIT};
    return c;
}

static struct verdict verdict(void)
{
    struct verdict v = {.zeek_state = "SF", .completeness = 31, .episode_count = 1};
    v.opening.rtt_ns = v.opening.to_server_ns = v.opening.to_client_ns = -1;
    v.closing.first = SIDE_NONE;
    v.closing.cause.ns = 100031000;
    v.episodes[0] = (struct episode){.kind = EPISODE_DELAYED_ACK, .side = SERVER, .ns = 39660000, .count = 1};
    return v;
}

static void values(void)
{
    struct connection c = sample(CLOCK_UTC);
    struct verdict v = verdict();
    const char *line = told(&c, &v, NULL);
    CHECK(strncmp(line,
                  "{\"v\":1,\"id\":4294967295,\"start\":\"2014-05-13T16:53:20.000000000Z\",\"duration_s\":0."
                  "000777,",
                  83) == 0);
    CHECK(strstr(line, "\"bytes\":18446744073709551615") != NULL);
    CHECK(strstr(line, "\"isn\":4294967295") != NULL && strstr(line, "\"isn\":null") != NULL);
    CHECK(strstr(line, "\"rtt_us\":null") != NULL && strstr(line, "\"first\":null") != NULL);
    CHECK(strstr(line, "\"state\":\"CLOSED\",\"state_set\":[\"LAST-ACK\",\"CLOSED\"]") != NULL);
    CHECK(strstr(line, "\"ms\":39.7") != NULL && strstr(line, "\"ms\":100}") != NULL);
    CHECK(line[strlen(line) - 1] == '\n');
}

static void clocks(void)
{
    struct verdict v = verdict();
    struct connection c = sample(CLOCK_DAY);
    c.first.time_ns = INT64_C(45826905723) * 1000;
    CHECK(strstr(told(&c, &v, NULL), "\"start\":\"T12:43:46.905723\"") != NULL);
    c = sample(CLOCK_LOCAL);
    CHECK(strstr(told(&c, &v, NULL), "\"start\":\"2014-05-13T16:53:20.000000\"") != NULL);
    c = sample(CLOCK_START);
    c.first.time_ns = 15000;
    c.last.time_ns = c.latest_ns = 15000 + 777000;
    c.earliest_ns = 15000;
    CHECK(strstr(told(&c, &v, NULL), "\"start\":\"PT0.000015S\",\"duration_s\":0.000777,") != NULL);
    c.earliest_ns = -5000; /* a later segment's */
    CHECK(strstr(told(&c, &v, NULL), "\"start\":\"PT0.000015S\",\"duration_s\":0.000797,") != NULL);
    c = sample(CLOCK_NONE);
    CHECK(strstr(told(&c, &v, NULL), "\"start\":null,\"duration_s\":null") != NULL);
}

static void vlans(void)
{
    struct connection c = sample(CLOCK_UTC);
    struct verdict v = verdict();
    CHECK(strstr(told(&c, &v, NULL), "vlan") == NULL);
    path_add_id(&c.path, PATH_VLAN, 4095);
    CHECK(strstr(told(&c, &v, NULL), "\"vlan\":[4095]") != NULL);
    CHECK(strstr(told(&c, &v, NULL), "tunnels") == NULL);
    path_add_id(&c.path, PATH_VLAN, 1);
    CHECK(strstr(told(&c, &v, NULL), "\"vlan\":[4095,1]") != NULL);
    const uint64_t ends[] = {UINT64_C(0xc0000201c0000202)};
    path_add(&c.path, &(struct path_step){.kind = PATH_GRE, .ends = 1, .addresses = ends});
    path_add_id(&c.path, PATH_VXLAN, 100);
    CHECK(strstr(told(&c, &v, NULL),
                 "\"vlan\":[4095,1],\"tunnels\":[{\"kind\":\"gre\",\"id\":null,"
                 "\"between\":[\"192.0.2.1\",\"192.0.2.2\"]},{\"kind\":\"vxlan\",\"id\":100}]") != NULL);
}

static void a_hostile_name(void)
{
    char bytes[] = "a\"b\\c\n\033[2J\xff";
    uint32_t offset[1] = {0};
    const struct names names = {
        .bytes = bytes, .len = sizeof bytes, .cap = sizeof bytes, .offset = offset, .count = 1, .max = 1};
    struct connection c = sample(CLOCK_UTC);
    struct verdict v = verdict();
    c.side[CLIENT].endpoint.address = (struct address){.family = ADDRESS_NAME, .bytes = {1}};
    const char *line = told(&c, &v, &names);
    CHECK(strstr(line, "\"addr\":\"a\\\"b\\\\c\\") != NULL);
    CHECK(strchr(line, 27) == NULL);
    CHECK(strchr(line, '\n') == line + strlen(line) - 1);
}

int main(void)
{
    values();
    clocks();
    vlans();
    a_hostile_name();
    return check_done();
}
