/* Templates filled in: texts.def's rows and their translations, {names} replaced by values.
 *
 * {name} stands for an argument's value; {name|one|many} chooses a word by the number `name`. A name
 * that nobody gave stays as it is written, so that a mistake is seen. Knows no locale: the language
 * is an argument.
 */
#include "tell/tell.h"
#include "tell/words.h"

enum {
    DEPTH_MAX = 4,      /* texts within texts */
    SIZE_EXACT = 10000, /* bytes from which on they are rounded */
};

static const char *const texts_en[TEXT_COUNT] = {
#define TEXT(id, english) english,
#include "tell/texts.def"
#undef TEXT
};

static const char *const notices_en[NOTICE_COUNT] = {
#define NOTICE(name, sentence) sentence,
#include "record/notices.def"
#undef NOTICE
};

static const struct {
    const char *const *texts, *const *notices;
} languages[] = {{texts_en, notices_en}, {texts_zh, notices_zh}};
_Static_assert(sizeof languages / sizeof languages[0] == LANGUAGE_COUNT, "each language has its tables");

const char *text_of(enum language language, enum text_id id)
{
    return languages[language].texts[id];
}

const char *text_of_notice(enum language language, enum notice_kind kind)
{
    return languages[language].notices[kind];
}

struct filling {
    struct sink *out;
    const struct tell *t;
    const struct arg *args;
    size_t count;
};

static const struct arg *arg_named(const struct filling *f, const char *name, size_t len)
{
    for (size_t i = 0; i < f->count; i++) {
        const char *n = f->args[i].name;
        size_t k = 0;
        while (k < len && n[k] == name[k] && n[k])
            k++;
        if (k == len && !n[k])
            return &f->args[i];
    }
    return NULL;
}

/* A text without places. */
static void fill_words(const struct filling *f, enum text_id id)
{
    sink_z(f->out, text_of(f->t->options->language, id));
}

static void fill_side(const struct filling *f, uint64_t side)
{
    static const enum text_id names[] = {TEXT_THE_CLIENT, TEXT_THE_SERVER, TEXT_ONE_END, TEXT_BOTH_ENDS,
                                         TEXT_THE_OTHER_END};
    _Static_assert(CLIENT == 0 && SERVER == 1 && SIDE_NONE == 2 && SIDE_BOTH == 3 && SIDE_OTHER == 4,
                   "names[] stands in this order");
    fill_words(f, names[side <= SIDE_OTHER ? side : SIDE_NONE]);
}

/* "1-3, 7 and 9": three or more in a row are written as a range. */
static void fill_frames(const struct filling *f, const struct frame_list *list)
{
    size_t n = list->count < EVIDENCE_MAX ? list->count : EVIDENCE_MAX;
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && list->at[end] == list->at[end - 1] + 1;)
            end++;
        if (end - i < 3)
            end = i + 1;
        if (i)
            fill_words(f, end == n ? TEXT_LIST_LAST : TEXT_LIST_NEXT);
        sink_u64(f->out, list->at[i]);
        if (end - i > 1) {
            sink_char(f->out, '-');
            sink_u64(f->out, list->at[end - 1]);
        }
    }
}

/* Bytes: exact while one can still read the number, then in three digits. */
static void fill_size(const struct filling *f, uint64_t bytes)
{
    static const char *const units[] = {" kB", " MB", " GB", " TB", " PB", " EB"};
    uint64_t unit = 1000;
    size_t i = 0;

    if (bytes < SIZE_EXACT) {
        if (bytes != 1)
            sink_u64(f->out, bytes);
        fill_words(f, bytes == 1 ? TEXT_ONE_BYTE : TEXT_SOME_BYTES);
        return;
    }
    while (i + 1 < sizeof units / sizeof units[0] && bytes / unit >= 1000) {
        unit *= 1000;
        i++;
    }
    uint64_t hundredths = bytes / (unit / 100);
    int decimals = hundredths >= 10000 ? 0 : hundredths >= 1000 ? 1 : 2;
    sink_fixed(f->out, (int64_t)hundredths, 2, decimals);
    sink_z(f->out, units[i]);
}

