/* Which connections are told, in which order, and how many: --where, --sort, --limit.
 *
 * Without an order each is told as it leaves the table. With one, nothing is told before the input's end: the chooser
 * has a place for each connection that the table can hold, or for as many as are to be told. Those are all that is
 * kept of connections that have to leave the table early: with a limit that the table could hold, in copies; else
 * they are told early, out of order, as they are without --sort.
 */
#ifndef TCPSTORY_TELL_CHOOSE_H
#define TCPSTORY_TELL_CHOOSE_H

#include "base/arena.h"
#include "tell/where.h"

struct choice {
    const struct where *where; /* NULL: all */
    const struct field *sort;  /* NULL: in the order of their first segments */
    bool descending;
    bool limited;
    uint64_t limit; /* how many are told, where limited; may be 0 */
};

struct chosen {
    struct value key;
    bool has_key;
    uint32_t id, place;            /* where its keeper finds it, */
    struct connection *connection; /* but where it is a copy */
};

struct chooser {
    const struct choice *choice;
    const struct names *names;
    struct chosen *heap; /* on top the one that is told last */
    uint32_t count, room;
    struct connection *copies;
    uint32_t copied, copy_room;
    uint64_t fitting, told;
};

size_t choose_need(const struct choice *choice, uint32_t connections);
bool choose_init(struct chooser *ch, const struct choice *choice, const struct names *names,
                 uint32_t connections, struct arena *a);

bool choose_fits(const struct chooser *ch, const struct connection *c, const struct verdict *v);
/* Whether one more may be told. */
bool choose_has_room(const struct chooser *ch);
/* For the end of the input: keeps its place, unless all that are told come before it. */
void choose_keep(struct chooser *ch, const struct connection *c, uint32_t place, const struct verdict *v);
/* Before that, for one that leaves: where to copy it to, over one that is not told after all (its id is 0 where there
 * is none); NULL where it is itself not told. For a chooser with copy_room. */
struct connection *choose_copy(struct chooser *ch, const struct connection *c, const struct verdict *v);
/* Puts what was kept into the order in which it is told: heap[0] to heap[count - 1]. */
void choose_sort(struct chooser *ch);

#endif
