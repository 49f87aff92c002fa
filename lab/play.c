/* Two programs step by step, as chance has it, over a wire that loses, repeats, delays and reorders. */
#include "lab/play.h"

#include <errno.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

struct program {
    struct played *p;
    enum side side;
    int fd;
    int at;
    uint32_t sent;
    int64_t nap_until;
};

static struct fate chance(void *ctx, const struct flight *f)
{
    struct lab_run *run = ctx;
    struct played *p = run->user;
    uint64_t *random = &p->plan.random;
    struct fate fate = {.rule = -1, .before_middle = plan_below(random, 2) == 0};
    const struct ports *mine = run->connection_count ? &run->connection[0].ports : NULL;
    bool stray = mine && mine->of[f->from] != f->view.source; /* of an earlier run */
    fate.drop = plan_below(random, 1000) < p->plan.loss || stray;
    if (plan_below(random, 1000) < p->plan.delay)
        fate.delay_ns = plan_below(random, (uint32_t)p->plan.delay_most_ns);
    if (plan_below(random, 1000) < p->plan.repeat) {
        fate.repeats = 1;
        fate.repeat_delay_ns = plan_below(random, (uint32_t)p->plan.delay_most_ns);
    }
    return fate;
}

/* ---- the programs ---- */

static void let_go(struct program *g)
{
    int unread = 0;
    if (g->fd >= 0)
        g->p->did[g->side] |= ioctl(g->fd, FIONREAD, &unread) == 0 && unread ? DID_CLOSE_UNREAD : DID_CLOSE;
    if (g->fd >= 0)
        close(g->fd);
    g->fd = -1;
}

