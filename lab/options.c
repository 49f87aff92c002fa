#include "lab/options.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>

#define ROWS                                                                                                 \
    ROW(nodelay, IPPROTO_TCP, TCP_NODELAY)                                                                   \
    ROW(cork, IPPROTO_TCP, TCP_CORK)                                                                         \
    ROW(quickack, IPPROTO_TCP, TCP_QUICKACK)                                                                 \
    ROW(keepidle, IPPROTO_TCP, TCP_KEEPIDLE)                                                                 \
    ROW(keepintvl, IPPROTO_TCP, TCP_KEEPINTVL)                                                               \
    ROW(keepcnt, IPPROTO_TCP, TCP_KEEPCNT)                                                                   \
    ROW(syncnt, IPPROTO_TCP, TCP_SYNCNT)                                                                     \
    ROW(linger2, IPPROTO_TCP, TCP_LINGER2)                                                                   \
    ROW(user_timeout, IPPROTO_TCP, TCP_USER_TIMEOUT)                                                         \
    ROW(maxseg, IPPROTO_TCP, TCP_MAXSEG)                                                                     \
    ROW(window_clamp, IPPROTO_TCP, TCP_WINDOW_CLAMP)                                                         \
    ROW(fastopen, IPPROTO_TCP, TCP_FASTOPEN)                                                                 \
    ROW(fastopen_connect, IPPROTO_TCP, TCP_FASTOPEN_CONNECT)                                                 \
    ROW(defer_accept, IPPROTO_TCP, TCP_DEFER_ACCEPT)                                                         \
    ROW(keepalive, SOL_SOCKET, SO_KEEPALIVE)                                                                 \
    ROW(rcvbuf, SOL_SOCKET, SO_RCVBUF)                                                                       \
    ROW(sndbuf, SOL_SOCKET, SO_SNDBUF)                                                                       \
    ROW(linger, SOL_SOCKET, SO_LINGER)

static const struct {
    const char *name;
    int level, option;
} rows[] = {
#define ROW(name, level, option) {#name, level, option},
    ROWS
#undef ROW
};

const char *option_names(void)
{
#define ROW(name, level, option) #name " "
    return ROWS;
#undef ROW
}

static size_t row_of(const char *name)
{
    size_t i = 0;
    while (i < sizeof rows / sizeof rows[0] && strcmp(rows[i].name, name) != 0)
        i++;
    return i;
}

bool option_known(const char *name)
{
    return row_of(name) < sizeof rows / sizeof rows[0];
}

int option_set(int fd, const char *name, int64_t value)
{
    const int number = (int)value;
    const struct linger linger = {.l_onoff = 1, .l_linger = number};
    size_t i = row_of(name);
    bool is_linger = rows[i].option == SO_LINGER && rows[i].level == SOL_SOCKET;
    const void *bytes = is_linger ? (const void *)&linger : &number;
    return setsockopt(fd, rows[i].level, rows[i].option, bytes, is_linger ? sizeof linger : sizeof number) ==
                   0
               ? 0
               : errno;
}
