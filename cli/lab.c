/* tcpstory lab: makes scenarios happen between two hosts of its own, and holds every belief against the
 * kernels. What the lab finds is said here. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/lab_options.h"
#include "cli/lab_script.h"

enum { EXIT_SKIPPED = 77 };

static volatile sig_atomic_t stop;
static bool said_stop;

static void on_signal(int number)
{
    (void)number;
    stop = 1;
}

/* ---- running ---- */

static int say_fault(const struct lab_command *c, enum net_fault fault, const struct net_error *error)
{
    const char *setting = fault == NET_NO_NAMESPACE ? net_remedy(error->number) : NULL;
    enum message id = setting                                          ? MESSAGE_LAB_NAMESPACE_SETTING
                      : fault == NET_NO_NAMESPACE                      ? MESSAGE_LAB_NO_NAMESPACE
                      : fault == NET_NO_WIRE && error->tun             ? MESSAGE_LAB_NO_WIRE
                      : fault == NET_NO_WIRE && c->lab.wire == NET_TUN ? MESSAGE_LAB_NO_TUN
                      : fault == NET_NO_WIRE                           ? MESSAGE_LAB_NO_VETH
                      : fault == NET_NO_PROCESS                        ? MESSAGE_LAB_NO_PROCESS
                                                                       : MESSAGE_LAB_NO_DIAG;
    char tun[80];
    snprintf(tun, sizeof tun, "%s", strerror(error->tun));
    cli_say(&c->tell, id,
            SAY_WITH(say_z("setting", setting ? setting : ""), say_z("tun", tun),
                     say_z("why", strerror(error->number))));
    return EXIT_NOTHING;
}

static int say_stopped(const struct lab_command *c, const char *name, const struct lab_report *r)
{
    const char *written = c->lab.capture ? c->lab.capture : c->lab.truth;
    enum message id = r->error == EINTR ? MESSAGE_LAB_STOPPED_UNREAD
                      : written         ? MESSAGE_LAB_STOPPED_WRITING
                                        : MESSAGE_LAB_STOPPED;
    said_stop = true;
    lab_say(c, id, name, 0, 0, r->error == EINTR ? r->failed : written ? written : "");
    return EXIT_DAMAGED;
}

static int told_status(const struct lab_command *c, const char *name, const struct lab_report *r)
{
    if (r->fault != NET_OK)
        return say_fault(c, r->fault, &r->net);
    if (r->error && r->result != LAB_STOPPED) {
        cli_say_write(&c->tell, r->failed ? r->failed : name, r->error);
        return EXIT_DAMAGED;
    }
    switch (r->result) {
    case LAB_PASSED:
        return EXIT_ALL_READ;
    case LAB_SKIPPED:
        lab_say(c, MESSAGE_LAB_SKIPPED, name, 0, 0, r->reason);
        return EXIT_SKIPPED;
    case LAB_STOPPED:
        return say_stopped(c, name, r);
    default:
        lab_say(c, MESSAGE_LAB_FAILED, name, r->line, 0, r->reason);
        return EXIT_DAMAGED;
    }
}

/* ---- the capture that a told run leaves ---- */

enum { CAPTURE_NAME_MAX = 96 };

/* A new file in this folder, called after the scenario; false where none is wanted, or after saying why there
 * is none. */
static bool make_capture(const struct lab_command *c, const char *name, char path[CAPTURE_NAME_MAX])
{
    const char *base = strrchr(name, '/') ? strrchr(name, '/') + 1 : name;
    size_t len = strlen(base);
    const char *ending = strrchr(base, '.');
    if (c->lab.capture || c->lab.quiet || c->repeat > 1 || c->all || c->word_count > 1)
        return false;
    if (ending && strcmp(ending, ".story") == 0)
        len = (size_t)(ending - base);
    snprintf(path, CAPTURE_NAME_MAX, "%.*s.pcapng", (int)(len < 80 ? len : 80), base);
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd >= 0)
        return close(fd) == 0;
    lab_say(c, errno == EEXIST ? MESSAGE_LAB_CAPTURE_EXISTS : MESSAGE_LAB_NO_CAPTURE, path, 0, 0,
            strerror(errno));
    return false;
}

static void leave_capture(const struct lab_command *c, const char *path, const struct lab_report *r)
{
    bool whole = r->fault == NET_OK && !r->error && r->result != LAB_STOPPED && r->packets;
    if (whole)
        lab_say(c, MESSAGE_LAB_CAPTURE, path, 0, 0, "");
    else
        unlink(path); /* nothing is in it, or not all */
}

