/* The transition table itself: RFC 9293 figure 5, walked edge by edge, and the properties that the
 * belief rests on. */
#include "infer/state.h"
#include "test/check.h"

static void edge(uint8_t from, enum move_event event, uint8_t to)
{
    uint8_t next = STATE_COUNT;
    CHECK(state_next(from, event, &next));
    CHECK_EQ(next, to);
}

static void figure_5(void)
{
    edge(STATE_LISTEN, GETS_SYN, STATE_SYN_RECEIVED);
    edge(STATE_LISTEN, SENDS_SYN, STATE_SYN_SENT);
    edge(STATE_SYN_SENT, GETS_SYN, STATE_SYN_RECEIVED);
    edge(STATE_SYN_SENT, GETS_SYN_ACK, STATE_ESTABLISHED);
    edge(STATE_SYN_RECEIVED, GETS_ACK, STATE_ESTABLISHED);
    edge(STATE_SYN_RECEIVED, SENDS_FIN, STATE_FIN_WAIT_1);
    edge(STATE_ESTABLISHED, SENDS_FIN, STATE_FIN_WAIT_1);
    edge(STATE_ESTABLISHED, GETS_FIN, STATE_CLOSE_WAIT);
    edge(STATE_CLOSE_WAIT, SENDS_FIN_ACK_OF_FIN, STATE_LAST_ACK);
    edge(STATE_LAST_ACK, GETS_ACK_OF_FIN, STATE_CLOSED);
    edge(STATE_FIN_WAIT_1, GETS_ACK_OF_FIN, STATE_FIN_WAIT_2);
    edge(STATE_FIN_WAIT_1, GETS_FIN, STATE_CLOSING);
    edge(STATE_FIN_WAIT_1, GETS_FIN_ACK_OF_FIN, STATE_TIME_WAIT);
    edge(STATE_FIN_WAIT_2, GETS_FIN, STATE_TIME_WAIT);
    edge(STATE_CLOSING, GETS_ACK_OF_FIN, STATE_TIME_WAIT);
    edge(STATE_TIME_WAIT, SILENT_2MSL, STATE_CLOSED);
}

static void no_such_edges(void)
{
    uint8_t next;
    CHECK(!state_next(STATE_TIME_WAIT, SENDS_FIN, &next));
    CHECK(!state_next(STATE_CLOSED, SENDS_ACK, &next));
    CHECK(!state_next(STATE_CLOSE_WAIT, SENDS_ACK, &next));
    CHECK(!state_next(STATE_FIN_WAIT_2, SENDS_DATA, &next));
    CHECK(!state_next(STATE_LISTEN, GETS_FIN, &next));
}

static void every_event_moves_something(void)
{
    for (int event = 0; event < MOVE_EVENT_COUNT; event++)
        CHECK(state_image((enum move_event)event) != 0);
}

static void closure_grows_and_rests(void)
{
    const move_set all = (move_set)0xffff;
    for (int state = 0; state < STATE_COUNT; state++) {
        state_set one = (state_set)(1u << state), closed = state_closure(one, all);
        CHECK((closed & one) == one);
        CHECK_EQ(state_closure(closed, all), closed);
        CHECK_EQ(state_closure(one, 0), one);
    }
    CHECK_EQ(state_closure(IN_STATE(FIN_WAIT_1), MOVES(GETS_FIN) | MOVES(GETS_ACK_OF_FIN)),
             IN_STATE(FIN_WAIT_1) | IN_STATE(FIN_WAIT_2) | IN_STATE(CLOSING) | IN_STATE(TIME_WAIT));
}

int main(void)
{
    figure_5();
    no_such_edges();
    every_event_moves_something();
    closure_grows_and_rests();
    return check_done();
}
