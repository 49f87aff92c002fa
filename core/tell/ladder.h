/* The terminal ladder: two columns of states, an arrow for each segment, what it did. */
#ifndef TCPSTORY_TELL_LADDER_H
#define TCPSTORY_TELL_LADDER_H

#include "tell/layout.h"

/* A line end closes the last row. `bounded`: a connection of many remarkable segments is told in no more
 * rows than one can read; otherwise only long runs of one kind are folded. */
void ladder_draw(const struct tell *t, const struct connection *c, const struct verdict *v, bool bounded);

/* The next of the connection's kept events; NULL at the end. */
const struct event *ladder_event_after(const struct tell *t, const struct event *e);

/* "LAST-ACK" or, where the capture leaves more than one state, "LAST-ACK?".
 * `arrived`: what was captured at this end may be taken to have arrived there. */
enum { STATE_LABEL_MAX = 16 };
struct state_label {
    char z[STATE_LABEL_MAX];
    uint8_t state;
    bool doubtful;
};
struct state_label ladder_label(const struct connection *c, const struct verdict *v,
                                const struct belief_view *view, enum side side, bool arrived);
/* The same for an end after a kept event. */
struct state_label ladder_label_after(const struct tell *t, const struct connection *c,
                                      const struct verdict *v, const struct event *e, enum side side);

/* Who with whom, and when, as a paragraph at column `indent`. */
void ladder_who(const struct tell *t, const struct connection *c, int indent);

/* a - b where both are a capture's and may be anything. */
static inline int64_t ladder_elapsed(int64_t a, int64_t b)
{
    return (int64_t)((uint64_t)a - (uint64_t)b);
}

#endif