/* An operation that must be tried again answers false. */
static bool operate(struct program *g, uint8_t op, uint32_t size)
{
    static const char bytes[65536];
    char room[65536];
    const struct linger now = {.l_onoff = 1};
    ssize_t n = 0;
    switch (op) {
    case OP_SEND:
    case OP_BULK:
        n = send(g->fd, bytes, size - g->sent, MSG_NOSIGNAL);
        g->sent += n > 0 ? (uint32_t)n : 0;
        if (n > 0 && g->sent < size)
            return false;
        g->sent = 0;
        break;
    case OP_RECV:
        n = recv(g->fd, room, sizeof room, 0);
        break;
    case OP_NAP:
        g->nap_until = wire_now(&g->p->run.wire) + (int64_t)size * 1000;
        break;
    case OP_SHUTDOWN:
        n = shutdown(g->fd, SHUT_WR);
        g->p->did[g->side] |= DID_SHUTDOWN;
        break;
    case OP_ABORT:
        setsockopt(g->fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
        g->p->did[g->side] |= DID_ABORT;
        let_go(g);
        break;
    case OP_WAIT_CLOSE:
        n = recv(g->fd, room, sizeof room, 0);
        if (n > 0)
            return false;
        if (n == 0)
            let_go(g);
        break;
    case OP_CLOSE:
        let_go(g);
        break;
    default:
        return false;
    }
    if (n >= 0)
        return true;
    if (errno != EAGAIN && errno != ENOTCONN && errno != EINPROGRESS)
        let_go(g);
    return g->fd < 0;
}

/* Whether the program did something. */
static bool step(struct program *g)
{
    const struct plan *plan = &g->p->plan;
    const struct lab_connection *c = &g->p->run.connection[0];
    uint8_t op = plan->op[g->side][g->at];
    bool opening =
        !c->path_len[g->side] || c->now[g->side] == STATE_SYN_SENT || c->now[g->side] == STATE_SYN_RECEIVED;
    if (!plan->impatient && !g->at && opening)
        return false;
    if (g->fd < 0 || op == OP_END || wire_now(&g->p->run.wire) < g->nap_until)
        return false;
    if (!operate(g, op, plan->size[g->side][g->at]))
        return false;
    if (g->fd < 0 || op == OP_SHUTDOWN)
        g->p->closed[g->side] = true;
    g->at++;
    return true;
}

/* ---- their sockets ---- */

static int new_socket(struct played *p, enum side side, uint16_t port)
{
    struct sockaddr_storage at;
    const int on = 1, small = 4096;
    if (net_enter(p->run.net, side) != 0)
        return -1;
    int fd = socket(p->plan.ipv6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    socklen_t len = net_address(p->run.net, side, p->plan.ipv6, port, &at);
    if (fd < 0)
        return -1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (p->plan.small_buffers) {
        setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
        setsockopt(fd, SOL_SOCKET, SO_SNDBUF, &small, sizeof small);
    }
    if (bind(fd, (const struct sockaddr *)&at, len) == 0)
        return fd;
    close(fd);
    return -1;
}

static void begin_connecting(struct played *p, enum side side, int fd, uint16_t port)
{
    struct sockaddr_storage to;
    socklen_t len = net_address(p->run.net, other_side(side), p->plan.ipv6, port, &to);
    if (connect(fd, (const struct sockaddr *)&to, len) != 0 && errno != EINPROGRESS)
        return;
    p->opened[side] = true;
}

/* Both connect at once, or the server listens; returns the listener, -1 for none. */
static int open_both(struct played *p, struct program program[2], uint16_t port)
{
    int listener = -1;
    program[CLIENT].fd = new_socket(p, CLIENT, port);
    int server = new_socket(p, SERVER, port);
    if (p->plan.simultaneous) {
        program[SERVER].fd = server;
        begin_connecting(p, SERVER, server, port);
    } else if (server >= 0 && listen(server, 4) == 0) {
        listener = server;
    }
    if (program[CLIENT].fd >= 0)
        begin_connecting(p, CLIENT, program[CLIENT].fd, port);
    return listener;
}

/* ---- */

static bool over(const struct lab_run *run)
{
    const struct lab_connection *c = &run->connection[0];
    for (int side = CLIENT; side <= SERVER; side++)
        if (c->now[side] != STATE_CLOSED && c->now[side] != STATE_TIME_WAIT)
            return false;
    return run->connection_count > 0 && !wire_busy(&run->wire, CLIENT, false) &&
           !wire_busy(&run->wire, SERVER, false);
}

static void run_programs(struct played *p, struct program program[2], int listener,
                         const volatile sig_atomic_t *stop)
{
    enum { TURN_NS = 500000 };
    struct lab_run *run = &p->run;
    int64_t end = wire_now(&run->wire) + p->plan.life_ns;
    while (wire_now(&run->wire) < end && !*stop) {
        if (listener >= 0 && program[SERVER].fd < 0 && !p->closed[SERVER])
            program[SERVER].fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
        bool any = false;
        for (enum side side = CLIENT; side <= SERVER; side++) {
            if (plan_below(&p->plan.random, 2) && step(&program[side])) {
                run_look(run);
                any = true;
            }
        }
        any |= wire_turn(&run->wire);
        if (!any)
            wire_sleep(&run->wire, wire_now(&run->wire) + TURN_NS, -1, 0);
        if (over(run) && program[CLIENT].fd < 0 && program[SERVER].fd < 0)
            return;
    }
}

bool play(struct played *p, struct net *net, const struct plan *plan, uint16_t port, FILE *capture,
          FILE *truth, const volatile sig_atomic_t *stop)
{
    *p = (struct played){.plan = *plan};
    struct program program[2] = {{.p = p, .side = CLIENT, .fd = -1}, {.p = p, .side = SERVER, .fd = -1}};
    recorder_begin(&p->recorder, capture, truth, plan->ipv6, true);
    if (!run_init(&p->run, &p->none, net) || !witness_init(&p->witness))
        return false;
    p->run.user = p;
    run_watch(&p->run, witness_watcher(&p->witness));
    run_watch(&p->run, recorder_watcher(&p->recorder));
    run_begin(&p->run, chance);
    int listener = open_both(p, program, port);
    bool right = program[CLIENT].fd >= 0 && (listener >= 0 || program[SERVER].fd >= 0);
    if (right)
        run_programs(p, program, listener, stop);
    witness_end(&p->witness);
    const struct recorder_paths none = {0};
    const char *failed;
    recorder_close(&p->recorder, &none, &failed); /* they are in memory: the caller sees what there is */
    let_go(&program[CLIENT]);
    let_go(&program[SERVER]);
    if (listener >= 0)
        close(listener);
    const struct ports ports = {.ipv6 = plan->ipv6, .of = {port, port}};
    kernel_destroy(net, CLIENT, &ports);
    kernel_destroy(net, SERVER, &ports);
    /* What that made them send is nobody's any more. */
    for (int side = CLIENT; side <= SERVER; side++)
        while (net_read(net, (enum side)side, p->run.wire.room, sizeof p->run.wire.room))
            ;
    return right;
}

void play_fini(struct played *p)
{
    run_fini(&p->run);
    witness_fini(&p->witness);
}

static bool went_through(const struct lab_connection *c, enum side side, uint8_t state)
{
    return memchr(c->path[side], state, c->path_len[side]) != NULL;
}

enum side played_first(const struct played *p)
{
    const struct lab_connection *c = &p->run.connection[0];
    bool first[2];
    for (enum side side = CLIENT; side <= SERVER; side++)
        first[side] = went_through(c, side, STATE_FIN_WAIT_1);
    if (first[CLIENT] && first[SERVER])
        return SIDE_BOTH;
    return first[CLIENT] ? CLIENT : first[SERVER] ? SERVER : SIDE_NONE;
}

/* It closed with a FIN of its own. */
static bool sent_fin(const struct lab_connection *c, enum side side)
{
    return went_through(c, side, STATE_FIN_WAIT_1) || went_through(c, side, STATE_LAST_ACK);
}

/* Gone, though not through TIME-WAIT nor behind the acknowledgment of its FIN, as far as a look can tell. */
static bool cut_short(const struct lab_connection *c, enum side side)
{
    bool orderly = went_through(c, side, STATE_TIME_WAIT) || went_through(c, side, STATE_LAST_ACK);
    return c->now[side] == STATE_CLOSED && !orderly;
}

bool played_so(const struct played *p, enum closing_kind kind)
{
    const struct lab_connection *c = &p->run.connection[0];
    switch (kind) {
    case CLOSING_FOUR_SEGMENT:
    case CLOSING_THREE_SEGMENT:
    case CLOSING_SIMULTANEOUS:
    case CLOSING_HALF_CLOSE:
        return sent_fin(c, CLIENT) && sent_fin(c, SERVER);
    case CLOSING_RESET:
    case CLOSING_RESET_AFTER_FIN:
        return cut_short(c, CLIENT) || cut_short(c, SERVER);
    case CLOSING_ONE_SIDED:
        return sent_fin(c, CLIENT) || sent_fin(c, SERVER);
    case CLOSING_NEVER_OPENED:
        return !went_through(c, CLIENT, STATE_ESTABLISHED) || !went_through(c, SERVER, STATE_ESTABLISHED);
    default:
        return true;
    }
}

bool played_for(const struct played *p, enum cause_kind cause, enum side side, enum side first)
{
    if (side > SERVER)
        return cause != CAUSE_FORGED_RESET; /* nobody forges here */
    switch (cause) {
    case CAUSE_ACTIVE_ABORT:
    case CAUSE_UNREAD_DATA:
        return p->did[side] & (DID_ABORT | DID_CLOSE_UNREAD);
    case CAUSE_DATA_AFTER_CLOSE: /* the other end's was the RST */
    case CAUSE_FIN_WAIT_2_EXPIRED:
        return p->did[other_side(side)] & (DID_CLOSE | DID_CLOSE_UNREAD);
    case CAUSE_KEEP_ALIVE_RACE:
    case CAUSE_CLOSED_BEFORE_ACK:
    case CAUSE_APPLICATION_WAITED:
    case CAUSE_CLOSED_AFTER_ACK:
        return p->did[side];
    case CAUSE_SHUTDOWN_WRITE:
        return first <= SERVER && (p->did[first] & DID_SHUTDOWN);
    case CAUSE_NEVER_CLOSED:
        return !p->did[side];
    default:
        return true;
    }
}
