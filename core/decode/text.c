/* A packet's tcpdump text in, the segment it speaks of out.
 *
 * The text is read (text_line.c, text_tcp.c, text_options.c), its numbers made absolute
 * (text_relative.c), and header bytes are built of it, which go the same way as a captured packet's. What
 * the text did not say is zero in the bytes and left out of `known`; the payload and the checksums are
 * left out altogether.
 */
#include "decode/text.h"

#include "base/cursor.h"
#include "decode/layers.h"

enum { IPV4_HEADER = 20, IPV6_HEADER = 40, TCP_HEADER = 20, PROTOCOL_TCP = 6, WINDOW_AT = 14 };

static uint32_t padded_options(const struct text_options *o)
{
    return (o->len + 3u) & ~3u;
}

/* The header's length as it stands in it; the most there is room for when options are missing. */
static uint32_t header_length(const struct text_packet *p)
{
    return TCP_HEADER + (p->options.cut ? TEXT_OPTIONS_MAX : padded_options(&p->options));
}

static uint32_t build_tcp(const struct text_packet *p, const struct endpoint *from, const struct endpoint *to,
                          uint8_t *out)
{
    text_put16(out, from->port);
    text_put16(out + 2, to->port);
    text_put32(out + 4, p->seq);
    text_put32(out + 8, p->ack);
    text_put16(out + 12, header_length(p) / 4 << 12 | p->flags);
    text_put16(out + 14, p->window);
    text_put16(out + 18, p->urgent);
    memcpy(out + TCP_HEADER, p->options.bytes, p->options.len);
    if (p->has_flags && !p->has_window)
        return WINDOW_AT;
    return TCP_HEADER + (p->options.cut ? p->options.len : padded_options(&p->options));
}

/* The whole packet's length, payload included; the header field is 0 where it does not fit. */
static uint16_t length_field(uint32_t length)
{
    return length > UINT16_MAX ? 0 : (uint16_t)length;
}

static uint32_t build_ipv4(const struct text_packet *p, const struct endpoint *from,
                           const struct endpoint *to, uint8_t *out)
{
    out[0] = 0x45;
    out[1] = p->tos;
    text_put16(out + 2, length_field(IPV4_HEADER + header_length(p) + p->length));
    text_put16(out + 4, p->id);
    out[8] = p->ttl;
    out[9] = PROTOCOL_TCP;
    if (from->address.family == ADDRESS_IPV4)
        memcpy(out + 12, from->address.bytes, 4);
    if (to->address.family == ADDRESS_IPV4)
        memcpy(out + 16, to->address.bytes, 4);
    return IPV4_HEADER;
}

static uint32_t build_ipv6(const struct text_packet *p, const struct endpoint *from,
                           const struct endpoint *to, uint8_t *out)
{
    text_put32(out, 6u << 28 | (uint32_t)p->tos << 20);
    text_put16(out + 4, length_field(header_length(p) + p->length));
    out[6] = PROTOCOL_TCP;
    out[7] = p->ttl;
    if (from->address.family == ADDRESS_IPV6)
        memcpy(out + 8, from->address.bytes, 16);
    if (to->address.family == ADDRESS_IPV6)
        memcpy(out + 24, to->address.bytes, 16);
    return IPV6_HEADER;
}

static uint32_t known(const struct text_packet *p)
{
    uint32_t bits = 0;
    if (p->has_flags)
        bits |= KNOWN_FLAGS;
    if (p->has_seq)
        bits |= KNOWN_SEQ;
    if (p->has_ack || (p->has_flags && !(p->flags & TCP_ACK)))
        bits |= KNOWN_ACK;
    if (p->has_window)
        bits |= KNOWN_WINDOW;
    if (p->has_flags && !p->cut && !p->options.cut)
        bits |= KNOWN_OPTIONS;
    if (p->has_length)
        bits |= KNOWN_LENGTH;
    if (p->has_ip)
        bits |= KNOWN_IP;
    return bits;
}

static bool read_endpoint(struct names *names, struct scan token, struct scan alone, struct endpoint *out)
{
    struct scan host = token, port = alone;
    if (!scan_left(&alone) && !text_split(token, &host, &port))
        return false;
    return text_read_host(names, host, &out->address) && text_read_port(names, port, out);
}

enum decode_result decode_text(struct decoder *d, const struct frame *frame, struct segment *out)
{
    struct text_packet p;
    struct endpoint from = {0}, to = {0};
    /* The frame is the packet's text: characters, not a packet's bytes. */
    struct scan line = scan_over((const char *)frame->data, frame->captured);
    enum decode_result result = text_read_line(line, &p);

    if (result != DECODE_TCP)
        return result;
    if (!read_endpoint(&d->names, p.from, p.from_port, &from) ||
        !read_endpoint(&d->names, p.to, p.to_port, &to))
        return DECODE_MALFORMED;
    d->cut_lines += p.cut && !scan_find(&line, "[|");
    text_make_absolute(d, &from, &to, &p);

    memset(d->packet, 0, sizeof d->packet);
    uint32_t ip = (p.ipv6 ? build_ipv6 : build_ipv4)(&p, &from, &to, d->packet);
    uint32_t tcp = build_tcp(&p, &from, &to, d->packet + ip);
    struct cursor c = cursor_over(d->packet, ip + tcp);
    struct way w = {.out = out, .fragments = d->fragments};
    result = decode_ip(&c, ip + header_length(&p) + p.length, &w);
    if (result != DECODE_TCP)
        return result;
    out->frame = frame;
    out->from = from;
    out->to = to;
    out->path = p.path;
    out->length = p.length;
    out->known = known(&p);
    return DECODE_TCP;
}
