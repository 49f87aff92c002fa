/* tcpstory live: what passes an interface, told as it ends. */
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/batch.h"
#include "cli/cli.h"
#include "cli/core.h"
#include "cli/output.h"
#include "cli/privileges.h"
#include "cli/rotation.h"
#include "cli/totals.h"
#include "io/capture.h"
#include "io/interfaces.h"
#include "io/memory.h"

#define SECOND_NS INT64_C(1000000000)
enum { TURN_MS = 200, NOTICES_SAID = 10, SNAPLEN = 262144, RING_KIB = 16384, BACKLOG_PART = 8 };
#define BACKLOG_MOST UINT64_C(256 << 20)

/* Set by signals. */
static volatile sig_atomic_t interrupted, asked_reopen, asked_counts;

struct live {
    struct cli_options o;
    struct core core;
    struct tcpstory *ts;
    struct capture *capture;
    struct output out;
    struct batch batch;
    struct rotation rotation;
    atomic_bool
        writes; /* -w, and it has not ended; the capture's thread has the rotation as long as it runs */
    bool asked_to_write;
    bool damaged, stop;
    uint64_t taken, notices;
    int64_t view_ns; /* when it was last drawn, or it began */
    bool drawn;
};

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * SECOND_NS + now.tv_nsec;
}

static int say(const struct live *l, enum message id, const char *file, const char *why, int status)
{
    char list[INTERFACES_LIST], program[ROTATION_PATH];
    ssize_t len = readlink("/proc/self/exe", program, sizeof program - 1);
    program[len < 0 ? 0 : len] = 0;
    interfaces_list(list);
    const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = file},
                               {.name = "why", .kind = ARG_Z, .z = why},
                               {.name = "filter", .kind = ARG_Z, .z = l->o.filter ? l->o.filter : ""},
                               {.name = "program", .kind = ARG_Z, .z = program},
                               {.name = "list", .kind = ARG_Z, .z = list}};
    cli_say(&l->o.tell, id, args, sizeof args / sizeof args[0]);
    return status;
}

/* ---- what is captured ---- */

static void take_batch(struct live *l)
{
    int count = batch_begin(&l->batch, l->ts);
    for (int i = 0; i < count; i++) {
        tcpstory_take(l->ts, &l->batch.found[i]);
        if (l->batch.found[i].segment.icmp.meaning == ICMP_NONE && ++l->taken == l->o.count)
            l->stop = true;
    }
}

static void take_bytes(struct live *l, const uint8_t *bytes, size_t len)
{
    size_t done = 0, used = 0;
    enum tcpstory_step step = TCPSTORY_SEGMENT;
    for (; step != TCPSTORY_MORE && step != TCPSTORY_END && !l->stop; done += used) {
        struct tcpstory_found *found = &l->batch.found[l->batch.count];
        step = tcpstory_step(l->ts, bytes + done, len - done, false, &used, found);
        bool is_found = step == TCPSTORY_SEGMENT || step == TCPSTORY_ICMP;
        if (is_found ? !batch_add(&l->batch, bytes, len) || l->o.count : step != TCPSTORY_OTHER)
            take_batch(l);
        if (step == TCPSTORY_NOTICE && ++l->notices <= NOTICES_SAID)
            cli_say_notice(&l->o.tell, l->o.interface, &found->notice);
    }
}

/* On the capture's thread. */
static void keep_packets(void *ctx, const uint8_t *records, size_t len)
{
    struct live *l = ctx;
    if (!l->writes)
        return;
    bool reopen = asked_reopen;
    asked_reopen = 0;
    if ((reopen && !rotation_reopen(&l->rotation)) || !rotation_write(&l->rotation, records, len) ||
        !rotation_flush(&l->rotation))
        l->writes = false;
}

/* The file has ended before the listening: -W's number is there, or something failed. Its thread writes no more. */
static void stop_writing(struct live *l)
{
    l->asked_to_write = false;
    if (l->rotation.done) {
        l->stop = true;
        return;
    }
    cli_say_write(&l->o.tell, l->rotation.path, l->rotation.error);
    l->damaged = true;
}

/* ---- now and then ---- */

