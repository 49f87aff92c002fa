/* Sending, receiving, waiting for the peer's end, and closing: each said as it happens. Sockets never block;
 * what would, waits where a signal can end it. What the peer sent is shown through the sink's untrusted gate. */
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/talk.h"

enum { SECOND = 1000000000, SHOWN_BYTES = 60, RECEIVE_BYTES = 4096 };

/* Set by a signal: nothing is waited for any more. */
static volatile sig_atomic_t interrupted;

int64_t talk_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * SECOND + now.tv_nsec;
}

int64_t talk_deadline(const struct talk *t)
{
    return t->o.timeout_ns ? talk_now() + t->o.timeout_ns : INT64_MAX;
}

static void on_signal(int number)
{
    (void)number;
    interrupted = 1;
}

/* Blocked but while waiting, so that none can come between the look at `interrupted` and the wait. */
void talk_catch_signals(struct talk *t)
{
    struct sigaction action = {.sa_handler = on_signal};
    sigset_t both;
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    sigemptyset(&both);
    sigaddset(&both, SIGINT);
    sigaddset(&both, SIGTERM);
    sigprocmask(SIG_BLOCK, &both, &t->signals);
    sigdelset(&t->signals, SIGINT);
    sigdelset(&t->signals, SIGTERM);
}

enum waited talk_wait(const struct talk *t, int fd, short events, int64_t deadline_ns)
{
    for (;;) {
        struct pollfd wanted = {.fd = fd, .events = events};
        int64_t left = deadline_ns - talk_now();
        left = left < 0 ? 0 : left;
        const struct timespec time = {.tv_sec = left / SECOND, .tv_nsec = left % SECOND};
        int n = interrupted ? -1 : ppoll(&wanted, 1, deadline_ns == INT64_MAX ? NULL : &time, &t->signals);
        if (interrupted)
            return WAITED_INTERRUPTED;
        if (n > 0)
            return WAITED_READY;
        if (n == 0 || errno != EINTR)
            return WAITED_TIMEOUT;
    }
}

/* ---- saying ---- */

static bool to_stdout(void *ctx, const char *bytes, size_t len)
{
    struct talk *t = ctx;
    while (len) {
        ssize_t n = write(STDOUT_FILENO, bytes, len);
        if (n < 0 && errno != EINTR) {
            t->write_errno = errno;
            return false;
        }
        bytes += n > 0 ? n : 0;
        len -= n > 0 ? (size_t)n : 0;
    }
    return true;
}

void talk_step(struct talk *t, enum message id, const struct arg *args, size_t count)
{
    enum { NS_SCALE = 9, DECIMALS = 6 };
    char buf[1024];
    struct sink out;
    const struct tell tell = {.out = &out, .options = &t->o.tell};
    sink_init(&out, buf, sizeof buf, to_stdout, t);
    sink_fixed(&out, talk_now() - t->start_ns, NS_SCALE, DECIMALS);
    sink_z(&out, "  ");
    tell_template(&out, &tell, cli_message(t->o.tell.language, id), args, count);
    sink_char(&out, '\n');
    sink_flush(&out);
}

int talk_fails(const struct talk *t, enum message id, const char *where, const char *why)
{
    const struct arg args[] = {{.name = "where", .kind = ARG_Z, .z = where},
                               {.name = "why", .kind = ARG_Z, .z = why},
                               {.name = "port", .kind = ARG_Z, .z = t->o.port},
                               {.name = "ns", .kind = ARG_NS, .ns = t->o.timeout_ns}};
    cli_say(&t->o.tell, id, args, sizeof args / sizeof args[0]);
    return EXIT_NOTHING;
}

static void step_bytes(struct talk *t, enum message id, const char *bytes, size_t len)
{
    enum { ESCAPED = 4 }; /* \xNN */
    char shown[SHOWN_BYTES * ESCAPED + sizeof "..."];
    struct sink out;
    sink_init(&out, shown, sizeof shown - 1, NULL, NULL);
    sink_untrusted(&out, bytes, len < SHOWN_BYTES ? len : SHOWN_BYTES);
    sink_z(&out, len > SHOWN_BYTES ? "..." : "");
    shown[out.len] = 0;
    const struct arg args[] = {{.name = "count", .kind = ARG_U64, .u64 = len},
                               {.name = "text", .kind = ARG_Z, .z = shown}};
    talk_step(t, id, args, 2);
}

/* ---- the connection ---- */

