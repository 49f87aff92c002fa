/* A recording held against its truth again, without any kernel. */
#ifndef TCPSTORY_LAB_REPLAY_H
#define TCPSTORY_LAB_REPLAY_H

#include <stdio.h>

#include "lab/witness.h"

/* Reads a capture that the lab wrote and the truth beside it into *w, which the caller ends with
 * witness_fini(). 0 or errno, with *failed the file; EBADMSG for one that is no such recording. */
int replay_run(const char *capture, const char *truth, struct witness *w, const char **failed);
/* Prints the checks of each place; returns how many beliefs were wrong. */
uint64_t replay_report(FILE *out, const struct witness *w);

#endif
