/* TCP options as tcpdump prints them, back into the header's bytes (kinds: the IANA registry "TCP
 * Parameters"; RFC 9293, 7323, 2018, 7413, 8684, 6994).
 *
 * What the text leaves out of an option (most of Multipath TCP's values) is zero in the bytes, with
 * the length it had where the text says that. An option of an unknown name is left out.
 */
#include "decode/text.h"

enum {
    KIND_EOL = 0,
    KIND_MPTCP = 30,
    KIND_FAST_OPEN = 34,
    KIND_EXPERIMENT = 254,
    FAST_OPEN_MAGIC = 0xf989,
};

struct option {
    uint8_t kind;
    uint8_t len; /* of value; kind and length bytes come on top */
    uint8_t value[TEXT_OPTIONS_MAX];
};

static bool put_byte(struct option *o, unsigned v)
{
    if (o->len >= sizeof o->value)
        return false;
    o->value[o->len++] = (uint8_t)v;
    return true;
}

/* A decimal number of `width` bytes behind an optional word. */
static bool number(struct scan *s, const char *word, unsigned width, struct option *o)
{
    uint64_t v;
    scan_blanks(s);
    if (!scan_word(s, word))
        return false;
    scan_blanks(s);
    if (!scan_max(s, (UINT64_C(1) << (8 * width)) - 1, &v))
        return false;
    while (width--)
        put_byte(o, (unsigned)(v >> (8 * width)) & 0xff);
    return true;
}

static void hex_digits(struct scan *s, struct option *o)
{
    while (scan_left(s) >= 2 && hex_value(s->at[0]) >= 0 && hex_value(s->at[1]) >= 0) {
        put_byte(o, (unsigned)(hex_value(s->at[0]) << 4 | hex_value(s->at[1])));
        s->at += 2;
    }
}

/* ---- one reader a form ---- */

static bool no_value(struct scan *s, struct option *o)
{
    (void)s;
    (void)o;
    return true;
}

static bool two_bytes(struct scan *s, struct option *o)
{
    return number(s, "", 2, o);
}

static bool one_byte(struct scan *s, struct option *o)
{
    return number(s, "", 1, o);
}

static bool four_bytes(struct scan *s, struct option *o)
{
    return number(s, "", 4, o);
}

static bool timestamp(struct scan *s, struct option *o)
{
    /* tcpdump 3 wrote `timestamp 1 2`. */
    struct scan look = *s;
    if (number(&look, "val", 4, o) && number(&look, "ecr", 4, o)) {
        *s = look;
        return true;
    }
    o->len = 0;
    return number(s, "", 4, o) && number(s, "", 4, o);
}

/* `2 {1:5}{9:13}`; tcpdump 3 wrote `sack 1 {1:5} `. */
static bool sack(struct scan *s, struct option *o)
{
    uint64_t count;
    scan_blanks(s);
    if (!scan_max(s, 9, &count))
        return true;
    scan_blanks(s);
    while (scan_char(s, '{')) {
        if (!number(s, "", 4, o) || !scan_char(s, ':') || !number(s, "", 4, o) || !scan_char(s, '}'))
            return false;
        scan_blanks(s);
    }
    return true;
}

/* ` cookie 00112233`, ` cookiereq` */
static bool fast_open(struct scan *s, struct option *o)
{
    scan_blanks(s);
    if (scan_word(s, "cookiereq") || !scan_word(s, "cookie"))
        return true;
    scan_blanks(s);
    hex_digits(s, o);
    return true;
}

/* `exp-tfo ...` or `exp-1234`, the magic number; tcpdump does not print what follows it. */
static bool experiment(struct scan *s, struct option *o)
{
    if (!scan_char(s, '-'))
        return true;
    if (scan_word(s, "tfo")) {
        put_byte(o, FAST_OPEN_MAGIC >> 8);
        put_byte(o, FAST_OPEN_MAGIC & 0xff);
        return fast_open(s, o);
    }
    hex_digits(s, o);
    return true;
}

static bool multipath(struct scan *s, struct option *o)
{
    static const char *const subtypes[] = {"capable", "join", "dss",        "add-addr", "rem-addr",
                                           "prio",    "fail", "fast-close", "tcprst"};
    enum { UNKNOWN = 15, NO_LENGTH = 4 };
    uint64_t length = 0;
    unsigned subtype = UNKNOWN;

    scan_blanks(s);
    scan_max(s, TEXT_OPTIONS_MAX, &length);
    scan_blanks(s);
    /* "fast-close" must not be read as "fail", nor the reverse: no name begins another. */
    for (unsigned i = 0; i < sizeof subtypes / sizeof *subtypes; i++) {
        if (scan_word(s, subtypes[i]))
            subtype = i;
    }
    put_byte(o, subtype << 4);
    while (o->len + 2u < (length ? length : NO_LENGTH) && put_byte(o, 0))
        continue;
    return true;
}

/* 18 bytes; the digest itself is not always there. */
static bool md5(struct scan *s, struct option *o)
{
    (void)s;
    while (o->len < 16)
        put_byte(o, 0);
    return true;
}

/* `keyid 1 rnextkeyid 2 mac 0x...` */
static bool authentication(struct scan *s, struct option *o)
{
    if (!number(s, "keyid", 1, o) || !number(s, "rnextkeyid", 1, o))
        return true;
    scan_blanks(s);
    if (scan_word(s, "mac") && scan_blanks(s) && scan_word(s, "0x"))
        hex_digits(s, o);
    return true;
}

