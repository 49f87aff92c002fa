/* IPv6 headers and extension headers (RFC 8200), down to what they carry.
 *
 * The payload length decides, as in IPv4; where it is 0 the jumbo payload option does (RFC 2675),
 * or else the frame (BIG TCP). While a routing header has segments left the header's destination is only the
 * next stop: the connection's is the last one (RFC 8754, RFC 6275). What ESP hides is not TCP to
 * us.
 */
#include <string.h>

#include "decode/fragment.h"
#include "decode/layers.h"

enum { HEADER = 40, EXTENSIONS_MAX = 16 };

enum next_header {
    HOP_BY_HOP = 0,
    ROUTING = 43,
    FRAGMENT = 44,
    AUTHENTICATION = 51,
    DESTINATION = 60,
    MOBILITY = 135,
    HIP = 139,
    SHIM6 = 140,
};

struct walk {
    struct cursor *c;
    uint32_t wire;        /* bytes from here on, by the payload length */
    const uint8_t *start; /* the IPv6 header */
    uint32_t next_at;     /* where the number `next` stands, from there */
    uint8_t next;
    bool jumbo_may_follow;
    struct way *way;
    struct datagram *whole; /* the last fragment came: what goes on is this */
};

static bool is_extension(uint8_t next)
{
    switch (next) {
    case HOP_BY_HOP:
    case ROUTING:
    case FRAGMENT:
    case AUTHENTICATION:
    case DESTINATION:
    case MOBILITY:
    case HIP:
    case SHIM6:
        return true;
    default:
        return false;
    }
}

/* The jumbo payload option's length; 0 when there is none. */
static uint32_t jumbo_length(struct cursor options)
{
    enum { PAD_1 = 0, JUMBO = 0xc2 };

    while (options.left) {
        uint8_t type = cursor_u8(&options);
        if (type == PAD_1)
            continue;
        uint8_t length = cursor_u8(&options);
        if (type == JUMBO && length == 4)
            return cursor_u32(&options);
        cursor_skip(&options, length);
        if (options.short_read)
            break;
    }
    return 0;
}

static enum decode_result take_jumbo(struct walk *w, const uint8_t *header, uint32_t length)
{
    uint32_t jumbo = jumbo_length(cursor_over(header + 2, length - 2));

    if (!jumbo)
        return DECODE_TCP;
    if (jumbo < length)
        return DECODE_MALFORMED;
    w->way->out->ip_beyond = jumbo - length > w->wire ? jumbo - length - w->wire : 0;
    w->wire = jumbo - length;
    cursor_limit(w->c, w->wire);
    return DECODE_TCP;
}

/* Where the segments left lead to: type 0 lists the stops in order, type 2 has one, type 4 lists
 * them last one first. */
static void take_route(struct walk *w, const uint8_t *header, uint32_t length)
{
    enum { SOURCE_ROUTE = 0, HOME_ADDRESS = 2, SEGMENT_ROUTE = 4 };
    uint8_t type = header[2], left = header[3];
    const uint8_t *stop = header + 8;

    if (!left || length < 8 + 16)
        return;
    if (type == SOURCE_ROUTE)
        stop += (length - 8) / 16 * 16 - 16;
    else if (type != HOME_ADDRESS && type != SEGMENT_ROUTE)
        return;
    memcpy(w->way->out->to.address.bytes, stop, 16);
}

/* DECODE_TCP where nothing was cut up (RFC 6946), or where the datagram is whole now. */
static enum decode_result take_fragment(struct walk *w, const uint8_t *header)
{
    enum { OFFSET = 0xfff8, MORE = 1 };
    uint16_t field = be16_at(header + 2);
    const struct fragment f = {
        .head = w->start,
        .head_length = (uint32_t)(header - w->start),
        .id = be32_at(header + 4),
        .offset = field & OFFSET,
        .protocol = header[0],
        .more = field & MORE,
    };

    if (!f.offset && !f.more)
        return DECODE_TCP;
    uint32_t beyond = w->way->out->ip_beyond < w->wire ? w->way->out->ip_beyond : w->wire;
    return fragment_take(w->way, &f, w->c, w->wire - beyond, &w->whole);
}

