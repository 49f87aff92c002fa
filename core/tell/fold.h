/* Which runs of segments a ladder tells of in a line each, and what that line says. */
#ifndef TCPSTORY_TELL_FOLD_H
#define TCPSTORY_TELL_FOLD_H

#include "tell/ladder.h"

enum {
    FOLD_LEAST = 8,      /* shorter runs are shown whole */
    FOLD_SHOWN = 2,      /* segments shown before and after what is folded */
    FOLD_ROWS_MOST = 80, /* a story of more rows folds what is remarkable too */
};

/* What is folded, each more than the one before. */
enum fold_level {
    FOLD_ALIKE,     /* runs of one kind that change no state */
    FOLD_ANY,       /* runs of any kind that change no state */
    FOLD_RECURRING, /* runs that lead to no state that an end was not shown in before */
};

struct fold {
    const struct tell *t;
    const struct connection *c;
    const struct verdict *v;
    enum fold_level level;
    uint64_t piece; /* segments that one line tells of, about */
    struct state_label
        shown[2];     /* the ends' states as of the last row; empty where the next is to show them */
    uint32_t seen[2]; /* the states that each was shown in, a bit each, doubtful ones apart */
};

/* `bounded`: as much as keeps the ladder within FOLD_ROWS_MOST rows, if anything does. */
void fold_begin(struct fold *f, const struct tell *t, const struct connection *c, const struct verdict *v,
                bool bounded);
/* How many segments from e on are one run: fold what is in the middle from FOLD_LEAST on. */
uint64_t fold_run(const struct fold *f, const struct event *e);
/* This segment got its row; `now` is what the row says of an end. */
void fold_show(struct fold *f, const struct event *e, enum side side, struct state_label now);
bool fold_after_silence(const struct connection *c, const struct event *e);
/* How many of the `count` left of a run the next line is to tell of. */
uint64_t fold_piece(const struct fold *f, uint64_t count);
/* Tells of `count` segments from e on; returns the one after them. */
const struct event *fold_text(struct said *s, struct fold *f, const struct event *e, uint64_t count);

#endif
