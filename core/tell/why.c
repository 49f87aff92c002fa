/* What stands below a story's ladder: how the connection opened, why it ended as it did and what else
 * would look the same, where both ends stand, what happened along the way, where it was captured,
 * and what each end sent.
 *
 * Each sentence is a row of a table by the verdict's enums; a sentence is true for every connection
 * that can bear its slug, and what is not certain is said to be so. Nothing is concluded here.
 */
#include "tell/why.h"

#include "tell/goodbye_text.h"
#include "tell/ladder.h"
#include "tell/timers_text.h"
#include "tell/why_rows.h"

#define WENT_ON_NS INT64_C(60000000000)

enum { INDENT = 2, LIST_MAX = 512 };

/* Each cause's sentence, and what it is called as a rival. */
static const struct {
    enum text_id why, rival;
} causes[] = {
#define CAUSE(name, slug) [CAUSE_##name] = {TEXT_WHY_##name, TEXT_RIVAL_##name},
#include "record/causes.def"
#undef CAUSE
};
_Static_assert(sizeof causes / sizeof causes[0] == CAUSE_COUNT, "each cause has its sentences");

/* A bare RST is made of the segment that it answers, the SYN-ACK: there was no socket. */
static bool client_had_not_asked(const struct rows *r)
{
    const struct side_facts *x = &r->c->side[CLIENT];
    return r->v->opening.kind == OPENING_HALF_OPEN && x->rst_first.frame && !(x->rst_flags & TCP_ACK) &&
           !x->rst_window;
}

/* What drew the RST was sent before its sender could know of the other's FIN. */
static bool data_crossed_the_close(const struct rows *r)
{
    const struct side_facts *y = &r->c->side[r->v->closing.cause.side];
    return !y->fin_acked.frame || y->fin_acked.frame > y->data_last.frame;
}

static bool is_probe(const struct rows *r)
{
    return r->v->closing.kind == CLOSING_NEVER_OPENED && r->v->opening.kind == OPENING_MIDSTREAM;
}

/* A cause's sentence where what happened allows one that says more. */
static enum text_id why_text(const struct rows *r)
{
    const struct cause *cause = &r->v->closing.cause;
    if (cause->kind == CAUSE_CAPTURE_ENDED && r->v->silent_ns >= WENT_ON_NS)
        return TEXT_WHY_CAPTURE_WENT_ON;
    if (is_probe(r))
        return cause->kind == CAUSE_NO_SUCH_CONNECTION ? TEXT_WHY_PROBE_ANSWERED : TEXT_WHY_PROBE_DROPPED;
    if (cause->kind == CAUSE_FORGED_RESET && r->v->opening.kind == OPENING_REFUSED)
        return TEXT_WHY_REFUSED_BY_ANOTHER;
    if (cause->kind == CAUSE_CLIENT_GAVE_UP && client_had_not_asked(r))
        return TEXT_WHY_NEVER_ASKED;
    if (cause->kind == CAUSE_UNKNOWN && r->c->replaced_by.frame)
        return TEXT_WHY_REPLACED;
    if (cause->kind == CAUSE_UNKNOWN && connection_unseen_side(r->c) != SIDE_NONE)
        return TEXT_WHY_ONE_WAY;
    if (cause->kind == CAUSE_FINS_CROSSED &&
        (r->c->side[CLIENT].fin_after_sack || r->c->side[SERVER].fin_after_sack))
        return TEXT_WHY_FINS_CROSSED_HOLE;
    if (cause->kind == CAUSE_DATA_AFTER_CLOSE && r->v->closing.kind == CLOSING_RESET_AFTER_FIN &&
        data_crossed_the_close(r))
        return TEXT_WHY_DATA_CROSSED_CLOSE;
    if (cause->kind == CAUSE_ACTIVE_ABORT &&
        (r->v->closing.announced[CLIENT] || r->v->closing.announced[SERVER]))
        return TEXT_WHY_ABORT_ANNOUNCED;
    if (cause->kind == CAUSE_NOBODY_LISTENS && r->v->opening.kind == OPENING_MIDSTREAM)
        return TEXT_WHY_SYN_UNSEEN;
    return causes[cause->kind].why;
}

/* Where the sentence speaks of a duration, and none is known. */
static enum text_id untimed(const struct rows *r)
{
    switch (r->v->closing.cause.kind) {
    case CAUSE_ACK_NOT_SEEN:
        return TEXT_WHY_ACK_NOT_SEEN_UNTIMED;
    case CAUSE_APPLICATION_WAITED:
        return TEXT_WHY_APPLICATION_WAITED_UNTIMED;
    case CAUSE_PEER_SILENT:
        return TEXT_WHY_PEER_SILENT_UNTIMED;
    default:
        return why_text(r);
    }
}

