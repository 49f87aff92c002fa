/* What the readers of binary captures share: fields in the file's byte order, bytes done with,
 * damage told.
 */
#ifndef TCPSTORY_SOURCE_READER_H
#define TCPSTORY_SOURCE_READER_H

#include "base/cursor.h"
#include "source/source.h"

static inline uint16_t field_u16(const struct source *s, struct cursor *c)
{
    const uint8_t *p = cursor_take(c, 2);
    return !p ? 0 : s->little_endian ? le16_at(p) : be16_at(p);
}

static inline uint32_t field_u32(const struct source *s, struct cursor *c)
{
    const uint8_t *p = cursor_take(c, 4);
    return !p ? 0 : s->little_endian ? le32_at(p) : be32_at(p);
}

static inline uint64_t field_u64(const struct source *s, struct cursor *c)
{
    uint64_t first = field_u32(s, c), second = field_u32(s, c);
    return s->little_endian ? second << 32 | first : first << 32 | second;
}

/* n more bytes of the window are done with. */
static inline void reader_use(struct source *s, size_t *used, size_t n)
{
    *used += n;
    s->where += n;
}

static inline enum source_result reader_damage(struct source *s, struct notice *notice, enum notice_kind kind,
                                               uint64_t a, uint64_t b)
{
    *notice = (struct notice){.kind = (uint8_t)kind, .where = s->where, .a = a, .b = b};
    return SOURCE_NOTICE;
}

/* The same, where nothing behind it can be read. */
static inline enum source_result reader_fatal(struct source *s, struct notice *notice, enum notice_kind kind,
                                              uint64_t a, uint64_t b)
{
    enum source_result result = reader_damage(s, notice, kind, a, b);
    notice->fatal = 1;
    s->done = true;
    return result;
}

#endif
