/* What tcpdump's times count from: the day (its default), the packet before (-ttt), the first packet
 * (-ttttt). The last two look the same line by line: where times go back it must be -ttt. With three
 * steps or more that all go forward it is taken for -ttttt.
 *
 * A time of day that falls by more than half a day has passed midnight.
 */
#include "source/dump_clock.h"

#include "source/dump_line.h"

static const int64_t day = INT64_C(86400) * 1000000000;

bool dump_clock_asks(const struct source *s, const struct dump_time *first)
{
    return s->text.counting == COUNTING_UNKNOWN && first->form == DUMP_TIME_OF_DAY &&
           (first->ns == 0 || first->elapsed);
}

void dump_clock_tell(struct source *s, struct scan lines)
{
    enum { STEPS = 3, LINES = 2000 };
    int steps = 0;
    int64_t last = 0;

    s->text.counting = COUNTING_STEPS;
    for (int i = 0; i < LINES && lines.at < lines.end; i++) {
        struct scan line = lines;
        while (lines.at < lines.end && *lines.at != '\n')
            lines.at++;
        line.end = lines.at;
        if (lines.at < lines.end)
            lines.at++;
        struct dump_line head;
        if (!dump_line_head(line, &head) || head.time.form != DUMP_TIME_OF_DAY)
            continue;
        if (head.time.ns < last)
            return;
        steps += head.time.ns > last; /* packets in even steps are likelier than at one time */
        last = head.time.ns;
    }
    if (steps >= STEPS)
        s->text.counting = COUNTING_START;
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
