/* ICMP errors about a connection's segments (RFC 1122 4.2.3.9, RFC 5461).
 *
 * Anyone can send one. It is believed when it quotes a sequence number that its end has sent (RFC 5927 4.1),
 * which one who does not see the segments has to guess; otherwise it is counted and no more. What it meant to
 * the connection is not decided here.
 */
#include "track/icmp.h"

#include <string.h>

#include "base/seq.h"
#include "track/boundary.h"

bool icmp_fits(const struct connection *c, const struct segment *s)
{
    const struct side_facts *x = &c->side[boundary_side(c, s)];
    return x->seq_known && seq_geq(s->seq, x->first) && seq_leq(s->seq, x->next);
}

/* An end that gives up a SYN for it (RFC 5461 4.1; Linux: tcp_v4_err() and tcp_v6_err()). */
static bool refuses(const struct icmp_error *e)
{
    return e->meaning == ICMP_UNREACHABLE || e->meaning == ICMP_PORT || e->meaning == ICMP_PROHIBITED;
}

static struct icmp_facts *facts_for(struct side_facts *x, const struct icmp_error *e)
{
    for (int i = 0; i < x->icmp_kinds; i++)
        if (x->icmp[i].error.meaning == e->meaning)
            return &x->icmp[i];
    return x->icmp_kinds < ICMP_KINDS ? &x->icmp[x->icmp_kinds++] : NULL;
}

void icmp_note(struct connection *c, const struct segment *s)
{
    struct side_facts *x = &c->side[boundary_side(c, s)];
    const struct mark mark = {.frame = s->frame->number, .time_ns = s->frame->time_ns};
    if (!icmp_fits(c, s)) {
        x->icmp_unfit++;
        return;
    }
    if (refuses(&s->icmp) && x->isn_known && s->seq == x->isn && !x->syn_refused.frame)
        x->syn_refused = mark;
    struct icmp_facts *f = facts_for(x, &s->icmp);
    if (!f) {
        x->icmp_dropped++;
        return;
    }
    if (!f->count++)
        f->first = mark;
    f->last = mark;
    f->error = s->icmp;
}
