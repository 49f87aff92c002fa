#include "record/timers.h"

const struct timer timers[] = {
#define TIMER(product, version, setting, seconds, tolerance_ms, owner, source)                               \
    {product, version, setting, seconds, tolerance_ms, TIMER_OF_##owner, source},
#include "record/timers.def"
#undef TIMER
};

const uint8_t timer_count = sizeof timers / sizeof timers[0];

_Static_assert(sizeof timers / sizeof timers[0] < UINT8_MAX, "a verdict names a timer by a byte");
