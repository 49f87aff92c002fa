/* Paragraphs behind labels: what the summary and the view are made of. */
#ifndef TCPSTORY_TELL_LABELLED_H
#define TCPSTORY_TELL_LABELLED_H

#include "tell/layout.h"

enum { LABELLED_AT = 16 }; /* the column where the paragraphs stand */

/* A label, and behind it a paragraph; no label for the further ones of the same. */
void labelled_line(const struct tell *t, enum text_id label, bool labelled, struct said *s);
/* "3 reset, 1 open" behind a label, the most frequent first; nothing, where all are 0. At most 64 counts. */
void labelled_counts(const struct tell *t, enum text_id label, const uint64_t *counts, size_t n,
                     const char *const *slugs);

#endif
