/* Zeek's conn_state: its own small machine for each end, and the table that reads a pair of them
 * (the values' descriptions in Zeek's base/protocols/conn).
 *
 * These are not RFC 9293's states: Zeek has one for "sent a FIN" and one for "sent an RST", and
 * checks neither's sequence number. What this project itself concludes stands in closing.c.
 */
#include <stddef.h>

#include "infer/judge.h"

struct ends {
    struct zeek_end *x, *y; /* the sender, its peer */
    bool from_client;
};

static void enter(struct zeek_end *z, enum zeek_state state)
{
    if (z->state != state) {
        z->before = z->state;
        z->state = (uint8_t)state;
    }
    z->did_close |= state == ZEEK_CLOSED || state == ZEEK_RESET;
}

static void first_syn(struct ends *d, const struct event *e)
{
    bool ack = e->flags & TCP_ACK;
    if (d->from_client && d->y->state != ZEEK_ESTABLISHED) {
        enter(d->x, ack ? ZEEK_SYN_ACK_SENT : ZEEK_SYN_SENT);
        return;
    }
    /* An answer; or the SYN itself, overtaken by its answer. */
    if (d->y->state == ZEEK_SYN_SENT)
        enter(d->y, ZEEK_ESTABLISHED);
    enter(d->x, ZEEK_ESTABLISHED);
}

static void from_inactive(struct ends *d, const struct event *e)
{
    if (e->flags & TCP_SYN)
        first_syn(d, e);
    if (e->flags & TCP_FIN)
        enter(d->x, ZEEK_CLOSED);
    if (e->flags & TCP_RST)
        enter(d->x, ZEEK_RESET);
    if (d->x->state != ZEEK_INACTIVE)
        return;
    if (!d->from_client && !e->length && d->y->state == ZEEK_SYN_SENT)
        return; /* some hosts acknowledge a SYN before they answer it with theirs */
    bool syn_not_seen = (e->flags & TCP_ACK) && d->y->state == ZEEK_ESTABLISHED;
    enter(d->x, syn_not_seen ? ZEEK_ESTABLISHED : ZEEK_PARTIAL);
}

static void from_opening(struct ends *d, const struct event *e)
{
    if (e->flags & TCP_FIN)
        enter(d->x, ZEEK_CLOSED);
    if (e->flags & TCP_RST)
        enter(d->x, ZEEK_RESET);
}

static void from_open(struct ends *d, const struct event *e)
{
    bool syn = (e->flags & (TCP_SYN | TCP_ACK)) == TCP_SYN;
    if (syn && d->x->state == ZEEK_PARTIAL && d->y->state == ZEEK_INACTIVE)
        enter(d->x, ZEEK_SYN_SENT);
    if (e->flags & TCP_RST) {
        enter(d->x, ZEEK_RESET);
    } else if (e->flags & TCP_FIN) {
        enter(d->x, ZEEK_CLOSED);
        if (d->y->state == ZEEK_RESET && d->y->before == ZEEK_CLOSED)
            enter(d->y, ZEEK_CLOSED); /* its FIN came before its RST: an ordinary end after all */
    }
}

static void from_closed(struct ends *d, const struct event *e)
{
    if ((e->flags & TCP_RST) && d->y->state != ZEEK_CLOSED)
        enter(d->x, ZEEK_RESET);
}

void zeek_state_event(struct connection *c, const struct event *e)
{
    static void (*const from[])(struct ends *, const struct event *) = {
        [ZEEK_INACTIVE] = from_inactive,
        [ZEEK_SYN_SENT] = from_opening,
        [ZEEK_SYN_ACK_SENT] = from_opening,
        [ZEEK_PARTIAL] = from_open,
        [ZEEK_ESTABLISHED] = from_open,
        [ZEEK_CLOSED] = from_closed,
        [ZEEK_RESET] = NULL,
    };
    struct ends d = {.x = &c->side[e->from].zeek, .from_client = e->from == CLIENT};
    d.y = &c->side[peer_of(c, e->from)].zeek;
    if (from[d.x->state])
        from[d.x->state](&d, e);
}

/* The client's SYN, then its RST, and nothing else of weight from it in between. */
static bool syn_then_rst(const struct connection *c)
{
    const char *h = c->zeek.history;
    h += *h == '^';
    if (*h != 'S')
        return false;
    for (; *h && *h != 'R'; h++)
        for (const char *weighty = "HAFGIQ"; *weighty; weighty++)
            if (*h == *weighty)
                return false;
    return *h == 'R';
}

static const char *server_reset(const struct zeek_end *client, const struct zeek_end *server)
{
    bool opening = client->state == ZEEK_SYN_SENT || client->state == ZEEK_SYN_ACK_SENT;
    bool empty = client->state == ZEEK_RESET && !zeek_size(client) && !zeek_size(server);
    bool unseen = client->state == ZEEK_INACTIVE || client->state == ZEEK_PARTIAL;
    return opening || empty ? "REJ" : unseen ? "RSTRH" : "RSTR";
}

const char *judge_zeek_state(const struct connection *c)
{
    const struct zeek_end *client = &c->side[CLIENT].zeek, *server = &c->side[SERVER].zeek;
    bool client_unseen = client->state == ZEEK_INACTIVE || client->state == ZEEK_PARTIAL;
    bool server_unseen = server->state == ZEEK_INACTIVE || server->state == ZEEK_PARTIAL;
    if (server->state == ZEEK_RESET)
        return server_reset(client, server);
    if (client->state == ZEEK_RESET)
        return !server_unseen ? "RSTO" : syn_then_rst(c) ? "RSTOS0" : "OTH";
    if (client->state == ZEEK_CLOSED && server->state == ZEEK_CLOSED)
        return "SF";
    if (client->state == ZEEK_CLOSED)
        return server_unseen ? "SH" : "S2";
    if (server->state == ZEEK_CLOSED)
        return client_unseen ? "SHR" : "S3";
    if (client->state == ZEEK_SYN_SENT && server->state == ZEEK_INACTIVE)
        return "S0";
    if (client->state == ZEEK_ESTABLISHED && server->state == ZEEK_ESTABLISHED)
        return "S1";
    return "OTH";
}

void judge_history(struct connection *c, const struct event *e)
{
    completeness_event(c, e);
    zeek_event(c, e);
}
