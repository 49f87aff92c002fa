/* JSON values: numbers exact, strings escaped, null for what is not known. */
#include "tell/format.h"
#include "tell/json.h"

void json_word(struct sink *out, const char *z)
{
    sink_char(out, '"');
    sink_z(out, z);
    sink_char(out, '"');
}

void json_decimal(struct sink *out, int64_t v, int scale)
{
    for (; scale > 0 && v % 10 == 0; scale--)
        v /= 10;
    sink_fixed(out, v, scale, scale);
}

static void json_null(struct sink *out)
{
    sink_z(out, "null");
}

void json_decimal_or_null(struct sink *out, int64_t v, int scale)
{
    if (v < 0)
        json_null(out);
    else
        json_decimal(out, v, scale);
}

void json_u64_or_null(struct sink *out, bool known, uint64_t v)
{
    if (known)
        sink_u64(out, v);
    else
        json_null(out);
}

void json_frames(struct sink *out, const struct frame_list *list)
{
    sink_char(out, '[');
    for (int i = 0; i < list->count; i++) {
        if (i)
            sink_char(out, ',');
        sink_u64(out, list->at[i]);
    }
    sink_char(out, ']');
}

void json_side(struct sink *out, uint8_t side)
{
    static const char *const names[] = {[CLIENT] = "client", [SERVER] = "server", [SIDE_BOTH] = "both"};
    const char *name = side < sizeof names / sizeof names[0] ? names[side] : NULL;
    if (name)
        json_word(out, name);
    else
        json_null(out);
}

/* ISO 8601's form of a duration: a time of day it is not. */
static void since_start(struct sink *out, int64_t ns)
{
    if (ns < 0)
        sink_char(out, '-');
    sink_z(out, "PT");
    json_decimal(out, ns < 0 ? -ns : ns, 9);
    sink_char(out, 'S');
}

void json_time(struct sink *out, const struct connection *c, int64_t ns)
{
    if (c->clock == CLOCK_NONE) {
        json_null(out);
        return;
    }
    sink_char(out, '"');
    if (c->clock == CLOCK_START)
        since_start(out, ns);
    else
        tell_time(out, c->clock, c->clock == CLOCK_UTC ? 9 : c->time_digits, ns);
    sink_char(out, '"');
}

void json_state(struct sink *out, const struct belief_view *view)
{
    bool any = false;
    JSON_FIRST(out, "state");
    json_word(out, state_names[view->likely < STATE_COUNT ? view->likely : STATE_CLOSED]);
    JSON_NEXT(out, "state_set");
    sink_char(out, '[');
    for (int i = 0; i < STATE_COUNT; i++) {
        if (!(view->set >> i & 1))
            continue;
        if (any)
            sink_char(out, ',');
        json_word(out, state_names[i]);
        any = true;
    }
    sink_char(out, ']');
}

void json_text_begin(struct json_text *text)
{
    sink_init(&text->sink, text->bytes, sizeof text->bytes, NULL, NULL);
}

void json_text_end(struct sink *out, struct json_text *text)
{
    sink_char(out, '"');
    sink_json_untrusted(out, text->bytes, text->sink.len);
    if (text->sink.failed)
        sink_z(out, " [...]");
    sink_char(out, '"');
}

static void states(struct sink *out, state_set set)
{
    bool any = false;
    sink_char(out, '[');
    for (int state = 0; state < STATE_COUNT; state++) {
        if (!(set >> state & 1))
            continue;
        if (any)
            sink_char(out, ',');
        any = true;
        json_word(out, state_names[state]);
    }
    sink_char(out, ']');
}

/* LISTEN and CLOSED have no end of their own; of an end that sent nothing no state is known. */
void json_spent(struct sink *out, const struct connection *c, enum side which)
{
    const state_set timeless = IN_STATE(LISTEN) | IN_STATE(CLOSED);
    const struct spent *s = &c->spent[which];
    state_set told = 0;
    if (c->clock == CLOCK_NONE || !s->any || !c->side[which].packets)
        return;
    for (int state = 0; state < STATE_COUNT; state++) {
        int64_t more = s->in == state ? c->last.time_ns - s->since_ns : 0;
        int64_t ns = s->ns[state] + (more > 0 ? more : 0);
        if (timeless >> state & 1 || (!ns && s->in != state))
            continue;
        if (told)
            sink_char(out, ',');
        else
            sink_z(out, ",\"in_state_ms\":{");
        told |= (state_set)(1u << state);
        json_word(out, state_names[state]);
        sink_char(out, ':');
        json_decimal(out, ns, 6);
    }
    if (!told)
        return;
    sink_char(out, '}');
    JSON_NEXT(out, "in_state_at_least");
    states(out, told & (s->cut | (state_set)(1u << s->in)));
    JSON_NEXT(out, "in_state_likely");
    states(out, told & s->unproved);
}
