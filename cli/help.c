/* --help and --version. */
#include <stdio.h>

#include "cli/cli.h"

int cli_help(const struct cli_options *options)
{
    fputs(options->tell.language == LANGUAGE_ZH ? cli_help_zh : cli_help_en, stdout);
    return EXIT_ALL_READ;
}

int cli_version(const struct cli_options *options)
{
    (void)options;
    puts("tcpstory " TCPSTORY_VERSION);
    return EXIT_ALL_READ;
}