static void draw_view(struct live *l, int64_t ns)
{
    static const char clear[] = "\033[H\033[J";
    if (l->o.tell.terminal)
        sink_z(&l->out.sink, clear);
    else if (l->drawn)
        sink_char(&l->out.sink, '\n');
    tcpstory_view(l->ts, ns);
    l->view_ns = ns;
    l->drawn = true;
}

static void say_counts(struct live *l)
{
    const struct tell_totals *t = tcpstory_totals(l->ts);
    const struct capture_counts counts = capture_counts(l->capture);
    const struct arg args[] = {{.name = "packets", .kind = ARG_U64, .u64 = t->frames},
                               {.name = "connections", .kind = ARG_U64, .u64 = t->connections},
                               {.name = "dropped", .kind = ARG_U64, .u64 = counts.dropped},
                               {.name = "lost", .kind = ARG_U64, .u64 = counts.lost}};
    cli_say(&l->o.tell, MESSAGE_LIVE_COUNTS, args, sizeof args / sizeof args[0]);
}

static void answer_signals(struct live *l)
{
    if (interrupted)
        capture_stop(l->capture);
    if (asked_counts) {
        asked_counts = 0;
        say_counts(l);
    }
    if (asked_reopen && l->asked_to_write)
        capture_wake(l->capture);
    if (l->asked_to_write && !l->writes)
        stop_writing(l);
}

/* Until it is interrupted, or the interface goes. */
static void listen_on(struct live *l)
{
    struct capture_packets packets;
    enum capture_got got;
    l->view_ns = now_ns();
    while (!l->stop && !l->out.sink.failed &&
           (got = capture_next(l->capture, TURN_MS, &packets)) != CAPTURE_END) {
        int64_t ns = now_ns();
        if (got == CAPTURE_PACKETS) {
            take_bytes(l, packets.bytes, packets.len);
            if (packets.more)
                ns = packets.latest_ns;
        }
        tcpstory_clock(l->ts, ns);
        if (l->o.live.summary_s && ns - l->view_ns >= (int64_t)l->o.live.summary_s * SECOND_NS)
            draw_view(l, ns);
        if (got == CAPTURE_NOTHING || !packets.more)
            sink_flush(&l->out.sink);
        answer_signals(l);
    }
}

/* ---- beginning and end ---- */

static void on_signal(int number)
{
    switch (number) {
    case SIGHUP:
        asked_reopen = 1;
        return;
    case SIGUSR1:
        asked_counts = 1;
        return;
    default:
        interrupted = 1;
    }
}

/* The first Ctrl-C ends the listening, the second the program. */
static void catch_signals(void)
{
    static const struct {
        int number, flags;
    } rows[] = {{SIGINT, (int)SA_RESETHAND},
                {SIGTERM, (int)SA_RESETHAND},
                {SIGHUP, SA_RESTART},
                {SIGUSR1, SA_RESTART}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        struct sigaction action = {.sa_handler = on_signal, .sa_flags = rows[i].flags};
        sigemptyset(&action.sa_mask);
        sigaction(rows[i].number, &action, NULL);
    }
}

/* What waits to be told takes a part of the memory too. */
static uint64_t backlog(uint64_t memory)
{
    uint64_t bytes = (memory ? memory : memory_limit("") / 2) / BACKLOG_PART;
    return bytes < BACKLOG_MOST ? bytes : BACKLOG_MOST;
}

static int open_interface(struct live *l)
{
    char why[CAPTURE_WHY] = "";
    const struct cli_live *o = &l->o.live;
    const struct capture_options options = {.interface = l->o.interface,
                                            .filter = l->o.filter,
                                            .snaplen = o->snaplen ? (uint32_t)o->snaplen : SNAPLEN,
                                            .ring = (o->ring_kib ? o->ring_kib : RING_KIB) * 1024,
                                            .keep = l->o.write ? keep_packets : NULL,
                                            .ctx = l,
                                            .queue = backlog(l->o.memory),
                                            .not_promiscuous = o->not_promiscuous};
    if (!l->o.interface)
        return say(l, MESSAGE_LIVE_WHICH, "", "", EXIT_USAGE);
    switch (capture_open(&l->capture, &options, why)) {
    case CAPTURE_OPENED:
        break;
    case CAPTURE_NO_INTERFACE:
        return say(l, MESSAGE_LIVE_NONE, l->o.interface, why, EXIT_USAGE);
    case CAPTURE_NOT_ALLOWED:
        return say(l, MESSAGE_LIVE_NOT_ALLOWED, l->o.interface, why, EXIT_NOTHING);
    case CAPTURE_BAD_FILTER:
        return say(l, MESSAGE_LIVE_FILTER, l->o.interface, why, EXIT_USAGE);
    case CAPTURE_NO_MEMORY:
    case CAPTURE_FAILED:
        return say(l, MESSAGE_LIVE_FAILED, l->o.interface, why, EXIT_NOTHING);
    }
    int error = privileges_drop(o->user);
    return error ? say(l, MESSAGE_LIVE_USER, o->user ? o->user : "SUDO_UID", strerror(error), EXIT_USAGE) : 0;
}

