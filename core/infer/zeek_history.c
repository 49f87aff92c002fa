/* Zeek's `history`: one letter for each kind of thing an end did, in the order they happened (the
 * field's description in Zeek's base/protocols/conn), upper case for the client.
 *
 * s h a d f r i q are written when first seen; s h f r again when a later one bears another
 * sequence number; g t w at the 1st, 10th, 100th ... time. `^` stands where the direction was
 * turned round. Checksums are not looked at, so there is no c. Counts bytes by sequence numbers as
 * Zeek does, from the SYN; where none was seen, from one before the first segment.
 */
#include "base/seq.h"
#include "infer/judge.h"

struct step {
    struct connection *c;
    const struct event *e;
    struct zeek_end *x, *y; /* the sender's, the peer's */
};

/* A letter of `order` is bit 1 << its place in struct zeek_end.seen. */
static const char once_letters[] = "SHADFRIQ";

static void add(struct step *st, char upper)
{
    struct connection *c = st->c;
    if (c->zeek.length + 1 >= ZEEK_HISTORY_MAX)
        return;
    bool lower = upper != '^' && st->e->from == SERVER;
    c->zeek.history[c->zeek.length++] = (char)(lower ? upper - 'A' + 'a' : upper);
    c->zeek.history[c->zeek.length] = '\0';
}

/* Whether the letter was there before; writes it when it was not. */
static bool add_once(struct step *st, char letter)
{
    unsigned bit = 1;
    for (const char *l = once_letters; *l != letter; l++)
        bit <<= 1;
    if (st->x->seen & bit)
        return true;
    st->x->seen |= (uint8_t)bit;
    add(st, letter);
    return false;
}

static void add_numbered(struct step *st, char letter, uint32_t seq, uint32_t *last)
{
    if (add_once(st, letter) && seq != *last)
        add(st, letter);
    *last = seq;
}

static bool is_power_of_ten(uint32_t n)
{
    while (n >= 10 && n % 10 == 0)
        n /= 10;
    return n == 1;
}

/* `upper` belongs to the end that `count` counts for. */
static void add_scaled(struct step *st, char letter, uint32_t *count, bool peers)
{
    if (*count == UINT32_MAX)
        return;
    if (!is_power_of_ten(++*count))
        return;
    if (!peers) {
        add(st, letter);
        return;
    }
    struct event of_peer = *st->e;
    of_peer.from = (uint8_t)peer_of(st->c, st->e->from);
    struct step turned = {.c = st->c, .e = &of_peer, .x = st->y, .y = st->x};
    add(&turned, letter);
}

static void step_letters(struct step *st)
{
    const struct event *e = st->e;
    struct zeek_end *x = st->x;
    int controls = !!(e->flags & TCP_SYN) + !!(e->flags & TCP_FIN) + !!(e->flags & TCP_RST);
    if (controls > 1)
        (void)add_once(st, (e->flags & TCP_FIN) && (e->flags & TCP_RST) ? 'I' : 'Q');
    else if (e->flags & TCP_SYN)
        add_numbered(st, e->flags & TCP_ACK ? 'H' : 'S', e->seq, &x->last_syn);
    else if (e->flags & TCP_FIN)
        add_numbered(st, 'F', e->seq + e->length, &x->last_fin);
    else if (e->flags & TCP_RST)
        add_numbered(st, 'R', e->seq, &x->last_rst);
    else if (e->length)
        (void)add_once(st, 'D');
    else if (e->flags & TCP_ACK)
        (void)add_once(st, 'A');
    x->fin |= (e->flags & TCP_FIN) != 0;
}

/* The direction is turned round where the first segment came from the server, and where it took a
 * later SYN to tell who is who (both ends' facts have changed places then). */
static void step_direction(struct step *st)
{
    struct connection *c = st->c;
    if (st->e->frame == c->first.frame) {
        c->zeek.opener = st->e->from;
        st->x->sent_first = true;
        if (st->e->from == SERVER)
            add(st, '^');
        return;
    }
    if (!c->side[c->zeek.opener & 1].zeek.sent_first) {
        c->zeek.opener = (uint8_t)other_side((enum side)c->zeek.opener);
        add(st, '^');
    }
}

static void restart(struct zeek_end *z, uint32_t start)
{
    z->sequenced = true;
    z->start = start;
    z->sent = z->acked = 0;
}

/* Where the sender's numbering begins. */
static void step_start(struct step *st)
{
    struct zeek_end *x = st->x;
    const struct event *e = st->e;
    bool syn = e->flags & TCP_SYN;
    if (!(e->known & KNOWN_SEQ))
        return;
    uint32_t start = syn ? e->seq : e->seq - 1;
    if (x->state == ZEEK_INACTIVE || !x->sequenced) {
        restart(x, start);
        x->sent = syn ? 0 : 1;
        return;
    }
    bool anew = x->state != ZEEK_CLOSED && (x->state != ZEEK_RESET || x->before == ZEEK_INACTIVE);
    if (syn && anew && start != x->start)
        restart(x, start);
}

