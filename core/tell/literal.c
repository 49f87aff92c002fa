/* The values that --where compares with: numbers, bytes and durations with units, times, words, addresses. */
#include "base/address.h"
#include "base/calendar.h"
#include "tell/format.h"
#include "tell/where.h"

struct unit {
    const char *name;
    uint64_t size;
};

static const struct unit durations[] = {
    {"ns", 1},
    {"us", 1000},
    {"µs", 1000},
    {"μs", 1000},
    {"ms", 1000000},
    {"s", 1000000000},
    {"min", UINT64_C(60000000000)},
    {"m", UINT64_C(60000000000)},
    {"h", UINT64_C(3600000000000)},
    {"d", UINT64_C(86400000000000)},
    {NULL, 0},
};

static const struct unit sizes[] = {
    {"", 1},
    {"B", 1},
    {"k", 1000},
    {"kB", 1000},
    {"M", 1000000},
    {"MB", 1000000},
    {"G", 1000000000},
    {"GB", 1000000000},
    {"T", UINT64_C(1000000000000)},
    {"TB", UINT64_C(1000000000000)},
    {"KiB", 1 << 10},
    {"MiB", 1 << 20},
    {"GiB", 1 << 30},
    {"TiB", UINT64_C(1) << 40},
    {NULL, 0},
};

static const struct unit *unit_named(const struct unit *units, struct scan word)
{
    while (units->name && !word_is(word, units->name))
        units++;
    return units->name ? units : NULL;
}

/* Digits behind a point, as so many ns of a second, bytes of a kilobyte: what is finer than 1 is dropped. */
static bool fraction(struct scan *s, const char **digits, int *count)
{
    *digits = s->at;
    *count = 0;
    if (!scan_char(s, '.'))
        return true;
    *digits = s->at;
    for (; is_digit(scan_peek(s)); s->at++)
        ++*count;
    return *count > 0;
}

static uint64_t fraction_of(uint64_t unit, const char *digits, int count)
{
    uint64_t sum = 0, tenth = 10;
    for (int i = 0; i < count && i < 9; i++, tenth *= 10)
        sum += (uint64_t)(digits[i] - '0') * unit / tenth;
    return sum;
}

static enum where_wrong with_unit(const struct unit *units, struct scan s, uint64_t *out)
{
    const char *digits;
    uint64_t whole;
    int count;
    if (!scan_u64(&s, &whole) || !fraction(&s, &digits, &count))
        return WHERE_BAD_VALUE;
    const struct unit *unit = unit_named(units, s);
    if (!unit && scan_left(&s))
        return WHERE_BAD_VALUE;
    if (!unit && (whole || count))
        return WHERE_NO_UNIT;
    uint64_t size = unit ? unit->size : 1;
    if (size == 1 && count)
        return WHERE_BAD_VALUE;
    if (whole > INT64_MAX / size - 1)
        return WHERE_TOO_LARGE;
    *out = whole * size + fraction_of(size, digits, count);
    return WHERE_RIGHT;
}

enum where_wrong literal_size(struct scan s, uint64_t *out)
{
    return with_unit(sizes, s, out);
}

static enum where_wrong number(struct scan s, uint64_t *out)
{
    if (!scan_u64(&s, out) || scan_left(&s))
        return WHERE_BAD_VALUE;
    return *out == UINT64_MAX ? WHERE_TOO_LARGE : WHERE_RIGHT;
}

static enum where_wrong word(const struct field *field, struct scan s, uint64_t *out)
{
    for (int i = 0; i < field->word_count; i++) {
        if (word_is(s, field->words[i])) {
            *out = (uint64_t)i;
            return WHERE_RIGHT;
        }
    }
    return WHERE_UNKNOWN_WORD;
}

/* "2014-05-13T", and how many days that is. */
static bool date(struct scan *s, int64_t *days)
{
    enum {
        FIRST_YEAR = 1900,
        LAST_YEAR = 2100
    }; /* what 64 bits of ns hold, and more than there are captures of */
    uint64_t year, month, day;
    if (!scan_max(s, LAST_YEAR, &year) || !scan_char(s, '-') || !scan_max(s, 12, &month) ||
        !scan_char(s, '-') || !scan_max(s, 31, &day))
        return false;
    if (year < FIRST_YEAR || !month || !day || (int64_t)day > calendar_days_in(year, month))
        return false;
    *days = calendar_days((int64_t)year, (int64_t)month, (int64_t)day);
    return true;
}

