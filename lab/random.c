/* Shares the runs out to workers: processes, since each needs network namespaces of its own, and each waits
 * on the kernel's real timers most of the time. */
#include "lab/random.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "lab/play.h"

/* One process. */
struct worker {
    struct random_sums sums;
    pid_t pid;
    _Atomic uint64_t doing; /* the run's number, from 1; 0: none yet */
};

struct shared {
    _Atomic uint64_t next;
    atomic_bool stop; /* for those that the signal did not reach */
    atomic_int fault, recordings;
    struct net_error error; /* of whoever came upon the fault; they all come upon the same */
};

enum { FIRST_PORT = 20000, PORTS = 40000 };

/* One run's judgement of one place. */
struct judged {
    const struct random_options *o;
    struct random_sums *sums;
    uint64_t index;
    enum vantage_place place;
    int wrong; /* the first place where something told as certain was; -1: none */
};

/* Of what is told as likely some will be wrong: that is counted. What is told as certain must not be; only that
 * both closed, one with its FIN held back or lost before the capture, can look like one closing first
 * (docs/limits.md): that is said and counted. */
static void claim(struct judged *j, int what, enum certainty certainty, bool wrong, bool both,
                  const char *told, const char *truth)
{
    static const uint8_t words[JUDGED] = {[JUDGED_OPENING] = SAY_OPENING,
                                          [JUDGED_CLOSING] = SAY_CLOSING,
                                          [JUDGED_FIRST] = SAY_FIRST,
                                          [JUDGED_CAUSE] = SAY_CAUSE};
    struct claims *claims = certainty == CERTAINTY_CERTAIN ? j->sums->certain : j->sums->likely;
    claims[what].told++;
    claims[what].wrong += wrong;
    if (!wrong || certainty != CERTAINTY_CERTAIN)
        return;
    if (j->wrong < 0)
        j->wrong = (int)j->place;
    j->sums->misjudged += !both;
    enum language language = j->o->language;
    say_to(j->o->out, language, SAY_WRONG_CERTAIN,
           SAY_WITH(say_u64("seed", j->o->seed), say_u64("index", j->index),
                    say_z("place", vantage_words(language, j->place)),
                    say_z("what", say_words(language, (enum sentence)words[what])), say_z("told", told),
                    say_z("truth", truth)));
    fputc('\n', j->o->out);
    fflush(j->o->out);
}

static bool claimed(enum certainty certainty)
{
    return certainty == CERTAINTY_CERTAIN || certainty == CERTAINTY_LIKELY;
}

/* Why, as far as it speaks of what a program did. */
static void judge_cause(struct judged *j, const struct played *p, const struct tap_connection *c)
{
    const struct cause *cause = &c->verdict.closing.cause;
    enum side side = (enum side)cause->side, first = (enum side)c->verdict.closing.first;
    if (!claimed((enum certainty)cause->certainty) || !(side <= SERVER || cause->kind == CAUSE_FORGED_RESET))
        return;
    if (c->turned) {
        side = side <= SERVER ? other_side(side) : side;
        first = first <= SERVER ? other_side(first) : first;
    }
    claim(j, JUDGED_CAUSE, (enum certainty)cause->certainty,
          !played_for(p, (enum cause_kind)cause->kind, side, first), false, cause_slugs[cause->kind],
          say_words(j->o->language, SAY_TRUTH_NOT));
}

static void judge_closing(struct judged *j, const struct played *p, const struct tap_connection *c)
{
    static const char *const sides[] = {[CLIENT] = "client", [SERVER] = "server", [SIDE_BOTH] = "both"};
    const struct verdict *v = &c->verdict;
    enum certainty certainty = (enum certainty)v->closing.certainty;
    enum side first = (enum side)v->closing.first, true_first = played_first(p);
    if (!claimed(certainty))
        return;
    if (c->turned && first <= SERVER)
        first = other_side(first);
    claim(j, JUDGED_CLOSING, certainty, !played_so(p, (enum closing_kind)v->closing.kind), false,
          closing_slugs[v->closing.kind], say_words(j->o->language, SAY_TRUTH_NOT));
    if (first == SIDE_NONE || true_first == SIDE_NONE || v->closing.kind == CLOSING_RESET)
        return; /* who reset is not who closed with a FIN not sent yet */
    claim(j, JUDGED_FIRST, certainty, first != true_first, true_first == SIDE_BOTH, sides[first],
          sides[true_first]);
}

