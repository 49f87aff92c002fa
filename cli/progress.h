/* One line on the terminal while long input is read: how far it is, how fast, and how long it will take. */
#ifndef TCPSTORY_CLI_PROGRESS_H
#define TCPSTORY_CLI_PROGRESS_H

#include "cli/cli.h"

struct progress {
    bool on;    /* standard error is a terminal that can take a line back */
    bool shown; /* the line stands there */
    struct tell_options tell;
    int64_t begun_ns, drawn_ns; /* by CLOCK_MONOTONIC */
};

/* How far the reading is. `all` bytes of which `read` are; 0: nobody knows. */
struct progress_at {
    uint64_t read, all, packets, connections;
};

/* `streams`: the telling goes on while it reads, to `fd`; where that is a terminal too the line would be in its way. */
void progress_begin(struct progress *p, const struct tell_options *tell, bool streams, int fd);
/* Draws the line anew if it is time: not in the first second, then four times a second. */
void progress_show(struct progress *p, const struct progress_at *at);
/* Takes it away: before anything else is said, and at the end. */
void progress_clear(struct progress *p);

#endif
