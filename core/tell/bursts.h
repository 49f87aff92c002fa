/* Connections that one host reset for one cause within two seconds, in bounded memory. */
#ifndef TCPSTORY_TELL_BURSTS_H
#define TCPSTORY_TELL_BURSTS_H

#include "tell/tell.h"

enum { BURST_PLACES = 256, BURST_TRIES = 16, BURST_IDS = 5, BURST_LEAST = 3 };

struct burst {
    struct address host;
    uint8_t cause;
    int64_t second;         /* it begins here and lasts two seconds */
    uint64_t count;         /* 0: free */
    uint64_t order;         /* in which they came */
    uint32_t id[BURST_IDS]; /* the first of its connections */
};

struct bursts {
    struct burst row[BURST_PLACES];
    uint64_t known;
};

/* One more connection, if it was reset as by a host that restarted, or by a listener that closed. */
void bursts_add(struct bursts *b, const struct connection *c, const struct verdict *v);
/* The burst of most connections behind `after` (NULL: of all), of BURST_LEAST at least and not mostly those of a greater one;
 * NULL at the end. */
const struct burst *bursts_next(const struct bursts *b, const struct burst *after);

#endif
