/* What of a line is text: broken-off carriage returns, terminal colours, NUL bytes (UTF-16, holes in a
 * log), the no-break blanks and &gt; of web pages do not matter to what a line says.
 *
 * And what of an input is: where no packet's line is found, all of its beginning must be.
 */
#include "source/dump_line.h"

#include "source/source.h"

/* ---- one line ---- */

/* ESC [ ... letter. */
static size_t escape_length(struct scan s)
{
    const char *from = s.at;
    if (!scan_char(&s, '\x1b'))
        return 0;
    if (!scan_char(&s, '['))
        return 1;
    while (s.at < s.end && !is_letter(*s.at))
        s.at++;
    if (s.at < s.end)
        s.at++;
    return (size_t)(s.at - from);
}

static const struct {
    const char *from;
    char to;
} replaced[] = {{"\xc2\xa0", ' '}, {"&gt;", '>'}, {"&lt;", '<'}, {"&amp;", '&'}, {"&nbsp;", ' '}};

static char clean_char(struct scan *s)
{
    for (size_t i = 0; i < sizeof replaced / sizeof *replaced; i++) {
        if (scan_word(s, replaced[i].from))
            return replaced[i].to;
    }
    return *s->at++;
}

struct scan dump_clean(struct scan line, char *to, size_t room)
{
    char *from = to, *end = to + room;

    while (line.at < line.end && to < end) {
        size_t skip = *line.at ? escape_length(line) : 1;
        if (skip)
            line.at += skip;
        else
            *to++ = clean_char(&line);
    }
    while (to > from && (is_blank(to[-1]) || to[-1] == '\r'))
        to--;
    return (struct scan){from, to};
}

void dump_skip_mark(struct scan *s)
{
    static const char *const marks[] = {"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        if (scan_word(s, marks[i]))
            return;
    }
}

/* ---- the input ---- */

/* The length of a printable UTF-8 character, 0 where there is none; a tab, line end or escape is one.
 * `cut` where the window ends inside it. */
static size_t text_char(const uint8_t *p, size_t left, bool *cut)
{
    uint8_t c = p[0];
    if (c < 0x80)
        return (c >= 0x20 && c != 0x7f) || (c >= '\b' && c <= '\r') || c == 0x1b;
    size_t n = c >= 0xc2 && c < 0xe0 ? 2 : c >= 0xe0 && c < 0xf0 ? 3 : c >= 0xf0 && c < 0xf5 ? 4 : 0;
    for (size_t i = 1; i < n; i++) {
        if (i == left) {
            *cut = true;
            return 0;
        }
        if ((p[i] & 0xc0) != 0x80)
            return 0;
    }
    return n;
}

/* Older encodings (Latin-1, GB 18030) are text too where less than half is not ASCII: a binary has
 * control characters. */
static bool all_text(const uint8_t *bytes, size_t len)
{
    enum { ENOUGH = 64 };
    bool cut = false;
    size_t strange = 0;
    for (size_t i = 0, n; i < len; i += n) {
        n = text_char(bytes + i, len - i, &cut);
        if (!n && cut)
            break;
        if (!n && bytes[i] < 0x80)
            return false;
        strange += !n;
        n += !n;
    }
    return len > 0 && (!strange || (len >= ENOUGH && 2 * strange < len));
}

/* A packet's line is hardly chance, even among bytes that are no text. */
static bool sees_packet(struct scan s, bool last)
{
    while (s.at < s.end) {
        struct scan line = s;
        struct dump_line head;
        while (s.at < s.end && *s.at != '\n')
            s.at++;
        line.end = s.at;
        bool whole = s.at < s.end || last;
        if (s.at < s.end)
            s.at++;
        if (whole && dump_line_head(line, &head) && dump_convinces(head.packet))
            return true;
    }
    return false;
}

bool dump_recognise(const uint8_t *bytes, size_t len, bool last)
{
    char text[SOURCE_PROBE_BYTES];

    if (len >= SOURCE_PROBE_BYTES) {
        last = last && len == SOURCE_PROBE_BYTES;
        len = SOURCE_PROBE_BYTES;
    }
    /* A few bytes of a binary may well be text. */
    if ((last || len == SOURCE_PROBE_BYTES) && all_text(bytes, len))
        return true;
    struct scan s = scan_over((const char *)bytes, len);
    dump_skip_mark(&s);
    return sees_packet(dump_clean(s, text, sizeof text), last);
}
