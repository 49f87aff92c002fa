/* Reading words and numbers of a text of known length; the text owns itself, and nothing is copied.
 *
 * Each function either takes what it is named for and moves on, or leaves the scan where it was.
 * Only ASCII has a meaning here; every other byte is just not what was looked for.
 */
#ifndef TCPSTORY_BASE_SCAN_H
#define TCPSTORY_BASE_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct scan {
    const char *at, *end;
};

static inline struct scan scan_over(const char *text, size_t len)
{
    return (struct scan){text, text + len};
}

static inline size_t scan_left(const struct scan *s)
{
    return (size_t)(s->end - s->at);
}

/* The next character, NUL at the end (a NUL of the text's own is nothing's beginning either). */
static inline char scan_peek(const struct scan *s)
{
    return s->at < s->end ? *s->at : '\0';
}

static inline bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static inline bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* 0 to 15, or -1. */
static inline int hex_value(char c)
{
    if (is_digit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static inline bool scan_char(struct scan *s, char c)
{
    if (s->at == s->end || *s->at != c)
        return false;
    s->at++;
    return true;
}

/* Is `z`, a literal of ours, what comes next? */
static inline bool scan_sees(const struct scan *s, const char *z)
{
    size_t i = 0;
    for (; z[i]; i++) {
        if (s->at + i == s->end || s->at[i] != z[i])
            return false;
    }
    return true;
}

static inline bool scan_word(struct scan *s, const char *z)
{
    if (!scan_sees(s, z))
        return false;
    while (*z++)
        s->at++;
    return true;
}

/* How many blanks there were. */
static inline size_t scan_blanks(struct scan *s)
{
    const char *from = s->at;
    while (s->at < s->end && is_blank(*s->at))
        s->at++;
    return (size_t)(s->at - from);
}

/* A decimal number; one that is too large becomes UINT64_MAX, all its digits taken. */
static inline bool scan_u64(struct scan *s, uint64_t *out)
{
    uint64_t v = 0;
    if (!is_digit(scan_peek(s)))
        return false;
    for (; s->at < s->end && is_digit(*s->at); s->at++) {
        unsigned digit = (unsigned)(*s->at - '0');
        v = v > (UINT64_MAX - digit) / 10 ? UINT64_MAX : v * 10 + digit;
    }
    *out = v;
    return true;
}

/* A decimal number up to `max`. */
static inline bool scan_max(struct scan *s, uint64_t max, uint64_t *out)
{
    struct scan look = *s;
    uint64_t v;
    if (!scan_u64(&look, &v) || v > max)
        return false;
    *s = look;
    *out = v;
    return true;
}

/* Everything up to a blank. */
static inline struct scan scan_token(struct scan *s)
{
    const char *from = s->at;
    while (s->at < s->end && !is_blank(*s->at))
        s->at++;
    return (struct scan){from, s->at};
}

/* Where `z` next stands, or NULL. */
static inline const char *scan_find(const struct scan *s, const char *z)
{
    for (struct scan look = *s; look.at < look.end; look.at++) {
        if (scan_sees(&look, z))
            return look.at;
    }
    return NULL;
}

#endif
