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

static bool is_untimed(const struct connection *c)
{
    return c->side[CLIENT].response_min_ns < 0 || c->side[SERVER].response_min_ns < 0 ||
           c->clock == CLOCK_NONE;
}

static bool answers_on_the_spot(const struct connection *c, enum side side)
{
    int64_t here = c->side[side].response_min_ns, there = c->side[other_side(side)].response_min_ns;
    return here < LOCAL_NS && here < there / TIMES_FASTER;
}

static bool is_seen_to_be(const struct connection *c, enum side side)
{
    bool whole = c->side[CLIENT].oversized.count || c->side[SERVER].oversized.count;
    return answers_on_the_spot(c, side) && (whole || c->side[side].prompt >= PROMPT_LEAST);
}

static bool is_likely_the_server(const struct connection *c)
{
    return is_seen_to_be(c, SERVER);
}

static bool is_likely_the_client(const struct connection *c)
{
    return is_seen_to_be(c, CLIENT);
}

static bool may_be_the_server(const struct connection *c)
{
    return answers_on_the_spot(c, SERVER);
}

static bool may_be_the_client(const struct connection *c)
{
    return answers_on_the_spot(c, CLIENT);
}

static bool is_far_from_both(const struct connection *c)
{
    return c->side[CLIENT].response_min_ns > NETWORK_NS && c->side[SERVER].response_min_ns > NETWORK_NS;
}

static bool always(const struct connection *c)
{
    (void)c;
    return true;
}

static const struct {
    bool (*fits)(const struct connection *c);
    uint8_t at, certainty;
} ladder[] = {
    {is_untimed, VANTAGE_UNKNOWN, CERTAINTY_POSSIBLE},
    {is_likely_the_server, VANTAGE_SERVER, CERTAINTY_LIKELY},
    {may_be_the_server, VANTAGE_SERVER, CERTAINTY_POSSIBLE},
    {is_likely_the_client, VANTAGE_CLIENT, CERTAINTY_LIKELY},
    {may_be_the_client, VANTAGE_CLIENT, CERTAINTY_POSSIBLE},
    {is_far_from_both, VANTAGE_MIDDLE, CERTAINTY_POSSIBLE},
    {always, VANTAGE_UNKNOWN, CERTAINTY_POSSIBLE},
};

void ladder_vantage(const struct connection *c, struct vantage *v)
{
    size_t i = 0;
    while (!ladder[i].fits(c))
        i++;
    *v = (struct vantage){.at = ladder[i].at, .certainty = ladder[i].certainty};
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
