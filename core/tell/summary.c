/* The summary: counts by slug, who closes first at each server, what failed, and the worst five with the command
 * that tells their story. Slugs stand as they are in every language, as in the table. */
#include "tell/summary.h"

#include "tell/labelled.h"
#include "tell/layout.h"
#include "tell/timers_text.h"

enum {
    TOLD_SERVERS = 5,
    TOLD_WORST = 5,
    TOLD_BURSTS = 3,
    TOLD_IDLES = 3,
    TOLD_SCANS = 3,
    LONG_COMMAND = 160
};
enum { REFUSED, UNANSWERED, HALF_OPEN };
enum { FIRST_CLIENT, FIRST_SERVER, FIRST_BOTH };

static void add_close_wait(struct summary *s, const struct connection *c, const struct verdict *v)
{
    const struct episode *e = longest_close_wait(v);
    if (!e || e->ns <= SLOW_CLOSE_WAIT_NS)
        return;
    s->close_wait.count++;
    if (e->ns <= s->close_wait.longest_ns)
        return;
    s->close_wait.longest_ns = e->ns;
    s->close_wait.id = c->id;
    s->close_wait.side = e->side;
}

void summary_add(struct summary *s, const struct connection *c, const struct verdict *v)
{
    static const int firsts[] = {
        [CLIENT] = FIRST_CLIENT, [SERVER] = FIRST_SERVER, [SIDE_NONE] = -1, [SIDE_BOTH] = FIRST_BOTH};
    const struct endpoint *server = &c->side[SERVER].endpoint;
    const uint8_t opening = v->opening.kind, closing = v->closing.kind;
    s->count++;
    s->openings[opening]++;
    s->closings[closing]++;
    if (closing == CLOSING_RESET || closing == CLOSING_RESET_AFTER_FIN)
        s->resets[v->closing.cause.kind]++;
    if (firsts[v->closing.first] >= 0 && closing != CLOSING_NEVER_OPENED)
        servers_add(&s->closers, server, firsts[v->closing.first]);
    if (opening == OPENING_REFUSED || opening == OPENING_UNANSWERED || opening == OPENING_HALF_OPEN)
        servers_add(&s->failures, server,
                    opening == OPENING_REFUSED      ? REFUSED
                    : opening == OPENING_UNANSWERED ? UNANSWERED
                                                    : HALF_OPEN);
    add_close_wait(s, c, v);
    bursts_add(&s->bursts, c, v);
    idles_add(&s->idles, c, v);
    scans_add(&s->scans, c, v);
    worst_add(&s->worst, c, v);
}

static void said_number(struct said *s, const struct tell *t, enum text_id id, uint64_t count)
{
    const struct arg arg = {.name = "count", .kind = ARG_U64, .u64 = count};
    said_text(s, t, id, &arg, 1);
}

static void said_server(struct said *s, const struct tell *t, enum text_id id, const struct server_row *row,
                        uint64_t count)
{
    const struct arg args[] = {{.name = "server", .kind = ARG_ENDPOINT, .p = &row->server},
                               {.name = "count", .kind = ARG_U64, .u64 = count}};
    said_text(s, t, id, args, 2);
}

static void tell_closers(const struct tell *t, const struct servers *servers)
{
    static const enum text_id sides[SERVERS_COUNTS] = {TEXT_SUM_FIRST_CLIENT, TEXT_SUM_FIRST_SERVER,
                                                       TEXT_SUM_FIRST_BOTH};
    const struct server_row *row = NULL;
    uint64_t left = servers->total;
    struct said s;
    for (int i = 0; i < TOLD_SERVERS && (row = servers_next(servers, row)); i++) {
        const char *next = "";
        said_begin(&s);
        said_server(&s, t, TEXT_SUM_AT_SERVER, row, row->total);
        for (int side = 0; side < SERVERS_COUNTS; side++) {
            if (!row->by[side])
                continue;
            sink_z(&s.sink, next);
            said_number(&s, t, sides[side], row->by[side]);
            next = text_of(t->options->language, TEXT_LIST_NEXT);
        }
        left -= row->total;
        labelled_line(t, TEXT_SUM_FIRST, i == 0, &s);
    }
    if (!left)
        return;
    said_begin(&s);
    said_number(&s, t, TEXT_SUM_ELSEWHERE, left);
    labelled_line(t, TEXT_SUM_FIRST, false, &s);
}

