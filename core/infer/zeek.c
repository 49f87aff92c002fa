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

struct pair {
    const struct connection *c;
    const struct zeek_end *client, *server;
};

static bool is(const struct zeek_end *z, enum zeek_state state)
{
    return z->state == state;
}

static bool is_unseen(const struct zeek_end *z)
{
    return is(z, ZEEK_INACTIVE) || is(z, ZEEK_PARTIAL);
}

static bool rejected(const struct pair *p)
{
    bool opening = is(p->client, ZEEK_SYN_SENT) || is(p->client, ZEEK_SYN_ACK_SENT);
    bool empty = is(p->client, ZEEK_RESET) && !zeek_size(p->client) && !zeek_size(p->server);
    return is(p->server, ZEEK_RESET) && (opening || empty);
}

static bool server_reset_alone(const struct pair *p)
{
    return is(p->server, ZEEK_RESET) && is_unseen(p->client);
}

static bool server_reset(const struct pair *p)
{
    return is(p->server, ZEEK_RESET);
}

static bool client_reset(const struct pair *p)
{
    return is(p->client, ZEEK_RESET) && !is_unseen(p->server);
}

static bool client_reset_its_syn(const struct pair *p)
{
    return is(p->client, ZEEK_RESET) && is_unseen(p->server) && syn_then_rst(p->c);
}

static bool both_closed(const struct pair *p)
{
    return is(p->client, ZEEK_CLOSED) && is(p->server, ZEEK_CLOSED);
}

static bool client_closed_alone(const struct pair *p)
{
    return is(p->client, ZEEK_CLOSED) && is_unseen(p->server);
}

static bool client_closed(const struct pair *p)
{
    return is(p->client, ZEEK_CLOSED);
}

static bool server_closed_alone(const struct pair *p)
{
    return is(p->server, ZEEK_CLOSED) && is_unseen(p->client);
}

static bool server_closed(const struct pair *p)
{
    return is(p->server, ZEEK_CLOSED);
}

static bool asked(const struct pair *p)
{
    return is(p->client, ZEEK_SYN_SENT) && is(p->server, ZEEK_INACTIVE);
}

static bool both_open(const struct pair *p)
{
    return is(p->client, ZEEK_ESTABLISHED) && is(p->server, ZEEK_ESTABLISHED);
}

static bool anything(const struct pair *p)
{
    (void)p;
    return true;
}

static const struct {
    bool (*fits)(const struct pair *p);
    const char *conn_state;
} ladder[] = {
    {rejected, "REJ"},
    {server_reset_alone, "RSTRH"},
    {server_reset, "RSTR"},
    {client_reset, "RSTO"},
    {client_reset_its_syn, "RSTOS0"},
    {both_closed, "SF"},
    {client_closed_alone, "SH"},
    {client_closed, "S2"},
    {server_closed_alone, "SHR"},
    {server_closed, "S3"},
    {asked, "S0"},
    {both_open, "S1"},
    {anything, "OTH"},
};

const char *judge_zeek_state(const struct connection *c)
{
    const struct pair p = {.c = c, .client = &c->side[CLIENT].zeek, .server = &c->side[SERVER].zeek};
    size_t i = 0;
    while (!ladder[i].fits(&p))
        i++;
    return ladder[i].conn_state;
}

void judge_history(struct connection *c, const struct event *e)
{
    completeness_event(c, e);
    zeek_event(c, e);
}
