/* IPv6 headers and extension headers (RFC 8200), down to TCP.
 *
 * The payload length decides, as in IPv4; where it is 0 the jumbo payload option does (RFC 2675),
 * or else the frame. While a routing header has segments left the header's destination is only the
 * next stop: the connection's is the last one (RFC 8754, RFC 6275). What ESP hides is not TCP to
 * us.
 */
#include <string.h>

#include "decode/layers.h"

enum { HEADER = 40, EXTENSIONS_MAX = 16 };

enum next_header {
    HOP_BY_HOP = 0,
    TCP = 6,
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
    uint32_t wire; /* bytes from here on, by the payload length */
    uint8_t next;
    bool jumbo_may_follow;
    bool first_fragment;
    struct segment *out;
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
    w->out->ip_beyond = jumbo - length > w->wire ? jumbo - length - w->wire : 0;
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
    memcpy(w->out->to.address.bytes, stop, 16);
}

static enum decode_result take_fragment(struct walk *w, const uint8_t *header)
{
    enum { OFFSET = 0xfff8, MORE = 1 };
    uint16_t field = be16_at(header + 2);

    if (field & OFFSET)
        return w->next == TCP || is_extension(w->next) ? DECODE_FRAGMENT : DECODE_OTHER;
    w->first_fragment = field & MORE;
    return DECODE_TCP;
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
    w->next = p[0];
    w->jumbo_may_follow = false; /* the option stands in the first header or nowhere */
    if (kind == FRAGMENT)
        return take_fragment(w, p);
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
    out->ip = p;
}

enum decode_result decode_ipv6(struct cursor *c, uint32_t wire, struct segment *out)
{
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
    struct walk w = {.c = c, .wire = wire, .next = p[6], .jumbo_may_follow = !payload, .out = out};
    set_header(p, out);
    for (int i = 0; is_extension(w.next); i++) {
        if (i == EXTENSIONS_MAX)
            return DECODE_MALFORMED;
        enum decode_result result = take_extension(&w);
        if (result != DECODE_TCP)
            return result;
    }
    if (w.next != TCP)
        return DECODE_OTHER;
    out->ip_captured = captured;
    out->ip_original = original;
    out->tcp_offset = (uint16_t)(c->at - p);
    return w.first_fragment ? decode_tcp_first_fragment(c, w.wire, out) : decode_tcp(c, w.wire, out);
}
