/* The sink: numbers at their limits, hostile bytes, full buffers, widths. */
#include "base/sink.h"

#include <stdint.h>

#include "test/check.h"
#include "test/guard.h"

static char text[4096];
static struct sink out;

static struct sink *fresh(void)
{
    sink_init(&out, text, sizeof(text) - 1, NULL, NULL);
    return &out;
}

static const char *said(void)
{
    text[out.len] = 0;
    return text;
}

static void numbers(void)
{
    sink_u64(fresh(), 0);
    CHECK_Z(said(), "0");
    sink_u64(fresh(), UINT64_MAX);
    CHECK_Z(said(), "18446744073709551615");
    sink_i64(fresh(), INT64_MIN);
    CHECK_Z(said(), "-9223372036854775808");
    sink_u64_pad(fresh(), 7, 3);
    CHECK_Z(said(), "007");
    sink_u64_pad(fresh(), 1234, 3);
    CHECK_Z(said(), "1234");
    sink_u64_pad(fresh(), 1, 22);
    CHECK_Z(said(), "0000000000000000000001");
    sink_hex(fresh(), 0xbeef, 6);
    CHECK_Z(said(), "00beef");
    sink_hex(fresh(), UINT64_MAX, 1);
    CHECK_Z(said(), "ffffffffffffffff");
    sink_repeat(fresh(), "ab", 3);
    CHECK_Z(said(), "ababab");
    sink_repeat(fresh(), "ab", -1);
    CHECK_Z(said(), "");
}

static void fixed(void)
{
    static const struct {
        int64_t v;
        int scale, decimals;
        const char *want;
    } row[] = {
        {39700000, 6, 1, "39.7"},
        {39750000, 6, 1, "39.8"},
        {-39750000, 6, 1, "-39.8"},
        {39749999, 6, 1, "39.7"},
        {999, 3, 0, "1"},
        {499, 3, 0, "0"},
        {-499, 3, 0, "0"},
        {5, 0, 3, "5.000"},
        {5, 1, 3, "0.500"},
        {-5, 1, 1, "-0.5"},
        {0, 9, 9, "0.000000000"},
        {777000, 9, 6, "0.000777"},
        {INT64_MAX, 9, 9, "9223372036.854775807"},
        {INT64_MIN, 9, 6, "-9223372036.854776"},
        {INT64_MIN, 18, 0, "-9"},
        {INT64_MAX, 19, 0, "1"},
        {INT64_MAX, 25, 2, "0.00"},
        {INT64_MAX, 0, 1, "9223372036854775807.0"},
        {1, 20, 20, "0.00000000000000000001"},
    };
    for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
        sink_fixed(fresh(), row[i].v, row[i].scale, row[i].decimals);
        CHECK_Z(said(), row[i].want);
    }
}

struct chunk {
    const char *bytes, *plain, *json;
    size_t len;
};

/* The same bytes as a person and as a JSON reader see them. */
static void untrusted(void)
{
#define CHUNK(bytes, plain, json)                                                                            \
    {                                                                                                        \
        bytes, plain, json, sizeof(bytes) - 1                                                                \
    }
    static const struct chunk row[] = {
        CHUNK("plain text", "plain text", "plain text"),
        CHUNK("\x1b[31m", "\\x1b[31m", "\\u001b[31m"),
        CHUNK("a\0b", "a\\x00b", "a\\u0000b"),
        CHUNK("\r\n\t\x7f", "\\x0d\\x0a\\x09\\x7f", "\\u000d\\u000a\\u0009\\u007f"),
        CHUNK("\xc2\x9b", "\\xc2\\x9b", "\\u009b"),
        CHUNK("\xc2\xa0\xc3\xa9", "\xc2\xa0\xc3\xa9", "\xc2\xa0\xc3\xa9"),
        CHUNK("\xe5\x90\x8d\xf0\x9f\x98\x80", "\xe5\x90\x8d\xf0\x9f\x98\x80", "\xe5\x90\x8d\xf0\x9f\x98\x80"),
        CHUNK("\xe2\x80\xae", "\\xe2\\x80\\xae", "\\u202e"),
        CHUNK("\xe2\x81\xa6", "\\xe2\\x81\\xa6", "\\u2066"),
        CHUNK("\xe2\x80\x8f", "\\xe2\\x80\\x8f", "\\u200f"),
        CHUNK("\xf3\xa0\x81\x81", "\\xf3\\xa0\\x81\\x81", "\\udb40\\udc41"),
        CHUNK("\"\\/", "\"\\/", "\\\"\\\\/"),
        /* overlong, surrogate, beyond U+10FFFF, cut, stray */
        CHUNK("\xc0\x80", "\\xc0\\x80", "\xef\xbf\xbd\xef\xbf\xbd"),
        CHUNK("\xe0\x9f\xbf", "\\xe0\\x9f\\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"),
        CHUNK("\xed\xa0\x80", "\\xed\\xa0\\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"),
        CHUNK("\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"),
        CHUNK("x\xe5\x90", "x\\xe5\\x90", "x\xef\xbf\xbd\xef\xbf\xbd"),
        CHUNK("\xe5", "\\xe5", "\xef\xbf\xbd"),
        CHUNK("\xf0\x9f\x98", "\\xf0\\x9f\\x98", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"),
        CHUNK("\xff\xbf", "\\xff\\xbf", "\xef\xbf\xbd\xef\xbf\xbd"),
    };
    struct guard g = guard_open(64);
    for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
        const uint8_t *at = guard_put(&g, row[i].bytes, row[i].len);
        sink_untrusted(fresh(), at, row[i].len);
        CHECK_Z(said(), row[i].plain);
        sink_json_untrusted(fresh(), at, row[i].len);
        CHECK_Z(said(), row[i].json);
    }
    guard_close(&g);
}

