/* The time in front of a packet's line. For source/ alone. */
#ifndef TCPSTORY_SOURCE_DUMP_TIME_H
#define TCPSTORY_SOURCE_DUMP_TIME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/scan.h"

enum dump_time_form {
    DUMP_TIME_NONE,
    DUMP_TIME_OF_DAY, /* HH:MM:SS: the time of day, or (-ttt, -ttttt) a duration */
    DUMP_TIME_DATE,   /* date and time */
    DUMP_TIME_EPOCH,  /* seconds since 1970 */
    DUMP_TIME_SINCE,  /* seconds since the first packet, as books print them */
    DUMP_TIME_WRONG,  /* looks like a time, but there is no such day or minute */
};

struct dump_time {
    int64_t ns;
    uint8_t form;   /* enum dump_time_form */
    uint8_t digits; /* behind the second; 9 at most */
    bool elapsed;   /* stands behind one blank as -ttt and -ttttt print it, or has a sign */
};

/* A time that ends at a blank or at the end; the blank is not taken. */
bool dump_time_read(struct scan *s, struct dump_time *out);

#endif
