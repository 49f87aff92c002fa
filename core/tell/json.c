/* One JSON object a line, one line a connection (RFC 8259, UTF-8). docs/json.schema.json describes
 * it. What follows `completeness` is ours to extend; what stands before it is a contract. */
#include "tell/json.h"

#include <string.h>

enum { VERSION = 1 };

/* One that is no name. */
static void plain_address(struct sink *out, const struct address *a)
{
    sink_char(out, '"');
    tell_address(out, NULL, a);
    sink_char(out, '"');
}

/* A name that stood in the input is a stranger's. */
static void address(struct sink *out, const struct tell *t, const struct address *a)
{
    if (a->family != ADDRESS_NAME) {
        plain_address(out, a);
        return;
    }
    uint32_t number;
    memcpy(&number, a->bytes, sizeof number);
    const char *name = names_text(t->names, number);
    sink_char(out, '"');
    sink_json_untrusted(out, name, z_len(name));
    sink_char(out, '"');
}

static void port(struct sink *out, const struct tell *t, const struct endpoint *e)
{
    JSON_NEXT(out, "port");
    json_u64_or_null(out, !e->port_name, e->port);
    if (!e->port_name)
        return;
    const char *name = names_text(t->names, e->port_name);
    JSON_NEXT(out, "port_name");
    sink_char(out, '"');
    sink_json_untrusted(out, name, z_len(name));
    sink_char(out, '"');
}

static void side(struct sink *out, const struct tell *t, const struct connection *c, enum side which)
{
    const struct side_facts *x = &c->side[which];
    sink_char(out, '{');
    JSON_FIRST(out, "addr");
    address(out, t, &x->endpoint.address);
    port(out, t, &x->endpoint);
    JSON_NEXT(out, "packets");
    sink_u64(out, x->packets);
    JSON_NEXT(out, "bytes");
    sink_u64(out, x->bytes);
    JSON_NEXT(out, "syn");
    sink_u64(out, x->syn);
    JSON_NEXT(out, "fin");
    sink_u64(out, x->fin);
    JSON_NEXT(out, "rst");
    sink_u64(out, x->rst);
    JSON_NEXT(out, "retransmitted");
    sink_u64(out, x->retransmitted);
    JSON_NEXT(out, "isn");
    json_u64_or_null(out, x->isn_known, x->isn);
    sink_char(out, ',');
    json_state(out, &c->end[which]);
    json_spent(out, c, which);
    if (x->unknown_length) {
        JSON_NEXT(out, "unknown_length");
        sink_u64(out, x->unknown_length);
    }
    sink_char(out, '}');
}

static void kind(struct sink *out, const char *slug)
{
    sink_char(out, '{');
    JSON_FIRST(out, "kind");
    json_word(out, slug);
}

static void certainty(struct sink *out, uint8_t certain)
{
    JSON_NEXT(out, "certainty");
    json_word(out, certainty_slugs[certain]);
}

/* Of those that asked again. */
static void retries(struct sink *out, const struct opening *o)
{
    enum { CS_MS = 10 };
    bool any = false;
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct retries *r = &o->again[side];
        if (!r->count)
            continue;
        sink_z(out, any ? ",{" : ",\"again\":[{");
        any = true;
        JSON_FIRST(out, "side");
        json_side(out, (uint8_t)side);
        JSON_NEXT(out, "count");
        sink_u64(out, r->times);
        JSON_NEXT(out, "waits_ms");
        for (int i = 0; i < r->count; i++) {
            sink_char(out, i ? ',' : '[');
            sink_u64(out, (uint64_t)r->wait_cs[i] * CS_MS);
        }
        sink_z(out, "],\"fits\":[");
        for (int i = 0; i < r->fit_count; i++) {
            if (i)
                sink_char(out, ',');
            json_word(out, schedules[r->fit[i]].whose);
        }
        sink_z(out, "]}");
    }
    if (any)
        sink_char(out, ']');
}

static void opening(struct sink *out, const struct connection *c, const struct opening *o)
{
    bool timed = c->clock != CLOCK_NONE;
    kind(out, opening_slugs[o->kind]);
    certainty(out, o->certainty);
    JSON_NEXT(out, "frames");
    json_frames(out, &o->frames);
    JSON_NEXT(out, "rtt_us");
    json_decimal_or_null(out, timed ? o->rtt_ns : -1, 3);
    JSON_NEXT(out, "to_server_us");
    json_decimal_or_null(out, timed ? o->to_server_ns : -1, 3);
    JSON_NEXT(out, "to_client_us");
    json_decimal_or_null(out, timed ? o->to_client_ns : -1, 3);
    retries(out, o);
    json_options(out, c);
    if (c->time_wait_of) {
        JSON_NEXT(out, "time_wait_of");
        sink_u64(out, c->time_wait_of);
    }
    sink_char(out, '}');
}

