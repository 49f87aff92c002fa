/* Why a connection closed as it did: a ladder for each kind of closing, first match wins.
 *
 * A rung is a row: the closing it belongs to, what must hold, the cause, how sure that makes one,
 * and the rivals that would look the same and are not ruled out. Facts it rests on: Linux
 * acknowledges a FIN no earlier than its delayed-ACK timer unless it has something to send
 * (tcp_input.c, tcp_fin and
 * __tcp_ack_snd_check), so an application that closes at once gets its ACK onto its own FIN; what an RST
 * shows stands in reset_signs.c. A FIN looks the same whether close(), exit or kill sent it.
 */
/* long: the rungs and what they ask stand in one place. */
#include "infer/cause.h"
#include "infer/ladder.h"
#include "infer/reset_signs.h"

#include "base/seq.h"

/* No stack holds back the ACK of a FIN longer (RFC 9293 3.8.6.3). */
#define LONGEST_DELAYED_ACK_NS INT64_C(500000000)
/* A way that fills up may take that many times its shortest time. */
enum { WAYS = 2 };
/* Over two satellites. */
#define LONG_WAY_NS INT64_C(1500000000)
/* An application that took no longer than this did not wait, it was merely scheduled. */
#define PROMPT_NS INT64_C(1000000)
/* Linux by default (net.ipv4.tcp_fin_timeout, 60 s), less some slack. */
#define FIN_WAIT_2_NS INT64_C(55000000000)
/* A capture that goes on this long did not just end. */
#define WENT_ON_NS INT64_C(1000000000)

static bool always(const struct facts *f)
{
    (void)f;
    return true;
}

/* By answers besides the FIN's. */
static bool way_is_known(const struct facts *f)
{
    const struct side_facts *x = f->second;
    return x->response_min_ns >= 0 && (x->response_min_ns < cause_close_wait_ns(f) || x->response_near > 1);
}

static bool waited_too_long_for_one_ack(const struct facts *f)
{
    int64_t way_ns = way_is_known(f) ? f->second->response_min_ns : LONG_WAY_NS;
    return cause_close_wait_ns(f) > LONGEST_DELAYED_ACK_NS + WAYS * way_ns;
}

static bool waited_too_long_for_a_short_way(const struct facts *f)
{
    return cause_close_wait_ns(f) > LONGEST_DELAYED_ACK_NS && !way_is_known(f);
}

static bool waited_after_ack(const struct facts *f)
{
    return f->c->clock != CLOCK_NONE &&
           f->second->fin_first.time_ns - f->second->fin_acked.time_ns > PROMPT_NS;
}

static bool has_no_times(const struct facts *f)
{
    return f->c->clock == CLOCK_NONE;
}

/* A FIN whose first copy the capture lacks may have been sent before the other's came. */
static bool fin_was_missed(const struct facts *f)
{
    return f->second->fin_late;
}

static bool was_refused(const struct facts *f)
{
    return f->o->kind == OPENING_REFUSED;
}

/* Or the host itself did, for a port that it does not hand on to another as it does those (NAT, containers). */
static bool another_may_have_refused(const struct facts *f)
{
    const struct side_facts *x = &f->c->side[SERVER];
    return was_refused(f) && (reset_is_not_from_there(x, &f->o->elsewhere) || f->o->refused_too_soon);
}

static bool probe_was_answered(const struct facts *f)
{
    enum side side = ladder_probed(f->c);
    return side != SIDE_NONE && f->c->side[side].packets;
}

static bool was_probed(const struct facts *f)
{
    return ladder_probed(f->c) != SIDE_NONE;
}

static bool client_reset(const struct facts *f)
{
    return f->c->side[CLIENT].rst_first.frame || f->c->side[CLIENT].rst_ignored.count;
}

static bool was_challenged(const struct facts *f)
{
    return f->c->side[SERVER].challenge_ack.frame && f->o->kind == OPENING_UNANSWERED;
}

static bool answer_was_unacceptable(const struct facts *f)
{
    return f->c->side[SERVER].unacceptable.synack.frame && f->o->kind == OPENING_UNANSWERED;
}

static bool was_told_to_be_futile(const struct facts *f)
{
    return f->c->side[CLIENT].syn_refused.frame && f->o->kind == OPENING_UNANSWERED;
}