/* Waits for the socket; `late` is said where that takes too long. */
static int ready(const struct talk *t, short events, enum message late)
{
    switch (talk_wait(t, t->fd, events, talk_deadline(t))) {
    case WAITED_READY:
        return 0;
    case WAITED_TIMEOUT:
        return talk_fails(t, late, t->peer, "");
    default:
        return talk_fails(t, MESSAGE_TALK_INTERRUPTED, t->peer, "");
    }
}

/* A reset is one of the ends that a connection can have; anything else is a fault. */
static int lost(struct talk *t, int error)
{
    t->ended = t->reset = true;
    if (error != ECONNRESET && error != EPIPE)
        return talk_fails(t, MESSAGE_TALK_LOST, t->peer, strerror(error));
    talk_step(t, MESSAGE_TALK_RST, NULL, 0);
    return 0;
}

int talk_send(struct talk *t)
{
    size_t len = strlen(t->o.text), done = 0;
    if (!len)
        return 0;
    while (done < len) {
        ssize_t n = send(t->fd, t->o.text + done, len - done, MSG_NOSIGNAL);
        int status = 0;
        if (n >= 0)
            done += (size_t)n;
        else if (errno == EAGAIN)
            status = ready(t, POLLOUT, MESSAGE_TALK_NOT_SENT);
        else if (errno != EINTR) {
            status = lost(t, errno);
            return status ? status : talk_fails(t, MESSAGE_TALK_RESET_EARLY, t->peer, "");
        }
        if (status)
            return status;
    }
    const struct arg arg = {.name = "count", .kind = ARG_U64, .u64 = len};
    talk_step(t, MESSAGE_TALK_SENT, &arg, 1);
    return 0;
}

/* What there is, or the peer's end. */
static int receive(struct talk *t, enum message late, size_t *len)
{
    char bytes[RECEIVE_BYTES];
    ssize_t n;
    *len = 0;
    do {
        int status = ready(t, POLLIN, late);
        if (status)
            return status;
        n = recv(t->fd, bytes, sizeof bytes, 0);
    } while (n < 0 && (errno == EAGAIN || errno == EINTR));
    if (n < 0)
        return lost(t, errno);
    if (n > 0) {
        *len = (size_t)n;
        step_bytes(t, MESSAGE_TALK_RECEIVED, bytes, *len);
        return 0;
    }
    t->ended = true;
    talk_step(t, MESSAGE_TALK_FIN, NULL, 0);
    return 0;
}

int talk_receive(struct talk *t)
{
    size_t total = 0, len;
    while (total < t->o.expect) {
        int status = receive(t, MESSAGE_TALK_NOT_RECEIVED, &len);
        if (status)
            return status;
        if (t->reset)
            return talk_fails(t, MESSAGE_TALK_RESET_EARLY, t->peer, "");
        if (t->ended) {
            const struct arg args[] = {{.name = "where", .kind = ARG_Z, .z = t->peer},
                                       {.name = "count", .kind = ARG_U64, .u64 = total}};
            cli_say(&t->o.tell, MESSAGE_TALK_SHORT, args, 2);
            return EXIT_NOTHING;
        }
        total += len;
    }
    return 0;
}

int talk_wait_end(struct talk *t)
{
    size_t len;
    int status = 0;
    while (!t->ended && !status)
        status = receive(t, MESSAGE_TALK_NOT_ENDED, &len);
    return status;
}

static int in_the_chosen_way(struct talk *t, enum message *said)
{
    const struct linger now = {.l_onoff = 1, .l_linger = 0};
    *said = MESSAGE_TALK_CLOSED;
    switch (t->o.close) {
    case TALK_SHUTDOWN:
        if (shutdown(t->fd, SHUT_WR) != 0)
            return 0; /* it was reset meanwhile: nothing is left to shut down */
        talk_step(t, MESSAGE_TALK_SHUT, NULL, 0);
        return talk_wait_end(t);
    case TALK_ABORT:
        *said = MESSAGE_TALK_ABORTED;
        setsockopt(t->fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        return 0;
    default:
        return 0;
    }
}

int talk_close(struct talk *t, int status)
{
    enum message said = MESSAGE_TALK_CLOSED;
    bool orderly = !status && !t->reset;
    if (orderly && t->o.close_delay_ns &&
        talk_wait(t, -1, 0, talk_now() + t->o.close_delay_ns) == WAITED_INTERRUPTED)
        status = talk_fails(t, MESSAGE_TALK_INTERRUPTED, t->peer, "");
    else if (orderly)
        status = in_the_chosen_way(t, &said);
    close(t->fd);
    t->fd = -1;
    talk_step(t, said, NULL, 0);
    return status;
}
