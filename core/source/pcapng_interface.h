/* A pcapng interface's description, and the clock that its packets were timed with. */
#ifndef TCPSTORY_SOURCE_PCAPNG_INTERFACE_H
#define TCPSTORY_SOURCE_PCAPNG_INTERFACE_H

#include "base/cursor.h"
#include "source/source.h"

/* The body of an interface description block, in the section's byte order. False where an option
 * runs off; what stands before it holds. */
bool interface_read(const struct source *s, struct cursor *body, struct source_interface *interface);

/* Are the packets wanted that were captured at this one of the section's interfaces, from 0? */
bool interface_wanted(const struct source *s, uint32_t index);

/* A packet's time by that interface's clock. */
int64_t interface_time_ns(const struct source_interface *interface, uint64_t ticks);

#endif
