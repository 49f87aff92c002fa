/* Where a packet's text ends: tcpdump's -v puts an IPv4 packet's addresses on a second line, mail and
 * terminals break long lines.
 *
 * A broken line is joined only where the text so far is a TCP packet's that lacks its end and the next
 * line reads like the rest of one; anything else is left to be prose.
 */
#include "source/dump_line.h"

/* Does `word`, and then a number, stand anywhere in it? */
static bool has_number(struct scan s, const char *word)
{
    for (; s.at < s.end; s.at++) {
        struct scan look = s;
        if (!scan_word(&look, word))
            continue;
        scan_blanks(&look);
        if (is_digit(scan_peek(&look)))
            return true;
    }
    return false;
}

static bool has(struct scan s, const char *word)
{
    return scan_find(&s, word) != NULL;
}

static bool looks_ip(struct scan packet)
{
    dump_skip_interface(&packet);
    return dump_is_ip(&packet) || has(packet, "ethertype IPv") || has(packet, "AF IPv");
}

/* -e: the line ends before it says what follows the link header. */
static bool ends_in_link(struct scan packet)
{
    dump_skip_interface(&packet);
    return dump_is_mac(packet) && !has(packet, "ethertype ") && !has(packet, "length ");
}

static bool is_extension(const struct scan *s)
{
    return scan_sees(s, "HBH ") || scan_sees(s, "DSTOPT ") || scan_sees(s, "frag (") ||
           scan_sees(s, "RT6 (") || scan_sees(s, "srcrt (");
}

static bool one_of(char c, const char *z)
{
    while (*z && *z != c)
        z++;
    return *z;
}

/* tcpdump 3's flags: letters of these, then a blank or the end. */
static bool old_flags(struct scan s)
{
    static const char flags[] = "SFPRUWE.";
    struct scan word = scan_token(&s);
    for (const char *c = word.at; c < word.end; c++) {
        if (!one_of(*c, flags))
            return false;
    }
    return scan_left(&word) > 0;
}

/* -q: `tcp`, and the length comes next. */
static bool ends_with_tcp(struct scan body)
{
    return scan_word(&body, "tcp") && body.at == body.end;
}

static enum dump_record tcp_state(struct scan s)
{
    if (has_number(s, "length") || has(s, "[|") || has(s, "[bad "))
        return DUMP_WHOLE;
    return DUMP_OPEN;
}

enum dump_record dump_record_state(struct scan packet)
{
    const char *from = dump_addresses(packet);

    if (!from && ends_in_link(packet))
        return DUMP_OPEN;
    if (!from)
        return looks_ip(packet) && !has(packet, "[|") && !has(packet, "bad-") ? DUMP_OPEN : DUMP_WHOLE;
    if (from != packet.at && !looks_ip(packet))
        return DUMP_WHOLE;
    struct scan s = {from, packet.end};
    scan_token(&s);
    scan_word(&s, " > ");
    scan_blanks(&s);
    scan_token(&s);
    scan_blanks(&s);
    if (s.at == s.end)
        return DUMP_OPEN;
    if (ends_with_tcp(s))
        return DUMP_OPEN;
    if (scan_sees(&s, "Flags") || is_extension(&s))
        return scan_sees(&s, "Flags") || has(s, "Flags [") ? tcp_state(s) : DUMP_WHOLE;
    if (old_flags(s))
        return has_number(s, "win") && !(has(s, "<") && !has(s, ">")) ? DUMP_WHOLE : DUMP_OPEN;
    return DUMP_WHOLE;
}

/* Does the text end behind the addresses, before it says what the packet is? */
static bool ends_early(struct scan packet, const char *addresses)
{
    struct scan s = {addresses, packet.end};
    const char *colon = scan_find(&s, ": ");
    return !colon || colon + 2 == packet.end;
}

bool dump_record_broken(struct scan packet)
{
    const char *addresses = dump_addresses(packet);
    if (!addresses)
        return dump_record_state(packet) == DUMP_OPEN;
    return looks_ip(packet) && ends_early(packet, addresses);
}

bool dump_record_carries(struct scan packet)
{
    /* VXLAN: the line ends with the network's number, `vni 42`. */
    const char *at;
    uint64_t vni;

    while ((at = scan_find(&packet, "vni "))) {
        packet.at = at;
        scan_word(&packet, "vni ");
        if (scan_u64(&packet, &vni) && packet.at == packet.end)
            return true;
    }
    return false;
}

