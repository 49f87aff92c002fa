/* What the subcommands share. */
#ifndef TCPSTORY_CLI_H
#define TCPSTORY_CLI_H

#include <stdbool.h>

#include "cli/live_options.h"
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
extern const char cli_help_lab_en[], cli_help_lab_zh[];
/* The lab's scenarios, made from lab/scenarios by the build; sorted by slug, ended by a NULL. */
struct cli_scenario {
    const char *slug, *text;
};
extern const struct cli_scenario cli_scenarios[];
extern const char cli_help_talk_en[], cli_help_talk_zh[];
/* Made from po/. */
extern const char *const messages_zh[MESSAGE_COUNT];

enum command { COMMAND_READ, COMMAND_EXPLAIN, COMMAND_HELP, COMMAND_FIELDS, COMMAND_VERSION, COMMAND_LIVE };

/* The command line as understood; strings are argv's. */
struct cli_options {
    enum command command;
    char **words; /* for explain: what stands behind its name */
    int word_count;
    struct tell_options tell;
    const struct tell_output *output; /* NULL: by the number of connections */
    char **files;
    int file_count;
    bool named;        /* by -r, or behind "--": words that are not to be taken for subcommands or a filter */
    char *filter;      /* malloc'ed; NULL: none */
    const char *write; /* -w */
    const char *interface;              /* -i: its name or number; NULL: all */
    uint64_t count;                     /* -c; 0: all */
    uint64_t memory;                    /* --memory, in bytes; 0: by the machine */
    const char *where_text, *sort_text; /* NULL: none */
    struct where where;
    struct choice choice;
    bool vantage_said; /* --vantage */
    enum vantage_at vantage;
    struct cli_live live;
};

/* Language, colour and width from the environment and the terminal. */
void cli_environment(struct tell_options *tell, int fd);
/* The value of --lang; 0, or the exit status after saying that there is no such. */
int cli_set_language(struct tell_options *tell, const char *value);
/* A number of an option between two, both taken; 0, or the exit status, as above. */
int cli_set_number(const struct tell_options *tell, const char *option, const char *value, uint64_t low,
                   uint64_t high, uint64_t *out);
/* 0, or the exit status after saying what is wrong. */
int cli_parse(int argc, char **argv, struct cli_options *options);

/* Says a message on stderr, "tcpstory: " before it and a line end behind. */
void cli_say(const struct tell_options *tell, enum message id, const struct arg *args, size_t count);
void cli_say_notice(const struct tell_options *tell, const char *file, const struct notice *notice);
/* That a file could not be read, or not be written whole: `error` is errno. */
void cli_say_open(const struct tell_options *tell, const char *file, int error);
void cli_say_write(const struct tell_options *tell, const char *file, int error);
/* Whether what was printed could not be written whole, and says so; a reader who has gone needs no sentence. */
bool cli_output_failed(const struct tell_options *tell);
const char *cli_message(enum language language, enum message id);

/* The subcommands; each returns the exit status. */
int cli_read(const struct cli_options *options);
int cli_explain(const struct cli_options *options);
int cli_help(const struct cli_options *options);
int cli_fields(const struct cli_options *options);
int cli_version(const struct cli_options *options);
int cli_live(const struct cli_options *options);
/* Those with options of their own. argv[0] is the program's name, the subcommand's is taken out. */
int cli_lab(int argc, char **argv);
int cli_talk(int argc, char **argv);

#endif
