/* Counts by server, in bounded memory: a server that finds no place is counted with the others that found none. */
#ifndef TCPSTORY_TELL_SERVERS_H
#define TCPSTORY_TELL_SERVERS_H

#include "tell/tell.h"

enum { SERVERS_PLACES = 1024, SERVERS_TRIES = 16, SERVERS_COUNTS = 3 };

struct server_row {
    struct endpoint server;
    uint64_t first; /* the order in which servers came */
    uint64_t total, by[SERVERS_COUNTS];
};

struct servers {
    struct server_row row[SERVERS_PLACES]; /* total 0: free */
    uint64_t known, total;
};

/* One more, of the kind `which`, from 0. */
void servers_add(struct servers *servers, const struct endpoint *server, int which);
/* The row with the highest total behind `after` (NULL: of all), the earlier first; NULL at the end. */
const struct server_row *servers_next(const struct servers *servers, const struct server_row *after);

#endif
