/* The lab's sentences, in the language asked for. sentences.def is the English source; templates, arguments and
 * translations are the core's (tell/tell.h). */
#ifndef TCPSTORY_LAB_SAY_H
#define TCPSTORY_LAB_SAY_H

#include <stdio.h>

#include "tcpstory.h"

enum sentence {
#define SENTENCE(id, english) SAY_##id,
#include "lab/sentences.def"
#undef SENTENCE
    SENTENCE_COUNT
};

/* Made from po/. */
extern const char *const sentences_zh[SENTENCE_COUNT];

/* A list of arguments and its length, for what takes both; SAY_NOTHING where there are none. */
#define SAY_WITH(...)                                                                                        \
    (const struct arg[]){__VA_ARGS__}, sizeof((const struct arg[]){__VA_ARGS__}) / sizeof(struct arg)
#define SAY_NOTHING NULL, 0

struct arg say_z(const char *name, const char *z);
struct arg say_u64(const char *name, uint64_t u64);
struct arg say_side(const char *name, uint64_t side);
struct arg say_state(const char *name, uint8_t state);

/* A sentence without places. */
const char *say_words(enum language language, enum sentence id);
/* Into `out`, in `room` bytes with the NUL, cut between two characters where it is longer. Returns its length. */
size_t say_in(char *out, size_t room, enum language language, enum sentence id, const struct arg *args,
              size_t count);
/* Onto a stream; no line end is added. */
void say_to(FILE *out, enum language language, enum sentence id, const struct arg *args, size_t count);

/* Words in so many columns of a terminal: on their left side, or for numbers and negative ones on the right. */
void say_column(FILE *out, const char *words, int columns);

#endif
