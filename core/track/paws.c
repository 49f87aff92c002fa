/* What a receiver has for TS.Recent it says itself, in what it echoes (RFC 7323 4.3): only a segment that it has taken
 * in order sets it. A segment with an older value and data that the receiver lacks fails the test of 5.3, is dropped and
 * answered with an ACK, however well its numbers fit. One that was merely overtaken is not older than that: the echo
 * does not run ahead of a hole.
 */
#include "track/paws.h"

#include "base/seq.h"

/* Linux takes one tick older for new enough, whose sender may have read its clock before it was interrupted
 * (TCP_PAWS_WINDOW in include/net/tcp.h). */
enum { LINUX_SPARES = 1 };

static bool has_timestamps(const struct segment *s)
{
    return (s->known & KNOWN_OPTIONS) && HAS_OPTION(&s->options, OPTION_TIMESTAMP);
}

bool paws_drops(const struct connection *c, enum side from, const struct segment *s)
{
    const uint32_t needed = KNOWN_FLAGS | KNOWN_SEQ | KNOWN_LENGTH;
    const struct side_facts *y = &c->side[peer_of(c, from)];
    if ((s->known & needed) != needed || !has_timestamps(s) || (s->flags & (TCP_SYN | TCP_RST)))
        return false;
    uint32_t end = s->seq + s->length + !!(s->flags & TCP_FIN);
    bool lacked = end != s->seq && y->ack_known && seq_gt(end, y->ack);
    return lacked && y->ts_echo_known && seq_diff(y->ts_echo, s->options.ts_value) > LINUX_SPARES;
}

void paws_segment(struct connection *c, struct event *e)
{
    struct side_facts *x = &c->side[e->from];
    const struct mark mark = {.frame = e->frame, .time_ns = e->time_ns};
    e->did |= WHAT_BIT(PAWS);
    if (!x->paws.count++)
        x->paws.first = mark;
    x->paws.last = mark;
}

void paws_remember(struct connection *c, enum side from, const struct segment *s)
{
    struct side_facts *x = &c->side[from];
    const struct side_facts *y = &c->side[peer_of(c, from)];
    if (!has_timestamps(s))
        return;
    if (!x->ts_value_known || seq_gt(s->options.ts_value, x->ts_value))
        x->ts_value = s->options.ts_value;
    x->ts_value_known = true;
    /* An echo of what was never sent is a middlebox's. */
    bool genuine = y->ts_value_known && seq_leq(s->options.ts_echo, y->ts_value);
    if (!(s->flags & TCP_ACK) || !genuine)
        return;
    if (!x->ts_echo_known || seq_gt(s->options.ts_echo, x->ts_echo))
        x->ts_echo = s->options.ts_echo;
    x->ts_echo_known = true;
}
