/* The terminal ladder, for the story and by itself.
 *
 * A state is written where it changed; in between runs a bar. Arrows bear the flags by name and the
 * payload's length. On a wide terminal what a segment did stands beside its arrow, else below it; on one too
 * narrow for an arrow between two states the states have a line of their own, where one changed.
 * Long runs of segments that change no state are folded (fold.c).
 */
#include "tell/ladder.h"

#include "tell/fold.h"
#include "tell/format.h"

enum {
    BESIDE_LEAST = 110, /* columns from which on texts stand beside the arrows */
    STATE_COLUMNS = 13, /* "SYN-RECEIVED?" */
    TIME_LEAST = 7,
    ARROW_LEAST = 18,
    ARROW_MOST = 34,
    ARROW_BESIDE = 22,
    SLIM_INDENT = 2,
    LABEL_MAX = 64,
};

#define IN_SECONDS_NS (100 * SECOND_NS) /* from this duration on the times are in seconds */

struct ladder {
    const struct tell *t;
    const struct connection *c;
    const struct verdict *v;
    int frame_columns, time_columns; /* time_columns 0: the input has no times */
    int arrow_columns;
    int states_at, notes_at, text_at; /* columns */
    bool beside, seconds, doubt;
    bool slim, breaks; /* states have their own line; the arrow has one too */
    struct fold fold;
    uint64_t noted; /* the ICMP errors up to this frame are told */
};

/* ---- states ---- */

static void draw_state(struct ladder *l, const struct event *e, enum side side)
{
    struct state_label now = ladder_label_after(l->t, l->c, l->v, e, side);
    bool changed = !z_equal(now.z, l->fold.shown[side].z);
    const char *text = changed ? now.z : layout_glyph(l->t, "│", "|");
    layout_ink(l->t, changed ? INK_STATE : INK_DIM);
    if (side == CLIENT && l->slim)
        layout_left(l->t, text, z_len(text), STATE_COLUMNS);
    else if (side == CLIENT)
        layout_right(l->t, text, z_len(text), STATE_COLUMNS);
    else
        layout_left(l->t, text, z_len(text), l->beside ? STATE_COLUMNS : 0);
    layout_ink(l->t, INK_PLAIN);
    fold_show(&l->fold, e, side, now);
    l->doubt |= now.doubtful;
}

/* ---- arrows ---- */

static void flag_names(struct sink *s, const struct event *e)
{
    static const struct {
        uint16_t bit;
        const char *name;
    } names[] = {{TCP_SYN, "SYN"}, {TCP_FIN, "FIN"}, {TCP_RST, "RST"}, {TCP_PSH, "PSH"}, {TCP_URG, "URG"},
                 {TCP_ECE, "ECE"}, {TCP_CWR, "CWR"}, {TCP_AE, "AE"},   {TCP_ACK, "ACK"}};
    bool any = false;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (!(e->flags & names[i].bit))
            continue;
        if (any)
            sink_char(s, '+');
        sink_z(s, names[i].name);
        any = true;
    }
    if (!any)
        sink_z(s, e->known & KNOWN_FLAGS ? "none" : "?");
}

static size_t arrow_label(const struct event *e, char *text, int columns)
{
    struct sink s;
    for (int shorter = 0; shorter < 3; shorter++) {
        sink_init(&s, text, LABEL_MAX, NULL, NULL);
        if (shorter)
            tell_flags(&s, e->flags);
        else
            flag_names(&s, e);
        if (e->length && shorter < 2) {
            sink_char(&s, ' ');
            sink_u64(&s, e->length);
        }
        if ((int)s.len + 6 <= columns)
            break;
    }
    return s.len;
}

