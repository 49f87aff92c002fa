/* Days since 1970-01-01 in the Gregorian calendar; years begin in March so that February is last. */
#ifndef TCPSTORY_BASE_CALENDAR_H
#define TCPSTORY_BASE_CALENDAR_H

#include <stdint.h>

static inline int64_t calendar_days(int64_t year, int64_t month, int64_t day)
{
    year -= month <= 2;
    int64_t era = year / 400, of_era = year % 400;
    int64_t of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static inline int64_t calendar_days_in(uint64_t year, uint64_t month)
{
    int64_t next = month == 12 ? calendar_days((int64_t)year + 1, 1, 1)
                               : calendar_days((int64_t)year, (int64_t)month + 1, 1);
    return next - calendar_days((int64_t)year, (int64_t)month, 1);
}

#endif
