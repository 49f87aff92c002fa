/* The idle timers of timers.def. */
#ifndef TCPSTORY_RECORD_TIMERS_H
#define TCPSTORY_RECORD_TIMERS_H

#include <stdint.h>

enum timer_owner {
    TIMER_OF_SERVER,
    TIMER_OF_SERVER_KEPT, /* while no request is under way, as the next */
    TIMER_OF_CLIENT_KEPT,
    TIMER_OF_PATH,
    TIMER_OF_PATH_SILENT
};

struct timer {
    const char *product, *version, *setting;
    uint32_t seconds, tolerance_ms;
    uint8_t owner;
    const char *source;
};

enum { TIMERS_FIT_MAX = 6 };

extern const struct timer timers[];
extern const uint8_t timer_count;

#endif
