/* Segments to point at. */
#ifndef TCPSTORY_RECORD_MARK_H
#define TCPSTORY_RECORD_MARK_H

#include <stdint.h>

/* A segment to point at: its frame number (0: not seen) and time. */
struct mark {
    uint64_t frame;
    int64_t time_ns;
};

/* Segments of one kind. */
struct marks {
    struct mark first, last;
    uint32_t count;
};

static inline void marks_add(struct marks *m, const struct mark *mark)
{
    if (!m->count++)
        m->first = *mark;
    m->last = *mark;
}

static inline struct mark mark_later(struct mark a, struct mark b)
{
    return a.frame > b.frame ? a : b;
}

#endif
