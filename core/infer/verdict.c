/* The verdict: all ladders, one after the other. */
#include "infer/infer.h"
#include "infer/judge.h"
#include "infer/ladder.h"
#include "infer/reset_signs.h"

/* Text that breaks off lacks numbers that every ladder leans on. */
static void doubt_what_was_cut(const struct connection *c, struct verdict *v)
{
    if (!c->segments_cut)
        return;
    v->opening.certainty = v->closing.certainty = v->closing.cause.certainty = CERTAINTY_POSSIBLE;
}

static void refused_elsewhere(const struct connection *c, const struct host_seen *seen, struct opening *o)
{
    o->elsewhere = *seen;
    o->refused_too_soon = reset_is_too_soon_for_there(c, seen);
}

void infer_verdict(const struct connection *c, const struct around *around, struct verdict *v)
{
    *v = (struct verdict){0};
    ladder_opening(c, &v->opening);
    v->silent_ns = around && c->clock != CLOCK_NONE && around->until_ns > c->latest_ns
                       ? around->until_ns - c->latest_ns
                       : 0;
    if (around && v->opening.kind == OPENING_REFUSED)
        refused_elsewhere(c, &around->elsewhere, &v->opening);
    ladder_closing(c, &v->opening, &v->closing);
    ladder_cause(c, v);
    ladder_goodbye(c, &v->closing);
    ladder_idle(c, &v->closing);
    if (v->closing.kind == CLOSING_RESET && v->closing.cause.kind == CAUSE_FORGED_RESET &&
        v->closing.cause.certainty > CERTAINTY_POSSIBLE)
        v->closing.first = SIDE_NONE; /* no end closed */
    doubt_what_was_cut(c, v);
    ladder_vantage(c, &v->vantage);
    ladder_episodes(c, v);
    v->completeness = judge_completeness(c);
    v->zeek_state = judge_zeek_state(c);
    for (int side = CLIENT; side <= SERVER; side++)
        v->zeek_bytes[side] = zeek_size(&c->side[side].zeek);
}
