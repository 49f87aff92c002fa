/* --where, --sort and --limit, as understood by the core; what is wrong with them, in words. */
#include "cli/choice.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/cli.h"

enum { WORD_MAX = 40, CHOICES_MAX = 1024 };

static const enum message faults[] = {
    [WHERE_EMPTY] = MESSAGE_WHERE_EMPTY,
    [WHERE_NO_FIELD] = MESSAGE_WHERE_NO_FIELD,
    [WHERE_UNKNOWN_FIELD] = MESSAGE_WHERE_UNKNOWN_FIELD,
    [WHERE_NO_COMPARISON] = MESSAGE_WHERE_NO_COMPARISON,
    [WHERE_NO_ORDER] = MESSAGE_WHERE_NO_ORDER,
    [WHERE_NO_VALUE] = MESSAGE_WHERE_NO_VALUE,
    [WHERE_UNKNOWN_WORD] = MESSAGE_WHERE_UNKNOWN_WORD,
    [WHERE_BAD_VALUE] = MESSAGE_WHERE_BAD_NUMBER,
    [WHERE_NO_UNIT] = MESSAGE_WHERE_NO_UNIT,
    [WHERE_TOO_LARGE] = MESSAGE_WHERE_TOO_LARGE,
    [WHERE_LIST] = MESSAGE_WHERE_LIST,
    [WHERE_NO_AND] = MESSAGE_WHERE_NO_AND,
    [WHERE_UNOPENED] = MESSAGE_WHERE_UNOPENED,
    [WHERE_UNCLOSED] = MESSAGE_WHERE_UNCLOSED,
    [WHERE_BAD_CHARACTER] = MESSAGE_WHERE_BAD_CHARACTER,
    [WHERE_TOO_LONG] = MESSAGE_WHERE_TOO_LONG,
    [WHERE_TOO_DEEP] = MESSAGE_WHERE_TOO_DEEP,
};

/* What a value of each type looks like. */
static const enum message types[FIELD_TYPE_COUNT] = {
    [FIELD_NUMBER] = MESSAGE_WHERE_BAD_NUMBER,     [FIELD_SIZE] = MESSAGE_WHERE_BAD_SIZE,
    [FIELD_DURATION] = MESSAGE_WHERE_BAD_DURATION, [FIELD_TIME] = MESSAGE_WHERE_BAD_TIME,
    [FIELD_WORD] = MESSAGE_WHERE_UNKNOWN_WORD,     [FIELD_GRADE] = MESSAGE_WHERE_UNKNOWN_WORD,
    [FIELD_ADDRESS] = MESSAGE_WHERE_BAD_ADDRESS};

static enum message sentence(const struct where_fault *fault)
{
    switch (fault->wrong) {
    case WHERE_BAD_VALUE:
        return fault->field ? types[fault->field->type] : faults[fault->wrong];
    case WHERE_UNKNOWN_FIELD:
        return fault->near ? MESSAGE_WHERE_NEAR_FIELD : MESSAGE_WHERE_UNKNOWN_FIELD;
    case WHERE_UNKNOWN_WORD:
        return fault->near ? MESSAGE_WHERE_NEAR_WORD : MESSAGE_WHERE_UNKNOWN_WORD;
    default:
        return faults[fault->wrong];
    }
}

/* Counted in characters, from 1. */
static uint64_t column_of(const char *text, const char *at)
{
    uint64_t column = 1;
    for (; text < at; text++)
        column += ((unsigned char)*text & 0xc0) != 0x80;
    return column;
}

static void list_words(const struct field *field, char *list, size_t cap)
{
    size_t used = 0;
    list[0] = 0;
    for (int i = 0; field && i < field->word_count && used < cap; i++)
        used += (size_t)snprintf(list + used, cap - used, i ? ", %s" : "%s", field->words[i]);
}

