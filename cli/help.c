/* --help and --version. */
#include <stdio.h>
#include <unistd.h>

#include "cli/cli.h"

int cli_help(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    struct tell_options tell;
    cli_environment(&tell, STDOUT_FILENO);
    fputs(tell.language == LANGUAGE_ZH ? cli_help_zh : cli_help_en, stdout);
    return EXIT_ALL_READ;
}

int cli_version(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    puts("tcpstory " TCPSTORY_VERSION);
    return EXIT_ALL_READ;
}
