#include "record/schedules.h"

const struct schedule schedules[] = {
#define SCHEDULE(whose, of, source, ...) {whose, SCHEDULE_OF_##of, source, {__VA_ARGS__}},
#include "record/schedules.def"
#undef SCHEDULE
};

const uint8_t schedule_count = sizeof schedules / sizeof schedules[0];

_Static_assert(sizeof schedules / sizeof schedules[0] < UINT8_MAX, "a verdict names a schedule by a byte");