static void address_text(const struct tell *t, const struct address *a, char z[TELL_ADDRESS_MAX])
{
    struct sink out;
    sink_init(&out, z, TELL_ADDRESS_MAX - 1, NULL, NULL);
    tell_address(&out, t->names, a);
    z[out.len] = 0;
}

/* "3, 4, 7 and so on": the connections of a burst. */
static void burst_ids(const struct tell *t, const struct burst *b, char *z, size_t cap)
{
    struct sink out;
    sink_init(&out, z, cap - 1, NULL, NULL);
    for (uint64_t i = 0; i < b->count && i < BURST_IDS; i++) {
        if (i)
            tell_text(&out, t, TEXT_WAIT_NEXT, NULL, 0);
        sink_u64(&out, b->id[i]);
    }
    if (b->count > BURST_IDS)
        tell_text(&out, t, TEXT_OPEN_AND_SO_ON, NULL, 0);
    z[out.len] = 0;
}

static void tell_bursts(const struct tell *t, const struct bursts *bursts)
{
    const struct burst *b = NULL;
    for (int i = 0; i < TOLD_BURSTS && (b = bursts_next(bursts, b)); i++) {
        char host[TELL_ADDRESS_MAX], ids[BURST_IDS * 16 + 32];
        struct said s;
        address_text(t, &b->host, host);
        burst_ids(t, b, ids, sizeof ids);
        const struct arg args[] = {{.name = "count", .kind = ARG_U64, .u64 = b->count},
                                   {.name = "host", .kind = ARG_Z, .z = host},
                                   {.name = "ids", .kind = ARG_Z, .z = ids}};
        said_begin(&s);
        said_text(&s, t,
                  b->cause == CAUSE_LISTENER_CLOSED ? TEXT_SUM_LISTENER_CLOSED
                  : b->cause == CAUSE_ACTIVE_ABORT  ? TEXT_SUM_ABORTED
                                                    : TEXT_SUM_RESTARTED,
                  args, 3);
        labelled_line(t, TEXT_SUM_AT_ONCE, i == 0, &s);
    }
}

static void tell_idles(const struct tell *t, const struct idles *idles)
{
    const struct idle_row *row = NULL;
    for (int i = 0; i < TOLD_IDLES && (row = idles_next(idles, row)); i++) {
        char list[TIMERS_TEXT_MAX];
        timers_list(list, t, &row->first);
        const struct arg args[] = {{.name = "server", .kind = ARG_ENDPOINT, .p = &row->server},
                                   {.name = "side", .kind = ARG_SIDE, .u64 = row->by},
                                   {.name = "count", .kind = ARG_U64, .u64 = row->count},
                                   {.name = "seconds", .kind = ARG_U64, .u64 = (uint64_t)row->seconds},
                                   {.name = "timers", .kind = ARG_Z, .z = list}};
        struct said s;
        said_begin(&s);
        said_text(&s, t, list[0] ? TEXT_SUM_IDLE_TIMERS : TEXT_SUM_IDLE_NONE, args,
                  sizeof args / sizeof args[0]);
        labelled_line(t, TEXT_SUM_IDLE, i == 0, &s);
    }
}