static int worse(int a, int b)
{
    if (a == EXIT_SKIPPED || b == EXIT_SKIPPED)
        return a == EXIT_SKIPPED ? (b ? b : a) : (a ? a : b);
    return a > b ? a : b;
}

static void say_passed(const struct lab_command *c, const char *name, uint64_t passed, uint64_t ran)
{
    say_to(stdout, c->tell.language, ran < c->repeat ? SAY_PASSED_OF_FEWER : SAY_PASSED,
           SAY_WITH(say_z("file", name), say_u64("count", passed), say_u64("ran", ran),
                    say_u64("all", c->repeat)));
    putchar('\n');
}

/* As often as it is asked for, whatever comes of each; but not where every other run would come to the same. */
static int run_repeatedly(const struct lab_command *c, const char *name, const struct script *script,
                          const struct lab_options *options, struct lab_report *report)
{
    uint64_t passed = 0, ran = 0;
    int status = EXIT_ALL_READ, latest = EXIT_ALL_READ;
    while (ran < c->repeat && !stop && latest != EXIT_NOTHING && latest != EXIT_SKIPPED) {
        lab_scenario(script, options, &stop, report);
        latest = told_status(c, name, report);
        passed += latest == EXIT_ALL_READ;
        ran += latest == EXIT_ALL_READ || (latest == EXIT_DAMAGED && report->result == LAB_FAILED);
        status = worse(status, latest);
    }
    if (c->repeat > 1 && ran)
        say_passed(c, name, passed, ran);
    return status;
}

static int run_one(const struct lab_command *c, const char *name)
{
    struct script script;
    struct lab_options options = c->lab;
    char capture[CAPTURE_NAME_MAX];
    struct lab_report report = {0};
    if (!lab_read_script(c, name, &script))
        return EXIT_USAGE;
    bool leaves = make_capture(c, name, capture);
    if (leaves)
        options.capture = capture;
    int status = run_repeatedly(c, name, &script, &options, &report);
    if (leaves)
        leave_capture(c, capture, &report);
    script_free(&script);
    return status;
}

static int run_all(const struct lab_command *c)
{
    int status = EXIT_ALL_READ;
    for (const struct cli_scenario *s = cli_scenarios; c->all && s->slug && !stop && status != EXIT_NOTHING;
         s++)
        status = worse(status, run_one(c, s->slug));
    for (int i = 0; i < c->word_count && !stop && status != EXIT_NOTHING; i++)
        status = worse(status, run_one(c, c->words[i]));
    if (c->all || c->word_count)
        return status;
    cli_say(&c->tell, MESSAGE_LAB_NO_SCENARIO, NULL, 0);
    return EXIT_USAGE;
}

/* ---- the other jobs ---- */

static int list(const struct lab_command *c)
{
    for (const struct cli_scenario *s = cli_scenarios; s->slug; s++) {
        for (const struct cli_page *page = cli_pages; page->slug; page++) {
            const char *text = c->tell.language == LANGUAGE_ZH ? page->zh : page->en;
            if (strcmp(page->slug, s->slug) == 0)
                printf("%.*s\n", (int)strcspn(text + 2, "\n"), text + 2);
        }
    }
    return EXIT_ALL_READ;
}

static int show(const struct lab_command *c)
{
    int status = EXIT_ALL_READ;
    for (int i = 0; i < c->word_count; i++) {
        size_t len;
        char *text = lab_script_text(c, c->words[i], &len);
        if (text)
            fwrite(text, 1, len, stdout);
        else
            status = EXIT_USAGE;
        free(text);
    }
    return status;
}

static int random_job(struct lab_command *c)
{
    enum { WORKERS_A_PROCESSOR = 50 };
    struct net_error error;
    struct random_sums *sums = calloc(1, sizeof *sums);
    if (!sums)
        return EXIT_NOTHING;
    c->random.out = stdout;
    c->random.language = c->tell.language;
    if (!c->random.workers)
        c->random.workers = WORKERS_A_PROCESSOR * (int)sysconf(_SC_NPROCESSORS_ONLN);
    if (c->random.only >= 0) {
        c->random.workers = 1;
        c->random.runs = (uint64_t)c->random.only + 1;
    }
    if ((uint64_t)c->random.workers > c->random.runs)
        c->random.workers = (int)c->random.runs;
    enum net_fault fault = random_run(&c->random, &stop, sums, &error);
    int status = EXIT_ALL_READ;
    if (fault != NET_OK) {
        status = say_fault(c, fault, &error);
    } else {
        random_report(stdout, &c->random, sums);
        status = random_right(sums) ? EXIT_ALL_READ : EXIT_DAMAGED;
    }
    free(sums);
    return status;
}

