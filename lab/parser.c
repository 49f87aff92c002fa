/* Words into values: numbers, durations, texts, sides, states. */
#include "lab/parser.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "lab/errors.h"
#include "lab/nearest.h"

const char *parse_words(const struct parser *p, enum sentence id)
{
    return say_words(p->script->language, id);
}

/* Before the hint: what the word was probably meant to be, of the hint's words or those that were named. */
static void add_nearest(struct parser *p)
{
    char hint[HINT_MAX], near[NAME_MAX_LEN];
    const char *candidates = p->candidates ? p->candidates : p->fault->hint;
    if (p->at >= p->count || p->words[p->at].quoted ||
        !nearest(p->words[p->at].z, candidates, near, sizeof near))
        return;
    memcpy(hint, p->fault->hint, sizeof hint);
    size_t used = say_in(p->fault->hint, HINT_MAX, p->script->language, SAY_HINT_NEAREST,
                         SAY_WITH(say_z("near", near)));
    if (hint[0])
        snprintf(p->fault->hint + used, HINT_MAX - used, " %.*s", HINT_MAX / 2, hint);
}

bool parse_fault(struct parser *p, enum sentence id, const char *hint)
{
    return parse_fault_with(p, hint, id, SAY_NOTHING);
}

bool parse_fault_near(struct parser *p, enum sentence id, const char *hint, const char *candidates)
{
    if (p->fault->line)
        return false;
    p->candidates = candidates;
    parse_fault(p, id, hint);
    p->candidates = NULL;
    return false;
}

bool parse_fault_with(struct parser *p, const char *hint, enum sentence id, const struct arg *args,
                      size_t count)
{
    char fault[HINT_MAX], word[2 * NAME_MAX_LEN + 60];
    struct script_fault *f = p->fault;
    if (f->line)
        return false;
    const struct word *last = p->count ? &p->words[p->count - 1] : NULL;
    f->line = p->line;
    f->column = p->at < p->count ? p->words[p->at].column : last ? last->column + last->len : 1;
    say_in(fault, sizeof fault, p->script->language, id, args, count);
    const char *z = p->at < p->count ? p->words[p->at].z : "", *value = let_value(p, z);
    snprintf(word, sizeof word, "%.60s%s%s", z, value ? "=" : "", value ? value : "");
    if (p->at < p->count)
        say_in(f->text, sizeof f->text, p->script->language, SAY_FAULT_AT,
               SAY_WITH(say_z("word", word), say_z("fault", fault)));
    else
        snprintf(f->text, sizeof f->text, "%s", fault);
    snprintf(f->hint, sizeof f->hint, "%s", hint);
    add_nearest(p);
    return false;
}

bool at_end(const struct parser *p)
{
    return p->at == p->count;
}

const char *let_value(const struct parser *p, const char *name)
{
    for (uint32_t i = 0; i < p->script->let_count; i++)
        if (strcmp(p->script->lets[i].name, name) == 0)
            return p->script->lets[i].value;
    return NULL;
}

/* The word here, unless it is quoted; a name that was let stands for its value. */
static const char *here(const struct parser *p)
{
    if (at_end(p) || p->words[p->at].quoted)
        return NULL;
    const char *z = p->words[p->at].z, *value = let_value(p, z);
    return value ? value : z;
}

bool take_word(struct parser *p, const char *word)
{
    if (at_end(p) || p->words[p->at].quoted || strcmp(p->words[p->at].z, word) != 0)
        return false;
    p->at++;
    return true;
}

bool take_name(struct parser *p, char *out)
{
    const char *z = here(p);
    if (!z || strlen(z) >= NAME_MAX_LEN)
        return false;
    memcpy(out, z, strlen(z) + 1);
    p->at++;
    return true;
}

static bool number(const char *z, int64_t *out)
{
    char *end;
    errno = 0;
    if (!z || !(isdigit((unsigned char)*z) || ((*z == '-' || *z == '+') && isdigit((unsigned char)z[1]))))
        return false;
    *out = strtoll(z, &end, 10);
    return *end == '\0' && errno == 0;
}

bool take_number(struct parser *p, int64_t *out)
{
    if (!number(here(p), out))
        return false;
    p->at++;
    return true;
}

