/* IPv4 headers (RFC 791), down to what they carry.
 *
 * The IP header's total length decides how long the packet is: what a link added behind it is
 * padding. How far it goes beyond the frame is noted (decode.c). A total length of 0 is what a segment too large for the
 * field bears before its network card has cut it up (TSO, BIG TCP): then the frame's length counts.
 */
#include <string.h>

#include "decode/fragment.h"
#include "decode/layers.h"

enum { HEADER_MIN = 20, MORE_FRAGMENTS = 0x2000, FRAGMENT_OFFSET = 0x1fff };

static void set_header(const uint8_t *p, struct segment *out)
{
    out->from.address = (struct address){.family = ADDRESS_IPV4};
    memcpy(out->from.address.bytes, p + 12, 4);
    out->to.address = (struct address){.family = ADDRESS_IPV4};
    memcpy(out->to.address.bytes, p + 16, 4);
    out->ip_ecn = p[1] & 3;
    out->ip_id = be16_at(p + 4);
    out->ttl = p[8];
}

/* What is behind the header, which is all there. */
static enum decode_result carried(const uint8_t *p, uint32_t captured, uint32_t original, struct cursor *c,
                                  uint32_t wire, struct way *w)
{
    w->ip = w->out->ip = p;
    w->ip_captured = w->out->ip_captured = captured;
    w->ip_original = w->out->ip_original = original;
    w->out->tcp_offset = (uint16_t)(c->at - p);
    return decode_protocol(p[9], c, wire, w);
}

/* The header of a datagram that is whole again says so. */
static enum decode_result whole_again(struct datagram *d, struct way *w)
{
    uint8_t *p = datagram_head(d);
    struct cursor c = datagram_data(d);
    uint32_t total = d->head_length + d->total;

    p[2] = (uint8_t)(total >> 8);
    p[3] = (uint8_t)total;
    p[6] = p[7] = 0;
    set_header(p, w->out);
    w->out->ip_beyond = 0;
    w->out->in_fragments = true;
    w->out->ip_apart = d->captured > c.left ? d->captured - (uint32_t)c.left : 0;
    return carried(p, d->head_length + (uint32_t)c.left, total, &c, d->total, w);
}

static enum decode_result fragment(const uint8_t *p, uint32_t header, struct cursor *c, uint32_t wire,
                                   struct way *w)
{
    uint16_t field = be16_at(p + 6);
    const struct fragment f = {
        .head = p,
        .head_length = header,
        .id = be16_at(p + 4),
        .offset = (field & FRAGMENT_OFFSET) * 8u,
        .protocol = p[9],
        .more = field & MORE_FRAGMENTS,
    };
    struct datagram *whole = NULL;
    uint32_t beyond = w->out->ip_beyond < wire ? w->out->ip_beyond : wire;
    enum decode_result result = fragment_take(w, &f, c, wire - beyond, &whole);
    return result == DECODE_TCP ? whole_again(whole, w) : result;
}

enum decode_result decode_ipv4(struct cursor *c, uint32_t wire, struct way *w)
{
    enum decode_result why;
    uint32_t captured = (uint32_t)c->left, original = wire;
    const uint8_t *p = layer_take(c, &wire, HEADER_MIN, &why);

    if (!p)
        return why;
    if (p[0] >> 4 != 4)
        return DECODE_MALFORMED;
    if (!decode_is_wanted(p[9]))
        return DECODE_OTHER;
    uint32_t header_length = (p[0] & 0xfu) * 4, total = be16_at(p + 2);
    if (header_length < HEADER_MIN || (total && total < header_length))
        return DECODE_MALFORMED;
    w->out->ip_beyond = total > original ? total - original : 0;
    if (total) {
        wire = total - HEADER_MIN;
        cursor_limit(c, wire);
    }
    if (!layer_take(c, &wire, header_length - HEADER_MIN, &why))
        return why;
    set_header(p, w->out);
    if (be16_at(p + 6) & (MORE_FRAGMENTS | FRAGMENT_OFFSET))
        return fragment(p, header_length, c, wire, w);
    return carried(p, captured, original, c, wire, w);
}
