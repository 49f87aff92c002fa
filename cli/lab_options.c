#include "cli/lab_options.h"

#include <getopt.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    OPT_LIST = 256,
    OPT_SHOW,
    OPT_ALL,
    OPT_TRUTH,
    OPT_SET,
    OPT_REPEAT,
    OPT_QUIET,
    OPT_WIRE,
    OPT_RANDOM,
    OPT_SEED,
    OPT_ONLY,
    OPT_WORKERS,
    OPT_REPLAY,
    OPT_BELIEFS,
    OPT_LANG,
    OPT_ASCII,
    OPT_IGNORED,
    OPT_IGNORED_VALUE
};

static const struct option long_options[] = {
    {"list", no_argument, NULL, OPT_LIST},
    {"show", no_argument, NULL, OPT_SHOW},
    {"all", no_argument, NULL, OPT_ALL},
    {"truth", required_argument, NULL, OPT_TRUTH},
    {"set", required_argument, NULL, OPT_SET},
    {"repeat", required_argument, NULL, OPT_REPEAT},
    {"quiet", no_argument, NULL, OPT_QUIET},
    {"wire", required_argument, NULL, OPT_WIRE},
    {"random", required_argument, NULL, OPT_RANDOM},
    {"seed", required_argument, NULL, OPT_SEED},
    {"only", required_argument, NULL, OPT_ONLY},
    {"workers", required_argument, NULL, OPT_WORKERS},
    {"replay", no_argument, NULL, OPT_REPLAY},
    {"beliefs", no_argument, NULL, OPT_BELIEFS},
    {"lang", required_argument, NULL, OPT_LANG},
    {"ascii", no_argument, NULL, OPT_ASCII},
    {"help", no_argument, NULL, 'h'},
    {"color", required_argument, NULL, OPT_IGNORED_VALUE},
    {"width", required_argument, NULL, OPT_IGNORED_VALUE},
    {NULL, 0, NULL, 0},
};

static int say(const struct lab_command *c, enum message id, const char *name, const char *value)
{
    const struct arg arg = {.name = name, .kind = ARG_Z, .z = value};
    cli_say(&c->tell, id, &arg, 1);
    return EXIT_USAGE;
}

/* ---- what goes with what ---- */

enum {
    RUNS = 1 << LAB_RUN,
    RANDOM = 1 << LAB_RANDOM,
    REPLAYS = 1 << LAB_REPLAY,
};

/* Options that mean nothing to some jobs. Those without a row go with each. */
static const struct {
    int option;
    const char *name;
    unsigned jobs;
} rows[] = {
    {'w', "-w", RUNS},
    {OPT_TRUTH, "--truth", RUNS},
    {OPT_SET, "--set", RUNS},
    {OPT_REPEAT, "--repeat", RUNS},
    {OPT_ALL, "--all", RUNS},
    {OPT_QUIET, "--quiet", RUNS},
    {OPT_WIRE, "--wire", RUNS | RANDOM},
    {OPT_SEED, "--seed", RANDOM},
    {OPT_ONLY, "--only", RANDOM},
    {OPT_WORKERS, "--workers", RANDOM},
    {OPT_BELIEFS, "--beliefs", REPLAYS},
};

static const char *job_name(const struct lab_command *c)
{
    static const char *const names[] = {
        [LAB_LIST] = "--list", [LAB_SHOW] = "--show", [LAB_REPLAY] = "--replay"};
    if (c->job == LAB_RANDOM)
        return c->given[OPT_RANDOM - OPT_LIST] ? "--random" : "--only";
    return c->job == LAB_RUN ? cli_message(c->tell.language, MESSAGE_LAB_A_SCENARIO) : names[c->job];
}

static int say_pair(const struct lab_command *c, enum message id, const char *option, const char *job)
{
    const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = option},
                               {.name = "job", .kind = ARG_Z, .z = job}};
    cli_say(&c->tell, id, args, 2);
    return EXIT_USAGE;
}

static bool given(const struct lab_command *c, int option)
{
    return option == 'w' ? c->lab.capture != NULL : c->given[option - OPT_LIST];
}

