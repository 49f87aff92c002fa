/* A link on the way may take less than the ends agreed on. If the ICMP error that says so is lost, the large segments
 * vanish, again and again, and the small ones arrive: a path-MTU black hole (RFC 2923 2.1, RFC 8899 1.1). */
#include "track/sizes.h"

#include "base/seq.h"

static uint32_t most_of(const struct side_facts *y, uint32_t length)
{
    bool known = HAS_OPTION(&y->syn_options, OPTION_MSS) && y->syn_options.mss;
    return known && length > y->syn_options.mss ? y->syn_options.mss : length;
}

/* The segment that its receiver still waits for, sent once more. */
static void note_stuck(struct side_facts *x, const struct side_facts *y, const struct event *e)
{
    struct mark mark = {.frame = e->frame, .time_ns = e->time_ns};
    bool same = x->sizes.tries && e->seq == x->sizes.seq;
    if (!y->ack_known || e->seq != y->ack)
        return;
    if (same && e->length < x->sizes.length && x->sizes.tries >= 2) {
        x->sizes.smaller = e->length;
    } else if (same && e->length == x->sizes.length) {
        x->sizes.tries++;
        x->sizes.last = mark;
    } else if (x->sizes.tries < 2) {
        x->sizes.seq = e->seq;
        x->sizes.length = e->length;
        x->sizes.tries = 1;
        x->sizes.alive = y->again_asked.sacked && seq_gt(y->again_asked.sack_to, e->seq + e->length);
        x->sizes.small_passed = x->sizes.deaf = false;
        x->sizes.first = x->sizes.last = mark;
    }
}

static bool is_stuck(const struct sizes *s)
{
    return s->tries && !s->passed;
}

/* x acknowledges what y sends: what came alone, or what SACK says it has, which may be several small ones too: not any
 * more once pieces got through. */
static void note_arrived(const struct side_facts *x, struct side_facts *y, const struct segment *s,
                         const struct event *e)
{
    uint32_t length = y->awaited.frame && e->ack == y->awaited_end ? y->awaited_length : 0;
    bool options = (e->known & KNOWN_OPTIONS) && HAS_OPTION(&s->options, OPTION_SACK) &&
                   !(y->sizes.smaller && y->sizes.passed);
    for (int i = 0; options && i < s->options.sack_count; i++) {
        uint32_t width = s->options.sack[i].right - s->options.sack[i].left;
        length = width > length && width < UINT32_MAX / 2 ? width : length;
    }
    if (is_stuck(&y->sizes) && options && s->options.sack_count && length && length < y->sizes.length)
        y->sizes.small_passed = true;
    length = most_of(x, length);
    y->sizes.arrived = length > y->sizes.arrived ? length : y->sizes.arrived;
}

void sizes_segment(struct connection *c, const struct segment *s, const struct event *e)
{
    struct side_facts *x = &c->side[e->from], *y = &c->side[peer_of(c, e->from)];
    bool numbered = (e->known & (KNOWN_SEQ | KNOWN_LENGTH)) == (KNOWN_SEQ | KNOWN_LENGTH);
    if (numbered && e->length && (e->did & WHAT_BIT(RETRANSMISSION)))
        note_stuck(x, y, e);
    if (e->length && is_stuck(&y->sizes) && (e->did & WHAT_BIT(SPURIOUS_RETRANSMISSION)))
        y->sizes.deaf = true;
    if (!(e->flags & TCP_ACK) || !(e->known & KNOWN_ACK) || (e->flags & (TCP_SYN | TCP_RST)))
        return;
    /* The receiver speaks: of that segment, or of what it now has. */
    if (is_stuck(&y->sizes) && e->ack == y->sizes.seq)
        y->sizes.alive = true;
    if (y->sizes.tries && seq_gt(e->ack, y->sizes.seq))
        y->sizes.passed = true;
    note_arrived(x, y, s, e);
}
