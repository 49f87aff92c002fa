/* One random run, in a pair of hosts that earlier runs have used. */
#ifndef TCPSTORY_LAB_PLAY_H
#define TCPSTORY_LAB_PLAY_H

#include <signal.h>

#include "lab/plan.h"
#include "lab/record.h"
#include "lab/witness.h"

/* What ends a connection, as a program does it: close(), with data unread, after SO_LINGER 0; shutdown(SHUT_WR). */
enum deed { DID_CLOSE = 1, DID_CLOSE_UNREAD = 2, DID_ABORT = 4, DID_SHUTDOWN = 8 };

struct played {
    struct plan plan;
    struct lab_run run;
    struct witness witness;
    struct recorder recorder;
    struct script none;        /* no statements */
    bool opened[2], closed[2]; /* what the programs did: connected; shut down or closed */
    uint8_t did[2];            /* enum deed, as bits: how */
};

/* Plays `plan` between ports that no run has used in this pair for a while. False when the machine would
 * not: no memory, no socket. Capture and truth may be NULL; they are closed. */
bool play(struct played *p, struct net *net, const struct plan *plan, uint16_t port, FILE *capture,
          FILE *truth, const volatile sig_atomic_t *stop);
void play_fini(struct played *p);
/* What the kernels' states show of it: enum side of who closed first, SIDE_NONE for nobody or a reset. */
enum side played_first(const struct played *p);
/* Whether they went through what a closing of this kind, told as certain, says: both FINs; an end that did not come
 * through a close; an end that closed; nobody's connection. */
bool played_so(const struct played *p, enum closing_kind kind);

/* Whether the programs did what a cause of this kind says that they did; `side`: whose doing, first: who closed first. True
 * too for a cause that says nothing of them. */
bool played_for(const struct played *p, enum cause_kind cause, enum side side, enum side first);

#endif
