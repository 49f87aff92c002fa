/* Text on a terminal: colours by SGR (ECMA-48 8.3.117), columns, paragraphs. No hyphenation, no
 * bidirectional text.
 */
#include "tell/layout.h"

#include <string.h>

#include "base/utf8.h"

enum { WIDTH_LEAST = 40, WIDTH_MOST = 200, PARAGRAPH_LEAST = 20 };

void layout_ink(const struct tell *t, enum ink ink)
{
    static const char *const sgr[] = {"\033[0m", "\033[1m", "\033[2m", "\033[36m", "\033[33m", "\033[31m"};
    _Static_assert(sizeof sgr / sizeof sgr[0] == INK_COUNT, "each ink has its code");
    if (t->options->colour)
        sink_z(t->out, sgr[ink]);
}

const char *layout_glyph(const struct tell *t, const char *utf8, const char *ascii)
{
    return t->options->ascii ? ascii : utf8;
}

int layout_width(const struct tell *t)
{
    int width = t->options->width;
    return width < WIDTH_LEAST ? WIDTH_LEAST : width > WIDTH_MOST ? WIDTH_MOST : width;
}

void layout_spaces(const struct tell *t, int columns)
{
    sink_repeat(t->out, " ", columns);
}

void layout_left(const struct tell *t, const char *text, size_t len, int columns)
{
    sink_bytes(t->out, text, len);
    layout_spaces(t, columns - text_width(text, len));
}

void layout_right(const struct tell *t, const char *text, size_t len, int columns)
{
    layout_spaces(t, columns - text_width(text, len));
    sink_bytes(t->out, text, len);
}

void said_begin(struct said *s)
{
    sink_init(&s->sink, s->bytes, sizeof s->bytes, NULL, NULL);
    s->sentence = 0;
}

void said_text(struct said *s, const struct tell *t, enum text_id id, const struct arg *args, size_t count)
{
    tell_text(&s->sink, t, id, args, count);
}

void said_capital(struct said *s)
{
    char *first = s->bytes + s->sentence;
    if (s->sentence < s->sink.len && *first >= 'a' && *first <= 'z')
        *first = (char)(*first - 'a' + 'A');
}

void said_next(struct said *s, const struct tell *t)
{
    said_capital(s);
    said_text(s, t, TEXT_STOP_NEXT, NULL, 0);
    s->sentence = s->sink.len;
}

size_t said_end(struct said *s)
{
    static const char cut[] = " [...]";
    size_t len = s->sink.len;
    if (!s->sink.failed)
        return len;
    len -= sizeof cut - 1;
    while (len && ((uint8_t)s->bytes[len] & 0xc0) == 0x80)
        len--;
    memcpy(s->bytes + len, cut, sizeof cut - 1);
    return len + sizeof cut - 1;
}

static bool is_one_of(uint32_t code, const uint32_t *set)
{
    while (*set && *set != code)
        set++;
    return *set != 0;
}

/* 。，、；：？！）” may not begin a line, （“ may not end one. */
static bool closes(uint32_t code)
{
    static const uint32_t set[] = {0x3002, 0xff0c, 0x3001, 0xff1b, 0xff1a, 0xff1f, 0xff01, 0xff09, 0x201d, 0};
    return is_one_of(code, set);
}

static bool opens(uint32_t code)
{
    static const uint32_t set[] = {0xff08, 0x201c, 0};
    return is_one_of(code, set);
}

enum kind { NOTHING, OPENS, CLOSES, WIDE, NARROW };

/* What stands at `p`, and its length; nothing at a space and at the end. */
static enum kind next_kind(const char *p, size_t len, size_t *n)
{
    uint32_t code = 0;
    if (!len || *p == ' ')
        return NOTHING;
    *n = utf8_next((const uint8_t *)p, len, &code);
    if (!*n)
        *n = 1;
    if (opens(code))
        return OPENS;
    if (closes(code))
        return CLOSES;
    return text_width(p, *n) == 2 ? WIDE : NARROW;
}

/* Bytes of what stays on one line: a word or one wide character, with the punctuation around it. */
static size_t unit(const char *p, size_t len)
{
    size_t at = 0, n = 0;
    enum kind kind;
    while ((kind = next_kind(p + at, len - at, &n)) == OPENS)
        at += n;
    if (kind == WIDE)
        at += n;
    else
        while (next_kind(p + at, len - at, &n) == NARROW)
            at += n;
    while (next_kind(p + at, len - at, &n) == CLOSES)
        at += n;
    return at;
}

/* How many bytes of the text fit into these columns, from its beginning or from its end. */
static size_t fitting(const char *text, size_t len, int columns, bool from_end)
{
    size_t at = from_end ? len : 0, best = at;
    while (from_end ? at > 0 : at < len) {
        do
            at = from_end ? at - 1 : at + 1;
        while (at > 0 && at < len && ((uint8_t)text[at] & 0xc0) == 0x80);
        if (text_width(from_end ? text + at : text, from_end ? len - at : at) > columns)
            break;
        best = at;
    }
    return from_end ? len - best : best;
}

/* A word that is longer than a line: its middle is left out, and that is shown. The end of an address
 * (its port) and of a name tell most. */
static void shorten(const struct tell *t, const char *text, size_t len, int room)
{
    const char *mark = layout_glyph(t, "…", "...");
    int left = room - text_width(mark, z_len(mark));
    size_t head = fitting(text, len, left / 2, false), tail = fitting(text, len, left - left / 2, true);
    sink_bytes(t->out, text, head);
    sink_z(t->out, mark);
    sink_bytes(t->out, text + len - tail, tail);
}

void layout_paragraph(const struct tell *t, const char *text, size_t len, int indent)
{
    int room = layout_width(t) - indent, column = 0;
    if (room < PARAGRAPH_LEAST)
        room = PARAGRAPH_LEAST;
    for (size_t at = 0; at < len;) {
        int spaces = 0;
        while (at < len && text[at] == ' ') {
            spaces++;
            at++;
        }
        size_t n = unit(text + at, len - at);
        int width = text_width(text + at, n);
        if (column && column + spaces + width > room) {
            sink_char(t->out, '\n');
            layout_spaces(t, indent);
            column = 0;
        } else {
            layout_spaces(t, spaces);
            column += spaces;
        }
        if (width > room) {
            shorten(t, text + at, n, room);
            width = room;
        } else {
            sink_bytes(t->out, text + at, n);
        }
        column += width;
        at += n;
    }
    sink_char(t->out, '\n');
}
