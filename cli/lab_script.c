#include "cli/lab_script.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lab/nearest.h"

enum { SCRIPT_MAX = 1 << 20 };

void lab_say(const struct lab_command *c, enum message id, const char *file, uint32_t line, uint32_t column,
             const char *why)
{
    const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = file},
                               {.name = "line", .kind = ARG_U64, .u64 = line},
                               {.name = "column", .kind = ARG_U64, .u64 = column},
                               {.name = "why", .kind = ARG_Z, .z = why}};
    cli_say(&c->tell, id, args, 4);
}

static void say_unknown(const struct lab_command *c, const char *name)
{
    char slugs[4096], near[80];
    size_t used = 0;
    for (const struct cli_scenario *s = cli_scenarios; s->slug && used < sizeof slugs; s++)
        used += (size_t)snprintf(slugs + used, sizeof slugs - used, "%s ", s->slug);
    if (nearest(name, slugs, near, sizeof near))
        lab_say(c, MESSAGE_LAB_UNKNOWN_NEAR, name, 0, 0, near);
    else
        lab_say(c, MESSAGE_LAB_UNKNOWN, name, 0, 0, "");
}

char *lab_script_text(const struct lab_command *c, const char *name, size_t *len)
{
    for (const struct cli_scenario *s = cli_scenarios; s->slug; s++) {
        if (strcmp(s->slug, name) == 0) {
            *len = strlen(s->text);
            return strdup(s->text);
        }
    }
    FILE *file = fopen(name, "rb");
    if (!file) {
        int error = errno;
        if (error == ENOENT)
            say_unknown(c, name);
        else
            cli_say_open(&c->tell, name, error);
        return NULL;
    }
    char *text = malloc(SCRIPT_MAX);
    *len = text ? fread(text, 1, SCRIPT_MAX, file) : 0;
    int error = ferror(file) ? errno : *len == SCRIPT_MAX ? EFBIG : 0;
    fclose(file);
    if (!error && text)
        return text;
    if (error == EFBIG)
        lab_say(c, MESSAGE_LAB_LONG_SCRIPT, name, 0, 0, "");
    else if (error == EISDIR)
        lab_say(c, MESSAGE_LAB_DIRECTORY, name, 0, 0, "");
    else
        cli_say_open(&c->tell, name, error ? error : ENOMEM);
    free(text);
    return NULL;
}

bool lab_read_script(const struct lab_command *c, const char *name, struct script *script)
{
    struct script_fault fault;
    size_t len = 0;
    char *text = lab_script_text(c, name, &len);
    bool right = text && script_read(script, c->tell.language, text, len, c->set, c->set_count, &fault);
    if (text && !right) {
        lab_say(c, MESSAGE_LAB_WRONG, name, fault.line, fault.column, fault.text);
        if (fault.hint[0])
            lab_say(c, MESSAGE_LAB_HINT, name, 0, 0, fault.hint);
    }
    free(text);
    return right;
}
