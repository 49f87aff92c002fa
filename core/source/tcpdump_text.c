/* tcpdump's printed output, as people paste it: cut into records, one a packet.
 *
 * A record is a packet's line, the lines that belong to it (dump_record.c) and its hex dump. One whose
 * hex dump can be read back becomes the packet itself (hexdump.c); else the frame holds the packet's
 * text, number and time taken off, for decode to read. Other lines are counted and left out.
 *
 * s->text: `record` holds the open record's text, `packet` its hex dump's bytes; the line being looked
 * at is laid behind the record's text, made clean (dump_clean.c).
 */
#include "source/source.h"

#include "source/dump_clock.h"
#include "source/dump_line.h"
#include "source/hexdump.h"

enum { LOOK_AHEAD = 32 << 10, JOINED_MAX = 12 };

static struct scan clean_line(struct source *s, const uint8_t *line, size_t len)
{
    struct scan in = scan_over((const char *)line, len);
    if (s->where == 1)
        dump_skip_mark(&in);
    return dump_clean(in, (char *)s->text.record + s->text.len, sizeof s->text.record - s->text.len);
}

/* ---- the record ---- */

static struct scan record_text(const struct source *s)
{
    return scan_over((const char *)s->text.record, s->text.len);
}

static void append(struct source *s, struct scan text)
{
    size_t len = scan_left(&text), room = sizeof s->text.record - s->text.len;
    if (len > room)
        len = room;
    memmove(s->text.record + s->text.len, text.at, len);
    s->text.len += (uint32_t)len;
}

static void open_record(struct source *s, const struct dump_line *head)
{
    s->text.open = true;
    s->text.adjacent = true;
    s->text.ascii = false;
    s->text.joined = 0;
    s->text.whole = false;
    s->text.line = s->where;
    s->text.packet_len = 0;
    s->text.hex_broken = false;
    s->text.numbered = head->numbered;
    s->text.printed = head->number;
    s->text.time.ns = head->time.ns;
    s->text.time.form = head->time.form;
    s->text.time.digits = head->time.digits;
    s->text.len = 0;
    append(s, head->packet);
}

/* Numbers in front go on by one a line; anything else is like the line's before. */
static void strip_prefix(const struct source *s, struct scan *line)
{
    struct scan prefix = scan_over(s->text.prefix, s->text.prefix_len);
    uint64_t number = s->text.numbered ? s->text.printed + (s->where - s->text.line) : 0;
    dump_prefix_strip(prefix, number, line);
}

static void learn_prefix(struct source *s, struct scan prefix)
{
    size_t len = scan_left(&prefix);
    s->text.prefix_len = len > sizeof s->text.prefix ? 0 : (uint8_t)len;
    memcpy(s->text.prefix, prefix.at, s->text.prefix_len);
}

static void join(struct source *s, struct scan line)
{
    char blank = ' ';
    bool wide = dump_join_blank(record_text(s), line);
    size_t len = scan_left(&line);

    /* The line lies just behind the record: make room for the blank. */
    if (wide && s->text.len + len < sizeof s->text.record) {
        memmove(s->text.record + s->text.len + 1, line.at, len);
        line = scan_over((const char *)s->text.record + s->text.len + 1, len);
        append(s, scan_over(&blank, 1));
    }
    append(s, line);
    s->text.joined++;
}

static enum source_result close_record(struct source *s, struct frame *frame, struct notice *notice)
{
    struct hexdump hex = {.bytes = s->text.packet,
                          .len = s->text.packet_len,
                          .max = sizeof s->text.packet,
                          .broken = s->text.hex_broken};

    s->text.open = false;
    /* Printed numbers are the packets' own as long as they rise. */
    s->text.number =
        s->text.numbered && s->text.printed > s->text.number ? s->text.printed : s->text.number + 1;
    *frame = (struct frame){.number = s->text.number, .where = s->text.line};
    struct scan text = record_text(s);
    bool wrong = dump_clock_wrong(s);
    if (!wrong)
        dump_clock_set(s, frame);
    if (!wrong && hex.len && hexdump_frame(&hex, scan_find(&text, "[|") != NULL, frame)) {
        s->text.len = 0;
        s->frames++;
        return SOURCE_FRAME;
    }
    if (wrong || dump_record_broken(text)) {
        s->text.len = 0;
        *notice = (struct notice){.kind = NOTICE_BAD_LINE, .line = 1, .where = s->text.line};
        return SOURCE_NOTICE;
    }
    frame->link = LINK_TEXT;
    frame->data = s->text.record;
    frame->captured = s->text.len;
    s->text.len = 0;
    s->frames++;
    return SOURCE_FRAME;
}

