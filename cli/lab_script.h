/* A scenario by its name or file: found, read, and its faults said. */
#ifndef TCPSTORY_CLI_LAB_SCRIPT_H
#define TCPSTORY_CLI_LAB_SCRIPT_H

#include "cli/lab_options.h"

/* The message with {file}, {line}, {column} and {why}. */
void lab_say(const struct lab_command *c, enum message id, const char *file, uint32_t line, uint32_t column,
             const char *why);
/* The text of the scenario of that name, else of the file: malloc'ed, of *len bytes; NULL after saying why not. */
char *lab_script_text(const struct lab_command *c, const char *name, size_t *len);
/* False after saying what is wrong; else the caller frees it with script_free(). */
bool lab_read_script(const struct lab_command *c, const char *name, struct script *script);

#endif
