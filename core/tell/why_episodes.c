/* What happened along the way: a sentence for each of a verdict's episodes. */
#include "tell/goodbye_text.h"
#include "tell/why_rows.h"

static const enum text_id episodes[] = {
#define EPISODE(name, slug) [EPISODE_##name] = TEXT_EPISODE_##name,
#include "record/episodes.def"
#undef EPISODE
};
_Static_assert(sizeof episodes / sizeof episodes[0] == EPISODE_COUNT, "each episode has its sentence");

static enum text_id episode_text(const struct rows *r, const struct episode *e)
{
    enum text_id id = e->side < SIDE_NONE ? why_life_text(r, e) : TEXT_COUNT;
    return id == TEXT_COUNT ? episodes[e->kind] : id;
}

/* Of many the first and the last are known. */
static void episode_frames(const struct rows *r, struct said *s, const struct episode *e)
{
    const struct arg args[] = {
        {.name = "from", .kind = ARG_U64, .u64 = e->frames.at[0]},
        {.name = "to", .kind = ARG_U64, .u64 = e->frames.at[1]},
    };
    if (e->count > 2 && e->frames.count == 2)
        said_text(s, r->t, TEXT_FRAMES_BETWEEN, args, sizeof args / sizeof args[0]);
    else
        why_frames(r, s, &e->frames);
}

void why_episodes(const struct rows *r)
{
    struct said s;
    for (int i = 0; i < r->v->episode_count && i < EPISODES_MAX; i++) {
        const struct episode *e = &r->v->episodes[i];
        const struct side_facts *x = &r->c->side[e->side == SERVER];
        char sender[TELL_ADDRESS_MAX];
        tell_icmp_sender(&e->icmp, sender);
        const struct arg args[] = {
            {.name = "side", .kind = ARG_SIDE, .u64 = e->side},
            {.name = "peer", .kind = ARG_SIDE, .u64 = tell_other_than(e->side)},
            {.name = "ns", .kind = ARG_NS, .ns = e->ns},
            {.name = "count", .kind = ARG_U64, .u64 = e->count},
            {.name = "from", .kind = ARG_Z, .z = sender},
            {.name = "what", .kind = ARG_TEXT, .u64 = tell_icmp_text(&e->icmp)},
            {.name = "mtu", .kind = ARG_U64, .u64 = e->icmp.mtu},
            {.name = "type", .kind = ARG_U64, .u64 = e->icmp.type},
            {.name = "code", .kind = ARG_U64, .u64 = e->icmp.code},
            {.name = "answered", .kind = ARG_U64, .u64 = x->keep_alive.answered},
            {.name = "arrived", .kind = ARG_U64, .u64 = x->copies.arrived.frame},
            {.name = "apart", .kind = ARG_NS, .ns = x->copies.apart_ns},
            {.name = "bytes",
             .kind = ARG_U64,
             .u64 = e->kind == EPISODE_WINDOW_SHRUNK ? x->room.shrunk.most : x->sizes.length},
            {.name = "smaller", .kind = ARG_U64, .u64 = x->sizes.smaller},
            {.name = "goodbye", .kind = ARG_TEXT, .u64 = goodbye_text(e->goodbye)},
            {.name = "alert", .kind = ARG_Z, .z = goodbye_alert(e->alert)},
        };
        if (i)
            layout_spaces(r->t, r->column);
        else
            why_label(r, TEXT_LABEL_MEANWHILE);
        said_begin(&s);
        said_text(&s, r->t, episode_text(r, e), args, sizeof args / sizeof args[0]);
        if (e->side < SIDE_NONE)
            why_life(r, &s, e);
        episode_frames(r, &s, e);
        why_sentence_end(r, &s);
    }
    if (!r->v->episodes_dropped)
        return;
    const struct arg more = {.name = "count", .kind = ARG_U64, .u64 = r->v->episodes_dropped};
    layout_spaces(r->t, r->column);
    said_begin(&s);
    said_text(&s, r->t, TEXT_EPISODES_MORE, &more, 1);
    why_sentence_end(r, &s);
}
