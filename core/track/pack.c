/* For each 64 words that are not all zero: which of them are not; then each of those, as the bytes that it takes, or that
 * it takes less the base, behind a byte that says how many, and which of the two. In front of all that stands which groups
 * there are. Only read back by the program that wrote it. */
#include "track/pack.h"

#include <stdbool.h>
#include <string.h>

enum { GROUP = 64, BLOCK = 8, BY_BASE = 0x80 };

/* Its low bytes first. */
static uint64_t little(uint64_t value)
{
    return __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? __builtin_bswap64(value) : value;
}

static uint64_t word_at(const uint8_t *bytes, size_t i)
{
    uint64_t value;
    memcpy(&value, bytes + i * sizeof value, sizeof value);
    return value;
}

static uint64_t bits_not_zero(const uint8_t *bytes, size_t count)
{
    uint64_t set = 0;
#pragma GCC unroll 8
    for (size_t i = 0; i < count; i++)
        set |= (uint64_t)(word_at(bytes, i) != 0) << i;
    return set;
}

static bool is_zero_block(const uint8_t *bytes)
{
    return !(word_at(bytes, 0) | word_at(bytes, 1) | word_at(bytes, 2) | word_at(bytes, 3) |
             word_at(bytes, 4) | word_at(bytes, 5) | word_at(bytes, 6) | word_at(bytes, 7));
}

/* Most are zero, and next to each other. */
static uint64_t not_zero(const uint8_t *bytes, size_t count)
{
    uint64_t set = 0;
    size_t from = 0;
    for (; from + BLOCK <= count; from += BLOCK)
        if (!is_zero_block(bytes + from * sizeof set))
            set |= bits_not_zero(bytes + from * sizeof set, BLOCK) << from;
    return from < count ? set | bits_not_zero(bytes + from * sizeof set, count - from) << from : set;
}

static uint8_t *pack_word(uint64_t value, uint64_t base, uint8_t *out)
{
    uint64_t less = value - base, least = less < value ? less : value, bytes = little(least);
    unsigned len = least ? (71u - (unsigned)__builtin_clzll(least)) / 8 : 0;
    *out = (uint8_t)(less < value ? BY_BASE | len : len);
    memcpy(out + 1, &bytes, sizeof bytes);
    return out + 1 + len;
}

size_t pack_words(const void *word, size_t words, uint64_t base, uint8_t *out)
{
    const uint8_t *bytes = word;
    uint8_t *at = out + sizeof(uint32_t);
    uint32_t groups = 0;
    for (size_t from = 0; from < words; from += GROUP) {
        const uint8_t *group = bytes + from * sizeof base;
        uint64_t set = not_zero(group, words - from < GROUP ? words - from : GROUP);
        if (!set)
            continue;
        groups |= UINT32_C(1) << from / GROUP;
        memcpy(at, &set, sizeof set);
        at += sizeof set;
        for (; set; set &= set - 1)
            at = pack_word(word_at(group, (size_t)__builtin_ctzll(set)), base, at);
    }
    memcpy(out, &groups, sizeof groups);
    return (size_t)(at - out);
}

static const uint8_t *unpack_word(const uint8_t *in, uint64_t base, uint8_t *to)
{
    unsigned len = *in & ~(unsigned)BY_BASE;
    uint64_t value;
    memcpy(&value, in + 1, sizeof value); /* what is behind its own bytes is cut off */
    value = len < sizeof value ? little(value) & ((UINT64_C(1) << 8 * len) - 1) : little(value);
    value += *in & BY_BASE ? base : 0;
    memcpy(to, &value, sizeof value);
    return in + 1 + len;
}

void unpack_words(const uint8_t *in, uint64_t base, void *word, size_t words)
{
    uint8_t *bytes = word;
    uint32_t groups;
    memcpy(&groups, in, sizeof groups);
    in += sizeof groups;
    memset(word, 0, words * sizeof base);
    for (; groups; groups &= groups - 1) {
        uint8_t *group = bytes + (size_t)__builtin_ctz(groups) * GROUP * sizeof base;
        uint64_t set;
        memcpy(&set, in, sizeof set);
        in += sizeof set;
        for (; set; set &= set - 1)
            in = unpack_word(in, base, group + (size_t)__builtin_ctzll(set) * sizeof base);
    }
}
