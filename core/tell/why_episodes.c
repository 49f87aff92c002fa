/* What happened along the way: a sentence for each of a verdict's episodes. */
#include "tell/why_rows.h"

static const enum text_id episodes[] = {
    [EPISODE_DELAYED_ACK] = TEXT_EPISODE_DELAYED_ACK,
    [EPISODE_CLOSE_WAIT] = TEXT_EPISODE_CLOSE_WAIT,
    [EPISODE_RETRANSMISSION] = TEXT_EPISODE_RETRANSMISSION,
    [EPISODE_OUT_OF_ORDER] = TEXT_EPISODE_OUT_OF_ORDER,
    [EPISODE_ZERO_WINDOW] = TEXT_EPISODE_ZERO_WINDOW,
    [EPISODE_CAPTURE_LOSS] = TEXT_EPISODE_CAPTURE_LOSS,
    [EPISODE_DUPLICATED_CAPTURE] = TEXT_EPISODE_DUPLICATED_CAPTURE,
    [EPISODE_PAWS] = TEXT_EPISODE_PAWS,
    [EPISODE_RST_IGNORED] = TEXT_EPISODE_RST_IGNORED,
    [EPISODE_CHALLENGE_ACK] = TEXT_EPISODE_CHALLENGE_ACK,
    [EPISODE_TIME_WAIT_ASSASSINATION] = TEXT_EPISODE_TIME_WAIT_ASSASSINATION,
    [EPISODE_ICMP_ERROR] = TEXT_EPISODE_ICMP_ERROR,
    [EPISODE_IDLE] = TEXT_EPISODE_IDLE,
};
_Static_assert(sizeof episodes / sizeof episodes[0] == EPISODE_COUNT && EPISODE_COUNT == 13,
               "each episode has its sentence");

static enum text_id episode_text(const struct rows *r, const struct episode *e)
{
    if (e->kind == EPISODE_DELAYED_ACK && e->count > 1)
        return TEXT_EPISODE_DELAYED_ACKS;
    if (e->kind != EPISODE_CLOSE_WAIT)
        return episodes[e->kind];
    if (e->ns < 0)
        return TEXT_EPISODE_CLOSE_WAIT_UNTIMED;
    bool closed = r->c->side[e->side == SERVER].fin_known;
    return closed ? TEXT_EPISODE_CLOSE_WAIT : TEXT_EPISODE_CLOSE_WAIT_STILL;
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
        };
        if (i)
            layout_spaces(r->t, r->column);
        else
            why_label(r, TEXT_LABEL_MEANWHILE);
        said_begin(&s);
        said_text(&s, r->t, episode_text(r, e), args, sizeof args / sizeof args[0]);
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
