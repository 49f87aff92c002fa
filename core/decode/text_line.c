/* A tcpdump line from its link header to TCP: what stands in front of the addresses (-e, -v, -i any),
 * the addresses themselves, IPv6's extension headers behind them, and which protocol follows.
 *
 * Only the outermost packet counts: what a tunnel carries is not TCP here, as in a capture's bytes.
 */
#include "decode/text.h"

/* The first `SOURCE > DESTINATION:`; its parts, and what is in front of and behind it. */
struct line_parts {
    struct scan front, from, to, body;
};

static bool find_addresses(struct scan line, struct line_parts *out)
{
    for (struct scan s = line; s.at < s.end; s.at++) {
        if (!scan_sees(&s, " > "))
            continue;
        const char *from = s.at;
        while (from > line.at && !is_blank(from[-1]))
            from--;
        out->front = (struct scan){line.at, from};
        out->from = (struct scan){from, s.at};
        s.at += 3;
        scan_blanks(&s);
        out->to = scan_token(&s);
        out->body = s;
        if (out->from.at < out->from.end && scan_left(&out->to) >= 2 && out->to.end[-1] == ':') {
            out->to.end--;
            return true;
        }
        s.at = out->to.at - 1;
    }
    return false;
}

/* `ethertype IPv4 (0x0800), length 74: `: after all that, is it IP? */
static bool front_is_ip(struct scan front)
{
    static const char *const begins[] = {"IP ", "IP6 ", "ip: ", "ip6: "};
    static const char *const contains[] = {"ethertype IPv4", "ethertype IPv6", "AF IPv4",
                                           "AF IPv6",        " IP ",           " IP6 "};

    scan_blanks(&front);
    if (front.at == front.end)
        return true; /* tcpdump 3 */
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
        if (scan_sees(&front, begins[i]))
            return true;
    }
    for (size_t i = 0; i < sizeof contains / sizeof *contains; i++) {
        if (scan_find(&front, contains[i]))
            return true;
    }
    return false;
}

/* The number behind `word`, decimal or 0x. */
static bool value_of(struct scan s, const char *word, uint64_t *out)
{
    const char *at = scan_find(&s, word);
    if (!at)
        return false;
    s.at = at;
    scan_word(&s, word);
    if (!scan_word(&s, "0x"))
        return scan_max(&s, UINT32_MAX, out);
    *out = 0;
    for (int i = 0; i < 8 && hex_value(scan_peek(&s)) >= 0; i++, s.at++)
        *out = *out << 4 | (unsigned)hex_value(*s.at);
    return true;
}

static void read_vlans(struct scan front, struct text_packet *p)
{
    const char *at;
    while ((at = scan_find(&front, "vlan "))) {
        uint64_t id;
        front.at = at;
        scan_word(&front, "vlan ");
        if (scan_max(&front, 4095, &id) && id)
            path_add_id(&p->path, PATH_VLAN, (uint32_t)id);
    }
}

/* -v: `(tos 0x0, ttl 64, id 1, ...)`, `(class 0x02, flowlabel 0x1, hlim 64, ...)`. What is 0 may be left
 * out. */
static void read_ip(struct scan front, struct text_packet *p)
{
    uint64_t v;
    bool v4 = scan_find(&front, "(tos ") != NULL;

    p->has_ip = v4 || scan_find(&front, "next-header ") != NULL;
    if (value_of(front, "(tos ", &v) || value_of(front, "(class ", &v))
        p->tos = (uint8_t)v;
    if (value_of(front, " ttl ", &v) || value_of(front, "hlim ", &v))
        p->ttl = (uint8_t)v;
    if (value_of(front, " id ", &v))
        p->id = (uint16_t)v;
}

/* ---- behind the addresses ---- */

static void skip_parentheses(struct scan *s)
{
    int depth = 0;
    scan_blanks(s);
    if (scan_peek(s) != '(')
        return;
    for (; s->at < s->end; s->at++) {
        depth += (*s->at == '(') - (*s->at == ')');
        if (!depth) {
            s->at++;
            return;
        }
    }
}

static bool skip_extension(struct scan *s)
{
    static const char *const names[] = {"HBH", "DSTOPT", "RT6", "srcrt", "AH", "mobility:"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (scan_word(s, names[i])) {
            skip_parentheses(s);
            scan_char(s, ':');
            return true;
        }
    }
    return false;
}

