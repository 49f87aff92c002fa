/* VXLAN (RFC 7348), with the group policy extension that Linux and Cisco know: Ethernet over UDP.
 *
 * The network identifier is the tunnel: it means the same at every end point, of which there may be many. To be
 * believed the header must bear the flag for it, no flag but the group's, and zeros where they have to be.
 */
#include "decode/layers.h"

static enum decode_result vxlan(struct cursor *c, uint32_t wire, struct way *w, enum wrap_kind wrap)
{
    enum { HEADER = 8, HAS_ID = 0x08, HAS_GROUP = 0x80 };
    struct cursor start = *c;
    uint32_t whole = wire;
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, HEADER, &why);

    if (!p)
        return DECODE_OTHER;
    bool reserved_zero = !p[7] && (p[0] & HAS_GROUP || !(p[1] | p[2] | p[3]));
    if (!(p[0] & HAS_ID) || p[0] & ~(HAS_ID | HAS_GROUP) || !reserved_zero)
        return DECODE_OTHER;
    if (!path_add_id(&w->out->path, PATH_VXLAN, be32_at(p + 4) >> 8) || !tunnel_enter(wrap, &start, whole, w))
        return DECODE_DEEP;
    return decode_ethernet(c, wire, w);
}

enum decode_result tunnel_vxlan(struct cursor *c, uint32_t wire, struct way *w)
{
    return vxlan(c, wire, w, WRAP_VXLAN);
}

enum decode_result tunnel_vxlan_of_linux(struct cursor *c, uint32_t wire, struct way *w)
{
    return vxlan(c, wire, w, WRAP_OTV);
}
