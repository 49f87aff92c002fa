/* Templates filled in, and every text of both languages with whatever it asks for. */
#include "tell/tell.h"

#include "test/check.h"

static char text[4096];
static struct sink out;
static struct tell_options options;
static const struct tell t = {.out = &out, .options = &options};

static const char *said(void)
{
    text[out.len] = 0;
    return text;
}

static const char *filled(const char *template, const struct arg *args, size_t count)
{
    sink_init(&out, text, sizeof text - 1, NULL, NULL);
    tell_template(&out, &t, template, args, count);
    return said();
}

static const char *number(const char *template, uint64_t n)
{
    const struct arg arg = {.name = "n", .kind = ARG_U64, .u64 = n};
    return filled(template, &arg, 1);
}

static void places(void)
{
    CHECK_Z(number("{n} {n|byte|bytes}", 1), "1 byte");
    CHECK_Z(number("{n} {n|byte|bytes}", 0), "0 bytes");
    CHECK_Z(number("{n} {n|byte|bytes}", UINT64_MAX), "18446744073709551615 bytes");
    CHECK_Z(number("{n}{n||s}", 1), "1");
    CHECK_Z(number("{n}{n|s}", 2), "2");
    CHECK_Z(number("no place", 2), "no place");
    /* What is wrong stays to be seen, and nothing is read beyond the end. */
    CHECK_Z(number("{m} {nn} {} {N}", 2), "{m} {nn} {} {N}");
    CHECK_Z(number("{n", 2), "{n");
    CHECK_Z(number("{", 2), "{");
    CHECK_Z(number("} {n} }", 2), "} 2 }");
    CHECK_Z(filled("{n}", NULL, 0), "{n}");
}

static void values(void)
{
    const struct endpoint e = {.address = {ADDRESS_IPV4, {192, 0, 2, 1}}, .port = 80};
    const struct arg args[] = {
        {.name = "side", .kind = ARG_SIDE, .u64 = SERVER},
        {.name = "none", .kind = ARG_SIDE, .u64 = SIDE_NONE},
        {.name = "other", .kind = ARG_SIDE, .u64 = SIDE_OTHER},
        {.name = "wrong", .kind = ARG_SIDE, .u64 = 99},
        {.name = "state", .kind = ARG_STATE, .u64 = STATE_TIME_WAIT},
        {.name = "ns", .kind = ARG_NS, .ns = 39660000},
        {.name = "at", .kind = ARG_ENDPOINT, .p = &e},
        {.name = "z", .kind = ARG_Z, .z = "a\033[2Jb"},
        {.name = "text", .kind = ARG_TEXT, .u64 = TEXT_CLIENT},
    };
    size_t count = sizeof args / sizeof args[0];
    CHECK_Z(filled("{side}, {none}, {other}, {wrong}", args, count),
            "the server, one end, the other end, one end");
    CHECK_Z(filled("{state} {ns} {at} {text}", args, count), "TIME-WAIT 39.7 ms 192.0.2.1:80 client");
    /* A text within a text, and one that would go on for ever. */
    const struct arg nested[] = {
        {.name = "side", .kind = ARG_SIDE, .u64 = CLIENT},
        {.name = "peer", .kind = ARG_TEXT, .u64 = TEXT_SEG_ACKS_FIN},
    };
    CHECK_Z(filled("<{peer}>", nested, 1), "<{peer}>");
    CHECK(strstr(filled("<{peer}>", nested, 2), "'s FIN>"));
    CHECK(strchr(filled("{z}", args, count), '\033') == NULL);
}

static const char *frames(uint8_t count, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
    const struct frame_list list = {.count = count, .at = {a, b, c, d}};
    const struct arg arg = {.name = "f", .kind = ARG_FRAMES, .p = &list};
    return filled("{f|frame|frames} {f}", &arg, 1);
}

static void lists(void)
{
    CHECK_Z(frames(1, 7, 0, 0, 0), "frame 7");
    CHECK_Z(frames(2, 7, 8, 0, 0), "frames 7 and 8");
    CHECK_Z(frames(3, 7, 8, 9, 0), "frames 7-9");
    CHECK_Z(frames(3, 7, 9, 10, 0), "frames 7, 9 and 10");
    CHECK_Z(frames(4, 1, 7, 8, 9), "frames 1 and 7-9");
    CHECK_Z(frames(4, 1, 2, 3, 9), "frames 1-3 and 9");
    CHECK_Z(frames(0, 0, 0, 0, 0), "frames ");
}

static const char *size(uint64_t bytes)
{
    const struct arg arg = {.name = "s", .kind = ARG_SIZE, .u64 = bytes};
    return filled("{s}", &arg, 1);
}

static void sizes(void)
{
    CHECK_Z(size(0), "0 bytes");
    CHECK_Z(size(1), "1 byte");
    CHECK_Z(size(9999), "9999 bytes");
    CHECK_Z(size(10000), "10.0 kB");
    CHECK_Z(size(123456), "123 kB");
    CHECK_Z(size(1048576), "1.04 MB");
    CHECK_Z(size(UINT64_MAX), "18.4 EB");
}

static void languages(void)
{
    for (int language = 0; language < LANGUAGE_COUNT; language++) {
        for (int id = 0; id < TEXT_COUNT; id++) {
            const char *z = text_of((enum language)language, (enum text_id)id);
            CHECK(z && *z && !strchr(z, '\n') && !strchr(z, '\033'));
        }
        for (int kind = 0; kind < NOTICE_COUNT; kind++)
            CHECK(*text_of_notice((enum language)language, (enum notice_kind)kind));
    }
    CHECK_Z(text_of(LANGUAGE_EN, TEXT_SERVER), "server");
    CHECK_Z(text_of(LANGUAGE_ZH, TEXT_SERVER), "服务器");
    options.language = LANGUAGE_ZH;
    CHECK_Z(size(3), "3 字节");
    CHECK_Z(frames(2, 7, 9, 0, 0), "frames 7 和 9");
    options.language = LANGUAGE_EN;
}

int main(void)
{
    places();
    values();
    lists();
    sizes();
    languages();
    return check_done();
}
