/* --help, --where help and --version. */
#include <stdio.h>

#include "cli/cli.h"

int cli_help(const struct cli_options *options)
{
    fputs(options->tell.language == LANGUAGE_ZH ? cli_help_zh : cli_help_en, stdout);
    return EXIT_ALL_READ;
}

static bool to_stdout(void *ctx, const char *bytes, size_t len)
{
    (void)ctx;
    return fwrite(bytes, 1, len, stdout) == len;
}

int cli_fields(const struct cli_options *options)
{
    char buf[1024];
    struct sink out;
    const struct tell t = {.out = &out, .options = &options->tell};
    sink_init(&out, buf, sizeof buf, to_stdout, NULL);
    fields_list(&t);
    sink_flush(&out);
    return EXIT_ALL_READ;
}

int cli_version(const struct cli_options *options)
{
    (void)options;
    puts("tcpstory " TCPSTORY_VERSION);
    return EXIT_ALL_READ;
}