/* Milliseconds to the tenth, as people quote them; below ten to the microsecond. */
static void milliseconds(struct sink *out, const struct connection *c, int64_t ns)
{
    enum { TENTH_MS = 100000, TEN_MS = 10000000, US = 1000 };
    int64_t unit = ns >= TEN_MS ? TENTH_MS : US;
    int decimals = unit == US ? 3 : 1;
    bool known = ns >= 0 && c->clock != CLOCK_NONE;
    json_decimal_or_null(out, known ? ns / unit + (ns % unit * 2 >= unit) : -1, decimals);
}

static void cause(struct sink *out, const struct connection *c, const struct cause *k)
{
    kind(out, cause_slugs[k->kind]);
    certainty(out, k->certainty);
    JSON_NEXT(out, "evidence");
    json_frames(out, &k->evidence);
    JSON_NEXT(out, "rivals");
    sink_char(out, '[');
    for (int i = 0; i < k->rival_count; i++) {
        if (i)
            sink_char(out, ',');
        json_word(out, cause_slugs[k->rivals[i]]);
    }
    sink_char(out, ']');
    JSON_NEXT(out, "side");
    json_side(out, k->side);
    JSON_NEXT(out, "ms");
    milliseconds(out, c, k->ns);
    sink_char(out, '}');
}

/* Known timers that would have closed it then. */
static void fitting_timers(struct sink *out, const struct closing *k)
{
    sink_char(out, '[');
    for (int i = 0; i < k->timer_count; i++) {
        const struct timer *timer = &timers[k->timer[i]];
        sink_z(out, i ? ",{" : "{");
        JSON_FIRST(out, "product");
        json_word(out, timer->product);
        JSON_NEXT(out, "version");
        json_word(out, timer->version);
        JSON_NEXT(out, "setting");
        json_word(out, timer->setting);
        JSON_NEXT(out, "seconds");
        sink_u64(out, timer->seconds);
        sink_char(out, '}');
    }
    sink_char(out, ']');
}

static void closing(struct sink *out, const struct tell *t, const struct connection *c,
                    const struct verdict *v)
{
    const struct closing *k = &v->closing;
    struct json_text text;
    kind(out, closing_slugs[k->kind]);
    JSON_NEXT(out, "first");
    json_side(out, k->first);
    certainty(out, k->certainty);
    JSON_NEXT(out, "frames");
    json_frames(out, &k->frames);
    JSON_NEXT(out, "cause");
    cause(out, c, &k->cause);
    JSON_NEXT(out, "idle_ms");
    milliseconds(out, c, k->idle_ns);
    JSON_NEXT(out, "timers");
    fitting_timers(out, k);
    json_goodbyes(out, c, k);
    json_reset(out, c, &v->opening.elsewhere);
    JSON_NEXT(out, "text");
    json_text_begin(&text);
    tell_verdict_text(&text.sink, t, c, v);
    json_text_end(out, &text);
    sink_char(out, '}');
}

static void icmp(struct sink *out, const struct icmp_error *e)
{
    const struct address from = tell_icmp_address(e);
    JSON_NEXT(out, "icmp");
    sink_char(out, '{');
    JSON_FIRST(out, "version");
    sink_u64(out, e->six ? 6 : 4);
    JSON_NEXT(out, "type");
    sink_u64(out, e->type);
    JSON_NEXT(out, "code");
    sink_u64(out, e->code);
    JSON_NEXT(out, "from");
    plain_address(out, &from);
    if (e->meaning == ICMP_TOO_BIG) {
        JSON_NEXT(out, "mtu");
        json_u64_or_null(out, e->mtu > 0, e->mtu);
    }
    sink_char(out, '}');
}

static void episodes(struct sink *out, const struct connection *c, const struct verdict *v)
{
    sink_char(out, '[');
    for (int i = 0; i < v->episode_count; i++) {
        const struct episode *e = &v->episodes[i];
        if (i)
            sink_char(out, ',');
        kind(out, episode_slugs[e->kind]);
        JSON_NEXT(out, "side");
        json_side(out, e->side);
        JSON_NEXT(out, "frames");
        json_frames(out, &e->frames);
        JSON_NEXT(out, "ms");
        milliseconds(out, c, e->ns);
        JSON_NEXT(out, "count");
        sink_u64(out, e->count);
        if (e->kind == EPISODE_ICMP_ERROR)
            icmp(out, &e->icmp);
        if (e->kind == EPISODE_APPLICATION_GOODBYE)
            json_goodbye(out, e->goodbye, e->alert);
        json_episode(out, c, e);
        sink_char(out, '}');
    }
    sink_char(out, ']');
}

