/* The tunnels that are looked into, and what they stand on.
 *
 * A port only suggests a tunnel: behind UDP each row's function believes its header before it believes the
 * port, and says DECODE_OTHER otherwise. Tunnels in tunnels are followed TUNNELS_MAX deep. Not followed: what
 * is encrypted (ESP, WireGuard), L2TP, and tunnels on ports of one's own choice.
 */
#include "decode/layers.h"

enum { ICMP = 1, IP_IN_IP = 4, TCP = 6, UDP = 17, IPV6_IN_IP = 41, GRE = 47, ICMP_6 = 58, MPLS_IN_IP = 137 };

static const struct {
    uint8_t over; /* enum tunnel_over */
    uint16_t number;
    bool either_port; /* UDP: the source port counts too */
    decode_layer *decode;
} tunnels[] = {
    {OVER_IP, IP_IN_IP, false, tunnel_ip},
    {OVER_IP, IPV6_IN_IP, false, tunnel_ip},
    {OVER_IP, GRE, false, tunnel_gre},
    {OVER_IP, MPLS_IN_IP, false, tunnel_mpls},      /* RFC 4023 */
    {OVER_UDP, 4789, false, tunnel_vxlan},          /* RFC 7348 */
    {OVER_UDP, 8472, false, tunnel_vxlan_of_linux}, /* what Linux took before there was an RFC */
    {OVER_UDP, 6081, false, tunnel_geneve},         /* RFC 8926 */
    {OVER_UDP, 2152, false, tunnel_gtp},            /* 3GPP TS 29.281 */
    {OVER_UDP, 6635, false, tunnel_mpls},           /* RFC 7510 */
    {OVER_UDP, 3544, true, tunnel_teredo},          /* RFC 4380 */
    {OVER_ETHERNET, 0x8847, false, tunnel_mpls},
    {OVER_ETHERNET, 0x8848, false, tunnel_mpls}, /* with upstream-assigned labels (RFC 5332) */
    {OVER_ETHERNET, 0x8864, false, tunnel_pppoe},
    {OVER_GRE, 0x88be, false, tunnel_erspan_2},
    {OVER_GRE, 0x22eb, false, tunnel_erspan_3},
};
enum { TUNNELS = sizeof tunnels / sizeof tunnels[0] };

bool tunnel_known(enum tunnel_over over, uint16_t number)
{
    for (size_t i = 0; i < TUNNELS; i++)
        if (tunnels[i].over == over && tunnels[i].number == number)
            return true;
    return false;
}

enum decode_result tunnel_open(enum tunnel_over over, uint16_t number, struct cursor *c, uint32_t wire,
                               struct way *w)
{
    for (size_t i = 0; i < TUNNELS; i++)
        if (tunnels[i].over == over && tunnels[i].number == number)
            return tunnels[i].decode(c, wire, w);
    return DECODE_OTHER;
}

bool tunnel_enter(enum wrap_kind kind, const struct cursor *c, uint32_t wire, struct way *w)
{
    if (w->out->wrap_count == TUNNELS_MAX)
        return false;
    w->out->wrap[w->out->wrap_count++] = (struct wrap){
        .kind = (uint8_t)kind,
        .ip = w->ip,
        .ip_captured = w->ip_captured,
        .ip_original = w->ip_original,
        .at = c->at,
        .captured = (uint32_t)c->left,
        .original = wire,
    };
    w->ip = NULL;
    return true;
}

static uint64_t word_of(const uint8_t *p)
{
    return (uint64_t)be32_at(p) << 32 | be32_at(p + 4);
}

/* To be called before tunnel_enter(), while the outer header is at hand. */
bool tunnel_between(struct way *w, enum path_kind kind, const uint32_t *id)
{
    enum { IPV4_SOURCE = 12, IPV4_BYTES = 4, IPV6_SOURCE = 8, IPV6_BYTES = 16 };
    struct path_step step = {.kind = kind, .has_id = id != NULL, .id = id ? *id : 0};
    uint64_t words[PATH_ENDS_WORDS];

    if (w->ip && w->ip[0] >> 4 == 4) {
        uint32_t a = be32_at(w->ip + IPV4_SOURCE), b = be32_at(w->ip + IPV4_SOURCE + IPV4_BYTES);
        words[0] = a < b ? (uint64_t)a << 32 | b : (uint64_t)b << 32 | a;
        step.ends = 1;
    } else if (w->ip) {
        const uint8_t *a = w->ip + IPV6_SOURCE, *b = a + IPV6_BYTES;
        bool swap = memcmp(a, b, IPV6_BYTES) > 0;
        const uint8_t *low = swap ? b : a, *high = swap ? a : b;
        words[0] = word_of(low);
        words[1] = word_of(low + 8);
        words[2] = word_of(high);
        words[3] = word_of(high + 8);
        step.ends = PATH_ENDS_WORDS;
    }
    step.addresses = words;
    return path_add(&w->out->path, &step);
}

static enum decode_result udp(struct cursor *c, uint32_t wire, struct way *w)
{
    enum { HEADER = 8 };
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, HEADER, &why);

    if (!p) /* no tunnel that we could have told */
        return DECODE_OTHER;
    uint16_t from = be16_at(p), to = be16_at(p + 2), length = be16_at(p + 4);
    if (length >= HEADER && length - HEADER < (int64_t)wire) {
        wire = length - HEADER;
        cursor_limit(c, wire);
    }
    for (size_t i = 0; i < TUNNELS; i++)
        if (tunnels[i].over == OVER_UDP &&
            (tunnels[i].number == to || (tunnels[i].either_port && tunnels[i].number == from)))
            return tunnels[i].decode(c, wire, w);
    return DECODE_OTHER;
}

bool decode_is_wanted(uint8_t protocol)
{
    return protocol == TCP || protocol == UDP || protocol == ICMP || protocol == ICMP_6 ||
           tunnel_known(OVER_IP, protocol);
}

enum decode_result decode_protocol(uint8_t protocol, struct cursor *c, uint32_t wire, struct way *w)
{
    if (protocol == TCP)
        return decode_tcp(c, wire, w);
    /* What the header claims beyond the frame was not there for any tunnel. */
    uint32_t beyond = w->out->ip_beyond < wire ? w->out->ip_beyond : wire;
    wire -= beyond;
    cursor_limit(c, wire);
    switch (protocol) {
    case UDP:
        return udp(c, wire, w);
    case ICMP:
    case ICMP_6:
        return decode_icmp(protocol == ICMP_6, c, wire, w);
    default:
        return tunnel_open(OVER_IP, protocol, c, wire, w);
    }
}
