/* Lines into words, words into statements by the table of verbs. */
#include "lab/script.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lab/parser.h"
#include "lab/sense.h"

/* ---- words ---- */

static int hex_digit(char c)
{
    static const char digits[] = "0123456789abcdef";
    const char *at = c ? strchr(digits, c >= 'A' && c <= 'F' ? c + ('a' - 'A') : c) : NULL;
    return at ? (int)(at - digits) : -1;
}

/* "\x15": the byte of this value; *i is at the x. */
static bool hex_escape(struct parser *p, const char *line, size_t len, size_t *i, char *out)
{
    int high = *i + 1 < len ? hex_digit(line[*i + 1]) : -1, low = *i + 2 < len ? hex_digit(line[*i + 2]) : -1;
    if (high < 0 || low < 0)
        return parse_fault(p, SAY_NO_ESCAPE, parse_words(p, SAY_HINT_ESCAPES));
    *out = (char)(high << 4 | low);
    *i += 2;
    return true;
}

/* *i is at the letter behind the backslash, and at the last one that belongs to it afterwards. */
static bool escape(struct parser *p, const char *line, size_t len, size_t *i, char *out)
{
    static const char from[] = "nrt0\"\\", to[] = "\n\r\t\0\"\\";
    char letter = *i < len ? line[*i] : '\0';
    const char *at = letter ? strchr(from, letter) : NULL;
    if (letter == 'x')
        return hex_escape(p, line, len, i, out);
    if (!at)
        return parse_fault(p, SAY_NO_ESCAPE, parse_words(p, SAY_HINT_ESCAPES));
    *out = to[at - from];
    return true;
}

static bool quoted_word(struct parser *p, const char *line, size_t len, size_t *i, struct word *w)
{
    w->quoted = true;
    for ((*i)++; *i < len && line[*i] != '"'; (*i)++) {
        char letter = line[*i];
        if (letter == '\\') {
            ++*i;
            if (!escape(p, line, len, i, &letter))
                return false;
        }
        if (w->len + 1 >= WORD_MAX)
            return parse_fault(p, SAY_WANTS_SHORT_TEXT, parse_words(p, SAY_HINT_SEND));
        w->z[w->len++] = letter;
    }
    if (*i >= len)
        return parse_fault(p, SAY_NO_END, parse_words(p, SAY_HINT_QUOTE));
    (*i)++;
    return true;
}

static bool plain_word(struct parser *p, const char *line, size_t len, size_t *i, struct word *w)
{
    for (; *i < len && !strchr(" ,\t\r#\"", line[*i]); (*i)++) {
        if (w->len + 2 >= WORD_MAX)
            return parse_fault(p, SAY_WANTS_SHORT_WORD, "");
        w->z[w->len++] = line[*i];
    }
    if (*i < len && line[*i] == '\0')
        return parse_fault(p, SAY_NO_WORD, parse_words(p, SAY_HINT_PLAIN));
    /* "client#2" is one word, a comment begins behind a blank. */
    if (*i < len && line[*i] == '#' && w->len) {
        w->z[w->len++] = '#';
        for ((*i)++; *i < len && line[*i] >= '0' && line[*i] <= '9' && w->len + 1 < WORD_MAX; (*i)++)
            w->z[w->len++] = line[*i];
    }
    return true;
}

static bool split(struct parser *p, const char *line, size_t len)
{
    p->count = p->at = 0;
    for (size_t i = 0; i < len;) {
        if (line[i] == '#')
            return true;
        if (line[i] && strchr(" ,\t\r", line[i])) {
            i++;
            continue;
        }
        if (p->count == WORDS_MAX)
            return parse_fault(p, SAY_MANY_WORDS, "");
        struct word *w = &p->words[p->count];
        *w = (struct word){.column = (uint32_t)i + 1};
        p->at = p->count++;
        if (!(line[i] == '"' ? quoted_word(p, line, len, &i, w) : plain_word(p, line, len, &i, w)))
            return false;
        w->z[w->len] = '\0';
    }
    p->at = 0;
    return true;
}

/* ---- statements ---- */

static bool take_actor(struct parser *p, struct statement *s)
{
    static const char *const names[] = {"client", "server", "wire"};
    s->actor = ACTOR_STORY;
    s->socket = 1;
    if (at_end(p) || p->words[p->at].quoted)
        return true;
    const char *z = p->words[p->at].z;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        size_t len = strlen(names[i]);
        if (strncmp(z, names[i], len) != 0 || (z[len] && z[len] != '#'))
            continue;
        s->actor = (uint8_t)i;
        if (z[len] == '#') {
            unsigned long n = strtoul(z + len + 1, NULL, 10);
            if (n < 1 || n > SOCKETS || i == ACTOR_WIRE)
                return parse_fault(p, SAY_NO_SOCKET, parse_words(p, SAY_HINT_SOCKETS));
            s->socket = (uint8_t)n;
        }
        p->at++;
        return true;
    }
    return true;
}

