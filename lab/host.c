/* Opening, closing and the ways of going away. Sockets never block: what would, waits. */
#include "lab/host.h"

#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lab/errors.h"
#include "lab/options.h"
#include "lab/sysctls.h"

#ifndef IPPROTO_MPTCP
#define IPPROTO_MPTCP 262
#endif

enum { BACKLOG = 8 };

enum step_result host_failed(struct lab_run *run, const char *call, int error)
{
    return run_fails(
        run, SAY_CALL_FAILED,
        SAY_WITH(say_z("call", call), say_z("why", strerror(error)), say_z("error", error_name(error))));
}

enum step_result host_outcome(struct lab_run *run, const struct statement *s, const char *call, int error)
{
    if (!error && s->has_error)
        return run_fails(run, s->error ? SAY_CALL_WENT_WELL : SAY_CALL_WENT_WELL_ANY,
                         SAY_WITH(say_z("call", call), say_z("error", error_name(s->error))));
    if (!error || (s->has_error && (!s->error || s->error == error)))
        return STEP_DONE;
    return host_failed(run, call, error);
}

/* The statement's socket, made if it is not there. */
static int made(struct lab_run *run, const struct statement *s, struct lab_socket *at)
{
    const int on = 1;
    if (at->fd >= 0)
        return 0;
    int error = net_enter(run->net, (enum side)s->actor);
    if (error)
        return error;
    at->fd = socket(run->script->ipv6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC,
                    run->script->mptcp[s->actor] ? IPPROTO_MPTCP : IPPROTO_TCP);
    if (at->fd < 0)
        return errno;
    at->bound = false;
    setsockopt(at->fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    return 0;
}

static int bound(struct lab_run *run, const struct statement *s, struct lab_socket *at)
{
    struct sockaddr_storage address;
    int error = made(run, s, at);
    if (error || at->bound)
        return error;
    socklen_t len = net_address(run->net, (enum side)s->actor, run->script->ipv6, at->port, &address);
    if (bind(at->fd, (const struct sockaddr *)&address, len) != 0)
        return errno;
    at->bound = true;
    return 0;
}

enum step_result step_listen(struct lab_run *run, const struct statement *s)
{
    struct lab_socket *at = &run->socket[s->actor][0];
    int error = bound(run, s, at);
    if (!error && listen(at->fd, s->number >= 0 ? (int)s->number : BACKLOG) != 0)
        error = errno;
    return host_outcome(run, s, "listen", error);
}

enum step_result step_unlisten(struct lab_run *run, const struct statement *s)
{
    struct lab_socket *at = &run->socket[s->actor][0];
    close(at->fd);
    at->fd = -1;
    return STEP_DONE;
}

enum step_result step_accept(struct lab_run *run, const struct statement *s)
{
    struct lab_socket *at = run_socket(run, s);
    int fd = accept4(run->socket[s->actor][0].fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0 && errno == EAGAIN)
        return STEP_WAITS;
    if (fd < 0)
        return host_failed(run, "accept", errno);
    if (at->fd >= 0)
        close(at->fd);
    at->fd = fd;
    return STEP_DONE;
}

enum step_result step_bind(struct lab_run *run, const struct statement *s)
{
    struct lab_socket *at = run_socket(run, s);
    if (s->number)
        at->port = (uint16_t)s->number;
    return host_outcome(run, s, "bind", bound(run, s, at));
}

static int begin_connecting(struct lab_run *run, const struct statement *s, struct lab_socket *at)
{
    struct sockaddr_storage address;
    enum side to = s->itself ? (enum side)s->actor : other_side((enum side)s->actor);
    int error = bound(run, s, at);
    if (error)
        return error;
    uint16_t port = s->itself                  ? at->port
                    : s->actor == ACTOR_CLIENT ? run->socket[SERVER][0].port
                                               : run->socket[CLIENT][s->socket].port;
    socklen_t len = net_address(run->net, to, run->script->ipv6, port, &address);
    if (s->has_text) { /* RFC 7413: the first data goes with the SYN */
        ssize_t n =
            sendto(at->fd, s->text, s->text_len, MSG_FASTOPEN, (const struct sockaddr *)&address, len);
        return n < 0 ? errno : 0;
    }
    return connect(at->fd, (const struct sockaddr *)&address, len) == 0 ? 0 : errno;
}

enum step_result step_connect(struct lab_run *run, const struct statement *s)
{
    struct lab_socket *at = run_socket(run, s);
    struct tcp_info info;
    socklen_t len = sizeof info;
    if (!run->progress++) {
        int error = s->itself ? net_turn_back(run->net, (enum side)s->actor) : 0;
        if (error == EOPNOTSUPP || error == EAFNOSUPPORT) {
            run_fails(run, SAY_LACKS_POLICY, SAY_NOTHING);
            return STEP_SKIP;
        }
        if (error)
            return host_failed(run, "rtnetlink", error);
        error = begin_connecting(run, s, at);
        if (error && error != EINPROGRESS)
            return host_outcome(run, s, "connect", error);
        return s->async ? STEP_DONE : STEP_WAITS;
    }
    int error = 0;
    socklen_t error_len = sizeof error;
    if (getsockopt(at->fd, SOL_SOCKET, SO_ERROR, &error, &error_len) != 0)
        error = errno;
    if (error)
        return host_outcome(run, s, "connect", error);
    if (getsockopt(at->fd, IPPROTO_TCP, TCP_INFO, &info, &len) != 0)
        return host_failed(run, "connect", errno);
    if (info.tcpi_state == TCP_SYN_SENT || info.tcpi_state == TCP_SYN_RECV)
        return STEP_WAITS;
    return host_outcome(run, s, "connect", 0);
}

enum step_result step_shutdown(struct lab_run *run, const struct statement *s)
{
    int error = shutdown(run_socket(run, s)->fd, s->all ? SHUT_RD : SHUT_WR) == 0 ? 0 : errno;
    return host_outcome(run, s, "shutdown", error);
}

/* A port bound by the script is the socket's next one's too. */
static void closed(struct lab_socket *at)
{
    close(at->fd);
    at->fd = -1;
    at->bound = false;
}

enum step_result step_close(struct lab_run *run, const struct statement *s)
{
    struct lab_socket *at = run_socket(run, s);
    closed(at);
    return STEP_DONE;
}

/* A process that SIGKILL ends while it alone has the socket; it is gone, descriptors and all, once waited for. */
enum step_result step_kill(struct lab_run *run, const struct statement *s)
{
    struct lab_socket *at = run_socket(run, s);
    pid_t program = fork();
    if (program == 0)
        for (;;)
            pause();
    if (program < 0)
        return host_failed(run, "kill", errno);
    closed(at);
    kill(program, SIGKILL);
    while (waitpid(program, NULL, 0) < 0 && errno == EINTR)
        continue;
    return STEP_DONE;
}

enum step_result step_abort(struct lab_run *run, const struct statement *s)
{
    const struct linger now = {.l_onoff = 1, .l_linger = 0};
    struct lab_socket *at = run_socket(run, s);
    if (setsockopt(at->fd, SOL_SOCKET, SO_LINGER, &now, sizeof now) != 0)
        return host_failed(run, "abort", errno);
    closed(at);
    return STEP_DONE;
}

enum step_result step_disconnect(struct lab_run *run, const struct statement *s)
{
    const struct sockaddr nobody = {.sa_family = AF_UNSPEC};
    int error = connect(run_socket(run, s)->fd, &nobody, sizeof nobody) == 0 ? 0 : errno;
    return host_outcome(run, s, "disconnect", error);
}

/* A socket in repair goes without a word to the peer (TCP_REPAIR in tcp(7)): as if the host had died. */
enum step_result step_vanish(struct lab_run *run, const struct statement *s)
{
    struct lab_socket *at = run_socket(run, s);
    const int on = 1;
    int error = net_enter(run->net, (enum side)s->actor);
    if (!error && setsockopt(at->fd, IPPROTO_TCP, TCP_REPAIR, &on, sizeof on) != 0)
        error = errno;
    if (error)
        return host_failed(run, "vanish", error);
    closed(at);
    return STEP_DONE;
}

enum step_result step_destroy(struct lab_run *run, const struct statement *s)
{
    const struct lab_connection *c = run_connection(run, s->socket);
    int error = c ? kernel_destroy(run->net, (enum side)s->actor, &c->ports) : ENOTCONN;
    return host_outcome(run, s, "destroy", error);
}

/* The first sequence number is the kernel's secret, but for a socket in repair. */
enum step_result step_isn(struct lab_run *run, const struct statement *s)
{
    struct lab_socket *at = run_socket(run, s);
    const int on = 1, off = 0, queue = TCP_SEND_QUEUE;
    uint32_t seq = (uint32_t)s->number;
    int error = bound(run, s, at);
    if (!error && (setsockopt(at->fd, IPPROTO_TCP, TCP_REPAIR, &on, sizeof on) != 0 ||
                   setsockopt(at->fd, IPPROTO_TCP, TCP_REPAIR_QUEUE, &queue, sizeof queue) != 0 ||
                   setsockopt(at->fd, IPPROTO_TCP, TCP_QUEUE_SEQ, &seq, sizeof seq) != 0 ||
                   setsockopt(at->fd, IPPROTO_TCP, TCP_REPAIR, &off, sizeof off) != 0))
        error = errno;
    return host_outcome(run, s, "isn", error);
}

enum step_result step_set(struct lab_run *run, const struct statement *s)
{
    struct lab_socket *at =
        strcmp(s->value, "listener") == 0 ? &run->socket[s->actor][0] : run_socket(run, s);
    int error = made(run, s, at);
    if (!error)
        error = option_set(at->fd, s->name, s->number);
    return host_outcome(run, s, s->name, error);
}

enum step_result step_sysctl(struct lab_run *run, const struct statement *s)
{
    int error = net_sysctl(run->net, (enum side)s->actor, s->name, s->value);
    if (error != ENOENT || !sysctl_known(s->name))
        return host_outcome(run, s, s->name, error);
    run_fails(run, s->number ? SAY_NOT_A_HOSTS : SAY_LACKS_SYSCTL, SAY_WITH(say_z("name", s->name)));
    return s->number ? STEP_FAILED : STEP_SKIP;
}

enum step_result step_rto_min(struct lab_run *run, const struct statement *s)
{
    int64_t ms = (s->duration_ns + 999999) / 1000000;
    int error = net_rto_min(run->net, (enum side)s->actor, run->script->ipv6, (uint32_t)(ms ? ms : 1));
    return host_outcome(run, s, s->verb->name, error);
}

enum step_result step_sleep(struct lab_run *run, const struct statement *s)
{
    return wire_now(&run->wire) >= run->begun_ns + s->duration_ns ? STEP_DONE : STEP_WAITS;
}