/* How the rest of a TCP packet's text may begin, and what is certain to be in it. */
static const char *const begins[] = {
    "[",      ">",   "Flags", "seq ", "ack ",   "win ",  "urg ", "options ", "length ", "mss ", "val", "ecr ",
    "sackOK", "TS ", "nop",   "eol",  "wscale", "sack ", "<",    "cksum ",   "tcp ",    "{",    "}",
};
static const char *const contains[] = {": Flags [", ", win ", ", length ", " ecr ", " win "};
/* Words that cannot be the last ones. */
static const char *const hanging[] = {"Flags",  "seq", "ack", "win", "urg",   "options",
                                      "length", "val", "ecr", "mss", ">",     "wscale",
                                      "TS",     "IP",  "IP6", "[",   "cksum", "ethertype"};

static struct scan last_word(struct scan s)
{
    const char *from = s.end;
    while (from > s.at && !is_blank(from[-1]) && (from[-1] != ',' || from == s.end))
        from--;
    return (struct scan){from, s.end};
}

static bool hangs(struct scan packet)
{
    struct scan word = last_word(packet);
    if (scan_left(&word) && word.end[-1] == ',')
        return true;
    for (size_t i = 0; i < sizeof hanging / sizeof *hanging; i++) {
        struct scan look = word;
        if (scan_word(&look, hanging[i]) && look.at == look.end)
            return true;
    }
    return false;
}

/* Was a word or a number broken in two? */
static bool splits(struct scan packet, struct scan line)
{
    struct scan word = last_word(packet);
    for (size_t i = 0; scan_left(&word) && i < sizeof hanging / sizeof *hanging; i++) {
        const char *rest = hanging[i];
        for (struct scan look = word; *rest && scan_char(&look, *rest);)
            rest++;
        size_t taken = (size_t)(rest - hanging[i]);
        if (taken == scan_left(&word) && *rest && scan_sees(&line, rest))
            return true;
    }
    uint64_t ignored;
    return scan_left(&word) && is_digit(word.end[-1]) && scan_u64(&line, &ignored) &&
           (scan_peek(&line) == ',' || scan_peek(&line) == ':' || line.at == line.end);
}

static bool parentheses_open(struct scan s)
{
    int depth = 0;
    for (; s.at < s.end; s.at++)
        depth += (*s.at == '(') - (*s.at == ')');
    return depth > 0;
}

bool dump_line_continues(struct scan packet, struct scan line)
{
    if (!scan_left(&line))
        return false;
    if (ends_with_tcp(last_word(packet)))
        return is_digit(*line.at);
    for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
        if (scan_sees(&line, begins[i]))
            return true;
    }
    for (size_t i = 0; i < sizeof contains / sizeof *contains; i++) {
        if (has(line, contains[i]))
            return true;
    }
    if (hangs(packet) || splits(packet, line))
        return true;
    return !dump_addresses(packet) && (dump_addresses(line) || parentheses_open(packet));
}

static bool inside_list(struct scan packet)
{
    for (const char *c = packet.end; c > packet.at; c--) {
        if (c[-1] == ']' || c[-1] == '>')
            return false;
        if (c[-1] == '[' || c[-1] == '<')
            return true;
    }
    return false;
}

/* `length 60:`, and the addresses come next. */
static bool ends_link_header(struct scan packet)
{
    const char *at = NULL;
    uint64_t length;
    for (struct scan s = packet; (s.at = scan_find(&s, "length ")); s.at++)
        at = s.at;
    if (!at || dump_addresses(packet))
        return false;
    packet.at = at;
    return scan_word(&packet, "length ") && scan_u64(&packet, &length) && scan_char(&packet, ':') &&
           packet.at == packet.end;
}

bool dump_join_blank(struct scan packet, struct scan line)
{
    static const char *const apart[] = {"TS", "IP", "IP6", "In", "Out", "mptcp", "dss", "ethertype", "(oui"};
    char last = packet.at < packet.end ? packet.end[-1] : ' ', first = scan_peek(&line);

    if (ends_link_header(packet))
        return true;
    if (first == '.' || first == ',' || first == ']' || first == '}' || first == ':' || last == '[' ||
        last == '{')
        return false;
    if (last == '}' && first == '{')
        return false; /* SACK blocks */
    if (is_digit(first) && (is_digit(last) || last == '.' || last == ':'))
        return false;
    if (last == ',')
        return !inside_list(packet);
    if (!is_letter(last) || !is_letter(first))
        return true;
    struct scan word = last_word(packet);
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++) {
        struct scan look = word;
        if (scan_word(&look, apart[i]) && look.at == look.end)
            return true;
    }
    return false;
}
