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

enum { MOVE_COUNT = sizeof moves / sizeof moves[0] };

_Static_assert(MOVE_EVENT_COUNT - GETS_SYN <= 16, "events that may happen unseen fit a move_set");

static state_set bit(uint8_t state)
{
    return (state_set)(1u << state);
}

state_set state_after(state_set from, enum move_event event)
{
    state_set to = 0;
    for (size_t i = 0; i < MOVE_COUNT; i++)
        if (moves[i].event == event && (from & bit(moves[i].from)))
            to |= bit(moves[i].to);
    return to;
}

state_set state_delivered(state_set from, enum move_event event)
{
    state_set moved = 0;
    for (size_t i = 0; i < MOVE_COUNT; i++)
        if (moves[i].event == event)
            moved |= bit(moves[i].from);
    return (state_set)((from & ~moved) | state_after(from, event));
}

state_set state_closure(state_set from, move_set events)
{
    state_set before;
    do {
        before = from;
        for (size_t i = 0; i < MOVE_COUNT; i++) {
            const struct move *m = &moves[i];
            if (m->event >= GETS_SYN && (events & MOVES(m->event)) && (from & bit(m->from)))
                from |= bit(m->to);
        }
    } while (from != before);
    return from;
}

bool state_next(uint8_t from, enum move_event event, uint8_t *next)
{
    for (size_t i = 0; i < MOVE_COUNT; i++) {
        if (moves[i].event == event && moves[i].from == from) {
            *next = moves[i].to;
            return true;
        }
    }
    return false;
}

state_set state_image(enum move_event event)
{
    return state_after((state_set)((1u << STATE_COUNT) - 1), event);
}