static bool was_half_open(const struct facts *f)
{
    return f->o->kind == OPENING_HALF_OPEN;
}

static bool data_met_a_closed_end(const struct facts *f)
{
    return reset_met_data(f->aborter, f->aborted);
}

/* It had closed one direction only, and did not read what still came (tcp_close()). */
static bool abort_met_data(const struct facts *f)
{
    return reset_is_an_abort(f->aborter) && reset_met_data(f->aborter, f->aborted);
}

static bool request_crossed_the_fin(const struct facts *f)
{
    return reset_met_a_request(f->c, connection_first_rst(f->c));
}

static bool fin_came_too_late(const struct facts *f)
{
    return reset_lacks_ack(f->aborter) && reset_met_a_late_fin(f->c, f->aborter, f->aborted);
}

static bool rst_is_a_reaction(const struct facts *f)
{
    return reset_is_a_reaction(f->aborter);
}

/* Who asked for a new connection on these ports, and resets the ACK of this one that answers (RFC 9293 3.5.1, 3.10.7.3),
 * shows by that alone, whatever its kernel's RSTs look like, that it does not have this one. */
static bool host_has_none(const struct facts *f)
{
    const struct mark *challenge = &f->aborted->challenge_ack;
    return rst_is_a_reaction(f) || (reset_lacks_ack(f->aborter) && challenge->frame &&
                                    f->aborted->challenging_syn.frame < challenge->frame &&
                                    challenge->frame < f->aborter->rst_first.frame);
}

/* What else resets a handshake that it agreed to is as rare; Linux does it where net.ipv4.tcp_abort_on_overflow is 1
 * (tcp_check_req()), FreeBSD unless net.inet.tcp.syncache.rst_on_sock_fail is 0. */
static bool handshake_was_reset(const struct facts *f)
{
    return rst_is_a_reaction(f) && f->aborter == &f->c->side[SERVER] && f->o->kind == OPENING_THREE_WAY &&
           reset_met_the_handshake(f->c, f->aborter, f->aborted);
}

static bool rst_lacks_ack(const struct facts *f)
{
    return reset_lacks_ack(f->aborter);
}

/* Made of a segment without ACK (RFC 9293 3.5.2 group 1), a SYN most likely, that the capture lacks. */
static bool rst_refuses_unseen(const struct facts *f)
{
    const struct side_facts *x = f->aborter;
    return x->packets == x->rst && (x->rst_flags & TCP_ACK) && !x->rst_window && !x->rst_numbers.end;
}

static bool rst_is_an_abort(const struct facts *f)
{
    return reset_is_an_abort(f->aborter);
}

static bool keep_alives_failed(const struct facts *f)
{
    return !reset_lacks_ack(f->aborter) && reset_ended_keep_alives(f->aborter);
}

/* A server's abort: a client often ends so what it has read. */
static bool request_was_left(const struct facts *f)
{
    return reset_is_an_abort(f->aborter) && f->aborter == &f->c->side[SERVER] &&
           reset_left_a_request(f->aborter, f->aborted);
}

/* Its buffer was full of what its application had not read. */
static bool buffer_was_full(const struct facts *f)
{
    return reset_is_an_abort(f->aborter) && f->aborter->room.shut;
}

static bool first_request_was_left(const struct facts *f)
{
    return request_was_left(f) && !f->aborter->data_first.frame && f->aborter->isn_known;
}

/* Nothing shows that the application ever had the connection: the kernel alone completes the handshake. */
static bool never_accepted(const struct facts *f)
{
    return reset_is_an_abort(f->aborter) && f->aborter == &f->c->side[SERVER] &&
           reset_before_data(f->aborter, f->aborted) && f->o->kind == OPENING_THREE_WAY;
}

/* Other segments came later: the end had time to close, and did not. */
static bool went_on_open(const struct facts *f)
{
    return f->second->fin_acked.frame && f->c->clock != CLOCK_NONE &&
           f->c->last.time_ns + f->silent_ns - f->second->fin_acked.time_ns >= WENT_ON_NS;
}

static bool second_fin_may_hide(const struct facts *f)
{
    enum side second = f->second == &f->c->side[CLIENT] ? CLIENT : SERVER;
    return f->second->fin_acked.frame && ladder_fin_may_hide(f->c, second);
}

static bool fin_was_acknowledged(const struct facts *f)
{
    return f->second->fin_acked.frame;
}

