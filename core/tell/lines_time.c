/* The times in front of --format lines: tcpdump's -t, -tt, -ttt, -tttt and -ttttt.
 *
 * A capture's times are printed to the microsecond, as tcpdump does without --nano, and differences
 * are taken between the times as printed. Text keeps the digits it has. Where text has no date, there
 * is none to show; its clock is never moved by the local time zone, since it stands in one already.
 */
#include "tell/format.h"
#include "tell/lines.h"

/* What tcpdump says of a time whose seconds do not fit into 31 bits. */
static bool beyond_31_bits(struct sink *out, const struct frame *f, int64_t seconds)
{
    if (f->clock != CLOCK_UTC || !((uint64_t)seconds & 0x80000000))
        return false;
    sink_z(out, "[Error converting time]");
    return true;
}

static void of_day(struct tell *t, const struct frame *f, int64_t ns, int digits, bool with_date)
{
    int64_t s = seconds_of(ns), days;

    if (beyond_31_bits(t->out, f, s))
        return;
    if (f->clock == CLOCK_UTC && t->options->utc_offset)
        s += t->options->utc_offset(s);
    days = s / DAY_SECONDS - (s % DAY_SECONDS < 0);
    if (with_date && (f->clock == CLOCK_UTC || f->clock == CLOCK_LOCAL)) {
        format_date(t->out, days);
        sink_char(t->out, ' ');
    }
    format_hms(t->out, (uint32_t)(s - days * DAY_SECONDS));
    format_fraction(t->out, ns, digits);
}

static void epoch(struct tell *t, const struct frame *f, int64_t ns, int digits)
{
    int64_t s = seconds_of(ns);

    if (beyond_31_bits(t->out, f, s))
        return;
    sink_i64(t->out, s);
    format_fraction(t->out, ns, digits);
}

static void difference(struct sink *out, int64_t ns, int64_t reference, int digits)
{
    bool before = ns < reference;
    /* Unsigned: the two may lie further apart than an int64_t reaches. */
    uint64_t apart = before ? (uint64_t)reference - (uint64_t)ns : (uint64_t)ns - (uint64_t)reference;

    sink_char(out, before ? '-' : ' ');
    format_hms(out, (uint32_t)(apart / (uint64_t)SECOND_NS % DAY_SECONDS));
    format_fraction(out, (int64_t)(apart % (uint64_t)SECOND_NS), digits);
}

/* tcpdump takes a reference of 0 for none yet, so a capture whose first packet bears time 0 counts from
 * its second. */
static void since(struct tell *t, int64_t ns, int digits, bool first)
{
    int64_t *reference = first ? &t->first_ns : &t->previous_ns;

    if (!t->any_time || *reference == 0)
        *reference = ns;
    t->any_time = true;
    difference(t->out, ns, *reference, digits);
    if (!first)
        *reference = ns;
}

void lines_time(struct tell *t, const struct frame *f)
{
    enum { MICROSECOND_NS = 1000 };
    bool text = f->link == LINK_TEXT;
    int digits = text ? f->time_digits : 6;
    int64_t ns = f->time_ns;

    if (f->clock == CLOCK_NONE || t->options->time_style == TIME_NONE)
        return;
    if (!text)
        ns -= ns % MICROSECOND_NS;
    switch (t->options->time_style) {
    case TIME_EPOCH:
        epoch(t, f, ns, digits);
        break;
    case TIME_DELTA:
    case TIME_SINCE_FIRST:
        since(t, ns, digits, t->options->time_style == TIME_SINCE_FIRST);
        break;
    default:
        of_day(t, f, ns, digits, t->options->time_style == TIME_DATE);
        break;
    }
    sink_char(t->out, ' ');
}
