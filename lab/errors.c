#include "lab/errors.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

static const struct {
    const char *name;
    int number;
} rows[] = {
    {"ECONNREFUSED", ECONNREFUSED},
    {"ECONNRESET", ECONNRESET},
    {"ECONNABORTED", ECONNABORTED},
    {"EPIPE", EPIPE},
    {"ETIMEDOUT", ETIMEDOUT},
    {"EHOSTUNREACH", EHOSTUNREACH},
    {"ENETUNREACH", ENETUNREACH},
    {"EADDRINUSE", EADDRINUSE},
    {"EADDRNOTAVAIL", EADDRNOTAVAIL},
    {"ENOTCONN", ENOTCONN},
    {"EISCONN", EISCONN},
    {"EAGAIN", EAGAIN},
    {"EINPROGRESS", EINPROGRESS},
    {"EPERM", EPERM},
    {"EACCES", EACCES},
    {"EINVAL", EINVAL},
    {"ENOPROTOOPT", ENOPROTOOPT},
    {"EPROTO", EPROTO},
    {"EBADF", EBADF},
    {"EOPNOTSUPP", EOPNOTSUPP},
    {"ENOENT", ENOENT},
    {"EDESTADDRREQ", EDESTADDRREQ},
    {"EPROTONOSUPPORT", EPROTONOSUPPORT},
    {"EMSGSIZE", EMSGSIZE},
};

int error_number(const char *name)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (strcmp(rows[i].name, name) == 0)
            return rows[i].number;
    return 0;
}

const char *error_name(int number)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (rows[i].number == number)
            return rows[i].name;
    return "errno";
}
