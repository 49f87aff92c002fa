/* --format lines: each TCP segment as `tcpdump -nS` 4.99 prints it, and below it what it did.
 *
 * The line is made from the packet's bytes, not from what was decoded, so that it says what tcpdump
 * says also of lengths that lie and of captures cut short. What tcpdump adds behind `length N` for the
 * protocols it knows is left out. Packets that are not TCP, or too damaged to be a segment, have no
 * line. Text has no packet: there the line is made from what the text said.
 */
#include "tell/lines.h"

#include <string.h>

#include "tell/layout.h"

void line_hex(struct line *l, const char *before, uint64_t number)
{
    int digits = 1;

    while (digits < 16 && number >> (4 * digits))
        digits++;
    sink_z(l->out, before);
    sink_hex(l->out, number, digits);
}

void line_bytes(struct line *l, struct cursor *c, size_t len)
{
    while (len--)
        sink_hex(l->out, cursor_u8(c), 2);
}

struct address line_take_address(struct cursor *c, enum address_family family)
{
    size_t len = family == ADDRESS_IPV4 ? 4 : 16;
    struct address a = {.family = (uint8_t)family};
    const uint8_t *bytes = cursor_take(c, len);

    if (bytes)
        memcpy(a.bytes, bytes, len);
    return a;
}

void line_address(struct line *l, struct cursor *c, enum address_family family)
{
    struct address a = line_take_address(c, family);
    tell_address(l->out, NULL, &a);
}

void line_parties(struct line *l, const struct address *from, const struct address *to, const char *after)
{
    tell_address(l->out, NULL, from);
    sink_z(l->out, " > ");
    tell_address(l->out, NULL, to);
    sink_z(l->out, after);
}

static void ports(struct line *l, const struct address *from, uint16_t from_port, const struct address *to,
                  uint16_t to_port)
{
    if (from) {
        tell_address(l->out, NULL, from);
        sink_char(l->out, '.');
    }
    sink_u64(l->out, from_port);
    sink_z(l->out, " > ");
    if (to) {
        tell_address(l->out, NULL, to);
        sink_char(l->out, '.');
    }
    sink_u64(l->out, to_port);
    sink_z(l->out, ": ");
}

static void numbers(struct sink *out, uint16_t flags, uint32_t seq, uint32_t ack, uint32_t length)
{
    if (length > 0 || flags & (TCP_SYN | TCP_FIN | TCP_RST)) {
        sink_z(out, ", seq ");
        sink_u64(out, seq);
    }
    if (length > 0) {
        sink_char(out, ':');
        sink_u64(out, (uint32_t)(seq + length));
    }
    if (flags & TCP_ACK) {
        sink_z(out, ", ack ");
        sink_u64(out, ack);
    }
}

/* The header proper; *header is its length in bytes, by its own word. */
static bool tcp_header(struct line *l, uint32_t length, uint32_t *header)
{
    enum { HEADER = 20, PORTS = 4 };

    if (!line_has(l, HEADER - PORTS))
        return false;
    uint32_t seq = cursor_u32(&l->c), ack = cursor_u32(&l->c);
    *header = (cursor_u8(&l->c) >> 4) * 4u;
    if (*header < HEADER) {
        line_number(l, " tcp ", (uint32_t)(length - *header));
        line_number(l, " [bad hdr length ", *header);
        sink_z(l->out, " - too short, < 20]");
        return false;
    }
    l->flags = cursor_u8(&l->c);
    uint16_t window = cursor_u16(&l->c);
    cursor_skip(&l->c, 2); /* the checksum */
    uint16_t urgent = cursor_u16(&l->c);

    sink_z(l->out, "Flags [");
    tell_flags(l->out, l->flags);
    sink_char(l->out, ']');
    if (*header > length) {
        line_number(l, " [bad hdr length ", *header);
        line_number(l, " - too long, > ", length);
        sink_char(l->out, ']');
        return false;
    }
    numbers(l->out, l->flags, seq, ack, length - *header);
    line_number(l, ", win ", window);
    if (l->flags & TCP_URG)
        line_number(l, ", urg ", urgent);
    return true;
}

void lines_tcp(struct line *l, uint32_t length, const struct address *from, const struct address *to,
               bool plain)
{
    enum { HEADER = 20, PORTS = 4 };
    uint32_t header;

    l->layer = "tcp";
    if (!cursor_has(&l->c, PORTS)) {
        line_parties(l, from, to, ":");
        line_cut(l);
        return;
    }
    uint16_t from_port = cursor_u16(&l->c), to_port = cursor_u16(&l->c);
    ports(l, plain ? from : NULL, from_port, plain ? to : NULL, to_port);
    if (!tcp_header(l, length, &header))
        return;
    if (header > HEADER && !lines_options(l, header - HEADER, length - header))
        return;
    line_number(l, ", length ", length - header);
}

