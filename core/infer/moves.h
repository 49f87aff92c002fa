/* A segment as events of state.def: what its sender did, and what it brings its receiver. */
#ifndef TCPSTORY_INFER_MOVES_H
#define TCPSTORY_INFER_MOVES_H

#include "infer/state.h"
#include "record/connection.h"
#include "record/event.h"

/* What its sender did: one event, or two when it can't be told which; none that any state does. */
struct sent {
    enum move_event event[2];
    int count;
};
struct sent moves_sent(const struct side_facts *peer, const struct event *e);
/* Where that leads from any state of the set, and from any state at all. */
state_set moves_after(state_set before, const struct sent *s);
state_set moves_image(const struct sent *s);

/* What it brings its receiver; MOVE_EVENT_COUNT: nothing. */
enum move_event moves_brought(const struct side_facts *receiver, const struct event *e);

/* What a segment brings besides, if it acknowledges a FIN that was not captured. */
move_set moves_acknowledge_unseen(const struct event *e);

bool moves_acknowledge_fin(const struct side_facts *peer, const struct event *e);

#endif