/* The place where a verdict was told as certain and is wrong; -1: none. */
static int judge(const struct random_options *o, uint64_t index, const struct played *p,
                 struct random_sums *sums)
{
    struct judged j = {.o = o, .sums = sums, .index = index, .wrong = -1};
    for (int place = 0; p->run.connection_count && place < AT_COUNT; place++) {
        const struct tap_connection *c = tap_find(&p->witness.tap[place], &p->run.connection[0].ports);
        if (!c || !c->judged)
            continue;
        const struct verdict *v = &c->verdict;
        j.place = (enum vantage_place)place;
        if (claimed((enum certainty)v->opening.certainty))
            claim(&j, JUDGED_OPENING, (enum certainty)v->opening.certainty,
                  v->opening.kind == OPENING_SIMULTANEOUS && !p->plan.simultaneous, false,
                  opening_slugs[v->opening.kind], say_words(o->language, SAY_TRUTH_LISTENED));
        judge_closing(&j, p, c);
        judge_cause(&j, p, c);
    }
    return j.wrong;
}

/* Of a run's recording, without its ending. */
static void name_file(const struct random_options *o, uint64_t index, char *out, size_t room)
{
    snprintf(out, room, "lab-%llu-%llu", (unsigned long long)o->seed, (unsigned long long)index);
}

/* 0 or errno; there is no file then. */
static int save(const struct random_options *o, uint64_t index, const char *ending, const char *bytes,
                size_t len)
{
    char name[96];
    name_file(o, index, name, sizeof name - 16);
    snprintf(name + strlen(name), 16, ".%s", ending);
    FILE *file = fopen(name, "wb");
    if (!file)
        return errno;
    bool whole = fwrite(bytes, 1, len, file) == len;
    int error = whole ? 0 : errno;
    if (fclose(file) != 0 && !error)
        error = errno;
    if (error)
        unlink(name);
    return error;
}

static void save_both(const struct random_options *o, uint64_t index, enum vantage_place place,
                      char *const bytes[2], const size_t len[2])
{
    char name[96];
    int error = save(o, index, "pcapng", bytes[0], len[0]);
    if (!error)
        error = save(o, index, "ndjson", bytes[1], len[1]);
    name_file(o, index, name, sizeof name);
    say_to(o->out, o->language, error ? SAY_NOT_SAVED : SAY_SAVED,
           SAY_WITH(say_z("file", name), say_z("why", strerror(error)), say_z("at", vantage_names[place]),
                    say_u64("seed", o->seed), say_u64("index", index)));
    fputc('\n', o->out);
    fflush(o->out);
}

static void say_violation(const struct random_options *o, uint64_t index, const struct played *p)
{
    const struct violation *v = &p->witness.first;
    char states[STATE_COUNT * 16] = "";
    size_t used = 0;
    for (int i = 0; i < STATE_COUNT; i++)
        if (v->belief.set >> i & 1)
            used += (size_t)snprintf(states + used, sizeof states - used, "%s%s", used ? " " : "",
                                     state_names[i]);
    say_to(o->out, o->language, SAY_VIOLATION,
           SAY_WITH(say_u64("seed", o->seed), say_u64("index", index),
                    say_z("place", vantage_words(o->language, v->place)), say_u64("frame", v->frame),
                    say_side("side", v->side), say_state("state", v->truth)));
    fputc('\n', o->out);
    say_to(o->out, o->language, SAY_VIOLATION_SET, SAY_WITH(say_z("states", states)));
    fputc('\n', o->out);
    fflush(o->out);
}

static void one_run(const struct random_options *o, struct shared *shared, struct net *net, uint64_t index,
                    struct random_sums *sums, const volatile sig_atomic_t *stop)
{
    char *bytes[2] = {NULL, NULL};
    size_t len[2] = {0, 0};
    struct played *p = malloc(sizeof *p);
    FILE *capture = open_memstream(&bytes[0], &len[0]), *truth = open_memstream(&bytes[1], &len[1]);
    struct plan plan = plan_make(o->seed, index);
    uint16_t port = (uint16_t)(FIRST_PORT + index % PORTS);
    if (p && capture && truth && play(p, net, &plan, port, capture, truth, stop)) {
        sums->runs++;
        sums->on_tun += net->tun;
        sums->packets += p->run.wire.sent;
        for (int place = 0; place < AT_COUNT; place++)
            tally_add(&sums->tally[place][plan.loss_class], &p->witness.tally[place]);
        int place = judge(o, index, p, sums);
        if (p->witness.first.any) {
            sums->violations++;
            say_violation(o, index, p);
        }
        if (p->witness.first.any)
            place = (int)p->witness.first.place;
        if (o->only >= 0 || (place >= 0 && atomic_fetch_add(&shared->recordings, 1) < RECORDINGS))
            save_both(o, index, place < 0 ? AT_CLIENT : (enum vantage_place)place, bytes, len);
    } else {
        sums->failed++;
    }
    if (p)
        play_fini(p);
    free(p);
    free(bytes[0]);
    free(bytes[1]);
}

