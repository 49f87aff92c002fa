/* The command line of `tcpstory talk`. */
#include <ctype.h>
#include <getopt.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/talk.h"

enum {
    OPT_SEND = 256,
    OPT_REPLY,
    OPT_EXPECT,
    OPT_CLOSE,
    OPT_CLOSE_DELAY,
    OPT_FIRST,
    OPT_LAST,
    OPT_COUNT,
    OPT_TIMEOUT,
    OPT_LANG,
    OPT_VERSION
};

static const struct option long_options[] = {
    {"send", required_argument, NULL, OPT_SEND},
    {"reply", required_argument, NULL, OPT_REPLY},
    {"expect", required_argument, NULL, OPT_EXPECT},
    {"close", required_argument, NULL, OPT_CLOSE},
    {"close-delay", required_argument, NULL, OPT_CLOSE_DELAY},
    {"first", no_argument, NULL, OPT_FIRST},
    {"last", no_argument, NULL, OPT_LAST},
    {"count", required_argument, NULL, OPT_COUNT},
    {"timeout", required_argument, NULL, OPT_TIMEOUT},
    {"lang", required_argument, NULL, OPT_LANG},
    {"help", no_argument, NULL, 'h'},
    {"version", no_argument, NULL, OPT_VERSION},
    {NULL, 0, NULL, 0},
};

/* As given; what depends on the role is filled in when the role is known. */
struct given {
    const char *send, *reply, *expect, *count;
    bool first, last, delay;
};

static const int64_t FOUNDING_DELAY_NS = 100000000, TIMEOUT_NS = 10000000000;

static int wrong(const struct talk_options *o, enum message id, const char *option, const char *value,
                 const char *choices)
{
    const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = option},
                               {.name = "value", .kind = ARG_Z, .z = value},
                               {.name = "choices", .kind = ARG_Z, .z = choices}};
    cli_say(&o->tell, id, args, 3);
    return EXIT_USAGE;
}

/* ---- values ---- */

/* A whole number, a point, and no more digits than the unit has places, in nanoseconds. Returns what stands
 * behind it, NULL where it is none or too large. */
static const char *take_decimal(const char *z, int64_t unit_ns, int64_t *out)
{
    const int64_t most = INT64_C(86400000000000); /* a day */
    int64_t ns = 0;
    if (!isdigit((unsigned char)*z))
        return NULL;
    for (; isdigit((unsigned char)*z); z++) {
        ns = ns * 10 + (*z - '0') * unit_ns;
        if (ns > most)
            return NULL;
    }
    if (*z == '.' && isdigit((unsigned char)z[1]))
        for (z++; isdigit((unsigned char)*z); z++) {
            unit_ns /= 10;
            ns += (*z - '0') * unit_ns;
        }
    *out = ns;
    return z;
}

static int set_duration(const struct talk_options *o, const char *option, const char *value, int64_t *out)
{
    static const struct {
        const char *name;
        int64_t ns;
    } units[] = {{"us", 1000}, {"ms", 1000000}, {"s", 1000000000}};
    *out = 0;
    if (strcmp(value, "0") == 0)
        return 0;
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        const char *rest = take_decimal(value, units[i].ns, out);
        if (rest && strcmp(rest, units[i].name) == 0)
            return 0;
    }
    return wrong(o, MESSAGE_TALK_BAD_TIME, option, value, "");
}

static int set_close(struct talk_options *o, const char *value)
{
    static const char *const names[] = {
        [TALK_CLOSE] = "close", [TALK_SHUTDOWN] = "shutdown", [TALK_ABORT] = "abort"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(value, names[i]) == 0) {
            o->close = (enum talk_close)i;
            return 0;
        }
    }
    return wrong(o, MESSAGE_UNKNOWN_VALUE, "--close", value, "close|shutdown|abort");
}

