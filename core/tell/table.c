/* The table: one line a connection, for many connections, for grep, sort and awk.
 *
 * Slugs stand as they are in every language, so that a search for them works; only the heading is
 * translated. A cell longer than its column makes that row longer, nothing is cut: no connection has to
 * be known before the first line is written. On a terminal too narrow for all columns the least telling
 * ones are left out; elsewhere all are there.
 */
#include "tell/layout.h"
#include "tell/summary.h"

enum { CELL_MAX = 128 };

static void cell_id(struct sink *out, const struct tell *t, const struct connection *c,
                    const struct verdict *v)
{
    (void)t;
    (void)v;
    sink_u64(out, c->id);
}

static void cell_start(struct sink *out, const struct tell *t, const struct connection *c,
                       const struct verdict *v)
{
    (void)t;
    (void)v;
    tell_time(out, c->clock, c->time_digits, c->first.time_ns);
}

static void cell_client(struct sink *out, const struct tell *t, const struct connection *c,
                        const struct verdict *v)
{
    (void)v;
    tell_endpoint(out, t->names, &c->side[CLIENT].endpoint);
    if (c->direction_guessed)
        sink_char(out, '?');
}

static void cell_server(struct sink *out, const struct tell *t, const struct connection *c,
                        const struct verdict *v)
{
    (void)v;
    tell_endpoint(out, t->names, &c->side[SERVER].endpoint);
}

static void cell_duration(struct sink *out, const struct tell *t, const struct connection *c,
                          const struct verdict *v)
{
    (void)t;
    (void)v;
    enum { NS = 9, DIGITS = 6 };
    if (c->clock != CLOCK_NONE)
        sink_fixed(out, connection_lasted(c), NS, DIGITS);
}

static void pair(struct sink *out, uint64_t client, uint64_t server)
{
    sink_u64(out, client);
    sink_char(out, '/');
    sink_u64(out, server);
}

static void cell_packets(struct sink *out, const struct tell *t, const struct connection *c,
                         const struct verdict *v)
{
    (void)t;
    (void)v;
    pair(out, c->side[CLIENT].packets, c->side[SERVER].packets);
}

static void cell_bytes(struct sink *out, const struct tell *t, const struct connection *c,
                       const struct verdict *v)
{
    (void)t;
    (void)v;
    pair(out, c->side[CLIENT].bytes, c->side[SERVER].bytes);
}

static void cell_opening(struct sink *out, const struct tell *t, const struct connection *c,
                         const struct verdict *v)
{
    (void)t;
    (void)c;
    sink_z(out, opening_slugs[v->opening.kind]);
}

static void cell_closing(struct sink *out, const struct tell *t, const struct connection *c,
                         const struct verdict *v)
{
    (void)t;
    (void)c;
    sink_z(out, closing_slugs[v->closing.kind]);
}

static void cell_first(struct sink *out, const struct tell *t, const struct connection *c,
                       const struct verdict *v)
{
    static const char *const names[] = {"client", "server", "-", "both"};
    (void)t;
    (void)c;
    sink_z(out, names[v->closing.first]);
}

const char *tell_doubt(uint8_t certainty)
{
    static const char *const marks[CERTAINTY_COUNT] = {"??", "?", ""};
    return marks[certainty];
}

static void cell_cause(struct sink *out, const struct tell *t, const struct connection *c,
                       const struct verdict *v)
{
    (void)t;
    (void)c;
    sink_z(out, cause_slugs[v->closing.cause.kind]);
    sink_z(out, tell_doubt(v->closing.cause.certainty));
}

enum { LEFT, RIGHT };

