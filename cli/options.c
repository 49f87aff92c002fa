/* The command line. Options may stand anywhere before "--"; the first word that is no option may be a
 * subcommand's name, which wins over a file's unless "--" or -r says otherwise. The first word that is no
 * file begins the filter expression, and with -r, as in tcpdump, all words do. */
#include <errno.h>
#include <getopt.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/choice.h"
#include "cli/cli.h"
#include "cli/core.h"

enum long_option {
    OPT_FORMAT = 256,
    OPT_LANG,
    OPT_COLOR,
    OPT_SEGMENTS,
    OPT_BARE,
    OPT_ASCII,
    OPT_WIDTH,
    OPT_WHERE,
    OPT_SORT,
    OPT_LIMIT,
    OPT_VANTAGE,
    OPT_MEMORY,
    OPT_VERSION
};

static const struct option long_options[] = {
    {"format", required_argument, NULL, OPT_FORMAT},   {"lang", required_argument, NULL, OPT_LANG},
    {"color", required_argument, NULL, OPT_COLOR},     {"colour", required_argument, NULL, OPT_COLOR},
    {"segments", no_argument, NULL, OPT_SEGMENTS},     {"bare", no_argument, NULL, OPT_BARE},
    {"ascii", no_argument, NULL, OPT_ASCII},           {"width", required_argument, NULL, OPT_WIDTH},
    {"where", required_argument, NULL, OPT_WHERE},     {"sort", required_argument, NULL, OPT_SORT},
    {"limit", required_argument, NULL, OPT_LIMIT},     {"vantage", required_argument, NULL, OPT_VANTAGE},
    {"memory", required_argument, NULL, OPT_MEMORY},   {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, OPT_VERSION},       {"follow", no_argument, NULL, OPT_FOLLOW},
    {"summary", required_argument, NULL, OPT_SUMMARY}, {NULL, 0, NULL, 0},
};

static int32_t local_offset(int64_t unix_s)
{
    time_t t = (time_t)unix_s;
    struct tm tm;
    return localtime_r(&t, &tm) ? (int32_t)tm.tm_gmtoff : 0;
}

static const char *interface_name(uint32_t index)
{
    static char name[IF_NAMESIZE];
    return if_indextoname(index, name);
}

static int bad_value(const struct tell_options *tell, const char *option, const char *value,
                     const char *choices)
{
    const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = option},
                               {.name = "value", .kind = ARG_Z, .z = value},
                               {.name = "choices", .kind = ARG_Z, .z = choices}};
    cli_say(tell, MESSAGE_UNKNOWN_VALUE, args, 3);
    return EXIT_USAGE;
}

static int set_format(struct cli_options *o, const char *value)
{
    char choices[128] = "";
    o->output = tell_output_named(value);
    if (o->output)
        return 0;
    for (const struct tell_output *const *row = tell_outputs; *row; row++) {
        size_t used = strlen(choices);
        snprintf(choices + used, sizeof choices - used, "%s%s", used ? "|" : "", (*row)->name);
    }
    return bad_value(&o->tell, "--format", value, choices);
}

static int set_vantage(struct cli_options *o, const char *value)
{
    char choices[128] = "";
    for (int i = 0; i < VANTAGE_COUNT; i++) {
        size_t used = strlen(choices);
        if (strcmp(value, vantage_slugs[i]) == 0) {
            o->vantage_said = true;
            o->vantage = (enum vantage_at)i;
            return 0;
        }
        snprintf(choices + used, sizeof choices - used, "%s%s", used ? "|" : "", vantage_slugs[i]);
    }
    return bad_value(&o->tell, "--vantage", value, choices);
}

int cli_set_language(struct tell_options *tell, const char *value)
{
    if (strcmp(value, "en") != 0 && strcmp(value, "zh") != 0)
        return bad_value(tell, "--lang", value, "en|zh");
    tell->language = strcmp(value, "zh") == 0 ? LANGUAGE_ZH : LANGUAGE_EN;
    return 0;
}

static int set_colour(struct cli_options *o, const char *value)
{
    if (strcmp(value, "always") == 0)
        o->tell.colour = true;
    else if (strcmp(value, "never") == 0)
        o->tell.colour = false;
    else if (strcmp(value, "auto") != 0)
        return bad_value(&o->tell, "--color", value, "auto|always|never");
    return 0;
}