/* The header, past which the cursor then stands; false when the line ends in it. *length is what it leaves. */
static bool ipv4_header(struct line *l, uint32_t original, struct address *from, struct address *to,
                        uint32_t *length)
{
    enum { HEADER = 20 };
    struct cursor look = l->c;

    l->layer = "ip";
    sink_z(l->out, "IP ");
    if (!line_has(l, HEADER))
        return false;
    uint32_t header = (cursor_u8(&look) & 0xf) * 4u;
    cursor_skip(&look, 1);
    uint32_t total = cursor_u16(&look);
    cursor_skip(&look, 8);
    *from = line_take_address(&look, ADDRESS_IPV4);
    *to = line_take_address(&look, ADDRESS_IPV4);

    if (original < total) {
        line_number(l, "truncated-ip - ", total - original);
        sink_z(l->out, " bytes missing! ");
    }
    if (total < header) {
        line_number(l, "bad-len ", total);
        return false;
    }
    cursor_limit(&l->c, total);
    cursor_skip(&l->c, header);
    *length = total - header;
    return true;
}

static void lines_ipv4(struct line *l, uint32_t original)
{
    struct address from, to;
    uint32_t length;

    if (ipv4_header(l, original, &from, &to, &length))
        lines_tcp(l, length, &from, &to, true);
}

void lines_udp(struct line *l, const struct address *from, const struct address *to)
{
    uint16_t from_port = cursor_u16(&l->c), to_port = cursor_u16(&l->c);
    ports(l, from, from_port, to, to_port);
}

void lines_ipv4_outer(struct line *l, uint32_t original)
{
    enum { PROTOCOL = 9, UDP = 17 };
    struct cursor look = l->c;
    struct address from, to;
    uint32_t length;

    cursor_skip(&look, PROTOCOL);
    if (!ipv4_header(l, original, &from, &to, &length))
        return;
    if (cursor_u8(&look) == UDP)
        lines_udp(l, &from, &to);
    else
        line_parties(l, &from, &to, ": ");
}

/* "lo    In  ": interface and direction, the name padded to 5 columns. */
static void interface_and_direction(struct tell *t, struct cursor c)
{
    static const char *const directions[] = {"In ", "B  ", "M  ", "P  ", "Out"};
    enum { NAME_COLUMNS = 5, DIRECTIONS = sizeof directions / sizeof directions[0] };

    cursor_skip(&c, 4);
    uint32_t index = cursor_u32(&c);
    cursor_skip(&c, 2);
    uint8_t direction = cursor_u8(&c);
    const char *name = t->options->interface_name ? t->options->interface_name(index) : NULL;
    if (!name)
        name = "?";
    size_t width = z_len(name);
    sink_untrusted(t->out, name, width);
    sink_repeat(t->out, " ", width < NAME_COLUMNS ? (int)(NAME_COLUMNS - width) : 0);
    sink_char(t->out, ' ');
    sink_z(t->out, direction < DIRECTIONS ? directions[direction] : "?  ");
    sink_char(t->out, ' ');
}

/* Behind a VLAN tag in a cooked capture the wrapped type is printed, otherwise only with -e. */
static void cooked_types(struct tell *t, struct cursor c, uint16_t type)
{
    enum { VLAN = 0x8100, IPV4 = 0x0800, IPV6 = 0x86dd };

    while (type == VLAN && cursor_has(&c, 4)) {
        cursor_skip(&c, 2);
        type = cursor_u16(&c);
        if (type == VLAN)
            sink_z(t->out, "ethertype 802.1Q, ");
        else if (type == IPV4 || type == IPV6)
            sink_z(t->out, type == IPV4 ? "ethertype IPv4, " : "ethertype IPv6, ");
    }
}

/* What tcpdump says of the link without being asked for it (-e). */
static void link_prefix(struct tell *t, const struct frame *f, bool six)
{
    enum { PPP_HDLC = 50, SLL = 113, SLL2 = 276, HDLC_ADDRESS = 0xff };
    struct cursor c = cursor_over(f->data, f->captured), whole = c;
    uint16_t type;

    switch (f->link) {
    case SLL:
        cursor_skip(&c, 14);
        type = cursor_u16(&c);
        cooked_types(t, c, type);
        break;
    case SLL2:
        interface_and_direction(t, whole);
        type = cursor_u16(&c);
        cursor_skip(&c, 18);
        cooked_types(t, c, type);
        break;
    case PPP_HDLC:
        if (cursor_u8(&c) == HDLC_ADDRESS)
            sink_z(t->out, six ? "IP6: " : "IP: ");
        break;
    default:
        break;
    }
}

