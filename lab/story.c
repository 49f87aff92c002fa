#include "lab/story.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "lab/parser.h"
#include "lab/sysctls.h"
#include "lab/witness.h"

enum { PACKETS_MOST = 1000000 };

enum {
    VERDICT_NONE,
    VERDICT_OPENING,
    VERDICT_CLOSING,
    VERDICT_CAUSE,
    VERDICT_FIRST,
    VERDICT_EPISODE,
    VERDICT_SEGMENT
};

static const char *const first_names[] = {
    [CLIENT] = "client", [SERVER] = "server", [SIDE_NONE] = "nobody", [SIDE_BOTH] = "both"};

/* The tables of slugs that an expectation names. */
static const struct table {
    const char *word;
    const char *const *slugs;
    int count;
} tables[] = {
    [VERDICT_OPENING] = {"opening", opening_slugs, OPENING_COUNT},
    [VERDICT_CLOSING] = {"closing", closing_slugs, CLOSING_COUNT},
    [VERDICT_CAUSE] = {"cause", cause_slugs, CAUSE_COUNT},
    [VERDICT_FIRST] = {"first", first_names, 4},
    [VERDICT_EPISODE] = {"episode", episode_slugs, EPISODE_COUNT},
    [VERDICT_SEGMENT] = {"segment", what_slugs, WHAT_COUNT},
};

/* ---- words ---- */

/* Takes one word as it stands, though it was let before. */
static bool plain_word(struct parser *p, char *out, enum sentence wanted)
{
    const struct word *w = &p->words[p->at];
    if (at_end(p) || w->quoted || w->len >= NAME_MAX_LEN)
        return parse_fault(p, wanted, "");
    memcpy(out, w->z, w->len + 1);
    p->at++;
    return true;
}

bool parse_let(struct parser *p, struct statement *s)
{
    if (!plain_word(p, s->name, SAY_WANTS_NAME))
        return false;
    if (let_value(p, s->name)) {
        p->at--;
        return parse_fault(p, SAY_LET_TWICE, "");
    }
    if (!plain_word(p, s->value, SAY_WANTS_VALUE))
        return false;
    if (p->script->let_count == SCRIPT_LETS)
        return parse_fault(p, SAY_MANY_LETS, "");
    const char *value = s->value;
    for (size_t i = 0; i < p->set_count; i++)
        if (strcmp(p->set[i].name, s->name) == 0)
            value = p->set[i].value;
    struct setting *let = &p->script->lets[p->script->let_count++];
    memcpy(let->name, s->name, sizeof let->name);
    memcpy(let->value, value, strlen(value) + 1);
    return true;
}

bool parse_over(struct parser *p, struct statement *s)
{
    if (take_word(p, "MPTCP")) {
        s->has_side = take_word(p, "at");
        if (s->has_side && !want_side(p, &s->side))
            return false;
        for (int side = CLIENT; side <= SERVER; side++)
            p->script->mptcp[side] |= !s->has_side || s->side == side;
        return true;
    }
    p->script->ipv6 = take_word(p, "IPv6");
    return p->script->ipv6 || take_word(p, "IPv4") || parse_fault(p, SAY_WANTS_OVER, "");
}

bool parse_needs(struct parser *p, struct statement *s)
{
    if (take_word(p, "sysctl"))
        return want_name(p, s->name, SAY_WANTS_SYSCTL);
    return want_word(p, "MPTCP");
}

static bool within(struct parser *p, struct statement *s)
{
    s->within = take_word(p, "within");
    return !s->within || want_duration(p, &s->within_ns);
}

static bool side_and_states(struct parser *p, struct statement *s)
{
    uint32_t before = p->at;
    s->has_side = take_side(p, &s->side) && take_states(p, s);
    if (!s->has_side)
        p->at = before;
    return s->has_side;
}

