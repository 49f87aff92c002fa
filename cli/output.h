/* Where the telling goes: a file descriptor behind a sink, in large blocks. */
#ifndef TCPSTORY_CLI_OUTPUT_H
#define TCPSTORY_CLI_OUTPUT_H

#include "tcpstory.h"

struct cli_options;

enum { OUTPUT_BLOCK = 1 << 16 };

struct output {
    struct sink sink;
    int fd;
    int write_errno; /* where sink.failed */
    char block[OUTPUT_BLOCK];
};

/* Standard output; standard error where -w has taken that. */
void output_init(struct output *out, const struct cli_options *options);
/* That it failed, and why; not that a reader has gone. */
void output_say(const struct output *out, const struct cli_options *options);

#endif
