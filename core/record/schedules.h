/* The schedules of schedules.def. */
#ifndef TCPSTORY_RECORD_SCHEDULES_H
#define TCPSTORY_RECORD_SCHEDULES_H

#include <stdint.h>

enum { WAITS_MAX = 8, SCHEDULES_FIT_MAX = 6 };
enum schedule_of { SCHEDULE_OF_SYN, SCHEDULE_OF_SYN_ACK };

struct schedule {
    const char *whose;
    uint8_t of; /* enum schedule_of */
    const char *source;
    uint8_t waits[WAITS_MAX]; /* s; 0: it gives up */
};

extern const struct schedule schedules[];
extern const uint8_t schedule_count;

#endif
