/* A frame's way in: the decoder's memory, the choice between packet and text, and the count of what
 * came out. The link types are link.c's, the headers below them each their own file's. */
#include "decode/decode.h"

#include <string.h>

#include "base/cursor.h"
#include "decode/fragment.h"
#include "decode/layers.h"

/* Only text has names; looking one up is linear in their number. */
enum { NAMES_MAX = 2048, NAMES_BYTES = 64 << 10 };

size_t decoder_need(void)
{
    return arena_need(NAMES_BYTES) + arena_need(NAMES_MAX * sizeof(uint32_t)) +
           arena_need(DECODE_TEXT_FLOWS * sizeof(struct text_flow)) + arena_need(sizeof(struct fragments)) +
           arena_need(DATAGRAMS * sizeof(struct datagram));
}

int decoder_init(struct decoder *d, struct arena *a)
{
    memset(d, 0, sizeof *d);
    d->names.bytes = arena_take(a, NAMES_BYTES);
    d->names.cap = NAMES_BYTES;
    d->names.offset = arena_take(a, NAMES_MAX * sizeof(uint32_t));
    d->names.max = NAMES_MAX;
    d->flow = arena_take(a, DECODE_TEXT_FLOWS * sizeof(struct text_flow));
    d->fragments = arena_take(a, sizeof(struct fragments));
    if (!d->fragments)
        return 0;
    d->fragments->datagram = arena_take(a, DATAGRAMS * sizeof(struct datagram));
    return d->names.bytes && d->names.offset && d->flow && d->fragments->datagram;
}

enum decode_result decode_ip(struct cursor *c, uint32_t original, struct way *w)
{
    cursor_limit(c, original);
    struct cursor look = *c;
    uint8_t version = cursor_u8(&look) >> 4;

    if (look.short_read)
        return original ? DECODE_TRUNCATED : DECODE_MALFORMED;
    if (version == 4)
        return decode_ipv4(c, original, w);
    if (version == 6)
        return decode_ipv6(c, original, w);
    return DECODE_MALFORMED;
}

/* Types that find no room are in the count of all alone. */
static void count_unknown(struct decoder *d, uint32_t link)
{
    struct link_count *n = d->unknown_links, *end = n + LINK_COUNTS;
    while (n < end && n->packets && n->link != link)
        n++;
    d->new_link = n < end && !n->packets;
    if (n == end)
        return;
    n->link = link;
    n->packets++;
}

/* No payload was on the wire that the frame did not have there, whatever the IP header says: some tools write
 * a packet that they cut as one that was no longer. */
static void hold_to_frame(struct decoder *d, struct segment *s)
{
    uint32_t beyond = s->ip_beyond < s->length ? s->ip_beyond : s->length;
    s->length -= beyond;
    d->overlong += beyond > 0;
}

uint64_t decode_incomplete(const struct decoder *d)
{
    return fragments_incomplete(d->fragments);
}

enum decode_result decode_frame(struct decoder *d, const struct frame *frame, struct segment *out)
{
    enum decode_result result;

    memset(out, 0, sizeof *out);
    out->frame = frame;
    if (frame->link == LINK_TEXT) {
        result = decode_text(d, frame, out);
    } else {
        struct cursor c = cursor_over(frame->data, frame->captured);
        /* Less on the wire than was captured cannot be; a hex dump's frame does not say. */
        uint32_t wire = frame->original > frame->captured ? frame->original : frame->captured;
        struct way w = {.out = out, .fragments = d->fragments};
        result = decode_link(frame->link, &c, wire, &w);
    }
    if (result == DECODE_TCP && frame->original)
        hold_to_frame(d, out);
    if (result == DECODE_UNKNOWN_LINK)
        count_unknown(d, frame->link);
    d->counts[result]++;
    return result;
}