/* Outermost first, as are the tunnels; empty where there is none. */
static void vlan_ids(struct sink *out, const struct path *path)
{
    struct path_step step;
    bool any = false;
    for (int at = 0; path_next(path, &at, &step);) {
        if (step.kind != PATH_VLAN)
            continue;
        if (!any)
            JSON_NEXT(out, "vlan");
        sink_char(out, any ? ',' : '[');
        sink_u64(out, step.id);
        any = true;
    }
    if (any)
        sink_char(out, ']');
}

static void tunnel_ends(struct sink *out, const struct path_step *step)
{
    if (!step->ends)
        return;
    JSON_NEXT(out, "between");
    for (int end = 0; end < 2; end++) {
        struct address a = path_end(step, end);
        sink_char(out, end ? ',' : '[');
        plain_address(out, &a);
    }
    sink_char(out, ']');
}

static void tunnels(struct sink *out, const struct path *path)
{
    struct path_step step;
    bool any = false;
    for (int at = 0; path_next(path, &at, &step);) {
        if (step.kind == PATH_VLAN)
            continue;
        if (!any)
            JSON_NEXT(out, "tunnels");
        sink_char(out, any ? ',' : '[');
        kind(out, path_slugs[step.kind]);
        JSON_NEXT(out, "id");
        json_u64_or_null(out, step.has_id, step.id);
        tunnel_ends(out, &step);
        sink_char(out, '}');
        any = true;
    }
    if (any)
        sink_char(out, ']');
}

/* What the contract leaves to us. */
static void extras(struct sink *out, const struct connection *c, const struct verdict *v)
{
    JSON_NEXT(out, "direction");
    json_word(out, c->direction_guessed ? "guessed" : "seen");
    vlan_ids(out, &c->path);
    tunnels(out, &c->path);
    if (c->side[CLIENT].icmp_unfit || c->side[SERVER].icmp_unfit) {
        JSON_NEXT(out, "icmp_not_believed");
        sink_u64(out, (uint64_t)c->side[CLIENT].icmp_unfit + c->side[SERVER].icmp_unfit);
    }
    if (c->reused_ports) {
        JSON_NEXT(out, "reused_ports");
        sink_z(out, "true");
    }
    if (v->episodes_dropped) {
        JSON_NEXT(out, "episodes_dropped");
        sink_u64(out, v->episodes_dropped);
    }
}

static void json_connection(struct tell *t, const struct connection *c, const struct verdict *v)
{
    struct sink *out = t->out;
    sink_char(out, '{');
    JSON_FIRST(out, "v");
    sink_u64(out, VERSION);
    JSON_NEXT(out, "id");
    sink_u64(out, c->id);
    JSON_NEXT(out, "start");
    json_time(out, c, c->first.time_ns);
    JSON_NEXT(out, "duration_s");
    if (c->clock == CLOCK_NONE)
        sink_z(out, "null");
    else
        json_decimal(out, connection_lasted(c), 9);
    JSON_NEXT(out, "client");
    side(out, t, c, CLIENT);
    JSON_NEXT(out, "server");
    side(out, t, c, SERVER);
    JSON_NEXT(out, "opening");
    opening(out, c, &v->opening);
    JSON_NEXT(out, "closing");
    closing(out, t, c, v);
    JSON_NEXT(out, "vantage");
    sink_char(out, '{');
    JSON_FIRST(out, "at");
    json_word(out, vantage_slugs[v->vantage.at]);
    certainty(out, v->vantage.certainty);
    if (v->vantage.said)
        sink_z(out, ",\"said\":true");
    sink_char(out, '}');
    JSON_NEXT(out, "episodes");
    episodes(out, c, v);
    JSON_NEXT(out, "zeek");
    sink_z(out, "{\"conn_state\":\"");
    sink_z(out, v->zeek_state);
    sink_z(out, "\",\"history\":\"");
    sink_z(out, c->zeek.history);
    sink_z(out, "\"}");
    JSON_NEXT(out, "completeness");
    sink_u64(out, v->completeness);
    extras(out, c, v);
    if (t->options->segments) {
        JSON_NEXT(out, "segments_dropped");
        sink_u64(out, c->events_dropped);
        JSON_NEXT(out, "segments");
        json_segments(t, c);
    }
    sink_z(out, "}\n");
}

const struct tell_output tell_json = {.name = "json", .keeps_events = true, .connection = json_connection};