/* ---- lines ---- */

/* Behind a record's lines: does this one belong to it? */
static bool belongs(struct source *s, struct scan raw)
{
    struct scan line = raw;
    size_t indent = scan_blanks(&line);
    struct hexdump hex = {.bytes = s->text.packet,
                          .len = s->text.packet_len,
                          .max = sizeof s->text.packet,
                          .broken = s->text.hex_broken};

    if (!s->text.open)
        return false;
    if (!scan_left(&line)) /* -A's own, or every line has one behind it */
        return s->text.ascii || (!s->text.whole && dump_record_state(record_text(s)) == DUMP_OPEN);
    if (hexdump_line(&hex, raw)) {
        s->text.packet_len = hex.len;
        s->text.hex_broken = hex.broken;
        return true;
    }
    if (!s->text.whole && s->text.adjacent && !s->text.packet_len) {
        struct scan text = record_text(s);
        /* A mail's quotation mark; the one between the addresses comes before they are both there. */
        while (dump_addresses(text) && scan_char(&line, '>'))
            scan_blanks(&line);
        if (s->text.joined < JOINED_MAX && dump_record_state(text) == DUMP_OPEN &&
            dump_line_continues(text, line)) {
            join(s, line);
            return true;
        }
        s->text.whole = true;
    }
    /* -A begins with the IP header's first byte. What -v prints of the payload is indented. */
    if (s->text.adjacent && (*raw.at == 'E' || *raw.at == '`') && scan_left(&raw) >= 2 &&
        !is_letter(raw.at[1]))
        s->text.ascii = true;
    return s->text.ascii || (indent && s->text.adjacent);
}

/* A packet inside a tunnel's packet has a line of its own but no time: it is no packet more. */
static bool is_inner(struct source *s, const struct dump_line *head, struct scan raw)
{
    if (!s->text.open || !s->text.adjacent || head->time.form != DUMP_TIME_NONE)
        return false;
    if (s->text.time.form != DUMP_TIME_NONE || scan_peek(&raw) == '\t')
        return true;
    if (!dump_record_carries(record_text(s)))
        return false;
    s->text.adjacent = false; /* one it is; the next one without a time is a packet */
    return true;
}

enum line_done { LINE_DONE, LINE_ENDS_RECORD, LINE_NEEDS_MORE };

/* What follows a line in the window. */
struct ahead {
    struct scan lines; /* this one first */
    bool last;
};

static bool tell_clock(struct source *s, const struct ahead *ahead)
{
    struct scan lines = ahead->lines;
    bool last = ahead->last || scan_left(&lines) >= LOOK_AHEAD;
    if (scan_left(&lines) > LOOK_AHEAD)
        lines.end = lines.at + LOOK_AHEAD;
    /* No record is open: what its hex dump would fill is free. */
    return dump_clock_tell(s, dump_clean(lines, (char *)s->text.packet, sizeof s->text.packet), last);
}

static enum line_done take_line(struct source *s, struct scan line, const struct ahead *ahead)
{
    struct dump_line head;
    struct scan whole = line;

    strip_prefix(s, &line);
    bool begins = dump_line_head(whole, &head) || dump_line_plain(line, &head);
    if (begins && !is_inner(s, &head, line)) {
        if (s->text.open)
            return LINE_ENDS_RECORD;
        if (dump_clock_asks(s, &head.time) && !tell_clock(s, ahead))
            return LINE_NEEDS_MORE;
        learn_prefix(s, (struct scan){whole.at, head.prefix.end});
        open_record(s, &head);
        return LINE_DONE;
    }
    if (!belongs(s, line)) {
        s->text.skipped += scan_left(&line) > 0;
        s->text.adjacent = false;
    }
    return LINE_DONE;
}

