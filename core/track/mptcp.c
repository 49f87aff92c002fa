/* What Multipath TCP's options say of a connection's end (RFC 8684).
 *
 * The stream ends at MPTCP's own level, with a DATA_FIN in a DSS option (3.3.3); TCP's FIN only closes this subflow
 * afterwards. And a handshake whose last ACK bears no MPTCP option any more has fallen back to plain TCP (3.1, 3.7).
 */
#include "track/mptcp.h"

#include "base/seq.h"

static void note_data_fin(struct side_facts *x, const struct tcp_options *o, const struct mark *mark,
                          struct event *e)
{
    if (!o->mptcp_data_fin)
        return;
    e->did |= WHAT_BIT(DATA_FIN);
    if (x->data_fin.first.frame)
        return;
    x->data_fin.first = *mark;
    x->data_fin.end = o->mptcp_data_end;
}

static void note_data_ack(struct side_facts *y, const struct tcp_options *o, const struct mark *mark,
                          struct event *e)
{
    bool covers =
        o->mptcp_has_data_ack && y->data_fin.first.frame && seq_geq(o->mptcp_data_ack, y->data_fin.end);
    if (!covers || y->data_fin.acked.frame)
        return;
    y->data_fin.acked = *mark;
    e->did |= WHAT_BIT(ACKS_DATA_FIN);
}

void mptcp_note(struct connection *c, const struct segment *s, struct event *e)
{
    struct side_facts *x = &c->side[e->from], *y = &c->side[peer_of(c, (enum side)e->from)];
    const struct mark mark = {.frame = e->frame, .time_ns = e->time_ns};
    bool both = x->offers & y->offers & OFFER_BIT(MPTCP);
    bool bears = HAS_OPTION(&s->options, OPTION_MPTCP);
    if (!(s->known & KNOWN_OPTIONS) || s->options.cut)
        return;
    if (both && !bears && x->handshake_ack.frame == e->frame)
        c->mptcp_fell_back = true;
    if (!bears)
        return;
    note_data_ack(y, &s->options, &mark, e);
    note_data_fin(x, &s->options, &mark, e);
}
