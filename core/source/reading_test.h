/* For the readers' tests: captures put together field by field, and read through windows of any
 * size.
 */
#ifndef TCPSTORY_SOURCE_READING_TEST_H
#define TCPSTORY_SOURCE_READING_TEST_H

#include <string.h>

#include "source/source.h"
#include "test/check.h"
#include "test/guard.h"

/* A file under construction, in either byte order. */
struct file {
    bool little_endian;
    size_t len;
    uint8_t bytes[8192];
};

static inline void put(struct file *f, int width, uint64_t v)
{
    for (int i = 0; i < width; i++) {
        int shift = 8 * (f->little_endian ? i : width - 1 - i);
        f->bytes[f->len++] = (uint8_t)(v >> shift);
    }
}

/* Packet number n, `len` bytes of it: no two have the same bytes. */
static inline void put_packet(struct file *f, int n, size_t len)
{
    for (size_t i = 0; i < len; i++)
        f->bytes[f->len++] = (uint8_t)((size_t)n * 37 + i);
}

enum { READ_MAX = 64 };

/* All that reading a file gave. */
struct reading {
    int frames, notices, notices_at_frame[READ_MAX];
    struct frame frame[READ_MAX];
    uint32_t sum[READ_MAX]; /* of the frame's bytes */
    struct notice notice[READ_MAX];
    const char *format;
    bool described; /* the one interface that was asked for */
};

static inline void keep_frame(struct reading *r, const struct frame *frame)
{
    if (r->frames == READ_MAX)
        return;
    uint32_t sum = 0;
    for (uint32_t i = 0; i < frame->captured; i++)
        sum = sum * 31 + frame->data[i];
    r->frame[r->frames] = *frame;
    r->frame[r->frames].data = NULL;
    r->sum[r->frames++] = sum;
}

static inline void keep_notice(struct reading *r, const struct notice *notice)
{
    if (r->notices == READ_MAX)
        return;
    r->notices_at_frame[r->notices] = r->frames;
    r->notice[r->notices++] = *notice;
}

/* Reads `len` bytes through a window that gets `step` more bytes whenever more are asked for; step
 * 0 shows all at once. The window always ends at a page nobody may touch. */
static inline struct reading read_only(const char *interface, const uint8_t *bytes, size_t len, size_t step)
{
    static struct source s;
    struct guard guard = guard_open(len);
    struct reading r;
    size_t start = 0, end = step ? 0 : len;
    bool last = !step;
    enum source_result result;
    memset(&r, 0, sizeof(r));
    source_init(&s);
    source_only(&s, interface);
    do {
        size_t used = 0;
        struct frame frame;
        struct notice notice;
        const uint8_t *window = guard_put(&guard, bytes + start, end - start);
        result = source_read(&s, window, end - start, last, &used, &frame, &notice);
        bool sane = used <= end - start && !(result == SOURCE_MORE && last);
        CHECK(sane);
        if (!sane)
            break;
        start += used;
        if (result == SOURCE_FRAME)
            keep_frame(&r, &frame);
        if (result == SOURCE_NOTICE)
            keep_notice(&r, &notice);
        if (result == SOURCE_MORE && end == len)
            last = true;
        else if (result == SOURCE_MORE)
            end = len - end < step ? len : end + step;
    } while (result != SOURCE_END);
    r.format = s.format ? s.format->name : "none";
    r.described = s.only_described;
    guard_close(&guard);
    return r;
}

static inline struct reading read_all(const uint8_t *bytes, size_t len, size_t step)
{
    return read_only(NULL, bytes, len, step);
}

static inline bool same_frame(const struct frame *a, const struct frame *b)
{
    return a->number == b->number && a->time_ns == b->time_ns && a->clock == b->clock &&
           a->time_digits == b->time_digits && a->link == b->link && a->captured == b->captured &&
           a->original == b->original && a->interface == b->interface && a->where == b->where;
}

static inline bool same_notice(const struct notice *a, const struct notice *b)
{
    return a->kind == b->kind && a->fatal == b->fatal && a->line == b->line && a->where == b->where &&
           a->a == b->a && a->b == b->b;
}

static inline bool same_reading(const struct reading *a, const struct reading *b)
{
    bool same = a->frames == b->frames && a->notices == b->notices && a->format == b->format;
    for (int i = 0; same && i < a->frames; i++)
        same = same_frame(&a->frame[i], &b->frame[i]) && a->sum[i] == b->sum[i];
    for (int i = 0; same && i < a->notices; i++)
        same = same_notice(&a->notice[i], &b->notice[i]) && a->notices_at_frame[i] == b->notices_at_frame[i];
    return same;
}

/* Every beginning of a file reads the same at once and byte by byte, never stops without a word
 * in the middle of something, and gives the frames that lie wholly in it. `ends` are the offsets at
 * which the file may end. */
static inline void read_every_cut(const struct file *f, const size_t *ends, size_t end_count)
{
    struct reading whole = read_all(f->bytes, f->len, 0);
    for (size_t cut = 0; cut <= f->len; cut++) {
        struct reading at_once = read_all(f->bytes, cut, 0);
        struct reading bytewise = read_all(f->bytes, cut, 1);
        struct reading stepwise = read_all(f->bytes, cut, 13);
        CHECK(same_reading(&at_once, &bytewise));
        CHECK(same_reading(&at_once, &stepwise));
        /* With fewer bytes than a magic number it is anything. */
        bool may_end = strcmp(at_once.format, whole.format) != 0;
        for (size_t i = 0; i < end_count; i++)
            may_end = may_end || ends[i] == cut;
        CHECK(may_end == (at_once.notices == 0));
        for (int i = 0; i < whole.frames; i++) {
            const struct frame *frame = &whole.frame[i];
            bool inside = i < at_once.frames && at_once.frame[i].captured == frame->captured;
            /* A frame's record begins at `where` and has at least its bytes behind that. */
            if (inside)
                CHECK(frame->where + frame->captured <= cut && at_once.sum[i] == whole.sum[i]);
        }
    }
}

#endif
