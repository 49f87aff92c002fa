/* What people's tools put in front of tcpdump's lines: a mail's quotation marks, a prompt, a log's own
 * time and name, line numbers.
 *
 * A prefix is believed only before a line that is an IP packet's beyond doubt. Lines that follow and bear
 * the same prefix are then read without it; numbers in it may differ.
 */
#include "source/dump_line.h"

/* `IP 192.0.2.1.80 >`, and there the line was broken. */
static bool breaks_off(struct scan packet)
{
    scan_token(&packet);
    scan_blanks(&packet);
    struct scan from = scan_token(&packet);
    return (scan_find(&from, ".") || scan_find(&from, ":")) && scan_word(&packet, " >") &&
           packet.at == packet.end;
}

bool dump_convinces(struct scan packet)
{
    dump_skip_interface(&packet);
    if (dump_is_ip(&packet))
        return dump_addresses(packet) || scan_find(&packet, "(tos 0x") ||
               scan_find(&packet, "next-header ") || breaks_off(packet);
    if (dump_is_mac(packet))
        return scan_find(&packet, " > ") || scan_find(&packet, "(oui");
    if (dump_addresses(packet) == packet.at)
        return true; /* tcpdump 3 */
    return scan_find(&packet, "ethertype IPv") || scan_find(&packet, "AF IPv") ||
           (scan_sees(&packet, "ARP, ") && scan_find(&packet, ", length "));
}

/* No letter and no digit: a quotation mark, a prompt, a table's border. */
static bool is_mark(struct scan token)
{
    for (const char *c = token.at; c < token.end; c++) {
        if (is_letter(*c) || is_digit(*c))
            return false;
    }
    return true;
}

static bool is_one_of(char c, const char *z)
{
    while (*z && *z != c)
        z++;
    return *z && c;
}

/* 2024-01-01T10:00:00Z */
static bool is_date(struct scan token)
{
    bool colon = false;
    for (const char *c = token.at; c < token.end; c++) {
        if (is_letter(*c) && *c != 'T' && *c != 'Z')
            return false;
        colon |= *c == ':';
    }
    return colon && is_digit(*token.at);
}

/* Without a time in front, prose is nearer: the prefix must end like one. */
static bool ends_prefix(struct scan token)
{
    return is_mark(token) || is_date(token) || is_one_of(token.end[-1], ":>|])}*$#%+");
}

/* `look` stands behind the prefix's last token. */
static bool head_behind(struct scan line, struct scan token, struct scan look, struct dump_line *out)
{
    /* One blank is the prefix's; -ttt has another in front of its duration. */
    struct scan wide = look;
    look.at = scan_blanks(&wide) == 2 ? look.at + 1 : wide.at;
    if (!dump_line_plain(look, out) || !dump_convinces(out->packet))
        return false;
    if (out->time.form == DUMP_TIME_NONE && !ends_prefix(token))
        return false;
    if (out->time.form == DUMP_TIME_NONE && dump_addresses(out->packet) == out->packet.at)
        return false;
    out->prefix.at = line.at;
    return true;
}

/* `file.txt:12:` and `>`: the prefix may end without a blank. */
static bool head_inside(struct scan line, struct scan token, struct dump_line *out)
{
    for (const char *c = token.at + 1; c < token.end; c++) {
        struct scan look = {c, line.end};
        bool begins = is_digit(*c) || scan_sees(&look, "IP");
        if (begins && is_one_of(c[-1], ":>|])-$#") &&
            head_behind(line, (struct scan){token.at, c}, look, out))
            return true;
    }
    return false;
}

bool dump_line_prefixed(struct scan line, struct dump_line *out)
{
    enum { TOKENS = 10, COLUMNS = 120 };
    bool marks = true;
    struct scan s = line;

    scan_blanks(&s);
    for (int i = 0; i < TOKENS && s.at < s.end && s.at - line.at < COLUMNS; i++) {
        struct scan token = scan_token(&s);
        /* That is the one between a packet's addresses: what follows is inside that packet. */
        if (!marks && is_mark(token) && *token.at == '>')
            return false;
        marks = marks && is_mark(token);
        if (head_inside(line, token, out))
            return true;
        struct scan look = s;
        if (!scan_blanks(&s))
            return false;
        if (head_behind(line, token, look, out))
            return true;
    }
    return false;
}

bool dump_prefix_strip(struct scan prefix, uint64_t number, struct scan *line)
{
    struct scan p = prefix, s = *line;
    uint64_t ignored, have = number;

    while (p.at < p.end) {
        size_t blanks = scan_blanks(&p);
        if (blanks && p.at == p.end) {
            /* What is indented behind the prefix stays so; a mailer may have cut the line's end. */
            if (s.at < s.end && !is_blank(*s.at))
                return false;
            for (; blanks && is_blank(scan_peek(&s)); blanks--)
                s.at++;
        } else if (blanks) {
            scan_blanks(&s);
        } else if (scan_u64(&p, &ignored)) {
            if (!scan_u64(&s, &have))
                return false;
        } else {
            bool same = scan_peek(&p) == scan_peek(&s) && s.at < s.end;
            /* grep marks the lines around those that it found by `-`. */
            if (!same && !(scan_peek(&p) == ':' && scan_peek(&s) == '-'))
                return false;
            p.at++;
            s.at++;
        }
    }
    if (number && have != number)
        return false;
    *line = s;
    return true;
}