/* A line end of its own; \r\n and \r\r\n end in \n, in UTF-16 with a NUL between. */
static bool is_lone_return(const uint8_t *at, size_t left)
{
    return left > 1 && at[0] == '\r' && at[1] && at[1] != '\n' && at[1] != '\r';
}

static bool has_form(struct scan *s, const char *form)
{
    struct scan look = *s;
    for (const char *c = form; *c; c++) {
        char have = scan_peek(&look);
        if (*c == '0' ? !is_digit(have) : have != *c)
            return false;
        look.at++;
    }
    *s = look;
    return true;
}

/* Does a packet's line begin here: `10:00:00.000000 IP `, with or without a date? */
static bool sees_head(struct scan s)
{
    has_form(&s, "0000-00-00 ");
    if (!has_form(&s, "00:00:00.0"))
        return false;
    while (is_digit(scan_peek(&s)))
        s.at++;
    return scan_word(&s, " IP ") || scan_word(&s, " IP6 ");
}

/* Where another packet begins on the same line, line ends having become blanks; the line's length when
 * none does. Before it there must be a whole pair of addresses. */
static size_t packet_length(const uint8_t *line, size_t n)
{
    struct scan whole = scan_over((const char *)line, n);
    const char *addresses = dump_addresses(whole);
    if (!addresses)
        return n;
    for (whole.at = addresses; whole.at < whole.end; whole.at++) {
        struct scan next = {whole.at + 1, whole.end};
        if (is_blank(*whole.at) && sees_head(next))
            return (size_t)(whole.at - (const char *)line);
    }
    return n;
}

/* The line's length without its end; `len` when the end is not in the window. */
static size_t line_length(struct source *s, const uint8_t *bytes, size_t len)
{
    size_t i = s->text.scanned < len ? s->text.scanned : len;
    i -= i > 0; /* the window may have ended between \r and \n */
    while (i < len && bytes[i] != '\n' && !is_lone_return(bytes + i, len - i))
        i++;
    s->text.scanned = (uint32_t)(i < SOURCE_TEXT_MAX ? i : SOURCE_TEXT_MAX);
    return i;
}

static bool drop_long(struct source *s, size_t n, bool ended, struct notice *notice)
{
    uint64_t sum = (uint64_t)s->text.long_line + n;
    s->text.scanned = 0;
    s->text.long_line = sum > UINT32_MAX ? UINT32_MAX : (uint32_t)sum;
    if (!ended)
        return false;
    *notice =
        (struct notice){.kind = NOTICE_LONG_LINE, .line = 1, .where = s->where + 1, .a = s->text.long_line};
    s->text.long_line = 0;
    s->where++;
    return true;
}

static enum source_result read_text(struct source *s, const uint8_t *bytes, size_t len, bool last,
                                    size_t *used, struct frame *frame, struct notice *notice)
{
    *used = 0;
    for (;;) {
        const uint8_t *line = bytes + *used;
        size_t left = len - *used, n = line_length(s, line, left);
        bool ended = n < left || (last && left);

        if (!ended && last && !s->text.long_line) {
            s->done = true;
            if (!s->text.open)
                return SOURCE_END;
            return close_record(s, frame, notice);
        }
        if (s->text.long_line || n > SOURCE_TEXT_MAX) {
            *used += n + (n < left);
            if (drop_long(s, n, ended || last, notice))
                return SOURCE_NOTICE;
            return SOURCE_MORE;
        }
        if (!ended)
            return SOURCE_MORE;
        s->where++;
        size_t all = n;
        n = packet_length(line, all);
        struct ahead ahead = {scan_over((const char *)line, left), last};
        enum line_done done = take_line(s, clean_line(s, line, n), &ahead);
        if (done != LINE_DONE || n < all)
            s->where--;
        if (done == LINE_NEEDS_MORE)
            return SOURCE_MORE;
        if (done == LINE_ENDS_RECORD)
            return close_record(s, frame, notice);
        s->text.scanned = n < all ? s->text.scanned - (uint32_t)(n + 1) : 0;
        *used += n + (n < left);
    }
}

const struct source_format source_tcpdump_text = {
    .name = "tcpdump text",
    .recognise = dump_recognise,
    .read = read_text,
};
