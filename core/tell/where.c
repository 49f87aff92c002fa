/* The parser of --where: Dijkstra's shunting yard, from text to steps in the order in which they are done.
 *
 * Two states: a comparison (or what may stand before one) is expected, or what joins two of them.
 */
#include "tell/where.h"

/* What waits on the stack for what follows it; the lower, the closer it binds. */
enum waiting { MARK_NOT, MARK_AND, MARK_OR, MARK_OPEN };

struct parser {
    struct where *w;
    struct scan s;
    struct where_fault fault;
    uint8_t mark[WHERE_DEPTH_MAX];
    const char *open[WHERE_DEPTH_MAX]; /* where a parenthesis of mark[] stands */
    int depth;
};

static bool wrong_at(struct parser *p, enum where_wrong wrong, struct scan at)
{
    p->fault.wrong = wrong;
    p->fault.at = at;
    return false;
}

static struct scan length_at(const struct parser *p, size_t len)
{
    return (struct scan){p->s.at, p->s.at + (len < scan_left(&p->s) ? len : scan_left(&p->s))};
}

static bool is_space(char c)
{
    return is_blank(c) || c == '\n' || c == '\r';
}

static void skip_space(struct parser *p)
{
    while (p->s.at < p->s.end && is_space(*p->s.at))
        p->s.at++;
}

/* What a name or a value is made of: everything but what stands between them. */
static bool is_of_word(char c)
{
    static const char others[] = "()<>=!&|,\"'";
    if ((unsigned char)c <= ' ' || c == 0x7f)
        return false;
    for (const char *o = others; *o; o++)
        if (c == *o)
            return false;
    return true;
}

static struct scan word_here(const struct parser *p)
{
    struct scan word = {p->s.at, p->s.at};
    while (word.end < p->s.end && is_of_word(*word.end))
        word.end++;
    return word;
}

/* Takes the next word; what stands there instead is `wrong`, or no character to stand anywhere. */
static bool take_word(struct parser *p, enum where_wrong wrong, struct scan *word)
{
    skip_space(p);
    *word = word_here(p);
    if (!scan_left(word)) {
        unsigned char c = (unsigned char)scan_peek(&p->s);
        bool strange = p->s.at < p->s.end && (c < ' ' || c == 0x7f || c == '"' || c == '\'');
        return wrong_at(p, strange ? WHERE_BAD_CHARACTER : wrong, length_at(p, 1));
    }
    p->s.at = word->end;
    return true;
}

static bool takes(struct parser *p, const char *word, const char *sign)
{
    struct scan here = word_here(p);
    if (word_is(here, word))
        p->s.at = here.end;
    else
        return scan_word(&p->s, sign);
    return true;
}

static bool add_step(struct parser *p, struct where_step step, struct scan at)
{
    if (p->w->count == WHERE_STEPS_MAX)
        return wrong_at(p, WHERE_TOO_LONG, at);
    p->w->step[p->w->count++] = step;
    return true;
}

static bool pop_mark(struct parser *p)
{
    static const uint8_t kinds[] = {[MARK_NOT] = WHERE_NOT, [MARK_AND] = WHERE_AND, [MARK_OR] = WHERE_OR};
    return add_step(p, (struct where_step){.kind = kinds[p->mark[--p->depth]]}, length_at(p, 1));
}

static bool push_mark(struct parser *p, enum waiting mark, const char *at)
{
    if (p->depth == WHERE_DEPTH_MAX)
        return wrong_at(p, WHERE_TOO_DEEP, (struct scan){at, at + 1});
    p->open[p->depth] = at;
    p->mark[p->depth++] = (uint8_t)mark;
    return true;
}

/* Those before it that bind as closely, or closer, are done first. */
static bool join(struct parser *p, enum waiting mark, const char *at)
{
    while (p->depth && p->mark[p->depth - 1] <= mark)
        if (!pop_mark(p))
            return false;
    return push_mark(p, mark, at);
}

