/* Who asked in vain at many ports of one host, or at one port of many hosts: a scan, or something that looks for a service.
 * In bounded memory. */
#ifndef TCPSTORY_TELL_SCANS_H
#define TCPSTORY_TELL_SCANS_H

#include "tell/tell.h"

enum { SCAN_PLACES = 256, SCAN_TRIES = 8, SCAN_LEAST = 10, SCAN_BITS = 1024 };

struct scan_row {
    struct address from, to;       /* to: a host, of many ports */
    uint16_t port;                 /* of many hosts; 0: of many ports */
    uint64_t count;                /* of connections that were refused, or not opened; 0: free */
    uint64_t refused;              /* of those */
    uint64_t order;                /* in which they came */
    uint16_t least, most;          /* ports */
    uint32_t different;            /* ports, or hosts, told apart as far as a hash does */
    uint64_t seen[SCAN_BITS / 64]; /* a bit for each hash of those */
};

struct scans {
    struct scan_row row[SCAN_PLACES];
    uint64_t known;
};

/* One more connection, if it did not open. */
void scans_add(struct scans *scans, const struct connection *c, const struct verdict *v);
/* The row of most connections behind `after` (NULL: of all), of SCAN_LEAST different ones at least, seldom repeated; NULL at the end. */
const struct scan_row *scans_next(const struct scans *scans, const struct scan_row *after);

#endif