/* Each of these names what to do. */
static int one_job(const struct lab_command *c)
{
    static const struct {
        int option;
        const char *name;
    } jobs[] = {
        {OPT_LIST, "--list"}, {OPT_SHOW, "--show"}, {OPT_RANDOM, "--random"}, {OPT_REPLAY, "--replay"}};
    const char *first = NULL;
    for (size_t i = 0; i < sizeof jobs / sizeof jobs[0]; i++) {
        if (!given(c, jobs[i].option))
            continue;
        if (first)
            return say_pair(c, MESSAGE_LAB_TWO_JOBS, first, jobs[i].name);
        first = jobs[i].name;
    }
    return 0;
}

/* Both are there and are one file, by whatever names; never so of a device. */
static bool same_file(const char *a, const char *b)
{
    struct stat first, second;
    return stat(a, &first) == 0 && stat(b, &second) == 0 && S_ISREG(first.st_mode) &&
           first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/* Of files that may not be there yet, too. */
static bool will_be_same(const char *a, const char *b)
{
    struct stat is;
    return same_file(a, b) || (strcmp(a, b) == 0 && (stat(a, &is) != 0 || !S_ISCHR(is.st_mode)));
}

static int say_over(const struct lab_command *c, enum message id, const char *option, const char *file)
{
    const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = file},
                               {.name = "option", .kind = ARG_Z, .z = option}};
    cli_say(&c->tell, id, args, 2);
    return EXIT_USAGE;
}

/* What is written must be neither the other file nor the scenario's. */
static int own_files(const struct lab_command *c)
{
    const char *capture = c->lab.capture, *truth = c->lab.truth, *script = c->word_count ? c->words[0] : NULL;
    if (capture && truth && will_be_same(capture, truth))
        return say_over(c, MESSAGE_LAB_ONE_FILE, "--truth", truth);
    if (script && capture && same_file(capture, script))
        return say_over(c, MESSAGE_LAB_OVER_SCENARIO, "-w", capture);
    if (script && truth && same_file(truth, script))
        return say_over(c, MESSAGE_LAB_OVER_SCENARIO, "--truth", truth);
    return 0;
}

static int say_only(const struct lab_command *c)
{
    const struct arg args[] = {{.name = "only", .kind = ARG_U64, .u64 = (uint64_t)c->random.only},
                               {.name = "runs", .kind = ARG_U64, .u64 = c->random.runs},
                               {.name = "last", .kind = ARG_U64, .u64 = c->random.runs - 1}};
    cli_say(&c->tell, MESSAGE_LAB_ONLY, args, 3);
    return EXIT_USAGE;
}

/* 0, or the exit status after saying what makes no sense together. */
static int fits(const struct lab_command *c)
{
    int status = one_job(c);
    for (size_t i = 0; !status && i < sizeof rows / sizeof rows[0]; i++)
        if (given(c, rows[i].option) && !(rows[i].jobs >> c->job & 1))
            status = say_pair(c, MESSAGE_LAB_NOT_WITH, rows[i].name, job_name(c));
    if (status)
        return status;
    if ((c->job == LAB_LIST || c->job == LAB_RANDOM) && c->word_count) {
        const struct arg args[] = {{.name = "job", .kind = ARG_Z, .z = job_name(c)},
                                   {.name = "word", .kind = ARG_Z, .z = c->words[0]}};
        cli_say(&c->tell, MESSAGE_LAB_NO_WORDS, args, 2);
        return EXIT_USAGE;
    }
    if (c->job == LAB_SHOW && !c->word_count) {
        cli_say(&c->tell, MESSAGE_LAB_SHOW_NOTHING, NULL, 0);
        return EXIT_USAGE;
    }
    if (given(c, OPT_RANDOM) && c->random.only >= 0 && (uint64_t)c->random.only >= c->random.runs)
        return say_only(c);
    if ((c->lab.capture || c->lab.truth) && (c->word_count != 1 || c->repeat > 1 || c->all)) {
        cli_say(&c->tell, MESSAGE_LAB_ONE, NULL, 0);
        return EXIT_USAGE;
    }
    return own_files(c);
}

/* ---- one by one ---- */

static int set_value(struct lab_command *c, const char *value)
{
    const char *is = strchr(value, '=');
    size_t name_len = is ? (size_t)(is - value) : 0;
    if (!name_len || name_len >= NAME_MAX_LEN || strlen(is + 1) >= NAME_MAX_LEN || !is[1] ||
        c->set_count == SCRIPT_LETS)
        return say(c, MESSAGE_LAB_SET, "value", value);
    struct setting *s = &c->set[c->set_count++];
    memcpy(s->name, value, name_len);
    memcpy(s->value, is + 1, strlen(is + 1) + 1);
    return 0;
}

