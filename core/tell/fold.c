/* Long runs of segments that change no state, in a line each.
 *
 * A run is of one kind: uneventful data and ACKs, or one end doing the same again and again. Where a story
 * would be too long for a reader even so (heavy loss, duplicated packets), kinds are mixed, and the lines
 * count what was remarkable, in pieces, so that one still sees when it happened. Where the states go to and fro
 * all the time, that is folded as well. What brings an end into a state for the first time, as the first SYN,
 * FIN and RST do, is never folded, nor what the verdict points at.
 */
#include "tell/fold.h"

enum { PIECES = 16, PIECE_LEAST = 32 };

#define SILENCE_NS INT64_C(1000000000)

static bool is_plain(const struct event *e)
{
    uint64_t plain = WHAT_BIT(DATA) | WHAT_BIT(ACK) | WHAT_BIT(ACKS_DATA) | WHAT_BIT(WINDOW_UPDATE) |
                     WHAT_BIT(DUPLICATED_CAPTURE);
    return !(e->did & ~plain);
}

static bool is_in(const struct frame_list *list, uint64_t frame)
{
    for (int i = 0; i < list->count && i < EVIDENCE_MAX; i++)
        if (list->at[i] == frame)
            return true;
    return false;
}

/* A segment that the story speaks of. An ACK may be plain otherwise. */
static bool is_told(const struct fold *f, const struct event *e)
{
    if (e->frame == f->c->side[e->from == SERVER].delayed_ack.last.frame)
        return true;
    return f->level > FOLD_ALIKE &&
           (is_in(&f->v->opening.frames, e->frame) || is_in(&f->v->closing.frames, e->frame) ||
            is_in(&f->v->closing.cause.evidence, e->frame));
}

static bool of_one_kind(const struct fold *f, const struct event *a, const struct event *b)
{
    if (is_told(f, a) || is_told(f, b))
        return false;
    if (f->level > FOLD_ALIKE)
        return true;
    if ((a->flags | b->flags) & (TCP_SYN | TCP_FIN | TCP_RST))
        return false;
    return (is_plain(a) && is_plain(b)) || (a->did == b->did && a->from == b->from);
}

static uint32_t state_bit(const struct event *e, enum side side, struct state_label label)
{
    return UINT32_C(1) << (2 * e->end[side].likely + label.doubtful);
}
_Static_assert(2 * STATE_COUNT <= 32, "a bit for each state, and for each that is doubtful");

static bool nothing_new(const struct fold *f, const struct event *e)
{
    for (int side = CLIENT; side <= SERVER; side++) {
        struct state_label now = ladder_label_after(f->t, f->c, f->v, e, (enum side)side);
        bool known = f->level == FOLD_RECURRING ? f->seen[side] & state_bit(e, (enum side)side, now)
                                                : now.state == f->shown[side].state;
        if (!known)
            return false;
    }
    return true;
}

void fold_show(struct fold *f, const struct event *e, enum side side, struct state_label now)
{
    f->shown[side] = now;
    f->seen[side] |= state_bit(e, side, now);
}

bool fold_after_silence(const struct connection *c, const struct event *e)
{
    return c->clock != CLOCK_NONE && c->idle.ns >= SILENCE_NS && e->frame == c->idle.after.frame;
}

uint64_t fold_run(const struct fold *f, const struct event *e)
{
    uint64_t n = 0;
    for (const struct event *at = e; at; at = ladder_event_after(f->t, at), n++)
        if (!of_one_kind(f, e, at) || !nothing_new(f, at) || (n && fold_after_silence(f->c, at)))
            break;
    return n;
}

/* The ladder's rows; f is a copy, that it may walk. */
static uint64_t rows_of(struct fold f)
{
    uint64_t rows = 0;
    const struct event *e = f.c->events_first ? &f.t->events[f.c->events_first] : NULL;
    while (e) {
        uint64_t run = fold_run(&f, e), step = run < FOLD_LEAST ? 1 : run;
        rows += run < FOLD_LEAST ? 1 : FOLD_SHOWN + 1 + FOLD_SHOWN;
        for (int side = CLIENT; side <= SERVER; side++)
            fold_show(&f, e, (enum side)side, ladder_label_after(f.t, f.c, f.v, e, (enum side)side));
        for (; step; step--)
            e = ladder_event_after(f.t, e);
    }
    return rows;
}

