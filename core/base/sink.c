/* The text sink: numbers and strings into the caller's buffer, strangers' bytes made harmless.
 *
 * UTF-8 is RFC 3629, JSON strings are RFC 8259 section 7, widths follow Unicode's UAX #11 as far as
 * a terminal goes. It knows no locale, no ambiguous widths and no grapheme clusters.
 */
#include "base/sink.h"

#include <string.h>

#include "base/utf8.h"

struct code_range {
    uint32_t from, to;
};

/* What must not reach a terminal raw: controls, and formatting characters that reorder or hide
 * what stands around them. */
static const struct code_range unprintable[] = {
    {0x0000, 0x001f}, {0x007f, 0x009f}, {0x061c, 0x061c}, {0x200e, 0x200f},   {0x2028, 0x202e},
    {0x2066, 0x206f}, {0xfeff, 0xfeff}, {0xfff9, 0xfffb}, {0xe0000, 0xe007f},
};

/* Characters that take no column: the combining marks and joiners one meets in practice. */
static const struct code_range zero_width[] = {
    {0x0300, 0x036f}, {0x0483, 0x0489},   {0x0591, 0x05bd},   {0x0610, 0x061a}, {0x064b, 0x065f},
    {0x0670, 0x0670}, {0x0e31, 0x0e31},   {0x0e34, 0x0e3a},   {0x0e47, 0x0e4e}, {0x1ab0, 0x1aff},
    {0x1dc0, 0x1dff}, {0x200b, 0x200f},   {0x202a, 0x202e},   {0x2060, 0x2064}, {0x2066, 0x206f},
    {0x20d0, 0x20f0}, {0x302a, 0x302d},   {0x3099, 0x309a},   {0xfe00, 0xfe0f}, {0xfe20, 0xfe2f},
    {0xfeff, 0xfeff}, {0xe0000, 0xe007f}, {0xe0100, 0xe01ef},
};

/* East Asian wide and fullwidth characters, and emoji shown as such. */
static const struct code_range wide[] = {
    {0x1100, 0x115f},   {0x231a, 0x231b},   {0x2329, 0x232a},   {0x23e9, 0x23ec},   {0x23f0, 0x23f0},
    {0x23f3, 0x23f3},   {0x25fd, 0x25fe},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267f, 0x267f},
    {0x2693, 0x2693},   {0x26a1, 0x26a1},   {0x26aa, 0x26ab},   {0x26bd, 0x26be},   {0x26c4, 0x26c5},
    {0x26ce, 0x26ce},   {0x26d4, 0x26d4},   {0x26ea, 0x26ea},   {0x26f2, 0x26f3},   {0x26f5, 0x26f5},
    {0x26fa, 0x26fa},   {0x26fd, 0x26fd},   {0x2705, 0x2705},   {0x270a, 0x270b},   {0x2728, 0x2728},
    {0x274c, 0x274c},   {0x274e, 0x274e},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27b0, 0x27b0},   {0x27bf, 0x27bf},   {0x2b1b, 0x2b1c},   {0x2b50, 0x2b50},   {0x2b55, 0x2b55},
    {0x2e80, 0x303e},   {0x3041, 0x3247},   {0x3250, 0x4dbf},   {0x4e00, 0xa4cf},   {0xa960, 0xa97c},
    {0xac00, 0xd7a3},   {0xf900, 0xfaff},   {0xfe10, 0xfe19},   {0xfe30, 0xfe6b},   {0xff01, 0xff60},
    {0xffe0, 0xffe6},   {0x16fe0, 0x18cff}, {0x1aff0, 0x1b2ff}, {0x1f004, 0x1f004}, {0x1f0cf, 0x1f0cf},
    {0x1f18e, 0x1f18e}, {0x1f191, 0x1f19a}, {0x1f200, 0x1f320}, {0x1f32d, 0x1f335}, {0x1f337, 0x1f37c},
    {0x1f37e, 0x1f393}, {0x1f3a0, 0x1f3ca}, {0x1f3cf, 0x1f3d3}, {0x1f3e0, 0x1f3f0}, {0x1f3f4, 0x1f3f4},
    {0x1f3f8, 0x1f43e}, {0x1f440, 0x1f440}, {0x1f442, 0x1f4fc}, {0x1f4ff, 0x1f53d}, {0x1f54b, 0x1f567},
    {0x1f57a, 0x1f57a}, {0x1f595, 0x1f596}, {0x1f5a4, 0x1f5a4}, {0x1f5fb, 0x1f64f}, {0x1f680, 0x1f6c5},
    {0x1f6cc, 0x1f6cc}, {0x1f6d0, 0x1f6d2}, {0x1f6d5, 0x1f6d7}, {0x1f6dc, 0x1f6df}, {0x1f6eb, 0x1f6ec},
    {0x1f6f4, 0x1f6fc}, {0x1f7e0, 0x1f7f0}, {0x1f90c, 0x1f93a}, {0x1f93c, 0x1f945}, {0x1f947, 0x1f9ff},
    {0x1fa70, 0x1faff}, {0x20000, 0x3fffd},
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static bool in_ranges(const struct code_range *range, size_t count, uint32_t code)
{
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (code > range[middle].to)
            low = middle + 1;
        else if (code < range[middle].from)
            count = middle;
        else
            return true;
    }
    return false;
}