static void tune(struct net *net)
{
    static const char *const rows[][2] = {{"ipv4.tcp_rto_min_us", "5000"},
                                          {"ipv4.tcp_syn_linear_timeouts", "0"},
                                          {"ipv4.tcp_invalid_ratelimit", "0"},
                                          {"ipv4.tcp_no_metrics_save", "1"}};
    for (enum side side = CLIENT; side <= SERVER; side++)
        for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
            net_sysctl(net, side, rows[i][0], rows[i][1]); /* an older kernel lacks some: it is slower then */
}

static void work(const struct random_options *o, struct shared *shared, struct worker *worker,
                 const volatile sig_atomic_t *stop)
{
    struct net net;
    struct net_error error;
    enum net_fault fault = net_open(&net, o->wire, &error);
    if (fault != NET_OK) {
        shared->error = error;
        atomic_store(&shared->fault, (int)fault);
        return;
    }
    tune(&net);
    for (;;) {
        uint64_t index = o->only >= 0 ? (uint64_t)o->only : atomic_fetch_add(&shared->next, 1);
        if (index >= o->runs || *stop || atomic_load(&shared->stop))
            break;
        atomic_store(&worker->doing, index + 1);
        one_run(o, shared, &net, index, &worker->sums, stop);
        if (o->only >= 0)
            break;
    }
    net_close(&net);
}

static void add(struct random_sums *sum, const struct random_sums *more)
{
    const uint64_t *from = (const uint64_t *)more;
    uint64_t *to = (uint64_t *)sum;
    for (size_t i = 0; i < sizeof *sum / sizeof *to; i++)
        to[i] += from[i];
}

/* How many workers were started. A worker does not outlive its parent. */
static int start(const struct random_options *o, struct shared *shared, struct worker *workers,
                 const volatile sig_atomic_t *stop)
{
    pid_t parent = getpid();
    int started = 0;
    fflush(o->out);
    for (; started < o->workers && !*stop; started++) {
        pid_t child = fork();
        if (child < 0)
            break;
        if (child == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            if (getppid() == parent)
                work(o, shared, &workers[started], stop);
            fflush(o->out);
            _exit(0);
        }
        workers[started].pid = child;
    }
    return started;
}

static void say_crash(const struct random_options *o, const struct worker *w, int status)
{
    char why[80];
    uint64_t doing = atomic_load(&w->doing);
    if (WIFSIGNALED(status))
        snprintf(why, sizeof why, "%s", strsignal(WTERMSIG(status)));
    else
        snprintf(why, sizeof why, "exit %d", WEXITSTATUS(status));
    say_to(o->out, o->language, doing ? SAY_CRASHED : SAY_CRASHED_EARLY,
           SAY_WITH(say_u64("seed", o->seed), say_u64("index", doing ? doing - 1 : 0), say_z("why", why)));
    fputc('\n', o->out);
    fflush(o->out);
}

/* Until all have ended; how many of them not as they should. It looks from time to time: a signal that came right
 * before a wait would not end that. */
static uint64_t wait_for(const struct random_options *o, struct shared *shared, const struct worker *workers,
                         int started, const volatile sig_atomic_t *stop)
{
    const struct timespec nap = {.tv_nsec = 10000000};
    uint64_t crashed = 0;
    for (;;) {
        int status;
        pid_t pid = waitpid(-1, &status, WNOHANG);
        if (pid < 0 && errno != EINTR)
            return crashed;
        if (*stop)
            atomic_store(&shared->stop, true);
        for (int i = 0; pid > 0 && status && i < started; i++) {
            if (workers[i].pid != pid)
                continue;
            say_crash(o, &workers[i], status);
            crashed++;
        }
        if (pid == 0)
            nanosleep(&nap, NULL);
    }
}

enum net_fault random_run(const struct random_options *o, const volatile sig_atomic_t *stop,
                          struct random_sums *sums, struct net_error *error)
{
    size_t len = sizeof(struct shared) + (size_t)o->workers * sizeof(struct worker);
    struct shared *shared = mmap(NULL, len, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    *sums = (struct random_sums){0};
    *error = (struct net_error){.number = ENOMEM};
    if (shared == MAP_FAILED)
        return NET_NO_PROCESS;
    struct worker *workers = (struct worker *)(shared + 1);
    int started = start(o, shared, workers, stop);
    error->number = errno;
    sums->crashed = wait_for(o, shared, workers, started, stop);
    for (int i = 0; i < started; i++)
        add(sums, &workers[i].sums);
    sums->interrupted = *stop != 0;
    enum net_fault fault = (enum net_fault)atomic_load(&shared->fault);
    if (sums->runs || *stop || sums->crashed)
        fault = NET_OK;
    else if (fault != NET_OK)
        *error = shared->error;
    else if (!started)
        fault = NET_NO_PROCESS;
    munmap(shared, len);
    return fault;
}
