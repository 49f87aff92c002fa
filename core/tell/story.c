/* The story of a connection: the verdict in one sentence, who and when, the ladder, and below it why
 * (why.c). At the end, what of the input was no part of any story.
 */
#include "tell/ladder.h"
#include "tell/why.h"

enum { INDENT = 2 };

static void heading(const struct tell *t, const struct connection *c, const struct verdict *v)
{
    struct said s;
    said_begin(&s);
    sink_u64(&s.sink, c->id);
    sink_z(&s.sink, "  ");
    int column = text_width(s.bytes, s.sink.len);
    layout_ink(t, INK_BOLD);
    sink_bytes(t->out, s.bytes, s.sink.len);
    said_begin(&s);
    tell_verdict_text(&s.sink, t, c, v);
    size_t len = said_end(&s);
    layout_paragraph(t, s.bytes, len, column);
    layout_ink(t, INK_PLAIN);
    ladder_who(t, c, column);
}

static void rule(const struct tell *t)
{
    layout_ink(t, INK_DIM);
    sink_repeat(t->out, layout_glyph(t, "─", "-"), layout_width(t));
    layout_ink(t, INK_PLAIN);
    sink_z(t->out, "\n\n");
}

static void story_connection(struct tell *t, const struct connection *c, const struct verdict *v)
{
    if (t->connections) {
        sink_char(t->out, '\n');
        rule(t);
    }
    heading(t, c, v);
    sink_char(t->out, '\n');
    ladder_draw(t, c, v, true);
    sink_char(t->out, '\n');
    why_rows(t, c, v);
}

/* One of the run's last words; nothing where there is nothing to say. */
static void last_word(const struct tell *t, bool *any, enum text_id id, uint64_t count, uint64_t link)
{
    const struct arg args[] = {
        {.name = "count", .kind = ARG_U64, .u64 = count},
        {.name = "type", .kind = ARG_U64, .u64 = link},
    };
    struct said s;
    if (!count)
        return;
    if (!*any && t->connections)
        sink_char(t->out, '\n');
    *any = true;
    said_begin(&s);
    said_text(&s, t, id, args, sizeof args / sizeof args[0]);
    said_capital(&s);
    said_text(&s, t, TEXT_STOP, NULL, 0);
    size_t len = said_end(&s);
    layout_spaces(t, INDENT);
    layout_paragraph(t, s.bytes, len, INDENT);
}

static void story_end(struct tell *t, const struct tell_totals *totals)
{
    bool any = false;
    uint64_t left = totals->unknown_link;
    last_word(t, &any, TEXT_RUN_OTHER, totals->other, 0);
    last_word(t, &any, TEXT_RUN_FRAGMENTS, totals->fragments, 0);
    last_word(t, &any, TEXT_RUN_INCOMPLETE, totals->incomplete, 0);
    last_word(t, &any, TEXT_RUN_DEEP, totals->deep, 0);
    last_word(t, &any, TEXT_RUN_TRUNCATED, totals->truncated, 0);
    last_word(t, &any, TEXT_RUN_MALFORMED, totals->malformed, 0);
    for (size_t i = 0; i < LINK_COUNTS; i++) {
        const struct link_count *n = &totals->unknown_links[i];
        last_word(t, &any, TEXT_RUN_UNKNOWN_LINK, n->packets, n->link);
        left -= n->packets;
    }
    last_word(t, &any, TEXT_RUN_MORE_LINKS, left, 0);
    last_word(t, &any, TEXT_RUN_TOLD_EARLY, totals->told_early, 0);
    last_word(t, &any, TEXT_RUN_NOT_KEPT, totals->events_dropped, 0);
}

const struct tell_output tell_story = {
    .name = "story", .keeps_events = true, .connection = story_connection, .end = story_end};
