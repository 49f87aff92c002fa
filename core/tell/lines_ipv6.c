/* IPv6 packets in a line: what tcpdump 4.99 says of the header and its extension headers (RFC 8200).
 *
 * A header is a row: its number, the name tcpdump cuts it by, and its printer. Behind the
 * authentication header tcpdump no longer looks for extension headers, nor does it know HIP or Shim6:
 * there it names the protocol by number and stops, and so does this. Mobility headers, which nothing
 * follows in practice, are named but not printed in full.
 */
#include "tell/lines.h"

enum { HEADER = 40, EXTENSION_UNIT = 8, TCP = 6, UDP = 17 };

struct walk {
    struct line *l;
    struct address from, to;
    uint32_t original; /* bytes on the wire from the IPv6 header on */
    uint32_t passed;   /* bytes of headers behind us */
    uint32_t left;     /* bytes from here to the end of the packet, by its payload length */
    uint32_t payload;  /* the payload length; a jumbo's when an option gave it */
    uint8_t next;
    bool jumbo, extended, hop_by_hop;
    bool settled; /* `left` is the payload: no extension header is looked for any more */
};

static bool invalid(struct line *l, const char *why)
{
    sink_z(l->out, why);
    sink_z(l->out, " (invalid)");
    return false;
}

static bool cut(struct line *l)
{
    line_cut(l);
    return false;
}

/* Past n bytes of header, whose first byte is the next header's number. */
static bool advance(struct walk *w, uint32_t n)
{
    struct cursor look = w->l->c;

    w->next = cursor_u8(&look);
    w->extended = true;
    w->l->layer = "ip6";
    if (w->left < n)
        return cut(w->l);
    w->left -= n;
    w->passed += n;
    /* A header that ends beyond the capture ends the line without a word. */
    return cursor_take(&w->l->c, n) != NULL;
}

/* The options of a hop-by-hop header. They are not printed, but a wrong one ends the line, and a jumbo
 * payload's length (RFC 2675) counts. */
struct wanted {
    uint8_t type;
    uint8_t least; /* bytes, type and length included */
    bool exact;
    const char *name;
};

static const struct wanted *wanted_of(uint8_t type)
{
    static const struct wanted wanted[] = {
        {0x05, 4, true, "rtalert"},
        {0xc2, 6, true, "jumbo"},
        {0xc9, 18, false, "homeaddr"},
    };

    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
        if (wanted[i].type == type)
            return &wanted[i];
    return NULL;
}

/* Is the option as long as its type calls for? tcpdump says so when it is not. */
static bool fits(struct line *l, const struct wanted *o, uint32_t length, size_t room)
{
    const char *what = NULL;

    if (room < o->least)
        what = ": trunc)";
    else if (o->exact ? length != o->least : length < o->least)
        what = ": invalid len ";
    if (!what)
        return true;
    sink_char(l->out, '(');
    sink_z(l->out, o->name);
    sink_z(l->out, what);
    if (room >= o->least) {
        sink_u64(l->out, length - 2);
        sink_char(l->out, ')');
    }
    return false;
}

static bool options(struct walk *w, struct cursor body)
{
    enum { PAD_1 = 0, JUMBO = 0xc2, JUMBO_LEAST = 65536 };
    bool seen = false;

    while (body.left) {
        size_t room = body.left;
        uint8_t type = cursor_u8(&body);
        if (type == PAD_1)
            continue;
        if (!body.left)
            return false;
        uint32_t length = cursor_u8(&body) + 2u;
        if (length > room)
            return false;
        const struct wanted *o = wanted_of(type);
        if (o && !fits(w->l, o, length, room))
            return false;
        const uint8_t *data = cursor_take(&body, length - 2);
        if (type != JUMBO)
            continue;
        uint32_t jumbo = be32_at(data);
        if (!seen && w->payload == 0 && jumbo >= JUMBO_LEAST) {
            w->payload = jumbo;
            w->jumbo = true;
        }
        seen = true;
    }
    return true;
}

/* The length of a header that counts itself in units of 8 bytes; 0 when it is not all there. */
static uint32_t extension_length(struct walk *w)
{
    struct cursor look = w->l->c;

    cursor_skip(&look, 1);
    uint32_t n = (cursor_u8(&look) + 1u) * EXTENSION_UNIT;
    return !look.short_read && line_has(w->l, n) ? n : 0;
}