bool take_text(struct parser *p, struct statement *s)
{
    if (at_end(p) || !p->words[p->at].quoted)
        return false;
    s->text_len = p->words[p->at].len;
    s->text = malloc(s->text_len + 1);
    if (!s->text)
        return parse_fault(p, SAY_NO_MEMORY, "");
    memcpy(s->text, p->words[p->at].z, s->text_len + 1);
    s->has_text = true;
    p->at++;
    return true;
}

enum duration { NO_DURATION, LONG_DURATION, DURATION };

static enum duration duration(const char *z, int64_t *ns)
{
    static const struct {
        const char *unit;
        int64_t ns;
    } units[] = {{"us", 1000}, {"ms", 1000000}, {"s", 1000000000}, {"min", 60000000000}};
    char *end;
    if (!z || !isdigit((unsigned char)*z))
        return NO_DURATION;
    double value = strtod(z, &end);
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        if (strcmp(end, units[i].unit) != 0)
            continue;
        if (value * (double)units[i].ns > 1e13)
            return LONG_DURATION;
        *ns = (int64_t)(value * (double)units[i].ns);
        return DURATION;
    }
    return NO_DURATION;
}

bool take_duration(struct parser *p, int64_t *ns)
{
    switch (duration(here(p), ns)) {
    case NO_DURATION:
        return false;
    case LONG_DURATION:
        return parse_fault(p, SAY_LONG_DURATION, parse_words(p, SAY_HINT_DURATION));
    case DURATION:
        break;
    }
    p->at++;
    return true;
}

bool take_side(struct parser *p, uint8_t *side)
{
    if (take_word(p, "client"))
        *side = CLIENT;
    else if (take_word(p, "server"))
        *side = SERVER;
    else
        return false;
    return true;
}

static bool take_state(struct parser *p, uint8_t *state)
{
    const char *z = here(p);
    for (unsigned i = 0; z && i < STATE_COUNT; i++) {
        if (strcmp(z, state_names[i]) == 0) {
            *state = (uint8_t)i;
            p->at++;
            return true;
        }
    }
    return false;
}

bool take_states(struct parser *p, struct statement *s)
{
    while (s->path_len < PATH_MAX_LEN && take_state(p, &s->path[s->path_len]))
        s->path_len++;
    return s->path_len > 0;
}

void list_states(char *out, size_t room)
{
    size_t used = 0;
    for (unsigned i = 0; i < STATE_COUNT && used < room; i++)
        used += (size_t)snprintf(out + used, room - used, "%s%s", i ? " " : "", state_names[i]);
}

bool want_states(struct parser *p, struct statement *s)
{
    char states[HINT_MAX];
    list_states(states, sizeof states);
    return take_states(p, s) || parse_fault(p, SAY_WANTS_STATE, states);
}

bool want_number(struct parser *p, int64_t *out, int64_t low, int64_t high)
{
    uint32_t before = p->at;
    if (take_number(p, out) && *out >= low && *out <= high)
        return true;
    p->at = before;
    char from[24], to[24];
    snprintf(from, sizeof from, "%lld", (long long)low);
    snprintf(to, sizeof to, "%lld", (long long)high);
    return parse_fault_with(p, "", SAY_WANTS_NUMBER, SAY_WITH(say_z("low", from), say_z("high", to)));
}

bool want_duration(struct parser *p, int64_t *ns)
{
    return take_duration(p, ns) || parse_fault(p, SAY_WANTS_DURATION, parse_words(p, SAY_HINT_DURATION));
}

bool want_side(struct parser *p, uint8_t *side)
{
    return take_side(p, side) || parse_fault(p, SAY_WANTS_SIDE, "");
}

bool want_word(struct parser *p, const char *word)
{
    return take_word(p, word) || parse_fault_with(p, "", SAY_WANTS_WORD, SAY_WITH(say_z("wanted", word)));
}

bool want_name(struct parser *p, char *out, enum sentence wanted)
{
    return take_name(p, out) || parse_fault(p, wanted, "");
}

bool take_fails(struct parser *p, struct statement *s)
{
    if (!take_word(p, "fails"))
        return true;
    s->has_error = true;
    if (at_end(p))
        return true;
    s->error = error_number(p->words[p->at].z);
    if (!s->error)
        return parse_fault(p, SAY_WANTS_ERROR, parse_words(p, SAY_HINT_ERROR));
    p->at++;
    return true;
}
