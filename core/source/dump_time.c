/* tcpdump's forms of time: HH:MM:SS.frac (also as a duration), seconds since 1970 (-tt), date and time
 * (-tttt; tcpdump 3 wrote MM/DD/YYYY), and the plain seconds of books, with the step in parentheses.
 *
 * What a duration counts from is not told by one line: that is the reader's to find out. Leap seconds
 * count as the second after.
 */
#include "source/dump_time.h"

#include "base/calendar.h"

static const int64_t second = 1000000000;

/* ".123456"; digits beyond the ninth are dropped. */
static bool fraction(struct scan *s, int64_t *ns, uint8_t *digits)
{
    int64_t unit = second;
    *ns = 0;
    *digits = 0;
    if (!scan_char(s, '.'))
        return true;
    if (!is_digit(scan_peek(s)))
        return false;
    for (; is_digit(scan_peek(s)); s->at++) {
        if (*digits == 9)
            continue;
        unit /= 10;
        *ns += (*s->at - '0') * unit;
        ++*digits;
    }
    return true;
}

static bool at_end(const struct scan *s)
{
    return s->at == s->end || is_blank(*s->at);
}

static bool clock_time(struct scan *s, struct dump_time *out)
{
    uint64_t h, m, sec;
    int64_t ns;
    bool negative = scan_char(s, '-');

    if (!scan_max(s, 99999, &h) || !scan_char(s, ':') || !scan_max(s, 59, &m) || !scan_char(s, ':') ||
        !scan_max(s, 60, &sec) || !fraction(s, &ns, &out->digits) || !at_end(s))
        return false;
    out->ns = ((int64_t)(h * 3600 + m * 60 + sec)) * second + ns;
    if (negative)
        out->ns = -out->ns;
    out->elapsed |= negative;
    out->form = DUMP_TIME_OF_DAY;
    return true;
}

static bool date_time(struct scan *s, struct dump_time *out)
{
    uint64_t a, b, c, year, month, day;
    char dash;

    if (!scan_max(s, 9999, &a) || ((dash = scan_peek(s)) != '-' && dash != '/'))
        return false;
    s->at++;
    if (!scan_max(s, 31, &b) || !scan_char(s, dash) || !scan_max(s, 9999, &c))
        return false;
    year = a > 31 ? a : c;
    month = a > 31 ? b : a;
    day = a > 31 ? c : b;
    if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1 ||
        (int64_t)day > calendar_days_in(year, month))
        return false;
    if (!scan_char(s, 'T') && !scan_blanks(s))
        return false;
    if (!is_digit(scan_peek(s)) || !clock_time(s, out) || out->ns >= 86400 * second)
        return false;
    out->ns += calendar_days((int64_t)year, (int64_t)month, (int64_t)day) * 86400 * second;
    out->form = DUMP_TIME_DATE;
    return true;
}

static bool plain_seconds(struct scan *s, struct dump_time *out)
{
    /* Before 1973 nobody ran tcpdump, and nobody's ran for three years. */
    enum { EPOCH_MIN = 100000000 };
    uint64_t sec;
    int64_t ns;

    if (!scan_max(s, 9000000000, &sec) || scan_peek(s) != '.' || !fraction(s, &ns, &out->digits) ||
        !at_end(s))
        return false;
    out->ns = (int64_t)sec * second + ns;
    out->form = sec >= EPOCH_MIN ? DUMP_TIME_EPOCH : DUMP_TIME_SINCE;
    if (out->form == DUMP_TIME_EPOCH)
        return true;
    struct scan step = *s;
    struct dump_time ignored;
    if (scan_blanks(&step) && scan_char(&step, '(')) {
        while (step.at < step.end && *step.at != ')')
            step.at++;
        struct scan inner = scan_over(s->at, (size_t)(step.at - s->at));
        scan_blanks(&inner);
        scan_char(&inner, '(');
        if (scan_max(&inner, 9000000000, &sec) && fraction(&inner, &ns, &ignored.digits) &&
            inner.at == inner.end && scan_char(&step, ')'))
            *s = step;
    }
    return true;
}

/* `a-b-c ` or `a:b:c`, whatever the numbers. */
static bool three_numbers(struct scan *s, char between)
{
    uint64_t ignored;
    return scan_max(s, 99999, &ignored) && scan_char(s, between) && scan_max(s, 99999, &ignored) &&
           scan_char(s, between) && scan_max(s, 99999, &ignored);
}

static bool wrong_time(struct scan *s, struct dump_time *out)
{
    struct scan date = *s;
    int64_t ignored;

    if (three_numbers(&date, '-') || (date = *s, three_numbers(&date, '/'))) {
        if (!scan_char(&date, 'T') && !scan_blanks(&date))
            return false;
        *s = date;
    }
    if (!three_numbers(s, ':') || !fraction(s, &ignored, &out->digits) || !at_end(s))
        return false;
    out->form = DUMP_TIME_WRONG;
    return true;
}

bool dump_time_read(struct scan *s, struct dump_time *out)
{
    static bool (*const forms[])(struct scan *, struct dump_time *) = {clock_time, date_time, plain_seconds,
                                                                       wrong_time};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        struct scan look = *s;
        *out = (struct dump_time){0};
        if (forms[i](&look, out)) {
            *s = look;
            return true;
        }
    }
    *out = (struct dump_time){0};
    return false;
}
