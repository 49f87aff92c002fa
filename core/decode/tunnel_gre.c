/* GRE (RFC 2784, keys and sequence numbers RFC 2890), NVGRE (RFC 7637), and PPTP's GRE (RFC 2637).
 *
 * A tunnel is its outer addresses and its key, which both directions share. Under NVGRE the key is a virtual
 * subnet, the same wherever its packets go, and 8 bits that may differ from flow to flow: there only the subnet
 * counts. Subnets begin at 0x1000 (RFC 7637 3.2), so that a lower key over Ethernet is a plain one. PPTP's
 * call ids differ by direction, and make no step. Source routes (RFC 1701) are not followed.
 */
#include "decode/layers.h"

enum {
    CHECKSUM = 0x8000,
    ROUTING = 0x4000,
    KEY = 0x2000,
    SEQUENCE = 0x1000,
    ACKNOWLEDGMENT = 0x0080,
    VERSION = 7,
    TYPE_BRIDGED = 0x6558,
    TYPE_PPP = 0x880b,
};

static bool add_step(struct way *w, uint16_t type, const uint32_t *key)
{
    enum { SUBNET_SHIFT = 8, SUBNET_LEAST = 0x1000 };

    if (key && type == TYPE_BRIDGED && *key >> SUBNET_SHIFT >= SUBNET_LEAST)
        return path_add_id(&w->out->path, PATH_NVGRE, *key >> SUBNET_SHIFT);
    return tunnel_between(w, PATH_GRE, key);
}

static enum decode_result inner(uint16_t type, struct cursor *c, uint32_t wire, struct way *w)
{
    if (type == TYPE_BRIDGED)
        return decode_ethernet(c, wire, w);
    if (type == TYPE_PPP)
        return decode_ppp(c, wire, w);
    return decode_ethertype(type, c, wire, w);
}

static enum decode_result pptp(struct cursor *c, uint32_t wire, struct way *w, uint16_t flags)
{
    enum { LENGTH_AND_CALL = 4 };
    enum decode_result why;
    uint32_t more = LENGTH_AND_CALL + (flags & SEQUENCE ? 4 : 0) + (flags & ACKNOWLEDGMENT ? 4 : 0);
    const uint8_t *p = layer_take(c, &wire, more, &why);

    if (!p)
        return why;
    if (!(flags & SEQUENCE)) /* an acknowledgment alone */
        return DECODE_OTHER;
    if (be16_at(p) < wire) {
        wire = be16_at(p);
        cursor_limit(c, wire);
    }
    return decode_ppp(c, wire, w);
}

enum decode_result tunnel_gre(struct cursor *c, uint32_t wire, struct way *w)
{
    enum decode_result why;
    struct cursor start = *c;
    uint32_t whole = wire;
    const uint8_t *p = layer_take(c, &wire, 4, &why);

    if (!p)
        return why;
    uint16_t flags = be16_at(p), type = be16_at(p + 2);
    bool mirror = tunnel_known(OVER_GRE, type);
    if ((flags & VERSION) > 1 || flags & ROUTING)
        return DECODE_OTHER;
    if (flags & VERSION)
        return type != TYPE_PPP || !(flags & KEY)          ? DECODE_OTHER
               : !add_step(w, type, NULL)                  ? DECODE_DEEP
               : !tunnel_enter(WRAP_GRE, &start, whole, w) ? DECODE_DEEP
                                                           : pptp(c, wire, w, flags);
    if (flags & CHECKSUM && !layer_take(c, &wire, 4, &why))
        return why;
    uint32_t key = 0;
    if (flags & KEY) {
        p = layer_take(c, &wire, 4, &why);
        if (!p)
            return why;
        key = be32_at(p);
    }
    if (flags & SEQUENCE && !layer_take(c, &wire, 4, &why))
        return why;
    if (!mirror && !add_step(w, type, flags & KEY ? &key : NULL))
        return DECODE_DEEP;
    if (!tunnel_enter(mirror || type == TYPE_PPP ? WRAP_APART : WRAP_GRE, &start, whole, w))
        return DECODE_DEEP;
    /* ERSPAN's first type has no header of its own, and no sequence number tells it. */
    if (mirror && !(flags & SEQUENCE))
        return path_add_id(&w->out->path, PATH_ERSPAN, 0) ? decode_ethernet(c, wire, w) : DECODE_DEEP;
    return mirror ? tunnel_open(OVER_GRE, type, c, wire, w) : inner(type, c, wire, w);
}
