/* The layers between a frame and its TCP header, for each other.
 *
 * Each is shown a cursor over what was captured and `wire`, the bytes that there were; the cursor
 * never holds more than `wire`. A header that is not all captured is truncated; one that does not
 * fit into what was on the wire contradicts its packet: malformed.
 */
#ifndef TCPSTORY_DECODE_LAYERS_H
#define TCPSTORY_DECODE_LAYERS_H

#include "base/cursor.h"
#include "decode/decode.h"

/* The next n bytes; or NULL, with the reason in *why. */
static inline const uint8_t *layer_take(struct cursor *c, uint32_t *wire, uint32_t n, enum decode_result *why)
{
    const uint8_t *p = cursor_take(c, n);
    if (p)
        *wire -= n;
    else
        *why = *wire < n ? DECODE_MALFORMED : DECODE_TRUNCATED;
    return p;
}

/* DECODE_UNKNOWN_LINK when the table has no such link type. */
enum decode_result decode_link(uint32_t link, struct cursor *c, uint32_t wire, struct segment *out);

/* From the IP header on; these also reject the other's version. */
enum decode_result decode_ipv4(struct cursor *c, uint32_t wire, struct segment *out);
enum decode_result decode_ipv6(struct cursor *c, uint32_t wire, struct segment *out);

/* TCP in an IP packet's first fragment, which may hold only a part of the header: DECODE_FRAGMENT.
 */
enum decode_result decode_tcp_first_fragment(struct cursor *c, uint32_t wire, struct segment *out);

#endif
