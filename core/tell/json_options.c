#include "tell/json.h"

static void flag(struct sink *out, const char *name, bool has)
{
    sink_z(out, ",\"");
    sink_z(out, name);
    sink_z(out, has ? "\":true" : "\":false");
}

/* Only where something was. */
static void dropped(struct sink *out, uint8_t set)
{
    bool any = false;
    for (int i = 0; i < OFFER_COUNT; i++) {
        if (!(set >> i & 1))
            continue;
        sink_z(out, any ? "," : ",\"dropped\":[");
        any = true;
        json_word(out, offer_slugs[i]);
    }
    if (any)
        sink_char(out, ']');
}

static void of_side(struct sink *out, const struct side_facts *x)
{
    const struct tcp_options *o = &x->syn_options;
    sink_char(out, '{');
    JSON_FIRST(out, "mss");
    json_u64_or_null(out, HAS_OPTION(o, OPTION_MSS), o->mss);
    JSON_NEXT(out, "window_scale");
    json_u64_or_null(out, HAS_OPTION(o, OPTION_WINDOW_SCALE), o->window_scale);
    flag(out, "sack", HAS_OPTION(o, OPTION_SACK_OK));
    flag(out, "timestamps", HAS_OPTION(o, OPTION_TIMESTAMP));
    flag(out, "fast_open", HAS_OPTION(o, OPTION_FAST_OPEN));
    flag(out, "mptcp", HAS_OPTION(o, OPTION_MPTCP));
    flag(out, "ece", x->syn_flags & TCP_ECE);
    flag(out, "cwr", x->syn_flags & TCP_CWR);
    flag(out, "ae", x->syn_flags & TCP_AE);
    dropped(out, x->dropped);
    sink_char(out, '}');
}

void json_options(struct sink *out, const struct connection *c)
{
    bool any = false;
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct side_facts *x = &c->side[side];
        if (!x->syn_first.frame || !x->scale_known)
            continue;
        sink_z(out, any ? "," : ",\"options\":{");
        any = true;
        sink_z(out, side == CLIENT ? "\"client\":" : "\"server\":");
        of_side(out, x);
    }
    if (any)
        sink_char(out, '}');
}
