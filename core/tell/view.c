#include "tell/view.h"

#include "record/event.h"
#include "tell/format.h"
#include "tell/labelled.h"

void view_add(struct view *v, const struct verdict *verdict)
{
    const uint8_t closing = verdict->closing.kind;
    v->closings[closing]++;
    if (closing == CLOSING_RESET || closing == CLOSING_RESET_AFTER_FIN)
        v->resets[verdict->closing.cause.kind]++;
}

/* Tenths. */
static uint64_t per_second(uint64_t count, int64_t ns)
{
    return ns > 0 ? (uint64_t)((double)count * 10 * (double)SECOND_NS / (double)ns + 0.5) : 0;
}

static void said_rates(struct said *s, const struct tell *t, const struct view *v, const struct view_now *now)
{
    char openings[32];
    struct sink number;
    int64_t ns = now->ns - v->since_ns;
    sink_init(&number, openings, sizeof openings, NULL, NULL);
    sink_fixed(&number, (int64_t)per_second(v->openings, ns), 1, 1);
    openings[number.len] = 0;
    const struct arg args[] = {
        {.name = "ns", .kind = ARG_NS, .ns = ns},
        {.name = "rate", .kind = ARG_U64, .u64 = (per_second(now->frames - v->frames, ns) + 5) / 10},
        {.name = "openings", .kind = ARG_Z, .z = openings},
    };
    said_text(s, t, TEXT_VIEW_RATES, args, sizeof args / sizeof args[0]);
}

static void tell_open(const struct tell *t, const struct view_now *now)
{
    const struct arg args[] = {
        {.name = "open", .kind = ARG_U64, .u64 = now->stages[STAGE_OPEN]},
        {.name = "timed", .kind = ARG_U64, .u64 = now->stages[STAGE_TIMED]},
        {.name = "waiting", .kind = ARG_U64, .u64 = now->stages[STAGE_WAITING]},
    };
    struct said s;
    said_begin(&s);
    said_text(&s, t, TEXT_VIEW_OPEN, args, sizeof args / sizeof args[0]);
    labelled_line(t, TEXT_VIEW_NOW, true, &s);
}

static void tell_waiting(const struct tell *t, const struct view_now *now, const struct view_waiting *w,
                         bool first)
{
    const struct arg args[] = {
        {.name = "id", .kind = ARG_U64, .u64 = w->id},
        {.name = "client", .kind = ARG_ENDPOINT, .p = &w->client},
        {.name = "server", .kind = ARG_ENDPOINT, .p = &w->server},
        {.name = "arrow", .kind = ARG_Z, .z = layout_glyph(t, "→", "->")},
        {.name = "side", .kind = ARG_SIDE, .u64 = w->side},
        {.name = "ns", .kind = ARG_NS, .ns = now->ns - w->since_ns},
    };
    struct said s;
    said_begin(&s);
    said_text(&s, t, TEXT_VIEW_WAITING, args, sizeof args / sizeof args[0]);
    labelled_line(t, TEXT_SUM_CLOSE_WAIT, first, &s);
}

void view_tell(const struct tell *t, struct view *v, const struct view_now *now)
{
    struct said s;
    said_begin(&s);
    tell_time(&s.sink, CLOCK_UTC, 0, now->ns);
    sink_z(&s.sink, "  ");
    said_rates(&s, t, v, now);
    layout_ink(t, INK_BOLD);
    layout_paragraph(t, s.bytes, said_end(&s), 0);
    layout_ink(t, INK_PLAIN);
    tell_open(t, now);
    labelled_counts(t, TEXT_SUM_ENDED, v->closings, CLOSING_COUNT, closing_slugs);
    labelled_counts(t, TEXT_SUM_RESETS, v->resets, CAUSE_COUNT, cause_slugs);
    for (int i = 0; i < now->waiting_count; i++)
        tell_waiting(t, now, &now->waiting[i], i == 0);
    *v = (struct view){.frames = now->frames, .since_ns = now->ns};
}
