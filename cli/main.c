/* The program: what the command line asks for, by a table. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

static int (*const commands[])(const struct cli_options *options) = {
    [COMMAND_READ] = cli_read,
    [COMMAND_EXPLAIN] = cli_explain,
    [COMMAND_HELP] = cli_help,
    [COMMAND_VERSION] = cli_version,
};

/* Subcommands that have options of their own. */
static const struct {
    const char *name;
    int (*run)(int argc, char **argv);
} others[] = {{"lab", cli_lab}};

/* The first word that is neither an option nor the value of one that may stand before a subcommand. */
static int first_word(int argc, char **argv)
{
    static const char *const valued[] = {"--lang", "--color", "--colour", "--width"};
    int i = 1;
    for (; i < argc && argv[i][0] == '-' && argv[i][1] && strcmp(argv[i], "--") != 0; i++)
        for (size_t k = 0; k < sizeof valued / sizeof valued[0]; k++)
            if (strcmp(argv[i], valued[k]) == 0) {
                i++;
                break;
            }
    return i;
}

int main(int argc, char **argv)
{
    struct cli_options options;
    setlocale(LC_CTYPE, "");
    int word = first_word(argc, argv);
    for (size_t i = 0; word < argc && i < sizeof others / sizeof others[0]; i++) {
        if (strcmp(argv[word], others[i].name) != 0)
            continue;
        memmove(argv + word, argv + word + 1, (size_t)(argc - word) * sizeof *argv);
        return others[i].run(argc - 1, argv);
    }
    int status = cli_parse(argc, argv, &options);
    if (!status)
        status = commands[options.command](&options);
    free(options.filter);
    free(options.files);
    return status;
}
