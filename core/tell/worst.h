/* The connections to look at first: of each kind of trouble the worst few, in bounded memory. */
#ifndef TCPSTORY_TELL_WORST_H
#define TCPSTORY_TELL_WORST_H

#include "tell/tell.h"

enum { WORST_RUNGS = 8, WORST_KEPT = 5 };

/* What is told of one; all that its sentence can need. */
struct trouble {
    uint32_t id; /* 0: none */
    uint8_t side, cause, certainty;
    uint16_t text;  /* enum text_id */
    uint64_t cost;  /* the more, the worse, among those of one rung */
    uint64_t alike; /* others of the same server that have the same trouble */
    uint64_t count, bytes;
    int64_t ns;
    struct endpoint client, server;
};

struct worst {
    struct trouble rung[WORST_RUNGS][WORST_KEPT];
    bool gave_up[WORST_RUNGS]; /* some had no room: how many are alike is not known any more */
};

void worst_add(struct worst *w, const struct connection *c, const struct verdict *v);
/* `one` stands for others, and it is known for how many. */
bool worst_counted(const struct worst *w, const struct trouble *one);
/* The worst of each rung in turn, then the next of each: the `n`th from 0, or NULL. */
const struct trouble *worst_at(const struct worst *w, int n);

/* Longer than that in CLOSE-WAIT, and an application is slow to close. */
#define SLOW_CLOSE_WAIT_NS INT64_C(1000000000)
/* The longest CLOSE-WAIT, or NULL. */
const struct episode *longest_close_wait(const struct verdict *v);

#endif
