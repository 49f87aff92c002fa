/* Teredo (RFC 4380): IPv6 over UDP over IPv4, for hosts behind a NAT.
 *
 * Its ends are found anew for each packet, so that no outer address counts, and there is no id: that it came
 * through Teredo is all that enters the path. Packets between two clients bear neither end's well-known port
 * and are not seen. To be believed an IPv6 packet must fill the datagram to the byte.
 */
#include "decode/layers.h"

/* The authentication and origin indications in front (RFC 4380 5.1.1). */
static bool pass_indications(struct cursor *c, uint32_t *wire)
{
    enum { ORIGIN = 0, AUTHENTICATION = 1, FIXED = 13, ORIGIN_REST = 6 };
    enum decode_result why;

    for (int i = 0; i < 2; i++) {
        struct cursor look = *c;
        uint16_t kind = cursor_u16(&look);
        uint32_t client = cursor_u8(&look), secret = cursor_u8(&look);
        if (look.short_read)
            return false;
        uint32_t length = kind == AUTHENTICATION ? FIXED + client + secret : 2 + ORIGIN_REST;
        if ((kind == AUTHENTICATION || kind == ORIGIN) && !layer_take(c, wire, length, &why))
            return false;
    }
    return true;
}

enum decode_result tunnel_teredo(struct cursor *c, uint32_t wire, struct way *w)
{
    enum { IPV6_HEADER = 40 };
    struct cursor start = *c;
    uint32_t whole = wire;

    if (!pass_indications(c, &wire) || !cursor_has(c, IPV6_HEADER))
        return DECODE_OTHER;
    if (c->at[0] >> 4 != 6 || IPV6_HEADER + be16_at(c->at + 4) != (int64_t)wire)
        return DECODE_OTHER;
    if (!path_add(&w->out->path, &(struct path_step){.kind = PATH_TEREDO}) ||
        !tunnel_enter(WRAP_APART, &start, whole, w))
        return DECODE_DEEP;
    return decode_ipv6(c, wire, w);
}
