/* What tcpdump's times count from: the day (its default), the packet before (-ttt), the first packet
 * (-ttttt). The last two look the same line by line: where a time is less than the one before it must be
 * -ttt; as many as WILL_DO that only go forward are -ttttt, and so are ENOUGH at the end of what there is
 * to see. More is not waited for: the input may be live.
 *
 * A time of day that falls by more than half a day has passed midnight.
 */
#include "source/dump_clock.h"

#include "source/dump_line.h"

static const int64_t day = INT64_C(86400) * 1000000000;

bool dump_clock_asks(const struct source *s, const struct dump_time *first)
{
    return s->text.counting == COUNTING_UNKNOWN && first->form == DUMP_TIME_OF_DAY &&
           (first->ns == 0 || first->ns >= day || first->elapsed);
}

bool dump_clock_wrong(const struct source *s)
{
    bool of_day = s->text.counting == COUNTING_UNKNOWN || s->text.counting == COUNTING_DAY;
    return s->text.time.form == DUMP_TIME_WRONG ||
           (s->text.time.form == DUMP_TIME_OF_DAY && of_day && s->text.time.ns >= day);
}

static struct scan next_line(struct scan *lines)
{
    struct scan line = *lines;
    while (lines->at < lines->end && *lines->at != '\n')
        lines->at++;
    line.end = lines->at;
    if (lines->at < lines->end)
        lines->at++;
    return line;
}

bool dump_clock_tell(struct source *s, struct scan lines, bool last)
{
    enum { ENOUGH = 3, WILL_DO = 8 };
    int steps = 0;
    int64_t before = 0;

    while (lines.at < lines.end && steps < WILL_DO) {
        struct dump_line head;
        struct scan line = next_line(&lines);
        if (!last && lines.at == lines.end && lines.end[-1] != '\n')
            break; /* its end is still to come */
        if (!dump_line_head(line, &head) || head.time.form != DUMP_TIME_OF_DAY)
            continue;
        if (head.time.ns < before) {
            s->text.counting = COUNTING_STEPS;
            return true;
        }
        steps += head.time.ns > before; /* packets in even steps are likelier than at one time */
        before = head.time.ns;
    }
    if (steps < WILL_DO && !last)
        return false;
    s->text.counting = steps < ENOUGH ? COUNTING_STEPS : COUNTING_START;
    return true;
}

static int64_t of_day(struct source *s, int64_t ns)
{
    ns += s->text.day_ns;
    if (ns < s->text.last_ns - day / 2) {
        s->text.day_ns += day;
        ns += day;
    }
    s->text.last_ns = ns;
    return ns;
}

void dump_clock_set(struct source *s, struct frame *frame)
{
    int64_t ns = s->text.time.ns;

    frame->time_digits = s->text.time.digits;
    switch (s->text.time.form) {
    case DUMP_TIME_OF_DAY:
        if (s->text.counting == COUNTING_UNKNOWN)
            s->text.counting = COUNTING_DAY;
        frame->clock = s->text.counting == COUNTING_DAY ? CLOCK_DAY : CLOCK_START;
        if (s->text.counting == COUNTING_DAY)
            ns = of_day(s, ns);
        else if (s->text.counting == COUNTING_STEPS)
            /* No capture lasts so long that the sum overflows; hostile text's time stands still there. */
            ns = s->text.sum_ns += ns < INT64_MAX / 2 - s->text.sum_ns ? ns : 0;
        break;
    case DUMP_TIME_DATE:
        frame->clock = CLOCK_LOCAL;
        break;
    case DUMP_TIME_EPOCH:
        frame->clock = CLOCK_UTC;
        break;
    case DUMP_TIME_SINCE:
        frame->clock = CLOCK_START;
        break;
    default:
        frame->clock = CLOCK_NONE;
        ns = 0;
    }
    frame->time_ns = ns;
    s->text.clock = frame->clock;
    s->text.digits = frame->time_digits;
}
