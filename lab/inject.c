/* Packets that no host sent: forged segments, and routers' ICMP errors. */
#include <string.h>

#include "lab/parser.h"
#include "lab/rules.h"

static bool take_flags(struct parser *p, uint16_t *flags)
{
    static const struct {
        const char *name;
        uint16_t flags;
    } rows[] = {{"SYN", TCP_SYN},
                {"SYN-ACK", TCP_SYN | TCP_ACK},
                {"ACK", TCP_ACK},
                {"FIN", TCP_FIN | TCP_ACK},
                {"bare-FIN", TCP_FIN},
                {"RST", TCP_RST},
                {"RST-ACK", TCP_RST | TCP_ACK},
                {"data", TCP_PSH | TCP_ACK},
                {"NULL", 0},
                {"XMAS", TCP_FIN | TCP_PSH | TCP_URG}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (take_word(p, rows[i].name)) {
            *flags = rows[i].flags;
            return true;
        }
    }
    return parse_fault(p, SAY_WANTS_FORGERY, "SYN|SYN-ACK|ACK|data|FIN|bare-FIN|RST|RST-ACK|NULL|XMAS");
}

bool parse_inject(struct parser *p, struct statement *s)
{
    struct forgery *f = &s->forged;
    int64_t n;
    if (!want_side(p, &f->side) || !take_flags(p, &f->flags))
        return false;
    s->has_side = true;
    s->side = f->side;
    for (;;) {
        if (take_text(p, s))
            continue;
        if (take_word(p, "seq")) {
            f->absolute_seq = take_word(p, "exactly");
            if (!want_number(p, &f->seq, -0x80000000LL, 0xffffffffLL))
                return false;
        } else if (take_word(p, "ack")) {
            if (!want_number(p, &f->ack, -0x80000000LL, 0xffffffffLL))
                return false;
        } else if (take_word(p, "window")) {
            if (!want_number(p, &n, 0, 65535))
                return false;
            f->has_window = true;
            f->window = (uint16_t)n;
        } else if (take_word(p, "ttl")) {
            if (!want_number(p, &n, 1, 255))
                return false;
            f->has_ttl = true;
            f->ttl = (uint8_t)n;
        } else if (take_word(p, "id")) {
            if (!want_number(p, &f->id, -UINT16_MAX, UINT16_MAX))
                return false;
            f->has_id = true;
        } else if (take_word(p, "without") && want_word(p, "timestamps")) {
            f->no_timestamps = true;
        } else if (take_word(p, "old") && want_word(p, "timestamps")) {
            f->old_timestamps = true;
        } else {
            return !p->fault->line;
        }
    }
}

static struct packet_forged forged(const struct lab_run *run, const struct lab_connection *c,
                                   const struct statement *s)
{
    enum { A_DAY_OF_MS = 24 * 3600 * 1000, TTL = 64 };
    const struct forgery *f = &s->forged;
    enum side from = ports_host(&c->ports, (enum side)f->side),
              to = ports_host(&c->ports, other_side((enum side)f->side));
    const struct net_host *here = &run->net->host[from], *there = &run->net->host[to];
    bool ipv6 = c->ports.ipv6;
    struct packet_forged packet = {
        .ipv6 = ipv6,
        .source = c->ports.of[from],
        .destination = c->ports.of[to],
        .flags = f->flags,
        .seq = (uint32_t)((f->absolute_seq ? 0 : c->next[from]) + (uint64_t)f->seq),
        .ack = f->flags & TCP_ACK ? (uint32_t)(c->next[to] + (uint64_t)f->ack) : 0,
        .window = f->has_window ? f->window : c->window[from],
        .ttl = f->has_ttl ? f->ttl : TTL,
        .id = f->has_id ? (uint16_t)(c->id[from] + f->id) : 0,
        .timestamps = c->timestamps[from] && !f->no_timestamps && !(f->flags & TCP_RST),
        .ts_value = c->ts_value[from] - (f->old_timestamps ? A_DAY_OF_MS : 0),
        .ts_echo = c->ts_echo[from],
        .payload = s->text,
        .length = s->text_len,
    };
    memcpy(packet.from, ipv6 ? here->ipv6 : here->ipv4, ipv6 ? 16 : 4);
    memcpy(packet.to, ipv6 ? there->ipv6 : there->ipv4, ipv6 ? 16 : 4);
    return packet;
}

/* Numbers as on no connection yet: a scan's. */
static struct lab_connection *some_connection(struct lab_run *run, const struct statement *s)
{
    struct lab_connection *c = run_connection(run, s->socket);
    if (c || run->connection_count == CONNECTIONS)
        return c;
    c = &run->connection[run->connection_count++];
    *c = (struct lab_connection){.ports = {.ipv6 = run->script->ipv6},
                                 .now = {STATE_CLOSED, STATE_CLOSED},
                                 .next = {1000, 2000},
                                 .window = {1024, 1024}};
    c->ports.of[CLIENT] = run->socket[CLIENT][s->socket].port;
    c->ports.of[SERVER] = run->socket[SERVER][0].port;
    return c;
}

enum step_result step_inject(struct lab_run *run, const struct statement *s)
{
    uint8_t packet[PACKET_MAX];
    const struct lab_connection *c = some_connection(run, s);
    if (!c)
        return run_fails(run, SAY_NOTHING_TO_FORGE, SAY_NOTHING);
    struct packet_forged f = forged(run, c, s);
    size_t len = packet_forge(packet, &f);
    wire_inject(&run->wire, ports_host(&c->ports, (enum side)s->forged.side), packet, len);
    return STEP_DONE;
}

/* ---- ICMP ---- */

static const struct icmp_row {
    const char *name;
    uint8_t type, code, type6, code6;
} icmp_rows[] = {
    {"net-unreachable", 3, 0, 1, 0}, {"host-unreachable", 3, 1, 1, 3}, {"port-unreachable", 3, 3, 1, 4},
    {"prohibited", 3, 13, 1, 1},     {"too-big", 3, 4, 2, 0},
};

bool parse_icmp(struct parser *p, struct statement *s)
{
    s->rule = RULE_ICMP;
    for (size_t i = 0; i < sizeof icmp_rows / sizeof icmp_rows[0]; i++) {
        if (!take_word(p, icmp_rows[i].name))
            continue;
        s->number = (int64_t)i;
        if (icmp_rows[i].code == 4 && !want_number(p, &s->other_number, 576, PACKET_MAX))
            return false;
        s->has_match = true;
        return want_word(p, "about") && want_match(p, &s->match);
    }
    return parse_fault(p, SAY_WANTS_ICMP,
                       "net-unreachable|host-unreachable|port-unreachable|prohibited|too-big MTU");
}

void icmp_about(struct lab_run *run, const struct statement *s, const struct flight *f)
{
    uint8_t packet[PACKET_MAX];
    const struct icmp_row *row = &icmp_rows[s->number];
    size_t len = packet_icmp(packet, f->packet, f->len, f->view.ipv6 ? row->type6 : row->type,
                             f->view.ipv6 ? row->code6 : row->code, (uint32_t)s->other_number);
    wire_inject(&run->wire, f->to, packet, len);
}