static bool is_printable(uint32_t code)
{
    return (code >= 0x20 && code < 0x7f) || !in_ranges(unprintable, COUNT(unprintable), code);
}

void sink_init(struct sink *s, char *buf, size_t cap, bool (*flush)(void *ctx, const char *bytes, size_t len),
               void *ctx)
{
    *s = (struct sink){.buf = buf, .cap = cap, .flush = flush, .ctx = ctx};
}

void sink_flush(struct sink *s)
{
    if (!s->flush || !s->len)
        return;
    if (!s->failed && !s->flush(s->ctx, s->buf, s->len))
        s->failed = true;
    s->len = 0;
}

/* What does not fit at once. */
static void put_in_parts(struct sink *s, const char *bytes, size_t len)
{
    while (len && !s->failed) {
        size_t room = s->cap - s->len;
        size_t n = len < room ? len : room;
        if (n) {
            memcpy(s->buf + s->len, bytes, n);
            s->len += n;
            bytes += n;
            len -= n;
        }
        if (!len)
            return;
        /* Full, and no way out: what is there stays a whole beginning of the text. */
        if (!s->flush || !s->cap)
            s->failed = true;
        else
            sink_flush(s);
    }
}

void sink_bytes(struct sink *s, const char *bytes, size_t len)
{
    if (s->failed || len > s->cap - s->len) {
        put_in_parts(s, bytes, len);
        return;
    }
    for (; len >= sizeof(uint64_t);
         bytes += sizeof(uint64_t), len -= sizeof(uint64_t), s->len += sizeof(uint64_t))
        memcpy(s->buf + s->len, bytes, sizeof(uint64_t));
    for (; len; len--)
        s->buf[s->len++] = *bytes++;
}

/* The bound keeps compilers from making a call of strlen out of it. */
size_t z_len(const char *z)
{
    size_t n = 0;
    while (n < SIZE_MAX && z[n])
        n++;
    return n;
}

bool z_equal(const char *a, const char *b)
{
    while (*a && *a == *b) {
        a++;
        b++;
    }
    return *a == *b;
}

void sink_z(struct sink *s, const char *z)
{
    sink_bytes(s, z, z_len(z));
}

void sink_char(struct sink *s, char c)
{
    if (s->failed || s->len == s->cap)
        put_in_parts(s, &c, 1);
    else
        s->buf[s->len++] = c;
}

static void repeat_char(struct sink *s, char c, int times)
{
    for (; times > 0 && !s->failed && s->cap - s->len < (size_t)times; times--)
        sink_char(s, c);
    for (; times > 0 && !s->failed; times--)
        s->buf[s->len++] = c;
}

void sink_repeat(struct sink *s, const char *z, int times)
{
    size_t len = z_len(z);
    if (len == 1) {
        repeat_char(s, *z, times);
        return;
    }
    for (int i = 0; i < times && !s->failed; i++)
        sink_bytes(s, z, len);
}

enum { U64_DIGITS = 20 };

void sink_u64_pad(struct sink *s, uint64_t v, int digits)
{
    char text[U64_DIGITS];
    int at = U64_DIGITS;
    do {
        text[--at] = (char)('0' + v % 10);
        v /= 10;
    } while (v);
    repeat_char(s, '0', digits - (U64_DIGITS - at));
    sink_bytes(s, text + at, (size_t)(U64_DIGITS - at));
}

