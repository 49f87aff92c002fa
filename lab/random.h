/* The differential: random programs over random wires, every belief held against the kernels. */
#ifndef TCPSTORY_LAB_RANDOM_H
#define TCPSTORY_LAB_RANDOM_H

#include <signal.h>
#include <stdio.h>

#include "lab/plan.h"
#include "lab/witness.h"

struct random_options {
    uint64_t runs, seed;
    int64_t only; /* this run alone; -1: all */
    int workers;
    enum net_wire wire;
    enum language language;
    FILE *out;
};

enum {
    JUDGED_OPENING,
    JUDGED_CLOSING,
    JUDGED_FIRST,
    JUDGED_CAUSE,
    JUDGED
};                        /* what is told of a connection */
enum { RECORDINGS = 20 }; /* left by one call, the first so many */

/* How often it was told, and wrongly. */
struct claims {
    uint64_t told, wrong;
};

struct random_sums {
    struct tally tally[AT_COUNT][LOSS_CLASSES];
    uint64_t runs, packets;
    struct claims certain[JUDGED], likely[JUDGED];
    uint64_t misjudged; /* of those told as certain: wrong, and the capture could have shown it */
    uint64_t violations, failed;
    uint64_t crashed, interrupted; /* workers that ended before their time; 1: a signal ended it all */
    uint64_t on_tun;               /* of the runs; the others had veth */
};

/* NET_OK; or what kept it from starting. */
enum net_fault random_run(const struct random_options *o, const volatile sig_atomic_t *stop,
                          struct random_sums *sums, struct net_error *error);
enum {
    BORNE_OUT_LEAST = 99,
    BORNE_OUT_OF = 1000
}; /* of 100 verdicts, where there are so many that a share says something */
/* What was told of what the programs did, and how much of it was so. */
struct claims random_claims(const struct random_sums *sums);
/* No violation, nothing wrong that was told as certain, of all that was told enough borne out, no worker that crashed. */
bool random_right(const struct random_sums *sums);
/* The report, as a table. */
void random_report(FILE *out, const struct random_options *o, const struct random_sums *sums);

#endif