int cli_set_number(const struct tell_options *tell, const char *option, const char *value, uint64_t low,
                   uint64_t high, uint64_t *out)
{
    char *end;
    errno = 0;
    unsigned long long n = strtoull(value, &end, 10);
    if (*value < '0' || *value > '9' || *end || errno || n < low || n > high) {
        const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = option},
                                   {.name = "value", .kind = ARG_Z, .z = value},
                                   {.name = "low", .kind = ARG_U64, .u64 = low},
                                   {.name = "high", .kind = ARG_U64, .u64 = high}};
        cli_say(tell, MESSAGE_BAD_NUMBER, args, 4);
        return EXIT_USAGE;
    }
    *out = n;
    return 0;
}

static int set_width(struct cli_options *o, const char *value)
{
    uint64_t width;
    int status = cli_set_number(&o->tell, "--width", value, 40, 400, &width);
    if (!status)
        o->tell.width = (int)width;
    return status;
}

/* `help` in the place of the value asks for the list of fields. */
static int set_once(struct cli_options *o, const char *option, const char **text, const char *value)
{
    const struct arg arg = {.name = "option", .kind = ARG_Z, .z = option};
    if (strcmp(value, "help") == 0) {
        o->command = COMMAND_FIELDS;
        return 0;
    }
    if (*text) {
        cli_say(&o->tell, MESSAGE_ONLY_ONCE, &arg, 1);
        return EXIT_USAGE;
    }
    *text = value;
    return 0;
}

static int unknown(const struct cli_options *o, int c, char **argv)
{
    char letter[3] = {'-', (char)optopt, 0};
    const char *name = optopt && optopt < OPT_FORMAT ? letter : argv[optind - 1];
    const struct arg arg = {.name = "option", .kind = ARG_Z, .z = name};
    cli_say(&o->tell, c == ':' ? MESSAGE_NEEDS_VALUE : MESSAGE_UNKNOWN_OPTION, &arg, 1);
    cli_say(&o->tell, MESSAGE_USAGE_HINT, NULL, 0);
    return EXIT_USAGE;
}

static int set_memory(struct cli_options *o, const char *value)
{
    if (literal_size(scan_over(value, strlen(value)), &o->memory) == WHERE_RIGHT && o->memory >= CORE_LEAST)
        return 0;
    const struct arg args[] = {{.name = "value", .kind = ARG_Z, .z = value},
                               {.name = "least", .kind = ARG_U64, .u64 = CORE_LEAST >> 20}};
    cli_say(&o->tell, MESSAGE_BAD_MEMORY, args, 2);
    return EXIT_USAGE;
}

static int set_option(struct cli_options *o, int c, char **argv)
{
    switch (c) {
    case OPT_FORMAT:
        return set_format(o, optarg);
    case OPT_LANG:
        return cli_set_language(&o->tell, optarg);
    case OPT_COLOR:
        return set_colour(o, optarg);
    case OPT_WIDTH:
        return set_width(o, optarg);
    case 'c':
        return cli_set_number(&o->tell, "-c", optarg, 1, UINT64_MAX, &o->count);
    case OPT_WHERE:
        return set_once(o, "--where", &o->where_text, optarg);
    case OPT_SORT:
        return set_once(o, "--sort", &o->sort_text, optarg);
    case OPT_LIMIT:
        o->choice.limited = true;
        return cli_set_number(&o->tell, "--limit", optarg, 0, UINT64_MAX, &o->choice.limit);
    case OPT_VANTAGE:
        return set_vantage(o, optarg);
    case OPT_MEMORY:
        return set_memory(o, optarg);
    case OPT_SEGMENTS:
        o->tell.segments = true;
        return 0;
    case OPT_BARE:
        o->tell.bare = true;
        return 0;
    case OPT_ASCII:
        o->tell.ascii = true;
        return 0;
    case 't':
        if (o->tell.time_style < TIME_SINCE_FIRST)
            o->tell.time_style++;
        return 0;
    case 'i':
        o->interface = optarg;
        return 0;
    case 'w':
        o->write = optarg;
        return 0;
    case 'r':
        o->files[o->file_count++] = optarg;
        return 0;
    case 'h':
        o->command = COMMAND_HELP;
        return 0;
    case OPT_VERSION:
        o->command = COMMAND_VERSION;
        return 0;
    case 'n': /* names are never looked up */
    case 'S': /* numbers are always absolute */
        return 0;
    default:
        return unknown(o, c, argv);
    }
}

static bool is_file(const char *word)
{
    return strcmp(word, "-") == 0 || access(word, F_OK) == 0;
}