static bool user_timeout(struct scan *s, struct option *o)
{
    unsigned v = 0;
    scan_blanks(s);
    if (scan_word(s, "0x")) {
        for (; hex_value(scan_peek(s)) >= 0; s->at++)
            v = (v << 4 | (unsigned)hex_value(*s->at)) & 0xffff;
    }
    return put_byte(o, v >> 8) && put_byte(o, v & 0xff);
}

/* `unknown-172 0x0102` */
static bool unknown(struct scan *s, struct option *o)
{
    uint64_t kind;
    if (!scan_char(s, '-') || !scan_max(s, 255, &kind))
        return false;
    o->kind = (uint8_t)kind;
    scan_blanks(s);
    if (scan_word(s, "0x"))
        hex_digits(s, o);
    return true;
}

static const struct {
    const char *name;
    uint8_t kind;
    bool (*read)(struct scan *s, struct option *o);
} forms[] = {
    {"eol", KIND_EOL, no_value},
    {"nop", 1, no_value},
    {"mss", 2, two_bytes},
    {"wscale", 3, one_byte},
    {"sackOK", 4, no_value},
    {"sack", 5, sack},
    {"echoreply", 7, four_bytes},
    {"echo", 6, four_bytes},
    {"timestamp", 8, timestamp},
    {"TS", 8, timestamp},
    {"ccnew", 12, four_bytes},
    {"ccecho", 13, four_bytes},
    {"cc", 11, four_bytes},
    {"md5", 19, md5},
    {"scps", 20, two_bytes},
    {"uto", 28, user_timeout},
    {"tcp-ao", 29, authentication},
    {"mptcp", KIND_MPTCP, multipath},
    {"tfo", KIND_FAST_OPEN, fast_open},
    {"exp", KIND_EXPERIMENT, experiment},
    {"unknown", 0, unknown},
};

static bool has_length(uint8_t kind)
{
    return kind > 1;
}

static void put(const struct option *o, struct text_options *out)
{
    enum { SACK = 5 };
    size_t len = o->len + (has_length(o->kind) ? 2u : 1u);

    if (len > (size_t)(TEXT_OPTIONS_MAX - out->len)) {
        out->cut = true;
        return;
    }
    uint8_t *to = out->bytes + out->len;
    *to++ = o->kind;
    if (has_length(o->kind))
        *to++ = (uint8_t)len;
    if (o->kind == SACK) {
        out->sack_at = (uint8_t)(out->len + 2);
        out->sack_edges = o->len / 4;
    }
    memcpy(to, o->value, o->len);
    out->len = (uint8_t)(out->len + len);
}

/* To the comma that ends this option: not one within braces or brackets, nor one before a blank. */
static void to_next(struct scan *s, char close)
{
    int depth = 0;
    for (; s->at < s->end; s->at++) {
        char c = *s->at;
        if (depth <= 0 && (c == close || (c == ',' && (s->at + 1 == s->end || s->at[1] != ' '))))
            return;
        depth += (c == '{' || c == '[') - (c == '}' || c == ']');
    }
}

/* `[len 5]` behind an option: its length was not its kind's. The bytes get that length. */
static void odd_length(struct scan *s, struct option *o)
{
    uint64_t len;
    if (!scan_word(s, "[len ") || !scan_max(s, TEXT_OPTIONS_MAX, &len) || !scan_char(s, ']') ||
        !has_length(o->kind))
        return;
    while (o->len + 2u < len && put_byte(o, 0))
        continue;
    if (len >= 2 && o->len + 2u > len)
        o->len = (uint8_t)(len - 2);
}

static void bad_option(struct text_options *out)
{
    /* A length of 0 is what no reader takes. */
    static const uint8_t bad[] = {KIND_EXPERIMENT, 0};
    out->bad = true;
    if (out->len + sizeof bad > TEXT_OPTIONS_MAX)
        return;
    memcpy(out->bytes + out->len, bad, sizeof bad);
    out->len += sizeof bad;
}

static bool read_option(struct scan *s, struct text_options *out)
{
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct option o = {.kind = forms[i].kind};
        struct scan look = *s;
        if (!scan_word(&look, forms[i].name))
            continue;
        if (!forms[i].read(&look, &o))
            return false;
        *s = look;
        odd_length(s, &o);
        put(&o, out);
        return true;
    }
    return true;
}

bool text_read_options(struct scan *s, char close, struct text_options *out)
{
    *out = (struct text_options){0};
    while (s->at < s->end) {
        scan_blanks(s);
        if (scan_char(s, close) || scan_sees(s, ">"))
            return true;
        if (scan_word(s, "[bad opt]")) {
            bad_option(out);
            scan_char(s, close);
            return true;
        }
        if (scan_word(s, "[|tcp]")) {
            out->cut = true;
            return true;
        }
        if (!read_option(s, out)) {
            /* `TS [|tcp]`: the value was not captured. */
            out->cut = scan_find(s, "[|tcp]") != NULL || scan_find(s, (char[]){close, 0}) == NULL;
            return out->cut;
        }
        if (scan_sees(s, "[bad opt]") || scan_sees(s, "[|tcp]"))
            continue;
        to_next(s, close);
        scan_char(s, ',');
    }
    out->cut = true;
    return true;
}
