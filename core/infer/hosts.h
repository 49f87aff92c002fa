/* What other connections of the capture show of a server's host: over how many routers it is, and how long the way to it
 * takes. A host that is silent in one connection but for an RST is known by that.
 *
 * Bounded: the first some thousand hosts are kept, the rest is not known. The order in which connections are noted
 * changes nothing but which those are.
 */
#ifndef TCPSTORY_INFER_HOSTS_H
#define TCPSTORY_INFER_HOSTS_H

#include "record/connection.h"
#include "record/verdict.h"

enum { HOSTS_KEPT = 4096 };

struct hosts {
    struct host_kept {
        struct address address;
        uint64_t path; /* a hash */
        struct host_seen seen;
    } kept[HOSTS_KEPT];
};

/* Once a connection: when its handshake is complete. */
void hosts_note(struct hosts *hosts, const struct connection *c);
/* What is known of its server; {0} where that is nothing. */
struct host_seen hosts_know(const struct hosts *hosts, const struct connection *c);

#endif
