/* PPPoE sessions (RFC 2516): PPP over Ethernet. Discovery is not looked at.
 *
 * The session's id is the same in both directions, and the access concentrator's own: the addresses of the two
 * machines, which belong to it too, are not looked at.
 */
#include "decode/layers.h"

enum decode_result tunnel_pppoe(struct cursor *c, uint32_t wire, struct way *w)
{
    enum { HEADER = 6, VERSION_1_TYPE_1 = 0x11, SESSION_DATA = 0 };
    struct cursor start = *c;
    uint32_t whole = wire;
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, HEADER, &why);

    if (!p)
        return why;
    if (p[0] != VERSION_1_TYPE_1 || p[1] != SESSION_DATA)
        return DECODE_OTHER;
    uint16_t length = be16_at(p + 4);
    if (length < wire) {
        wire = length;
        cursor_limit(c, wire);
    }
    if (!path_add_id(&w->out->path, PATH_PPPOE, be16_at(p + 2)) ||
        !tunnel_enter(WRAP_PPPOE, &start, whole, w))
        return DECODE_DEEP;
    return decode_ppp(c, wire, w);
}
