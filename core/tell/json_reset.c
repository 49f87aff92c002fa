#include "tell/json.h"

static void number(struct sink *out, const char *name, uint64_t value)
{
    sink_z(out, ",\"");
    sink_z(out, name);
    sink_z(out, "\":");
    sink_u64(out, value);
}

void json_reset(struct sink *out, const struct connection *c)
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
    if (extras->ip_ids_known) {
        number(out, "ip_id", extras->ip_id);
        number(out, "ip_id_before", extras->ip_id_before);
    }
    if (extras->payload_length) {
        number(out, "bytes", extras->payload_length);
        JSON_NEXT(out, "payload");
        sink_char(out, '"');
        for (int i = 0; i < extras->payload_kept; i++)
            sink_hex(out, extras->payload[i], 2);
        sink_char(out, '"');
    }
    if (extras->has_mptcp_reason)
        number(out, "mptcp_reason", extras->mptcp_reason);
    sink_char(out, '}');
}