static const struct column {
    enum text_id heading;
    void (*cell)(struct sink *out, const struct tell *t, const struct connection *c, const struct verdict *v);
    uint8_t width, align;
    uint8_t dropped; /* the lower, the sooner it goes when there is no room; 0: stays */
} columns[] = {
    {TEXT_TABLE_ID, cell_id, 5, RIGHT, 0},
    {TEXT_TABLE_START, cell_start, 27, LEFT, 1},
    {TEXT_TABLE_CLIENT, cell_client, 21, LEFT, 0},
    {TEXT_TABLE_SERVER, cell_server, 21, LEFT, 0},
    {TEXT_TABLE_DURATION, cell_duration, 11, RIGHT, 4},
    {TEXT_TABLE_PACKETS, cell_packets, 9, RIGHT, 2},
    {TEXT_TABLE_BYTES, cell_bytes, 13, RIGHT, 3},
    {TEXT_TABLE_OPENING, cell_opening, 12, LEFT, 5},
    {TEXT_TABLE_CLOSING, cell_closing, 15, LEFT, 0},
    {TEXT_TABLE_FIRST, cell_first, 6, LEFT, 7},
    {TEXT_TABLE_CAUSE, cell_cause, 20, LEFT, 6},
};

enum { COLUMNS = sizeof columns / sizeof columns[0], GAP = 2 };

/* A bit for each column that is shown. */
static unsigned shown_columns(const struct tell *t)
{
    unsigned shown = (1u << COLUMNS) - 1;
    int width = 0;
    for (int i = 0; i < COLUMNS; i++)
        width += columns[i].width + (i ? GAP : 0);
    for (int next = 1; t->options->terminal && width > t->options->width && next <= COLUMNS; next++) {
        for (int i = 0; i < COLUMNS; i++) {
            if (columns[i].dropped == next) {
                shown &= ~(1u << i);
                width -= columns[i].width + GAP;
            }
        }
    }
    return shown;
}

static void write_cell(const struct tell *t, const struct column *column, const char *text, size_t len,
                       bool is_last)
{
    if (column->align == RIGHT)
        layout_right(t, text, len, column->width);
    else if (is_last)
        sink_bytes(t->out, text, len);
    else
        layout_left(t, text, len, column->width);
}

static void write_row(const struct tell *t, const struct connection *c, const struct verdict *v)
{
    unsigned shown = shown_columns(t);
    bool first = true;
    for (int i = 0; i < COLUMNS; i++) {
        char text[CELL_MAX * 4];
        struct sink cell;
        if (!(shown >> i & 1))
            continue;
        if (!first)
            layout_spaces(t, GAP);
        first = false;
        sink_init(&cell, text, sizeof text, NULL, NULL);
        if (c)
            columns[i].cell(&cell, t, c, v);
        else
            tell_text(&cell, t, columns[i].heading, NULL, 0);
        if (c && cell.len == 0)
            sink_char(&cell, '-');
        write_cell(t, &columns[i], text, cell.len, i == COLUMNS - 1);
    }
    sink_char(t->out, '\n');
}

static void heading(const struct tell *t)
{
    layout_ink(t, INK_BOLD);
    write_row(t, NULL, NULL);
    layout_ink(t, INK_PLAIN);
}

/* Red for what somebody should look at, plain for the rest. */
static enum ink ink_of(const struct verdict *v)
{
    switch (v->closing.kind) {
    case CLOSING_RESET:
    case CLOSING_RESET_AFTER_FIN:
    case CLOSING_VANISHED:
    case CLOSING_NEVER_OPENED:
        return INK_RST;
    default:
        return INK_PLAIN;
    }
}

static void table_connection(struct tell *t, const struct connection *c, const struct verdict *v)
{
    enum ink ink = ink_of(v);
    if (!t->connections)
        heading(t);
    if (ink != INK_PLAIN)
        layout_ink(t, ink);
    write_row(t, c, v);
    if (ink != INK_PLAIN)
        layout_ink(t, INK_PLAIN);
}

static void table_end(struct tell *t, const struct tell_totals *totals)
{
    if (t->summary)
        summary_tell(t, t->summary, totals);
    else if (!t->connections)
        heading(t);
}

const struct tell_output tell_table = {
    .name = "table",
    .connection = table_connection,
    .end = table_end,
};
