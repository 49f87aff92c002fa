/* Looks into packets and forges them: IPv4 (RFC 791), IPv6 (RFC 8200), TCP (RFC 9293), the errors of ICMP
 * (RFC 792) and ICMPv6 (RFC 4443). What the kernel sends in the lab is well formed; extension headers are
 * not looked behind. */
#include "lab/packet.h"

#include <stdio.h>
#include <string.h>

enum { PROTOCOL_ICMP = 1, PROTOCOL_TCP = 6, PROTOCOL_ICMP6 = 58, IPV4_HEADER = 20, IPV6_HEADER = 40 };

static uint16_t get16(const uint8_t *p)
{
    return (uint16_t)(p[0] << 8 | p[1]);
}

static uint32_t get32(const uint8_t *p)
{
    return (uint32_t)get16(p) << 16 | get16(p + 2);
}

static void put16(uint8_t *p, uint16_t v)
{
    p[0] = (uint8_t)(v >> 8);
    p[1] = (uint8_t)v;
}

static void put32(uint8_t *p, uint32_t v)
{
    put16(p, (uint16_t)(v >> 16));
    put16(p + 2, (uint16_t)v);
}

/* The header's length and the upper protocol; 0 for what is no such packet. */
static size_t ip_header(const uint8_t *packet, size_t len, uint8_t *protocol, bool *ipv6)
{
    if (len >= IPV4_HEADER && packet[0] >> 4 == 4 && !(get16(packet + 6) & 0x3fff)) {
        *protocol = packet[9];
        *ipv6 = false;
        return (size_t)(packet[0] & 15) * 4;
    }
    if (len >= IPV6_HEADER && packet[0] >> 4 == 6) {
        *protocol = packet[6];
        *ipv6 = true;
        return IPV6_HEADER;
    }
    return 0;
}

struct packet_view packet_look(const uint8_t *packet, size_t len)
{
    struct packet_view v = {0};
    uint8_t protocol = 0;
    size_t at = ip_header(packet, len, &protocol, &v.ipv6);
    if (at) {
        size_t address = v.ipv6 ? 16 : 4, to = (v.ipv6 ? IPV6_HEADER : IPV4_HEADER) - address;
        v.itself = memcmp(packet + to - address, packet + to, address) == 0;
    }
    if (!at || protocol != PROTOCOL_TCP || len < at + 20)
        return v;
    const uint8_t *tcp = packet + at;
    size_t header = (size_t)(tcp[12] >> 4) * 4;
    if (header < 20 || len < at + header)
        return v;
    v.tcp = true;
    v.ttl = v.ipv6 ? packet[7] : packet[8];
    v.id = v.ipv6 ? 0 : get16(packet + 4);
    v.tcp_at = (uint16_t)at;
    v.payload_at = (uint16_t)(at + header);
    v.source = get16(tcp);
    v.destination = get16(tcp + 2);
    v.seq = get32(tcp + 4);
    v.ack = get32(tcp + 8);
    v.flags = get16(tcp + 12) & 0x1ff;
    v.window = get16(tcp + 14);
    v.length = (uint32_t)(len - at - header);
    return v;
}

static uint32_t sum(const uint8_t *p, size_t len, uint32_t so_far)
{
    for (; len > 1; p += 2, len -= 2)
        so_far += get16(p);
    if (len)
        so_far += (uint32_t)p[0] << 8;
    return so_far;
}

static uint16_t fold(uint32_t s)
{
    while (s >> 16)
        s = (s & 0xffff) + (s >> 16);
    return (uint16_t)~s;
}

/* The IP header in front of `len` bytes; returns its length and, in `pseudo`, the pseudo-header's sum. */
static size_t put_ip(uint8_t *packet, bool ipv6, const uint8_t *from, const uint8_t *to, uint8_t protocol,
                     uint8_t ttl, uint16_t id, size_t len, uint32_t *pseudo)
{
    size_t address = ipv6 ? 16 : 4, header = ipv6 ? IPV6_HEADER : IPV4_HEADER;
    memset(packet, 0, header);
    packet[0] = ipv6 ? 0x60 : 0x45;
    if (ipv6) {
        put16(packet + 4, (uint16_t)len);
        packet[6] = protocol;
        packet[7] = ttl;
    } else {
        put16(packet + 2, (uint16_t)(header + len));
        put16(packet + 4, id);
        put16(packet + 6, 0x4000);
        packet[8] = ttl;
        packet[9] = protocol;
    }
    memcpy(packet + header - 2 * address, from, address);
    memcpy(packet + header - address, to, address);
    if (!ipv6)
        put16(packet + 10, fold(sum(packet, header, 0)));
    *pseudo = sum(from, address, sum(to, address, protocol + (uint32_t)len));
    return header;
}

