/* The link types (the tcpdump group's LINKTYPE_ registry) and the way from each to the IP header.
 *
 * A new link type is one row of the table and, where no other is like it, one function. VLAN tags
 * (IEEE 802.1Q, 802.1ad and the older 0x9100 and 0x9200) are followed: their ids become the
 * segment's path; id 0 only carries a priority and counts as no tag. A packet with more ids than a path
 * holds is left out (DECODE_DEEP): without all of them it could be taken for another connection's. What else
 * an Ethernet type can name is tunnel.c's.
 */
#include "decode/layers.h"

enum {
    TYPE_IPV4 = 0x0800,
    TYPE_IPV6 = 0x86dd,
    TYPE_VLAN = 0x8100,
    TYPE_VLAN_OUTER = 0x88a8,
    TYPE_VLAN_OLD_OUTER = 0x9100,
    TYPE_VLAN_OLD_OUTER_2 = 0x9200,
    TYPE_LENGTH_MAX = 1500, /* up to here the field is an IEEE 802.3 length, and LLC follows */
    VLAN_TAGS_MAX = 16,
};

enum decode_result decode_ethertype(uint16_t type, struct cursor *c, uint32_t wire, struct way *w)
{
    if (type == TYPE_IPV4)
        return decode_ipv4(c, wire, w);
    if (type == TYPE_IPV6)
        return decode_ipv6(c, wire, w);
    return tunnel_open(OVER_ETHERNET, type, c, wire, w);
}

/* IEEE 802.2: IP's own SAP (RFC 948), or SNAP (RFC 1042) with an Ethernet type. */
static enum decode_result llc(struct cursor *c, uint32_t wire, struct way *w)
{
    enum { SAP_IP = 0x06, SAP_SNAP = 0xaa, UNNUMBERED = 0x03, OUI_BRIDGED = 0x0000f8 };
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, 3, &why);

    if (!p)
        return why;
    if (p[0] != p[1] || p[2] != UNNUMBERED)
        return DECODE_OTHER;
    if (p[0] == SAP_IP)
        return decode_ipv4(c, wire, w);
    if (p[0] != SAP_SNAP)
        return DECODE_OTHER;
    p = layer_take(c, &wire, 5, &why);
    if (!p)
        return why;
    uint32_t oui = be32_at(p) >> 8;
    return oui == 0 || oui == OUI_BRIDGED ? decode_ethertype(be16_at(p + 3), c, wire, w) : DECODE_OTHER;
}

static bool is_tag(uint16_t type)
{
    return type == TYPE_VLAN || type == TYPE_VLAN_OUTER || type == TYPE_VLAN_OLD_OUTER ||
           type == TYPE_VLAN_OLD_OUTER_2;
}

/* Any tags, then what they wrap. */
static enum decode_result tagged(uint16_t type, struct cursor *c, uint32_t wire, struct way *w)
{
    for (int tags = 0; is_tag(type); tags++) {
        enum decode_result why;
        const uint8_t *p = layer_take(c, &wire, 4, &why);
        if (!p)
            return why;
        if (tags == VLAN_TAGS_MAX)
            return DECODE_DEEP;
        uint16_t id = be16_at(p) & 0xfff;
        if (id && !path_add_id(&w->out->path, PATH_VLAN, id))
            return DECODE_DEEP;
        type = be16_at(p + 2);
    }
    return type <= TYPE_LENGTH_MAX ? llc(c, wire, w) : decode_ethertype(type, c, wire, w);
}

enum decode_result decode_ethernet(struct cursor *c, uint32_t wire, struct way *w)
{
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, 14, &why);

    return p ? tagged(be16_at(p + 12), c, wire, w) : why;
}

/* Linux cooked: an Ethernet type, but Linux's own numbers where it would be a length. */
static enum decode_result cooked(uint16_t type, struct cursor *c, uint32_t wire, struct way *w)
{
    enum { LINUX_802_2 = 4 };

    if (type <= TYPE_LENGTH_MAX)
        return type == LINUX_802_2 ? llc(c, wire, w) : DECODE_OTHER;
    return tagged(type, c, wire, w);
}