static int set_wire(struct lab_command *c, const char *value)
{
    const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = "--wire"},
                               {.name = "value", .kind = ARG_Z, .z = value},
                               {.name = "choices", .kind = ARG_Z, .z = "tun|veth"}};
    enum net_wire wire = strcmp(value, "veth") == 0  ? NET_VETH
                         : strcmp(value, "tun") == 0 ? NET_TUN
                                                     : NET_ANY;
    c->lab.wire = c->random.wire = wire;
    if (wire != NET_ANY)
        return 0;
    cli_say(&c->tell, MESSAGE_UNKNOWN_VALUE, args, 3);
    return EXIT_USAGE;
}

static int set_random(struct lab_command *c, int option, const char *value)
{
    const uint64_t most = INT64_MAX;
    uint64_t number = 0;
    int status;
    switch (option) {
    case OPT_RANDOM:
        c->job = LAB_RANDOM;
        return cli_set_number(&c->tell, "--random", value, 1, most, &c->random.runs);
    case OPT_SEED:
        return cli_set_number(&c->tell, "--seed", value, 0, most, &c->random.seed);
    case OPT_ONLY:
        status = cli_set_number(&c->tell, "--only", value, 0, most, &number);
        c->random.only = (int64_t)number;
        return status;
    default:
        status = cli_set_number(&c->tell, "--workers", value, 1, 500, &number);
        c->random.workers = (int)number;
        return status;
    }
}

static int set_option(struct lab_command *c, int option, char **argv)
{
    switch (option) {
    case OPT_LIST:
        c->job = LAB_LIST;
        return 0;
    case OPT_SHOW:
        c->job = LAB_SHOW;
        return 0;
    case OPT_REPLAY:
        c->job = LAB_REPLAY;
        return 0;
    case OPT_BELIEFS:
        c->beliefs = true;
        return 0;
    case 'h':
        c->job = LAB_HELP;
        return 0;
    case OPT_ALL:
        c->all = true;
        return 0;
    case 'w':
        c->lab.capture = optarg;
        return 0;
    case OPT_TRUTH:
        c->lab.truth = optarg;
        return 0;
    case OPT_SET:
        return set_value(c, optarg);
    case OPT_REPEAT:
        return cli_set_number(&c->tell, "--repeat", optarg, 1, 1000000, &c->repeat);
    case OPT_QUIET:
        c->lab.quiet = true;
        return 0;
    case OPT_WIRE:
        return set_wire(c, optarg);
    case OPT_LANG:
        return cli_set_language(&c->tell, optarg);
    case OPT_ASCII:
        c->tell.ascii = true;
        return 0;
    case OPT_IGNORED_VALUE:
        return 0;
    case OPT_RANDOM:
    case OPT_SEED:
    case OPT_ONLY:
    case OPT_WORKERS:
        return set_random(c, option, optarg);
    default:
        say(c, option == ':' ? MESSAGE_NEEDS_VALUE : MESSAGE_UNKNOWN_OPTION, "option", argv[optind - 1]);
        cli_say(&c->tell, MESSAGE_USAGE_HINT, NULL, 0);
        return EXIT_USAGE;
    }
}

int lab_parse(int argc, char **argv, struct lab_command *c)
{
    int option, status;
    *c = (struct lab_command){.repeat = 1, .random = {.only = -1}};
    cli_environment(&c->tell, STDOUT_FILENO);
    opterr = 0;
    while ((option = getopt_long(argc, argv, ":hw:", long_options, NULL)) != -1) {
        if (option >= OPT_LIST && option < OPT_LIST + LAB_OPTIONS)
            c->given[option - OPT_LIST] = true;
        status = set_option(c, option, argv);
        if (status)
            return status;
    }
    c->words = argv + optind;
    c->word_count = argc - optind;
    c->lab.ascii = c->tell.ascii;
    if (c->job == LAB_RUN && c->random.only >= 0)
        c->job = LAB_RANDOM;
    return c->job == LAB_HELP ? 0 : fits(c);
}
