#include "lab/live.h"

#include <string.h>

enum { NUMBER_COLUMNS = 4, TIME_COLUMNS = 11, STATE_COLUMNS = 13, ARROW_COLUMNS = 24 };

void live_begin(struct live *l, FILE *out, enum language language, bool ascii, bool tun,
                const struct witness *w)
{
    *l = (struct live){.out = out, .language = language, .ascii = ascii, .witness = w};
    say_to(out, language, SAY_LIVE_HEAD,
           SAY_WITH(say_z("mark", ascii ? "=" : "✓"), say_z("wire", tun ? "TUN" : "veth")));
    fputc('\n', out);
    say_column(out, say_words(language, SAY_LIVE_NUMBER), -NUMBER_COLUMNS);
    say_column(out, "ms", -TIME_COLUMNS);
    say_column(out, vantage_words(language, AT_CLIENT), -STATE_COLUMNS - 2);
    fprintf(out, "%*s%s\n", ARROW_COLUMNS + 8, "", vantage_words(language, AT_SERVER));
}

static void arrow(const struct live *l)
{
    const char *shaft = l->ascii ? "-" : "─";
    bool lost = l->packet.act == WIRE_DROPPED, right = l->packet.from == CLIENT;
    const char *end = lost ? (l->ascii ? "X" : "✗") : right ? (l->ascii ? ">" : "▶") : (l->ascii ? "<" : "◀");
    int shafts = ARROW_COLUMNS - (int)strlen(l->packet.label) - 3, left = shafts / 2;
    if (!right)
        fputs(end, l->out);
    for (int i = 0; i < left; i++)
        fputs(shaft, l->out);
    fprintf(l->out, " %s ", l->packet.label);
    for (int i = left; i < shafts; i++)
        fputs(shaft, l->out);
    if (right)
        fputs(end, l->out);
}

/* Whether the belief behind the packet is the kernel's own state. */
static const char *mark(const struct live *l, const struct snapshot *told, const struct lab_connection *c,
                        enum side side)
{
    if (!told || c->now[side] >= STATE_COUNT)
        return " ";
    return told->end[side].likely == c->now[side] ? (l->ascii ? "=" : "✓") : "?";
}

static void row(struct live *l, const struct lab_connection *c)
{
    const struct snapshot *told = witness_snapshot(l->witness, AT_MIDDLE, l->packet.number);
    const char *names[2] = {"", ""};
    for (int side = CLIENT; side <= SERVER; side++)
        if (c->now[side] < STATE_COUNT)
            names[side] = state_names[c->now[side]];
    fprintf(l->out, "%*llu%*.3f  %*s %s  ", NUMBER_COLUMNS, (unsigned long long)l->packet.number,
            TIME_COLUMNS, (double)(l->packet.time_ns - l->begun_ns) / 1e6, STATE_COLUMNS, names[CLIENT],
            mark(l, told, c, CLIENT));
    arrow(l);
    fprintf(l->out, "  %s %-*s", mark(l, told, c, SERVER), STATE_COLUMNS, names[SERVER]);
    for (int side = CLIENT; told && side <= SERVER; side++)
        if (told->end[side].likely != c->now[side] && c->now[side] < STATE_COUNT)
            say_to(l->out, l->language, SAY_LIVE_THINKS,
                   SAY_WITH(say_z("side", vantage_words(l->language, side == CLIENT ? AT_CLIENT : AT_SERVER)),
                            say_state("state", told->end[side].likely)));
    fputc('\n', l->out);
    fflush(l->out);
}

static void on_packet(void *ctx, const struct wire_event *e)
{
    struct live *l = ctx;
    const struct flight *f = e->flight;
    if (!l->begun_ns)
        l->begun_ns = e->time_ns;
    if (e->act != WIRE_DELIVERED && e->act != WIRE_DROPPED)
        return;
    packet_label(&f->view, l->packet.label, sizeof l->packet.label);
    l->packet.any = true;
    l->packet.act = e->act;
    l->packet.from = f->from;
    l->packet.number = f->number;
    l->packet.time_ns = e->time_ns;
    l->packet.ports.of[f->from] = f->view.source;
    l->packet.ports.of[other_side(f->from)] = f->view.destination;
}

static void on_look(void *ctx, const struct lab_run *run, const struct flight *f, int64_t time_ns)
{
    struct live *l = ctx;
    (void)time_ns;
    if (!f || !l->packet.any)
        return;
    l->packet.any = false;
    for (uint32_t i = 0; i < run->connection_count; i++)
        if (memcmp(run->connection[i].ports.of, l->packet.ports.of, sizeof l->packet.ports.of) == 0)
            row(l, &run->connection[i]);
}

struct lab_watcher live_watcher(struct live *l)
{
    return (struct lab_watcher){.ctx = l, .packet = on_packet, .look = on_look};
}

void live_end(struct live *l, const struct witness *w)
{
    const struct tally *t = &w->tally[AT_MIDDLE];
    say_to(l->out, l->language, t->violations ? SAY_LIVE_END_UNSOUND : SAY_LIVE_END,
           SAY_WITH(say_u64("count", t->checks), say_u64("wrong", t->violations), say_u64("right", t->right),
                    say_u64("settled", t->told), say_u64("likely", t->likely)));
    fputc('\n', l->out);
}
