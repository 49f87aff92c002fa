/* Where the capture was taken, by the times to answer.
 *
 * A kernel answers a SYN, a FIN or data in tens of microseconds; what crosses a network takes
 * longer. An end whose quickest answer came several times faster than the other's is where the
 * capture stands, or near it: a tap in the same rack sees no other times. Several answers as quick as a
 * kernel's, or segments that offloading left larger than the network carries, make it likely; one quick
 * answer only possible. When both answers took a network's time it stands in between; when both were
 * quick (loopback, one switch) nothing can be said. Whoever took the capture knows: that wins, and the times are
 * kept beside it, to be told where they contradict.
 */
#include "infer/infer.h"
#include "infer/ladder.h"

enum { TIMES_FASTER = 4, LOCAL_NS = 1000000, NETWORK_NS = 1000000, PROMPT_LEAST = 3 };

static struct vantage at_end(const struct connection *c, enum side side)
{
    bool whole = c->side[CLIENT].oversized.count || c->side[SERVER].oversized.count;
    bool likely = whole || c->side[side].prompt >= PROMPT_LEAST;
    return (struct vantage){
        .at = side == CLIENT ? VANTAGE_CLIENT : VANTAGE_SERVER,
        .certainty = likely ? CERTAINTY_LIKELY : CERTAINTY_POSSIBLE,
    };
}

void ladder_vantage(const struct connection *c, struct vantage *v)
{
    int64_t client = c->side[CLIENT].response_min_ns, server = c->side[SERVER].response_min_ns;
    *v = (struct vantage){.at = VANTAGE_UNKNOWN, .certainty = CERTAINTY_POSSIBLE};
    if (client < 0 || server < 0 || c->clock == CLOCK_NONE)
        return;
    if (server < LOCAL_NS && server < client / TIMES_FASTER)
        *v = at_end(c, SERVER);
    else if (client < LOCAL_NS && client < server / TIMES_FASTER)
        *v = at_end(c, CLIENT);
    else if (client > NETWORK_NS && server > NETWORK_NS)
        *v = (struct vantage){.at = VANTAGE_MIDDLE, .certainty = CERTAINTY_POSSIBLE};
}

void infer_vantage_said(struct verdict *v, enum vantage_at said)
{
    v->vantage = (struct vantage){
        .at = (uint8_t)said,
        .certainty = said == VANTAGE_UNKNOWN ? CERTAINTY_POSSIBLE : CERTAINTY_CERTAIN,
        .said = true,
        .by_times = v->vantage.at,
        .times_certainty = v->vantage.certainty,
    };
}
