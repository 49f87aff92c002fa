/* A connection as few bytes: most of its facts are zero, times are near its first segment's, and counts are small. */
#ifndef TCPSTORY_TRACK_PACK_H
#define TCPSTORY_TRACK_PACK_H

#include <stddef.h>
#include <stdint.h>

enum { PACK_WORDS_MOST = 2048, PACK_BEHIND = 8 };
/* At most so many bytes for `words` words of 64 bits; but PACK_BEHIND more may be written, and are read, behind them. */
#define PACK_MOST(words) (4 + ((words) + 63) / 64 * 8 + (words)*9)

/* Writes the words, whatever they are the bytes of and PACK_WORDS_MOST at most, to `out`, which has room for
 * PACK_MOST(words) + PACK_BEHIND. Returns how many bytes that took. `base`: a value that many words are little more
 * than. */
size_t pack_words(const void *word, size_t words, uint64_t base, uint8_t *out);
/* The reverse, from what pack_words() wrote, with the same `words` and `base`. */
void unpack_words(const uint8_t *in, uint64_t base, void *word, size_t words);

#endif
