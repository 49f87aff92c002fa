/* Who with whom, and when: the lines above a ladder. Times are UTC, or whatever the input counted in.
 */
#include "tell/format.h"
#include "tell/ladder.h"

enum { CLOCK_TEXT_MAX = 64 };

static void clock_text(const struct connection *c, const struct tell *t, char *text, size_t cap)
{
    int64_t second = seconds_of(c->first.time_ns);
    int64_t days = second / DAY_SECONDS - (second % DAY_SECONDS < 0);
    struct sink s;
    sink_init(&s, text, cap - 1, NULL, NULL);
    if (c->clock == CLOCK_UTC || c->clock == CLOCK_LOCAL) {
        format_date(&s, days);
        sink_char(&s, ' ');
    }
    format_hms(&s, (uint32_t)(second - days * DAY_SECONDS));
    format_fraction(&s, c->first.time_ns, c->time_digits);
    if (c->clock == CLOCK_UTC)
        tell_text(&s, t, TEXT_UTC, NULL, 0);
    text[s.len] = 0;
}

/* How each step of a path is called; a plain one has no id. */
static const struct {
    enum text_id plain, with_id;
} steps[] = {
    [PATH_VLAN] = {TEXT_IN_VLAN, TEXT_IN_VLAN},       [PATH_IP] = {TEXT_IN_IP, TEXT_IN_IP},
    [PATH_GRE] = {TEXT_IN_GRE, TEXT_IN_GRE_KEY},      [PATH_NVGRE] = {TEXT_IN_NVGRE, TEXT_IN_NVGRE},
    [PATH_ERSPAN] = {TEXT_IN_ERSPAN, TEXT_IN_ERSPAN}, [PATH_VXLAN] = {TEXT_IN_VXLAN, TEXT_IN_VXLAN},
    [PATH_GENEVE] = {TEXT_IN_GENEVE, TEXT_IN_GENEVE}, [PATH_GTP] = {TEXT_IN_GTP, TEXT_IN_GTP},
    [PATH_TEREDO] = {TEXT_IN_TEREDO, TEXT_IN_TEREDO}, [PATH_PPPOE] = {TEXT_IN_PPPOE, TEXT_IN_PPPOE},
};
_Static_assert(sizeof steps / sizeof steps[0] == PATH_COUNT, "each kind of step has its words");

/* The VLANs and tunnels it came through, outermost first. */
static void path_text(const struct tell *t, const struct connection *c, int indent)
{
    struct path_step step;
    struct said in;
    if (!c->path.count)
        return;
    said_begin(&in);
    said_text(&in, t, TEXT_INSIDE, NULL, 0);
    for (int at = 0; path_next(&c->path, &at, &step);) {
        const struct arg id = {.name = "id", .kind = ARG_U64, .u64 = step.id};
        if (at > 1 + step.ends)
            said_text(&in, t, TEXT_INSIDE_NEXT, NULL, 0);
        said_text(&in, t, step.has_id ? steps[step.kind].with_id : steps[step.kind].plain, &id, 1);
    }
    size_t len = said_end(&in);
    layout_spaces(t, indent);
    layout_paragraph(t, in.bytes, len, indent);
}

void ladder_who(const struct tell *t, const struct connection *c, int indent)
{
    char time[CLOCK_TEXT_MAX];
    struct said who;
    said_begin(&who);
    const struct arg args[] = {
        {.name = "client", .kind = ARG_ENDPOINT, .p = &c->side[CLIENT].endpoint},
        {.name = "server", .kind = ARG_ENDPOINT, .p = &c->side[SERVER].endpoint},
        {.name = "arrow", .kind = ARG_Z, .z = layout_glyph(t, "→", "->")},
    };
    said_text(&who, t, TEXT_WHO, args, sizeof args / sizeof args[0]);
    size_t len = said_end(&who);
    layout_spaces(t, indent);
    layout_paragraph(t, who.bytes, len, indent);
    path_text(t, c, indent);
    if (c->clock == CLOCK_NONE)
        return;
    clock_text(c, t, time, sizeof time);
    const struct arg when[] = {
        {.name = "time", .kind = ARG_Z, .z = time},
        {.name = "ns", .kind = ARG_NS, .ns = connection_lasted(c)},
    };
    said_begin(&who);
    if (c->first.frame == c->last.frame)
        sink_z(&who.sink, time);
    else
        said_text(&who, t, TEXT_WHEN, when, sizeof when / sizeof when[0]);
    len = said_end(&who);
    layout_spaces(t, indent);
    layout_paragraph(t, who.bytes, len, indent);
}