static void from_packet(struct tell *t, const struct segment *s)
{
    struct line l = {.out = t->out, .c = cursor_over(s->ip, s->ip_captured), .layer = "ip"};
    struct cursor look = l.c;
    bool six = cursor_u8(&look) >> 4 == 6;

    if (!lines_are_apart(s))
        link_prefix(t, s->frame, six);
    lines_wraps(&l, s);
    if (six)
        lines_ipv6(&l, s->ip_original);
    else
        lines_ipv4(&l, s->ip_original);
}

static void name_and_port(struct tell *t, const struct endpoint *e)
{
    tell_address(t->out, t->names, &e->address);
    sink_char(t->out, '.');
    if (e->port_name) {
        const char *name = names_text(t->names, e->port_name);
        sink_untrusted(t->out, name, z_len(name));
    } else {
        sink_u64(t->out, e->port);
    }
}

/* What the text said, in tcpdump's order; what it did not say is left out. */
static void from_text(struct tell *t, const struct segment *s)
{
    enum { HEADER = 20 };
    struct line l = {.out = t->out, .c = cursor_over(s->ip, s->ip_captured), .layer = "tcp"};
    uint32_t length = s->known & KNOWN_LENGTH ? s->length : 0;
    uint16_t flags = s->flags;

    if (!(s->known & KNOWN_SEQ))
        flags &= (uint16_t) ~(TCP_SYN | TCP_FIN | TCP_RST);
    if (!(s->known & KNOWN_ACK))
        flags &= (uint16_t)~TCP_ACK;
    sink_z(t->out, s->from.address.family == ADDRESS_IPV6 ? "IP6 " : "IP ");
    name_and_port(t, &s->from);
    sink_z(t->out, " > ");
    name_and_port(t, &s->to);
    sink_z(t->out, ": ");
    if (s->known & KNOWN_FLAGS) {
        sink_z(t->out, "Flags [");
        tell_flags(t->out, s->flags);
        sink_char(t->out, ']');
    } else { /* tcpdump -q */
        line_number(&l, "tcp ", length);
        return;
    }
    numbers(t->out, flags, s->seq, s->ack, s->known & KNOWN_SEQ ? length : 0);
    if (s->known & KNOWN_WINDOW)
        line_number(&l, ", win ", s->window);
    if (s->flags & TCP_URG)
        line_number(&l, ", urg ", s->urgent);
    cursor_skip(&l.c, (size_t)s->tcp_offset + 12);
    uint32_t header = (cursor_u8(&l.c) >> 4) * 4u;
    cursor_skip(&l.c, 7);
    l.flags = (uint8_t)s->flags;
    if (!l.c.short_read && header > HEADER && !lines_options(&l, header - HEADER, 0))
        return;
    if (s->known & KNOWN_LENGTH)
        line_number(&l, ", length ", s->length);
}

static void lines_segment(struct tell *t, const struct segment *s, const struct connection *c,
                          const struct event *e)
{
    lines_time(t, s->frame);
    if (s->frame->link == LINK_TEXT)
        from_text(t, s);
    else
        from_packet(t, s);
    sink_char(t->out, '\n');
    if (t->options->bare)
        return;
    sink_z(t->out, "        # ");
    tell_segment_text(t->out, t, c, e);
    sink_char(t->out, '\n');
}

/* Live: its segments were told, and now it has ended. */
static void lines_connection(struct tell *t, const struct connection *c, const struct verdict *v)
{
    const struct arg args[] = {{.name = "id", .kind = ARG_U64, .u64 = c->id},
                               {.name = "client", .kind = ARG_ENDPOINT, .p = &c->side[CLIENT].endpoint},
                               {.name = "server", .kind = ARG_ENDPOINT, .p = &c->side[SERVER].endpoint},
                               {.name = "arrow", .kind = ARG_Z, .z = layout_glyph(t, "→", "->")}};
    if (!t->live || t->options->bare)
        return;
    sink_z(t->out, "        # ");
    tell_text(t->out, t, TEXT_LIVE_ENDED, args, sizeof args / sizeof args[0]);
    tell_verdict_text(t->out, t, c, v);
    sink_char(t->out, '\n');
}

const struct tell_output tell_lines = {
    .name = "lines", .segment = lines_segment, .connection = lines_connection};
