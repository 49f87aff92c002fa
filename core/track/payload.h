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

/* The packet's length as its headers say, 0 where they do not; what the link padded is not counted. */
static inline uint32_t ip_length(const struct segment *s)
{
    struct cursor c = cursor_over(s->ip, s->ip ? s->ip_captured : 0);
    enum { DATA_OFFSET = 12 }; /* in the TCP header */
    cursor_skip(&c, (size_t)s->tcp_offset + DATA_OFFSET);
    uint32_t words = cursor_u8(&c) >> 4;
    return c.short_read || !(s->known & KNOWN_LENGTH) ? 0 : s->tcp_offset + 4 * words + s->length;
}

/* Text never has payload, and so says nothing about what the capture had. */
static inline bool payload_is_cut(const struct segment *s)
{
    return s->ip && s->frame->link != LINK_TEXT && s->ip_captured + s->ip_apart < ip_length(s);
}

#endif
