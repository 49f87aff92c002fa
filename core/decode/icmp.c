/* ICMP (RFC 792) and ICMPv6 (RFC 4443) errors that quote a TCP segment.
 *
 * An error holds the beginning of the packet it is about: its IP header and at least 8 bytes more, which are the
 * ports and the sequence number. Whether to believe it is track's to decide, who knows the connection. Other
 * messages, and errors about anything but TCP, are DECODE_OTHER. Tunnels in the quotation are not followed.
 */
#include "decode/layers.h"

enum { ANY = 0xff };

/* First match wins. */
static const struct {
    bool six;
    uint8_t type, code; /* code ANY: any other */
    uint8_t meaning;    /* enum icmp_meaning */
} errors[] = {
    {false, 3, 3, ICMP_PORT},         {false, 3, 4, ICMP_TOO_BIG},
    {false, 3, 9, ICMP_PROHIBITED},   {false, 3, 10, ICMP_PROHIBITED},
    {false, 3, 13, ICMP_PROHIBITED},  {false, 3, ANY, ICMP_UNREACHABLE},
    {false, 4, ANY, ICMP_QUENCH},     {false, 11, ANY, ICMP_TIME},
    {false, 12, ANY, ICMP_PARAMETER}, {true, 1, 1, ICMP_PROHIBITED},
    {true, 1, 4, ICMP_PORT},          {true, 1, 5, ICMP_PROHIBITED}, /* source address failed a policy */
    {true, 1, 6, ICMP_PROHIBITED},                                   /* reject route */
    {true, 1, ANY, ICMP_UNREACHABLE}, {true, 2, ANY, ICMP_TOO_BIG},
    {true, 3, ANY, ICMP_TIME},        {true, 4, ANY, ICMP_PARAMETER},
};

static uint8_t meaning_of(bool six, uint8_t type, uint8_t code)
{
    for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++)
        if (errors[i].six == six && errors[i].type == type &&
            (errors[i].code == ANY || errors[i].code == code))
            return errors[i].meaning;
    return ICMP_NONE;
}

static bool quoted_ipv4(struct cursor *c, struct segment *out)
{
    enum { HEADER = 20, TCP = 6, FRAGMENT_OFFSET = 0x1fff };
    const uint8_t *p = cursor_take(c, HEADER);

    if (!p || p[0] >> 4 != 4 || (p[0] & 0xf) * 4 < HEADER || p[9] != TCP || be16_at(p + 6) & FRAGMENT_OFFSET)
        return false;
    out->from.address = (struct address){.family = ADDRESS_IPV4};
    memcpy(out->from.address.bytes, p + 12, 4);
    out->to.address = (struct address){.family = ADDRESS_IPV4};
    memcpy(out->to.address.bytes, p + 16, 4);
    cursor_skip(c, (p[0] & 0xfu) * 4 - HEADER);
    return true;
}

static bool quoted_ipv6(struct cursor *c, struct segment *out)
{
    enum { HEADER = 40, TCP = 6, HOP_BY_HOP = 0, DESTINATION = 60, EXTENSIONS_MAX = 4 };
    const uint8_t *p = cursor_take(c, HEADER);

    if (!p || p[0] >> 4 != 6)
        return false;
    out->from.address = (struct address){.family = ADDRESS_IPV6};
    memcpy(out->from.address.bytes, p + 8, 16);
    out->to.address = (struct address){.family = ADDRESS_IPV6};
    memcpy(out->to.address.bytes, p + 24, 16);
    uint8_t next = p[6];
    for (int i = 0; i < EXTENSIONS_MAX && (next == HOP_BY_HOP || next == DESTINATION); i++) {
        next = cursor_u8(c);
        cursor_skip(c, cursor_u8(c) * 8u + 6);
    }
    return next == TCP && !c->short_read;
}

enum decode_result decode_icmp(bool six, struct cursor *c, uint32_t wire, struct way *w)
{
    enum { HEADER = 8, QUOTED = 8 };
    struct segment *out = w->out;
    const uint8_t *p = cursor_take(c, HEADER);
    bool outer_six = w->ip && w->ip[0] >> 4 == 6;

    (void)wire;
    if (!p || !w->ip || six != outer_six)
        return DECODE_OTHER;
    struct icmp_error e = {.meaning = meaning_of(six, p[0], p[1]), .type = p[0], .code = p[1], .six = six};
    if (e.meaning == ICMP_NONE)
        return DECODE_OTHER;
    memcpy(e.sender, out->from.address.bytes, sizeof e.sender);
    if (e.meaning == ICMP_TOO_BIG)
        e.mtu = six ? be32_at(p + 4) : be16_at(p + 6);
    if (!(six ? quoted_ipv6(c, out) : quoted_ipv4(c, out)))
        return DECODE_OTHER;
    const uint8_t *tcp = cursor_take(c, QUOTED);
    if (!tcp)
        return DECODE_OTHER;
    out->from.port = be16_at(tcp);
    out->to.port = be16_at(tcp + 2);
    out->seq = be32_at(tcp + 4);
    out->known = KNOWN_SEQ;
    out->icmp = e;
    return DECODE_ICMP;
}