static bool take_comparison(struct parser *p, const struct field *field, enum where_compared *compared,
                            bool *negated)
{
    static const struct {
        const char *sign;
        uint8_t compared;
    } rows[] = {{"==", WHERE_EQUAL},      {"=", WHERE_EQUAL}, {"!=", WHERE_EQUAL}, {"<=", WHERE_LESS_EQUAL},
                {">=", WHERE_MORE_EQUAL}, {"<", WHERE_LESS},  {">", WHERE_MORE}};
    skip_space(p);
    struct scan sign = length_at(p, 1);
    *negated = scan_peek(&p->s) == '!';
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (!scan_word(&p->s, rows[i].sign))
            continue;
        *compared = rows[i].compared;
        bool ordered = field->type != FIELD_WORD && field->type != FIELD_ADDRESS;
        return ordered || *compared == WHERE_EQUAL || wrong_at(p, WHERE_NO_ORDER, sign);
    }
    struct scan word = word_here(p);
    return wrong_at(p, WHERE_NO_COMPARISON, scan_left(&word) ? word : sign);
}

static bool take_value(struct parser *p, const struct field *field, enum where_compared compared)
{
    struct where_step step = {.kind = WHERE_TEST, .compared = (uint8_t)compared, .field = field};
    struct scan word;
    if (!take_word(p, WHERE_NO_VALUE, &word))
        return false;
    enum where_wrong wrong = literal_read(field, word, &step.literal);
    if (wrong == WHERE_RIGHT)
        return add_step(p, step, word);
    if (wrong == WHERE_UNKNOWN_WORD)
        p->fault.near = field_nearest_word(field, word);
    return wrong_at(p, wrong, word);
}

/* FIELD COMPARED VALUE[,VALUE]...: any of the values will do; != is the contrary of =. */
static bool take_test(struct parser *p)
{
    enum where_compared compared = WHERE_EQUAL;
    bool negated = false;
    struct scan word, comma;
    if (!take_word(p, WHERE_NO_FIELD, &word))
        return false;
    const struct field *field = field_named(word);
    if (!field) {
        p->fault.near = field_nearest(word);
        return wrong_at(p, WHERE_UNKNOWN_FIELD, word);
    }
    p->fault.field = field;
    if (!take_comparison(p, field, &compared, &negated) || !take_value(p, field, compared))
        return false;
    for (skip_space(p); comma = length_at(p, 1), scan_char(&p->s, ','); skip_space(p)) {
        if (compared != WHERE_EQUAL)
            return wrong_at(p, WHERE_LIST, comma);
        if (!take_value(p, field, compared) || !add_step(p, (struct where_step){.kind = WHERE_OR}, comma))
            return false;
    }
    p->fault.field = NULL;
    return !negated || add_step(p, (struct where_step){.kind = WHERE_NOT}, word);
}

/* What may stand before a comparison, and it. */
static bool take_each(struct parser *p)
{
    for (;;) {
        skip_space(p);
        const char *at = p->s.at;
        bool open = scan_char(&p->s, '(');
        if (!open && !takes(p, "not", "!"))
            return take_test(p);
        if (!push_mark(p, open ? MARK_OPEN : MARK_NOT, at))
            return false;
    }
}

static bool close_one(struct parser *p, const char *at)
{
    while (p->depth && p->mark[p->depth - 1] != MARK_OPEN)
        if (!pop_mark(p))
            return false;
    if (!p->depth)
        return wrong_at(p, WHERE_UNOPENED, (struct scan){at, at + 1});
    p->depth--;
    return true;
}

/* Closing parentheses, then what joins the next comparison. False at the end, too. */
static bool take_join(struct parser *p)
{
    for (;;) {
        skip_space(p);
        const char *at = p->s.at;
        if (at == p->s.end)
            return false;
        if (scan_char(&p->s, ')')) {
            if (!close_one(p, at))
                return false;
            continue;
        }
        if (takes(p, "and", "&&"))
            return join(p, MARK_AND, at);
        if (takes(p, "or", "||"))
            return join(p, MARK_OR, at);
        struct scan word;
        return take_word(p, WHERE_NO_AND, &word) && wrong_at(p, WHERE_NO_AND, word);
    }
}

struct where_fault where_parse(struct where *w, const char *text, size_t len)
{
    struct parser p = {.w = w, .s = scan_over(text, len)};
    w->count = 0;
    skip_space(&p);
    if (p.s.at == p.s.end)
        wrong_at(&p, WHERE_EMPTY, p.s);
    else
        while (take_each(&p) && take_join(&p))
            ;
    while (p.fault.wrong == WHERE_RIGHT && p.depth) {
        const char *at = p.open[p.depth - 1];
        if (p.mark[p.depth - 1] == MARK_OPEN)
            wrong_at(&p, WHERE_UNCLOSED, (struct scan){at, at + 1});
        else
            pop_mark(&p);
    }
    return p.fault;
}
