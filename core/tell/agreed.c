/* What both ends agreed on as they opened, and what one of them had asked for in vain: by the options of the SYNs
 * (RFC 9293 3.2, RFC 7323 2.2 and 3.2, RFC 2018 2, RFC 8684 3.1, RFC 7413 4.1.1) and their ECN flags (RFC 3168 6.1.1,
 * RFC 9768 3.1).
 */
#include "tell/why_rows.h"

enum { LIST_MAX = 256 };

static const enum text_id names[] = {
#define OFFER(name, slug) [OFFER_##name] = TEXT_OPTION_##name,
#include "record/offers.def"
#undef OFFER
};
_Static_assert(sizeof names / sizeof names[0] == OFFER_COUNT, "each offer has its name");

/* Data in a SYN that is acknowledged is Fast Open taken up, and the SYN-ACK has no more to say; data that is not is
 * Fast Open refused, even where a new cookie comes along (RFC 7413 4.2.2). A server of RFC 3168 answers AccECN with ECN. */
static uint8_t taken_up(const struct side_facts *client, const struct side_facts *server, bool fell_back)
{
    uint8_t both = client->offers & server->offers;
    if ((client->offers & OFFER_BIT(FAST_OPEN)) && client->syn_data_acked)
        both |= OFFER_BIT(FAST_OPEN);
    else if (client->syn_has_data)
        both &= (uint8_t)~OFFER_BIT(FAST_OPEN);
    if ((client->offers & OFFER_BIT(ACCECN)) && (server->offers & OFFER_BIT(ECN)))
        both |= OFFER_BIT(ECN);
    return fell_back ? both & (uint8_t)~OFFER_BIT(MPTCP) : both;
}

/* The names of a set; false where it is empty. */
static bool list(const struct rows *r, uint8_t set, char *z)
{
    struct sink out;
    bool any = false;
    sink_init(&out, z, LIST_MAX - 1, NULL, NULL);
    for (int i = 0; i < OFFER_COUNT; i++) {
        if (!(set >> i & 1))
            continue;
        if (any)
            tell_text(&out, r->t, TEXT_WAIT_NEXT, NULL, 0);
        any = true;
        tell_text(&out, r->t, names[i], NULL, 0);
    }
    z[out.len] = 0;
    return any;
}

/* A new sentence about what the client asked for. */
static void in_vain(const struct rows *r, struct said *s, enum text_id id, uint8_t set)
{
    char z[LIST_MAX];
    const struct arg arg = {.name = "options", .kind = ARG_Z, .z = z};
    if (!list(r, set, z))
        return;
    said_next(s, r->t);
    said_text(s, r->t, id, &arg, 1);
}

bool why_at_server(const struct rows *r)
{
    const struct vantage *at = &r->v->vantage;
    return at->at == VANTAGE_SERVER && (at->said || at->certainty != CERTAINTY_POSSIBLE);
}

static void declined(const struct rows *r, struct said *s, uint8_t set)
{
    bool fell_back = r->c->mptcp_fell_back && (set & OFFER_BIT(MPTCP));
    if (fell_back)
        set &= (uint8_t)~OFFER_BIT(MPTCP);
    in_vain(r, s, why_at_server(r) ? TEXT_DECLINED_BY_SERVER : TEXT_DECLINED_OPTIONS, set);
    if (set & OFFER_BIT(MPTCP))
        said_text(s, r->t, TEXT_DECLINED_MPTCP, NULL, 0);
    if (fell_back) {
        said_next(s, r->t);
        said_text(s, r->t, TEXT_MPTCP_FELL_BACK, NULL, 0);
    }
}

static void not_in_capture(const struct rows *r)
{
    struct said s;
    why_label(r, TEXT_LABEL_AGREED);
    said_begin(&s);
    said_text(&s, r->t, TEXT_AGREED_UNKNOWN, NULL, 0);
    why_sentence_end(r, &s);
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
    const struct opening *o = &r->v->opening;
    if (o->kind == OPENING_MIDSTREAM && o->certainty == CERTAINTY_CERTAIN && (client->bytes || server->bytes))
        not_in_capture(r); /* where data went, it mattered */
    if (!client->syn_first.frame || !server->synack_first.frame || !client->scale_known ||
        !server->scale_known)
        return;
    uint8_t both = taken_up(client, server, r->c->mptcp_fell_back);
    bool cookie = (both & OFFER_BIT(FAST_OPEN)) && !client->syn_has_data;
    why_label(r, TEXT_LABEL_AGREED);
    said_begin(&s);
    sizes(r, &s, client, server);
    uint8_t listed = cookie ? both & (uint8_t)~OFFER_BIT(FAST_OPEN) : both; /* the cookie has its own words */
    if (list(r, listed, z))
        said_text(&s, r->t, TEXT_AGREED_OPTIONS, args, count);
    if (both & OFFER_BIT(SCALE))
        said_text(&s, r->t, client->scale == server->scale ? TEXT_AGREED_SCALE : TEXT_AGREED_SCALES, args,
                  count);
    if (cookie)
        said_text(&s, r->t, TEXT_AGREED_COOKIE, NULL, 0);
    if (!client->synack_first.frame) { /* in a simultaneous open both ask */
        in_vain(r, &s, TEXT_DROPPED_OPTIONS, client->dropped & (uint8_t)~both);
        declined(r, &s, client->offers & (uint8_t) ~(both | client->dropped));
    }
    why_sentence_end(r, &s);
}
