/* The main job: read captures, tell their connections. */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/batch.h"
#include "cli/choice.h"
#include "cli/cli.h"
#include "cli/filter.h"
#include "cli/hint.h"
#include "cli/interface.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/core.h"
#include "cli/totals.h"
#include "cli/writer.h"
#include "io/input.h"

enum { NOTICES_SAID = 10, AUTO_STORY = 10 };

/* Set by a signal: what was read so far is told. */
static volatile sig_atomic_t interrupted;

struct run {
    struct cli_options o;
    struct tcpstory *ts;
    struct output out;
    struct filter filter;
    struct writer writer;
    struct progress progress;
    uint64_t bytes_before,
        bytes_all; /* of the inputs before the present one; of all, 0 where one is no file */
    struct core core;
    uint64_t taken;
    bool damaged, any_read;
    bool stop;         /* -c has been reached */
    bool no_interface; /* an input does not have the one that -i names */
    struct batch batch;
    uint8_t first[HINT_BYTES]; /* of the present input, unpacked */
    size_t first_len;
    char *again; /* for tell.again */
};

static int start(struct run *run)
{
    struct tcpstory_options options = {.tell = run->o.tell,
                                       .output = run->o.output,
                                       .auto_story = AUTO_STORY,
                                       .choice = run->o.choice,
                                       .vantage_said = run->o.vantage_said,
                                       .vantage = run->o.vantage,
                                       .interface = run->o.interface};
    output_init(&run->out, &run->o);
    run->ts = core_start(&run->core, &options, run->o.memory, &run->out.sink);
    if (run->ts)
        return 0;
    cli_say(&run->o.tell, MESSAGE_NO_MEMORY, NULL, 0);
    return EXIT_NOTHING;
}

static void say_file(const struct run *run, enum message id, const char *file, const char *why)
{
    const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = file},
                               {.name = "why", .kind = ARG_Z, .z = why}};
    cli_say(&run->o.tell, id, args, 2);
}

static void take_segment(struct run *run, const struct tcpstory_found *found)
{
    switch (filter_frame(&run->filter, &found->frame, &found->segment)) {
    case FILTER_PASS:
        break;
    case FILTER_DROP:
        return;
    case FILTER_UNUSABLE: {
        progress_clear(&run->progress);
        const struct arg args[] = {{.name = "link", .kind = ARG_U64, .u64 = found->frame.link},
                                   {.name = "why", .kind = ARG_Z, .z = run->filter.error}};
        cli_say(&run->o.tell, MESSAGE_FILTER_LINK, args, 2);
        run->damaged = true;
        return;
    }
    }
    tcpstory_take(run->ts, found);
    writer_frame(&run->writer, &found->frame, &found->segment);
    bool segment = found->segment.icmp.meaning == ICMP_NONE;
    if (segment && ++run->taken == run->o.count)
        run->stop = true;
}

static void take_batch(struct run *run)
{
    int count = batch_begin(&run->batch, run->ts);
    for (int i = 0; i < count; i++)
        take_segment(run, &run->batch.found[i]);
}

/* A file is left where it is; a pipe is read until its writer, interrupted too, has said all. */
static bool reading_ends(const struct run *run, const struct input *in)
{
    return run->stop || run->out.sink.failed || (interrupted && in->size);
}

static void keep_first(struct run *run, const uint8_t *bytes, size_t len)
{
    run->first_len = len < HINT_BYTES ? len : HINT_BYTES;
    if (len)
        memcpy(run->first, bytes, run->first_len);
}

/* What was wrong with an input besides its content; `any`: it had packets before that. */
static void say_input(const struct run *run, const char *file, struct notice *notice, bool any)
{
    if (notice->kind == NOTICE_READ_FAILED) {
        const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = file},
                                   {.name = "count", .kind = ARG_U64, .u64 = notice->where},
                                   {.name = "why", .kind = ARG_Z, .z = strerror((int)notice->a)}};
        cli_say(&run->o.tell, MESSAGE_READ_FAILED, args, sizeof args / sizeof args[0]);
        return;
    }
    if (notice->kind == NOTICE_BAD_COMPRESSION && !any)
        notice->kind = NOTICE_BAD_COMPRESSION_EARLY;
    cli_say_notice(&run->o.tell, file, notice);
}

