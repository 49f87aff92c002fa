/* Names and addresses; listening, accepting, connecting. */
#include <errno.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/talk.h"

enum { BACKLOG = 5 };

/* 192.0.2.1:80, [2001:db8::1]:80; "*" for any address of either family. */
static void endpoint_text(const struct sockaddr_storage *a, socklen_t len, char text[TALK_ENDPOINT_MAX])
{
    char host[NI_MAXHOST], port[NI_MAXSERV];
    static const char mapped[] = "::ffff:";
    const size_t prefix = sizeof mapped - 1;
    if (getnameinfo((const struct sockaddr *)a, len, host, sizeof host, port, sizeof port,
                    NI_NUMERICHOST | NI_NUMERICSERV) != 0) {
        snprintf(text, TALK_ENDPOINT_MAX, "?");
        return;
    }
    if (strcmp(host, "::") == 0)
        snprintf(text, TALK_ENDPOINT_MAX, "*:%s", port);
    else if (strncmp(host, mapped, prefix) == 0 && strchr(host, '.'))
        snprintf(text, TALK_ENDPOINT_MAX, "%s:%s", host + prefix, port);
    else
        snprintf(text, TALK_ENDPOINT_MAX, strchr(host, ':') ? "[%s]:%s" : "%s:%s", host, port);
}

static void step_at(struct talk *t, enum message id, const char *where, const char *from)
{
    const struct arg args[] = {{.name = "where", .kind = ARG_Z, .z = where},
                               {.name = "from", .kind = ARG_Z, .z = from}};
    talk_step(t, id, args, 2);
}

/* Signals are caught only when names have been looked up: a resolver that hangs dies of Ctrl-C at once. */
static int addresses(struct talk *t, int family, int flags, struct addrinfo **found)
{
    const struct addrinfo hints = {
        .ai_family = family, .ai_socktype = SOCK_STREAM, .ai_flags = flags | AI_NUMERICSERV};
    int error = getaddrinfo(t->o.host[0] ? t->o.host : NULL, t->o.port, &hints, found);
    if (error)
        return talk_fails(t, MESSAGE_TALK_NO_HOST, t->o.host,
                          error == EAI_SYSTEM ? strerror(errno) : gai_strerror(error));
    return 0;
}

