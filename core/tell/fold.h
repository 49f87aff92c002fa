/* Which runs of segments a ladder tells of in a line each, and what that line says. */
#ifndef TCPSTORY_TELL_FOLD_H
#define TCPSTORY_TELL_FOLD_H

#include "tell/ladder.h"

enum {
    FOLD_LEAST = 8,      /* shorter runs are shown whole */
    FOLD_SHOWN = 2,      /* segments shown before and after what is folded */
    FOLD_ROWS_MOST = 80, /* a story of more rows folds what is remarkable too */
};

struct fold {
    const struct tell *t;
    const struct connection *c;
    const struct verdict *v;
    bool closely;                /* every run that changes no state is folded, remarkable or not */
    uint64_t piece;              /* segments that one line tells of, about */
    struct state_label shown[2]; /* the ends' states as of the last row */
};

/* `bounded`: closely, where the ladder would have more than FOLD_ROWS_MOST rows. */
void fold_begin(struct fold *f, const struct tell *t, const struct connection *c, const struct verdict *v,
                bool bounded);
/* How many segments from e on are one run: fold what is in the middle from FOLD_LEAST on. */
uint64_t fold_run(const struct fold *f, const struct event *e);
bool fold_after_silence(const struct connection *c, const struct event *e);
/* How many of the `count` left of a run the next line is to tell of. */
uint64_t fold_piece(const struct fold *f, uint64_t count);
/* Tells of `count` segments from e on; returns the one after them. */
const struct event *fold_text(struct said *s, const struct fold *f, const struct event *e, uint64_t count);

#endif
