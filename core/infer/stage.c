/* How far a connection has come, by both ends' likely states. */
#include "infer/infer.h"

#define ONE(state) (1u << STATE_##state)

static bool is_in(const struct connection *c, enum side side, unsigned states)
{
    return (1u << c->end[side].likely & states) != 0;
}

enum stage infer_stage(const struct connection *c)
{
    const unsigned over = ONE(CLOSED) | ONE(LISTEN) | ONE(TIME_WAIT);
    const unsigned timed = ONE(SYN_SENT) | ONE(SYN_RECEIVED) | ONE(FIN_WAIT_1) | ONE(CLOSING) | ONE(LAST_ACK);
    if (is_in(c, CLIENT, over) && is_in(c, SERVER, over))
        return STAGE_OVER;
    if (is_in(c, CLIENT, ONE(CLOSE_WAIT)) || is_in(c, SERVER, ONE(CLOSE_WAIT)))
        return STAGE_WAITING;
    return is_in(c, CLIENT, timed) || is_in(c, SERVER, timed) ? STAGE_TIMED : STAGE_OPEN;
}
