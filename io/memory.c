/* Control groups (cgroups(7), version 2 and 1) are looked up where systems mount them: below
 * /sys/fs/cgroup. A limit counts for all groups below, so every group up to the root is asked; a container
 * that does not see its own group sees at least the one that is mounted as root. What cannot be read
 * limits nothing.
 */
#include "io/memory.h"

#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static uint64_t least(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

/* The number in a file; no limit where there is no file or it says "max". */
static uint64_t number_in(const char *path)
{
    char text[32];
    uint64_t limit = UINT64_MAX;
    FILE *file = fopen(path, "re");
    if (!file)
        return limit;
    if (fgets(text, sizeof text, file) && *text >= '0' && *text <= '9')
        limit = strtoull(text, NULL, 10);
    fclose(file);
    return limit;
}

/* `group` begins with a slash, and is shortened to the root's. */
static uint64_t group_limit(const char *root, const char *mount, char *group, const char *name)
{
    char path[PATH_MAX];
    uint64_t limit = UINT64_MAX;
    for (;;) {
        int n = snprintf(path, sizeof path, "%s/sys/fs/cgroup%s%s/%s", root, mount, group, name);
        if (n > 0 && (size_t)n < sizeof path)
            limit = least(limit, number_in(path));
        char *slash = strrchr(group, '/');
        if (!slash)
            return limit;
        *slash = 0;
    }
}

static bool has_word(const char *list, const char *word)
{
    size_t len = strlen(word);
    for (const char *at = strstr(list, word); at; at = strstr(at + 1, word))
        if ((at == list || at[-1] == ',') && (!at[len] || at[len] == ','))
            return true;
    return false;
}

/* Lines of "number:controllers:/group"; version 2 has number 0 and no controllers. */
static uint64_t cgroup_limit(const char *root)
{
    char path[PATH_MAX], line[PATH_MAX];
    uint64_t limit = UINT64_MAX;
    int n = snprintf(path, sizeof path, "%s/proc/self/cgroup", root);
    FILE *file = n > 0 && (size_t)n < sizeof path ? fopen(path, "re") : NULL;
    while (file && fgets(line, sizeof line, file)) {
        char *controllers = strchr(line, ':'), *group = controllers ? strchr(controllers + 1, ':') : NULL;
        if (!group)
            continue;
        line[strcspn(line, "\n")] = 0;
        *group++ = 0;
        controllers++;
        if (!*controllers)
            limit = least(limit, group_limit(root, "", group, "memory.max"));
        else if (has_word(controllers, "memory"))
            limit = least(limit, group_limit(root, "/memory", group, "memory.limit_in_bytes"));
    }
    if (file)
        fclose(file);
    return limit;
}

static uint64_t resource_limit(int resource)
{
    struct rlimit limit;
    return getrlimit(resource, &limit) || limit.rlim_cur == RLIM_INFINITY ? UINT64_MAX : limit.rlim_cur;
}

uint64_t memory_limit(const char *root)
{
    uint64_t machine = (uint64_t)sysconf(_SC_PHYS_PAGES) * (uint64_t)sysconf(_SC_PAGESIZE);
    uint64_t own = least(resource_limit(RLIMIT_AS), resource_limit(RLIMIT_DATA));
    return least(least(machine, own), cgroup_limit(root));
}
