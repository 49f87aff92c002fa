/* A segment's payload, as far as it was captured. */
#ifndef TCPSTORY_TRACK_PAYLOAD_H
#define TCPSTORY_TRACK_PAYLOAD_H

#include "base/cursor.h"
#include "record/segment.h"

/* Nothing where the input has no bytes, or does not say how many are payload. */
static inline struct cursor payload_of(const struct segment *s)
{
    enum { DATA_OFFSET = 12 }; /* in the TCP header */
    struct cursor c = cursor_over(s->ip, s->ip ? s->ip_captured : 0);
    cursor_skip(&c, s->tcp_offset);
    struct cursor header = c;
    cursor_skip(&header, DATA_OFFSET);
    cursor_skip(&c, (size_t)(cursor_u8(&header) >> 4) * 4);
    cursor_limit(&c, s->known & KNOWN_LENGTH ? s->length : 0);
    if (header.short_read || c.short_read)
        c.left = 0;
    c.short_read = false;
    return c;
}

#endif
