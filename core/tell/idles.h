/* Connections of one server that one end closed after the same time without data: a timer's, most likely. In bounded
 * memory. */
#ifndef TCPSTORY_TELL_IDLES_H
#define TCPSTORY_TELL_IDLES_H

#include "tell/tell.h"

enum { IDLE_PLACES = 256, IDLE_TRIES = 8, IDLE_LEAST = 3 };

struct idle_row {
    struct endpoint server;
    uint8_t by;           /* enum side: who closed */
    int64_t seconds;      /* the time without data, rounded */
    uint64_t count;       /* 0: free */
    uint64_t order;       /* in which they came */
    struct closing first; /* the first one's: its timers */
};

struct idles {
    struct idle_row row[IDLE_PLACES];
    uint64_t known;
};

/* One more connection, if it was idle when an end closed it. */
void idles_add(struct idles *idles, const struct connection *c, const struct verdict *v);
/* The row of most connections behind `after` (NULL: of all), of IDLE_LEAST at least; NULL at the end. */
const struct idle_row *idles_next(const struct idles *idles, const struct idle_row *after);

#endif
