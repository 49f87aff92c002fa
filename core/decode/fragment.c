/* IP fragments put together, within bounds. Which header fields say what is ipv4.c's and ipv6.c's. */
#include "decode/fragment.h"

/* RFC 791 and RFC 8200 4.5 let a datagram wait so long; then its id is another's. */
#define PATIENCE_NS INT64_C(60000000000)

enum { UNIT = 8, DATAGRAM_MAX = 65535, PROTOCOL_TCP = 6, PROTOCOL_UDP = 17 };

/* Is anything of this protocol looked into? UDP's ports are in the first fragment alone. */
static bool is_wanted(uint8_t protocol)
{
    return protocol == PROTOCOL_TCP || tunnel_known(OVER_IP, protocol);
}

static bool is_of_interest(const struct datagram *d)
{
    if (d->protocol == PROTOCOL_UDP)
        return d->kept & 1 && tunnel_known(OVER_UDP, be16_at(d->bytes + HEAD_MAX + 2));
    return is_wanted(d->protocol);
}

static void give_up(struct fragments *f, struct datagram *d)
{
    f->incomplete += is_of_interest(d);
    d->used = false;
}

static bool is_late(const struct datagram *d, const struct frame *frame)
{
    return frame && frame->clock != CLOCK_NONE && frame->time_ns - d->begun_ns > PATIENCE_NS;
}

static bool is_same(const struct datagram *d, const struct way *w, const struct fragment *f)
{
    const struct segment *s = w->out;
    bool v4 = s->from.address.family == ADDRESS_IPV4;
    return d->used && d->id == f->id && (!v4 || d->protocol == f->protocol) &&
           d->from.family == s->from.address.family &&
           memcmp(d->from.bytes, s->from.address.bytes, sizeof d->from.bytes) == 0 &&
           memcmp(d->to.bytes, s->to.address.bytes, sizeof d->to.bytes) == 0 &&
           path_equal(&d->path, &s->path);
}

/* A free place is the one that has been free longest: what the present frame completed stays readable. */
static struct datagram *place(struct fragments *f)
{
    struct datagram *best = &f->datagram[0];
    for (struct datagram *d = f->datagram; d < f->datagram + DATAGRAMS; d++)
        if (d->used != best->used ? !d->used : d->touched < best->touched)
            best = d;
    if (best->used)
        give_up(f, best);
    return best;
}

static struct datagram *find(const struct way *w, const struct fragment *f)
{
    struct fragments *all = w->fragments;
    struct datagram *d = all->datagram;
    while (d < all->datagram + DATAGRAMS && !is_same(d, w, f))
        d++;
    if (d < all->datagram + DATAGRAMS && is_late(d, w->out->frame))
        give_up(all, d);
    if (d == all->datagram + DATAGRAMS || !d->used) {
        d = place(all);
        *d = (struct datagram){.used = true,
                               .from = w->out->from.address,
                               .to = w->out->to.address,
                               .path = w->out->path,
                               .id = f->id,
                               .protocol = f->protocol,
                               .begun_ns = w->out->frame ? w->out->frame->time_ns : 0};
    }
    d->touched = ++all->clock;
    return d;
}

/* Makes room for [from, to) among the runs and joins those it touches. `news`: bytes that were not there.
 * false: there are too many runs. */
static bool add_run(struct datagram *d, uint32_t from, uint32_t to, uint32_t *news)
{
    int first = 0, last;
    while (first < d->run_count && d->run[first].to < from)
        first++;
    *news = to - from;
    for (last = first; last < d->run_count && d->run[last].from <= to; last++) {
        uint32_t left = d->run[last].from > from ? d->run[last].from : from;
        uint32_t right = d->run[last].to < to ? d->run[last].to : to;
        *news -= right > left ? right - left : 0;
    }
    if (first == last && d->run_count == FRAGMENT_RUNS)
        return false;
    if (first < last) {
        from = d->run[first].from < from ? d->run[first].from : from;
        to = d->run[last - 1].to > to ? d->run[last - 1].to : to;
    }
    int kept = d->run_count - last;
    memmove(&d->run[first + 1], &d->run[last], (size_t)kept * sizeof d->run[0]);
    d->run[first].from = from;
    d->run[first].to = to;
    d->run_count = (uint8_t)(first + 1 + kept);
    return true;
}

/* The units that nothing has filled yet. The last of a datagram may be short. */
static void keep(struct datagram *d, const struct fragment *f, struct cursor c, uint32_t wire)
{
    for (uint32_t at = f->offset; at < KEPT && at - f->offset < wire; at += UNIT) {
        uint32_t left = wire - (at - f->offset), n = left < UNIT ? left : UNIT;
        const uint8_t *p = cursor_take(&c, n);
        if (!p)
            return;
        if (d->kept >> (at / UNIT) & 1)
            continue;
        memcpy(d->bytes + HEAD_MAX + at, p, n);
        d->kept |= UINT32_C(1) << (at / UNIT);
    }
}

static void keep_head(struct datagram *d, const struct fragment *f)
{
    if (f->offset || d->has_first)
        return;
    d->has_first = true;
    d->protocol = f->protocol;
    d->head_length = (uint8_t)f->head_length;
    memcpy(datagram_head(d), f->head, f->head_length);
}

enum decode_result fragment_take(struct way *w, const struct fragment *f, struct cursor *c, uint32_t wire,
                                 struct datagram **whole)
{
    uint32_t end = f->offset + wire, news;

    if (!is_wanted(f->protocol) && f->protocol != PROTOCOL_UDP)
        return DECODE_OTHER;
    if (f->head_length > HEAD_MAX || end + f->head_length > DATAGRAM_MAX || !wire || (f->more && wire % UNIT))
        return DECODE_MALFORMED;
    struct datagram *d = find(w, f);
    enum decode_result waits = is_of_interest(d) ? DECODE_FRAGMENT : DECODE_OTHER;
    if (d->has_end && (end > d->total || (!f->more && end != d->total))) {
        w->fragments->overlaps++; /* ends elsewhere than the one that ended it first */
        return waits;
    }
    if (!f->more && d->run_count && d->run[d->run_count - 1].to > end) {
        w->fragments->overlaps++;
        return waits;
    }
    if (!add_run(d, f->offset, end, &news)) {
        give_up(w->fragments, d);
        return waits;
    }
    w->fragments->overlaps += news && news < wire;
    d->captured += c->left < news ? (uint32_t)c->left : news;
    keep(d, f, *c, wire);
    keep_head(d, f);
    if (!f->more) {
        d->has_end = true;
        d->total = end;
    }
    if (!d->has_end || !d->has_first || d->run_count > 1 || d->run[0].from || d->run[0].to != d->total)
        return is_of_interest(d) ? DECODE_FRAGMENT : DECODE_OTHER;
    d->used = false;
    *whole = d;
    return DECODE_TCP;
}

uint8_t *datagram_head(struct datagram *d)
{
    return d->bytes + HEAD_MAX - d->head_length;
}

struct cursor datagram_data(const struct datagram *d)
{
    uint32_t units = 0;
    while (units < KEPT_UNITS && d->kept >> units & 1)
        units++;
    return cursor_over(d->bytes + HEAD_MAX, units * UNIT < d->total ? units * UNIT : d->total);
}

uint64_t fragments_incomplete(const struct fragments *f)
{
    uint64_t count = f->incomplete;
    for (const struct datagram *d = f->datagram; d < f->datagram + DATAGRAMS; d++)
        count += d->used && is_of_interest(d);
    return count;
}
