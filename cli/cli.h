/* What the subcommands share. */
#ifndef TCPSTORY_CLI_H
#define TCPSTORY_CLI_H

#include <stdbool.h>

#include "tcpstory.h"

/* Exit statuses: a contract. */
enum { EXIT_ALL_READ = 0, EXIT_DAMAGED = 1, EXIT_USAGE = 2, EXIT_NOTHING = 3 };

enum message {
#define MESSAGE(id, english) MESSAGE_##id,
#include "cli/messages.def"
#undef MESSAGE
    MESSAGE_COUNT
};

struct cli_page {
    const char *slug, *en, *zh;
};

/* Made from docs/slugs and cli/help.*.txt by the build; both sorted by slug, ended by a NULL. */
extern const struct cli_page cli_pages[];
extern const char cli_help_en[], cli_help_zh[];
/* Made from po/. */
extern const char *const messages_zh[MESSAGE_COUNT];

/* The command line as understood; strings are argv's. */
struct cli_options {
    struct tell_options tell;
    const struct tell_output *output; /* NULL: by the number of connections */
    char **files;
    int file_count;
    char *filter;      /* malloc'ed; NULL: none */
    const char *write; /* -w */
    uint64_t count;    /* -c; 0: all */
};

/* Language, colour and width from the environment and the terminal. */
void cli_environment(struct tell_options *tell, int fd);
/* 0, or the exit status after saying what is wrong. */
int cli_parse(int argc, char **argv, struct cli_options *options);

/* The value of --lang; 0 or the exit status, as above. */
int cli_set_language(struct cli_options *options, const char *value);

/* Says a message on stderr, "tcpstory: " before it and a line end behind. */
void cli_say(const struct tell_options *tell, enum message id, const struct arg *args, size_t count);
void cli_say_notice(const struct tell_options *tell, const char *file, const struct notice *notice);
const char *cli_message(enum language language, enum message id);

/* The subcommands. argv[0] is the subcommand's name, or the program's for reading. */
int cli_read(int argc, char **argv);
int cli_explain(int argc, char **argv);
int cli_help(int argc, char **argv);
int cli_version(int argc, char **argv);

#endif
