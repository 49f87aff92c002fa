/* The only way packet bytes are read: a bounded cursor.
 *
 * A read past the end returns 0, moves nothing and sets `short_read`, so a parser reads a whole
 * header and asks once whether it was there. Offsets and lengths are in bytes; multi-byte reads are
 * in network order unless the name says otherwise. The cursor owns nothing.
 */
#ifndef TCPSTORY_BASE_CURSOR_H
#define TCPSTORY_BASE_CURSOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cursor {
    const uint8_t *at;
    size_t left; /* bytes from `at` that may be read */
    bool short_read;
};

static inline struct cursor cursor_over(const uint8_t *bytes, size_t len)
{
    return (struct cursor){.at = bytes, .left = len, .short_read = false};
}

static inline bool cursor_has(const struct cursor *c, size_t n)
{
    return c->left >= n;
}

/* The next n bytes, or NULL (and short_read) when fewer are left. */
static inline const uint8_t *cursor_take(struct cursor *c, size_t n)
{
    if (c->left < n) {
        c->short_read = true;
        return NULL;
    }
    const uint8_t *p = c->at;
    c->at += n;
    c->left -= n;
    return p;
}

static inline void cursor_skip(struct cursor *c, size_t n)
{
    (void)cursor_take(c, n);
}

/* Lets no later read go beyond n bytes from here (an inner length that is smaller than the outer).
 */
static inline void cursor_limit(struct cursor *c, size_t n)
{
    if (c->left > n)
        c->left = n;
}

static inline uint8_t cursor_u8(struct cursor *c)
{
    const uint8_t *p = cursor_take(c, 1);
    return p ? p[0] : 0;
}

static inline uint16_t be16_at(const uint8_t *p)
{
    return (uint16_t)((unsigned)p[0] << 8 | p[1]);
}

static inline uint32_t be32_at(const uint8_t *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static inline uint16_t le16_at(const uint8_t *p)
{
    return (uint16_t)((unsigned)p[1] << 8 | p[0]);
}

static inline uint32_t le32_at(const uint8_t *p)
{
    return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

static inline uint16_t cursor_u16(struct cursor *c)
{
    const uint8_t *p = cursor_take(c, 2);
    return p ? be16_at(p) : 0;
}

static inline uint32_t cursor_u32(struct cursor *c)
{
    const uint8_t *p = cursor_take(c, 4);
    return p ? be32_at(p) : 0;
}

#endif