static void show_progress(struct run *run, const struct input *in)
{
    const struct tell_totals *t = tcpstory_totals(run->ts);
    const struct progress_at at = {.read = run->bytes_before + in->packed,
                                   .all = run->bytes_all,
                                   .packets = t->frames,
                                   .connections = t->connections};
    progress_show(&run->progress, &at);
}

/* A notice has the line to itself. */
static void say_notice(struct run *run, const char *file, const struct notice *notice)
{
    progress_clear(&run->progress);
    cli_say_notice(&run->o.tell, file, notice);
}

/* Steps through the input, window by window; returns how many faults it had. */
static uint64_t read_input(struct run *run, struct input *in, const char *file)
{
    const uint8_t *bytes = NULL;
    size_t len = 0, used = 0, done = 0;
    uint64_t faults = 0, frames = tcpstory_totals(run->ts)->frames;
    bool last = false, started = false;
    enum tcpstory_step step = TCPSTORY_MORE;
    while (step != TCPSTORY_END && !reading_ends(run, in)) {
        struct tcpstory_found *found = &run->batch.found[run->batch.count];
        if (step == TCPSTORY_MORE) {
            sink_flush(&run->out.sink); /* whoever follows a live pipe sees what there is */
            show_progress(run, in);
            if (!input_window(in, done, &bytes, &len, &last)) {
                say_file(run, MESSAGE_CANNOT_OPEN, file, strerror(ENOMEM));
                return faults + 1;
            }
            done = 0;
            if (!started)
                keep_first(run, bytes, len);
        }
        step = tcpstory_step(run->ts, bytes + done, len - done, last, &used, found);
        bool is_found = step == TCPSTORY_SEGMENT || step == TCPSTORY_ICMP;
        if (is_found ? !batch_add(&run->batch, bytes, len) || run->o.count : step != TCPSTORY_OTHER)
            take_batch(run);
        if (step == TCPSTORY_NOTICE && ++faults <= NOTICES_SAID)
            say_notice(run, file, &found->notice);
        done += used;
        started |= used > 0;
    }
    take_batch(run);
    struct notice notice;
    bool any = tcpstory_totals(run->ts)->frames != frames;
    progress_clear(&run->progress);
    run->bytes_before += in->packed;
    if (input_notice(in, &notice) && ++faults <= NOTICES_SAID)
        say_input(run, file, &notice, any);
    return faults;
}

/* Why an input gave nothing: the one thing that a reader of the message can act on. */
static void say_unreadable(const struct run *run, const char *file, const struct input *in, bool text)
{
    if (!in->shown)
        say_file(run, in->packed ? MESSAGE_EMPTY_INSIDE : MESSAGE_EMPTY, file, "");
    else if (!hint_say(&run->o.tell, file, input_packed_as(in), run->first, run->first_len))
        say_file(run, text ? MESSAGE_NO_LINES : MESSAGE_NOT_A_CAPTURE, file, "");
}

static void read_file(struct run *run, const char *file)
{
    struct input in;
    int error = input_open(&in, file);
    if (error) {
        cli_say_open(&run->o.tell, file, error);
        run->damaged = true;
        return;
    }
    in.interrupted = &interrupted;
    uint64_t frames = tcpstory_totals(run->ts)->frames;
    tcpstory_input(run->ts);
    uint64_t faults = read_input(run, &in, file);
    if (faults > NOTICES_SAID) {
        const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = file},
                                   {.name = "count", .kind = ARG_U64, .u64 = faults - NOTICES_SAID}};
        cli_say(&run->o.tell, MESSAGE_MORE_NOTICES, args, 2);
    }
    run->no_interface = !run->stop && !interrupted && interface_missing(&run->o, run->ts, file, faults > 0);
    const char *format = tcpstory_format(run->ts);
    bool text = format && strcmp(format, "tcpdump text") == 0;
    bool nothing = tcpstory_totals(run->ts)->frames == frames && (faults || !format || text);
    if (nothing && !faults && !run->stop && !interrupted && !run->no_interface)
        say_unreadable(run, file, &in, text);
    run->damaged |= faults > 0 || nothing;
    run->any_read |= !nothing;
    input_close(&in);
}

