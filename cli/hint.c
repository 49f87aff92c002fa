/* Compressed files that are not unpacked here (or not twice) and archives: told by their
 * first bytes. Each command reads a file, and all but unzip a pipe.
 */
#include "cli/hint.h"

#include <stdio.h>
#include <string.h>

enum { COMMAND_MAX = 8192 };

static const struct {
    const char *kind, *magic;
    size_t at;           /* where the magic stands */
    const char *command; /* reads the file that is named behind it, "-" for standard input */
} kinds[] = {
    {"xz",
     "\xfd"
     "7zXZ",
     0, "xz -dc"},
    {"bzip2", "BZh", 0, "bzip2 -dc"},
    {"gzip", "\x1f\x8b", 0, "gzip -dc"},
    {"zstd", "\x28\xb5\x2f\xfd", 0, "zstd -dc"},
    {"zip", "PK\x03\x04", 0, "unzip -p"},
    {"lz4", "\x04\x22\x4d\x18", 0, "lz4 -dc"},
    {"lzip", "LZIP", 0, "lzip -dc"},
    {"compress", "\x1f\x9d", 0, "gzip -dc"},
    {"tar", "ustar", 257, "tar -xOf"},
};

static void say(const struct tell_options *tell, enum message id, const char *file, const char *kind,
                const char *outer, const char *command)
{
    const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = file},
                               {.name = "kind", .kind = ARG_Z, .z = kind},
                               {.name = "outer", .kind = ARG_Z, .z = outer},
                               {.name = "command", .kind = ARG_Z, .z = command}};
    cli_say(tell, id, args, sizeof args / sizeof args[0]);
}

static void say_packed(const struct tell_options *tell, const char *file, const char *unpacked,
                       const char *kind, const char *command)
{
    char line[COMMAND_MAX];
    bool ours = strcmp(kind, "gzip") == 0 || strcmp(kind, "zstd") == 0;
    if (!unpacked)
        snprintf(line, sizeof line, "%s %s", command, file);
    else if (ours) /* one layer off is enough */
        snprintf(line, sizeof line, "%s -dc %s", unpacked, file);
    else
        snprintf(line, sizeof line, "%s -dc %s | %s -", unpacked, file, command);
    say(tell, unpacked ? MESSAGE_PACKED_TWICE : MESSAGE_PACKED, file, kind, unpacked ? unpacked : "", line);
}

bool hint_say(const struct tell_options *tell, const char *file, const char *unpacked, const uint8_t *bytes,
              size_t len)
{
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        size_t magic = strlen(kinds[i].magic);
        if (len < kinds[i].at + magic || memcmp(bytes + kinds[i].at, kinds[i].magic, magic) != 0)
            continue;
        say_packed(tell, file, unpacked, kinds[i].kind, kinds[i].command);
        return true;
    }
    return false;
}
