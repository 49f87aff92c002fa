#include "tell/json.h"

static void number(struct sink *out, const char *name, uint64_t value)
{
    sink_z(out, ",\"");
    sink_z(out, name);
    sink_z(out, "\":");
    sink_u64(out, value);
}

static void strange_id(struct sink *out, const struct reset_extras *extras)
{
    JSON_NEXT(out, "ip_id_row");
    for (int i = 0; i < IP_ID_ROW; i++) {
        sink_char(out, i ? ',' : '[');
        sink_u64(out, extras->ip_id_row[i]);
    }
    sink_z(out, "],\"ip_id_row_goes_on\":");
    sink_z(out, extras->ip_ids_go_on ? "true" : "false");
}

/* That of the RST itself, or the peer's that it answers. */
static void fastclose(struct sink *out, const struct connection *c, enum side side)
{
    const struct side_facts *x = &c->side[side];
    enum side by = x->rst_extras.mptcp_fastclose ? side : other_side(side);
    uint64_t frame = by == side ? x->rst_first.frame : c->side[by].fastclose.frame;
    if (!frame || frame > x->rst_first.frame)
        return;
    JSON_NEXT(out, "mptcp_fastclose");
    sink_char(out, '{');
    JSON_FIRST(out, "side");
    json_side(out, (uint8_t)by);
    number(out, "frame", frame);
    sink_char(out, '}');
}

static void elsewhere(struct sink *out, const struct host_seen *there)
{
    JSON_NEXT(out, "elsewhere");
    sink_char(out, '{');
    JSON_FIRST(out, "connections");
    sink_u64(out, there->connections);
    number(out, "ttl_least", there->ttl_least);
    number(out, "ttl_most", there->ttl_most);
    JSON_NEXT(out, "answered_ms");
    json_decimal(out, there->least_ns, 6);
    sink_char(out, '}');
}

void json_reset(struct sink *out, const struct connection *c, const struct host_seen *there)
{
    enum side side = connection_first_rst(c);
    if (side == SIDE_NONE)
        return;
    const struct side_facts *x = &c->side[side];
    const struct reset_extras *extras = &x->rst_extras;
    JSON_NEXT(out, "rst");
    sink_char(out, '{');
    JSON_FIRST(out, "side");
    json_side(out, (uint8_t)side);
    number(out, "frame", x->rst_first.frame);
    if (x->rst_ttl)
        number(out, "ttl", x->rst_ttl);
    if (x->ttl)
        number(out, "ttl_others", x->ttl);
    if (extras->least_ns) {
        JSON_NEXT(out, "answers_after_ms");
        json_decimal(out, extras->soon_ns, 6);
        JSON_NEXT(out, "answered_before_ms");
        json_decimal(out, extras->least_ns, 6);
    }
    if (there->connections)
        elsewhere(out, there);
    if (extras->ip_ids_known) {
        number(out, "ip_id", extras->ip_id);
        number(out, "ip_id_before", extras->ip_id_before);
    }
    if (extras->ip_id_strange)
        strange_id(out, extras);
    if (extras->payload_length) {
        number(out, "bytes", extras->payload_length);
        JSON_NEXT(out, "payload");
        sink_char(out, '"');
        for (int i = 0; i < extras->payload_kept; i++)
            sink_hex(out, extras->payload[i], 2);
        sink_char(out, '"');
    }
    fastclose(out, c, side);
    if (extras->has_mptcp_reason)
        number(out, "mptcp_reason", extras->mptcp_reason);
    sink_char(out, '}');
}
