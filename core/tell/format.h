/* Parts of times that more than one output writes. */
#ifndef TCPSTORY_TELL_FORMAT_H
#define TCPSTORY_TELL_FORMAT_H

#include <stdint.h>

#include "base/sink.h"

enum { DAY_SECONDS = 86400 };
#define SECOND_NS INT64_C(1000000000)

/* Whole seconds of a time, towards the past, so that what is left over is never negative. */
int64_t seconds_of(int64_t ns);
/* "2014-05-13" for a number of days since 1970-01-01. */
void format_date(struct sink *out, int64_t days);
/* "16:53:20" for a second of a day. */
void format_hms(struct sink *out, uint32_t second);
/* ".123456": the first `digits` digits behind the second; nothing for none. */
void format_fraction(struct sink *out, int64_t ns, int digits);

#endif