/* `frag (0|1448)`, with -v `frag (0x00000001:0|1448)`: the offset; -1 when it is no such thing. */
static int64_t fragment_offset(struct scan *s)
{
    struct scan look = *s;
    uint64_t offset;

    if (!scan_word(&look, "frag ("))
        return -1;
    *s = look;
    for (; look.at < look.end && *look.at != ':' && *look.at != '|'; look.at++)
        continue;
    if (scan_char(&look, ':'))
        s->at = look.at;
    if (!scan_max(s, UINT16_MAX, &offset))
        return -1;
    while (s->at < s->end && !scan_char(s, ')'))
        s->at++;
    return (int64_t)offset;
}

/* The ports stand alone behind extension headers: `1234 > 80: `. The addresses get them. */
static bool read_ports(struct scan *s, struct text_packet *p)
{
    struct scan look = *s;
    struct scan from = scan_token(&look);
    if (!scan_word(&look, " > "))
        return false;
    struct scan to = scan_token(&look);
    if (scan_left(&to) < 2 || to.end[-1] != ':')
        return false;
    to.end--;
    p->from_port = from;
    p->to_port = to;
    *s = look;
    return true;
}

static bool is_old_flags(struct scan s)
{
    static const char flags[] = "SFPRUWE.";
    struct scan word = scan_token(&s);

    for (const char *c = word.at; c < word.end; c++) {
        const char *f = flags;
        while (*f && *f != *c)
            f++;
        if (!*f)
            return false;
    }
    scan_blanks(&s);
    return scan_left(&word) &&
           (is_digit(scan_peek(&s)) || scan_sees(&s, "ack ") || scan_sees(&s, "win ") || scan_sees(&s, "["));
}

/* -q: `tcp 12` */
static enum decode_result read_quiet(struct scan s, struct text_packet *p)
{
    uint64_t length;

    scan_blanks(&s);
    if (s.at == s.end || scan_sees(&s, "(frag"))
        return DECODE_FRAGMENT;
    if (!scan_max(&s, INT32_MAX, &length) || scan_find(&s, "[bad hdr length"))
        return DECODE_MALFORMED;
    p->length = (uint32_t)length;
    p->has_length = true;
    return DECODE_TCP;
}

/* A line cut inside the word that tells TCP. */
static bool begins_flags(struct scan s)
{
    static const char flags[] = "Flags [";
    size_t left = scan_left(&s);
    return left && left < sizeof flags && memcmp(s.at, flags, left) == 0;
}

static enum decode_result read_body(struct scan s, struct text_packet *p)
{
    enum { EXTENSIONS_MAX = 16 };

    scan_blanks(&s);
    for (int i = 0; i < EXTENSIONS_MAX; i++) {
        int64_t offset = fragment_offset(&s);
        if (offset > 0)
            return DECODE_FRAGMENT;
        bool more = offset == 0 || skip_extension(&s);
        scan_blanks(&s);
        if (!more)
            break;
        if (read_ports(&s, p))
            scan_blanks(&s);
    }
    if (scan_word(&s, "Flags ["))
        return text_read_tcp(s, p);
    if (scan_sees(&s, "[|tcp]"))
        return DECODE_TRUNCATED;
    if (begins_flags(s)) {
        p->cut = true;
        return DECODE_TCP;
    }
    if (scan_word(&s, "tcp") && (s.at == s.end || is_blank(*s.at)))
        return read_quiet(s, p);
    if (scan_word(&s, "ip-proto-6") && !is_digit(scan_peek(&s)))
        return DECODE_FRAGMENT;
    if (is_old_flags(s))
        return text_read_old_tcp(s, p);
    return DECODE_OTHER;
}

static unsigned colons(struct scan s)
{
    unsigned n = 0;
    for (; s.at < s.end; s.at++)
        n += *s.at == ':';
    return n;
}

enum decode_result text_read_line(struct scan line, struct text_packet *p)
{
    struct line_parts parts;

    *p = (struct text_packet){0};
    if (!find_addresses(line, &parts) || !front_is_ip(parts.front))
        return DECODE_OTHER;
    p->from = parts.from;
    p->to = parts.to;
    p->ipv6 = colons(p->from) >= 2 || colons(p->to) >= 2;
    if (!p->ipv6)
        p->ipv6 = scan_find(&parts.front, "IP6 ") || scan_find(&parts.front, "ethertype IPv6");
    read_vlans(parts.front, p);
    read_ip(parts.front, p);
    return read_body(parts.body, p);
}