/* The words with a space after each; malloc'ed. */
static char *joined(char **words, int count)
{
    size_t len = 1, used = 0;
    for (int i = 0; i < count; i++)
        len += strlen(words[i]) + 1;
    char *text = malloc(len);
    for (int i = 0; text && i < count; i++)
        used += (size_t)snprintf(text + used, len - used, i + 1 < count ? "%s " : "%s", words[i]);
    return text;
}

/* Takes the subcommand's name off the words, if there is one. */
static void take_command(struct cli_options *o, int argc, char **argv)
{
    static const struct {
        const char *name;
        enum command command;
    } names[] = {{"explain", COMMAND_EXPLAIN},
                 {"help", COMMAND_HELP},
                 {"version", COMMAND_VERSION},
                 {"live", COMMAND_LIVE}};
    bool literal = strcmp(argv[optind - 1], "--") == 0;
    if (o->command != COMMAND_READ || o->file_count || literal || optind >= argc)
        return;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(argv[optind], names[i].name) == 0) {
            o->command = names[i].command;
            optind++;
            return;
        }
    }
}

/* Files, then the filter expression. */
static int take_words(struct cli_options *o, int argc, char **argv)
{
    bool by_option = o->file_count > 0;
    o->named = by_option || strcmp(argv[optind - 1], "--") == 0;
    while (!by_option && optind < argc && (o->file_count == 0 || is_file(argv[optind])))
        o->files[o->file_count++] = argv[optind++];
    if (!o->file_count) {
        cli_say(&o->tell, MESSAGE_NO_FILE, NULL, 0);
        cli_say(&o->tell, MESSAGE_USAGE_HINT, NULL, 0);
        return EXIT_USAGE;
    }
    if (optind < argc)
        o->filter = joined(argv + optind, argc - optind);
    return 0;
}

/* An option that does nothing with the chosen output would be taken to have worked. */
static int refuse_idle(const struct cli_options *o)
{
    const struct {
        bool given;
        const char *option;
        const struct tell_output *output;
    } rows[] = {{o->tell.segments, "--segments", &tell_json}, {o->tell.bare, "--bare", &tell_lines}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (!rows[i].given || o->output == rows[i].output)
            continue;
        const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = rows[i].option},
                                   {.name = "format", .kind = ARG_Z, .z = rows[i].output->name}};
        cli_say(&o->tell, MESSAGE_IDLE_OPTION, args, 2);
        return EXIT_USAGE;
    }
    if (o->vantage_said && (o->output == &tell_lines || o->output == &tell_zeek)) {
        const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = "--vantage"},
                                   {.name = "format", .kind = ARG_Z, .z = o->output->name}};
        cli_say(&o->tell, MESSAGE_VANTAGE_FORMAT, args, 2);
        return EXIT_USAGE;
    }
    return 0;
}

static int refuse_live(const struct cli_options *o)
{
    const struct arg arg = {.name = "option", .kind = ARG_Z, .z = o->live.given};
    if (!o->live.given)
        return 0;
    cli_say(&o->tell, MESSAGE_LIVE_OPTION, &arg, 1);
    return EXIT_USAGE;
}

int cli_parse(int argc, char **argv, struct cli_options *o)
{
    int c, status;
    *o = (struct cli_options){.tell = {.utc_offset = local_offset, .interface_name = interface_name}};
    cli_environment(&o->tell, STDOUT_FILENO);
    o->files = calloc((size_t)argc + 1, sizeof *o->files);
    if (!o->files)
        return EXIT_NOTHING;
    opterr = 0;
    while ((c = getopt_long(argc, argv, ":c:hi:nr:Stw:" LIVE_LETTERS, long_options, NULL)) != -1) {
        if (!live_option(o, c, optarg, &status))
            status = set_option(o, c, argv);
        if (status)
            return status;
    }
    take_command(o, argc, argv);
    o->words = argv + optind;
    o->word_count = argc - optind;
    if (o->command == COMMAND_LIVE && o->live.follow && !o->output)
        o->output = &tell_lines;
    if (o->command != COMMAND_READ && o->command != COMMAND_LIVE)
        return 0;
    status = o->command == COMMAND_LIVE ? live_refuse(o) : refuse_live(o);
    if (!status)
        status = refuse_idle(o);
    if (!status)
        status = choice_refuse(o);
    if (!status)
        status = choice_read(o);
    if (status)
        return status;
    if (o->command == COMMAND_READ)
        return take_words(o, argc, argv);
    if (optind < argc)
        o->filter = joined(argv + optind, argc - optind);
    return 0;
}
