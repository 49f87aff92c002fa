#include "cli/output.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

static bool to_output(void *ctx, const char *bytes, size_t len)
{
    struct output *out = ctx;
    while (len) {
        ssize_t n = write(out->fd, bytes, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0) {
            out->write_errno = errno;
            return false;
        }
        bytes += n;
        len -= (size_t)n;
    }
    return true;
}

void output_init(struct output *out, const struct cli_options *o)
{
    out->write_errno = 0;
    out->fd = o->write && strcmp(o->write, "-") == 0 ? STDERR_FILENO : STDOUT_FILENO;
    sink_init(&out->sink, out->block, sizeof out->block, to_output, out);
}

void output_say(const struct output *out, const struct cli_options *o)
{
    const struct arg arg = {.name = "why", .kind = ARG_Z, .z = strerror(out->write_errno)};
    if (out->sink.failed && out->write_errno != EPIPE)
        cli_say(&o->tell, MESSAGE_OUTPUT_FAILED, &arg, 1);
}
