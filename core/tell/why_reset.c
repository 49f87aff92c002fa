/* What an RST bears that says more of its sender: nothing is concluded here, cause.c has weighed the TTL. */
#include "tell/why_rows.h"

static bool is_text(const struct reset_signs *s)
{
    for (int i = 0; i < s->payload_kept; i++)
        if (s->payload[i] < 0x20 || s->payload[i] > 0x7e)
            return false;
    return s->payload_kept;
}

/* RFC 8684 3.6; what stands behind the last is not assigned. */
static enum text_id reason_text(uint8_t reason)
{
    static const enum text_id reasons[] = {
        TEXT_MPTCP_UNSPECIFIED,      TEXT_MPTCP_ERROR, TEXT_MPTCP_RESOURCES, TEXT_MPTCP_PROHIBITED,
        TEXT_MPTCP_MUCH_OUTSTANDING, TEXT_MPTCP_POOR,  TEXT_MPTCP_MIDDLEBOX,
    };
    return reason < sizeof reasons / sizeof reasons[0] ? reasons[reason] : TEXT_MPTCP_UNASSIGNED;
}

static void part(const struct rows *r, struct said *s, int *parts, enum text_id id, const struct arg *args,
                 size_t count)
{
    if ((*parts)++)
        said_text(s, r->t, TEXT_RST_NEXT, NULL, 0);
    said_text(s, r->t, id, args, count);
}

static void payload(const struct rows *r, struct said *s, int *parts, const struct reset_signs *signs)
{
    char z[3 * RST_PAYLOAD_KEPT + 1];
    struct sink out;
    bool text = is_text(signs);
    sink_init(&out, z, sizeof z - 1, NULL, NULL);
    for (int i = 0; i < signs->payload_kept; i++) {
        if (text) {
            sink_char(&out, (char)signs->payload[i]);
            continue;
        }
        if (i)
            sink_char(&out, ' ');
        sink_hex(&out, signs->payload[i], 2);
    }
    z[out.len] = 0;
    const struct arg args[] = {{.name = "bytes", .kind = ARG_U64, .u64 = signs->payload_length},
                               {.name = "payload", .kind = ARG_Z, .z = z}};
    enum text_id id = !signs->payload_kept ? TEXT_RST_PAYLOAD_CUT
                      : signs->payload_kept < signs->payload_length
                          ? (text ? TEXT_RST_TEXT_BEGINS : TEXT_RST_HEX_BEGINS)
                      : text ? TEXT_RST_TEXT
                             : TEXT_RST_HEX;
    part(r, s, parts, id, args, 2);
}

void why_reset(const struct rows *r)
{
    const struct side_facts *client = &r->c->side[CLIENT], *server = &r->c->side[SERVER];
    bool first = client->rst_first.frame &&
                 (!server->rst_first.frame || client->rst_first.frame < server->rst_first.frame);
    const struct side_facts *x = first ? client : server;
    const struct reset_signs *signs = &x->rst_signs;
    bool another_way = x->ttl && x->rst_ttl && x->ttl != x->rst_ttl;
    if (!x->rst_first.frame || (!another_way && !signs->payload_length && !signs->has_mptcp_reason))
        return;
    struct said s;
    int parts = 0;
    const struct arg reason = {.name = "reason", .kind = ARG_TEXT, .u64 = reason_text(signs->mptcp_reason)};
    const struct arg args[] = {
        {.name = "frame", .kind = ARG_U64, .u64 = x->rst_first.frame},
        {.name = "side", .kind = ARG_SIDE, .u64 = first ? CLIENT : SERVER},
        {.name = "ttl", .kind = ARG_U64, .u64 = x->rst_ttl},
        {.name = "others", .kind = ARG_U64, .u64 = x->ttl},
        {.name = "id", .kind = ARG_U64, .u64 = signs->ip_id},
        {.name = "before", .kind = ARG_U64, .u64 = signs->ip_id_before},
    };
    size_t count = sizeof args / sizeof args[0];
    why_label(r, TEXT_LABEL_RST);
    said_begin(&s);
    said_text(&s, r->t, TEXT_RST_FRAME, args, count);
    if (another_way)
        part(r, &s, &parts, TEXT_RST_TTL, args, count);
    if (another_way && signs->ip_ids_known)
        part(r, &s, &parts, TEXT_RST_IP_ID, args, count);
    if (signs->payload_length)
        payload(r, &s, &parts, signs);
    if (signs->has_mptcp_reason)
        part(r, &s, &parts, TEXT_RST_MPTCP, &reason, 1);
    why_sentence_end(r, &s);
}
