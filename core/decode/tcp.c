/* The TCP header (RFC 9293 section 3.1).
 *
 * A capture cut inside the header still gives a segment as long as its ports, numbers and flags are
 * there; what is missing is left out of `known`. A header length below 20, or one beyond the IP
 * payload, leaves no saying where the payload begins: malformed. Checksums are not verified.
 */
#include <string.h>

#include "decode/layers.h"

enum { HEADER_MIN = 20, NEEDED = 14, FLAGS = 0x1ff };

static uint32_t header_length(uint8_t byte_12)
{
    return (byte_12 >> 4) * 4u;
}

/* The window, urgent pointer and options, as far as they were captured. */
static void rest_of_header(struct cursor *c, uint32_t length, struct segment *out)
{
    const uint8_t *p = cursor_take(c, 2);
    out->window = p ? be16_at(p) : 0;
    if (!p)
        out->known &= ~(uint32_t)KNOWN_WINDOW;
    cursor_skip(c, 2); /* the checksum */
    out->urgent = cursor_u16(c);

    uint32_t options = length - HEADER_MIN;
    if (!options) {
        memset(&out->options, 0, sizeof out->options);
        return;
    }
    size_t captured = c->short_read ? 0 : c->left < options ? c->left : options;
    decode_tcp_options(cursor_take(c, captured), captured, options, &out->options);
    /* What was captured is told all the same, but what was not may have been there. */
    if (out->options.cut)
        out->known &= ~(uint32_t)KNOWN_OPTIONS;
}

enum decode_result decode_tcp(struct cursor *c, uint32_t original, struct way *w)
{
    struct segment *out = w->out;
    enum decode_result why;
    uint32_t wire = original;

    if (original < HEADER_MIN)
        return DECODE_MALFORMED;
    const uint8_t *p = layer_take(c, &wire, NEEDED, &why);
    if (!p)
        return why;
    uint32_t length = header_length(p[12]);
    if (length < HEADER_MIN || length > original)
        return DECODE_MALFORMED;
    out->from.port = be16_at(p);
    out->from.port_name = 0;
    out->to.port = be16_at(p + 2);
    out->to.port_name = 0;
    out->seq = be32_at(p + 4);
    out->ack = be32_at(p + 8);
    out->flags = be16_at(p + 12) & FLAGS;
    out->length = original - length;
    out->known = KNOWN_ALL;
    rest_of_header(c, length, out);
    return DECODE_TCP;
}
