/* Where the capture was taken, by the times to answer.
 *
 * A kernel answers a SYN, a FIN or data in tens of microseconds; what crosses a network takes
 * longer. An end whose quickest answer came several times faster than the other's is where the
 * capture stands. When both answers took a network's time it stands in between; when both were
 * quick (loopback, one switch) nothing can be said.
 */
#include "infer/ladder.h"

enum { TIMES_FASTER = 4, LOCAL_NS = 1000000, NETWORK_NS = 1000000 };

void ladder_vantage(const struct connection *c, struct vantage *v)
{
    int64_t client = c->side[CLIENT].response_min_ns, server = c->side[SERVER].response_min_ns;
    *v = (struct vantage){.at = VANTAGE_UNKNOWN, .certainty = CERTAINTY_POSSIBLE};
    if (client < 0 || server < 0 || c->clock == CLOCK_NONE)
        return;
    if (server < LOCAL_NS && server < client / TIMES_FASTER)
        *v = (struct vantage){.at = VANTAGE_SERVER, .certainty = CERTAINTY_LIKELY};
    else if (client < LOCAL_NS && client < server / TIMES_FASTER)
        *v = (struct vantage){.at = VANTAGE_CLIENT, .certainty = CERTAINTY_LIKELY};
    else if (client > NETWORK_NS && server > NETWORK_NS)
        *v = (struct vantage){.at = VANTAGE_MIDDLE, .certainty = CERTAINTY_POSSIBLE};
}