void sink_u64(struct sink *s, uint64_t v)
{
    sink_u64_pad(s, v, 1);
}

static uint64_t magnitude(int64_t v)
{
    return v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
}

void sink_i64(struct sink *s, int64_t v)
{
    if (v < 0)
        sink_char(s, '-');
    sink_u64(s, magnitude(v));
}

void sink_hex(struct sink *s, uint64_t v, int digits)
{
    char text[16];
    int at = 16;
    do {
        text[--at] = "0123456789abcdef"[v & 15];
        v >>= 4;
    } while (v);
    sink_repeat(s, "0", digits - (16 - at));
    sink_bytes(s, text + at, (size_t)(16 - at));
}

/* 10^n; 0 where that does not fit. */
static uint64_t power_of_ten(int n)
{
    uint64_t p = 1;
    if (n > 19)
        return 0;
    for (int i = 0; i < n; i++)
        p *= 10;
    return p;
}

void sink_fixed(struct sink *s, int64_t v, int scale, int decimals)
{
    uint64_t m = magnitude(v);
    int zeros = 0;
    if (decimals < 0)
        decimals = 0;
    if (scale > decimals) {
        uint64_t cut = power_of_ten(scale - decimals);
        uint64_t rest = cut ? m % cut : 0;
        m = cut ? m / cut : 0;
        m += cut && rest >= cut - rest;
        scale = decimals;
    } else {
        zeros = decimals - scale;
    }
    if (v < 0 && m)
        sink_char(s, '-');
    uint64_t one = power_of_ten(scale);
    sink_u64(s, one ? m / one : 0);
    if (!decimals)
        return;
    sink_char(s, '.');
    if (scale > 0)
        sink_u64_pad(s, one ? m % one : m, scale);
    sink_repeat(s, "0", zeros);
}

void sink_untrusted(struct sink *s, const void *bytes, size_t len)
{
    const uint8_t *p = bytes;
    while (len && !s->failed) {
        uint32_t code;
        size_t n = utf8_next(p, len, &code);
        if (n && is_printable(code)) {
            sink_bytes(s, (const char *)p, n);
        } else {
            n = n ? n : 1;
            for (size_t i = 0; i < n; i++) {
                sink_bytes(s, "\\x", 2);
                sink_hex(s, p[i], 2);
            }
        }
        p += n;
        len -= n;
    }
}

static void json_unit(struct sink *s, uint32_t unit)
{
    sink_bytes(s, "\\u", 2);
    sink_hex(s, unit, 4);
}

/* Beyond U+FFFF: as a surrogate pair. */
static void json_code(struct sink *s, uint32_t code)
{
    if (code > 0xffff) {
        json_unit(s, 0xd800 + ((code - 0x10000) >> 10));
        code = 0xdc00 + (code & 0x3ff);
    }
    json_unit(s, code);
}

void sink_json_untrusted(struct sink *s, const void *bytes, size_t len)
{
    const uint8_t *p = bytes;
    while (len && !s->failed) {
        uint32_t code;
        size_t n = utf8_next(p, len, &code);
        if (!n) {
            sink_bytes(s, "\xef\xbf\xbd", 3);
            n = 1;
        } else if (code == '"' || code == '\\') {
            sink_char(s, '\\');
            sink_char(s, (char)code);
        } else if (is_printable(code)) {
            sink_bytes(s, (const char *)p, n);
        } else {
            json_code(s, code);
        }
        p += n;
        len -= n;
    }
}

static size_t ascii_only(const char *text, size_t len)
{
    size_t n = 0;
    while (n < len && (uint8_t)text[n] < 0x80)
        n++;
    return n;
}

int text_width(const char *utf8, size_t len)
{
    size_t ascii = ascii_only(utf8, len);
    int width = (int)ascii;
    for (size_t at = ascii; at < len;) {
        uint32_t code;
        size_t n = utf8_next((const uint8_t *)utf8 + at, len - at, &code);
        at += n ? n : 1;
        if (!n || code < 0x300)
            width++;
        else if (!in_ranges(zero_width, COUNT(zero_width), code))
            width += in_ranges(wide, COUNT(wide), code) ? 2 : 1;
    }
    return width;
}