static int open_output(struct live *l)
{
    const struct cli_live *o = &l->o.live;
    const struct rotation_options files = {.name = l->o.write,
                                           .bytes = o->rotate_mb * 1000000,
                                           .seconds = o->rotate_s,
                                           .files = o->rotate_files};
    output_init(&l->out, &l->o);
    if (!l->o.write)
        return 0;
    l->asked_to_write = rotation_open(&l->rotation, &files, capture_file_header(l->capture), now_ns());
    l->writes = l->asked_to_write;
    if (l->writes)
        return 0;
    cli_say_write(&l->o.tell, l->rotation.path, l->rotation.error);
    return EXIT_USAGE;
}

static int start(struct live *l)
{
    struct tcpstory_options options = {.tell = l->o.tell,
                                       .output = l->o.output,
                                       .choice = l->o.choice,
                                       .vantage_said = l->o.vantage_said,
                                       .vantage = l->o.vantage,
                                       .live = true,
                                       .view = l->o.live.summary_s > 0};
    l->ts = core_start(&l->core, &options, l->o.memory, &l->out.sink);
    if (!l->ts) {
        cli_say(&l->o.tell, MESSAGE_NO_MEMORY, NULL, 0);
        return EXIT_NOTHING;
    }
    tcpstory_input(l->ts);
    int error = capture_start(l->capture);
    if (error)
        return say(l, MESSAGE_LIVE_FAILED, l->o.interface, strerror(error), EXIT_NOTHING);
    if (isatty(STDERR_FILENO) && !l->o.live.summary_s)
        say(l, MESSAGE_LIVE_LISTENS, l->o.interface, "", 0);
    return 0;
}

static bool say_number(const struct live *l, enum message id, uint64_t count)
{
    const struct arg arg = {.name = "count", .kind = ARG_U64, .u64 = count};
    if (count)
        cli_say(&l->o.tell, id, &arg, 1);
    return count > 0;
}

static int finish(struct live *l)
{
    capture_end(l->capture);
    const char *why = capture_why(l->capture);
    if (l->o.live.summary_s)
        draw_view(l, now_ns());
    tcpstory_end(l->ts);
    const struct capture_counts counts = capture_counts(l->capture);
    const struct tell_totals *t = tcpstory_totals(l->ts);
    if (why)
        say(l, MESSAGE_LIVE_ENDED, l->o.interface, why, 0);
    l->damaged |= totals_say(&l->o, t, true) || why || l->notices;
    l->damaged |= say_number(l, MESSAGE_LIVE_DROPPED, counts.dropped);
    l->damaged |= say_number(l, MESSAGE_LIVE_LOST, counts.lost);
    l->damaged |= say_number(l, MESSAGE_LIVE_UNTOLD, counts.untold);
    say_number(l, MESSAGE_LIVE_LATE, t->late);
    say_number(l, MESSAGE_LIVE_AGAIN, t->told_again);
    if (l->asked_to_write && !rotation_close(&l->rotation))
        stop_writing(l);
    output_say(&l->out, &l->o);
    return l->damaged || l->out.sink.failed ? EXIT_DAMAGED : EXIT_ALL_READ;
}

int cli_live(const struct cli_options *options)
{
    struct live *l = calloc(1, sizeof *l);
    if (!l)
        return EXIT_NOTHING;
    l->o = *options;
    catch_signals();
    int status = open_interface(l);
    if (!status)
        status = open_output(l);
    if (!status)
        status = start(l);
    if (!status) {
        listen_on(l);
        status = finish(l);
    }
    if (l->capture)
        capture_close(l->capture);
    core_end(&l->core);
    free(l);
    return status;
}
