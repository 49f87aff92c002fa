/* Whose doing a cause was, how long it took, and which frames show it. */
#include "infer/cause.h"
#include "infer/ladder.h"
#include "infer/reset_signs.h"

int64_t cause_close_wait_ns(const struct facts *f)
{
    const struct mark *fin = f->first->fin_passed.frame ? &f->first->fin_passed : &f->first->fin_first;
    if (!fin->frame || !f->second->fin_first.frame || f->c->clock == CLOCK_NONE)
        return -1;
    return f->second->fin_first.time_ns - fin->time_ns;
}

static const struct side_facts *silent_peer(const struct facts *f)
{
    const struct side_facts *client = &f->c->side[CLIENT];
    return client->tries >= f->c->side[SERVER].tries ? client : &f->c->side[SERVER];
}

static const struct side_facts *stuck(const struct facts *f)
{
    return &f->c->side[ladder_black_hole(f->c, SERVER) ? SERVER : CLIENT];
}

static bool data_drew_the_rst(const struct facts *f)
{
    return reset_met_data(f->aborter, f->aborted) || reset_met_a_request(f->c, connection_first_rst(f->c)) ||
           (reset_is_an_abort(f->aborter) && f->aborter == &f->c->side[SERVER] &&
            reset_left_a_request(f->aborter, f->aborted));
}

/* The first data behind the FIN, where that is known. */
static const struct mark *what_drew_it(const struct facts *f)
{
    const struct side_facts *x = f->aborter, *y = f->aborted;
    bool first =
        x->fin_first.frame && y->turn.frame > x->fin_first.frame && y->turn.frame < x->rst_first.frame;
    return first ? &y->turn : &y->data_last;
}

static void of_the_close(const struct facts *f, const struct cause *cause, struct frame_list *list)
{
    if (ladder_probed(f->c) != SIDE_NONE)
        list_add(list, &f->c->first);
    list_add(list, &f->first->fin_first);
    list_add(list, &f->second->fin_acked);
    list_add(list, &f->second->fin_first);
    if (f->c->closed_by_fins) /* an RST that came later shows nothing of that */
        return;
    if (f->aborter && reset_answers_fastclose(f->aborter, f->aborted))
        list_add(list, &f->aborted->fastclose);
    else if (f->aborter && data_drew_the_rst(f))
        list_add(list, what_drew_it(f));
    if (f->aborter && f->aborted->challenge_ack.frame < f->aborter->rst_first.frame) {
        list_add(list, &f->aborted->challenging_syn);
        list_add(list, &f->aborted->challenge_ack);
    }
    if (cause->kind == CAUSE_KEEP_ALIVE_FAILED)
        list_add(list, &f->aborter->tried_first);
}

/* Frames that show it, for each cause: pointers to marks that may be empty. */
static void collect_evidence(const struct facts *f, struct cause *cause)
{
    struct frame_list *list = &cause->evidence;
    switch (cause->kind) {
    case CAUSE_NOBODY_LISTENS:
    case CAUSE_NO_ANSWER:
    case CAUSE_ICMP_UNREACHABLE:
    case CAUSE_CHALLENGE_ACK:
    case CAUSE_UNACCEPTABLE_ACK:
    case CAUSE_CLIENT_GAVE_UP:
    case CAUSE_HANDSHAKE_UNFINISHED:
        list_add(list, &f->c->side[CLIENT].syn_first);
        if (cause->kind == CAUSE_ICMP_UNREACHABLE)
            list_add(list, &f->c->side[CLIENT].syn_refused);
        list_add(list, &f->c->side[CLIENT].syn_last);
        list_add(list, &f->c->side[SERVER].synack_first);
        list_add(list, &f->c->side[SERVER].challenge_ack);
        list_add(list, &f->c->side[SERVER].unacceptable.synack);
        list_add(list, &f->c->side[SERVER].unacceptable.reset);
        break;
    case CAUSE_SHUTDOWN_WRITE:
        list_add(list, &f->first->fin_first);
        list_add(list, &f->second->data_after_peer_fin);
        list_add(list, &f->second->fin_first);
        break;
    case CAUSE_FORGOTTEN_WHILE_IDLE:
        list_add(list, &f->c->idle.before);
        list_add(list, &f->c->idle.after);
        list_add(list, &silent_peer(f)->tried_last);
        break;
    case CAUSE_PEER_SILENT:
        list_add(list, &silent_peer(f)->tried_first);
        list_add(list, &silent_peer(f)->tried_last);
        break;
    case CAUSE_CAPTURE_ENDED:
        list_add(list, &f->c->last);
        break;
    case CAUSE_ACCEPT_QUEUE_FULL:
        list_add(list, &f->c->side[SERVER].synack_first);
        list_add(list, &f->c->side[CLIENT].handshake_ack);
        break;
    case CAUSE_PATH_MTU_BLACK_HOLE:
        list_add(list, &stuck(f)->sizes.first);
        list_add(list, &stuck(f)->sizes.last);
        break;
    default:
        of_the_close(f, cause, list);
        break;
    }
    if (f->aborter && !f->c->closed_by_fins)
        list_add(list, &f->aborter->rst_first);
    if (f->aborter && f->aborter->rst_forged)
        list_add(list, &f->aborter->rst_denied_by);
    if (!list->count) /* nothing in particular: all that there is */
        list_add(list, &f->c->last);
    list_sort(list);
}

