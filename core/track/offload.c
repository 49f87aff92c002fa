/* A host that leaves the checksum to its network card puts the sum of the pseudo-header there (Linux:
 * CHECKSUM_PARTIAL), and a capture on that host, or beyond a virtual wire, holds it so: tcpdump -v calls it incorrect.
 * Payload is not summed, so whether a checksum is right is not known; only an end's first segments are looked at. */
#include "track/offload.h"

#include "base/cursor.h"

enum { LOOKED_AT = 16, CHECKSUM = 16, DATA_OFFSET = 12, PROTOCOL = 6 };

/* The addresses, the protocol and the TCP length (RFC 9293 3.1), folded; false where the header is cut. */
static bool pseudo_header(const struct segment *s, uint32_t *sum)
{
    bool v4 = s->from.address.family == ADDRESS_IPV4;
    struct cursor header = cursor_over(s->ip, s->ip_captured), words = header;
    cursor_skip(&words, v4 ? 12 : 8);
    cursor_skip(&header, (size_t)s->tcp_offset + DATA_OFFSET);
    *sum = PROTOCOL + s->length + 4u * (cursor_u8(&header) >> 4);
    for (int i = v4 ? 4 : 16; i > 0; i--)
        *sum += cursor_u16(&words);
    while (*sum >> 16)
        *sum = (*sum & 0xffff) + (*sum >> 16);
    return !words.short_read && !header.short_read;
}

void offload_segment(struct side_facts *x, const struct segment *s)
{
    uint32_t sum;
    if (x->packets > LOOKED_AT || !s->ip || s->frame->link == LINK_TEXT || s->in_fragments)
        return;
    if (!(s->known & KNOWN_LENGTH) || !pseudo_header(s, &sum))
        return;
    struct cursor at = cursor_over(s->ip, s->ip_captured);
    cursor_skip(&at, (size_t)s->tcp_offset + CHECKSUM);
    uint32_t field = cursor_u16(&at);
    if (field != sum || at.short_read)
        return;
    struct mark mark = {.frame = s->frame->number, .time_ns = s->frame->time_ns};
    marks_add(&x->unsummed, &mark);
}
