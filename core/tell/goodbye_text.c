#include "tell/goodbye_text.h"

enum text_id goodbye_text(uint8_t kind)
{
    static const enum text_id texts[] = {
#define GOODBYE(name, slug) [GOODBYE_##name] = TEXT_GOODBYE_##name,
#include "record/goodbyes.def"
#undef GOODBYE
    };
    _Static_assert(sizeof texts / sizeof texts[0] == GOODBYE_COUNT, "each goodbye has its words");
    return texts[kind];
}

const char *goodbye_alert(uint8_t code)
{
    const char *name = tls_alert_name(code);
    return name ? name : "";
}

static void one(struct said *s, const struct rows *r, enum side side, enum text_id id)
{
    const struct goodbye *said = &r->c->side[side].goodbye;
    const struct frame_list frame = {.count = 1, .at = {said->at.frame}};
    const struct arg args[] = {
        {.name = "first", .kind = ARG_SIDE, .u64 = r->v->closing.first},
        {.name = "side", .kind = ARG_SIDE, .u64 = side},
        {.name = "goodbye", .kind = ARG_TEXT, .u64 = goodbye_text(said->kind)},
        {.name = "alert", .kind = ARG_Z, .z = goodbye_alert(said->alert)},
    };
    said_text(s, r->t, id, args, sizeof args / sizeof args[0]);
    why_frames(r, s, &frame);
}

/* The data that met a closed end were no more than what TLS says last. */
static bool only_goodbye(const struct rows *r, uint8_t writer)
{
    if (r->v->closing.cause.kind != CAUSE_DATA_AFTER_CLOSE || (writer != CLIENT && writer != SERVER))
        return false;
    const struct side_facts *x = &r->c->side[writer], *closed = &r->c->side[other_side((enum side)writer)];
    const struct goodbye *said = &x->goodbye;
    return said->at.frame && goodbye_is_tls(said->kind) && x->data_last.frame == said->at.frame &&
           said->before.frame < closed->fin_first.frame && said->at.frame > closed->fin_first.frame;
}

/* In the order in which they were said. */
void said_goodbyes(struct said *s, const struct rows *r)
{
    const struct closing *k = &r->v->closing;
    const struct side_facts *side = r->c->side;
    enum side earlier = side[SERVER].goodbye.at.frame < side[CLIENT].goodbye.at.frame ? SERVER : CLIENT;
    const enum side order[] = {earlier, other_side(earlier)};
    bool any = false;
    for (int i = 0; i < 2; i++) {
        if (!k->announced[order[i]])
            continue;
        if (!any)
            said_next(s, r->t);
        bool shown = side[order[i]].goodbye.kind != GOODBYE_ENCRYPTED_ALERT;
        one(s, r, order[i], any ? TEXT_WHY_GOODBYE_TOO : shown ? TEXT_WHY_GOODBYE : TEXT_WHY_GOODBYE_LIKELY);
        any = true;
    }
    if (!only_goodbye(r, k->cause.side))
        return;
    said_next(s, r->t);
    one(s, r, (enum side)k->cause.side, TEXT_WHY_ONLY_GOODBYE);
}
