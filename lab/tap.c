#include "lab/tap.h"

#include <stdlib.h>
#include <string.h>

enum { LINKTYPE_RAW = 101 };

static bool same_ports(const struct ports *a, const struct ports *b)
{
    return a->of[CLIENT] == b->of[CLIENT] && a->of[SERVER] == b->of[SERVER];
}

/* ---- an output of the core's that keeps instead of printing ---- */

static struct tap_connection *place_of(struct tell *t, const struct connection *c)
{
    struct tap *tap = t->out->ctx;
    struct tap_connection *mine = &tap->connection[c->id % TAP_CONNECTIONS];
    const struct endpoint *client = &c->side[CLIENT].endpoint, *server = &c->side[SERVER].endpoint;
    if (mine->id == c->id)
        return mine;
    *mine = (struct tap_connection){.id = c->id};
    size_t last = client->address.family == ADDRESS_IPV6 ? 15 : 3;
    mine->turned = client->address.bytes[last] != NET_LAST_BYTE + CLIENT;
    mine->ports.ipv6 = client->address.family == ADDRESS_IPV6;
    mine->ports.of[mine->turned ? SERVER : CLIENT] = client->port;
    mine->ports.of[mine->turned ? CLIENT : SERVER] = server->port;
    return mine;
}

static void keep_segment(struct tell *t, const struct segment *s, const struct connection *c,
                         const struct event *e)
{
    struct tap_connection *mine = place_of(t, c);
    (void)s;
    mine->whats |= e->what;
    ((struct tap *)t->out->ctx)->latest = mine;
    for (int side = CLIENT; side <= SERVER; side++)
        mine->end[mine->turned ? other_side((enum side)side) : (enum side)side] = e->end[side];
}

static void keep_verdict(struct tell *t, const struct connection *c, const struct verdict *v)
{
    struct tap_connection *mine = place_of(t, c);
    mine->judged = true;
    mine->verdict = *v;
}

static const struct tell_output kept = {.name = "kept", .segment = keep_segment, .connection = keep_verdict};

/* ---- */

static bool nowhere(void *ctx, const char *bytes, size_t len)
{
    (void)ctx, (void)bytes, (void)len;
    return true;
}

bool tap_init(struct tap *t, enum vantage_place place)
{
    const struct tcpstory_options options = {
        .limits = {.connections = TAP_CONNECTIONS, .events = 2, .hash_key = {1, 2}}, .output = &kept};
    size_t need = tcpstory_need(&options);
    *t = (struct tap){.place = place};
    sink_init(&t->out, t->none, sizeof t->none, nowhere, t);
    t->memory = aligned_alloc(64, (need + 63) / 64 * 64);
    if (!t->memory)
        return false;
    memset(t->memory, 0, need);
    t->ts = tcpstory_init(t->memory, need, &options, &t->out);
    return t->ts != NULL;
}

void tap_fini(struct tap *t)
{
    free(t->memory);
}

bool tap_sees(enum vantage_place place, enum wire_act act, const struct flight *f)
{
    if (place == AT_MIDDLE)
        return act == (f->fate.before_middle ? WIRE_DELIVERED : WIRE_SENT) || act == WIRE_INJECTED;
    bool sender = f->from == (place == AT_CLIENT ? CLIENT : SERVER);
    return act == (sender ? WIRE_SENT : WIRE_DELIVERED);
}

static void step_through(struct tap *t, const uint8_t *bytes, size_t len)
{
    struct tcpstory_found found;
    size_t done = 0, used = 0;
    for (;;) {
        enum tcpstory_step step = tcpstory_step(t->ts, bytes + done, len - done, false, &used, &found);
        done += used;
        if (step == TCPSTORY_SEGMENT || step == TCPSTORY_ICMP)
            tcpstory_take(t->ts, &found);
        if (step == TCPSTORY_MORE || step == TCPSTORY_END)
            return;
    }
}

/* A file's header before the first packet, then a record for each: pcap-savefile(5), nanoseconds. */
void tap_packet(struct tap *t, int64_t time_ns, const uint8_t *packet, size_t len, size_t original)
{
    const uint32_t header[] = {0xa1b23c4d, 2 | 4 << 16, 0, 0, PACKET_MAX, LINKTYPE_RAW};
    const uint32_t record[] = {(uint32_t)(time_ns / 1000000000), (uint32_t)(time_ns % 1000000000),
                               (uint32_t)len, (uint32_t)original};
    size_t used = 0;
    if (!t->started) {
        tcpstory_input(t->ts);
        memcpy(t->record, header, sizeof header);
        used = sizeof header;
        t->started = true;
    }
    memcpy(t->record + used, record, sizeof record);
    memcpy(t->record + used + sizeof record, packet, len);
    t->frames++;
    step_through(t, t->record, used + sizeof record + len);
}

static const struct tap_connection *before(const struct tap *t, const struct ports *ports, uint32_t id)
{
    const struct tap_connection *found = NULL;
    for (size_t i = 0; i < TAP_CONNECTIONS; i++) {
        const struct tap_connection *c = &t->connection[i];
        if (c->id && c->id < id && same_ports(&c->ports, ports) && (!found || c->id > found->id))
            found = c;
    }
    return found;
}

const struct tap_connection *tap_find(const struct tap *t, const struct ports *ports)
{
    return before(t, ports, UINT32_MAX);
}

const struct tap_connection *tap_find_earlier(const struct tap *t, const struct ports *ports)
{
    const struct tap_connection *latest = tap_find(t, ports);
    return latest ? before(t, ports, latest->id) : NULL;
}

void tap_end(struct tap *t)
{
    tcpstory_end(t->ts);
}