void fold_begin(struct fold *f, const struct tell *t, const struct connection *c, const struct verdict *v,
                bool bounded)
{
    uint64_t piece = c->events_kept / PIECES;
    *f = (struct fold){.t = t, .c = c, .v = v, .piece = piece > PIECE_LEAST ? piece : PIECE_LEAST};
    while (bounded && f->level < FOLD_RECURRING && rows_of(*f) > FOLD_ROWS_MOST)
        f->level++;
}

uint64_t fold_piece(const struct fold *f, uint64_t count)
{
    uint64_t pieces = f->level > FOLD_ALIKE ? count / f->piece : 1;
    return pieces > 1 ? count / pieces : count;
}

/* ---- what the line says ---- */

static const struct {
    uint64_t what; /* any of these */
    enum text_id text;
} remarkable[] = {
    {WHAT_BIT(SYN) | WHAT_BIT(SYN_ACK), TEXT_FOLDED_SYN},
    {WHAT_BIT(FIN), TEXT_FOLDED_FIN},
    {WHAT_BIT(RST), TEXT_FOLDED_RST},
    {WHAT_BIT(RETRANSMISSION) | WHAT_BIT(FAST_RETRANSMISSION) | WHAT_BIT(SPURIOUS_RETRANSMISSION),
     TEXT_FOLDED_AGAIN},
    {WHAT_BIT(OUT_OF_ORDER), TEXT_FOLDED_LATE},
    {WHAT_BIT(LOST_SEGMENT), TEXT_FOLDED_LOST},
    {WHAT_BIT(ACK_LOST_SEGMENT), TEXT_FOLDED_UNSEEN},
    {WHAT_BIT(DUPLICATE_ACK), TEXT_FOLDED_ACK_AGAIN},
    {WHAT_BIT(KEEP_ALIVE), TEXT_FOLDED_KEEP_ALIVE},
    {WHAT_BIT(ZERO_WINDOW), TEXT_FOLDED_NO_ROOM},
    {WHAT_BIT(ZERO_WINDOW_PROBE), TEXT_FOLDED_PROBE},
};
enum { REMARKABLE = sizeof remarkable / sizeof remarkable[0] };

struct tally {
    uint64_t bytes[2], seen[REMARKABLE][2];
};

static void tally_event(struct tally *n, const struct event *e)
{
    bool server = e->from == SERVER;
    n->bytes[server] += e->length;
    for (size_t i = 0; i < REMARKABLE; i++)
        n->seen[i][server] += (e->did & remarkable[i].what) != 0;
}

static void tally_text(struct said *s, const struct tell *t, const struct tally *n)
{
    for (size_t i = 0; i < REMARKABLE; i++) {
        for (int side = CLIENT; side <= SERVER; side++) {
            const struct arg args[] = {{.name = "count", .kind = ARG_U64, .u64 = n->seen[i][side]},
                                       {.name = "side", .kind = ARG_SIDE, .u64 = (uint64_t)side}};
            if (n->seen[i][side])
                said_text(s, t, remarkable[i].text, args, sizeof args / sizeof args[0]);
        }
    }
}

const struct event *fold_text(struct said *s, struct fold *f, const struct event *e, uint64_t count)
{
    const struct event *first = e, *last = e;
    struct tally n = {0};
    for (uint64_t i = 0; i < count; i++) {
        tally_event(&n, e);
        last = e;
        e = ladder_event_after(f->t, e);
    }
    const struct arg args[] = {
        {.name = "count", .kind = ARG_U64, .u64 = count},
        {.name = "from", .kind = ARG_U64, .u64 = first->frame},
        {.name = "to", .kind = ARG_U64, .u64 = last->frame},
        {.name = "up", .kind = ARG_SIZE, .u64 = n.bytes[CLIENT]},
        {.name = "down", .kind = ARG_SIZE, .u64 = n.bytes[SERVER]},
        {.name = "ns", .kind = ARG_NS, .ns = ladder_elapsed(last->time_ns, first->time_ns)},
    };
    said_text(s, f->t, f->c->clock != CLOCK_NONE ? TEXT_FOLDED : TEXT_FOLDED_UNTIMED, args,
              sizeof args / sizeof args[0]);
    tally_text(s, f->t, &n);
    if (f->level == FOLD_RECURRING) {
        said_text(s, f->t, TEXT_FOLDED_STATES, NULL, 0);
        f->shown[CLIENT].z[0] = f->shown[SERVER].z[0] = 0;
    }
    return e;
}