/* `timed` where the handshake's times are known. */
static const struct {
    enum text_id timed, plain;
} vantages[] = {
    [VANTAGE_UNKNOWN] = {TEXT_AT_UNKNOWN, TEXT_AT_UNKNOWN},
    [VANTAGE_CLIENT] = {TEXT_AT_CLIENT_TIMED, TEXT_AT_CLIENT},
    [VANTAGE_SERVER] = {TEXT_AT_SERVER_TIMED, TEXT_AT_SERVER},
    [VANTAGE_MIDDLE] = {TEXT_AT_MIDDLE, TEXT_AT_MIDDLE},
};
_Static_assert(sizeof vantages / sizeof vantages[0] == VANTAGE_COUNT && VANTAGE_COUNT == 4,
               "each vantage point has its sentence");

/* ---- rows ---- */

void why_label(const struct rows *r, enum text_id id)
{
    const char *text = text_of(r->t->options->language, id);
    layout_spaces(r->t, INDENT);
    layout_ink(r->t, INK_BOLD);
    layout_left(r->t, text, z_len(text), r->column - INDENT);
    layout_ink(r->t, INK_PLAIN);
}

void why_sentence_end(const struct rows *r, struct said *s)
{
    said_capital(s);
    said_text(s, r->t, TEXT_STOP, NULL, 0);
    size_t len = said_end(s);
    layout_paragraph(r->t, s->bytes, len, r->column);
}

void why_frames(const struct rows *r, struct said *s, const struct frame_list *list)
{
    const struct arg arg = {.name = "frames", .kind = ARG_FRAMES, .p = list};
    if (list->count)
        said_text(s, r->t, TEXT_FRAMES, &arg, 1);
}

/* What a rival is called, which may depend on what else happened. */
static enum text_id rival_of(const struct rows *r, const struct cause *cause, uint8_t rival)
{
    /* Where one FIN alone was captured, that they crossed would be by one that was not. */
    if (r->v->closing.kind == CLOSING_ONE_SIDED && rival == CAUSE_FINS_CROSSED)
        return TEXT_RIVAL_FIN_NOT_CAPTURED;
    if (cause->kind == CAUSE_ACCEPT_QUEUE_FULL && rival == CAUSE_NO_SUCH_CONNECTION)
        return TEXT_RIVAL_HALF_OPEN_LOST;
    if (cause->kind == CAUSE_CLIENT_GAVE_UP && rival == CAUSE_NO_SUCH_CONNECTION && client_had_not_asked(r))
        return TEXT_RIVAL_NEVER_ASKED;
    if (rival == CAUSE_NO_ANSWER && is_probe(r))
        return TEXT_RIVAL_PROBE_LOST;
    return causes[rival].rival;
}

static void rivals(const struct rows *r, struct said *s, const struct cause *cause)
{
    char text[LIST_MAX];
    struct sink list;
    sink_init(&list, text, sizeof text - 1, NULL, NULL);
    for (int i = 0; i < cause->rival_count && i < RIVALS_MAX; i++) {
        if (i)
            tell_text(&list, r->t, TEXT_RIVAL_OR, NULL, 0);
        tell_text(&list, r->t, rival_of(r, cause, cause->rivals[i]), NULL, 0);
    }
    text[list.len] = 0;
    const struct arg arg = {.name = "rivals", .kind = ARG_Z, .z = text};
    said_next(s, r->t);
    said_text(s, r->t, TEXT_RIVALS, &arg, 1);
}

/* That there may be an unknown reason goes without saying. */
static bool has_rivals(const struct cause *cause)
{
    return cause->rival_count > 1 || (cause->rival_count && cause->rivals[0] != CAUSE_UNKNOWN);
}

static bool closed_by_fin(const struct closing *k)
{
    return k->kind == CLOSING_FOUR_SEGMENT || k->kind == CLOSING_THREE_SEGMENT ||
           k->kind == CLOSING_SIMULTANEOUS || k->kind == CLOSING_HALF_CLOSE;
}

static void why(const struct rows *r)
{
    const struct closing *k = &r->v->closing;
    const struct cause *cause = &k->cause;
    struct said s;
    const struct arg args[] = {
        {.name = "side", .kind = ARG_SIDE, .u64 = cause->side},
        {.name = "peer", .kind = ARG_SIDE, .u64 = tell_other_than(cause->side)},
        {.name = "ns", .kind = ARG_NS, .ns = cause->ns},
        {.name = "silent", .kind = ARG_NS, .ns = r->v->silent_ns},
    };
    why_label(r, TEXT_LABEL_WHY);
    said_begin(&s);
    if (cause->certainty != CERTAINTY_CERTAIN && cause->kind != CAUSE_UNKNOWN)
        said_text(&s, r->t, cause->certainty == CERTAINTY_LIKELY ? TEXT_LIKELY_IS : TEXT_POSSIBLY_IS, NULL,
                  0);
    said_text(&s, r->t, cause->ns < 0 ? untimed(r) : causes[cause->kind].why, args,
              sizeof args / sizeof args[0]);
    why_frames(r, &s, &cause->evidence);
    if (has_rivals(cause))
        rivals(r, &s, cause);
    said_goodbyes(&s, r);
    said_timers(&s, r->t, k);
    if (closed_by_fin(k) && !k->announced[CLIENT] && !k->announced[SERVER]) {
        said_next(&s, r->t);
        said_text(&s, r->t, TEXT_CANNOT_KNOW_FIN, NULL, 0);
    }
    why_sentence_end(r, &s);
}

