/* Packets that were found and wait for others, so that what is known of their connections is fetched for all at once. */
#ifndef TCPSTORY_CLI_BATCH_H
#define TCPSTORY_CLI_BATCH_H

#include "tcpstory.h"

struct batch {
    struct tcpstory_found found[TCPSTORY_AHEAD + 1]; /* found[count] is free */
    int count;
};

/* found[count] is a segment or an ICMP error now. False: it may not wait, or no more may. They wait only as long as the
 * window that their bytes lie in. */
bool batch_add(struct batch *b, const uint8_t *window, size_t len);
/* Those that wait are going to be taken; then there are none. Returns how many, from found[0] on. */
int batch_begin(struct batch *b, struct tcpstory *ts);

#endif
