/* A recording held against its truth again, without any kernel. */
#ifndef TCPSTORY_LAB_REPLAY_H
#define TCPSTORY_LAB_REPLAY_H

#include <stdio.h>

#include "lab/witness.h"

enum replay_end {
    REPLAYED,
    REPLAY_UNREADABLE, /* `error` says why */
    REPLAY_NO_LOOK,    /* the truth's line is none that the lab writes; `offset` where it begins */
    REPLAY_CUT,        /* the truth ends inside its line */
    REPLAY_FOREIGN,    /* the capture has none of the truth's connections */
    REPLAY_SHORT, /* the line is about a frame that the capture lacks, whose last is `frames`, at `offset` */
};

struct replay_fault {
    enum replay_end end;
    const char *file;
    int error; /* errno */
    uint64_t line, offset, after, frames;
};

/* Reads a capture that the lab wrote, and the truth beside it unless that is NULL, into *w, which the caller ends
 * with witness_fini(). What is believed after each frame goes to `beliefs`, unless NULL, as an object a line. */
struct replay_fault replay_run(const char *capture, const char *truth, FILE *beliefs, struct witness *w);
/* Prints the checks of each place; returns how many beliefs were wrong. */
uint64_t replay_report(FILE *out, enum language language, const struct witness *w);

#endif
