/* UTF-8 (RFC 3629), one character at a time: what is not a shortest form, a surrogate or beyond
 * U+10FFFF is not UTF-8.
 */
#ifndef TCPSTORY_BASE_UTF8_H
#define TCPSTORY_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

/* How many bytes the character at `p` takes, and which one it is; 0 when there is none. */
static inline size_t utf8_next(const uint8_t *p, size_t len, uint32_t *code)
{
    if (!len)
        return 0;
    if (p[0] < 0x80) {
        *code = p[0];
        return 1;
    }
    size_t n = p[0] < 0xc2 ? 0 : p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : p[0] < 0xf5 ? 4 : 0;
    if (!n || len < n)
        return 0;
    uint32_t c = p[0] & (0x7fu >> n);
    for (size_t i = 1; i < n; i++) {
        if ((p[i] & 0xc0) != 0x80)
            return 0;
        c = c << 6 | (p[i] & 0x3fu);
    }
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    if (c < least[n] || c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
        return 0;
    *code = c;
    return n;
}

#endif