/* The last view of an end: of its last event, or of the belief where no event was kept. */
static struct belief_view last_view(const struct rows *r, enum side side)
{
    const struct belief *b = &r->c->belief[side];
    if (r->c->side[CLIENT].syn_refused.frame || r->c->side[SERVER].syn_refused.frame)
        return r->c->end[side]; /* no segment brought it there */
    if (r->c->events_last && !r->c->events_dropped)
        return r->t->events[r->c->events_last].end[side];
    return (struct belief_view){.set = b->seen, .left = b->seen, .here = b->here, .likely = b->likely};
}

/* A state in a sentence: "CLOSED", "CLOSED (most likely)". */
static void state_words(const struct rows *r, const struct belief_view *view, enum side side, char *z,
                        size_t cap)
{
    struct sink s;
    sink_init(&s, z, cap - 1, NULL, NULL);
    sink_z(&s, state_names[view->likely < STATE_COUNT ? view->likely : STATE_CLOSED]);
    if (ladder_label(r->c, r->v, view, side, true).doubtful)
        tell_text(&s, r->t, TEXT_LIKELY, NULL, 0);
    z[s.len] = 0;
}

static void at_last(const struct rows *r)
{
    enum { WORDS_MAX = 64 };
    struct belief_view view[2] = {last_view(r, CLIENT), last_view(r, SERVER)};
    char words[2][WORDS_MAX];
    bool waits[2];
    struct said s;
    for (int side = CLIENT; side <= SERVER; side++) {
        state_words(r, &view[side], (enum side)side, words[side], WORDS_MAX);
        waits[side] = view[side].likely == STATE_TIME_WAIT;
    }
    enum side waiter = waits[SERVER] ? SERVER : CLIENT;
    const struct arg args[] = {
        {.name = "side", .kind = ARG_SIDE, .u64 = waiter},
        {.name = "peer", .kind = ARG_SIDE, .u64 = other_side(waiter)},
        {.name = "state", .kind = ARG_Z, .z = words[other_side(waiter)]},
        {.name = "client_state", .kind = ARG_Z, .z = words[CLIENT]},
        {.name = "server_state", .kind = ARG_Z, .z = words[SERVER]},
    };
    bool closed = z_equal(words[CLIENT], words[SERVER]) && z_equal(words[CLIENT], state_names[STATE_CLOSED]);
    bool one_way = r->v->closing.kind == CLOSING_ONE_SIDED && connection_unseen_side(r->c) != SIDE_NONE;
    bool replaced = r->v->closing.kind == CLOSING_OPEN && r->c->replaced_by.frame;
    bool both = waits[CLIENT] && waits[SERVER];
    bool sure = z_equal(words[waiter], state_names[STATE_TIME_WAIT]) &&
                (!both || z_equal(words[CLIENT], words[SERVER]));
    enum text_id id = both && sure            ? TEXT_END_TIME_WAIT_BOTH
                      : both                  ? TEXT_END_TIME_WAIT_BOTH_LIKELY
                      : waits[waiter] && sure ? TEXT_END_TIME_WAIT
                      : waits[waiter]         ? TEXT_END_TIME_WAIT_LIKELY
                      : replaced              ? TEXT_END_REPLACED
                      : one_way               ? TEXT_END_ONE_WAY
                      : closed                ? TEXT_END_CLOSED
                                              : TEXT_END_STATES;
    why_label(r, TEXT_LABEL_AT_LAST);
    said_begin(&s);
    said_text(&s, r->t, id, args, sizeof args / sizeof args[0]);
    why_sentence_end(r, &s);
}

