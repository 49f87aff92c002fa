/* The program: what the command line asks for, by a table. */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

static int (*const commands[])(const struct cli_options *options) = {
    [COMMAND_READ] = cli_read,     [COMMAND_EXPLAIN] = cli_explain, [COMMAND_HELP] = cli_help,
    [COMMAND_FIELDS] = cli_fields, [COMMAND_VERSION] = cli_version, [COMMAND_LIVE] = cli_live,
};

/* Subcommands that have options of their own. */
static const struct {
    const char *name;
    int (*run)(int argc, char **argv);
} others[] = {{"lab", cli_lab}, {"talk", cli_talk}};

/* Whether the option's value is the next word. Long options may be cut short, short ones run together. */
static bool takes_next(const char *option)
{
    static const char *const valued[] = {"--format",  "--lang",   "--color",  "--colour",
                                         "--width",   "--where",  "--sort",   "--limit",
                                         "--vantage", "--memory", "--summary"};
    size_t len = strlen(option);
    if (option[1] != '-')
        return strcspn(option, "ciwBCGWZs") + 1 == len;
    for (size_t i = 0; i < sizeof valued / sizeof valued[0]; i++)
        if (strncmp(valued[i], option, len) == 0)
            return true;
    return false;
}

/* The first word that is neither an option nor the value of one; argc where "--" or -r says that no word is
 * a subcommand's name. */
static int first_word(int argc, char **argv)
{
    int i = 1;
    for (; i < argc && argv[i][0] == '-' && argv[i][1]; i++) {
        bool is_long = argv[i][1] == '-';
        if (strcmp(argv[i], "--") == 0 || (!is_long && argv[i][strcspn(argv[i], "ciwrBCGWZs")] == 'r'))
            return argc;
        i += takes_next(argv[i]);
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
    if (!status && cli_output_failed(&options.tell))
        status = EXIT_DAMAGED;
    free(options.filter);
    free(options.files);
    return status;
}