static void tell_scans(const struct tell *t, const struct scans *scans)
{
    const struct scan_row *row = NULL;
    for (int i = 0; i < TOLD_SCANS && (row = scans_next(scans, row)); i++) {
        char from[TELL_ADDRESS_MAX], to[TELL_ADDRESS_MAX];
        address_text(t, &row->from, from);
        address_text(t, &row->to, to);
        const struct arg args[] = {{.name = "from", .kind = ARG_Z, .z = from},
                                   {.name = "to", .kind = ARG_Z, .z = to},
                                   {.name = "count", .kind = ARG_U64, .u64 = row->count},
                                   {.name = "port", .kind = ARG_U64, .u64 = row->port},
                                   {.name = "least", .kind = ARG_U64, .u64 = row->least},
                                   {.name = "most", .kind = ARG_U64, .u64 = row->most}};
        struct said s;
        said_begin(&s);
        said_text(&s, t,
                  !row->port                      ? TEXT_SUM_SCAN_PORTS
                  : 2 * row->refused > row->count ? TEXT_SUM_SCAN_REFUSED
                                                  : TEXT_SUM_SCAN_HOSTS,
                  args, sizeof args / sizeof args[0]);
        labelled_line(t, TEXT_SUM_SCAN, i == 0, &s);
    }
}

/* Refused ones, or unanswered ones, by server; of those with most failures. */
static void tell_failures(const struct tell *t, const struct servers *servers, int which, uint64_t total)
{
    static const struct {
        enum text_id label, each;
    } by[] = {
        [REFUSED] = {TEXT_SUM_REFUSED, TEXT_SUM_REFUSED_BY},
        [UNANSWERED] = {TEXT_SUM_UNANSWERED, TEXT_SUM_UNANSWERED_BY},
        [HALF_OPEN] = {TEXT_SUM_HALF_OPEN, TEXT_SUM_HALF_OPEN_AT},
    };
    const struct server_row *row = NULL;
    uint64_t left = total;
    int told = 0;
    struct said s;
    if (!total)
        return;
    said_begin(&s);
    while (told < TOLD_SERVERS && (row = servers_next(servers, row))) {
        if (!row->by[which])
            continue;
        if (told++)
            said_text(&s, t, TEXT_LIST_NEXT, NULL, 0);
        said_server(&s, t, by[which].each, row, row->by[which]);
        left -= row->by[which];
    }
    if (left) {
        if (told)
            said_text(&s, t, TEXT_LIST_NEXT, NULL, 0);
        said_number(&s, t, TEXT_SUM_MORE, left);
    }
    labelled_line(t, by[which].label, true, &s);
}

static void tell_close_wait(const struct tell *t, const struct summary *s)
{
    const struct arg args[] = {
        {.name = "count", .kind = ARG_U64, .u64 = s->close_wait.count},
        {.name = "least", .kind = ARG_NS, .ns = SLOW_CLOSE_WAIT_NS},
        {.name = "ns", .kind = ARG_NS, .ns = s->close_wait.longest_ns},
        {.name = "side", .kind = ARG_SIDE, .u64 = s->close_wait.side},
        {.name = "id", .kind = ARG_U64, .u64 = s->close_wait.id},
    };
    struct said said;
    if (!s->close_wait.count)
        return;
    said_begin(&said);
    said_text(&said, t, TEXT_SUM_SLOW, args, sizeof args / sizeof args[0]);
    labelled_line(t, TEXT_SUM_CLOSE_WAIT, true, &said);
}