/* ADDR:PORT, [ADDR]:PORT, HOST:PORT or :PORT. */
static int set_where(struct talk_options *o, const char *where)
{
    const char *colon = strrchr(where, ':'), *host = where;
    size_t len = colon ? (size_t)(colon - where) : 0;
    bool brackets = len > 2 && where[0] == '[' && where[len - 1] == ']';
    uint64_t port;
    o->where = where;
    if (brackets) {
        host++;
        len -= 2;
    }
    bool plain = !brackets && memchr(host, ':', len) == NULL && memchr(host, '[', len) == NULL;
    if (!colon || (!brackets && !plain) || len >= sizeof o->host)
        return wrong(o, MESSAGE_TALK_BAD_WHERE, "", where, "");
    if (!len && o->job == TALK_CLIENT)
        return wrong(o, MESSAGE_TALK_WHICH_HOST, "", where, "");
    memcpy(o->host, host, len);
    int status = cli_set_number(&o->tell, "PORT", colon + 1, o->job == TALK_CLIENT, UINT16_MAX, &port);
    if (!status)
        snprintf(o->port, sizeof o->port, "%u", (unsigned)port);
    return status;
}

/* ---- options ---- */

static int set_option(struct talk_options *o, struct given *g, int c, char **argv)
{
    switch (c) {
    case OPT_SEND:
        g->send = optarg;
        return 0;
    case OPT_REPLY:
        g->reply = optarg;
        return 0;
    case OPT_EXPECT:
        g->expect = optarg;
        return 0;
    case OPT_COUNT:
        g->count = optarg;
        return cli_set_number(&o->tell, "--count", optarg, 0, UINT64_MAX, &o->count);
    case OPT_FIRST:
    case OPT_LAST:
        *(c == OPT_FIRST ? &g->first : &g->last) = true;
        return 0;
    case OPT_CLOSE:
        return set_close(o, optarg);
    case OPT_CLOSE_DELAY:
        g->delay = true;
        return set_duration(o, "--close-delay", optarg, &o->close_delay_ns);
    case OPT_TIMEOUT:
        return set_duration(o, "--timeout", optarg, &o->timeout_ns);
    case OPT_LANG:
        return cli_set_language(&o->tell, optarg);
    case 'h':
        o->job = TALK_HELP;
        return 0;
    case OPT_VERSION:
        o->job = TALK_VERSION;
        return 0;
    default:
        wrong(o, c == ':' ? MESSAGE_NEEDS_VALUE : MESSAGE_UNKNOWN_OPTION, argv[optind - 1], "", "");
        cli_say(&o->tell, MESSAGE_TALK_HINT, NULL, 0);
        return EXIT_USAGE;
    }
}

static int take_words(struct talk_options *o, int count, char **words)
{
    bool server = count == 2 && strcmp(words[0], "server") == 0;
    bool client = count == 2 && strcmp(words[0], "client") == 0;
    o->job = client ? TALK_CLIENT : TALK_SERVER;
    if (server || client)
        return set_where(o, words[1]);
    cli_say(&o->tell, MESSAGE_TALK_WHO, NULL, 0);
    cli_say(&o->tell, MESSAGE_TALK_HINT, NULL, 0);
    return EXIT_USAGE;
}

/* The defaults are those of the experiment that tcpstory began with. */
static int take_role(struct talk_options *o, const struct given *g)
{
    bool server = o->job == TALK_SERVER;
    const char *other = server && g->send     ? "--send"
                        : !server && g->reply ? "--reply"
                        : !server && g->count ? "--count"
                                              : NULL;
    if (other)
        return wrong(o, MESSAGE_TALK_OTHER_ROLE, other, server ? "client" : "server", "");
    if (g->first && g->last)
        return wrong(o, MESSAGE_TALK_FIRST_LAST, "", "", "");
    o->last = server ? g->last : !g->first;
    if (!g->delay)
        o->close_delay_ns = o->last ? FOUNDING_DELAY_NS : 0;
    const char *sent = server ? g->reply : g->send;
    o->text = sent ? sent : server ? "200 ok" : "get";
    o->expect = g->expect ? strlen(g->expect) : server ? strlen("get") : 1;
    return 0;
}

int talk_parse(int argc, char **argv, struct talk_options *o)
{
    struct given given = {0};
    int c, status;
    *o = (struct talk_options){.count = 1, .timeout_ns = TIMEOUT_NS};
    cli_environment(&o->tell, STDOUT_FILENO);
    opterr = 0;
    while ((c = getopt_long(argc, argv, ":h", long_options, NULL)) != -1) {
        status = set_option(o, &given, c, argv);
        if (status)
            return status;
    }
    if (o->job == TALK_HELP || o->job == TALK_VERSION)
        return 0;
    status = take_words(o, argc - optind, argv + optind);
    return status ? status : take_role(o, &given);
}
