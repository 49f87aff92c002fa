/* Statements that can never do what they say, given the others: found before anything runs. */
#include "lab/sense.h"

#include <stdio.h>
#include <string.h>

#include "lab/host.h"
#include "lab/nearest.h"
#include "lab/story.h"
#include "lab/sysctls.h"

/* Always false: what is wrong with that statement among the others, of which an earlier one is at `since`. */
static bool fault(struct parser *p, const struct statement *s, const char *hint, enum sentence id,
                  uint32_t since)
{
    static const char *const actors[] = {[ACTOR_CLIENT] = "client", [ACTOR_SERVER] = "server"};
    struct script_fault *f = p->fault;
    char who[24] = "";
    if (s->actor <= ACTOR_SERVER && s->socket > 1)
        snprintf(who, sizeof who, "%s#%u", actors[s->actor], s->socket);
    else if (s->actor <= ACTOR_SERVER)
        snprintf(who, sizeof who, "%s", actors[s->actor]);
    *f = (struct script_fault){.line = s->line, .column = s->column};
    say_in(f->text, sizeof f->text, p->script->language, id,
           SAY_WITH(say_z("who", who), say_u64("line", since), say_z("name", s->name)));
    snprintf(f->hint, sizeof f->hint, "%s", hint);
    return false;
}

/* Where the client is connected to itself and the server does nothing, a rule about the server never acts. */
static bool server_has_part(struct parser *p)
{
    const struct script *script = p->script;
    for (uint32_t i = 0; i < script->count; i++)
        if (script->statements[i].actor == ACTOR_SERVER)
            return true;
    for (uint32_t i = 0; script->itself && i < script->count; i++) {
        const struct statement *s = &script->statements[i];
        bool match = s->has_match && (s->match.side == SERVER || (s->until.nth && s->until.side == SERVER));
        bool side = s->actor == ACTOR_WIRE && s->has_side && s->side == SERVER;
        if (match || side)
            return fault(p, s, parse_words(p, SAY_HINT_ITSELF), SAY_SERVER_IDLE, 0);
    }
    return true;
}

static bool ends_socket(const struct statement *s)
{
    static enum step_result (*const ends[])(struct lab_run * run, const struct statement *s) = {
        step_close, step_kill, step_abort, step_disconnect, step_vanish, step_destroy, step_accept};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (s->verb->step == ends[i])
            return true;
    return false;
}

/* A socket connects once, and a host has one listener, until they are closed. What is to fail may be tried. */
static bool once_each(struct parser *p)
{
    uint32_t since[2][SOCKETS + 1] = {
        {0}}; /* by side and socket, [0] the listener: the line; 0: not in use */
    for (uint32_t i = 0; i < p->script->count; i++) {
        const struct statement *s = &p->script->statements[i];
        if (s->actor > ACTOR_SERVER)
            continue;
        bool listens = s->verb->step == step_listen, connects = s->verb->step == step_connect;
        uint32_t *line = &since[s->actor][listens || s->verb->step == step_unlisten ? 0 : s->socket];
        if (s->verb->step == step_unlisten || ends_socket(s))
            *line = 0;
        if ((!listens && !connects) || s->has_error)
            continue;
        if (*line)
            return fault(p, s, parse_words(p, listens ? SAY_HINT_UNLISTEN : SAY_HINT_CLOSE),
                         listens ? SAY_LISTENS_ALREADY : SAY_CONNECTED_ALREADY, *line);
        *line = s->async ? 0 : s->line;
    }
    return true;
}

/* What a step does to its socket, and what it needs of it. A socket is opened by whatever first needs one. */
static const struct {
    enum step_result (*step)(struct lab_run *run, const struct statement *s);
    bool opens, closes, needs;
} uses[] = {
    {step_connect, true, false, false},    {step_bind, true, false, false},
    {step_isn, true, false, false},        {step_accept, true, false, false},
    {step_send, false, false, true},       {step_recv, false, false, true},
    {step_shutdown, false, false, true},   {step_close, false, true, true},
    {step_kill, false, true, true},        {step_abort, false, true, true},
    {step_disconnect, false, false, true}, {step_vanish, false, true, true},
};

static bool uses_open(struct parser *p, const struct statement *s, bool open[SOCKETS + 1])
{
    bool *socket = &open[s->socket];
    if (s->verb->step == step_set)
        *socket |= strcmp(s->value, "listener") != 0;
    for (size_t i = 0; i < sizeof uses / sizeof uses[0]; i++) {
        if (s->verb->step != uses[i].step)
            continue;
        if (uses[i].needs && !*socket)
            return fault(p, s, parse_words(p, SAY_HINT_OPEN), SAY_NOT_OPEN, 0);
        *socket = (*socket || uses[i].opens) && !uses[i].closes;
    }
    return true;
}

/* Nothing is done with a socket that is not open, and nobody accepts where nobody listens. */
static bool open_first(struct parser *p)
{
    bool open[2][SOCKETS + 1] = {{0}}; /* by side and socket, [0] the listener */
    for (uint32_t i = 0; i < p->script->count; i++) {
        const struct statement *s = &p->script->statements[i];
        if (s->actor > ACTOR_SERVER)
            continue;
        bool *listener = &open[s->actor][0];
        bool unlistens = s->verb->step == step_unlisten;
        if ((unlistens || s->verb->step == step_accept) && !*listener)
            return fault(p, s, parse_words(p, SAY_HINT_LISTEN), SAY_NOT_LISTENING, 0);
        *listener = (*listener || s->verb->step == step_listen) && !unlistens;
        if (!uses_open(p, s, open[s->actor]))
            return false;
    }
    return true;
}

/* The family and MPTCP are those of every socket. */
static bool over_before_hosts(struct parser *p)
{
    uint32_t host = 0;
    for (uint32_t i = 0; i < p->script->count; i++) {
        const struct statement *s = &p->script->statements[i];
        if (!host && s->actor <= ACTOR_SERVER)
            host = s->line;
        if (host && s->verb->step == step_nothing && s->verb->parse == parse_over)
            return fault(p, s, parse_words(p, SAY_HINT_OVER), SAY_OVER_LATE, host);
    }
    return true;
}

/* Names of interfaces are the hosts' own; all others are the same in every namespace. */
static bool sysctls_exist(struct parser *p)
{
    for (uint32_t i = 0; i < p->script->count; i++) {
        struct statement *s = &p->script->statements[i];
        char hint[HINT_MAX] = "", near[NAME_MAX_LEN];
        if (s->verb->step != step_sysctl)
            continue;
        s->number = sysctl_here(s->name);
        if (s->number || sysctl_known(s->name) || strstr(s->name, ".lab0."))
            continue;
        if (nearest(s->name, sysctl_names(), near, sizeof near))
            say_in(hint, sizeof hint, p->script->language, SAY_HINT_NEAREST, SAY_WITH(say_z("near", near)));
        return fault(p, s, hint, SAY_NO_SYSCTL, 0);
    }
    return true;
}

bool makes_sense(struct parser *p)
{
    return server_has_part(p) && over_before_hosts(p) && once_each(p) && open_first(p) && sysctls_exist(p);
}
