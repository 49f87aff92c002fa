/* MPLS label stacks (RFC 3032), over Ethernet, IP (RFC 4023), UDP (RFC 7510) and GRE.
 *
 * A label means something to the next router alone; the two directions have different ones, either may have
 * none on its last hop, and a reroute changes them: none of it enters the path. What the stack carries it does
 * not say: IP by its version, else Ethernet behind a control word of zeros (RFC 4385, RFC 4448).
 */
#include "decode/layers.h"

enum decode_result tunnel_mpls(struct cursor *c, uint32_t wire, struct way *w)
{
    enum { LABELS_MAX = 16, BOTTOM = 1, ETHERNET_LEAST = 14 };
    struct cursor start = *c;
    uint32_t whole = wire;
    enum decode_result why;
    const uint8_t *p;

    for (int labels = 0;; labels++) {
        if (labels == LABELS_MAX)
            return DECODE_DEEP;
        p = layer_take(c, &wire, 4, &why);
        if (!p)
            return why;
        if (p[2] & BOTTOM)
            break;
    }
    struct cursor look = *c;
    uint8_t first = cursor_u8(&look);
    if (look.short_read)
        return wire ? DECODE_TRUNCATED : DECODE_OTHER;
    bool ip = first >> 4 == 4 || first >> 4 == 6;
    if (!ip && first)
        return DECODE_OTHER;
    if (!tunnel_enter(ip ? WRAP_MPLS : WRAP_APART, &start, whole, w))
        return DECODE_DEEP;
    if (ip)
        return decode_ip(c, wire, w);
    if (!layer_take(c, &wire, 4, &why))
        return why;
    return wire < ETHERNET_LEAST ? DECODE_OTHER : decode_ethernet(c, wire, w);
}
