/* ERSPAN: a switch's mirror port over GRE (draft-foschiano-erspan-03), types II and III.
 *
 * A session is what its operator mirrors, mostly both directions of a port; its number tells one mirror from
 * another, which may see the same packets. Type I has no header (tunnel_gre.c).
 */
#include "decode/layers.h"

enum { SESSION = 0x3ff };

static enum decode_result mirrored(struct cursor *c, uint32_t wire, struct way *w, uint8_t version,
                                   uint32_t header)
{
    enum { OPTIONAL = 8 };
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, header, &why);

    if (!p)
        return why;
    if (p[0] >> 4 != version)
        return DECODE_OTHER;
    /* Type III: its last bit says that a subheader follows. */
    if (version == 2 && p[header - 1] & 1 && !layer_take(c, &wire, OPTIONAL, &why))
        return why;
    if (!path_add_id(&w->out->path, PATH_ERSPAN, be16_at(p + 2) & SESSION))
        return DECODE_DEEP;
    return decode_ethernet(c, wire, w);
}

enum decode_result tunnel_erspan_2(struct cursor *c, uint32_t wire, struct way *w)
{
    return mirrored(c, wire, w, 1, 8);
}

enum decode_result tunnel_erspan_3(struct cursor *c, uint32_t wire, struct way *w)
{
    return mirrored(c, wire, w, 2, 12);
}