/* Whose doing it was. */
static uint8_t doer(const struct facts *f, const struct closing *k, uint8_t cause)
{
    switch (cause) {
    case CAUSE_CLOSED_BEFORE_ACK:
    case CAUSE_APPLICATION_WAITED:
    case CAUSE_CLOSED_AFTER_ACK:
    case CAUSE_NEVER_CLOSED:
        return (uint8_t)other_side(k->first);
    case CAUSE_SHUTDOWN_WRITE:
        return k->first;
    case CAUSE_FINS_CROSSED:
        return SIDE_BOTH;
    case CAUSE_NO_ANSWER:
    case CAUSE_CHALLENGE_ACK:
    case CAUSE_UNACCEPTABLE_ACK:
    case CAUSE_ACCEPT_QUEUE_FULL:
        return SERVER;
    case CAUSE_CLIENT_GAVE_UP:
    case CAUSE_HANDSHAKE_UNFINISHED:
        return CLIENT;
    case CAUSE_ACTIVE_ABORT:
        if (reset_answers_fastclose(f->aborter, f->aborted))
            return (uint8_t)other_side(connection_first_rst(f->c));
        return (uint8_t)connection_first_rst(f->c);
    case CAUSE_UNREAD_DATA:
    case CAUSE_LISTENER_CLOSED:
    case CAUSE_KEEP_ALIVE_FAILED:
    case CAUSE_KEEP_ALIVE_RACE:
    case CAUSE_NOBODY_LISTENS:
    case CAUSE_NO_SUCH_CONNECTION:
        return (uint8_t)connection_first_rst(f->c);
    case CAUSE_FIN_WAIT_2_EXPIRED: /* the end that closed too late */
    case CAUSE_DATA_AFTER_CLOSE:   /* the end that kept writing */
        return (uint8_t)other_side(connection_first_rst(f->c));
    case CAUSE_PATH_MTU_BLACK_HOLE:
        return stuck(f) == &f->c->side[CLIENT] ? CLIENT : SERVER;
    case CAUSE_PEER_SILENT:
        return silent_peer(f) == &f->c->side[CLIENT] ? SERVER : CLIENT;
    default:
        return SIDE_NONE;
    }
}

void cause_show(const struct facts *f, struct closing *k)
{
    uint8_t kind = k->cause.kind;
    k->cause.side = doer(f, k, k->cause.kind);
    if (kind == CAUSE_APPLICATION_WAITED || kind == CAUSE_CLOSED_AFTER_ACK || kind == CAUSE_ACK_NOT_SEEN ||
        kind == CAUSE_FIN_WAIT_2_EXPIRED)
        k->cause.ns = cause_close_wait_ns(f);
    if (kind == CAUSE_FORGOTTEN_WHILE_IDLE)
        k->cause.ns = f->c->idle.ns;
    if (kind == CAUSE_PEER_SILENT && f->c->clock != CLOCK_NONE)
        k->cause.ns = f->c->last.time_ns - f->c->side[k->cause.side].last.time_ns;
    if (kind == CAUSE_ACK_NOT_SEEN)
        k->certainty = CERTAINTY_POSSIBLE; /* with that ACK there were four segments */
    collect_evidence(f, &k->cause);
}
