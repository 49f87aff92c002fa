/* The options of tcpstory live that are its alone. */
#ifndef TCPSTORY_CLI_LIVE_OPTIONS_H
#define TCPSTORY_CLI_LIVE_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#define LIVE_LETTERS "B:C:G:W:Z:ps:"
enum { OPT_FOLLOW = 512, OPT_SUMMARY }; /* behind options.c's */

struct cli_options;

struct cli_live {
    const char *given; /* one of these options, as it was given; NULL: none was */
    bool follow, not_promiscuous;
    uint64_t summary_s; /* 0: no view */
    uint64_t snaplen, ring_kib, rotate_mb, rotate_s, rotate_files;
    const char *user;
};

/* Whether c is one of them, and so `*status` the exit status, or 0. */
bool live_option(struct cli_options *o, int c, const char *value, int *status);
/* 0, or the exit status where options exclude each other. */
int live_refuse(const struct cli_options *o);

#endif
