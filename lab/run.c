/* One statement after the other; while one waits, the wire runs. Rules that stand before a statement are in
 * force for it. */
#include "lab/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lab/rules.h"
#include "lab/waited.h"

#define SECOND_NS INT64_C(1000000000)
enum { DEFAULT_WAIT_S = 10 };

bool run_init(struct lab_run *run, const struct script *script, struct net *net)
{
    *run = (struct lab_run){.script = script, .net = net};
    run->seen = calloc(script->count + 1, sizeof *run->seen);
    run->rules = calloc(script->count + 1, sizeof *run->rules);
    for (int side = CLIENT; side <= SERVER; side++)
        for (int i = 0; i <= SOCKETS; i++) {
            uint16_t port = side == CLIENT ? (uint16_t)(CLIENT_PORT + i) : SERVER_PORT;
            run->socket[side][i] = (struct lab_socket){.fd = -1, .port = port};
        }
    return run->seen && run->rules;
}

void run_watch(struct lab_run *run, struct lab_watcher watcher)
{
    if (run->watcher_count < WATCHERS)
        run->watcher[run->watcher_count++] = watcher;
}

void run_fini(struct lab_run *run)
{
    for (int side = CLIENT; side <= SERVER; side++)
        for (int i = 0; i <= SOCKETS; i++)
            if (run->socket[side][i].fd >= 0)
                close(run->socket[side][i].fd);
    wire_fini(&run->wire);
    free(run->seen);
    free(run->rules);
}

enum step_result run_fails(struct lab_run *run, enum sentence id, const struct arg *args, size_t count)
{
    say_in(run->reason, sizeof run->reason, run->script->language, id, args, count);
    return STEP_FAILED;
}

struct lab_socket *run_socket(struct lab_run *run, const struct statement *s)
{
    return &run->socket[s->actor][s->socket];
}

struct lab_connection *run_connection(struct lab_run *run, uint8_t socket)
{
    uint16_t port = run->socket[CLIENT][socket].port;
    for (uint32_t i = run->connection_count; i-- > 0;)
        if (run->connection[i].ports.of[CLIENT] == port)
            return &run->connection[i];
    return NULL;
}

/* ---- what the wire shows ---- */

static struct lab_connection *connection_of(struct lab_run *run, const struct flight *f)
{
    const struct packet_view *v = &f->view;
    struct ports ports = {.ipv6 = v->ipv6, .itself = v->itself};
    ports.of[f->from] = v->source;
    ports.of[other_side(f->from)] = v->destination;
    for (uint32_t i = 0; i < run->connection_count; i++)
        if (memcmp(run->connection[i].ports.of, ports.of, sizeof ports.of) == 0)
            return &run->connection[i];
    if (run->connection_count == CONNECTIONS)
        return NULL;
    struct lab_connection *c = &run->connection[run->connection_count++];
    *c = (struct lab_connection){.ports = ports, .now = {STATE_CLOSED, STATE_CLOSED}};
    return c;
}

static void note_numbers(struct lab_connection *c, const struct flight *f)
{
    const struct packet_view *v = &f->view;
    uint32_t end = v->seq + packet_span(v), value, echo;
    if (!(v->flags & TCP_RST) &&
        (!c->next[f->from] || (v->flags & TCP_SYN) || (int32_t)(end - c->next[f->from]) > 0))
        c->next[f->from] = end;
    c->window[f->from] = v->window;
    c->id[f->from] = v->id ? v->id : c->id[f->from];
    if (packet_timestamps(f->packet, v, &value, &echo)) {
        c->timestamps[f->from] = true;
        c->ts_value[f->from] = value;
        c->ts_echo[f->from] = echo;
    }
}

