/* The transition table of state.def and what can be asked of it. Pure functions of the table;
 * nothing here knows a connection. */
#include "infer/state.h"

#include <stddef.h>

struct move {
    uint8_t from, event, to;
};

static const struct move moves[] = {
#define MOVE(from, event, to, rule) {STATE_##from, event, STATE_##to},
#include "infer/state.def"
#undef MOVE
};

/* By event and state, for speed: the same rows. */
static const state_set to[MOVE_EVENT_COUNT][STATE_COUNT] = {
#define EVENT SENDS_SYN
#include "infer/state_row.def"
#define EVENT SENDS_SYN_ACK
#include "infer/state_row.def"
#define EVENT SENDS_ACK
#include "infer/state_row.def"
#define EVENT SENDS_DATA
#include "infer/state_row.def"
#define EVENT SENDS_ACK_OF_FIN
#include "infer/state_row.def"
#define EVENT SENDS_DATA_ACK_OF_FIN
#include "infer/state_row.def"
#define EVENT SENDS_FIN
#include "infer/state_row.def"
#define EVENT SENDS_FIN_ACK_OF_FIN
#include "infer/state_row.def"
#define EVENT SENDS_RST
#include "infer/state_row.def"
#define EVENT GETS_SYN
#include "infer/state_row.def"
#define EVENT GETS_SYN_ACK
#include "infer/state_row.def"
#define EVENT GETS_ACK
#include "infer/state_row.def"
#define EVENT GETS_FIN
#include "infer/state_row.def"
#define EVENT GETS_ACK_OF_FIN
#include "infer/state_row.def"
#define EVENT GETS_FIN_ACK_OF_FIN
#include "infer/state_row.def"
#define EVENT GETS_RST
#include "infer/state_row.def"
#define EVENT SILENT_CLOSE
#include "infer/state_row.def"
#define EVENT SILENT_GONE
#include "infer/state_row.def"
#define EVENT SILENT_2MSL
#include "infer/state_row.def"
};

enum { MOVE_COUNT = sizeof moves / sizeof moves[0] };

_Static_assert(MOVE_EVENT_COUNT - GETS_SYN <= 16, "events that may happen unseen fit a move_set");

static state_set bit(uint8_t state)
{
    return (state_set)(1u << state);
}

/* The lowest state of a set that is not empty. */
static uint8_t lowest(state_set set)
{
    return (uint8_t)__builtin_ctz(set);
}

state_set state_after(state_set from, enum move_event event)
{
    state_set after = 0;
    for (; from; from &= (state_set)(from - 1))
        after |= to[event][lowest(from)];
    return after;
}

state_set state_delivered(state_set from, enum move_event event)
{
    state_set after = 0;
    for (; from; from &= (state_set)(from - 1)) {
        state_set next = to[event][lowest(from)];
        after |= next ? next : bit(lowest(from));
    }
    return after;
}

state_set state_closure(state_set from, move_set events)
{
    const state_set *row =
        state_reach[events & (STATE_UNSEEN_SETS - 1)]; /* more bits than events are none's */
    state_set after = 0;
    for (; from; from &= (state_set)(from - 1))
        after |= row[lowest(from)];
    return after;
}

bool state_next(uint8_t from, enum move_event event, uint8_t *next)
{
    state_set set = to[event][from];
    if (!set)
        return false;
    *next = lowest(set);
    for (size_t i = 0; (set & (set - 1)) && i < MOVE_COUNT; i++)
        if (moves[i].event == event && moves[i].from == from) {
            *next = moves[i].to;
            break;
        }
    return true;
}

state_set state_image(enum move_event event)
{
    return state_after((state_set)((1u << STATE_COUNT) - 1), event);
}
