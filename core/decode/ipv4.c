/* IPv4 headers (RFC 791), down to TCP.
 *
 * The IP header's total length decides how long the packet is: what a link added behind it is
 * padding. How far it goes beyond the frame is noted (decode.c). A total length of 0 is what a segment too large for the
 * field bears before its network card has cut it up: then the frame's length counts. Fragments are
 * not put together.
 */
#include <string.h>

#include "decode/layers.h"

enum { HEADER_MIN = 20, PROTOCOL_TCP = 6, MORE_FRAGMENTS = 0x2000, FRAGMENT_OFFSET = 0x1fff };

static void set_addresses(const uint8_t *header, struct segment *out)
{
    out->from.address = (struct address){.family = ADDRESS_IPV4};
    memcpy(out->from.address.bytes, header + 12, 4);
    out->to.address = (struct address){.family = ADDRESS_IPV4};
    memcpy(out->to.address.bytes, header + 16, 4);
}

enum decode_result decode_ipv4(struct cursor *c, uint32_t wire, struct segment *out)
{
    enum decode_result why;
    uint32_t captured = (uint32_t)c->left, original = wire;
    const uint8_t *p = layer_take(c, &wire, HEADER_MIN, &why);

    if (!p)
        return why;
    if (p[0] >> 4 != 4)
        return DECODE_MALFORMED;
    if (p[9] != PROTOCOL_TCP)
        return DECODE_OTHER;
    uint32_t header_length = (p[0] & 0xfu) * 4, total = be16_at(p + 2);
    if (header_length < HEADER_MIN || (total && total < header_length))
        return DECODE_MALFORMED;
    out->ip_beyond = total > original ? total - original : 0;
    if (total) {
        wire = total - HEADER_MIN;
        cursor_limit(c, wire);
    }
    uint16_t fragment = be16_at(p + 6);
    if (fragment & FRAGMENT_OFFSET)
        return DECODE_FRAGMENT;
    if (!layer_take(c, &wire, header_length - HEADER_MIN, &why))
        return why;

    set_addresses(p, out);
    out->ip_ecn = p[1] & 3;
    out->ip_id = be16_at(p + 4);
    out->ttl = p[8];
    out->ip = p;
    out->ip_captured = captured;
    out->ip_original = original;
    out->tcp_offset = (uint16_t)header_length;
    return fragment & MORE_FRAGMENTS ? decode_tcp_first_fragment(c, wire, out) : decode_tcp(c, wire, out);
}
