/* The program: what the command line asks for, by a table. */
#include <locale.h>
#include <stdlib.h>

#include "cli/cli.h"

static int (*const commands[])(const struct cli_options *options) = {
    [COMMAND_READ] = cli_read,
    [COMMAND_EXPLAIN] = cli_explain,
    [COMMAND_HELP] = cli_help,
    [COMMAND_VERSION] = cli_version,
};

int main(int argc, char **argv)
{
    struct cli_options options;
    setlocale(LC_CTYPE, "");
    int status = cli_parse(argc, argv, &options);
    if (!status)
        status = commands[options.command](&options);
    free(options.filter);
    free(options.files);
    return status;
}