static void say_fault(const struct cli_options *o, const struct where_fault *fault)
{
    char word[WORD_MAX + 4], choices[CHOICES_MAX];
    size_t len = scan_left(&fault->at);
    snprintf(word, sizeof word, "%.*s%s", (int)(len < WORD_MAX ? len : WORD_MAX), fault->at.at,
             len > WORD_MAX ? "..." : "");
    list_words(fault->field, choices, sizeof choices);
    const struct arg args[] = {
        {.name = "column", .kind = ARG_U64, .u64 = column_of(o->where_text, fault->at.at)},
        {.name = "word", .kind = ARG_Z, .z = word},
        {.name = "field", .kind = ARG_Z, .z = fault->field ? fault->field->name : ""},
        {.name = "near", .kind = ARG_Z, .z = fault->near ? fault->near : ""},
        {.name = "choices", .kind = ARG_Z, .z = choices},
        {.name = "steps", .kind = ARG_U64, .u64 = WHERE_STEPS_MAX},
        {.name = "depth", .kind = ARG_U64, .u64 = WHERE_DEPTH_MAX},
    };
    cli_say(&o->tell, sentence(fault), args, sizeof args / sizeof args[0]);
}

static int read_where(struct cli_options *o)
{
    struct where_fault fault = where_parse(&o->where, o->where_text, strlen(o->where_text));
    if (fault.wrong != WHERE_RIGHT) {
        say_fault(o, &fault);
        return EXIT_USAGE;
    }
    o->choice.where = &o->where;
    return 0;
}

static int read_sort(struct cli_options *o)
{
    const char *name = o->sort_text;
    o->choice.descending = *name == '-';
    name += o->choice.descending;
    struct scan word = scan_over(name, strlen(name));
    const char *near = field_nearest(word);
    const struct arg args[] = {{.name = "word", .kind = ARG_Z, .z = name},
                               {.name = "near", .kind = ARG_Z, .z = near ? near : ""}};
    o->choice.sort = field_named(word);
    if (o->choice.sort && !o->choice.sort->several)
        return 0;
    enum message id = o->choice.sort ? MESSAGE_SORT_SEVERAL : near ? MESSAGE_SORT_NEAR : MESSAGE_SORT_UNKNOWN;
    cli_say(&o->tell, id, args, 2);
    return EXIT_USAGE;
}

int choice_read(struct cli_options *o)
{
    int status = o->where_text ? read_where(o) : 0;
    return !status && o->sort_text ? read_sort(o) : status;
}

/* What goes out packet by packet cannot wait until a connection's end tells whether it fits. */
int choice_refuse(const struct cli_options *o)
{
    const char *option = o->where_text       ? "--where"
                         : o->sort_text      ? "--sort"
                         : o->choice.limited ? "--limit"
                                             : NULL;
    const struct arg args[] = {{.name = "option", .kind = ARG_Z, .z = option ? option : ""}};
    if (!option || (!o->write && o->output != &tell_lines))
        return 0;
    cli_say(&o->tell, o->write ? MESSAGE_CHOICE_WRITE : MESSAGE_CHOICE_LINES, args, 1);
    return EXIT_USAGE;
}

/* A word as a shell has to be given it. */
static size_t quoted(char *to, size_t cap, const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:@%+=,-";
    size_t used = 0;
    if (*word && strspn(word, plain) == strlen(word))
        return (size_t)snprintf(to, cap, " %s", word);
    used += (size_t)snprintf(to, cap, " '");
    for (; *word && used + 8 < cap; word++)
        used += (size_t)snprintf(to + used, cap - used, *word == '\'' ? "'\\''" : "%c", *word);
    return used + (size_t)snprintf(to + used, cap - used, "'");
}

char *choice_again(const struct cli_options *o)
{
    enum { FIXED = 64, ROOM = 16 };
    size_t cap =
        FIXED + 4 * (o->filter ? strlen(o->filter) : 0) + 4 * (o->interface ? strlen(o->interface) : 0);
    for (int i = 0; i < o->file_count; i++)
        cap += 4 * strlen(o->files[i]) + ROOM;
    cap += 4 * (size_t)ROOM;
    char *text = malloc(cap);
    size_t used = 0;
    if (!text)
        return NULL;
    *text = 0;
    if (o->interface) {
        used += (size_t)snprintf(text + used, cap - used, " -i");
        used += quoted(text + used, cap - used, o->interface);
    }
    if (o->count)
        used += (size_t)snprintf(text + used, cap - used, " -c %llu", (unsigned long long)o->count);
    if (o->vantage_said)
        used += (size_t)snprintf(text + used, cap - used, " --vantage %s", vantage_slugs[o->vantage]);
    for (int i = 0; i < o->file_count; i++) {
        if (o->named)
            used += (size_t)snprintf(text + used, cap - used, " -r");
        used += quoted(text + used, cap - used, o->files[i]);
    }
    if (o->filter)
        quoted(text + used, cap - used, o->filter);
    return text;
}
