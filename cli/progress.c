#include "cli/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#define FIRST_NS INT64_C(1000000000)
#define AGAIN_NS INT64_C(250000000)
#define A_SECOND INT64_C(1000000000)

/* Back to the line's beginning, and erase to its end (ECMA-48: CR, EL). */
static const char begin_line[] = "\r\033[K";

static int64_t now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * A_SECOND + now.tv_nsec;
}

static int columns(void)
{
    struct winsize size;
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col ? size.ws_col : 80;
}

void progress_begin(struct progress *p, const struct tell_options *tell, bool streams, int fd)
{
    const char *term = getenv("TERM");
    bool dumb = !term || strcmp(term, "dumb") == 0;
    *p = (struct progress){.on = isatty(STDERR_FILENO) && !dumb && !(streams && isatty(fd)),
                           .tell = *tell,
                           .begun_ns = now_ns()};
}

static bool nowhere(void *ctx, const char *bytes, size_t len)
{
    (void)ctx;
    (void)bytes;
    (void)len;
    return true;
}

/* What fits the terminal's width: a line that wraps cannot be taken back. Chinese takes two columns, three bytes. */
static size_t fitting(const char *text, size_t len, int width)
{
    int used = 0;
    for (size_t i = 0; i < len;) {
        uint8_t c = (uint8_t)text[i];
        size_t bytes = c < 0x80 ? 1 : c < 0xe0 ? 2 : c < 0xf0 ? 3 : 4;
        used += bytes < 3 ? 1 : 2;
        if (used >= width)
            return i;
        i += bytes;
    }
    return len;
}

static void draw(struct progress *p, const struct progress_at *at, int64_t ns)
{
    char buf[512];
    struct sink out;
    const struct tell t = {.out = &out, .options = &p->tell};
    double seconds = (double)ns / (double)A_SECOND;
    bool known = at->all && at->read <= at->all;
    double left = known && at->read ? seconds * (double)(at->all - at->read) / (double)at->read : 0;
    const struct arg args[] = {
        {.name = "read", .kind = ARG_SIZE, .u64 = at->read},
        {.name = "all", .kind = ARG_SIZE, .u64 = at->all},
        {.name = "part",
         .kind = ARG_U64,
         .u64 = known ? (uint64_t)(100.0 * (double)at->read / (double)at->all) : 0},
        {.name = "rate", .kind = ARG_U64, .u64 = (uint64_t)((double)at->packets / seconds)},
        {.name = "count", .kind = ARG_U64, .u64 = at->connections},
        {.name = "left", .kind = ARG_U64, .u64 = (uint64_t)(left + 1)},
    };
    sink_init(&out, buf, sizeof buf, nowhere, NULL);
    tell_template(&out, &t,
                  cli_message(p->tell.language, known ? MESSAGE_PROGRESS : MESSAGE_PROGRESS_UNKNOWN), args,
                  sizeof args / sizeof args[0]);
    fprintf(stderr, "%s%.*s", begin_line, (int)fitting(buf, out.len, columns()), buf);
    fflush(stderr);
    p->shown = true;
}

void progress_show(struct progress *p, const struct progress_at *at)
{
    if (!p->on)
        return;
    int64_t now = now_ns(), ns = now - p->begun_ns;
    if (ns < FIRST_NS || now - p->drawn_ns < AGAIN_NS)
        return;
    draw(p, at, ns);
    p->drawn_ns = now;
}

void progress_clear(struct progress *p)
{
    if (!p->shown)
        return;
    fputs(begin_line, stderr);
    fflush(stderr);
    p->shown = false;
}