static void draw_arrow(const struct ladder *l, const struct event *e)
{
    char text[LABEL_MAX];
    const char *shaft = layout_glyph(l->t, "─", "-");
    size_t len = arrow_label(e, text, l->arrow_columns);
    int shafts = l->arrow_columns - (int)len - 3, left = (shafts + (e->from == SERVER)) / 2;
    bool coloured = e->flags & (TCP_SYN | TCP_FIN | TCP_RST);
    if (coloured)
        layout_ink(l->t, e->flags & TCP_RST ? INK_RST : INK_FIN);
    if (e->from == SERVER)
        sink_z(l->t->out, layout_glyph(l->t, "◀", "<"));
    sink_repeat(l->t->out, shaft, left);
    sink_char(l->t->out, ' ');
    sink_bytes(l->t->out, text, len);
    sink_char(l->t->out, ' ');
    sink_repeat(l->t->out, shaft, shafts - left);
    if (e->from != SERVER)
        sink_z(l->t->out, layout_glyph(l->t, "▶", ">"));
    if (coloured)
        layout_ink(l->t, INK_PLAIN);
}

/* ---- rows ---- */

static size_t time_text(const struct ladder *l, int64_t time_ns, char *text, size_t cap)
{
    struct sink s;
    sink_init(&s, text, cap, NULL, NULL);
    sink_fixed(&s, ladder_elapsed(time_ns, l->c->first.time_ns), l->seconds ? 9 : 6, 3);
    return s.len;
}

static void draw_front(const struct ladder *l, const struct event *e)
{
    char text[LABEL_MAX];
    struct sink s;
    sink_init(&s, text, sizeof text, NULL, NULL);
    sink_u64(&s, e->frame);
    layout_ink(l->t, INK_DIM);
    layout_right(l->t, text, s.len, l->frame_columns);
    if (l->time_columns) {
        size_t len = time_text(l, e->time_ns, text, sizeof text);
        layout_right(l->t, text, len, l->time_columns + 2);
    }
    layout_ink(l->t, INK_PLAIN);
    layout_spaces(l->t, 2);
}

/* The arrow beside frame and time, or below them; the states below that. */
static void draw_slim(struct ladder *l, const struct event *e)
{
    bool changed = false;
    for (int side = CLIENT; side <= SERVER; side++)
        changed |=
            !z_equal(ladder_label_after(l->t, l->c, l->v, e, (enum side)side).z, l->fold.shown[side].z);
    if (l->breaks) {
        sink_char(l->t->out, '\n');
        layout_spaces(l->t, SLIM_INDENT);
    }
    draw_arrow(l, e);
    if (!changed)
        return;
    sink_char(l->t->out, '\n');
    layout_spaces(l->t, SLIM_INDENT);
    draw_state(l, e, CLIENT);
    layout_spaces(l->t, SLIM_INDENT);
    draw_state(l, e, SERVER);
}

static void draw_row(struct ladder *l, const struct event *e)
{
    struct said what;
    draw_front(l, e);
    if (l->slim) {
        draw_slim(l, e);
    } else {
        draw_state(l, e, CLIENT);
        layout_spaces(l->t, 1);
        draw_arrow(l, e);
        layout_spaces(l->t, 1);
        draw_state(l, e, SERVER);
    }
    if (l->beside) {
        layout_spaces(l->t, 2);
    } else {
        sink_char(l->t->out, '\n');
        layout_spaces(l->t, l->text_at);
    }
    said_begin(&what);
    tell_segment_text(&what.sink, l->t, l->c, e);
    size_t len = said_end(&what);
    layout_paragraph(l->t, what.bytes, len, l->text_at);
}

/* A line across the ladder that is no segment. */
static void note_begin(const struct ladder *l, struct said *text)
{
    said_begin(text);
    sink_z(&text->sink, layout_glyph(l->t, "⋮ ", ": "));
}

static void note_end(const struct ladder *l, struct said *text)
{
    size_t len = said_end(text);
    layout_spaces(l->t, l->notes_at);
    layout_ink(l->t, INK_DIM);
    layout_paragraph(l->t, text->bytes, len, l->notes_at + 2);
    layout_ink(l->t, INK_PLAIN);
}

