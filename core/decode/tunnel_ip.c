/* IP in IP (RFC 2003), 6in4 (RFC 4213), 4in6 and 6in6 (RFC 2473): no header but the outer one.
 *
 * So the outer addresses are all that tells one such tunnel from another; they are the same two in both
 * directions.
 */
#include "decode/layers.h"

enum decode_result tunnel_ip(struct cursor *c, uint32_t wire, struct way *w)
{
    if (!tunnel_between(w, PATH_IP, NULL) || !tunnel_enter(WRAP_IP, c, wire, w))
        return DECODE_DEEP;
    return decode_ip(c, wire, w);
}
