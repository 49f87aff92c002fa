/* Which limit counts: control groups of both versions, any of their parents, resource limits. */
#include "io/memory.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "test/check.h"

enum { PATH_CAP = 512 };

static char root[] = "/tmp/tcpstory-memory-XXXXXX";

/* Makes the folders on the way, too. */
static void write_file(const char *name, const char *content)
{
    char path[PATH_CAP];
    snprintf(path, sizeof path, "%s%s", root, name);
    for (char *slash = path + sizeof root; (slash = strchr(slash, '/')); *slash++ = '/') {
        *slash = 0;
        mkdir(path, 0700);
    }
    FILE *file = fopen(path, "w");
    CHECK(file != NULL);
    if (!file)
        return;
    fputs(content, file);
    fclose(file);
}

static void control_groups(void)
{
    uint64_t machine = memory_limit(root);
    CHECK(machine > 1 << 20);
    write_file("/proc/self/cgroup", "0::/user/job\n");
    CHECK_EQ(memory_limit(root), machine);
    write_file("/sys/fs/cgroup/user/job/memory.max", "max\n");
    CHECK_EQ(memory_limit(root), machine);
    write_file("/sys/fs/cgroup/user/job/memory.max", "5000000\n");
    CHECK_EQ(memory_limit(root), 5000000);
    write_file("/sys/fs/cgroup/user/memory.max", "4000000\n"); /* its parent's counts too */
    CHECK_EQ(memory_limit(root), 4000000);
    write_file("/sys/fs/cgroup/memory.max", "3000000\n"); /* a container's root */
    CHECK_EQ(memory_limit(root), 3000000);
    write_file("/proc/self/cgroup", "0::/../elsewhere/that/is/not/mounted\n");
    CHECK_EQ(memory_limit(root), 3000000);
    write_file("/sys/fs/cgroup/memory.max", "9223372036854771712\n"); /* more than there is */
    CHECK_EQ(memory_limit(root), machine);
}

static void version_1(void)
{
    write_file("/proc/self/cgroup", "12:cpuset:/a\n4:cpu,memory:/b/c\n1:name=systemd:/d\n0::/\n");
    write_file("/sys/fs/cgroup/memory/b/c/memory.limit_in_bytes", "7000000\n");
    write_file("/sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712\n");
    write_file("/sys/fs/cgroup/memory/a/memory.limit_in_bytes", "1000\n");
    CHECK_EQ(memory_limit(root), 7000000);
    write_file("/proc/self/cgroup", "nonsense\n:\n::\n");
    CHECK(memory_limit(root) > 7000000);
}

#ifndef __SANITIZE_ADDRESS__ /* whose own memory is beyond any such limit */
static void resource_limits(void)
{
    static const int resources[] = {RLIMIT_AS, RLIMIT_DATA};
    for (size_t i = 0; i < sizeof resources / sizeof resources[0]; i++) {
        struct rlimit before, limit;
        CHECK_EQ(getrlimit(resources[i], &before), 0);
        limit = (struct rlimit){.rlim_cur = 64 << 20, .rlim_max = before.rlim_max};
        CHECK_EQ(setrlimit(resources[i], &limit), 0);
        uint64_t found = memory_limit(root);
        CHECK_EQ(setrlimit(resources[i], &before), 0);
        CHECK_EQ(found, 64 << 20);
    }
}
#endif

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *walk)
{
    (void)status;
    (void)kind;
    (void)walk;
    return remove(path);
}

int main(void)
{
    if (!mkdtemp(root))
        return 1;
    control_groups();
    version_1();
#ifndef __SANITIZE_ADDRESS__
    resource_limits();
#endif
    CHECK_EQ(nftw(root, remove_one, 8, FTW_DEPTH | FTW_PHYS), 0);
    return check_done();
}