static void say_left(struct run *run, enum message id, uint64_t count)
{
    const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = run->o.write},
                               {.name = "count", .kind = ARG_U64, .u64 = count}};
    if (!count)
        return;
    cli_say(&run->o.tell, id, args, 2);
    run->damaged = true;
}

static void close_writer(struct run *run)
{
    uint64_t left_out = run->writer.left_out, nameless = run->writer.nameless, seqless = run->writer.seqless;
    int error = writer_close(&run->writer);
    if (error) {
        cli_say_write(&run->o.tell, run->o.write, error);
        run->damaged = true;
    }
    say_left(run, MESSAGE_LEFT_OUT_OF_FILE, left_out);
    say_left(run, MESSAGE_NO_ADDRESS, nameless);
    say_left(run, MESSAGE_NO_SEQUENCE, seqless);
}

/* -w onto a file that is to be read would empty it first. */
static bool is_an_input(const struct run *run)
{
    struct stat out, in;
    if (stat(run->o.write, &out) != 0)
        return false;
    for (int i = 0; i < run->o.file_count; i++)
        if (stat(run->o.files[i], &in) == 0 && in.st_dev == out.st_dev && in.st_ino == out.st_ino)
            return true;
    return false;
}

/* Bytes of all inputs as they lie there; 0: one of them is no file, and nobody knows. */
static uint64_t size_of_all(const struct run *run)
{
    uint64_t all = 0;
    for (int i = 0; i < run->o.file_count; i++) {
        struct stat st;
        bool piped = strcmp(run->o.files[i], "-") == 0;
        if ((piped ? fstat(STDIN_FILENO, &st) : stat(run->o.files[i], &st)) != 0)
            continue; /* said when it is its turn */
        if (!S_ISREG(st.st_mode))
            return 0;
        all += (uint64_t)st.st_size;
    }
    return all;
}

static int prepare(struct run *run)
{
    if (!filter_init(&run->filter, run->o.filter)) {
        const struct arg args[] = {{.name = "filter", .kind = ARG_Z, .z = run->o.filter},
                                   {.name = "why", .kind = ARG_Z, .z = run->filter.error}};
        cli_say(&run->o.tell, MESSAGE_BAD_FILTER, args, 2);
        return EXIT_USAGE;
    }
    int error = !run->o.write ? 0 : is_an_input(run) ? EEXIST : writer_open(&run->writer, run->o.write);
    if (error) {
        cli_say_write(&run->o.tell, run->o.write, error);
        return EXIT_USAGE;
    }
    return start(run);
}

/* A story of the inputs that have the interface would be taken for all that was asked for. */
static int finish(struct run *run)
{
    if (run->no_interface) {
        sink_flush(&run->out.sink);
    } else {
        tcpstory_end(run->ts);
        const struct tell_totals *t = tcpstory_totals(run->ts);
        if (t->frames && t->unknown_link == t->frames)
            run->any_read = false;
        run->damaged |= totals_say(&run->o, t, run->any_read);
    }
    if (run->writer.file)
        close_writer(run);
    output_say(&run->out, &run->o);
    if (run->no_interface)
        return EXIT_USAGE;
    if (!run->any_read)
        return EXIT_NOTHING;
    return run->damaged || run->out.sink.failed ? EXIT_DAMAGED : EXIT_ALL_READ;
}

static bool inputs_end(const struct run *run)
{
    return run->stop || interrupted || run->out.sink.failed || run->no_interface;
}

static void on_signal(int number)
{
    (void)number;
    interrupted = 1;
}

/* The first Ctrl-C ends the reading, the second the program. A read that waits is interrupted. */
static void catch_signals(void)
{
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = (int)SA_RESETHAND};
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

int cli_read(const struct cli_options *options)
{
    struct run *run = calloc(1, sizeof *run);
    if (!run)
        return EXIT_NOTHING;
    run->o = *options;
    run->o.tell.again = run->again = choice_again(options);
    catch_signals();
    int status = prepare(run);
    run->bytes_all = size_of_all(run);
    progress_begin(&run->progress, &run->o.tell, run->o.output && run->o.output->segment, run->out.fd);
    for (int i = 0; !status && i < run->o.file_count && !inputs_end(run); i++)
        read_file(run, run->o.files[i]);
    if (!status)
        status = finish(run);
    filter_fini(&run->filter);
    core_end(&run->core);
    free(run->again);
    free(run);
    return status;
}