static enum decode_result linux_sll(struct cursor *c, uint32_t wire, struct way *w)
{
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, 16, &why);

    return p ? cooked(be16_at(p + 14), c, wire, w) : why;
}

static enum decode_result linux_sll2(struct cursor *c, uint32_t wire, struct way *w)
{
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, 20, &why);

    return p ? cooked(be16_at(p), c, wire, w) : why;
}

/* The address family of the system that captured, in its byte order; all have AF_INET as 2, but
 * each its own AF_INET6. No family reaches 65536, which tells the byte order. */
static enum decode_result loopback(struct cursor *c, uint32_t wire, struct way *w)
{
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, 4, &why);

    if (!p)
        return why;
    uint32_t family = be32_at(p);
    if (family > 0xffff)
        family = le32_at(p);
    switch (family) {
    case 2:
        return decode_ipv4(c, wire, w);
    case 10: /* Linux */
    case 24: /* NetBSD, OpenBSD */
    case 28: /* FreeBSD */
    case 30: /* macOS */
        return decode_ipv6(c, wire, w);
    default:
        return DECODE_OTHER;
    }
}

/* PPP (RFC 1661, RFC 1662): address and control may be left out, and the protocol may be one byte.
 */
enum decode_result decode_ppp(struct cursor *c, uint32_t wire, struct way *w)
{
    enum { PPP_IPV4 = 0x21, PPP_IPV6 = 0x57, ADDRESS = 0xff };
    enum decode_result why;
    const uint8_t *p = layer_take(c, &wire, 1, &why);

    if (p && p[0] == ADDRESS) {             /* no protocol begins so */
        if (!layer_take(c, &wire, 1, &why)) /* control */
            return why;
        p = layer_take(c, &wire, 1, &why);
    }
    if (!p)
        return why;
    uint16_t protocol = p[0];
    if (!(protocol & 1)) {
        p = layer_take(c, &wire, 1, &why);
        if (!p)
            return why;
        protocol = (uint16_t)(protocol << 8 | p[0]);
    }
    if (protocol == PPP_IPV4)
        return decode_ipv4(c, wire, w);
    return protocol == PPP_IPV6 ? decode_ipv6(c, wire, w) : DECODE_OTHER;
}

/* PPP in HDLC-like framing, or Cisco's HDLC, whose address is 0x0f or 0x8f, with an Ethernet type.
 */
static enum decode_result hdlc(struct cursor *c, uint32_t wire, struct way *w)
{
    enum decode_result why;
    struct cursor look = *c;
    uint8_t address = cursor_u8(&look);

    if (address != 0x0f && address != 0x8f)
        return decode_ppp(c, wire, w);
    const uint8_t *p = layer_take(c, &wire, 4, &why);
    return p ? decode_ethertype(be16_at(p + 2), c, wire, w) : why;
}

static enum decode_result ppp_with_direction(struct cursor *c, uint32_t wire, struct way *w)
{
    enum decode_result why;

    return layer_take(c, &wire, 1, &why) ? hdlc(c, wire, w) : why;
}

static const struct {
    uint32_t link;
    decode_layer *decode;
} link_types[] = {
    {1, decode_ethernet},      /* EN10MB */
    {113, linux_sll},          /* LINUX_SLL */
    {276, linux_sll2},         /* LINUX_SLL2 */
    {101, decode_ip},          /* RAW */
    {0, loopback},             /* NULL */
    {108, loopback},           /* LOOP: the same in network order */
    {228, decode_ipv4},        /* IPV4 */
    {229, decode_ipv6},        /* IPV6 */
    {9, decode_ppp},           /* PPP */
    {50, hdlc},                /* PPP_HDLC */
    {104, hdlc},               /* C_HDLC */
    {204, ppp_with_direction}, /* PPP_WITH_DIR */
    {12, decode_ip},           /* RAW, by the number most systems give it in memory */
    {14, decode_ip},           /* RAW, by OpenBSD's */
};

enum decode_result decode_link(uint32_t link, struct cursor *c, uint32_t wire, struct way *w)
{
    for (size_t i = 0; i < sizeof link_types / sizeof *link_types; i++)
        if (link_types[i].link == link)
            return link_types[i].decode(c, wire, w);
    return DECODE_UNKNOWN_LINK;
}