/* No two bytes, however they stand, bring a control byte to the terminal. */
static void no_control_passes(void)
{
    bool clean = true;
    for (unsigned v = 0; v < 0x10000; v++) {
        const uint8_t pair[2] = {(uint8_t)(v >> 8), (uint8_t)v};
        for (int json = 0; json < 2; json++) {
            if (json)
                sink_json_untrusted(fresh(), pair, 2);
            else
                sink_untrusted(fresh(), pair, 2);
            for (size_t i = 0; i < out.len; i++) {
                uint8_t c = (uint8_t)text[i];
                clean = clean && c >= 0x20 && c != 0x7f;
                clean = clean && !(c == 0xc2 && (uint8_t)text[i + 1] < 0xa0);
            }
        }
    }
    CHECK(clean);
}

static char gathered[64];
static size_t gathered_len;
static int flushes, allowed;

static bool gather(void *ctx, const char *bytes, size_t len)
{
    CHECK(ctx == &gathered_len);
    if (flushes == allowed)
        return false;
    flushes++;
    memcpy(gathered + gathered_len, bytes, len);
    gathered_len += len;
    return true;
}

static void full_buffers(void)
{
    char small[4];
    struct sink s;

    allowed = 100;
    sink_init(&s, small, sizeof(small), gather, &gathered_len);
    sink_z(&s, "0123456789");
    sink_u64(&s, 1234567);
    sink_flush(&s);
    CHECK(!s.failed);
    CHECK_EQ(gathered_len, 17);
    CHECK(memcmp(gathered, "01234567891234567", 17) == 0);

    gathered_len = 0;
    flushes = 0;
    allowed = 1;
    sink_init(&s, small, sizeof(small), gather, &gathered_len);
    sink_z(&s, "0123456789");
    sink_z(&s, "ab");
    sink_flush(&s);
    CHECK(s.failed);
    CHECK_EQ(gathered_len, 4);

    sink_init(&s, small, sizeof(small), NULL, NULL);
    sink_z(&s, "012");
    CHECK(!s.failed);
    sink_z(&s, "345");
    sink_z(&s, "6");
    sink_flush(&s);
    CHECK(s.failed);
    CHECK_EQ(s.len, 4);
    CHECK(memcmp(small, "0123", 4) == 0);

    sink_init(&s, NULL, 0, gather, &gathered_len);
    sink_char(&s, 'x');
    CHECK(s.failed);
}

static void widths(void)
{
    static const struct {
        const char *z;
        int width;
    } row[] = {
        {"", 0},
        {"abc", 3},
        {"caf\xc3\xa9", 4},
        {"cafe\xcc\x81", 4},
        {"\xe4\xb8\xad\xe6\x96\x87", 4},
        {"\xe3\x80\x82\xef\xbc\x8c", 4},
        {"\xef\xbd\xa1", 1},
        {"\xe2\x94\x80\xe2\x96\xb6", 2},
        {"\xe2\x86\x92", 1},
        {"\xf0\x9f\x98\x80", 2},
        {"\xed\x95\x9c", 2},
        {"\xff\xfe", 2},
    };
    for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++)
        CHECK_EQ(text_width(row[i].z, z_len(row[i].z)), row[i].width);
}

int main(void)
{
    numbers();
    fixed();
    untrusted();
    no_control_passes();
    full_buffers();
    widths();
    CHECK_EQ(z_len("four"), 4);
    CHECK(z_equal("a", "a") && z_equal("", "") && !z_equal("a", "ab") && !z_equal("ab", "a"));
    return check_done();
}
