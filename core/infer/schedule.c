/* How an end that was not answered went on to ask, against the known schedules (record/schedules.def).
 *
 * A timer fires late, never early but for the clock's grain: Linux's by up to an eighth (the timer wheel's, in
 * kernel/time/timer.c). What is told of a system must fit every wait seen, from the first on; and all of them must have
 * been a timer's.
 */
#include "infer/ladder.h"

static bool fits(const struct schedule *schedule, const uint16_t *waits_cs, int count)
{
    enum { EARLY_CS = 2, LATE_CS = 20, LATE_PERCENT = 13 };
    for (int i = 0; i < count; i++) {
        int due = schedule->waits[i] * 100, late = due * LATE_PERCENT / 100;
        if (!due || waits_cs[i] < due - EARLY_CS || waits_cs[i] > due + (late > LATE_CS ? late : LATE_CS))
            return false;
    }
    return true;
}

void ladder_schedule(const struct side_facts *x, struct retries *r)
{
    enum { TELLING = 2 }; /* one wait fits too many */
    uint8_t of = x->synack_first.frame ? SCHEDULE_OF_SYN_ACK : SCHEDULE_OF_SYN;
    *r = (struct retries){.count = x->syn_wait_count, .times = x->syn_again};
    for (int i = 0; i < r->count; i++)
        r->wait_cs[i] = x->syn_wait_cs[i];
    for (uint8_t i = 0;
         r->count >= TELLING && !x->syn_again_asked && i < schedule_count && r->fit_count < SCHEDULES_FIT_MAX;
         i++)
        if (schedules[i].of == of && fits(&schedules[i], r->wait_cs, r->count))
            r->fit[r->fit_count++] = i;
}
