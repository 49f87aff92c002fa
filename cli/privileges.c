#include "cli/privileges.h"

#include <errno.h>
#include <grp.h>
#include <linux/capability.h>
#include <pwd.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A number from the environment; false: there is none. */
static bool number_of(const char *name, unsigned *out)
{
    const char *value = getenv(name);
    char *end;
    if (!value || *value < '0' || *value > '9')
        return false;
    *out = (unsigned)strtoul(value, &end, 10);
    return !*end;
}

static int become(uid_t uid, gid_t gid, const char *name)
{
    bool failed = (name ? initgroups(name, gid) : setgroups(0, NULL)) != 0 || setresgid(gid, gid, gid) != 0 ||
                  setresuid(uid, uid, uid) != 0;
    return failed ? errno : 0;
}

static int change_user(const char *user)
{
    uid_t uid;
    gid_t gid;
    if (user) {
        errno = 0;
        const struct passwd *row = getpwnam(user);
        return row ? become(row->pw_uid, row->pw_gid, user) : errno ? errno : ENOENT;
    }
    if (geteuid() != 0 || !number_of("SUDO_UID", &uid) || !number_of("SUDO_GID", &gid) || !uid)
        return 0;
    const struct passwd *row = getpwuid(uid);
    return become(uid, gid, row ? row->pw_name : NULL);
}

int privileges_drop(const char *user)
{
    struct __user_cap_header_struct header = {.version = _LINUX_CAPABILITY_VERSION_3};
    const struct __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {{0}};
    int error = change_user(user);
    if (error)
        return error;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || syscall(SYS_capset, &header, none) != 0)
        return errno;
    return 0;
}