static void fill_value(const struct filling *f, const struct arg *a)
{
    switch (a->kind) {
    case ARG_U64:
        sink_u64(f->out, a->u64);
        break;
    case ARG_Z: /* file names and such are strangers' too */
        sink_untrusted(f->out, a->z, z_len(a->z));
        break;
    case ARG_NS:
        tell_duration(f->out, a->ns);
        break;
    case ARG_SIZE:
        fill_size(f, a->u64);
        break;
    case ARG_FRAMES:
        fill_frames(f, a->p);
        break;
    case ARG_ENDPOINT:
        tell_endpoint(f->out, f->t->names, a->p);
        break;
    case ARG_TEXT: /* fill() goes into it */
        break;
    case ARG_SIDE:
        fill_side(f, a->u64);
        break;
    case ARG_STATE:
        sink_z(f->out, state_names[a->u64 < STATE_COUNT ? a->u64 : STATE_CLOSED]);
        break;
    }
}

static uint64_t number_of(const struct arg *a)
{
    if (a->kind == ARG_FRAMES)
        return ((const struct frame_list *)a->p)->count;
    return a->kind == ARG_Z || a->kind == ARG_ENDPOINT ? 0 : a->u64;
}

static void fill_choice(const struct filling *f, const struct arg *a, const char *words, size_t len)
{
    size_t bar = 0;
    while (bar < len && words[bar] != '|')
        bar++;
    if (number_of(a) == 1)
        sink_bytes(f->out, words, bar);
    else if (bar < len)
        sink_bytes(f->out, words + bar + 1, len - bar - 1);
}

/* The place that opens at `p`: its argument, what follows its name, and its length, braces included.
 * Length 0: it is none, or nobody knows the name. */
struct place {
    const struct arg *arg;
    const char *words;
    size_t words_len, len;
};

static struct place place_at(const struct filling *f, const char *p)
{
    struct place place = {0};
    size_t name = 1, end;
    while (p[name] && p[name] != '|' && p[name] != '}')
        name++;
    for (end = name; p[end] && p[end] != '}';)
        end++;
    if (!p[end])
        return place;
    place.arg = arg_named(f, p + 1, name - 1);
    if (!place.arg)
        return place;
    place.len = end + 1;
    if (p[name] == '|') {
        place.words = p + name + 1;
        place.words_len = end - name - 1;
    }
    return place;
}

static void fill(const struct filling *f, const char *text)
{
    const char *outer[DEPTH_MAX];
    int depth = 0;
    for (;;) {
        size_t len = 0;
        while (text[len] && text[len] != '{')
            len++;
        sink_bytes(f->out, text, len);
        text += len;
        if (!*text) {
            if (!depth)
                return;
            text = outer[--depth];
            continue;
        }
        struct place place = place_at(f, text);
        if (!place.len) {
            sink_char(f->out, '{');
            text++;
            continue;
        }
        text += place.len;
        if (place.words) {
            fill_choice(f, place.arg, place.words, place.words_len);
        } else if (place.arg->kind != ARG_TEXT) {
            fill_value(f, place.arg);
        } else if (depth < DEPTH_MAX) {
            outer[depth++] = text;
            text = text_of(f->t->options->language, (enum text_id)place.arg->u64);
        }
    }
}

void tell_template(struct sink *out, const struct tell *t, const char *text, const struct arg *args,
                   size_t count)
{
    fill(&(struct filling){.out = out, .t = t, .args = args, .count = count}, text);
}

void tell_text(struct sink *out, const struct tell *t, enum text_id id, const struct arg *args, size_t count)
{
    tell_template(out, t, text_of(t->options->language, id), args, count);
}