/* "16:53", "16:53:20" or "16:53:20.5" */
static bool time_of_day(struct scan *s, int64_t *ns)
{
    uint64_t hour, minute, second = 0;
    const char *digits = NULL;
    int count = 0;
    if (!scan_max(s, 23, &hour) || !scan_char(s, ':') || !scan_max(s, 59, &minute))
        return false;
    if (scan_char(s, ':') && (!scan_max(s, 60, &second) || !fraction(s, &digits, &count)))
        return false;
    *ns = (int64_t)(hour * 3600 + minute * 60 + second) * SECOND_NS +
          (int64_t)fraction_of((uint64_t)SECOND_NS, digits, count);
    return true;
}

static enum where_wrong moment(struct scan s, struct literal *out)
{
    struct scan dated = s;
    int64_t days = 0, ns = 0;
    out->of_day = !date(&dated, &days);
    if (!out->of_day)
        s = dated;
    bool timed = scan_char(&s, 'T') || out->of_day;
    if (timed && !time_of_day(&s, &ns))
        return WHERE_BAD_VALUE;
    if (!out->of_day && timed)
        scan_char(&s, 'Z');
    if (scan_left(&s))
        return WHERE_BAD_VALUE;
    out->value.high = (uint64_t)(days * DAY_SECONDS * SECOND_NS + ns) ^ UINT64_C(1) << 63;
    return WHERE_RIGHT;
}

/* The leading bits, which are all that is compared. An IPv4 address stands in the first 32. */
static void prefix(struct literal *out, const uint8_t bytes[16], int bits)
{
    uint64_t part[2] = {0};
    for (int i = 0; i < 16; i++)
        part[i / 8] = part[i / 8] << 8 | bytes[i];
    out->mask.high = bits <= 0 ? 0 : bits >= 64 ? UINT64_MAX : UINT64_MAX << (64 - bits);
    out->mask.low = bits <= 64 ? 0 : bits >= 128 ? UINT64_MAX : UINT64_MAX << (128 - bits);
    out->value.high = part[0] & out->mask.high;
    out->value.low = part[1] & out->mask.low;
}

static bool is_name(struct scan s)
{
    bool letter = false;
    for (; s.at < s.end; s.at++) {
        letter |= is_letter(*s.at);
        if (!is_letter(*s.at) && !is_digit(*s.at) && *s.at != '.' && *s.at != '-' && *s.at != '_')
            return false;
    }
    return letter;
}

static enum where_wrong address(struct scan s, struct literal *out)
{
    uint8_t bytes[16] = {0};
    struct scan host = s, length = {s.end, s.end};
    uint64_t bits = 128, most = 128;
    const char *slash = scan_find(&s, "/");
    if (slash) {
        host.end = slash;
        length.at = slash + 1;
    }
    if (address_ipv4(host, bytes)) {
        out->value.of = ADDRESS_IPV4;
        most = 32;
    } else if (address_ipv6(host, bytes)) {
        out->value.of = ADDRESS_IPV6;
    } else if (!slash && is_name(s)) {
        out->value.of = ADDRESS_NAME;
        out->name = s;
        return WHERE_RIGHT;
    } else {
        return WHERE_BAD_VALUE;
    }
    if (slash && (!scan_max(&length, most, &bits) || scan_left(&length)))
        return WHERE_BAD_VALUE;
    prefix(out, bytes, (int)(slash ? bits : most));
    return WHERE_RIGHT;
}

enum where_wrong literal_read(const struct field *field, struct scan s, struct literal *out)
{
    *out = (struct literal){0};
    switch (field->type) {
    case FIELD_NUMBER:
        return number(s, &out->value.high);
    case FIELD_SIZE:
        return with_unit(sizes, s, &out->value.high);
    case FIELD_DURATION:
        return with_unit(durations, s, &out->value.high);
    case FIELD_TIME:
        return moment(s, out);
    case FIELD_ADDRESS:
        return address(s, out);
    default:
        return word(field, s, &out->value.high);
    }
}