static bool hop_by_hop(struct walk *w)
{
    if (w->hop_by_hop)
        return invalid(w->l, "[The Hop-by-Hop Options header was already found]");
    if (w->passed != HEADER)
        return invalid(w->l, "[The Hop-by-Hop Options header don't follow the IPv6 header]");
    w->hop_by_hop = true;
    uint32_t n = extension_length(w);
    if (!n)
        return false;
    sink_z(w->l->out, "HBH ");
    struct cursor body = w->l->c;
    cursor_limit(&body, n);
    cursor_skip(&body, 2);
    bool good = options(w, body);
    if (!good)
        line_cut(w->l);
    if (w->payload == 0 && !w->jumbo)
        return invalid(w->l, "[No valid Jumbo Payload Hop-by-Hop option found]");
    return good && advance(w, n);
}

static bool destination(struct walk *w)
{
    uint32_t n = extension_length(w);

    if (!n)
        return false;
    sink_z(w->l->out, "DSTOPT ");
    return advance(w, n);
}

static bool fragment(struct walk *w)
{
    enum { OFFSET = 0xfff8 };
    struct cursor look = w->l->c;

    cursor_skip(&look, 2);
    uint16_t field = cursor_u16(&look);
    if (look.short_read)
        return cut(w->l);
    line_number(w->l, "frag (", field & OFFSET);
    /* A jumbo's payload length is 0 in the header, and the difference wraps. */
    uint64_t payload = w->jumbo ? 0 : w->payload;
    line_number(w->l, "|", HEADER + payload - w->passed - EXTENSION_UNIT);
    sink_char(w->l->out, ')');
    if (field & OFFSET)
        return false;
    sink_char(w->l->out, ' ');
    return w->l->c.left > EXTENSION_UNIT && advance(w, EXTENSION_UNIT);
}

/* Number and address of each stop; false, with the mark, when they were not all captured. */
static bool stops(struct line *l, struct cursor *c, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (!cursor_has(c, 16))
            return cut(l);
        line_number(l, ", [", i);
        sink_char(l->out, ']');
        line_address(l, c, ADDRESS_IPV6);
    }
    return true;
}

static bool segment_route(struct line *l, struct cursor *c)
{
    if (!cursor_has(c, 1))
        return cut(l);
    line_number(l, ", last-entry=", cursor_u8(c));
    if (!cursor_has(c, 1))
        return cut(l);
    uint8_t flags = cursor_u8(c);
    if (flags)
        line_hex(l, ", flags=0x", flags);
    if (!cursor_has(c, 2))
        return cut(l);
    line_hex(l, ", tag=", cursor_u16(c));
    return true;
}

static bool source_route(struct line *l, struct cursor *c)
{
    if (!cursor_has(c, 4))
        return cut(l);
    uint32_t reserved = cursor_u32(c);
    if (reserved)
        line_hex(l, ", rsv=0x", reserved);
    return true;
}

static bool routing(struct walk *w)
{
    enum { TYPE_SOURCE = 0, TYPE_HOME = 2, TYPE_SEGMENT = 4 };
    struct line *l = w->l;
    struct cursor c = l->c;

    sink_z(l->out, "RT6");
    cursor_skip(&c, 1);
    if (!cursor_has(&c, 3))
        return cut(l);
    uint8_t length = cursor_u8(&c), type = cursor_u8(&c);
    line_number(l, " (len=", length);
    line_number(l, ", type=", type);
    if (type == TYPE_SOURCE)
        sink_z(l->out, " [Deprecated]");
    line_number(l, ", segleft=", cursor_u8(&c));
    if (type != TYPE_SOURCE && type != TYPE_HOME && type != TYPE_SEGMENT)
        return invalid(l, " (unknown type)");
    if (!(type == TYPE_SEGMENT ? segment_route(l, &c) : source_route(l, &c)))
        return false;
    if (length % 2) {
        line_number(l, " (invalid length ", length);
        return invalid(l, ")");
    }
    if (!stops(l, &c, length / 2))
        return false;
    sink_z(l->out, ") ");
    return advance(w, (length + 1u) * EXTENSION_UNIT);
}

/* Once the extension headers are through, what is left of the packet is the payload; false when the
 * lengths contradict each other. */
