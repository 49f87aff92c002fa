/* What an RST bears that says more of its sender: nothing is concluded here, cause.c has weighed the TTL. */
#include "tell/why_rows.h"

/* How a byte that is no printable character is written in a quotation; 0: it is none of text. */
static char escaped(uint8_t byte)
{
    switch (byte) {
    case '\n':
        return 'n';
    case '\r':
        return 'r';
    case '\t':
        return 't';
    case '\'': /* it does not end the quotation */
    case '\\':
        return (char)byte;
    default:
        return 0;
    }
}

static bool is_text(const struct reset_extras *s)
{
    for (int i = 0; i < s->payload_kept; i++)
        if ((s->payload[i] < 0x20 || s->payload[i] > 0x7e) && !escaped(s->payload[i]))
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
    if (id == TEXT_COUNT)
        return;
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
        if (text) {
            char escape = escaped(extras->payload[i]);
            if (escape)
                sink_char(&out, '\\');
            sink_char(&out, escape ? escape : (char)extras->payload[i]);
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

static enum text_id ip_id_text(const struct reset_extras *extras, bool another_way)
{
    if (extras->ip_id_strange)
        return TEXT_RST_IP_ID_ROW;
    return another_way && extras->ip_ids_known ? TEXT_RST_IP_ID : TEXT_COUNT;
}

/* TEXT_COUNT: nothing to say of it. */
static enum text_id ttl_text(const struct rows *r, const struct side_facts *x)
{
    const struct host_seen *there = &r->v->opening.elsewhere;
    if (reset_by_another_way(x))
        return TEXT_RST_TTL;
    if (!there->connections || !x->rst_ttl ||
        (x->rst_ttl >= there->ttl_least && x->rst_ttl <= there->ttl_most))
        return TEXT_COUNT;
    return there->ttl_least == there->ttl_most ? TEXT_RST_TTL_THERE : TEXT_RST_TTL_THERE_RANGE;
}

static enum text_id haste_text(const struct rows *r, const struct side_facts *x)
{
    if (x->rst_extras.least_ns)
        return TEXT_RST_SOON;
    return r->v->opening.refused_too_soon ? TEXT_RST_SOON_THERE : TEXT_COUNT;
}

/* Whose RST is worth a row: the first that counts; where none does, one that had no effect. */
static enum side whose(const struct connection *c, const struct mark **rst)
{
    enum side side = connection_first_rst(c);
    if (side != SIDE_NONE) {
        *rst = &c->side[side].rst_first;
        return side;
    }
    for (side = CLIENT; side <= SERVER; side++) {
        *rst = &c->side[side].rst_ignored.last;
        if ((*rst)->frame)
            return side;
    }
    return SIDE_NONE;
}

void why_reset(const struct rows *r)
{
    const struct mark *rst;
    enum side side = whose(r->c, &rst);
    if (side == SIDE_NONE)
        return;
    const struct side_facts *x = &r->c->side[side], *y = &r->c->side[other_side(side)];
    const struct reset_extras *extras = &x->rst_extras;
    const struct host_seen *there = &r->v->opening.elsewhere;
    bool answers = reset_answers_fastclose(x, y);
    const struct arg args[] = {
        {.name = "frame", .kind = ARG_U64, .u64 = rst->frame},
        {.name = "side", .kind = ARG_SIDE, .u64 = side},
        {.name = "ttl", .kind = ARG_U64, .u64 = x->rst_ttl},
        {.name = "others", .kind = ARG_U64, .u64 = there->connections ? there->ttl_least : x->ttl},
        {.name = "most", .kind = ARG_U64, .u64 = there->ttl_most},
        {.name = "count", .kind = ARG_U64, .u64 = there->connections},
        {.name = "ns",
         .kind = ARG_NS,
         .ns = extras->least_ns ? extras->soon_ns : rst->time_ns - y->syn_last.time_ns},
        {.name = "least", .kind = ARG_NS, .ns = extras->least_ns ? extras->least_ns : there->least_ns},
        {.name = "id", .kind = ARG_U64, .u64 = extras->ip_id},
        {.name = "peer", .kind = ARG_SIDE, .u64 = other_side(side)},
        {.name = "fastclose", .kind = ARG_U64, .u64 = y->fastclose.frame},
        {.name = "before", .kind = ARG_U64, .u64 = extras->ip_id_before},
        {.name = "first", .kind = ARG_U64, .u64 = extras->ip_id_row[0]},
        {.name = "second", .kind = ARG_U64, .u64 = extras->ip_id_row[1]},
        {.name = "third", .kind = ARG_U64, .u64 = extras->ip_id_row[2]},
        {.name = "reason", .kind = ARG_TEXT, .u64 = reason_text(extras->mptcp_reason)},
    };
    const enum text_id before[] = {
        ttl_text(r, x),
        haste_text(r, x),
        ip_id_text(extras, reset_by_another_way(x)),
        extras->ip_ids_go_on ? TEXT_RST_IP_IDS_GO_ON : TEXT_COUNT,
    };
    const enum text_id behind[] = {
        answers                   ? TEXT_RST_FASTCLOSE_ANSWER
        : extras->mptcp_fastclose ? TEXT_RST_FASTCLOSE
                                  : TEXT_COUNT,
        extras->has_mptcp_reason ? TEXT_RST_MPTCP : TEXT_COUNT,
    };
    struct said s;
    int parts = 0;
    said_begin(&s);
    said_text(&s, r->t, TEXT_RST_FRAME, args, sizeof args / sizeof args[0]);
    for (size_t i = 0; i < sizeof before / sizeof before[0]; i++)
        part(r, &s, &parts, before[i], args, sizeof args / sizeof args[0]);
    if (extras->payload_length)
        payload(r, &s, &parts, extras);
    for (size_t i = 0; i < sizeof behind / sizeof behind[0]; i++)
        part(r, &s, &parts, behind[i], args, sizeof args / sizeof args[0]);
    if (!parts)
        return;
    why_label(r, TEXT_LABEL_RST);
    why_sentence_end(r, &s);
}
