/* The lab's sentences in other languages. They stand in the code in English, marked by N_(), and are looked up where
 * they are said; the script language's own words are the same in all. */
#ifndef TCPSTORY_LAB_WORDS_H
#define TCPSTORY_LAB_WORDS_H

#include "tcpstory.h"

#define N_(text) text /* po/ has it */

/* English, then the translation; ends with a NULL. Made from po/ by tools/po2c.py. */
extern const char *const lab_phrases_zh[][2];

/* The text itself in English, and where it has no translation. */
const char *lab_words(enum language language, const char *english);

#endif