/* The header of a datagram that is whole again says so: its own length, and no fragment header. */
static void whole_again(struct walk *w, uint32_t named_at)
{
    uint8_t *p = datagram_head(w->whole);
    uint32_t length = w->whole->head_length - HEADER + w->whole->total;

    p[4] = (uint8_t)(length >> 8);
    p[5] = (uint8_t)length;
    if (named_at < w->whole->head_length)
        p[named_at] = w->whole->protocol;
    w->start = p;
    w->next = w->whole->protocol;
    w->next_at = named_at;
    *w->c = datagram_data(w->whole);
    w->wire = w->whole->total;
    w->way->out->ip_beyond = 0;
    w->way->out->in_fragments = true;
    w->way->out->ip_apart = w->whole->captured > w->c->left ? w->whole->captured - (uint32_t)w->c->left : 0;
}

/* One extension header; DECODE_TCP means go on. */
static enum decode_result take_extension(struct walk *w)
{
    enum decode_result why;
    uint8_t kind = w->next;
    bool first = w->jumbo_may_follow;
    const uint8_t *p = layer_take(w->c, &w->wire, 8, &why);

    if (!p)
        return why;
    uint32_t more = 0;
    if (kind == AUTHENTICATION)
        more = p[1] * 4u;
    else if (kind != FRAGMENT)
        more = p[1] * 8u;
    if (!layer_take(w->c, &w->wire, more, &why))
        return why;
    uint32_t named_at = w->next_at;
    w->next = p[0];
    w->next_at = (uint32_t)(p - w->start);
    w->jumbo_may_follow = false; /* the option stands in the first header or nowhere */
    if (kind == FRAGMENT) {
        enum decode_result result = take_fragment(w, p);
        if (w->whole)
            whole_again(w, named_at);
        return result;
    }
    if (kind == ROUTING)
        take_route(w, p, 8 + more);
    return kind == HOP_BY_HOP && first ? take_jumbo(w, p, 8 + more) : DECODE_TCP;
}

static void set_header(const uint8_t *p, struct segment *out)
{
    out->from.address = (struct address){.family = ADDRESS_IPV6};
    memcpy(out->from.address.bytes, p + 8, 16);
    out->to.address = (struct address){.family = ADDRESS_IPV6};
    memcpy(out->to.address.bytes, p + 24, 16);
    out->ip_ecn = p[1] >> 4 & 3;
    out->ip_id = 0;
    out->ttl = p[7];
}

enum decode_result decode_ipv6(struct cursor *c, uint32_t wire, struct way *w)
{
    struct segment *out = w->out;
    enum decode_result why;
    uint32_t captured = (uint32_t)c->left, original = wire;
    const uint8_t *p = layer_take(c, &wire, HEADER, &why);

    if (!p)
        return why;
    if (p[0] >> 4 != 6)
        return DECODE_MALFORMED;
    uint16_t payload = be16_at(p + 4);
    out->ip_beyond = payload > wire ? payload - wire : 0;
    if (payload) {
        wire = payload;
        cursor_limit(c, wire);
    }
    struct walk at = {
        .c = c, .wire = wire, .start = p, .next = p[6], .next_at = 6, .jumbo_may_follow = !payload, .way = w};
    set_header(p, out);
    for (int i = 0; is_extension(at.next); i++) {
        if (i == EXTENSIONS_MAX)
            return DECODE_MALFORMED;
        enum decode_result result = take_extension(&at);
        if (result != DECODE_TCP)
            return result;
    }
    if (!decode_is_wanted(at.next))
        return DECODE_OTHER;
    if (at.whole) {
        captured = (uint32_t)(c->at - at.start) + (uint32_t)c->left;
        original = (uint32_t)(c->at - at.start) + at.wire;
    }
    w->ip = out->ip = at.start;
    w->ip_captured = out->ip_captured = captured;
    w->ip_original = out->ip_original = original;
    out->tcp_offset = (uint16_t)(c->at - at.start);
    return decode_protocol(at.next, c, at.wire, w);
}
