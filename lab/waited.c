/* Bytes and segments are counted as the step and the wire saw them; nothing is asked of the kernels again. */
#include "lab/waited.h"

#include <stdio.h>
#include <string.h>

#include "lab/host.h"
#include "lab/story.h"

/* ---- what was waited for ---- */

/* The text's beginning, fit for one line of a terminal. */
static const char *shown(const struct statement *s, char out[41])
{
    size_t len = s->text_len < 40 ? s->text_len : 40;
    while (len < s->text_len && len && ((uint8_t)s->text[len] & 0xc0) == 0x80)
        len--;
    for (size_t i = 0; i < len; i++)
        out[i] = (uint8_t)s->text[i] < ' ' || s->text[i] == 0x7f ? '.' : s->text[i];
    out[len] = '\0';
    return out;
}

static void say_text(struct lab_run *run, const struct statement *s, struct arg ns)
{
    char text[41];
    run_fails(run, SAY_WAITED_TEXT,
              SAY_WITH(ns, say_z("text", shown(s, text)), say_u64("all", s->text_len),
                       say_u64("count", run->progress)));
}

static void say_recv(struct lab_run *run, const struct statement *s, struct arg ns)
{
    enum sentence id = s->eof                     ? SAY_WAITED_FIN
                       : s->all                   ? SAY_WAITED_FIN_BYTES
                       : s->has_text || s->number ? SAY_WAITED_BYTES
                                                  : SAY_WAITED_ANY;
    if (s->has_text)
        say_text(run, s, ns);
    else
        run_fails(run, id,
                  SAY_WITH(ns, say_u64("all", (uint64_t)s->number), say_u64("count", run->progress)));
}

static void say_send(struct lab_run *run, const struct statement *s, struct arg ns)
{
    uint64_t all = s->has_text ? s->text_len : (uint64_t)s->number;
    run_fails(run, SAY_WAITED_SEND, SAY_WITH(ns, say_u64("all", all), say_u64("count", run->progress)));
}

static void say_connect(struct lab_run *run, const struct statement *s, struct arg ns)
{
    (void)s;
    run_fails(run, SAY_WAITED_CONNECT, &ns, 1);
}

static void say_accept(struct lab_run *run, const struct statement *s, struct arg ns)
{
    (void)s;
    run_fails(run, SAY_WAITED_ACCEPT, &ns, 1);
}

static void say_wait(struct lab_run *run, const struct statement *s, struct arg ns)
{
    char text[80];
    if (s->has_side)
        run_fails(run, SAY_WAITED_STATE,
                  SAY_WITH(ns, say_side("side", s->side), say_state("state", s->path[0])));
    else
        run_fails(run, SAY_WAITED_PACKET,
                  SAY_WITH(ns, say_z("packet", match_text(&s->match, text, sizeof text)),
                           say_u64("count", run->seen[run->step])));
}

/* By the step that can wait. */
static const struct {
    enum step_result (*step)(struct lab_run *run, const struct statement *s);
    void (*say)(struct lab_run *run, const struct statement *s, struct arg ns);
} rows[] = {{step_wait, say_wait},
            {step_recv, say_recv},
            {step_send, say_send},
            {step_connect, say_connect},
            {step_accept, say_accept}};

/* ---- what was seen ---- */

void waited_note(struct lab_run *run, const struct wire_event *e)
{
    const struct flight *f = e->flight;
    if (e->act == WIRE_LOOK)
        return;
    struct lab_packet *p = &run->packets[f->number % PACKETS_KEPT];
    if (p->number != f->number) {
        *p = (struct lab_packet){.number = f->number, .from = (uint8_t)f->from};
        packet_label(&f->view, p->label, sizeof p->label);
    }
    p->arrived |= e->act == WIRE_DELIVERED;
    p->dropped |= e->act == WIRE_DROPPED;
}

/* In the words of the scenarios' language, which are the same in every other. */
static void list_packets(const struct lab_run *run, char *out, size_t room)
{
    static const char *const sides[] = {[CLIENT] = "client", [SERVER] = "server"};
    uint64_t sent = run->wire.sent, number = sent > PACKETS_KEPT ? sent - PACKETS_KEPT + 1 : 1;
    size_t used = 0;
    out[0] = '\0';
    for (; number <= sent && used < room; number++) {
        const struct lab_packet *p = &run->packets[number % PACKETS_KEPT];
        const char *fate = "";
        if (!p->arrived)
            fate = say_words(run->script->language, p->dropped ? SAY_WAITED_DROPPED : SAY_WAITED_HELD);
        used += (size_t)snprintf(out + used, room - used, "%s%s %s%s", used ? ", " : "", sides[p->from],
                                 p->label, fate);
    }
}

static void add(struct lab_run *run, enum sentence id, const struct arg *args, size_t count)
{
    size_t used = strlen(run->reason);
    say_in(run->reason + used, sizeof run->reason - used, run->script->language, id, args, count);
}

static struct arg known_state(const struct lab_run *run, const char *name, uint8_t state)
{
    return state < STATE_COUNT ? say_state(name, state)
                               : say_z(name, say_words(run->script->language, SAY_NOT_KNOWN));
}

void waited_in_vain(struct lab_run *run, const struct statement *s, int64_t waited_ns)
{
    const struct arg ns = {.name = "ns", .kind = ARG_NS, .ns = waited_ns};
    char packets[512];
    run_fails(run, SAY_WAITED, &ns, 1);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (rows[i].step == s->verb->step)
            rows[i].say(run, s, ns);
    list_packets(run, packets, sizeof packets);
    enum sentence seen = !run->wire.sent                 ? SAY_WAITED_NO_PACKET
                         : run->wire.sent > PACKETS_KEPT ? SAY_WAITED_LAST_PACKETS
                                                         : SAY_WAITED_PACKETS;
    add(run, seen, SAY_WITH(say_u64("count", run->wire.sent), say_z("packets", packets)));
    for (uint32_t i = 0; i < run->connection_count; i++) {
        const struct lab_connection *c = &run->connection[i];
        add(run, SAY_WAITED_STATES,
            SAY_WITH(known_state(run, "client", c->now[CLIENT]), known_state(run, "server", c->now[SERVER])));
    }
}
