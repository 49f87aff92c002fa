/* Words packed and unpacked again, whatever they are. */
#include "track/pack.h"

#include <string.h>

#include "test/check.h"

enum { WORDS = 1000 };

static uint64_t seed = 1;

static uint64_t any(void)
{
    seed ^= seed << 13; /* xorshift64 */
    seed ^= seed >> 7;
    return seed ^= seed << 17;
}

static uint64_t words[WORDS], again[WORDS];
static uint8_t packed[PACK_MOST(WORDS) + PACK_BEHIND];

static size_t there_and_back(size_t count, uint64_t base)
{
    memset(packed, 0xa5, sizeof packed);
    memset(again, 0x5a, sizeof again);
    size_t len = pack_words(words, count, base, packed);
    CHECK(len <= PACK_MOST(count));
    unpack_words(packed, base, again, count);
    CHECK(memcmp(words, again, count * sizeof words[0]) == 0);
    return len;
}

/* One word in so many is not zero, and has so many bits. */
static void at_random(unsigned rare, unsigned bits)
{
    for (size_t count = 0; count <= WORDS; count += count < 140 ? 1 : 97) {
        for (size_t i = 0; i < WORDS; i++)
            words[i] = any() % rare ? 0 : any() >> (64 - bits);
        there_and_back(count, any());
    }
}

static void every_length(void)
{
    static const uint64_t bases[] = {0, 1, UINT64_C(1700000000000000000), UINT64_MAX};
    for (size_t b = 0; b < sizeof bases / sizeof bases[0]; b++) {
        for (unsigned i = 0; i < 64; i++) {
            words[3 * i] = UINT64_C(1) << i;
            words[3 * i + 1] = (UINT64_C(1) << i) - 1;
            words[3 * i + 2] = bases[b] + (UINT64_C(1) << i);
        }
        there_and_back(3 * 64, bases[b]);
    }
}

static void little_takes_little(void)
{
    memset(words, 0, sizeof words);
    CHECK_EQ(there_and_back(WORDS, 7), 4);
    words[500] = 255;
    CHECK_EQ(there_and_back(WORDS, 0), 4 + 8 + 2);
    words[500] = UINT64_C(1700000000000000000) + 300;
    CHECK_EQ(there_and_back(WORDS, UINT64_C(1700000000000000000)), 4 + 8 + 3);
}

int main(void)
{
    for (unsigned bits = 1; bits <= 64; bits += 7) {
        at_random(1, bits);
        at_random(5, bits);
        at_random(200, bits);
    }
    every_length();
    little_takes_little();
    return check_done();
}
