/* Geneve (RFC 8926): Ethernet or IP over UDP, with options, which are passed over.
 *
 * The network identifier is the tunnel, as in VXLAN. To be believed the version must be 0, the reserved bits of
 * its first word too, and the protocol one that we know.
 */
#include "decode/layers.h"

enum decode_result tunnel_geneve(struct cursor *c, uint32_t wire, struct way *w)
{
    enum { HEADER = 8, VERSION = 0xc0, RESERVED = 0x3f, BRIDGED = 0x6558, IPV4 = 0x0800, IPV6 = 0x86dd };
    struct cursor start = *c;
    uint32_t whole = wire;
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, HEADER, &why);

    if (!p)
        return DECODE_OTHER;
    uint16_t type = be16_at(p + 2);
    if (p[0] & VERSION || p[1] & RESERVED || (type != BRIDGED && type != IPV4 && type != IPV6))
        return DECODE_OTHER;
    if (!layer_take(c, &wire, (p[0] & 0x3fu) * 4, &why))
        return why;
    if (!path_add_id(&w->out->path, PATH_GENEVE, be32_at(p + 4) >> 8) ||
        !tunnel_enter(WRAP_GENEVE, &start, whole, w))
        return DECODE_DEEP;
    return type == BRIDGED ? decode_ethernet(c, wire, w) : decode_ethertype(type, c, wire, w);
}
