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

/* The way down to a segment. */
struct way {
    struct segment *out;
    struct fragments *fragments;
    const uint8_t *ip; /* the IP header just passed; NULL where a tunnel has begun a new link since */
    uint32_t ip_captured, ip_original;
};

typedef enum decode_result decode_layer(struct cursor *c, uint32_t wire, struct way *w);

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
enum decode_result decode_link(uint32_t link, struct cursor *c, uint32_t wire, struct way *w);
decode_layer decode_ethernet, decode_ppp;
enum decode_result decode_ethertype(uint16_t type, struct cursor *c, uint32_t wire, struct way *w);

/* From the IP header on; the latter two reject the other's version. */
decode_layer decode_ip, decode_ipv4, decode_ipv6;
/* What an IP header names as following it. */
enum decode_result decode_protocol(uint8_t protocol, struct cursor *c, uint32_t wire, struct way *w);
/* Is anything of this protocol looked into? */
bool decode_is_wanted(uint8_t protocol);
decode_layer decode_tcp;
/* ICMP and ICMPv6. */
enum decode_result decode_icmp(bool six, struct cursor *c, uint32_t wire, struct way *w);

/* ---- tunnels: a new one is a file tunnel_X.c and a row of tunnel.c ---- */

enum tunnel_over { OVER_IP, OVER_UDP, OVER_ETHERNET, OVER_GRE };
/* How deep tunnels are followed: as deep as wraps are kept. */
enum { TUNNELS_MAX = WRAPS_MAX };

/* DECODE_OTHER when the table has no such tunnel, DECODE_DEEP when it is one too many. */
enum decode_result tunnel_open(enum tunnel_over over, uint16_t number, struct cursor *c, uint32_t wire,
                               struct way *w);
bool tunnel_known(enum tunnel_over over, uint16_t number);
/* For tunnels: a header begins at the cursor; false when there are too many. */
bool tunnel_enter(enum wrap_kind kind, const struct cursor *c, uint32_t wire, struct way *w);
/* A step of the path that the outer addresses belong to, in either order. */
bool tunnel_between(struct way *w, enum path_kind kind, const uint32_t *id);

decode_layer tunnel_ip, tunnel_gre, tunnel_erspan_2, tunnel_erspan_3, tunnel_vxlan, tunnel_vxlan_of_linux,
    tunnel_geneve, tunnel_gtp, tunnel_teredo, tunnel_mpls, tunnel_pppoe;

#endif
