#include "cli/live_options.h"

#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

enum { SNAPLEN_MOST = 262144 };

/* "10s", "2min", or seconds. */
static int set_seconds(struct cli_options *o, const char *option, const char *value, uint64_t *out)
{
    static const struct {
        const char *unit;
        uint64_t seconds;
    } units[] = {{"", 1}, {"s", 1}, {"min", 60}, {"h", 3600}};
    char *end;
    unsigned long long n = strtoull(value, &end, 10);
    for (size_t i = 0; *value >= '0' && *value <= '9' && i < sizeof units / sizeof units[0]; i++) {
        if (strcmp(end, units[i].unit) == 0 && n >= 1 && n <= 86400) {
            *out = n * units[i].seconds;
            return 0;
        }
    }
    const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = option},
                               {.name = "value", .kind = ARG_Z, .z = value}};
    cli_say(&o->tell, MESSAGE_BAD_SECONDS, args, 2);
    return EXIT_USAGE;
}

static const char *name_of(int c)
{
    static const struct {
        int c;
        const char *name;
    } names[] = {{'B', "-B"},
                 {'C', "-C"},
                 {'G', "-G"},
                 {'W', "-W"},
                 {'Z', "-Z"},
                 {'p', "-p"},
                 {'s', "-s"},
                 {OPT_FOLLOW, "--follow"},
                 {OPT_SUMMARY, "--summary"}};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (names[i].c == c)
            return names[i].name;
    return NULL;
}

static int set(struct cli_options *o, int c, const char *value)
{
    struct cli_live *l = &o->live;
    switch (c) {
    case 'B':
        return cli_set_number(&o->tell, "-B", value, 16, 2097151, &l->ring_kib);
    case 'C':
        return cli_set_number(&o->tell, "-C", value, 1, UINT64_MAX / 1000000, &l->rotate_mb);
    case 'G':
        return set_seconds(o, "-G", value, &l->rotate_s);
    case 'W':
        return cli_set_number(&o->tell, "-W", value, 1, 1000000, &l->rotate_files);
    case 'Z':
        l->user = value;
        return 0;
    case 'p':
        l->not_promiscuous = true;
        return 0;
    case 's':
        return cli_set_number(&o->tell, "-s", value, 0, SNAPLEN_MOST, &l->snaplen);
    case OPT_FOLLOW:
        l->follow = true;
        return 0;
    default:
        return set_seconds(o, "--summary", value, &l->summary_s);
    }
}

bool live_option(struct cli_options *o, int c, const char *value, int *status)
{
    const char *name = name_of(c);
    if (!name)
        return false;
    o->live.given = name;
    *status = set(o, c, value);
    return true;
}

static int exclude(const struct cli_options *o, const char *option, const char *other)
{
    const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = option},
                               {.name = "other", .kind = ARG_Z, .z = other}};
    cli_say(&o->tell, MESSAGE_EXCLUDE, args, 2);
    return EXIT_USAGE;
}

static int needs(const struct cli_options *o, const char *option, const char *other)
{
    const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = option},
                               {.name = "other", .kind = ARG_Z, .z = other}};
    cli_say(&o->tell, MESSAGE_NEEDS, args, 2);
    return EXIT_USAGE;
}

int live_refuse(const struct cli_options *o)
{
    const struct cli_live *l = &o->live;
    const bool rotates = l->rotate_mb || l->rotate_s;
    if (o->sort_text)
        return exclude(o, "live", "--sort");
    if (l->follow && o->output != &tell_lines)
        return exclude(o, "--follow", "--format");
    if (l->summary_s && (o->output || o->choice.limited))
        return exclude(o, "--summary", l->follow ? "--follow" : o->output ? "--format" : "--limit");
    if (rotates && (!o->write || strcmp(o->write, "-") == 0))
        return needs(o, l->rotate_mb ? "-C" : "-G", "-w FILE");
    if (l->rotate_s && !strchr(o->write, '%'))
        return needs(o, "-G", "-w NAME-%Y%m%d-%H%M%S.pcap");
    if (l->rotate_files && !rotates)
        return needs(o, "-W", "-C / -G");
    return l->rotate_files && l->rotate_mb && l->rotate_s ? exclude(o, "-W", "-C -G") : 0;
}
