/* tcpdump's hex dumps (-x -xx -X -XX, and tcpdump 3's without offsets), and what link type their bytes
 * show. The text beside the hex is not looked at; -A alone has no bytes to give back.
 *
 * -x leaves the link header out and -xx does not, and nothing says which it was: the IP header
 * (RFC 791, RFC 8200) is looked for behind each kind of link header.
 */
#include "source/hexdump.h"

#include "base/cursor.h"

enum { LINE_BYTES = 16, PROTOCOL_TCP = 6, TCP_LEAST = 14 };

/* One byte as two hex digits. */
static bool hex_byte(struct scan *s, uint8_t *out)
{
    if (scan_left(s) < 2 || hex_value(s->at[0]) < 0 || hex_value(s->at[1]) < 0)
        return false;
    *out = (uint8_t)(hex_value(s->at[0]) << 4 | hex_value(s->at[1]));
    s->at += 2;
    return true;
}

/* Groups of two bytes, single blanks between them; what is behind a wider gap is the text column. */
static uint32_t hex_groups(struct scan *s, uint8_t *out)
{
    uint32_t n = 0;
    while (n < LINE_BYTES && hex_byte(s, out + n)) {
        n++;
        if (n < LINE_BYTES && hex_byte(s, out + n))
            n++;
        if (scan_left(s) < 2 || s->at[0] != ' ' || is_blank(s->at[1]))
            break;
        s->at++;
    }
    return n;
}

static bool offset(struct scan *s, uint32_t *out)
{
    int digits = 0;
    *out = 0;
    if (!scan_word(s, "0x"))
        return false;
    for (; digits < 7 && hex_value(scan_peek(s)) >= 0; s->at++, digits++)
        *out = *out << 4 | (uint32_t)hex_value(*s->at);
    scan_char(s, ':');
    return digits >= 4 && scan_blanks(s);
}

bool hexdump_line(struct hexdump *h, struct scan line)
{
    uint8_t bytes[LINE_BYTES];
    uint32_t at;
    size_t indent = scan_blanks(&line);
    struct scan s = line;
    bool numbered = offset(&s, &at);

    if (!numbered) {
        s = line;
        at = h->len;
    }
    uint32_t n = hex_groups(&s, bytes);
    if (!n)
        return false;
    if (!numbered) {
        scan_blanks(&s);
        if (!indent || s.at != s.end || scan_left(&line) < 4 || (n > 1 && line.at[2] == ' '))
            return false;
    }
    if (at != h->len || h->max - h->len < n) {
        h->broken = true;
        return true;
    }
    memcpy(h->bytes + h->len, bytes, n);
    h->len += n;
    return true;
}

/* ---- which packet it is ---- */

/* The IP packet's length by its header, when the bytes are one whose TCP header is all there (or, `cut`,
 * as much of it as says what the segment is); else 0. */
static uint32_t ip_length(struct cursor c, bool cut)
{
    struct cursor look = c;
    uint8_t first = cursor_u8(&look);
    uint32_t header = first >> 4 == 4 ? (first & 15u) * 4 : 40, length;
    uint8_t protocol;

    if (first >> 4 == 4) {
        cursor_skip(&look, 1);
        length = cursor_u16(&look);
        cursor_skip(&look, 5);
        protocol = cursor_u8(&look);
        if (header < 20)
            return 0;
        if (!length)
            length = (uint32_t)c.left;
    } else if (first >> 4 == 6) {
        cursor_skip(&look, 3);
        length = 40u + cursor_u16(&look);
        protocol = cursor_u8(&look);
    } else {
        return 0;
    }
    cursor_skip(&c, header);
    if (length < header || c.short_read || look.short_read)
        return 0;
    if (protocol == PROTOCOL_TCP) {
        struct cursor tcp = c;
        cursor_skip(&tcp, 12);
        uint32_t bytes = (cursor_u8(&tcp) >> 4) * 4u;
        if (tcp.short_read || !cursor_has(&c, cut ? TCP_LEAST : bytes))
            return 0;
    }
    return length;
}

static bool ipv4_sum_right(struct cursor c)
{
    uint32_t sum = 0;
    if (!c.left || c.at[0] >> 4 != 4)
        return false;
    cursor_limit(&c, (c.at[0] & 15u) * 4);
    while (c.left)
        sum += cursor_u16(&c);
    while (sum >> 16)
        sum = (sum & 0xffff) + (sum >> 16);
    return sum == 0xffff;
}

/* Link headers, and where in them what follows is named. LINKTYPE_ values. */
static const struct link_header {
    uint32_t link, length, type_at;
} headers[] = {
    {101, 0, 0},   /* none: -x */
    {1, 14, 12},   /* Ethernet */
    {1, 18, 16},   /* with a VLAN tag */
    {1, 22, 20},   /* with two */
    {113, 16, 14}, /* Linux cooked */
    {276, 20, 0},  /* Linux cooked, version 2 */
    {9, 4, 2},     /* PPP */
    {0, 4, 4},     /* BSD loopback: an address family */
};

static bool type_fits(const struct hexdump *h, const struct link_header *l, uint8_t version)
{
    if (!l->length)
        return true;
    if (l->link == 0) {
        uint32_t family = le32_at(h->bytes);
        return family == 2 || family == 10 || family == 24 || family == 28 || family == 30;
    }
    uint16_t type = be16_at(h->bytes + l->type_at);
    if (l->link == 9)
        return type == (version == 4 ? 0x0021 : 0x0057);
    return type == (version == 4 ? 0x0800 : 0x86dd);
}

bool hexdump_frame(const struct hexdump *h, bool cut, struct frame *frame)
{
    const struct link_header *best = NULL;
    uint32_t best_length = 0;

    for (size_t i = 0; !h->broken && i < sizeof headers / sizeof *headers; i++) {
        const struct link_header *l = &headers[i];
        if (h->len <= l->length)
            continue;
        struct cursor c = cursor_over(h->bytes + l->length, h->len - l->length);
        struct cursor look = c;
        uint8_t version = cursor_u8(&look) >> 4;
        uint32_t length = ip_length(c, cut);
        if (!length || !type_fits(h, l, version))
            continue;
        /* A MAC address can look like an IP header, but not one whose checksum is right. */
        bool sure = l->length || ipv4_sum_right(c);
        if (!best || sure) {
            best = l;
            best_length = length;
        }
        if (sure)
            break;
    }
    if (!best)
        return false;
    frame->link = best->link;
    frame->data = h->bytes;
    frame->captured = h->len;
    frame->original = best->length + best_length > h->len ? best->length + best_length : h->len;
    return true;
}