size_t packet_forge(uint8_t *packet, const struct packet_forged *f)
{
    size_t options = f->timestamps ? 12 : 0, len = 20 + options + f->length;
    uint32_t pseudo;
    size_t at = put_ip(packet, f->ipv6, f->from, f->to, PROTOCOL_TCP, f->ttl, f->id, len, &pseudo);
    uint8_t *tcp = packet + at;
    memset(tcp, 0, 20);
    put16(tcp, f->source);
    put16(tcp + 2, f->destination);
    put32(tcp + 4, f->seq);
    put32(tcp + 8, f->ack);
    put16(tcp + 12, (uint16_t)((20 + options) / 4 << 12 | f->flags));
    put16(tcp + 14, f->window);
    if (f->timestamps) {
        memcpy(tcp + 20, (uint8_t[]){1, 1, OPTION_TIMESTAMP, 10}, 4);
        put32(tcp + 24, f->ts_value);
        put32(tcp + 28, f->ts_echo);
    }
    if (f->length)
        memcpy(tcp + 20 + options, f->payload, f->length);
    put16(tcp + 16, fold(sum(tcp, len, pseudo)));
    return at + len;
}

size_t packet_icmp(uint8_t *packet, const uint8_t *about, size_t len, uint8_t type, uint8_t code,
                   uint32_t rest)
{
    enum { QUOTED = 128, TTL = 64 };
    bool ipv6 = about[0] >> 4 == 6;
    size_t quoted = len < QUOTED ? len : QUOTED, icmp_len = 8 + quoted;
    const uint8_t *from = about + (ipv6 ? 24 : 16), *to = about + (ipv6 ? 8 : 12);
    uint32_t pseudo;
    size_t at =
        put_ip(packet, ipv6, from, to, ipv6 ? PROTOCOL_ICMP6 : PROTOCOL_ICMP, TTL, 0, icmp_len, &pseudo);
    uint8_t *icmp = packet + at;
    memset(icmp, 0, 8);
    icmp[0] = type;
    icmp[1] = code;
    put32(icmp + 4, rest);
    memcpy(icmp + 8, about, quoted);
    put16(icmp + 2, fold(sum(icmp, icmp_len, ipv6 ? pseudo : 0)));
    return at + icmp_len;
}

bool packet_timestamps(const uint8_t *packet, const struct packet_view *v, uint32_t *value, uint32_t *echo)
{
    for (size_t i = v->tcp_at + 20u; i + 1 < v->payload_at;) {
        uint8_t kind = packet[i], len = packet[i + 1];
        if (kind == 1) {
            i++;
            continue;
        }
        if (kind == 0 || len < 2)
            return false;
        if (kind == OPTION_TIMESTAMP && len == 10 && i + 10 <= v->payload_at) {
            *value = get32(packet + i + 2);
            *echo = get32(packet + i + 6);
            return true;
        }
        i += len;
    }
    return false;
}

const char *packet_label(const struct packet_view *v, char *out, size_t room)
{
    static const struct {
        uint16_t bit;
        const char *name;
    } names[] = {{TCP_SYN, "SYN"}, {TCP_FIN, "FIN"}, {TCP_RST, "RST"}, {TCP_ACK, "ACK"}};
    size_t used = 0;
    snprintf(out, room, "%s", v->tcp ? "" : "ICMP");
    for (size_t i = 0; v->tcp && i < sizeof names / sizeof names[0]; i++)
        if (v->flags & names[i].bit)
            used += (size_t)snprintf(out + used, room - used, "%s%s", used ? "+" : "", names[i].name);
    if (v->tcp && v->length)
        snprintf(out + used, room - used, " %u", v->length);
    return out;
}

void packet_mark(uint8_t *packet, size_t len)
{
    enum { CE = 3, CHECKSUM = 10 };
    uint8_t protocol = 0;
    bool ipv6 = false;
    size_t header = ip_header(packet, len, &protocol, &ipv6);
    uint8_t *at = packet + 1; /* IPv4: the low bits; IPv6: the traffic class begins in the byte before */
    int shift = ipv6 ? 4 : 0;
    if (!header || len < header || !(*at >> shift & CE))
        return;
    *at |= (uint8_t)(CE << shift);
    if (ipv6)
        return;
    put16(packet + CHECKSUM, 0);
    put16(packet + CHECKSUM, fold(sum(packet, header, 0)));
}
