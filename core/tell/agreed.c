/* What both ends agreed on as they opened, and what one of them had asked for in vain: by the options of the SYNs
 * (RFC 9293 3.2, RFC 7323 2.2 and 3.2, RFC 2018 2, RFC 8684 3.1, RFC 7413 4.1.1) and their ECN flags (RFC 3168 6.1.1,
 * RFC 9768 3.1).
 */
#include "tell/why_rows.h"

enum { LIST_MAX = 256 };

static bool has_sack(const struct side_facts *x)
{
    return HAS_OPTION(&x->syn_options, OPTION_SACK_OK);
}

static bool has_timestamps(const struct side_facts *x)
{
    return HAS_OPTION(&x->syn_options, OPTION_TIMESTAMP);
}

static bool has_scale(const struct side_facts *x)
{
    return HAS_OPTION(&x->syn_options, OPTION_WINDOW_SCALE);
}

static bool has_mptcp(const struct side_facts *x)
{
    return HAS_OPTION(&x->syn_options, OPTION_MPTCP);
}

/* The client asks by both flags, AccECN by the third as well; the server answers with ECE alone, or by one of several
 * patterns that AccECN has. */
static bool has_ecn(const struct side_facts *x)
{
    const uint16_t flags = TCP_ECE | TCP_CWR | TCP_AE;
    return x->synack_first.frame ? (x->syn_flags & flags) != 0
                                 : (x->syn_flags & TCP_ECE) && (x->syn_flags & TCP_CWR);
}

static const struct {
    bool (*has)(const struct side_facts *x);
    enum text_id text;
} rows[] = {
    {has_sack, TEXT_OPTION_SACK}, {has_timestamps, TEXT_OPTION_TIMESTAMPS}, {has_mptcp, TEXT_OPTION_MPTCP},
    {has_ecn, TEXT_OPTION_ECN},   {has_scale, TEXT_OPTION_SCALE}, /* last: its factors stand behind it */
};

/* Those of the rows that `x` has, and `y` has as well, or has not. */
static int list(const struct rows *r, const struct side_facts *x, const struct side_facts *y, bool both,
                char *z)
{
    struct sink out;
    int count = 0;
    sink_init(&out, z, LIST_MAX - 1, NULL, NULL);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (!rows[i].has(x) || rows[i].has(y) != both)
            continue;
        if (count++)
            tell_text(&out, r->t, TEXT_WAIT_NEXT, NULL, 0);
        tell_text(&out, r->t, rows[i].text, NULL, 0);
    }
    z[out.len] = 0;
    return count;
}

static void sizes(const struct rows *r, struct said *s, const struct side_facts *client,
                  const struct side_facts *server)
{
    const struct arg args[] = {{.name = "to_client", .kind = ARG_U64, .u64 = client->syn_options.mss},
                               {.name = "to_server", .kind = ARG_U64, .u64 = server->syn_options.mss}};
    bool known = HAS_OPTION(&client->syn_options, OPTION_MSS) && HAS_OPTION(&server->syn_options, OPTION_MSS);
    if (known)
        said_text(s, r->t, args[0].u64 == args[1].u64 ? TEXT_AGREED_MSS : TEXT_AGREED_TWO_MSS, args, 2);
    else
        said_text(s, r->t, TEXT_AGREED_NO_MSS, NULL, 0);
}

void why_agreed(const struct rows *r)
{
    const struct side_facts *client = &r->c->side[CLIENT], *server = &r->c->side[SERVER];
    char z[LIST_MAX];
    const struct arg args[] = {
        {.name = "options", .kind = ARG_Z, .z = z},
        {.name = "client_scale",
         .kind = ARG_U64,
         .u64 = UINT64_C(1) << (client->scale > 14 ? 14 : client->scale)},
        {.name = "server_scale",
         .kind = ARG_U64,
         .u64 = UINT64_C(1) << (server->scale > 14 ? 14 : server->scale)},
    };
    size_t count = sizeof args / sizeof args[0];
    struct said s;
    if (!client->syn_first.frame || !server->synack_first.frame || !client->scale_known ||
        !server->scale_known)
        return;
    why_label(r, TEXT_LABEL_AGREED);
    said_begin(&s);
    sizes(r, &s, client, server);
    if (list(r, server, client, true, z))
        said_text(&s, r->t, TEXT_AGREED_OPTIONS, args, count);
    if (has_scale(client) && has_scale(server))
        said_text(&s, r->t, client->scale == server->scale ? TEXT_AGREED_SCALE : TEXT_AGREED_SCALES, args,
                  count);
    /* A SYN sent again may ask for less; in a simultaneous open both ask. */
    if (client->syn - client->copies.syn == 1 && !client->synack_first.frame &&
        list(r, client, server, false, z)) {
        said_next(&s, r->t);
        said_text(&s, r->t, TEXT_DECLINED_OPTIONS, args, count);
    }
    why_sentence_end(r, &s);
}
