/* Addresses, times, durations and flags as words.
 *
 * Addresses follow RFC 5952 (and tcpdump, where the two leave a choice: the dotted tail of
 * ::1.2.3.4), times ISO 8601, flags tcpdump's letters. No time zone is known here: UTC is written
 * as such, every other clock without a zone.
 */
#include "tell/format.h"

#include <string.h>

#include "base/cursor.h"
#include "tell/tell.h"

static void ipv4(struct sink *out, const uint8_t *b)
{
    for (int i = 0; i < 4; i++) {
        if (i)
            sink_char(out, '.');
        sink_u64(out, b[i]);
    }
}

/* The longest run of at least two zero words, the first of equals; its length is the result. */
static int zero_run(const uint8_t *b, int *start)
{
    int best = 1;
    *start = 8;
    for (int i = 0; i < 8; i++) {
        int n = 0;
        while (i + n < 8 && be16_at(b + 2 * (i + n)) == 0)
            n++;
        if (n > best) {
            best = n;
            *start = i;
        }
        i += n;
    }
    return best > 1 ? best : 0;
}

static void hex_word(struct sink *out, uint16_t w)
{
    sink_hex(out, w, w > 0xfff ? 4 : w > 0xff ? 3 : w > 0xf ? 2 : 1);
}

static void ipv6(struct sink *out, const uint8_t *b)
{
    int start, run = zero_run(b, &start);
    bool dotted = start == 0 && (run == 6 || (run == 5 && be16_at(b + 10) == 0xffff));

    for (int i = 0; i < 8; i++) {
        if (run && i == start) {
            sink_z(out, "::");
            i += run - 1;
            continue;
        }
        if (i && i != start + run)
            sink_char(out, ':');
        if (dotted && i == 6) {
            ipv4(out, b + 12);
            return;
        }
        hex_word(out, be16_at(b + 2 * i));
    }
}

static void name(struct sink *out, const struct names *names, uint32_t number)
{
    const char *z = names ? names_text(names, number) : "?";
    sink_untrusted(out, z, z_len(z));
}

void tell_address(struct sink *out, const struct names *names, const struct address *a)
{
    uint32_t number;

    if (a->family == ADDRESS_IPV4) {
        ipv4(out, a->bytes);
    } else if (a->family == ADDRESS_IPV6) {
        ipv6(out, a->bytes);
    } else {
        memcpy(&number, a->bytes, sizeof number);
        name(out, names, number);
    }
}

void tell_endpoint(struct sink *out, const struct names *names, const struct endpoint *e)
{
    bool brackets = e->address.family == ADDRESS_IPV6;

    if (brackets)
        sink_char(out, '[');
    tell_address(out, names, &e->address);
    sink_z(out, brackets ? "]:" : ":");
    if (e->port_name)
        name(out, names, e->port_name);
    else
        sink_u64(out, e->port);
}

/* A whole number of `unit`s and a rest in the next smaller one: "2 min 3 s", "2 min". */
static void two_units(struct sink *out, uint64_t whole, const char *unit, uint64_t rest,
                      const char *rest_unit)
{
    sink_u64(out, whole);
    sink_z(out, unit);
    if (rest) {
        sink_char(out, ' ');
        sink_u64(out, rest);
        sink_z(out, rest_unit);
    }
}

static void long_duration(struct sink *out, uint64_t ns)
{
    uint64_t s = ns / SECOND_NS + (ns % SECOND_NS >= SECOND_NS / 2);
    uint64_t min = s / 60 + (s % 60 >= 30), h = s / 3600 + (s % 3600 >= 1800);

    if (s < 3600)
        two_units(out, s / 60, " min", s % 60, " s");
    else if (s < DAY_SECONDS)
        two_units(out, min / 60, " h", min % 60, " min");
    else
        two_units(out, h / 24, " d", h % 24, " h");
}

