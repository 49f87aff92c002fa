/* Runs a script: the hosts' steps in their order, the wire in between, and who looks on. */
#ifndef TCPSTORY_LAB_RUN_H
#define TCPSTORY_LAB_RUN_H

#include <signal.h>

#include "lab/match.h"
#include "lab/script.h"
#include "lab/tap.h"
#include "lab/wire.h"

enum { CONNECTIONS = 8, PATH_KEPT = 32, SERVER_PORT = 8080, CLIENT_PORT = 40000, REASON_MAX = 1024 };

/* One connection of the run and what the kernels say of it. */
struct lab_connection {
    struct ports ports;
    uint8_t now[2]; /* enum state, by side */
    bool over[2];   /* was open, and is CLOSED since: what comes is another connection's */
    bool reborn[2]; /* and came: an old SYN reached a listener (RFC 9293 figure 9) */
    uint8_t path[2][PATH_KEPT], path_len[2];   /* every state a look found, in order */
    uint32_t next[2], ts_value[2], ts_echo[2]; /* as the wire saw them last */
    uint16_t window[2], id[2];                 /* id: IPv4's identification, 0 left out */
    bool timestamps[2];
};

struct lab_socket {
    int fd; /* -1: none */
    uint16_t port;
    bool bound;
    uint32_t got; /* bytes that the current step has received */
};

/* Who looks on; each member may be NULL. */
struct lab_watcher {
    void *ctx;
    void (*packet)(void *ctx, const struct wire_event *e);
    /* The kernels' states are fresh; `f` as WIRE_LOOK has it, NULL also after a step. */
    void (*look)(void *ctx, const struct lab_run *run, const struct flight *f, int64_t time_ns);
};

enum { WATCHERS = 6, PACKETS_KEPT = 6 };

/* One of the latest, for who waits in vain. */
struct lab_packet {
    uint64_t number; /* the flight's */
    char label[PACKET_LABEL];
    uint8_t from;
    bool arrived, dropped; /* neither: it is on its way */
};

struct rule_state {
    bool active;
    uint32_t seen, until_seen;
};

struct lab_run {
    const struct script *script;
    struct net *net;
    struct wire wire;
    struct lab_socket socket[2][SOCKETS + 1]; /* [0] is the listener */
    struct lab_connection connection[CONNECTIONS];
    uint32_t connection_count;
    struct lab_watcher watcher[WATCHERS];
    uint32_t watcher_count;
    struct lab_packet packets[PACKETS_KEPT]; /* by number % PACKETS_KEPT */
    uint32_t *seen;                          /* by statement: packets of its match since the run began */
    struct rule_state *rules;                /* by statement */
    bool read;                               /* at a look: all that the hosts sent has been read */
    bool cut[2];                             /* nothing that this side sends arrives */
    uint32_t step;                           /* the statement that runs */
    int64_t begun_ns;
    uint32_t progress;
    void *user;              /* of who gives the fates */
    bool stopped;            /* by a signal */
    char reason[REASON_MAX]; /* of a failure or a skip */
};

enum lab_result { LAB_PASSED, LAB_FAILED, LAB_SKIPPED, LAB_STOPPED };

/* False when there is no memory. The net is the caller's and fresh. */
bool run_init(struct lab_run *run, const struct script *script, struct net *net);
void run_watch(struct lab_run *run, struct lab_watcher watcher);
/* The wire, with fates of `fate`, whose context is the run: what run_steps begins with. */
void run_begin(struct lab_run *run, struct fate (*fate)(void *run, const struct flight *f));
/* All statements but the verdicts that are expected: those are the core's, told when the capture ends. */
enum lab_result run_steps(struct lab_run *run, const volatile sig_atomic_t *stop);
void run_fini(struct lab_run *run);

/* ---- for the steps ---- */

/* Always STEP_FAILED, with that reason. */
enum step_result run_fails(struct lab_run *run, enum sentence id, const struct arg *args, size_t count);
/* The connection of the sockets with that number; NULL: none that the wire has seen. */
struct lab_connection *run_connection(struct lab_run *run, uint8_t socket);
struct lab_socket *run_socket(struct lab_run *run, const struct statement *s);
/* After a step: reads what it made the hosts send, asks both kernels about every connection, and has the watchers
 * look. */
void run_look(struct lab_run *run);

#endif
