#include "cli/lab_options.h"

#include <getopt.h>
#include <string.h>
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
        c->job = LAB_RANDOM;
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
        status = set_option(c, option, argv);
        if (status)
            return status;
    }
    c->words = argv + optind;
    c->word_count = argc - optind;
    c->lab.ascii = c->tell.ascii;
    if ((c->lab.capture || c->lab.truth) && (c->word_count != 1 || c->repeat > 1 || c->all) &&
        c->job == LAB_RUN) {
        cli_say(&c->tell, MESSAGE_LAB_ONE, NULL, 0);
        return EXIT_USAGE;
    }
    return 0;
}
