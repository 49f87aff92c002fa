/* Segments in, events out: the flow table and each connection's sequence space.
 *
 * All memory is carved from the caller's arena at the start. When the table is full the connection
 * that has been silent longest is handed to `told` and its place reused; that is counted.
 */
#ifndef TCPSTORY_TRACK_TRACK_H
#define TCPSTORY_TRACK_TRACK_H

#include <stdint.h>

#include "base/arena.h"
#include "record/connection.h"
#include "record/event.h"
#include "record/segment.h"
#include "record/stage.h"
#include "track/copy.h"
#include "track/store.h"

struct track_limits {
    uint32_t connections; /* at least 2; the table never holds more */
    uint32_t bodies; /* of those kept as they are; the others, which had no segment for longest, are packed */
    uint32_t events; /* events kept for those who tell segments; may be 0 */
    uint64_t hash_key[2]; /* any secret: keeps strangers from choosing colliding addresses */
};

struct track_slot;

struct tracker {
    struct track_limits limits;
    struct track_slot *slots;
    uint32_t *buckets;
    uint32_t *akin; /* by endpoints alone, whatever the path: the newest connection */
    bool any_path;
    uint32_t bucket_mask;
    struct store store;
    uint32_t used;       /* slots taken so far */
    uint32_t slots_free; /* of those, the first that is free again */
    struct {
        uint32_t count;
        uint32_t stalest,
            freshest;        /* slots linked by age of last segment; those that wait, by when they began to */
    } aged[STAGE_COUNT];     /* STAGE_OPEN has all, as long as nobody says otherwise */
    uint32_t oldest, newest; /* slots linked in order of first segment */
    uint32_t last_id;
    struct event *events; /* events[0] is not used */
    uint32_t events_used, events_free;
    struct copies copies;
    uint64_t evicted, events_dropped;
    /* Called for a connection that must leave the table before the input's end. Whoever copies it then takes its
     * kept events over: track_hand_over(). */
    void (*told)(void *ctx, struct connection *c);
    void *ctx;
};

size_t track_need(const struct track_limits *limits);
int track_init(struct tracker *t, const struct track_limits *limits,
               struct arena *a); /* 0: arena too small */

/* Finds or makes the segment's connection and says what the segment did there. `e` lacks the
 * states, which are infer's. The connection is good until the next call. */
struct connection *track_segment(struct tracker *t, const struct segment *s, struct event *e);

/* These come next: what is known of their connections is fetched into the processor's cache. Changes nothing else. */
enum { TRACK_AHEAD = 32 };
void track_ahead(struct tracker *t, struct segment *const *segments, int count);

/* An ICMP error: the connection that it is about, or NULL when none is known. Told or not, no segment. */
struct connection *track_icmp(struct tracker *t, const struct segment *s);

/* Keeps a finished event with its connection, or counts it as dropped. */
void track_keep(struct tracker *t, struct connection *c, const struct event *e);

/* `to`, a copy of `from`, has the kept events from now on. */
void track_hand_over(struct connection *to, struct connection *from);
/* The kept events of a connection that is not told are free for others. */
void track_give_back(struct tracker *t, struct connection *c);

/* The connections still in the table, in order of first segment: start with NULL, ends with NULL. Each is good until
 * the next but STORE_HELD. */
const struct connection *track_next(struct tracker *t, const struct connection *after);
/* For whoever tells connections as they end: which stage this one has come to, and the one that has been silent longest
 * in a stage (has waited longest, in STAGE_WAITING) or comes behind it; NULL: none. */
void track_stage(struct tracker *t, const struct connection *c, enum stage stage);
enum stage track_stage_of(const struct tracker *t, const struct connection *c);
struct connection *track_stalest(struct tracker *t, enum stage stage, const struct connection *before);
/* One that was told leaves. */
void track_drop(struct tracker *t, const struct connection *c);
/* Where one of them stands, and what stands there: NULL, if it is not that one any more. */
uint32_t track_place(const struct connection *c);
const struct connection *track_at(struct tracker *t, uint32_t place, uint32_t id);

#endif