bool parse_wait(struct parser *p, struct statement *s)
{
    if (side_and_states(p, s)) {
        if (s->path_len > 1)
            return parse_fault(p, SAY_ONE_STATE, "");
        return within(p, s);
    }
    s->has_match = true;
    return want_match_or_state(p, &s->match) && within(p, s);
}

static bool no_slug(struct parser *p, const struct table *table)
{
    char slugs[CANDIDATES_MAX];
    size_t used = 0;
    for (int i = 0; i < table->count && used < sizeof slugs; i++)
        used += (size_t)snprintf(slugs + used, sizeof slugs - used, "%s ", table->slugs[i]);
    return parse_fault_near(p, SAY_NO_SLUG, parse_words(p, SAY_HINT_SLUGS), slugs);
}

static bool verdict(struct parser *p, struct statement *s)
{
    s->earlier = take_word(p, "earlier");
    for (int i = VERDICT_OPENING; i <= VERDICT_SEGMENT; i++) {
        if (!take_word(p, tables[i].word))
            continue;
        s->other_number = i;
        s->negated = take_word(p, "not");
        for (int slug = 0; slug < tables[i].count; slug++) {
            if (!take_word(p, tables[i].slugs[slug]))
                continue;
            s->number = slug;
            s->all = !take_word(p, "at");
            return s->all || want_side(p, &s->side);
        }
        return no_slug(p, &tables[i]);
    }
    return false;
}

#define EXPECTED                                                                                             \
    "client|server STATE; client|server went STATE ...; N client SYN; no client RST; "                       \
    "[earlier] opening|closing|cause|first|episode|segment [not] SLUG [at client|server]"

bool parse_expect(struct parser *p, struct statement *s)
{
    int64_t count;
    if (verdict(p, s))
        return true;
    if (s->earlier)
        return parse_fault(p, SAY_WANTS_VERDICT, "earlier opening|closing|cause|first|episode|segment SLUG");
    if (p->fault->line)
        return false;
    if (take_side(p, &s->side)) {
        s->has_side = true;
        if (take_word(p, "went"))
            return want_states(p, s);
        return take_states(p, s) || parse_fault(p, SAY_NOT_EXPECTED, EXPECTED);
    }
    s->negated = take_word(p, "no");
    uint32_t before = p->at;
    s->has_match = s->negated || take_number(p, &count);
    p->at = before;
    if (s->has_match)
        return (s->negated || want_number(p, &s->number, 0, PACKETS_MOST)) && want_match(p, &s->match);
    return parse_fault(p, SAY_NOT_EXPECTED, EXPECTED);
}

/* ---- steps ---- */

enum step_result step_nothing(struct lab_run *run, const struct statement *s)
{
    (void)run, (void)s;
    return STEP_DONE;
}

enum step_result step_needs(struct lab_run *run, const struct statement *s)
{
    if (!s->name[0]) {
        int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 262); /* IPPROTO_MPTCP */
        if (fd >= 0) {
            close(fd);
            return STEP_DONE;
        }
        run_fails(run, SAY_LACKS_MPTCP, SAY_NOTHING);
        return STEP_SKIP;
    }
    net_enter(run->net, CLIENT);
    if (sysctl_here(s->name))
        return STEP_DONE;
    run_fails(run, SAY_LACKS_SYSCTL, SAY_WITH(say_z("name", s->name)));
    return STEP_SKIP;
}

enum step_result step_wait(struct lab_run *run, const struct statement *s)
{
    if (!s->has_side)
        return run->seen[run->step] >= s->match.nth ? STEP_DONE : STEP_WAITS;
    run_look(run);
    const struct lab_connection *c = run_connection(run, s->socket);
    return c && c->now[s->side] == s->path[0] ? STEP_DONE : STEP_WAITS;
}