static void draw_note(const struct ladder *l, enum text_id id, const struct arg *args, size_t count)
{
    struct said text;
    note_begin(l, &text);
    said_text(&text, l->t, id, args, count);
    note_end(l, &text);
}

/* The first ICMP error of its kind that came behind the last one told, and before this frame. */
static const struct icmp_facts *next_error(const struct ladder *l, uint64_t before, enum side *side)
{
    const struct icmp_facts *next = NULL;
    for (int i = CLIENT; i <= SERVER; i++) {
        const struct side_facts *x = &l->c->side[i];
        for (int n = 0; n < x->icmp_kinds; n++) {
            uint64_t frame = x->icmp[n].first.frame;
            if (frame <= l->noted || frame >= before || (next && next->first.frame < frame))
                continue;
            next = &x->icmp[n];
            *side = (enum side)i;
        }
    }
    return next;
}

static void draw_errors(struct ladder *l, uint64_t before)
{
    enum side side = CLIENT;
    for (const struct icmp_facts *f; (f = next_error(l, before, &side)); l->noted = f->first.frame) {
        char from[TELL_ADDRESS_MAX];
        tell_icmp_sender(&f->error, from);
        const struct arg args[] = {
            {.name = "from", .kind = ARG_Z, .z = from},
            {.name = "side", .kind = ARG_SIDE, .u64 = side},
            {.name = "what", .kind = ARG_TEXT, .u64 = tell_icmp_text(&f->error)},
            {.name = "mtu", .kind = ARG_U64, .u64 = f->error.mtu},
            {.name = "frame", .kind = ARG_U64, .u64 = f->first.frame},
        };
        draw_note(l, TEXT_NOTE_ICMP, args, sizeof args / sizeof args[0]);
    }
}

static void draw_header(const struct ladder *l)
{
    enum language language = l->t->options->language;
    const char *frame = text_of(language, TEXT_COLUMN_FRAME);
    const char *unit = text_of(language, l->seconds ? TEXT_COLUMN_SECONDS : TEXT_COLUMN_MS);
    const char *client = text_of(language, TEXT_CLIENT), *server = text_of(language, TEXT_SERVER);
    const char *what = text_of(language, TEXT_COLUMN_WHAT);
    layout_ink(l->t, INK_DIM);
    layout_right(l->t, frame, z_len(frame), l->frame_columns);
    if (l->time_columns)
        layout_right(l->t, unit, z_len(unit), l->time_columns + 2);
    if (l->slim) {
        sink_char(l->t->out, '\n');
        layout_spaces(l->t, SLIM_INDENT);
        layout_left(l->t, client, z_len(client), STATE_COLUMNS + SLIM_INDENT);
    } else {
        layout_spaces(l->t, 2);
        layout_right(l->t, client, z_len(client), STATE_COLUMNS);
        layout_spaces(l->t, l->arrow_columns + 2);
    }
    if (l->beside) {
        layout_left(l->t, server, z_len(server), STATE_COLUMNS + 2);
        sink_z(l->t->out, what);
    } else {
        sink_z(l->t->out, server);
    }
    layout_ink(l->t, INK_PLAIN);
    sink_char(l->t->out, '\n');
}

/* ---- runs ---- */

static const struct event *draw_rows(struct ladder *l, const struct event *e, uint64_t count)
{
    for (uint64_t i = 0; i < count; i++) {
        draw_row(l, e);
        e = ladder_event_after(l->t, e);
    }
    return e;
}

/* Tells of `count` segments from e on in a few lines; returns the one after them. */
static const struct event *draw_fold(struct ladder *l, const struct event *e, uint64_t count)
{
    while (count) {
        struct said text;
        uint64_t piece = fold_piece(&l->fold, count);
        note_begin(l, &text);
        e = fold_text(&text, &l->fold, e, piece);
        note_end(l, &text);
        count -= piece;
    }
    return e;
}

