/* Nagle's algorithm holds a small segment back while another is unacknowledged (RFC 9293 3.7.4), and the receiver may
 * hold that ACK back in case data goes its way (3.8.6.3): then both wait, until the receiver's timer ends it. On the
 * wire the segment follows the late ACK at once, as no program's write would. */
#include "track/nagle.h"

#include "base/seq.h"

#define AT_ONCE_NS INT64_C(2000000)

/* Well below the MSS: what is full the algorithm lets go, and behind a loss that may be smaller than the MSS. */
static bool is_small(const struct side_facts *y, uint32_t length)
{
    enum { USUAL = 1460 };
    bool known = HAS_OPTION(&y->syn_options, OPTION_MSS);
    return length < (known ? y->syn_options.mss : USUAL) / 2u;
}

static void note_released(struct side_facts *x, const struct event *e)
{
    if (!x->nagle.count++)
        x->nagle.first = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    x->nagle.last = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    if (x->nagle.wait_ns > x->nagle.most_ns)
        x->nagle.most_ns = x->nagle.wait_ns;
}

void nagle_segment(struct connection *c, const struct event *e)
{
    struct side_facts *x = &c->side[e->from], *y = &c->side[peer_of(c, e->from)];
    bool anew = e->length && is_small(y, e->length) &&
                !(e->did & (WHAT_BIT(RETRANSMISSION) | WHAT_BIT(OUT_OF_ORDER)));
    int64_t there = x->response_min_ns > 0 ? x->response_min_ns : 0;
    if (x->nagle.released_ns && anew && e->time_ns - x->nagle.released_ns <= there + AT_ONCE_NS)
        note_released(x, e);
    x->nagle.released_ns = y->nagle.released_ns = 0;
    if (x->delayed_ack.latest == e->frame && e->ack == y->next && is_small(x, y->last_length)) {
        y->nagle.released_ns = e->time_ns;
        y->nagle.wait_ns = e->reply_ns;
    }
}
