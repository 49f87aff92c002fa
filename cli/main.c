/* The program: a table of subcommands. Anything else on the command line is a capture to read. */
#include <locale.h>
#include <string.h>

#include "cli/cli.h"

static const struct {
    const char *name;
    int (*run)(int argc, char **argv);
} subcommands[] = {
    {"explain", cli_explain}, {"help", cli_help},         {"--help", cli_help},
    {"-h", cli_help},         {"--version", cli_version}, {"version", cli_version},
};

int main(int argc, char **argv)
{
    setlocale(LC_CTYPE, "");
    for (size_t i = 0; argc > 1 && i < sizeof subcommands / sizeof subcommands[0]; i++)
        if (strcmp(argv[1], subcommands[i].name) == 0)
            return subcommands[i].run(argc - 1, argv + 1);
    return cli_read(argc, argv);
}
