/* Several connections that one host resets at one moment have one reason: it restarted, or what listened there ended.
 *
 * Connections come here when they are told, not in the order of their ends. So each reset is counted in both of the two
 * seconds' spans that hold it, one beginning with each second, and what falls within one second is in one of them whole.
 * Like servers.c this is a hash table that does not grow; but most resets stand alone, and make room.
 */
#include "tell/bursts.h"

#include "base/mix.h"

#define SECOND_NS INT64_C(1000000000)

static uint64_t hash(const struct address *host, uint8_t cause, int64_t second)
{
    uint64_t h = mixed((uint64_t)second) + cause;
    return mix_bytes(h, host->bytes, sizeof host->bytes);
}

/* Its place, or one that can be given up for it; NULL: all near it hold bursts. */
static struct burst *place_of(struct bursts *b, const struct address *host, uint8_t cause, int64_t second)
{
    uint64_t start = hash(host, cause, second);
    struct burst *least = NULL;
    for (uint64_t i = 0; i < BURST_TRIES; i++) {
        struct burst *row = &b->row[(start + i) % BURST_PLACES];
        if (row->count && row->second == second && row->cause == cause && address_equal(&row->host, host))
            return row;
        if (!least || row->count < least->count || (row->count == least->count && row->order < least->order))
            least = row;
    }
    if (least->count >= BURST_LEAST)
        return NULL;
    *least = (struct burst){.host = *host, .cause = cause, .second = second, .order = ++b->known};
    return least;
}

static void count(struct bursts *b, const struct address *host, uint8_t cause, int64_t second, uint32_t id)
{
    struct burst *row = place_of(b, host, cause, second);
    if (!row)
        return;
    if (row->count < BURST_IDS)
        row->id[row->count] = id;
    row->count++;
}

/* An abort counts where it ends a silence: on a busy server many others end in any second. */
static uint8_t kind_of(const struct verdict *v)
{
    uint8_t cause = v->closing.cause.kind;
    bool abort = cause == CAUSE_ACTIVE_ABORT || cause == CAUSE_UNREAD_DATA;
    return !abort ? cause : v->closing.idle_ns >= SECOND_NS ? CAUSE_ACTIVE_ABORT : CAUSE_COUNT;
}

void bursts_add(struct bursts *b, const struct connection *c, const struct verdict *v)
{
    enum side side = connection_first_rst(c);
    uint8_t cause = kind_of(v);
    bool fits =
        cause == CAUSE_NO_SUCH_CONNECTION || cause == CAUSE_LISTENER_CLOSED || cause == CAUSE_ACTIVE_ABORT;
    /* A scan's ACKs draw the same RST: of connections there are more signs. */
    bool real = v->opening.kind != OPENING_MIDSTREAM || c->side[CLIENT].bytes || c->side[SERVER].bytes;
    if (v->closing.kind != CLOSING_RESET || !fits || !real || side == SIDE_NONE || c->clock == CLOCK_NONE)
        return;
    int64_t ns = c->side[side].rst_first.time_ns, second = ns / SECOND_NS - (ns < 0);
    count(b, &c->side[side].endpoint.address, cause, second, c->id);
    count(b, &c->side[side].endpoint.address, cause, second - 1, c->id);
}

static bool is_before(const struct burst *a, const struct burst *b)
{
    return a->count != b->count ? a->count > b->count : a->order < b->order;
}

/* They share a second, and most of their connections. */
static bool overlap(const struct burst *a, const struct burst *b)
{
    int64_t apart = a->second - b->second;
    return a != b && apart >= -1 && apart <= 1 && a->cause == b->cause && address_equal(&a->host, &b->host);
}

static bool is_within_another(const struct bursts *b, const struct burst *row)
{
    for (const struct burst *other = b->row; other < b->row + BURST_PLACES; other++)
        if (other->count && overlap(row, other) && is_before(other, row))
            return true;
    return false;
}

const struct burst *bursts_next(const struct bursts *b, const struct burst *after)
{
    const struct burst *found = NULL;
    for (const struct burst *row = b->row; row < b->row + BURST_PLACES; row++)
        if (row->count >= BURST_LEAST && (!after || is_before(after, row)) &&
            (!found || is_before(row, found)) && !is_within_another(b, row))
            found = row;
    return found;
}
