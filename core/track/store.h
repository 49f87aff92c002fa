/* Where connections' facts are: those of the latest in use as they are, those of all others packed (pack.h).
 *
 * The packed ones lie one behind the other in a pool, each behind a head that says whose it is. New ones are written at
 * the tail; once that has come to the end it begins anew in front of the oldest, which are moved to the tail if they are
 * still good, and overwritten if not. The end moves on as long as two thirds before it are good: so what is touched of the
 * pool is in proportion to what is kept. Nothing here knows which connection may go when it is full.
 */
#ifndef TCPSTORY_TRACK_STORE_H
#define TCPSTORY_TRACK_STORE_H

#include <stdbool.h>

#include "base/arena.h"
#include "record/connection.h"
#include "track/pack.h"

/* A pointer to a connection is good until so many others have been asked for. */
enum { STORE_HELD = 16 };

enum {
    STORE_WORDS = sizeof(struct connection) / sizeof(uint64_t),
    STORE_UNIT = 16, /* bytes: of which the pool's pieces are multiples */
    STORE_MEAN = 640 /* bytes of the pool for each connection that there may be */
};
_Static_assert(sizeof(struct connection) % sizeof(uint64_t) == 0, "a connection is whole words");
_Static_assert((int)STORE_WORDS <= (int)PACK_WORDS_MOST, "pack.c takes a connection");

struct store_head {
    uint64_t base;  /* that it is packed by */
    uint32_t owner; /* whose it is; no more, where that has other facts by now */
    uint32_t units; /* with this head */
};

struct store_body {
    struct connection connection; /* first: a connection's pointer is its body's */
    uint32_t owner;               /* whose it is; 0: nobody's */
    uint32_t older, newer;        /* by last use, from 1 */
};

/* Owners are numbered from 1. */
struct store_where {
    uint32_t body;   /* 0: not among the bodies */
    uint32_t packed; /* in units, from 1; 0: not in the pool */
};

struct store {
    struct store_where *where; /* by owner */
    struct store_body *bodies; /* bodies[0] is not used */
    uint32_t count, used, oldest, newest;
    uint8_t *pool;
    uint32_t units, good;     /* of the pool: all, those in use */
    uint32_t tail, head, end; /* the next piece is written at `tail`; `head` to `end`: the older ones */
    uint32_t cap;             /* so far the tail may go */
    uint8_t packed[PACK_MOST(STORE_WORDS) + PACK_BEHIND];
};

struct store_limits {
    uint32_t owners;
    uint32_t bodies; /* fewer than STORE_HELD are as many */
};

size_t store_need(const struct store_limits *limits);
/* `s` is all zero. False: the arena is too small. */
bool store_init(struct store *s, const struct store_limits *limits, struct arena *a);

/* STORE_READ: the facts stay as they are, and what was packed of them is still good. */
enum store_use { STORE_READ, STORE_WRITE };

/* The owner's facts, if they are among the bodies. */
struct connection *store_body_of(struct store *s, uint32_t owner, enum store_use how);
/* Its facts will be asked for. */
void store_ahead(const struct store *s, uint32_t owner);
/* Nobody's body if there is one, else the one that was not used for longest. */
struct store_body *store_oldest(struct store *s);
/* Its facts go to the pool, unless they are there, and it is nobody's. False: there is no room, and nothing has changed. */
bool store_pack(struct store *s, struct store_body *body);
/* Nobody's body is the owner's, with the facts that were packed. */
struct connection *store_unpack(struct store *s, uint32_t owner, struct store_body *body, enum store_use how);
/* The same, for one that has none yet: all zero. */
struct connection *store_begin(struct store *s, uint32_t owner, struct store_body *body);
/* A body's owner has no facts any more. */
void store_forget(struct store *s, struct store_body *body);
/* So little room is left that something should go. */
bool store_is_low(const struct store *s);

#endif
