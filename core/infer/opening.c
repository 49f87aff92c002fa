/* How a connection opened: a ladder, first match wins (RFC 9293 3.5, figures 6 to 8; RFC 7413).
 *
 *  1  both ends are one socket                                          self-connect
 *  2  SYN answered by an RST that acknowledges it, no SYN-ACK           refused
 *  3  both ends sent a SYN without ACK                                  simultaneous
 *  4  payload in the SYN, with the Fast Open option, acknowledged       fast-open
 *  5  the same without the option                                       fast-open, likely
 *  6  SYN, SYN-ACK, its acknowledgment, and only SYN-ACKs again         three-way, likely
 *  7  SYN, SYN-ACK, and its acknowledgment                              three-way
 *  8  one of them not captured, but what follows proves it              three-way, likely
 *  9  SYN-ACK, and nothing that completes it                            half-open
 * 10  SYN alone                                                         unanswered
 * 11  segments that belong to no connection, and RSTs at most           midstream, possible
 * 12  no SYN at all                                                     midstream
 *
 * Where the input does not show flags (tcpdump -q), that no SYN was seen says little.
 */
#include "infer/ladder.h"

static bool bare_syn(const struct side_facts *x)
{
    return x->syn_first.frame && x->syn_first.frame != x->synack_first.frame;
}

static bool is_self_connect(const struct connection *c)
{
    return c->self_connected;
}

static bool is_refused(const struct connection *c)
{
    const struct side_facts *server = &c->side[SERVER];
    return bare_syn(&c->side[CLIENT]) && server->rst_first.frame && server->packets == server->rst;
}

/* Both ends began, or both agreed to the other's beginning: an end whose SYN came behind its SYN-ACK, or never,
 * still shows the latter. */
static bool is_simultaneous(const struct connection *c)
{
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    return (bare_syn(client) && bare_syn(server)) ||
           (client->synack_first.frame && server->synack_first.frame);
}

static bool is_fast_open(const struct connection *c)
{
    return c->side[CLIENT].syn_data_acked && HAS_OPTION(&c->side[CLIENT].syn_options, OPTION_FAST_OPEN);
}

static bool is_fast_open_without_option(const struct connection *c)
{
    return c->side[CLIENT].syn_data_acked;
}

static bool is_three_way(const struct connection *c)
{
    return bare_syn(&c->side[CLIENT]) && c->side[SERVER].synack_first.frame &&
           c->side[CLIENT].handshake_ack.frame;
}

/* An end whose accept queue is full drops the last ACK and repeats its SYN-ACK (Linux:
 * tcp_v4_syn_recv_sock()); so does one that did not get it. */
static bool is_three_way_not_taken_in(const struct connection *c)
{
    const struct side_facts *server = &c->side[SERVER];
    return is_three_way(c) && server->synack_again.count && server->packets == server->syn + server->rst;
}

/* A client that acknowledges, or a server that acknowledges, sends data or closes, is past its
 * handshake. */
static bool is_three_way_by_sequel(const struct connection *c)
{
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    bool client_went_on = client->packets > (uint64_t)client->syn + client->rst;
    bool server_went_on = server->packets > (uint64_t)server->syn + server->rst + server->unacceptable.alone;
    if (bare_syn(client))
        return client_went_on || (server_went_on && !server->synack_first.frame);
    return server->synack_first.frame && (client_went_on || server_went_on);
}

static bool is_half_open(const struct connection *c)
{
    return c->side[SERVER].synack_first.frame;
}

static bool is_unanswered(const struct connection *c)
{
    return bare_syn(&c->side[CLIENT]);
}

static bool is_probe(const struct connection *c)
{
    return ladder_probed(c) != SIDE_NONE;
}

static bool is_midstream(const struct connection *c)
{
    (void)c;
    return true;
}

static const struct {
    bool (*fits)(const struct connection *c);
    uint8_t kind, certainty;
} ladder[] = {
    {is_self_connect, OPENING_SELF_CONNECT, CERTAINTY_CERTAIN},
    {is_refused, OPENING_REFUSED, CERTAINTY_CERTAIN},
    {is_simultaneous, OPENING_SIMULTANEOUS, CERTAINTY_CERTAIN},
    {is_fast_open, OPENING_FAST_OPEN, CERTAINTY_CERTAIN},
    {is_fast_open_without_option, OPENING_FAST_OPEN, CERTAINTY_LIKELY},
    {is_three_way_not_taken_in, OPENING_THREE_WAY, CERTAINTY_LIKELY},
    {is_three_way, OPENING_THREE_WAY, CERTAINTY_CERTAIN},
    {is_three_way_by_sequel, OPENING_THREE_WAY, CERTAINTY_LIKELY},
    {is_half_open, OPENING_HALF_OPEN, CERTAINTY_CERTAIN},
    {is_unanswered, OPENING_UNANSWERED, CERTAINTY_CERTAIN},
    {is_probe, OPENING_MIDSTREAM, CERTAINTY_POSSIBLE},
    {is_midstream, OPENING_MIDSTREAM, CERTAINTY_CERTAIN},
};

static void collect_frames(const struct connection *c, struct opening *o)
{
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    list_add(&o->frames, &client->syn_first);
    if (o->kind == OPENING_REFUSED) {
        list_add(&o->frames, &server->rst_first);
    } else if (o->kind == OPENING_UNANSWERED) {
        list_add(&o->frames, &client->syn_last);
    } else if (o->kind != OPENING_MIDSTREAM) {
        list_add(&o->frames, &server->syn_first);
        list_add(&o->frames, &client->synack_first);
        list_add(&o->frames, &server->synack_first);
        list_add(&o->frames, &client->handshake_ack);
        list_add(&o->frames, &server->synack_again.last);
    } else {
        list_add(&o->frames, &c->first);
    }
    list_sort(&o->frames);
}

/* Times mean something only when nothing of the handshake was sent twice (Karn's rule, RFC 6298 3).
 */
static void measure(const struct connection *c, struct opening *o)
{
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    o->rtt_ns = o->to_server_ns = o->to_client_ns = -1;
    if (c->clock == CLOCK_NONE || client->syn - client->copies.syn != 1 ||
        server->syn - server->copies.syn > 1)
        return;
    if (o->kind != OPENING_THREE_WAY && o->kind != OPENING_FAST_OPEN && o->kind != OPENING_HALF_OPEN)
        return;
    if (!server->synack_first.frame)
        return;
    o->to_server_ns = server->synack_first.time_ns - client->syn_first.time_ns;
    if (!client->handshake_ack.frame)
        return;
    o->to_client_ns = client->handshake_ack.time_ns - server->synack_first.time_ns;
    o->rtt_ns = client->handshake_ack.time_ns - client->syn_first.time_ns;
    if (o->to_server_ns < 0 || o->to_client_ns < 0)
        o->rtt_ns = o->to_server_ns = o->to_client_ns = -1;
}

void ladder_opening(const struct connection *c, struct opening *o)
{
    size_t i = 0;
    while (!ladder[i].fits(c))
        i++;
    *o = (struct opening){.kind = ladder[i].kind, .certainty = ladder[i].certainty};
    if (o->kind == OPENING_MIDSTREAM && c->segments_unknown_flags)
        o->certainty = CERTAINTY_POSSIBLE;
    collect_frames(c, o);
    measure(c, o);
    for (int side = CLIENT; side <= SERVER; side++)
        ladder_schedule(&c->side[side], &o->again[side]);
}
