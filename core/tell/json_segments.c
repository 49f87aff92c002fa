/* What --segments adds to a connection's object: one object for each segment that was kept. */
#include "tell/json.h"

static void numbers(struct sink *out, const struct event *e)
{
    bool acks = (e->known & KNOWN_FLAGS) && (e->flags & TCP_ACK) && (e->known & KNOWN_ACK);
    JSON_NEXT(out, "seq");
    json_u64_or_null(out, e->known & KNOWN_SEQ, e->seq);
    JSON_NEXT(out, "ack");
    json_u64_or_null(out, acks, e->ack);
    JSON_NEXT(out, "len");
    json_u64_or_null(out, e->known & KNOWN_LENGTH, e->length);
    JSON_NEXT(out, "win");
    json_u64_or_null(out, e->known & KNOWN_WINDOW, e->raw_window);
    JSON_NEXT(out, "win_bytes");
    json_u64_or_null(out, (e->known & KNOWN_WINDOW) && e->window_scaled, e->window);
}

static void what(struct sink *out, uint64_t bits)
{
    bool any = false;
    JSON_NEXT(out, "what");
    sink_char(out, '[');
    for (int i = 0; i < WHAT_COUNT; i++) {
        if (!(bits >> i & 1))
            continue;
        if (any)
            sink_char(out, ',');
        json_word(out, what_slugs[i]);
        any = true;
    }
    sink_char(out, ']');
}

static void flags(struct sink *out, const struct event *e)
{
    JSON_NEXT(out, "flags");
    if (!(e->known & KNOWN_FLAGS)) {
        sink_z(out, "null");
        return;
    }
    sink_char(out, '"');
    tell_flags(out, e->flags);
    sink_char(out, '"');
}

static void one_segment(const struct tell *t, const struct connection *c, const struct event *e)
{
    struct sink *out = t->out;
    struct json_text text;
    sink_char(out, '{');
    JSON_FIRST(out, "frame");
    sink_u64(out, e->frame);
    JSON_NEXT(out, "time");
    json_time(out, c, e->time_ns);
    JSON_NEXT(out, "from");
    json_side(out, e->from);
    flags(out, e);
    numbers(out, e);
    what(out, e->what);
    JSON_NEXT(out, "client");
    sink_char(out, '{');
    json_state(out, &e->end[CLIENT]);
    sink_char(out, '}');
    JSON_NEXT(out, "server");
    sink_char(out, '{');
    json_state(out, &e->end[SERVER]);
    sink_char(out, '}');
    JSON_NEXT(out, "text");
    json_text_begin(&text);
    tell_segment_text(&text.sink, t, c, e);
    json_text_end(out, &text);
    sink_char(out, '}');
}

void json_segments(const struct tell *t, const struct connection *c)
{
    sink_char(t->out, '[');
    for (uint32_t n = c->events_first; n; n = t->events[n].next) {
        if (n != c->events_first)
            sink_char(t->out, ',');
        one_segment(t, c, &t->events[n]);
    }
    sink_char(t->out, ']');
}