void tell_duration(struct sink *out, int64_t ns)
{
    static const struct {
        uint64_t ns, limit; /* the unit serves as long as the rounded number stays below the limit */
        const char *name;
    } units[] = {{1, 1000, " ns"}, {1000, 1000, " us"}, {1000000, 1000, " ms"}, {1000000000, 60, " s"}};
    uint64_t v = ns < 0 ? 0 - (uint64_t)ns : (uint64_t)ns;

    if (ns < 0)
        sink_char(out, '-');
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        uint64_t unit = units[i].ns;
        if (v >= units[i].limit * unit)
            continue;
        bool ms = i == 2;
        int decimals = i == 0 || (v >= 100 * unit && !ms) ? 0 : v >= 10 * unit ? 1 : 2;
        uint64_t scale = decimals == 2 ? 100 : decimals == 1 ? 10 : 1;
        uint64_t rounded = (v * scale + unit / 2) / unit;
        if (rounded >= units[i].limit * scale)
            continue;
        for (; decimals && (ms ? decimals == 2 && rounded >= 1000 : rounded % 10 == 0); decimals--)
            rounded /= 10;
        sink_fixed(out, (int64_t)rounded, decimals, decimals);
        sink_z(out, units[i].name);
        return;
    }
    long_duration(out, v);
}

int64_t seconds_of(int64_t ns)
{
    return ns / SECOND_NS - (ns % SECOND_NS < 0);
}

/* Days to a date of the proleptic Gregorian calendar. Counting from a first of March puts the leap
 * day at a year's end, so that months have lengths one formula can give. */
void format_date(struct sink *out, int64_t days)
{
    int64_t day = days + 719468; /* from 0000-03-01 */
    int64_t era = (day >= 0 ? day : day - 146096) / 146097;
    int64_t of_era = day - era * 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153; /* 0: March */

    sink_u64_pad(out, (uint64_t)(year + era * 400 + (month >= 10)), 4);
    sink_char(out, '-');
    sink_u64_pad(out, (uint64_t)(month < 10 ? month + 3 : month - 9), 2);
    sink_char(out, '-');
    sink_u64_pad(out, (uint64_t)(of_year - (153 * month + 2) / 5 + 1), 2);
}

void format_hms(struct sink *out, uint32_t second)
{
    sink_u64_pad(out, second / 3600, 2);
    sink_char(out, ':');
    sink_u64_pad(out, second / 60 % 60, 2);
    sink_char(out, ':');
    sink_u64_pad(out, second % 60, 2);
}

void format_fraction(struct sink *out, int64_t ns, int digits)
{
    int64_t rest = ns % SECOND_NS;
    uint64_t left = (uint64_t)(rest < 0 ? rest + SECOND_NS : rest);

    if (digits <= 0)
        return;
    for (int i = digits; i < 9; i++)
        left /= 10;
    sink_char(out, '.');
    sink_u64_pad(out, left, digits > 9 ? 9 : digits);
}

void tell_time(struct sink *out, uint8_t clock, uint8_t digits, int64_t ns)
{
    int64_t s = seconds_of(ns);
    int64_t days = s / DAY_SECONDS - (s % DAY_SECONDS < 0);

    if (clock == CLOCK_NONE)
        return;
    if (clock == CLOCK_UTC || clock == CLOCK_LOCAL)
        format_date(out, days);
    sink_char(out, 'T');
    format_hms(out, (uint32_t)(s - days * DAY_SECONDS));
    format_fraction(out, ns, digits);
    if (clock == CLOCK_UTC)
        sink_char(out, 'Z');
}

void tell_flags(struct sink *out, uint16_t flags)
{
    static const char letters[] = "FSRP.UEWe"; /* in the order tcpdump writes them */
    static const uint16_t bits[] = {TCP_FIN, TCP_SYN, TCP_RST, TCP_PSH, TCP_ACK,
                                    TCP_URG, TCP_ECE, TCP_CWR, TCP_AE};
    bool any = false;

    for (size_t i = 0; i < sizeof bits / sizeof bits[0]; i++) {
        if (flags & bits[i]) {
            sink_char(out, letters[i]);
            any = true;
        }
    }
    if (!any)
        sink_z(out, "none");
}