/* What the user said of it; and the times to answer, where they speak for the other end. */
static void captured_as_said(const struct rows *r, const struct vantage *at, struct said *s)
{
    static const enum text_id said[] = {
        [VANTAGE_UNKNOWN] = TEXT_AT_SAID_UNKNOWN,
        [VANTAGE_CLIENT] = TEXT_AT_SAID_CLIENT,
        [VANTAGE_SERVER] = TEXT_AT_SAID_SERVER,
        [VANTAGE_MIDDLE] = TEXT_AT_SAID_MIDDLE,
    };
    const enum side side = at->by_times == VANTAGE_CLIENT ? CLIENT : SERVER;
    const struct arg args[] = {{.name = "side", .kind = ARG_SIDE, .u64 = side},
                               {.name = "peer", .kind = ARG_SIDE, .u64 = other_side(side)}};
    bool at_an_end = at->at == VANTAGE_CLIENT || at->at == VANTAGE_SERVER;
    bool by_times = at->by_times == VANTAGE_CLIENT || at->by_times == VANTAGE_SERVER;
    said_text(s, r->t, said[at->at], NULL, 0);
    if (at_an_end && by_times && at->by_times != at->at)
        said_text(s, r->t, TEXT_AT_BUT_TIMES, args, 2);
}

static void captured(const struct rows *r)
{
    const struct vantage *at = &r->v->vantage;
    const struct opening *o = &r->v->opening;
    static const char certain[] = "";
    enum language language = r->t->options->language;
    bool timed = o->to_server_ns >= 0 && o->to_client_ns >= 0;
    const char *sure = at->certainty == CERTAINTY_CERTAIN  ? certain
                       : at->certainty == CERTAINTY_LIKELY ? text_of(language, TEXT_LIKELY)
                                                           : text_of(language, TEXT_POSSIBLY);
    const struct arg args[] = {
        {.name = "sure", .kind = ARG_Z, .z = sure},
        {.name = "to_server", .kind = ARG_NS, .ns = o->to_server_ns},
        {.name = "to_client", .kind = ARG_NS, .ns = o->to_client_ns},
    };
    struct said s;
    why_label(r, TEXT_LABEL_CAPTURED);
    said_begin(&s);
    if (at->said)
        captured_as_said(r, at, &s);
    else
        said_text(&s, r->t, timed ? vantages[at->at].timed : vantages[at->at].plain, args,
                  sizeof args / sizeof args[0]);
    why_sentence_end(r, &s);
}

static void in_all(const struct rows *r)
{
    struct said s;
    why_label(r, TEXT_LABEL_IN_ALL);
    said_begin(&s);
    for (int side = CLIENT; side <= SERVER; side++) {
        const struct side_facts *x = &r->c->side[side];
        const struct arg args[] = {
            {.name = "side", .kind = ARG_SIDE, .u64 = (uint64_t)side},
            {.name = "packets", .kind = ARG_U64, .u64 = x->packets},
            {.name = "size", .kind = ARG_SIZE, .u64 = x->bytes},
        };
        const struct arg again = {.name = "count", .kind = ARG_U64, .u64 = x->retransmitted};
        const struct arg copies = {.name = "count", .kind = ARG_U64, .u64 = x->copies.count};
        const struct arg cut = {.name = "size", .kind = ARG_SIZE, .u64 = x->cut.bytes};
        const struct arg unknown = {.name = "count", .kind = ARG_U64, .u64 = x->unknown_length};
        if (side == SERVER)
            said_text(&s, r->t, TEXT_SENT_NEXT, NULL, 0);
        enum text_id sent = !x->packets                     ? TEXT_SENT_NOTHING
                            : x->bytes || x->unknown_length ? TEXT_SENT
                                                            : TEXT_SENT_NO_DATA;
        said_text(&s, r->t, sent, args, sizeof args / sizeof args[0]);
        if (x->retransmitted)
            said_text(&s, r->t, TEXT_SENT_AGAIN, &again, 1);
        if (x->copies.count)
            said_text(&s, r->t, TEXT_SENT_COPIES, &copies, 1);
        if (x->cut.bytes)
            said_text(&s, r->t, TEXT_SENT_CUT, &cut, 1);
        if (x->unknown_length)
            said_text(&s, r->t, TEXT_SENT_UNKNOWN, &unknown, 1);
    }
    why_sentence_end(r, &s);
}

static int label_columns(const struct tell *t)
{
    static const enum text_id labels[] = {TEXT_LABEL_OPENED,   TEXT_LABEL_AGREED,  TEXT_LABEL_WHY,
                                          TEXT_LABEL_RST,      TEXT_LABEL_AT_LAST, TEXT_LABEL_MEANWHILE,
                                          TEXT_LABEL_CAPTURED, TEXT_LABEL_IN_ALL};
    int widest = 0;
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
        const char *text = text_of(t->options->language, labels[i]);
        int width = text_width(text, z_len(text));
        if (width > widest)
            widest = width;
    }
    return widest;
}

void why_rows(const struct tell *t, const struct connection *c, const struct verdict *v)
{
    const struct rows r = {.t = t, .c = c, .v = v, .column = INDENT + label_columns(t) + 2};
    why_opened(&r);
    why_agreed(&r);
    why(&r);
    why_reset(&r);
    at_last(&r);
    why_episodes(&r);
    captured(&r);
    in_all(&r);
}
