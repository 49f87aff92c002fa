#include "lab/wire.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static int64_t clock_ns(clockid_t id)
{
    struct timespec t;
    clock_gettime(id, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

void wire_init(struct wire *w, struct net *net, void *ctx,
               struct fate (*fate)(void *ctx, const struct flight *f),
               void (*event)(void *ctx, const struct wire_event *e))
{
    *w = (struct wire){.net = net, .ctx = ctx, .fate = fate, .event = event};
    w->now_ns = clock_ns(CLOCK_MONOTONIC);
    w->shift_ns = clock_ns(CLOCK_REALTIME) - w->now_ns;
}

void wire_fini(struct wire *w)
{
    struct flight **const lists[] = {&w->waiting, &w->read};
    for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
        while (*lists[i]) {
            struct flight *f = *lists[i];
            *lists[i] = f->next;
            free(f);
        }
    }
}

int64_t wire_now(struct wire *w)
{
    return w->now_ns = clock_ns(CLOCK_MONOTONIC);
}

static void tell(struct wire *w, enum wire_act act, const struct flight *f, int64_t now_ns)
{
    w->told_ns = now_ns > w->told_ns ? now_ns : w->told_ns;
    const struct wire_event e = {.act = act, .time_ns = w->told_ns + w->shift_ns, .flight = f};
    w->event(w->ctx, &e);
}

static void queue(struct wire *w, struct flight *f)
{
    struct flight **at = &w->waiting;
    while (*at && (*at)->due_ns <= f->due_ns)
        at = &(*at)->next;
    f->next = *at;
    *at = f;
}

static struct flight *new_flight(struct wire *w, enum side from, const uint8_t *packet, size_t len)
{
    struct flight *f = malloc(sizeof *f + len);
    if (!f) {
        w->failed = true;
        return NULL;
    }
    *f = (struct flight){.from = from, .len = (uint32_t)len, .due_ns = w->now_ns};
    memcpy(f->packet, packet, len);
    f->view = packet_look(packet, len);
    f->to = f->view.itself ? from : other_side(from);
    return f;
}

static void queue_repeats(struct wire *w, const struct flight *f)
{
    for (int i = 1; i <= f->fate.repeats && i <= WIRE_REPEATS; i++) {
        struct flight *copy = new_flight(w, f->from, f->packet, f->len);
        if (!copy)
            return;
        copy->number = f->number;
        copy->due_ns = f->due_ns + i * f->fate.repeat_delay_ns;
        queue(w, copy);
    }
}

/* What the packet's fate is; the wire's from here on. */
static void take(struct wire *w, struct flight *f)
{
    int64_t sent_ns = f->due_ns;
    f->fate = w->fate(w->ctx, f);
    if (f->fate.mute) {
        free(f);
        return;
    }
    f->number = ++w->sent;
    tell(w, WIRE_SENT, f, sent_ns);
    if (f->fate.drop) {
        tell(w, WIRE_DROPPED, f, sent_ns);
        free(f);
        return;
    }
    if (f->fate.mark)
        packet_mark(f->packet, f->len);
    f->held = f->fate.hold;
    f->due_ns = f->held ? INT64_MAX : wire_now(w) + f->fate.delay_ns; /* behind what was released meanwhile */
    queue(w, f);
    queue_repeats(w, f);
}

bool wire_read(struct wire *w)
{
    struct flight **last = &w->read;
    bool any = false, more;
    while (*last)
        last = &(*last)->next;
    do {
        more = false;
        for (enum side side = CLIENT; side <= SERVER; side++) {
            size_t len = net_read(w->net, side, w->room, sizeof w->room);
            struct flight *f = NULL;
            more |= len > 0;
            wire_now(w);
            if (len)
                f = new_flight(w, side, w->room, len);
            if (f && !f->view.tcp) { /* neighbour discovery and the like: none of the story's business */
                free(f);
                f = NULL;
            }
            if (f) {
                *last = f;
                last = &f->next;
            }
        }
        any |= more;
    } while (more);
    return any;
}

/* All that both hosts have sent. */
static bool take_all(struct wire *w)
{
    bool any = w->read != NULL;
    do {
        while (w->read) {
            struct flight *f = w->read;
            w->read = f->next;
            f->next = NULL;
            take(w, f);
        }
    } while (wire_read(w) && (any = true));
    return any;
}

static void deliver(struct wire *w, struct flight *f)
{
    f->held = false;
    net_write(w->net, f->to, f->packet, f->len);
    int64_t delivered_ns = wire_now(w);
    wire_read(w);
    tell(w, WIRE_DELIVERED, f, delivered_ns);
    tell(w, WIRE_LOOK, f, delivered_ns);
    take_all(w);
    tell(w, WIRE_LOOK, NULL, w->now_ns);
    free(f);
}

bool wire_turn(struct wire *w)
{
    bool any = take_all(w);
    if (any)
        tell(w, WIRE_LOOK, NULL, w->now_ns);
    while (w->waiting && w->waiting->due_ns <= wire_now(w)) {
        struct flight *f = w->waiting;
        w->waiting = f->next;
        deliver(w, f);
        any = true;
    }
    return any;
}

void wire_sleep(struct wire *w, int64_t until_ns, int fd, short events)
{
    struct pollfd fds[] = {{.fd = w->net->host[CLIENT].wire, .events = POLLIN},
                           {.fd = w->net->host[SERVER].wire, .events = POLLIN},
                           {.fd = fd, .events = events}};
    int64_t left =
        (w->waiting && w->waiting->due_ns < until_ns ? w->waiting->due_ns : until_ns) - wire_now(w);
    if (left <= 0)
        return;
    const struct timespec t = {.tv_sec = left / 1000000000, .tv_nsec = left % 1000000000};
    ppoll(fds, 3, &t, NULL);
}

void wire_release(struct wire *w, int rule)
{
    struct flight *held = NULL, **at = &w->waiting, **last = &held;
    while (*at) {
        struct flight *f = *at;
        if (!f->held || (rule >= 0 && f->fate.rule != rule)) {
            at = &f->next;
            continue;
        }
        *at = f->next;
        f->next = NULL;
        *last = f;
        last = &f->next;
    }
    while (held) {
        struct flight *f = held;
        held = f->next;
        f->held = false;
        f->due_ns = wire_now(w);
        queue(w, f);
    }
}

void wire_inject(struct wire *w, enum side from, const uint8_t *packet, size_t len)
{
    struct flight *f = new_flight(w, from, packet, len);
    if (!f)
        return;
    f->number = ++w->sent;
    f->icmp = !f->view.tcp;
    tell(w, WIRE_INJECTED, f, wire_now(w));
    queue(w, f);
}

bool wire_busy(const struct wire *w, enum side to, bool unseen)
{
    for (const struct flight *f = w->waiting; f; f = f->next)
        if (f->to == to && (!unseen || f->fate.before_middle))
            return true;
    return false;
}
