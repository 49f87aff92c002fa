/* The shapes of tcpdump's lines (tcpdump(1), "OUTPUT FORMAT"): what may stand in front of a packet, and
 * how a packet's text begins.
 *
 * Nothing is understood here beyond that; decode reads the packet's text.
 */
#include "source/dump_line.h"

/* ---- how a packet's text begins ---- */

bool dump_is_mac(struct scan s)
{
    for (int i = 0; i < 6; i++) {
        if (i && !scan_char(&s, ':'))
            return false;
        int digits = 0;
        for (; digits < 2 && hex_value(scan_peek(&s)) >= 0; s.at++)
            digits++;
        if (!digits)
            return false;
    }
    return hex_value(scan_peek(&s)) < 0 && scan_peek(&s) != ':';
}

/* -i any: which way the packet went. */
static bool direction(struct scan *s)
{
    static const char *const words[] = {"In ", "Out ", "B ", "M ", "P "};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (scan_word(s, words[i])) {
            scan_blanks(s);
            return true;
        }
    }
    return false;
}

void dump_skip_interface(struct scan *s)
{
    struct scan look = *s;
    if (!direction(&look)) {
        struct scan name = scan_token(&look);
        if (!scan_left(&name) || scan_left(&name) > 64 || !scan_blanks(&look) || !direction(&look))
            return;
    }
    if (scan_sees(&look, "IP") || scan_sees(&look, "ARP") || scan_sees(&look, "ifindex ") ||
        scan_sees(&look, "ethertype ") || dump_is_mac(look))
        *s = look;
}

const char *dump_addresses(struct scan text)
{
    for (struct scan look = text; look.at < look.end; look.at++) {
        if (!scan_sees(&look, " > "))
            continue;
        const char *from = look.at;
        while (from > text.at && !is_blank(from[-1]))
            from--;
        if (from == look.at || *from == '>')
            continue; /* a quotation mark */
        look.at += 3;
        scan_blanks(&look);
        struct scan to = scan_token(&look);
        if (scan_left(&to) >= 2 && to.end[-1] == ':')
            return from;
        look.at = to.at - 1;
    }
    return NULL;
}

/* Words that only a packet's line begins with, a time being in front. */
static const char *const openers[] = {
    "IP ",    "IP6 ",      "IP6, ",      "ip: ",     "ip6: ",    "ARP",      "RARP", "arp ",
    "rarp ",  "AF ",       "ethertype ", "802.1",    "802.3",    "STP ",     "LLDP", "CDPv",
    "EAPOL",  "EAP ",      "IS-IS",      "Loopback", "PPPoE",    "PPP",      "MPLS", "LLC",
    "SNAP",   "LACPv",     "vlan ",      "AARP",     "Unknown ", "unknown ", "[|",   "LCP",
    "IPCP",   "MACsec",    "Realtek",    "Slow ",    "IP0 ",     "IP5 ",     "MAC ", "Beacon",
    "Probe ", "AppleTalk", "IPX ",       "NetBeui",  "HomePlug", "MS NLB",   "PTPv", "IP invalid",
    "MPCP",   "OAMv",      "M/V",        "FDDI",     "ifindex ", "UDLDv",    "DTPv", "VTPv",
};

static bool opens(struct scan s)
{
    for (size_t i = 0; i < sizeof openers / sizeof *openers; i++) {
        if (scan_sees(&s, openers[i]))
            return true;
    }
    return dump_is_mac(s);
}

bool dump_is_ip(const struct scan *s)
{
    return scan_sees(s, "IP ") || scan_sees(s, "IP6 ") || scan_sees(s, "ip: ");
}

/* Without a time in front it takes more to tell a packet from prose. */
static bool opens_untimed(struct scan s)
{
    if (dump_is_mac(s) && scan_find(&s, " > "))
        return true;
    if (dump_is_mac(s) || scan_sees(&s, "ARP, ") || scan_sees(&s, "ifindex "))
        return scan_find(&s, ", ") != NULL;
    if (!dump_is_ip(&s))
        return false;
    return scan_sees(&s, "IP6 (") || scan_find(&s, "(tos 0x") || dump_addresses(s);
}

/* ---- what stands in front of it ---- */

static bool number_in_front(struct scan *s, uint64_t *number)
{
    enum { NUMBER_MAX = 999999999 };
    struct scan look = *s;
    bool bracket = scan_char(&look, '[') || scan_char(&look, '(') || scan_char(&look, '#');

    if (!scan_max(&look, NUMBER_MAX, number))
        return false;
    bool mark = scan_char(&look, ':') || scan_char(&look, '.') || scan_char(&look, ')') ||
                scan_char(&look, ']') || scan_char(&look, '-') || scan_char(&look, '|');
    if (!mark && (bracket || !is_blank(scan_peek(&look))))
        return scan_left(&look) == 0;
    *s = look;
    return true;
}

static bool timed_head(struct scan line, struct dump_line *out)
{
    struct scan s = line;
    /* tcpdump puts two blanks behind -#'s number; a third is the one before a duration. */
    size_t usual = 0;
    size_t lead = scan_blanks(&s);
    out->numbered = false;
    out->prefix = (struct scan){line.at, s.at};
    if (!dump_time_read(&s, &out->time)) {
        if (!number_in_front(&s, &out->number))
            return false;
        usual = 2;
        lead = scan_blanks(&s);
        out->numbered = true;
        out->prefix.end = s.at;
        if (!dump_time_read(&s, &out->time))
            return false;
    }
    out->time.elapsed |= lead == usual + 1;
    if (!scan_blanks(&s))
        return false;
    struct scan inner = s;
    dump_skip_interface(&inner);
    out->packet = s;
    if (opens(inner))
        return true;
    /* tcpdump 3: no word in front of the addresses. */
    const char *from = dump_addresses(s);
    return from == s.at;
}

static bool untimed_head(struct scan line, struct dump_line *out)
{
    struct scan s = line;
    scan_blanks(&s);
    out->time = (struct dump_time){0};
    out->packet = s;
    out->prefix = (struct scan){line.at, s.at};
    out->numbered = false;
    struct scan inner = s;
    dump_skip_interface(&inner);
    if (opens_untimed(inner))
        return true;
    if (!number_in_front(&s, &out->number))
        return false;
    if (!scan_blanks(&s) && (s.at == line.at || s.at[-1] != ':'))
        return false;
    out->numbered = true;
    out->prefix.end = s.at;
    out->packet = s;
    inner = s;
    dump_skip_interface(&inner);
    return opens_untimed(inner);
}

bool dump_line_plain(struct scan line, struct dump_line *out)
{
    *out = (struct dump_line){0};
    return timed_head(line, out) || untimed_head(line, out);
}

bool dump_line_head(struct scan line, struct dump_line *out)
{
    return dump_line_plain(line, out) || dump_line_prefixed(line, out);
}
