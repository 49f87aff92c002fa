/* The lab: runs scenarios in a network of its own, tells them as they happen, and judges the beliefs. */
#ifndef TCPSTORY_LAB_LAB_H
#define TCPSTORY_LAB_LAB_H

#include <signal.h>
#include <stdio.h>

#include "lab/net.h"
#include "lab/script.h"
#include "lab/witness.h"

struct lab_options {
    const char *capture, *truth; /* where to write them; NULL: nowhere */
    bool quiet;                  /* nothing is told but what goes wrong */
    bool ascii;
    enum net_wire wire;
    FILE *out; /* told in the script's language */
};

struct lab_report {
    enum lab_result result;
    enum net_fault fault; /* the lab could not be set up */
    struct net_error net; /* why */
    int error;            /* errno of writing */
    const char *failed;   /* the file that could not be written */
    uint32_t line;        /* of the script: what failed */
    char reason[REASON_MAX];
    uint64_t packets;
    struct tally tally[AT_COUNT];
};

/* Runs the script once in a new pair of namespaces. `stop`: becomes nonzero when it shall end. */
void lab_scenario(const struct script *script, const struct lab_options *o, const volatile sig_atomic_t *stop,
                  struct lab_report *report);

#endif