static const struct event *draw_run(struct ladder *l, const struct event *e)
{
    if (fold_after_silence(l->c, e)) {
        const struct arg ns = {.name = "ns", .kind = ARG_NS, .ns = l->c->idle.ns};
        draw_note(l, TEXT_SILENCE, &ns, 1);
    }
    draw_errors(l, e->frame);
    uint64_t run = fold_run(&l->fold, e);
    if (run < FOLD_LEAST)
        return draw_rows(l, e, 1);
    e = draw_rows(l, e, FOLD_SHOWN);
    e = draw_fold(l, e, run - FOLD_SHOWN - FOLD_SHOWN);
    return draw_rows(l, e, FOLD_SHOWN);
}

/* ---- the whole ---- */

static void shape_times(struct ladder *l)
{
    char text[LABEL_MAX];
    const struct connection *c = l->c;
    l->seconds = connection_lasted(c) >= IN_SECONDS_NS;
    int low = (int)time_text(l, c->earliest_ns, text, sizeof text);
    int high = (int)time_text(l, c->latest_ns, text, sizeof text);
    l->time_columns = low > high ? low : high;
    if (l->time_columns < TIME_LEAST)
        l->time_columns = TIME_LEAST;
}

static void shape(struct ladder *l)
{
    char text[LABEL_MAX];
    struct sink s;
    int width = layout_width(l->t);
    sink_init(&s, text, sizeof text, NULL, NULL);
    sink_u64(&s, l->c->last.frame);
    l->frame_columns = s.len > 5 ? (int)s.len : 5;
    if (l->c->clock != CLOCK_NONE)
        shape_times(l);
    l->states_at = l->frame_columns + (l->time_columns ? l->time_columns + 2 : 0) + 2;
    l->text_at = l->notes_at = l->states_at;
    int room = width - l->states_at - 2 * STATE_COLUMNS - 2;
    l->beside = width >= BESIDE_LEAST;
    l->slim = room < ARROW_LEAST;
    if (l->slim) {
        l->breaks = width - l->states_at < ARROW_LEAST;
        room = width - (l->breaks ? SLIM_INDENT : l->states_at);
        l->notes_at = SLIM_INDENT;
        l->text_at = 2 * SLIM_INDENT;
    }
    l->arrow_columns = l->beside ? ARROW_BESIDE : room > ARROW_MOST ? ARROW_MOST : room;
    if (l->beside)
        l->text_at += 2 * STATE_COLUMNS + l->arrow_columns + 4;
}

void ladder_draw(const struct tell *t, const struct connection *c, const struct verdict *v, bool bounded)
{
    struct ladder l = {.t = t, .c = c, .v = v};
    shape(&l);
    fold_begin(&l.fold, t, c, v, bounded);
    draw_header(&l);
    const struct event *e = c->events_first ? &t->events[c->events_first] : NULL;
    while (e)
        e = draw_run(&l, e);
    draw_errors(&l, UINT64_MAX);
    if (c->events_dropped) {
        const struct arg count = {.name = "count", .kind = ARG_U64, .u64 = c->events_dropped};
        draw_note(&l, TEXT_NOT_KEPT, &count, 1);
    }
    if (l.doubt) {
        const char *legend = text_of(t->options->language, TEXT_LEGEND);
        layout_spaces(t, 2);
        layout_ink(t, INK_DIM);
        layout_paragraph(t, legend, z_len(legend), 2);
        layout_ink(t, INK_PLAIN);
    }
}

static void ladder_connection(struct tell *t, const struct connection *c, const struct verdict *v)
{
    if (t->connections)
        sink_char(t->out, '\n');
    layout_ink(t, INK_BOLD);
    sink_u64(t->out, c->id);
    layout_ink(t, INK_PLAIN);
    sink_char(t->out, '\n');
    ladder_who(t, c, 2);
    ladder_draw(t, c, v, false);
}

const struct tell_output tell_ladder = {
    .name = "ladder", .keeps_events = true, .connection = ladder_connection};