/* Its alleged sender went on, unaware of it, and its receiver did not. */
static bool rst_was_forged(const struct facts *f)
{
    return f->aborter->rst_forged;
}

static bool rst_is_anothers(const struct facts *f)
{
    const struct reset_extras *rst = &f->aborter->rst_extras;
    return reset_by_another_way(f->aborter) || rst->ip_ids_go_on || (rst->least_ns && !rst->least_once);
}

static bool rst_answers_fastclose(const struct facts *f)
{
    return reset_answers_fastclose(f->aborter, f->aborted);
}

static bool rst_breaks_the_row(const struct facts *f)
{
    return f->aborter->rst_extras.ip_id_strange;
}

/* Nothing shows that an answer was waited for; perhaps not even that SYN was captured. */
static bool one_syn_alone(const struct facts *f)
{
    return f->c->side[CLIENT].syn - f->c->side[CLIENT].copies.syn <= 1;
}

/* One SYN-ACK, with nothing behind it. */
static bool was_under_way(const struct facts *f)
{
    const struct side_facts *server = &f->c->side[SERVER];
    return was_half_open(f) && one_syn_alone(f) && server->syn - server->copies.syn <= 1;
}

static bool is_one_way(const struct facts *f)
{
    return connection_unseen_side(f->c) != SIDE_NONE;
}

static bool end_is_unreadable(const struct facts *f)
{
    return ladder_end_unreadable(f->c);
}

static bool woke_in_vain(const struct facts *f)
{
    return ladder_woke_in_vain(f->c, f->k) != SIDE_NONE;
}

static bool woke_too_late(const struct facts *f)
{
    return woke_in_vain(f) && ladder_outlasted_the_way(f->c);
}

static bool met_a_black_hole(const struct facts *f)
{
    return ladder_black_hole(f->c, CLIENT) || ladder_black_hole(f->c, SERVER);
}

/* All that was repeated in vain was of full size. */
static bool may_have_met_a_black_hole(const struct facts *f)
{
    return ladder_stuck_full_size(f->c, CLIENT) || ladder_stuck_full_size(f->c, SERVER);
}

/* The end that resets had the other's data coming in, and did not take it all: the RST does not acknowledge it, or it
 * goes on behind that. */
static bool left_data_coming(const struct facts *f)
{
    const struct reset_numbers *rst = &f->aborter->rst_numbers;
    return reset_is_an_abort(f->aborter) && rst->answers_known && f->aborted->seq_known &&
           f->aborted->data_first.frame && seq_lt(rst->answers, f->aborted->next);
}

static bool answered_amid_a_request(const struct facts *f)
{
    return reset_is_an_abort(f->aborter) && f->aborter == &f->c->side[SERVER] &&
           reset_behind_own_answer(f->aborter, f->aborted);
}

/* Nothing shows whether its application read that. */
static bool peer_spoke_last(const struct facts *f)
{
    return reset_is_an_abort(f->aborter) && reset_left_a_request(f->aborter, f->aborted);
}

static bool peer_said_nothing(const struct facts *f)
{
    return reset_is_an_abort(f->aborter) && f->aborted->packets && !f->aborted->data_first.frame &&
           f->aborted->isn_known;
}

/* The capture begins behind what the server had sent. */
static bool data_may_have_crossed(const struct facts *f)
{
    const struct side_facts *x = f->aborter, *y = f->aborted;
    return reset_lacks_ack(x) && x == &f->c->side[SERVER] && x->fin_known && !x->isn_known &&
           !x->data_first.frame && y->data_first.frame && y->seq_known && seq_gt(y->next, x->fin_ack) &&
           y->data_first.frame < x->rst_first.frame;
}

static bool fin_came_late(const struct facts *f)
{
    return fin_came_too_late(f) &&
           f->aborted->fin_first.time_ns - f->aborted->fin_acked.time_ns >= FIN_WAIT_2_NS;
}

static bool fin_came_after_seconds(const struct facts *f)
{
    enum { SHORTEST_MS = 4500 }; /* seldom does who lowers FIN-WAIT-2's timer go below 5 s */
    return fin_came_too_late(f) &&
           f->aborted->fin_first.time_ns - f->aborted->fin_acked.time_ns >= SHORTEST_MS * INT64_C(1000000);
}

