/* tcpstory talk: what its files share. */
#ifndef TCPSTORY_CLI_TALK_H
#define TCPSTORY_CLI_TALK_H

#include <signal.h>
#include <sys/socket.h>

#include "cli/cli.h"

enum { TALK_HOST_MAX = 256, TALK_ENDPOINT_MAX = 1100 };

enum talk_job { TALK_SERVER, TALK_CLIENT, TALK_HELP, TALK_VERSION };
enum talk_close { TALK_CLOSE, TALK_SHUTDOWN, TALK_ABORT };

/* The command line as understood; strings are argv's. */
struct talk_options {
    struct tell_options tell;
    enum talk_job job;
    const char *where;        /* ADDR:PORT as it was given */
    char host[TALK_HOST_MAX]; /* empty: any address */
    char port[sizeof "65535"];
    const char *text; /* what is sent */
    size_t expect;    /* bytes received before it goes on */
    bool last;        /* the peer closes first */
    enum talk_close close;
    int64_t close_delay_ns, timeout_ns; /* timeout 0: none */
    uint64_t count;                     /* connections to serve; 0: until it is interrupted */
};

struct talk {
    struct talk_options o;
    int64_t start_ns;
    int fd;            /* the connection */
    bool ended, reset; /* by the peer */
    char peer[TALK_ENDPOINT_MAX];
    sigset_t signals; /* those that are let through while it waits */
    int write_errno;  /* of standard output */
};

/* 0, or the exit status after saying what is wrong. */
int talk_parse(int argc, char **argv, struct talk_options *options);

/* ---- all that follows returns 0, or the exit status after saying what failed ---- */

/* Connects, or takes the next connection of the listener, into t->fd. 0 without one: the server was
 * interrupted where that is how it ends. */
int talk_listen(struct talk *t, int *listener);
int talk_accept(struct talk *t, int listener);
int talk_connect(struct talk *t);

int talk_send(struct talk *t);
int talk_receive(struct talk *t);
int talk_wait_end(struct talk *t);
/* After the delay, in the chosen way; at once where the status says that something has failed. */
int talk_close(struct talk *t, int status);

/* ---- waiting and saying ---- */

enum waited { WAITED_READY, WAITED_TIMEOUT, WAITED_INTERRUPTED };

int64_t talk_now(void);
/* When the timeout will be over, by the clock of talk_now(). */
int64_t talk_deadline(const struct talk *t);
/* SIGINT and SIGTERM end what waits, and nothing else. */
void talk_catch_signals(struct talk *t);
/* fd -1: only time or a signal ends it. */
enum waited talk_wait(const struct talk *t, int fd, short events, int64_t deadline_ns);
/* One line on standard output, with the time since the start. */
void talk_step(struct talk *t, enum message id, const struct arg *args, size_t count);
/* On standard error, with {where}, {why} and {ns}: the timeout. Returns EXIT_NOTHING. */
int talk_fails(const struct talk *t, enum message id, const char *where, const char *why);

#endif
