/* The table: every column for a pipe, fewer on a narrow terminal, nothing cut, nothing hostile let out. */
#include "tell/tell.h"
#include "test/check.h"

static char text[4096];

static size_t draw(const struct tell_options *options, const struct names *names, const struct connection *c)
{
    struct sink out;
    struct verdict v = {
        .closing = {.kind = CLOSING_RESET, .first = SERVER, .cause = {.kind = CAUSE_ACTIVE_ABORT}}};
    struct tell t = {.out = &out, .options = options, .names = names};
    sink_init(&out, text, sizeof text - 1, NULL, NULL);
    tell_table.connection(&t, c, &v);
    text[out.len] = 0;
    return out.len;
}

static struct connection sample(void)
{
    struct connection c = {.id = 7, .clock = CLOCK_DAY, .time_digits = 6};
    c.side[CLIENT].endpoint.address = (struct address){.family = ADDRESS_IPV4, .bytes = {192, 0, 2, 1}};
    c.side[CLIENT].endpoint.port = 40000;
    c.side[SERVER].endpoint.address = (struct address){.family = ADDRESS_IPV6, .bytes = {0x20, 1, 0xd, 0xb8}};
    c.side[SERVER].endpoint.port = 443;
    c.side[CLIENT].packets = 123456789012;
    c.last.time_ns = c.latest_ns = 1500000000;
    return c;
}

static int widest_line(void)
{
    int widest = 0;
    for (const char *line = text; *line;) {
        const char *end = strchr(line, '\n');
        int width = text_width(line, (size_t)(end - line));
        widest = width > widest ? width : widest;
        line = end + 1;
    }
    return widest;
}

static void to_a_pipe(void)
{
    struct tell_options options = {.width = 80};
    struct connection c = sample();
    draw(&options, NULL, &c);
    CHECK(strstr(text, "192.0.2.1:40000") != NULL);
    CHECK(strstr(text, "[2001:db8::]:443") != NULL);
    CHECK(strstr(text, "123456789012/0") != NULL);
    CHECK(strstr(text, "1.500000") != NULL);
    CHECK(strstr(text, "active-abort??") != NULL);
    CHECK(strchr(text, 27) == NULL);
    CHECK(text[strlen(text) - 1] == '\n');
}

static void on_a_terminal(void)
{
    struct tell_options options = {.width = 80, .terminal = true};
    struct connection c = sample();
    c.side[CLIENT].packets = 5;
    draw(&options, NULL, &c);
    CHECK(widest_line() <= 80);
    CHECK(strstr(text, "reset") != NULL && strstr(text, "server") != NULL);
    options.language = LANGUAGE_ZH;
    draw(&options, NULL, &c);
    CHECK(widest_line() <= 80);
    options.width = 200;
    options.colour = true;
    draw(&options, NULL, &c);
    CHECK(strchr(text, 27) != NULL);
}

static void a_hostile_name(void)
{
    char bytes[] = "evil\033[2J";
    uint32_t offset[1] = {0};
    struct names names = {
        .bytes = bytes, .len = sizeof bytes, .cap = sizeof bytes, .offset = offset, .count = 1, .max = 1};
    struct tell_options options = {.width = 80};
    struct connection c = sample();
    c.side[CLIENT].endpoint.address = (struct address){.family = ADDRESS_NAME, .bytes = {1}};
    draw(&options, &names, &c);
    CHECK(strstr(text, "evil") != NULL);
    CHECK(strchr(text, 27) == NULL);
}

int main(void)
{
    to_a_pipe();
    on_a_terminal();
    a_hostile_name();
    return check_done();
}
