/* What a mistyped word was probably meant to be. */
#ifndef TCPSTORY_LAB_NEAREST_H
#define TCPSTORY_LAB_NEAREST_H

#include <stdbool.h>
#include <stddef.h>

/* The candidate that fewest slips of the pen lead to, into `out`; false where none is near, or the word is one of
 * them. Candidates are words in a text; anything but letters, digits and "-_." parts them. */
bool nearest(const char *word, const char *candidates, char *out, size_t room);

#endif
