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
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    bool first = client->rst_first.frame &&
                 (!server->rst_first.frame || client->rst_first.frame < server->rst_first.frame);
    const struct side_facts *x = first ? client : server;
    const struct reset_signs *signs = &x->rst_signs;
    if (!x->rst_first.frame)
        return;
    JSON_NEXT(out, "rst");
    sink_char(out, '{');
    JSON_FIRST(out, "side");
    json_side(out, first ? CLIENT : SERVER);
    number(out, "frame", x->rst_first.frame);
    if (x->rst_ttl)
        number(out, "ttl", x->rst_ttl);
    if (x->ttl)
        number(out, "ttl_others", x->ttl);
    if (signs->ip_ids_known) {
        number(out, "ip_id", signs->ip_id);
        number(out, "ip_id_before", signs->ip_id_before);
    }
    if (signs->payload_length) {
        number(out, "bytes", signs->payload_length);
        JSON_NEXT(out, "payload");
        sink_char(out, '"');
        for (int i = 0; i < signs->payload_kept; i++)
            sink_hex(out, signs->payload[i], 2);
        sink_char(out, '"');
    }
    if (signs->has_mptcp_reason)
        number(out, "mptcp_reason", signs->mptcp_reason);
    sink_char(out, '}');
}