static int say_replay(const struct lab_command *c, const struct replay_fault *f)
{
    static const uint8_t messages[] = {[REPLAY_NO_LOOK] = MESSAGE_LAB_NO_LOOK,
                                       [REPLAY_FOREIGN] = MESSAGE_LAB_FOREIGN,
                                       [REPLAY_CUT] = MESSAGE_LAB_CUT_TRUTH,
                                       [REPLAY_SHORT] = MESSAGE_LAB_SHORT_CAPTURE};
    const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = f->file},
                               {.name = "line", .kind = ARG_U64, .u64 = f->line},
                               {.name = "offset", .kind = ARG_U64, .u64 = f->offset},
                               {.name = "after", .kind = ARG_U64, .u64 = f->after},
                               {.name = "frames", .kind = ARG_U64, .u64 = f->frames}};
    if (f->end == REPLAY_UNREADABLE)
        cli_say_open(&c->tell, f->file, f->error);
    else
        cli_say(&c->tell, messages[f->end], args, sizeof args / sizeof args[0]);
    return EXIT_NOTHING;
}

static int replay(const struct lab_command *c)
{
    if (c->word_count != 2 && !(c->beliefs && c->word_count == 1)) {
        cli_say(&c->tell, MESSAGE_LAB_REPLAY, NULL, 0);
        return EXIT_USAGE;
    }
    struct witness *w = calloc(1, sizeof *w);
    struct replay_fault fault = {.end = REPLAY_UNREADABLE, .file = c->words[0], .error = ENOMEM};
    const char *truth = c->word_count == 2 ? c->words[1] : NULL;
    int status = EXIT_ALL_READ;
    if (w)
        fault = replay_run(c->words[0], truth, c->beliefs ? stdout : NULL, w);
    if (fault.end != REPLAYED) {
        status = say_replay(c, &fault);
    } else {
        uint64_t wrong = replay_report(stdout, c->tell.language, w);
        const struct arg count = {.name = "count", .kind = ARG_U64, .u64 = wrong};
        if (wrong)
            cli_say(&c->tell, MESSAGE_LAB_UNSOUND, &count, 1);
        status = wrong ? EXIT_DAMAGED : EXIT_ALL_READ;
    }
    if (w)
        witness_fini(w);
    free(w);
    return status;
}

static int run_job(struct lab_command *c)
{
    switch (c->job) {
    case LAB_LIST:
        return list(c);
    case LAB_SHOW:
        return show(c);
    case LAB_RANDOM:
        return random_job(c);
    case LAB_REPLAY:
        return replay(c);
    case LAB_HELP:
        fputs(c->tell.language == LANGUAGE_ZH ? cli_help_lab_zh : cli_help_lab_en, stdout);
        return EXIT_ALL_READ;
    default:
        return run_all(c);
    }
}

/* What ends the program lets it take back what it has begun. Calls that wait are not begun again. */
static void catch_signals(void)
{
    static const int ends[] = {SIGINT, SIGTERM, SIGHUP};
    const struct sigaction end = {.sa_handler = on_signal}, ignore = {.sa_handler = SIG_IGN};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        struct sigaction was;
        if (sigaction(ends[i], NULL, &was) == 0 && was.sa_handler != SIG_IGN) /* as nohup has it ignored */
            sigaction(ends[i], &end, NULL);
    }
    sigaction(SIGPIPE, &ignore, NULL); /* whoever reads along may go: the run goes on */
}

/* Packets or truth go there: what is told goes elsewhere, as with -w of what reads captures. */
static bool writes_to_output(const struct lab_command *c)
{
    return (c->lab.capture && strcmp(c->lab.capture, "-") == 0) ||
           (c->lab.truth && strcmp(c->lab.truth, "-") == 0);
}

int cli_lab(int argc, char **argv)
{
    struct lab_command c;
    int status = lab_parse(argc, argv, &c);
    if (status)
        return status;
    catch_signals();
    c.lab.out = writes_to_output(&c) ? stderr : stdout;
    status = run_job(&c);
    if (stop && !said_stop) {
        cli_say(&c.tell, MESSAGE_LAB_STOPPED_EARLY, NULL, 0);
        status = worse(status, EXIT_DAMAGED);
    }
    return cli_output_failed(&c.tell) ? worse(status, EXIT_DAMAGED) : status;
}
