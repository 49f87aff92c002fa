/* Tells a run as it happens: each packet when it is delivered, both kernels' states behind it, and whether the
 * core believes the same, or what else. */
#ifndef TCPSTORY_LAB_LIVE_H
#define TCPSTORY_LAB_LIVE_H

#include <stdio.h>

#include "lab/witness.h"

struct live {
    FILE *out;
    enum language language;
    bool ascii;
    const struct witness *witness;
    int64_t begun_ns;
    struct {
        char label[PACKET_LABEL];
        enum wire_act act;
        enum side from;
        uint64_t number;
        int64_t time_ns;
        struct ports ports;
        bool any;
    } packet; /* told at the look that follows it */
};

void live_begin(struct live *l, FILE *out, enum language language, bool ascii, bool tun,
                const struct witness *w);
struct lab_watcher live_watcher(struct live *l);
void live_end(struct live *l, const struct witness *w);

#endif