static enum step_result expect_count(struct lab_run *run, const struct statement *s)
{
    char text[80];
    /* The match's own number says nothing here: all such packets are counted. */
    if (run->seen[run->step] == (uint32_t)s->number)
        return STEP_DONE;
    return run_fails(run, SAY_COUNT_DIFFERS,
                     SAY_WITH(say_u64("wanted", (uint64_t)s->number),
                              say_z("packet", match_text(&s->match, text, sizeof text)),
                              say_u64("count", run->seen[run->step])));
}

static void list_path(const uint8_t *path, uint8_t len, char *out, size_t room)
{
    size_t used = 0;
    out[0] = '\0';
    for (uint8_t i = 0; i < len && used < room; i++)
        used += (size_t)snprintf(out + used, room - used, "%s%s", used ? ", " : "", state_names[path[i]]);
}

static enum step_result expect_states(struct lab_run *run, const struct statement *s)
{
    char wanted[200], was[300];
    run_look(run);
    const struct lab_connection *c = run_connection(run, s->socket);
    uint8_t len = c ? c->path_len[s->side] : 0;
    const uint8_t *path = c ? c->path[s->side] : NULL;
    if (path && len >= s->path_len && memcmp(path + len - s->path_len, s->path, s->path_len) == 0)
        return STEP_DONE;
    list_path(s->path, s->path_len, wanted, sizeof wanted);
    list_path(path, len, was, sizeof was);
    const char *went = len ? was : say_words(run->script->language, SAY_NOWHERE);
    return run_fails(run, SAY_STATES_DIFFER,
                     SAY_WITH(say_side("side", s->side), say_z("wanted", wanted), say_z("went", went)));
}

enum step_result step_expect(struct lab_run *run, const struct statement *s)
{
    if (s->other_number)
        return STEP_DONE; /* story_verdicts() asks the core in the end */
    return s->has_match ? expect_count(run, s) : expect_states(run, s);
}

/* ---- verdicts ---- */

static bool has_episode(const struct verdict *v, int kind)
{
    for (int i = 0; i < v->episode_count; i++)
        if (v->episodes[i].kind == kind)
            return true;
    return false;
}

static int told(const struct tap_connection *c, int64_t which, int64_t wanted)
{
    const struct verdict *v = &c->verdict;
    int first = v->closing.first;
    switch (which) {
    case VERDICT_OPENING:
        return v->opening.kind;
    case VERDICT_CLOSING:
        return v->closing.kind;
    case VERDICT_CAUSE:
        return v->closing.cause.kind;
    case VERDICT_FIRST:
        return c->turned && first <= SERVER ? (int)other_side((enum side)first) : first;
    case VERDICT_SEGMENT:
        return c->whats >> wanted & 1 ? (int)wanted : -1;
    default:
        return has_episode(v, (int)wanted) ? (int)wanted : -1;
    }
}

bool story_verdicts(struct lab_run *run, const struct tap *tap)
{
    for (uint32_t i = 0; i < run->script->count; i++) {
        const struct statement *s = &run->script->statements[i];
        if (s->verb->step != step_expect || !s->other_number)
            continue;
        if (!s->all && (s->side == CLIENT ? AT_CLIENT : AT_SERVER) != tap->place)
            continue;
        const struct lab_connection *c = run_connection(run, s->socket);
        const struct tap_connection *seen = !c           ? NULL
                                            : s->earlier ? tap_find_earlier(tap, &c->ports)
                                                         : tap_find(tap, &c->ports);
        int is = seen && seen->judged ? told(seen, s->other_number, s->number) : -1;
        if ((is == s->number) != s->negated)
            continue;
        const struct table *table = &tables[s->other_number];
        enum language language = run->script->language;
        run->step = i;
        run_fails(run, s->negated ? SAY_TOLD_SO : SAY_TOLD_OTHERWISE,
                  SAY_WITH(say_z("what", table->word), say_z("slug", table->slugs[s->number]),
                           say_z("place", vantage_words(language, tap->place)),
                           say_z("told", is < 0 ? say_words(language, SAY_NOTHING_TOLD) : table->slugs[is])));
        return false;
    }
    return true;
}