static void tell_trouble(const struct tell *t, const struct worst *w, const struct trouble *r, bool first)
{
    const struct arg args[] = {
        {.name = "id", .kind = ARG_U64, .u64 = r->id},
        {.name = "client", .kind = ARG_ENDPOINT, .p = &r->client},
        {.name = "server", .kind = ARG_ENDPOINT, .p = &r->server},
        {.name = "arrow", .kind = ARG_Z, .z = layout_glyph(t, "→", "->")},
        {.name = "side", .kind = ARG_SIDE, .u64 = r->side},
        {.name = "peer", .kind = ARG_SIDE, .u64 = tell_other_than(r->side)},
        {.name = "ns", .kind = ARG_NS, .ns = r->ns},
        {.name = "count", .kind = ARG_U64, .u64 = r->count},
        {.name = "bytes", .kind = ARG_SIZE, .u64 = r->bytes},
        {.name = "cause", .kind = ARG_Z, .z = cause_slugs[r->cause]},
        {.name = "doubt", .kind = ARG_Z, .z = tell_doubt(r->certainty)},
        {.name = "what", .kind = ARG_TEXT, .u64 = r->text},
        {.name = "alike", .kind = ARG_U64, .u64 = r->alike},
    };
    struct said s;
    said_begin(&s);
    said_text(&s, t, TEXT_SUM_ONE, args, sizeof args / sizeof args[0]);
    if (r->alike)
        said_text(&s, t, worst_counted(w, r) ? TEXT_SUM_ALIKE : TEXT_SUM_ALIKE_SOME, args,
                  sizeof args / sizeof args[0]);
    labelled_line(t, TEXT_SUM_WORST, first, &s);
}

/* To be copied whole: not broken into lines. */
static void tell_command(const struct tell *t, const struct trouble *const *these, int count)
{
    layout_spaces(t, LABELLED_AT);
    sink_z(t->out, "tcpstory --format story --where id=");
    for (int i = 0; i < count; i++) {
        if (i)
            sink_char(t->out, ',');
        sink_u64(t->out, these[i]->id);
    }
    sink_untrusted(t->out, t->options->again, z_len(t->options->again));
    sink_char(t->out, '\n');
}

/* Each with its command; a long one stands once for all. */
static void tell_worst(const struct tell *t, const struct worst *w)
{
    const struct trouble *these[TOLD_WORST];
    const char *again = t->options->again;
    bool once = again && z_len(again) > LONG_COMMAND;
    int count = 0;
    while (count < TOLD_WORST && (these[count] = worst_at(w, count))) {
        tell_trouble(t, w, these[count], count == 0);
        if (again && !once)
            tell_command(t, &these[count], 1);
        count++;
    }
    if (once && count)
        tell_command(t, these, count);
}

static void heading(const struct tell *t, const struct summary *s, const struct tell_totals *totals)
{
    const struct arg args[] = {{.name = "count", .kind = ARG_U64, .u64 = s->count},
                               {.name = "all", .kind = ARG_U64, .u64 = totals->connections},
                               {.name = "told", .kind = ARG_U64, .u64 = t->connections}};
    struct said said;
    said_begin(&said);
    said_text(&said, t, totals->chosen ? TEXT_SUM_FITTING : TEXT_SUM_ALL, args, 3);
    if (t->connections && t->connections < s->count)
        said_text(&said, t, TEXT_SUM_LISTED, args, 3);
    layout_ink(t, INK_BOLD);
    layout_paragraph(t, said.bytes, said_end(&said), 0);
    layout_ink(t, INK_PLAIN);
}

void summary_tell(const struct tell *t, const struct summary *s, const struct tell_totals *totals)
{
    if (t->connections)
        sink_char(t->out, '\n');
    heading(t, s, totals);
    labelled_counts(t, TEXT_SUM_OPENED, s->openings, OPENING_COUNT, opening_slugs);
    labelled_counts(t, TEXT_SUM_ENDED, s->closings, CLOSING_COUNT, closing_slugs);
    tell_closers(t, &s->closers);
    labelled_counts(t, TEXT_SUM_RESETS, s->resets, CAUSE_COUNT, cause_slugs);
    tell_bursts(t, &s->bursts);
    tell_idles(t, &s->idles);
    tell_scans(t, &s->scans);
    tell_failures(t, &s->failures, REFUSED, s->openings[OPENING_REFUSED]);
    tell_failures(t, &s->failures, UNANSWERED, s->openings[OPENING_UNANSWERED]);
    tell_failures(t, &s->failures, HALF_OPEN, s->openings[OPENING_HALF_OPEN]);
    tell_close_wait(t, s);
    tell_worst(t, &s->worst);
}
