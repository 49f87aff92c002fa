/* Which connections are told: --where, --sort, --limit. */
#ifndef TCPSTORY_CLI_CHOICE_H
#define TCPSTORY_CLI_CHOICE_H

struct cli_options;

/* Understands where_text and sort_text; 0, or the exit status after saying what is wrong. */
int choice_read(struct cli_options *o);
/* 0, or the exit status where another option makes them impossible. */
int choice_refuse(const struct cli_options *o);
/* The words of a command line that reads the same input, each behind a space, as a shell takes them; malloc'ed. */
char *choice_again(const struct cli_options *o);

#endif
