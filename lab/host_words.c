/* How the hosts' steps are written. */
#include <string.h>

#include "lab/host.h"
#include "lab/options.h"
#include "lab/parser.h"

bool parse_listen(struct parser *p, struct statement *s)
{
    s->number = -1;
    if (take_word(p, "backlog") && !want_number(p, &s->number, 0, 65535))
        return false;
    return take_fails(p, s);
}

bool parse_bind(struct parser *p, struct statement *s)
{
    if (!at_end(p) && !p->words[p->at].quoted && strcmp(p->words[p->at].z, "fails") != 0 &&
        !want_number(p, &s->number, 1, 65535))
        return false;
    return take_fails(p, s);
}

bool parse_connect(struct parser *p, struct statement *s)
{
    if (take_word(p, "to")) {
        if (s->actor != ACTOR_CLIENT) {
            p->at = 0;
            return parse_fault(p, SAY_CLIENT_ALONE, "");
        }
        s->itself = p->script->itself = want_word(p, "itself");
        if (!s->itself)
            return false;
    }
    s->async = take_word(p, "async");
    if (take_word(p, "with") && !take_text(p, s))
        return parse_fault(p, SAY_WANTS_TEXT, "");
    return take_fails(p, s);
}

static bool bytes(struct parser *p, struct statement *s)
{
    enum { MOST = 100000000 };
    return want_number(p, &s->number, 1, MOST) && (take_word(p, "bytes") || want_word(p, "byte"));
}

bool parse_send(struct parser *p, struct statement *s)
{
    if (!take_text(p, s) && !bytes(p, s))
        return false;
    s->more = take_word(p, "more");
    s->async = take_word(p, "async");
    return take_fails(p, s);
}

bool parse_recv(struct parser *p, struct statement *s)
{
    s->eof = take_word(p, "eof");
    s->all = !s->eof && take_word(p, "all");
    if (!s->eof && !s->all && !at_end(p) && !take_text(p, s) && strcmp(p->words[p->at].z, "fails") != 0 &&
        !bytes(p, s))
        return false;
    return take_fails(p, s);
}

bool parse_shutdown(struct parser *p, struct statement *s)
{
    s->all = take_word(p, "reading");
    return take_fails(p, s);
}

bool parse_isn(struct parser *p, struct statement *s)
{
    return want_number(p, &s->number, 0, UINT32_MAX);
}

bool parse_set(struct parser *p, struct statement *s)
{
    if (!want_name(p, s->name, SAY_WANTS_OPTION))
        return false;
    if (!option_known(s->name)) {
        p->at--;
        return parse_fault(p, SAY_NO_OPTION, option_names());
    }
    if (!want_number(p, &s->number, INT32_MIN, INT32_MAX))
        return false;
    if (take_word(p, "on")) {
        memcpy(s->value, "listener", sizeof "listener");
        return want_word(p, "listener");
    }
    return true;
}

bool parse_sysctl(struct parser *p, struct statement *s)
{
    return want_name(p, s->name, SAY_WANTS_SYSCTL) && want_name(p, s->value, SAY_WANTS_VALUE);
}

bool parse_sleep(struct parser *p, struct statement *s)
{
    s->has_duration = true;
    return want_duration(p, &s->duration_ns);
}
