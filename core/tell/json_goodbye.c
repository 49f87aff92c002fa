#include "tell/json.h"

void json_goodbye(struct sink *out, uint8_t kind, uint8_t alert)
{
    const char *name = tls_alert_name(alert);
    JSON_NEXT(out, "goodbye");
    json_word(out, goodbye_slugs[kind]);
    if (!name || (kind != GOODBYE_CLOSE_NOTIFY && kind != GOODBYE_FATAL_ALERT))
        return;
    JSON_NEXT(out, "alert");
    json_word(out, name);
}

void json_goodbyes(struct sink *out, const struct connection *c, const struct closing *k)
{
    bool any = false;
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct goodbye *said = &c->side[side].goodbye;
        if (!k->announced[side])
            continue;
        sink_z(out, any ? ",{" : ",\"announced\":[{");
        any = true;
        JSON_FIRST(out, "side");
        json_side(out, (uint8_t)side);
        JSON_NEXT(out, "frame");
        sink_u64(out, said->at.frame);
        json_goodbye(out, said->kind, said->alert);
        sink_char(out, '}');
    }
    if (any)
        sink_char(out, ']');
}
