/* Sentences on stderr. What comes from strangers (file names, option values) goes through the sink's
 * untrusted gate, so that no control character of theirs reaches the terminal. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

static const char *const messages_en[MESSAGE_COUNT] = {
#define MESSAGE(id, english) english,
#include "cli/messages.def"
#undef MESSAGE
};

const char *cli_message(enum language language, enum message id)
{
    return (language == LANGUAGE_ZH ? messages_zh : messages_en)[id];
}

static bool to_stderr(void *ctx, const char *bytes, size_t len)
{
    (void)ctx;
    return fwrite(bytes, 1, len, stderr) == len;
}

void cli_say(const struct tell_options *tell, enum message id, const struct arg *args, size_t count)
{
    char buf[1024];
    struct sink out;
    const struct tell t = {.out = &out, .options = tell};
    sink_init(&out, buf, sizeof buf, to_stderr, NULL);
    sink_z(&out, "tcpstory: ");
    tell_template(&out, &t, cli_message(tell->language, id), args, count);
    sink_char(&out, '\n');
    sink_flush(&out);
}

static void say_file(const struct tell_options *tell, enum message id, const char *file, int error)
{
    const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = file},
                               {.name = "why", .kind = ARG_Z, .z = strerror(error)}};
    cli_say(tell, id, args, 2);
}

void cli_say_open(const struct tell_options *tell, const char *file, int error)
{
    enum message id = error == EISDIR   ? MESSAGE_IS_DIRECTORY
                      : error == ENOENT ? MESSAGE_NO_SUCH_FILE
                      : error == EACCES ? MESSAGE_NOT_READABLE
                                        : MESSAGE_CANNOT_OPEN;
    say_file(tell, id, file, error);
}

void cli_say_write(const struct tell_options *tell, const char *file, int error)
{
    enum message id = error == ENOSPC                       ? MESSAGE_DISK_FULL
                      : error == EACCES || error == EPERM   ? MESSAGE_NOT_WRITABLE
                      : error == ENOENT || error == ENOTDIR ? MESSAGE_NO_SUCH_FOLDER
                                                            : MESSAGE_CANNOT_WRITE;
    say_file(tell, id, file, error);
}

bool cli_output_failed(const struct tell_options *tell)
{
    bool failed = ferror(stdout);
    errno = 0;
    failed |= fflush(stdout) != 0;
    const struct arg why = {.name = "why", .kind = ARG_Z, .z = strerror(errno ? errno : EIO)};
    if (failed && errno != EPIPE)
        cli_say(tell, MESSAGE_OUTPUT_FAILED, &why, 1);
    return failed;
}

void cli_say_notice(const struct tell_options *tell, const char *file, const struct notice *notice)
{
    char buf[1024];
    struct sink out;
    const struct tell t = {.out = &out, .options = tell};
    const struct arg args[] = {
        {.name = "file", .kind = ARG_Z, .z = file},
        {.name = "where", .kind = ARG_U64, .u64 = notice->where},
        {.name = "a", .kind = ARG_U64, .u64 = notice->a},
        {.name = "b", .kind = ARG_U64, .u64 = notice->b},
    };
    size_t count = sizeof args / sizeof args[0];
    sink_init(&out, buf, sizeof buf, to_stderr, NULL);
    sink_z(&out, "tcpstory: ");
    tell_template(&out, &t, cli_message(tell->language, notice->line ? MESSAGE_AT_LINE : MESSAGE_AT_BYTE),
                  args, count);
    tell_template(&out, &t, text_of_notice(tell->language, (enum notice_kind)notice->kind), args, count);
    sink_char(&out, '\n');
    sink_flush(&out);
}