static int tcp_socket(const struct addrinfo *a)
{
    return socket(a->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
}

/* ---- the server ---- */

/* Returns 0 or errno. The address may still be in TIME-WAIT: whoever closes first gets it, and that is
 * often the server. */
static int listen_at(const struct addrinfo *a, bool any, int *listener)
{
    const int on = 1, off = 0;
    int fd = tcp_socket(a);
    if (fd < 0)
        return errno;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (any && a->ai_family == AF_INET6)
        setsockopt(fd, IPPROTO_IPV6, IPV6_V6ONLY, &off, sizeof off);
    if (bind(fd, a->ai_addr, a->ai_addrlen) == 0 && listen(fd, BACKLOG) == 0) {
        *listener = fd;
        return 0;
    }
    int error = errno;
    close(fd);
    return error;
}

static int say_listen(const struct talk *t, int error)
{
    enum message id = error == EADDRINUSE      ? MESSAGE_TALK_IN_USE
                      : error == EADDRNOTAVAIL ? MESSAGE_TALK_NOT_HERE
                      : error == EACCES        ? MESSAGE_TALK_LOW_PORT
                                               : MESSAGE_TALK_NO_LISTEN;
    return talk_fails(t, id, t->o.where, strerror(error));
}

/* Any address: of both families by one socket, of IPv4 alone where the machine has no IPv6. */
int talk_listen(struct talk *t, int *listener)
{
    const bool any = !t->o.host[0];
    const int families[] = {any ? AF_INET6 : AF_UNSPEC, AF_INET};
    struct sockaddr_storage own;
    socklen_t len = sizeof own;
    char text[TALK_ENDPOINT_MAX];
    int error = EADDRNOTAVAIL;
    *listener = -1;
    for (size_t i = 0; i < (any ? 2U : 1U) && *listener < 0; i++) {
        struct addrinfo *found = NULL;
        int status = addresses(t, families[i], AI_PASSIVE, &found);
        if (status)
            return status;
        for (const struct addrinfo *a = found; a && *listener < 0; a = a->ai_next)
            error = listen_at(a, any, listener);
        freeaddrinfo(found);
    }
    if (*listener < 0)
        return say_listen(t, error);
    talk_catch_signals(t);
    getsockname(*listener, (struct sockaddr *)&own, &len);
    endpoint_text(&own, len, text);
    step_at(t, MESSAGE_TALK_LISTENING, text, "");
    return 0;
}

/* However long it takes: somebody goes to another machine to start the client. */
int talk_accept(struct talk *t, int listener)
{
    struct sockaddr_storage peer;
    socklen_t len = sizeof peer;
    t->ended = t->reset = false;
    for (;;) {
        if (talk_wait(t, listener, POLLIN, INT64_MAX) == WAITED_INTERRUPTED)
            return t->o.count ? talk_fails(t, MESSAGE_TALK_INTERRUPTED, t->o.where, "") : 0;
        t->fd = accept4(listener, (struct sockaddr *)&peer, &len, SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (t->fd >= 0)
            break;
        if (errno != EAGAIN && errno != EINTR && errno != ECONNABORTED)
            return talk_fails(t, MESSAGE_TALK_LOST, t->o.where, strerror(errno));
    }
    endpoint_text(&peer, len, t->peer);
    step_at(t, MESSAGE_TALK_ACCEPTED, t->peer, "");
    return 0;
}

/* ---- the client ---- */

/* Returns 0, an errno, or ECANCELED where it was interrupted. */
static int connect_to(struct talk *t, const struct addrinfo *a)
{
    int error = 0;
    socklen_t len = sizeof error;
    t->fd = tcp_socket(a);
    if (t->fd < 0)
        return errno;
    if (connect(t->fd, a->ai_addr, a->ai_addrlen) != 0)
        error = errno;
    if (error == EINPROGRESS) {
        enum waited waited = talk_wait(t, t->fd, POLLOUT, talk_deadline(t));
        if (waited != WAITED_READY)
            error = waited == WAITED_TIMEOUT ? ETIMEDOUT : ECANCELED;
        else if (getsockopt(t->fd, SOL_SOCKET, SO_ERROR, &error, &len) != 0)
            error = errno;
    }
    if (!error)
        return 0;
    close(t->fd);
    t->fd = -1;
    return error;
}

static int say_connect(const struct talk *t, int error)
{
    enum message id = error == ECONNREFUSED ? MESSAGE_TALK_REFUSED
                      : error == ETIMEDOUT  ? MESSAGE_TALK_NO_ANSWER
                      : error == ECANCELED  ? MESSAGE_TALK_INTERRUPTED
                                            : MESSAGE_TALK_NO_CONNECT;
    return talk_fails(t, id, t->peer, strerror(error));
}

/* To the first address of the name that answers. */
int talk_connect(struct talk *t)
{
    struct addrinfo *found = NULL;
    struct sockaddr_storage own, peer;
    socklen_t len = sizeof own;
    char from[TALK_ENDPOINT_MAX];
    int error = EADDRNOTAVAIL;
    int status = addresses(t, AF_UNSPEC, 0, &found);
    if (status)
        return status;
    talk_catch_signals(t);
    for (const struct addrinfo *a = found; a && error && error != ECANCELED; a = a->ai_next) {
        memcpy(&peer, a->ai_addr, a->ai_addrlen);
        endpoint_text(&peer, a->ai_addrlen, t->peer);
        error = connect_to(t, a);
        if (error && error != ECANCELED)
            status = say_connect(t, error);
    }
    freeaddrinfo(found);
    if (error)
        return error == ECANCELED ? say_connect(t, error) : status;
    getsockname(t->fd, (struct sockaddr *)&own, &len);
    endpoint_text(&own, len, from);
    step_at(t, MESSAGE_TALK_CONNECTED, t->peer, from);
    return 0;
}