static void list_verbs(const struct statement *s, char *hint)
{
    size_t used = 0;
    for (const struct verb *v = verbs; v->name; v++)
        if (v->actors & 1u << s->actor && used + strlen(v->name) + 2 < HINT_MAX)
            used += (size_t)snprintf(hint + used, HINT_MAX - used, "%s%s", used ? " " : "", v->name);
}

static bool statement(struct parser *p, struct statement *s)
{
    s->line = p->line;
    s->column = p->words[0].column;
    if (!take_actor(p, s))
        return false;
    for (const struct verb *v = verbs; v->name; v++) {
        if (!(v->actors & 1u << s->actor) || !take_word(p, v->name))
            continue;
        s->verb = v;
        if (v->parse && !v->parse(p, s)) {
            if (!p->fault->hint[0])
                say_in(p->fault->hint, HINT_MAX, p->script->language, SAY_HINT_USAGE,
                       SAY_WITH(say_z("usage", v->usage)));
            return parse_fault(p, SAY_WRONG_STATEMENT, v->usage);
        }
        return at_end(p) || parse_fault(p, SAY_LINE_ENDS, v->usage);
    }
    char hint[HINT_MAX] = "";
    list_verbs(s, hint);
    if (s->actor == ACTOR_STORY) {
        char candidates[HINT_MAX + 20];
        snprintf(candidates, sizeof candidates, "client server wire %s", hint);
        return parse_fault_near(p, SAY_WANTS_ACTOR, hint, candidates);
    }
    return parse_fault(p, at_end(p) ? SAY_WANTS_STEP : SAY_NO_STEP, hint);
}

static bool each_line(struct parser *p, const char *bytes, size_t len)
{
    static const char mark[] = "\xef\xbb\xbf"; /* that some editors put at a file's head */
    size_t head = len >= 3 && memcmp(bytes, mark, 3) == 0 ? 3 : 0;
    for (size_t at = head; at < len;) {
        const char *end = memchr(bytes + at, '\n', len - at);
        size_t line_len = end ? (size_t)(end - bytes) - at : len - at;
        p->line++;
        if (!split(p, bytes + at, line_len))
            return false;
        at += line_len + 1;
        if (!p->count)
            continue;
        if (p->script->count == SCRIPT_STATEMENTS)
            return parse_fault(p, SAY_LONG_SCRIPT, parse_words(p, SAY_HINT_STATEMENTS));
        if (!statement(p, &p->script->statements[p->script->count++]))
            return false;
    }
    return true;
}

/* Always false: what is wrong with the script as a whole. */
static bool whole_fault(struct parser *p, uint32_t line, uint32_t column, const char *hint, enum sentence id,
                        const char *word)
{
    struct script_fault *f = p->fault;
    *f = (struct script_fault){.line = line, .column = column};
    say_in(f->text, sizeof f->text, p->script->language, id, SAY_WITH(say_z("word", word)));
    snprintf(f->hint, sizeof f->hint, "%s", hint);
    return false;
}

/* A --set that nothing was let to be set by is a slip of the pen. */
static bool settings_known(struct parser *p)
{
    for (size_t i = 0; i < p->set_count; i++) {
        bool known = false;
        for (uint32_t k = 0; k < p->script->let_count; k++)
            known |= strcmp(p->script->lets[k].name, p->set[i].name) == 0;
        if (known)
            continue;
        char hint[HINT_MAX], names[HINT_MAX] = "";
        size_t used = 0;
        for (uint32_t k = 0; k < p->script->let_count && used < HINT_MAX; k++)
            used += (size_t)snprintf(names + used, HINT_MAX - used, "%s%s", used ? " " : "",
                                     p->script->lets[k].name);
        say_in(hint, sizeof hint, p->script->language, used ? SAY_HINT_LETS : SAY_HINT_NO_LETS,
               SAY_WITH(say_z("names", names)));
        return whole_fault(p, 1, 1, hint, SAY_NOT_SET, p->set[i].name);
    }
    return true;
}

static bool has_steps(struct parser *p)
{
    return p->script->count || whole_fault(p, 1, 1, parse_words(p, SAY_HINT_EXAMPLE), SAY_NO_STEPS, "");
}

bool script_read(struct script *s, enum language language, const char *bytes, size_t len,
                 const struct setting *set, size_t set_count, struct script_fault *fault)
{
    *s = (struct script){.language = language};
    *fault = (struct script_fault){0};
    struct parser *p = calloc(1, sizeof *p);
    s->statements = calloc(SCRIPT_STATEMENTS, sizeof *s->statements);
    bool right = p && s->statements;
    if (right) {
        *p = (struct parser){.script = s, .fault = fault, .set = set, .set_count = set_count};
        right = each_line(p, bytes, len) && settings_known(p) && has_steps(p) && makes_sense(p);
    }
    if (!p || !s->statements)
        say_in(fault->text, sizeof fault->text, language, SAY_NO_MEMORY, SAY_NOTHING);
    free(p);
    if (!right)
        script_free(s);
    return right;
}

void script_free(struct script *s)
{
    for (uint32_t i = 0; s->statements && i < s->count; i++)
        free(s->statements[i].text);
    free(s->statements);
    s->statements = NULL;
    s->count = 0;
}
