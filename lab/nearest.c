/* The distance is that of Damerau and Levenshtein, in the form in which no letters are touched twice: a letter too
 * many, one missing, one wrong, two swapped. Small and large letters are the same. What begins like a word is as near
 * as one slip. */
#include "lab/nearest.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { LONGEST = 64, BEGINNING = 4 };

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

static bool same(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

static unsigned distance(const char *a, size_t a_len, const char *b, size_t b_len)
{
    unsigned rows[3][LONGEST + 1], *before = rows[0], *last = rows[1], *now = rows[2];
    for (size_t j = 0; j <= b_len; j++)
        last[j] = (unsigned)j;
    for (size_t i = 1; i <= a_len; i++) {
        now[0] = (unsigned)i;
        for (size_t j = 1; j <= b_len; j++) {
            now[j] = least(last[j - 1] + !same(a[i - 1], b[j - 1]), least(last[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && same(a[i - 1], b[j - 2]) && same(a[i - 2], b[j - 1]))
                now[j] = least(now[j], before[j - 2] + 1);
        }
        unsigned *oldest = before;
        before = last;
        last = now;
        now = oldest;
    }
    return last[b_len];
}

/* What stands in a usage for something else: "connect [with TEXT]". */
static bool stands_for_another(const char *word, size_t len)
{
    static const char *const words[] = {"N",    "TEXT",  "PACKET", "ERROR",  "DURATION", "STATE", "STATES",
                                        "NAME", "VALUE", "PORT",   "OPTION", "KIND",     "SLUG",  "MTU"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strlen(words[i]) == len && memcmp(words[i], word, len) == 0)
            return true;
    return false;
}

bool nearest(const char *word, const char *candidates, char *out, size_t room)
{
    static const char of_words[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
    size_t len = strlen(word), best_len = 0;
    const char *best = NULL;
    unsigned fewest = len > 8 ? 3 : len > 4 ? 2 : 1;
    if (len < 2 || len > LONGEST)
        return false;
    for (const char *at = candidates; *(at += strcspn(at, of_words));) {
        size_t at_len = strspn(at, of_words);
        bool fits = at_len > 1 && at_len <= LONGEST && at_len < room && !stands_for_another(at, at_len);
        if (fits && at_len == len && memcmp(at, word, len) == 0)
            return false;
        bool begins = fits && len >= BEGINNING && len < at_len && strncasecmp(word, at, len) == 0;
        unsigned slips = begins ? 1 : fits ? distance(word, len, at, at_len) : fewest + 1;
        if (slips < fewest || (slips == fewest && !best)) {
            best = at;
            best_len = at_len;
            fewest = slips;
        }
        at += at_len;
    }
    if (!best)
        return false;
    memcpy(out, best, best_len);
    out[best_len] = '\0';
    return true;
}
