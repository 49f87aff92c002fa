/* Signs of a SYN cookie (RFC 4987 3.6): a SYN-ACK older than the SYN that it answers.
 *
 * A server that keeps no trace of the SYN has to find its options again in what the client echoes. Linux puts them in
 * the low 6 bits of the SYN-ACK's timestamp, which is turned back by up to 63 of its milliseconds for that
 * (cookie_init_timestamp() in net/ipv4/syncookies.c). Its next segment has the clock's own value. Between the two the
 * clock cannot have advanced by more than the time from the SYN to that segment, as captured here, wherever that is: the
 * server had the SYN later than that, and sent the segment earlier. What is more than that was turned back.
 *
 * Not below 16 ms: clocks advance in steps. A clock that ticks faster than a millisecond is the rival.
 */
#include "track/cookie.h"

enum { STEPS_MS = 16, TURNED_BACK_MOST_MS = 64, MS_NS = 1000000 };
#define CLOCKS_AGREE_NS INT64_C(5000000000)

static bool has_timestamp(const struct segment *s)
{
    return (s->known & KNOWN_OPTIONS) && HAS_OPTION(&s->options, OPTION_TIMESTAMP);
}

/* It can be one: the first SYN-ACK, to a SYN that was seen. */
static void note_synack(struct side_facts *x, const struct side_facts *y, const struct segment *s)
{
    x->cookie.asked = has_timestamp(s) && y->syn_last.frame && y->syn_first.frame != y->synack_first.frame;
    x->cookie.ts_value = s->options.ts_value;
    x->cookie.syn_ns = y->syn_last.time_ns;
}

void cookie_note(struct connection *c, const struct segment *s, const struct event *e)
{
    struct side_facts *x = &c->side[e->from];
    const struct side_facts *y = &c->side[peer_of(c, (enum side)e->from)];
    if (x->synack_first.frame == e->frame) {
        note_synack(x, y, s);
        return;
    }
    if (!x->cookie.asked || (e->flags & TCP_RST) || !has_timestamp(s))
        return;
    x->cookie.asked = false;
    int64_t ns = e->time_ns - x->cookie.syn_ns;
    int64_t back_ns = (int64_t)(int32_t)(s->options.ts_value - x->cookie.ts_value) * MS_NS - ns;
    bool clocked = c->clock != CLOCK_NONE && ns >= 0 && ns <= CLOCKS_AGREE_NS && !(e->flags & TCP_SYN);
    if (!clocked || back_ns <= (int64_t)STEPS_MS * MS_NS || back_ns > (int64_t)TURNED_BACK_MOST_MS * MS_NS)
        return;
    x->cookie.shown = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
    x->cookie.back_ns = back_ns;
}
