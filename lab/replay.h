/* A recording held against its truth again, without any kernel. */
#ifndef TCPSTORY_LAB_REPLAY_H
#define TCPSTORY_LAB_REPLAY_H

#include <stdio.h>

#include "lab/witness.h"

/* Reads a capture that the lab wrote, and the truth beside it unless that is NULL, into *w, which the caller ends
 * with witness_fini(). What is believed after each frame goes to `beliefs`, unless NULL, as an object a line. 0 or
 * errno, with *failed the file; EBADMSG for one that is no such recording. */
int replay_run(const char *capture, const char *truth, FILE *beliefs, struct witness *w, const char **failed);
/* Prints the checks of each place; returns how many beliefs were wrong. */
uint64_t replay_report(FILE *out, const struct witness *w);

#endif
