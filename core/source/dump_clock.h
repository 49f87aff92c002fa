/* From the times of lines to times of frames. For source/ alone. */
#ifndef TCPSTORY_SOURCE_DUMP_CLOCK_H
#define TCPSTORY_SOURCE_DUMP_CLOCK_H

#include "source/dump_time.h"
#include "source/source.h"

/* What HH:MM:SS counts from (source.text.counting). */
enum { COUNTING_UNKNOWN, COUNTING_DAY, COUNTING_STEPS, COUNTING_START };

/* Can only the lines to come tell what this time counts from? */
bool dump_clock_asks(const struct source *s, const struct dump_time *first);
/* Tells it by the lines to come, this one the first of them. False when it takes more than these; never
 * when they are the last to be asked. */
bool dump_clock_tell(struct source *s, struct scan lines, bool last);
/* Is the record's time none that there is? */
bool dump_clock_wrong(const struct source *s);
/* Fills in the frame's time from the record's. */
void dump_clock_set(struct source *s, struct frame *frame);

#endif
