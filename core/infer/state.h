/* The transition table of state.def and what can be asked of it. */
#ifndef TCPSTORY_INFER_STATE_H
#define TCPSTORY_INFER_STATE_H

#include <stdbool.h>

#include "record/event.h"

/* Those from GETS_SYN on may happen unseen: they fit a 16-bit set. */
enum move_event {
    SENDS_SYN,
    SENDS_SYN_ACK,
    SENDS_ACK,
    SENDS_DATA,
    SENDS_ACK_OF_FIN,
    SENDS_DATA_ACK_OF_FIN,
    SENDS_FIN,
    SENDS_FIN_ACK_OF_FIN,
    SENDS_RST,
    GETS_SYN,
    GETS_SYN_ACK,
    GETS_ACK,
    GETS_FIN,
    GETS_ACK_OF_FIN,
    GETS_FIN_ACK_OF_FIN,
    GETS_RST,
    SILENT_CLOSE,
    SILENT_GONE,
    SILENT_2MSL,
    MOVE_EVENT_COUNT
};

typedef uint16_t move_set; /* bit 1 << (event - GETS_SYN) */
#define MOVES(event) ((move_set)(1u << ((event)-GETS_SYN)))

/* What a state can become by any of a set of events that may happen unseen: state_closure()'s table, made by tools/reach_make.c. */
enum { STATE_UNSEEN_SETS = 1 << (MOVE_EVENT_COUNT - GETS_SYN) };
extern const state_set state_reach[STATE_UNSEEN_SETS][STATE_COUNT];

/* Where one event leads from any state of the set; states without a row for it fall out. */
state_set state_after(state_set from, enum move_event event);
/* The same for what reaches an end (GETS_*): a state without a row for it stays. */
state_set state_delivered(state_set from, enum move_event event);
/* The set and all that it can become by any of these events, in any order, any number of times. */
state_set state_closure(state_set from, move_set events);
/* The one most likely successor of a state (its first row); false when there is no row. */
bool state_next(uint8_t from, enum move_event event, uint8_t *next);
/* Every state that some row leads to by this event: what its sender can be in, whatever it was
 * before. */
state_set state_image(enum move_event event);

#endif