static void note_state(struct lab_connection *c, enum side side, enum state state)
{
    if (state == STATE_SYN_SENT) { /* a program opens anew: what comes of it is no old SYN's doing */
        c->over[CLIENT] = c->over[SERVER] = false;
        c->reborn[CLIENT] = c->reborn[SERVER] = false;
    }
    c->over[side] |= state == STATE_CLOSED && c->path_len[side] > 1;
    c->reborn[side] |= c->over[side] && state == STATE_SYN_RECEIVED;
    c->now[side] = (uint8_t)state;
    uint8_t len = c->path_len[side];
    if (state == STATE_COUNT || (len && c->path[side][len - 1] == state))
        return;
    if (len == PATH_KEPT) {
        memmove(c->path[side], c->path[side] + 1, PATH_KEPT - 1);
        len--;
    }
    c->path[side][len] = (uint8_t)state;
    c->path_len[side] = len + 1;
}

static void run_look_at(struct lab_run *run, const struct flight *f, int64_t time_ns)
{
    for (uint32_t i = 0; i < run->connection_count; i++)
        for (enum side side = CLIENT; side <= SERVER; side++) {
            struct lab_connection *c = &run->connection[i];
            note_state(c, side, kernel_state(run->net, side, &c->ports));
        }
    for (uint32_t i = 0; i < run->watcher_count; i++)
        if (run->watcher[i].look)
            run->watcher[i].look(run->watcher[i].ctx, run, f, time_ns);
}

void run_look(struct lab_run *run)
{
    int64_t now = wire_now(&run->wire) + run->wire.shift_ns;
    wire_read(&run->wire);
    run_look_at(run, NULL, now);
}

static void on_event(void *ctx, const struct wire_event *e)
{
    struct lab_run *run = ctx;
    const struct script *script = run->script;
    if (e->act == WIRE_SENT) {
        struct lab_connection *c = connection_of(run, e->flight);
        if (c)
            note_numbers(c, e->flight);
        for (uint32_t i = 0; i < script->count; i++)
            if (script->statements[i].has_match && match_packet(&script->statements[i].match, e->flight))
                run->seen[i]++;
    }
    waited_note(run, e);
    for (uint32_t i = 0; i < run->watcher_count && e->act != WIRE_LOOK; i++)
        if (run->watcher[i].packet)
            run->watcher[i].packet(run->watcher[i].ctx, e);
    if (e->act == WIRE_DELIVERED || e->act == WIRE_DROPPED)
        rules_after(run, e->flight);
    if (e->act == WIRE_LOOK) {
        run->read = !e->flight;
        run_look_at(run, e->flight, e->time_ns);
        run->read = false;
    }
}

/* ---- steps ---- */

static enum step_result one_step(struct lab_run *run, const struct statement *s,
                                 const volatile sig_atomic_t *stop)
{
    int64_t wait = s->within ? s->within_ns : DEFAULT_WAIT_S * SECOND_NS;
    if (s->has_duration)
        wait += s->duration_ns;
    run->begun_ns = wire_now(&run->wire);
    run->progress = 0;
    for (;;) {
        enum step_result result = s->verb->step(run, s);
        if (result != STEP_WAITS)
            return result;
        if (*stop) {
            run->stopped = true;
            return STEP_FAILED;
        }
        int64_t now = wire_now(&run->wire), end = run->begun_ns + wait;
        if (now >= end) {
            waited_in_vain(run, s, wait);
            return STEP_FAILED;
        }
        if (wire_turn(&run->wire))
            continue;
        int64_t nap = now + 2000000;
        wire_sleep(&run->wire, nap < end ? nap : end, -1, 0);
    }
}

void run_begin(struct lab_run *run, struct fate (*fate)(void *run, const struct flight *f))
{
    wire_init(&run->wire, run->net, run, fate, on_event);
}

enum lab_result run_steps(struct lab_run *run, const volatile sig_atomic_t *stop)
{
    const struct script *script = run->script;
    run_begin(run, rules_fate);
    for (run->step = 0; run->step < script->count; run->step++) {
        enum step_result result = one_step(run, &script->statements[run->step], stop);
        if (result == STEP_SKIP)
            return LAB_SKIPPED;
        if (result == STEP_FAILED)
            return run->stopped ? LAB_STOPPED : LAB_FAILED;
        run_look(run);
        wire_turn(&run->wire);
    }
    if (run->wire.failed) {
        run_fails(run, SAY_PACKETS_LOST, SAY_NOTHING);
        return LAB_FAILED;
    }
    return LAB_PASSED;
}
