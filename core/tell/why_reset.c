/* What an RST bears that says more of its sender: nothing is concluded here, cause.c has weighed the TTL. */
#include "tell/why_rows.h"

static bool is_text(const struct reset_extras *s)
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

static void payload(const struct rows *r, struct said *s, int *parts, const struct reset_extras *extras)
{
    char z[3 * RST_PAYLOAD_KEPT + 1]; /* the longer of the two: in hexadecimal with blanks, or each escaped */
    struct sink out;
    bool text = is_text(extras);
    sink_init(&out, z, sizeof z - 1, NULL, NULL);
    for (int i = 0; i < extras->payload_kept; i++) {
        if (text) { /* what is a quotation mark, or might be one, does not end the quotation */
            if (extras->payload[i] == '\'' || extras->payload[i] == '\\')
                sink_char(&out, '\\');
            sink_char(&out, (char)extras->payload[i]);
            continue;
        }
        if (i)
            sink_char(&out, ' ');
        sink_hex(&out, extras->payload[i], 2);
    }
    z[out.len] = 0;
    const struct arg args[] = {{.name = "bytes", .kind = ARG_U64, .u64 = extras->payload_length},
                               {.name = "payload", .kind = ARG_Z, .z = z}};
    enum text_id id = !extras->payload_kept ? TEXT_RST_PAYLOAD_CUT
                      : extras->payload_kept < extras->payload_length
                          ? (text ? TEXT_RST_TEXT_BEGINS : TEXT_RST_HEX_BEGINS)
                      : text ? TEXT_RST_TEXT
                             : TEXT_RST_HEX;
    part(r, s, parts, id, args, 2);
}

void why_reset(const struct rows *r)
{
    enum side side = connection_first_rst(r->c);
    if (side == SIDE_NONE)
        return;
    const struct side_facts *x = &r->c->side[side];
    const struct reset_extras *extras = &x->rst_extras;
    const struct mark *asked = &r->c->side[other_side(side)].fastclose;
    bool answers = reset_answers_fastclose(x, &r->c->side[other_side(side)]);
    bool another_way = reset_by_another_way(x), strange = extras->ip_id_strange;
    if (!another_way && !strange && !extras->payload_length && !extras->has_mptcp_reason &&
        !extras->mptcp_fastclose && !answers)
        return;
    struct said s;
    int parts = 0;
    const struct arg reason = {.name = "reason", .kind = ARG_TEXT, .u64 = reason_text(extras->mptcp_reason)};
    const struct arg args[] = {
        {.name = "frame", .kind = ARG_U64, .u64 = x->rst_first.frame},
        {.name = "side", .kind = ARG_SIDE, .u64 = side},
        {.name = "ttl", .kind = ARG_U64, .u64 = x->rst_ttl},
        {.name = "others", .kind = ARG_U64, .u64 = x->ttl},
        {.name = "id", .kind = ARG_U64, .u64 = extras->ip_id},
        {.name = "peer", .kind = ARG_SIDE, .u64 = other_side(side)},
        {.name = "fastclose", .kind = ARG_U64, .u64 = asked->frame},
        {.name = "before", .kind = ARG_U64, .u64 = extras->ip_id_before},
        {.name = "first", .kind = ARG_U64, .u64 = extras->ip_id_row[0]},
        {.name = "second", .kind = ARG_U64, .u64 = extras->ip_id_row[1]},
        {.name = "third", .kind = ARG_U64, .u64 = extras->ip_id_row[2]},
    };
    size_t count = sizeof args / sizeof args[0];
    why_label(r, TEXT_LABEL_RST);
    said_begin(&s);
    said_text(&s, r->t, TEXT_RST_FRAME, args, count);
    if (another_way)
        part(r, &s, &parts, TEXT_RST_TTL, args, count);
    if (strange)
        part(r, &s, &parts, TEXT_RST_IP_ID_ROW, args, count);
    else if (another_way && extras->ip_ids_known)
        part(r, &s, &parts, TEXT_RST_IP_ID, args, count);
    if (extras->ip_ids_go_on)
        part(r, &s, &parts, TEXT_RST_IP_IDS_GO_ON, args, count);
    if (extras->payload_length)
        payload(r, &s, &parts, extras);
    if (extras->mptcp_fastclose || answers)
        part(r, &s, &parts, answers ? TEXT_RST_FASTCLOSE_ANSWER : TEXT_RST_FASTCLOSE, args, count);
    if (extras->has_mptcp_reason)
        part(r, &s, &parts, TEXT_RST_MPTCP, &reason, 1);
    why_sentence_end(r, &s);
}