static void step_window(struct step *st)
{
    const struct event *e = st->e;
    if (!(e->known & KNOWN_WINDOW) || e->raw_window || (e->flags & TCP_RST))
        return;
    if (st->y->state != ZEEK_CLOSED && st->x->state != ZEEK_RESET)
        add_scaled(st, 'W', &st->x->zero_windows, false);
}

enum { FAR = 1 << 20 }; /* a number this far off is not this connection's */

/* How far `number` lies behind the farthest point `reached`. */
static int32_t ahead_of(const struct zeek_end *z, int64_t reached, uint32_t number)
{
    return seq_diff(number, z->start + (uint32_t)reached);
}

static bool cleanly(const struct zeek_end *z)
{
    return z->state == ZEEK_ESTABLISHED || (z->state == ZEEK_CLOSED && z->before == ZEEK_ESTABLISHED);
}

/* Payload that snaplen left out counts when it is acknowledged. Which bytes below the acknowledgment
 * were cut is not kept: those above it are taken to be all of that kind. */
static uint64_t newly_acknowledged_cut(const struct step *st, const struct side_facts *peer)
{
    uint64_t left = peer->cut.bytes - st->y->cut;
    if (!left || !(st->e->flags & TCP_ACK) || !(st->e->known & KNOWN_ACK))
        return 0;
    int32_t above = seq_diff(peer->cut.end, st->e->ack);
    uint64_t outstanding = above > 0 ? (uint64_t)above : 0;
    return left > outstanding ? left - outstanding : 0;
}

/* The peer's data that this acknowledges though the capture lacks it. Not told where an RST or a
 * missing handshake makes the numbers doubtful. */
static void step_gap(struct step *st)
{
    const struct side_facts *peer = &st->c->side[peer_of(st->c, st->e->from)];
    uint64_t cut = newly_acknowledged_cut(st, peer);
    uint64_t missing = peer->unseen.bytes - st->y->unseen + cut;
    st->y->unseen = peer->unseen.bytes;
    st->y->cut += cut;
    if (!missing || !cleanly(st->x) || !cleanly(st->y))
        return;
    st->y->missed += missing;
    add_scaled(st, 'G', &st->y->gaps, true);
}

static void step_acked(struct step *st)
{
    struct zeek_end *y = st->y;
    const struct event *e = st->e;
    if (!(e->flags & TCP_ACK) || !(e->known & KNOWN_ACK))
        return;
    if (y->state == ZEEK_INACTIVE) {
        restart(y, e->ack - 1);
        return;
    }
    if (!y->sequenced || (e->flags & TCP_RST))
        return;
    int32_t delta = ahead_of(y, y->acked, e->ack);
    if (delta > 0 && (e->ack != 0 || delta <= FAR))
        y->acked += delta;
}

static void step_sent(struct step *st)
{
    struct zeek_end *x = st->x;
    const struct event *e = st->e;
    uint32_t length = e->flags & TCP_RST ? 0 : e->length;
    if (!(e->known & KNOWN_SEQ) || !x->sequenced)
        return;
    uint32_t end = e->seq + length + !!(e->flags & TCP_SYN) + !!(e->flags & TCP_FIN);
    int32_t delta = ahead_of(x, x->sent, end);
    bool far = delta > FAR || delta < -FAR;
    if (((e->flags & (TCP_SYN | TCP_RST)) && far) || x->state == ZEEK_RESET)
        return;
    if (delta > 0)
        x->sent += delta;
    else if (e->length && !(e->flags & TCP_RST))
        add_scaled(st, 'T', &x->repeats, false);
}

void zeek_event(struct connection *c, const struct event *e)
{
    struct step st = {.c = c, .e = e};
    st.x = &c->side[e->from].zeek;
    st.y = &c->side[peer_of(c, e->from)].zeek;
    step_direction(&st);
    if (!(e->known & KNOWN_FLAGS))
        return;
    step_start(&st);
    step_letters(&st);
    step_window(&st);
    if (!st.x->did_close || !st.y->did_close)
        c->zeek.last_ns = e->time_ns;
    step_acked(&st);
    step_sent(&st);
    zeek_state_event(c, e);
    step_gap(&st);
}

uint64_t zeek_size(const struct zeek_end *z)
{
    int64_t size = z->sent > z->acked ? z->sent : z->acked;
    size -= size > 0;           /* the SYN's number */
    size -= size > 0 && z->fin; /* the FIN's */
    return size > 0 ? (uint64_t)size : 0;
}
