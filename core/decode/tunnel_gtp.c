/* GTP-U version 1 (3GPP TS 29.281): a mobile subscriber's IP packets over UDP.
 *
 * The tunnel endpoint identifier is chosen by the receiver, another for each direction, and a handover changes
 * it as it changes the outer addresses: none of them may split a connection, and that it came through GTP-U is
 * all that enters the path. To be believed the header must be a G-PDU's, and its length the datagram's.
 */
#include "decode/layers.h"

enum decode_result tunnel_gtp(struct cursor *c, uint32_t wire, struct way *w)
{
    enum { HEADER = 8, VERSION_1 = 0x30, VERSION_BITS = 0xf8, OPTIONAL = 7, EXTENDED = 4, G_PDU = 255 };
    enum { EXTENSIONS_MAX = 16 };
    struct cursor start = *c;
    uint32_t whole = wire;
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, HEADER, &why);

    if (!p || (p[0] & VERSION_BITS) != VERSION_1 || p[1] != G_PDU || be16_at(p + 2) != wire)
        return DECODE_OTHER;
    const uint8_t *optional = NULL;
    if (p[0] & OPTIONAL) {
        optional = layer_take(c, &wire, 4, &why);
        if (!optional)
            return why;
    }
    uint8_t next = optional && p[0] & EXTENDED ? optional[3] : 0;
    for (int i = 0; next; i++) {
        const uint8_t *units = layer_take(c, &wire, 1, &why);
        if (!units)
            return why;
        if (!*units || i == EXTENSIONS_MAX)
            return DECODE_MALFORMED;
        uint32_t rest = *units * 4u - 1;
        const uint8_t *extension = layer_take(c, &wire, rest, &why);
        if (!extension)
            return why;
        next = extension[rest - 1];
    }
    if (!path_add(&w->out->path, &(struct path_step){.kind = PATH_GTP}) ||
        !tunnel_enter(WRAP_APART, &start, whole, w))
        return DECODE_DEEP;
    return decode_ip(c, wire, w);
}
