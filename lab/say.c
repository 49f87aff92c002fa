#include "lab/say.h"

#include <string.h>

static const char *const sentences_en[SENTENCE_COUNT] = {
#define SENTENCE(id, english) english,
#include "lab/sentences.def"
#undef SENTENCE
};

struct arg say_z(const char *name, const char *z)
{
    return (struct arg){.name = name, .kind = ARG_Z, .z = z};
}

struct arg say_u64(const char *name, uint64_t u64)
{
    return (struct arg){.name = name, .kind = ARG_U64, .u64 = u64};
}

struct arg say_side(const char *name, uint64_t side)
{
    return (struct arg){.name = name, .kind = ARG_SIDE, .u64 = side};
}

struct arg say_state(const char *name, uint8_t state)
{
    return (struct arg){.name = name, .kind = ARG_STATE, .u64 = state};
}

const char *say_words(enum language language, enum sentence id)
{
    return (language == LANGUAGE_ZH ? sentences_zh : sentences_en)[id];
}

static void say(struct sink *out, enum language language, enum sentence id, const struct arg *args,
                size_t count)
{
    const struct tell_options options = {.language = language};
    const struct tell t = {.out = out, .options = &options};
    tell_template(out, &t, say_words(language, id), args, count);
}

size_t say_in(char *out, size_t room, enum language language, enum sentence id, const struct arg *args,
              size_t count)
{
    struct sink sink;
    if (!room)
        return 0;
    sink_init(&sink, out, room - 1, NULL, NULL);
    say(&sink, language, id, args, count);
    size_t len = sink.len, whole = len;
    if (sink.failed) { /* a character may have been cut */
        while (whole && ((uint8_t)out[whole - 1] & 0xc0) == 0x80)
            whole--;
        len = whole && (uint8_t)out[whole - 1] >= 0xc0 ? whole - 1 : len;
    }
    out[len] = '\0';
    return len;
}

static bool to_stream(void *ctx, const char *bytes, size_t len)
{
    return fwrite(bytes, 1, len, ctx) == len;
}

void say_to(FILE *out, enum language language, enum sentence id, const struct arg *args, size_t count)
{
    char room[512];
    struct sink sink;
    sink_init(&sink, room, sizeof room, to_stream, out);
    say(&sink, language, id, args, count);
    sink_flush(&sink);
}

void say_column(FILE *out, const char *words, int columns)
{
    int wanted = columns < 0 ? -columns : columns, width = text_width(words, strlen(words));
    int spaces = width < wanted ? wanted - width : 0;
    fprintf(out, "%*s%s%*s", columns < 0 ? spaces : 0, "", words, columns < 0 ? 0 : spaces, "");
}