static bool settle_length(struct walk *w)
{
    if (w->settled)
        return true;
    w->settled = true;
    w->l->layer = "ip6";
    if (w->jumbo) {
        uint32_t end = w->payload + HEADER; /* wraps, as tcpdump's does */
        if (end < w->passed)
            return cut(w->l);
        if (w->original < end) {
            line_number(w->l, "truncated-ip6 - ", end - w->original);
            sink_z(w->l->out, " bytes missing!");
        }
        w->left = end - w->passed;
    } else if (w->payload == 0) {
        if (w->extended)
            return cut(w->l);
        w->left = 0;
        cursor_limit(&w->l->c, 0);
    }
    return true;
}

static bool authentication(struct walk *w)
{
    enum { FIXED = 12 };
    struct line *l = w->l;

    if (!settle_length(w))
        return false;
    l->layer = "ah";
    if (!line_has(l, 1))
        return false;
    struct cursor c = l->c;
    sink_z(l->out, "AH(");
    cursor_skip(&c, 1);
    if (!line_has(l, FIXED))
        return false;
    uint32_t n = (cursor_u8(&c) + 2u) * 4;
    uint16_t reserved = cursor_u16(&c);
    if (reserved) {
        line_hex(l, "reserved=0x", reserved);
        sink_z(l->out, "[MustBeZero],");
    }
    sink_z(l->out, "spi=0x");
    sink_hex(l->out, cursor_u32(&c), 8);
    line_hex(l, ",seq=0x", cursor_u32(&c));
    sink_z(l->out, ",icv=0x");
    uint32_t icv = n > FIXED ? n - FIXED : 0;
    bool there = cursor_has(&c, icv);
    line_bytes(l, &c, there ? icv : c.left);
    if (!there)
        return cut(l);
    sink_z(l->out, "): ");
    return advance(w, n);
}

static bool mobility(struct walk *w)
{
    sink_z(w->l->out, "mobility");
    return false;
}

static const struct row {
    uint8_t number;
    const char *layer;
    bool (*print)(struct walk *w);
} rows[] = {
    {0, "hbhopt", hop_by_hop}, {60, "dstopt", destination}, {44, "frag6", fragment},
    {43, "rt6", routing},      {135, "mobility", mobility}, {51, "ah", authentication},
};

static const struct row *row_of(const struct walk *w)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (rows[i].number == w->next && (!w->settled || rows[i].print == authentication))
            return &rows[i];
    return NULL;
}

/* Past the header and its extensions; false when the line ends in them. *plain: none of these parted the
 * addresses from the ports of what follows. */
static bool headers(struct walk *w, uint32_t original, bool *plain)
{
    struct line *l = w->l;
    struct cursor look = l->c;
    l->layer = "ip6";
    sink_z(l->out, "IP6 ");
    if (!line_has(l, HEADER))
        return false;
    cursor_skip(&look, 4);
    w->payload = cursor_u16(&look);
    w->next = cursor_u8(&look);
    cursor_skip(&look, 1);
    w->from = line_take_address(&look, ADDRESS_IPV6);
    w->to = line_take_address(&look, ADDRESS_IPV6);
    if (w->payload && original < w->payload + HEADER) {
        line_number(l, "truncated-ip6 - ", w->payload + HEADER - original);
        sink_z(l->out, " bytes missing!");
    }
    w->left = w->payload ? w->payload : original;
    w->passed = HEADER;
    l->c = look;
    if (w->payload)
        cursor_limit(&l->c, w->payload);
    *plain = w->next == TCP || w->next == UDP;
    if (!*plain)
        line_parties(l, &w->from, &w->to, ": ");
    for (const struct row *row; (row = row_of(w)) != NULL;) {
        l->layer = row->layer;
        if (!row->print(w))
            return false;
    }
    return settle_length(w);
}

void lines_ipv6(struct line *l, uint32_t original)
{
    struct walk w = {.l = l, .original = original};
    bool plain;

    if (!headers(&w, original, &plain))
        return;
    if (w.next == TCP) {
        lines_tcp(l, w.left, &w.from, &w.to, plain);
    } else {
        line_number(l, " ip-proto-", w.next);
        line_number(l, " ", w.left);
    }
}

void lines_ipv6_outer(struct line *l, uint32_t original)
{
    struct walk w = {.l = l, .original = original};
    bool plain;

    if (headers(&w, original, &plain) && w.next == UDP)
        lines_udp(l, plain ? &w.from : NULL, plain ? &w.to : NULL);
}