/* And came to ask, after longer than FIN-WAIT-2 lasts. */
static bool never_closed_and_asked(const struct facts *f)
{
    const struct side_facts *x = f->aborter, *y = f->aborted;
    return reset_is_a_reaction(x) && x->fin_known && y->fin_acked.frame && !y->fin_known &&
           !y->data_after_peer_fin.frame && f->c->clock != CLOCK_NONE &&
           y->last.time_ns - y->fin_acked.time_ns >= FIN_WAIT_2_NS;
}

static bool was_replaced(const struct facts *f)
{
    return f->c->replaced_by.frame;
}

/* What it sent again and again nobody answered; then it sent the RST. */
static bool gave_up(const struct facts *f)
{
    enum side side = connection_first_rst(f->c);
    return !reset_lacks_ack(f->aborter) && ladder_tried_in_vain(f->c, side) &&
           !f->aborter->rst_after_keep_alives;
}

static bool gave_up_behind_silence(const struct facts *f)
{
    return gave_up(f) && woke_too_late(f);
}

static bool met_a_hole_and_gave_up(const struct facts *f)
{
    return gave_up(f) && ladder_black_hole(f->c, connection_first_rst(f->c));
}

enum { NO_RIVAL = CAUSE_COUNT };

static const struct rung {
    uint8_t closing;
    bool (*fits)(const struct facts *f);
    uint8_t cause, certainty;
    uint8_t rivals[2];
} ladder[] = {
    /* clang-format off */
    {CLOSING_THREE_SEGMENT, waited_too_long_for_one_ack, CAUSE_ACK_NOT_SEEN, CERTAINTY_LIKELY, {CAUSE_CLOSED_BEFORE_ACK, NO_RIVAL}},
    {CLOSING_THREE_SEGMENT, waited_too_long_for_a_short_way, CAUSE_ACK_NOT_SEEN, CERTAINTY_POSSIBLE, {CAUSE_CLOSED_BEFORE_ACK, NO_RIVAL}},
    {CLOSING_THREE_SEGMENT, has_no_times, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_POSSIBLE, {CAUSE_ACK_NOT_SEEN, CAUSE_APPLICATION_WAITED}},
    {CLOSING_THREE_SEGMENT, always, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_LIKELY, {CAUSE_ACK_NOT_SEEN, NO_RIVAL}},
    {CLOSING_FOUR_SEGMENT, fin_was_missed, CAUSE_APPLICATION_WAITED, CERTAINTY_POSSIBLE, {CAUSE_FINS_CROSSED, CAUSE_CLOSED_AFTER_ACK}},
    {CLOSING_FOUR_SEGMENT, waited_after_ack, CAUSE_APPLICATION_WAITED, CERTAINTY_LIKELY, {NO_RIVAL, NO_RIVAL}},
    {CLOSING_FOUR_SEGMENT, has_no_times, CAUSE_CLOSED_AFTER_ACK, CERTAINTY_POSSIBLE, {CAUSE_APPLICATION_WAITED, NO_RIVAL}},
    {CLOSING_FOUR_SEGMENT, always, CAUSE_CLOSED_AFTER_ACK, CERTAINTY_LIKELY, {NO_RIVAL, NO_RIVAL}},
    {CLOSING_SIMULTANEOUS, always, CAUSE_FINS_CROSSED, CERTAINTY_CERTAIN, {NO_RIVAL, NO_RIVAL}},
    {CLOSING_HALF_CLOSE, always, CAUSE_SHUTDOWN_WRITE, CERTAINTY_LIKELY, {CAUSE_DATA_AFTER_CLOSE, NO_RIVAL}},
    {CLOSING_NEVER_OPENED, another_may_have_refused, CAUSE_NOBODY_LISTENS, CERTAINTY_POSSIBLE, {CAUSE_FORGED_RESET, NO_RIVAL}},
    {CLOSING_NEVER_OPENED, was_refused, CAUSE_NOBODY_LISTENS, CERTAINTY_LIKELY, {CAUSE_FORGED_RESET, NO_RIVAL}},
    {CLOSING_NEVER_OPENED, probe_was_answered, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, {CAUSE_FORGED_RESET, NO_RIVAL}},
    {CLOSING_NEVER_OPENED, was_probed, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, {CAUSE_NO_ANSWER, CAUSE_CAPTURE_ENDED}},
    {CLOSING_NEVER_OPENED, was_challenged, CAUSE_CHALLENGE_ACK, CERTAINTY_LIKELY, {CAUSE_CAPTURE_ENDED, NO_RIVAL}},
    {CLOSING_NEVER_OPENED, answer_was_unacceptable, CAUSE_UNACCEPTABLE_ACK, CERTAINTY_LIKELY, {CAUSE_CAPTURE_ENDED, NO_RIVAL}},
    {CLOSING_NEVER_OPENED, was_told_to_be_futile, CAUSE_ICMP_UNREACHABLE, CERTAINTY_LIKELY, {NO_RIVAL, NO_RIVAL}},
    {CLOSING_NEVER_OPENED, client_reset, CAUSE_CLIENT_GAVE_UP, CERTAINTY_LIKELY, {CAUSE_NO_SUCH_CONNECTION, CAUSE_FORGED_RESET}},
    {CLOSING_NEVER_OPENED, was_under_way, CAUSE_CAPTURE_ENDED, CERTAINTY_POSSIBLE, {CAUSE_HANDSHAKE_UNFINISHED, NO_RIVAL}},
    {CLOSING_NEVER_OPENED, was_half_open, CAUSE_HANDSHAKE_UNFINISHED, CERTAINTY_LIKELY, {CAUSE_CAPTURE_ENDED, NO_RIVAL}},
    {CLOSING_NEVER_OPENED, one_syn_alone, CAUSE_CAPTURE_ENDED, CERTAINTY_POSSIBLE, {CAUSE_NO_ANSWER, NO_RIVAL}},
    {CLOSING_NEVER_OPENED, always, CAUSE_NO_ANSWER, CERTAINTY_LIKELY, {CAUSE_CAPTURE_ENDED, NO_RIVAL}},
    {CLOSING_RESET_AFTER_FIN, rst_was_forged, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, {CAUSE_NO_SUCH_CONNECTION, NO_RIVAL}},
    {CLOSING_RESET_AFTER_FIN, rst_is_anothers, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, {CAUSE_ACTIVE_ABORT, CAUSE_NO_SUCH_CONNECTION}},
    {CLOSING_RESET_AFTER_FIN, rst_breaks_the_row, CAUSE_FORGED_RESET, CERTAINTY_POSSIBLE, {CAUSE_ACTIVE_ABORT, CAUSE_NO_SUCH_CONNECTION}},
    {CLOSING_RESET_AFTER_FIN, abort_met_data, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET_AFTER_FIN, rst_is_an_abort, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, {CAUSE_UNREAD_DATA, CAUSE_FORGED_RESET}},
    {CLOSING_RESET_AFTER_FIN, request_crossed_the_fin, CAUSE_KEEP_ALIVE_RACE, CERTAINTY_LIKELY, {CAUSE_DATA_AFTER_CLOSE, CAUSE_FORGED_RESET}},
    {CLOSING_RESET_AFTER_FIN, data_may_have_crossed, CAUSE_KEEP_ALIVE_RACE, CERTAINTY_POSSIBLE, {CAUSE_DATA_AFTER_CLOSE, CAUSE_NO_SUCH_CONNECTION}},
    {CLOSING_RESET_AFTER_FIN, woke_in_vain, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, {CAUSE_FORGOTTEN_WHILE_IDLE, CAUSE_FORGED_RESET}},
    {CLOSING_RESET_AFTER_FIN, fin_came_late, CAUSE_FIN_WAIT_2_EXPIRED, CERTAINTY_LIKELY, {CAUSE_NO_SUCH_CONNECTION, CAUSE_FORGED_RESET}},
    {CLOSING_RESET_AFTER_FIN, fin_came_after_seconds, CAUSE_FIN_WAIT_2_EXPIRED, CERTAINTY_POSSIBLE, {CAUSE_NO_SUCH_CONNECTION, CAUSE_FORGED_RESET}},
    {CLOSING_RESET_AFTER_FIN, fin_came_too_late, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, {CAUSE_FIN_WAIT_2_EXPIRED, CAUSE_FORGED_RESET}},
    {CLOSING_RESET_AFTER_FIN, never_closed_and_asked, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, {CAUSE_FIN_WAIT_2_EXPIRED, CAUSE_FORGED_RESET}},
    {CLOSING_RESET_AFTER_FIN, data_met_a_closed_end, CAUSE_DATA_AFTER_CLOSE, CERTAINTY_LIKELY, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET_AFTER_FIN, rst_is_a_reaction, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, {CAUSE_FORGED_RESET, NO_RIVAL}},
    {CLOSING_RESET_AFTER_FIN, rst_lacks_ack, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_POSSIBLE, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET_AFTER_FIN, always, CAUSE_ACTIVE_ABORT, CERTAINTY_POSSIBLE, {CAUSE_NO_SUCH_CONNECTION, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, rst_was_forged, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, {CAUSE_NO_SUCH_CONNECTION, NO_RIVAL}},
    {CLOSING_RESET, rst_is_anothers, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, {CAUSE_ACTIVE_ABORT, CAUSE_NO_SUCH_CONNECTION}},
    {CLOSING_RESET, rst_answers_fastclose, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, {CAUSE_UNREAD_DATA, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, rst_breaks_the_row, CAUSE_FORGED_RESET, CERTAINTY_POSSIBLE, {CAUSE_ACTIVE_ABORT, CAUSE_NO_SUCH_CONNECTION}},
    {CLOSING_RESET, met_a_hole_and_gave_up, CAUSE_PATH_MTU_BLACK_HOLE, CERTAINTY_LIKELY, {CAUSE_PEER_SILENT, CAUSE_ACTIVE_ABORT}},
    {CLOSING_RESET, gave_up_behind_silence, CAUSE_FORGOTTEN_WHILE_IDLE, CERTAINTY_POSSIBLE, {CAUSE_PEER_SILENT, CAUSE_ACTIVE_ABORT}},
    {CLOSING_RESET, gave_up, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, keep_alives_failed, CAUSE_KEEP_ALIVE_FAILED, CERTAINTY_LIKELY, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, woke_in_vain, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, {CAUSE_FORGOTTEN_WHILE_IDLE, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, handshake_was_reset, CAUSE_ACCEPT_QUEUE_FULL, CERTAINTY_POSSIBLE, {CAUSE_NO_SUCH_CONNECTION, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, host_has_none, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, {CAUSE_FORGED_RESET, NO_RIVAL}},
    {CLOSING_RESET, rst_lacks_ack, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_POSSIBLE, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, rst_refuses_unseen, CAUSE_NOBODY_LISTENS, CERTAINTY_LIKELY, {CAUSE_FORGED_RESET, NO_RIVAL}},
    {CLOSING_RESET, buffer_was_full, CAUSE_UNREAD_DATA, CERTAINTY_LIKELY, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, first_request_was_left, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, {CAUSE_LISTENER_CLOSED, CAUSE_ACTIVE_ABORT}},
    {CLOSING_RESET, request_was_left, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, answered_amid_a_request, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, never_accepted, CAUSE_LISTENER_CLOSED, CERTAINTY_POSSIBLE, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, peer_said_nothing, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, {CAUSE_FORGED_RESET, NO_RIVAL}},
    {CLOSING_RESET, left_data_coming, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, {CAUSE_ACTIVE_ABORT, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, peer_spoke_last, CAUSE_ACTIVE_ABORT, CERTAINTY_POSSIBLE, {CAUSE_UNREAD_DATA, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, rst_is_an_abort, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, {CAUSE_UNREAD_DATA, CAUSE_FORGED_RESET}},
    {CLOSING_RESET, always, CAUSE_ACTIVE_ABORT, CERTAINTY_POSSIBLE, {CAUSE_NO_SUCH_CONNECTION, CAUSE_FORGED_RESET}},
    {CLOSING_ONE_SIDED, is_one_way, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, {CAUSE_CAPTURE_ENDED, NO_RIVAL}},
    {CLOSING_ONE_SIDED, second_fin_may_hide, CAUSE_NEVER_CLOSED, CERTAINTY_POSSIBLE, {CAUSE_FINS_CROSSED, CAUSE_CAPTURE_ENDED}},
    {CLOSING_ONE_SIDED, went_on_open, CAUSE_NEVER_CLOSED, CERTAINTY_LIKELY, {CAUSE_CAPTURE_ENDED, NO_RIVAL}},
    {CLOSING_ONE_SIDED, fin_was_acknowledged, CAUSE_NEVER_CLOSED, CERTAINTY_POSSIBLE, {CAUSE_CAPTURE_ENDED, NO_RIVAL}},
    {CLOSING_ONE_SIDED, always, CAUSE_CAPTURE_ENDED, CERTAINTY_POSSIBLE, {CAUSE_PEER_SILENT, NO_RIVAL}},
    {CLOSING_VANISHED, met_a_black_hole, CAUSE_PATH_MTU_BLACK_HOLE, CERTAINTY_LIKELY, {CAUSE_PEER_SILENT, NO_RIVAL}},
    {CLOSING_VANISHED, woke_too_late, CAUSE_FORGOTTEN_WHILE_IDLE, CERTAINTY_POSSIBLE, {CAUSE_PEER_SILENT, CAUSE_CAPTURE_ENDED}},
    {CLOSING_VANISHED, was_replaced, CAUSE_PEER_SILENT, CERTAINTY_POSSIBLE, {CAUSE_FORGOTTEN_WHILE_IDLE, NO_RIVAL}},
    {CLOSING_VANISHED, woke_in_vain, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, {CAUSE_FORGOTTEN_WHILE_IDLE, CAUSE_CAPTURE_ENDED}},
    {CLOSING_VANISHED, may_have_met_a_black_hole, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, {CAUSE_PATH_MTU_BLACK_HOLE, CAUSE_CAPTURE_ENDED}},
    {CLOSING_VANISHED, always, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, {CAUSE_CAPTURE_ENDED, NO_RIVAL}},
    {CLOSING_OPEN, end_is_unreadable, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, {CAUSE_CAPTURE_ENDED, NO_RIVAL}},
    {CLOSING_OPEN, is_one_way, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, {CAUSE_CAPTURE_ENDED, NO_RIVAL}},
    {CLOSING_OPEN, was_replaced, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, {CAUSE_FORGOTTEN_WHILE_IDLE, NO_RIVAL}},
    {CLOSING_OPEN, always, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, {NO_RIVAL, NO_RIVAL}},
    /* clang-format on */
};

static struct facts gather(const struct connection *c, const struct verdict *v)
{
    const struct closing *k = &v->closing;
    enum side first = k->first == SERVER ? SERVER : CLIENT;
    struct facts f = {.c = c,
                      .o = &v->opening,
                      .k = k,
                      .silent_ns = v->silent_ns,
                      .first = &c->side[first],
                      .second = &c->side[other_side(first)]};
    enum side rst = connection_first_rst(c);
    if (rst != SIDE_NONE) {
        f.aborter = &c->side[rst];
        f.aborted = &c->side[other_side(rst)];
    }
    return f;
}

static bool has_rival(const struct cause *cause, uint8_t rival)
{
    for (int i = 0; i < cause->rival_count; i++)
        if (cause->rivals[i] == rival)
            return true;
    return false;
}

/* A well-made RST may always be another's; one that came sooner than the only answer before it, more than anything else. */
static void suspect_another(const struct facts *f, struct cause *cause)
{
    if (cause->kind == CAUSE_FORGED_RESET)
        return;
    if (!has_rival(cause, CAUSE_FORGED_RESET))
        cause->rivals[cause->rival_count++] = CAUSE_FORGED_RESET;
    for (int i = cause->rival_count - 1; f->aborter->rst_extras.least_ns && i > 0; i--)
        if (cause->rivals[i] == CAUSE_FORGED_RESET) {
            cause->rivals[i] = cause->rivals[i - 1];
            cause->rivals[i - 1] = CAUSE_FORGED_RESET;
        }
}

void ladder_cause(const struct connection *c, struct verdict *v)
{
    struct closing *k = &v->closing;
    struct facts f = gather(c, v);
    const struct rung *rung = ladder;
    while (rung->closing != k->kind || !rung->fits(&f))
        rung++;
    k->cause = (struct cause){.kind = rung->cause, .certainty = rung->certainty, .ns = -1};
    for (int i = 0; i < 2; i++)
        if (rung->rivals[i] != NO_RIVAL)
            k->cause.rivals[k->cause.rival_count++] = rung->rivals[i];
    bool reset = k->kind == CLOSING_RESET || k->kind == CLOSING_RESET_AFTER_FIN;
    if (reset)
        suspect_another(&f, &k->cause);
    cause_show(&f, k);
}
