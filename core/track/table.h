/* The flow table: connections by four-tuple and path, in fixed memory.
 *
 * A slot is small, and has what finds a connection; its facts are in the store (store.h). So a pointer to a connection is
 * good until STORE_HELD others have been looked at.
 */
#ifndef TCPSTORY_TRACK_TABLE_H
#define TCPSTORY_TRACK_TABLE_H

#include "track/track.h"

/* A connection and its places: in its hash chain, by age of last segment, by order of creation.
 * Links are slot numbers from 1; 0 ends a chain. */
struct track_slot {
    uint64_t print, ends_print; /* of the key, and of its endpoints alone */
    uint32_t chain;             /* the next free slot, of one that is free */
    uint32_t older, younger;
    uint32_t before, after;
    uint32_t akin; /* an earlier connection of the same two endpoints, on whatever path, as far as is known */
    uint32_t id;   /* the connection's; 0: free */
    uint8_t stage; /* enum stage: by which it is linked */
    bool chained;  /* the newest connection of its four-tuple is; earlier ones wait to be told */
};

struct track_key {
    struct endpoint from, to;
    struct path path;
    uint64_t print, ends_print; /* keyed hashes of all that, and of the endpoints alone */
};

struct track_key table_key(const struct tracker *t, const struct segment *s);
/* The newest connection between these two endpoints, either way round; NULL: none. */
struct connection *table_find(struct tracker *t, const struct track_key *key);
/* A connection between them on another path, the newest first; NULL: none, or none near enough. Start with NULL
 * and *tries 0. */
enum { TABLE_AKIN_TRIES = 8 };
struct connection *table_akin(struct tracker *t, const struct track_key *key, const struct connection *after,
                              int *tries);
/* An empty connection, chained under the key; makes room by telling the stalest when the table is
 * full. */
struct connection *table_add(struct tracker *t, const struct track_key *key);
/* No later segment is this connection's: its four-tuple is about to get a new one. */
void table_unchain(struct tracker *t, const struct connection *c);
/* What stands at a place (track_place()): NULL, if it is not that one any more. */
struct connection *table_at(struct tracker *t, uint32_t place, uint32_t id);
/* This connection just had a segment. */
void table_touch(struct tracker *t, const struct connection *c);

#endif
