/* What an RST says of why it was sent. Linux is the model: tcp_send_active_reset() makes an abort look like any segment
 * of the connection, tcp_v4_send_reset() answers a segment without a socket with nothing but what that segment
 * acknowledged (RFC 9293 3.5.2 group 1). That is observed of other systems as well, but middleboxes imitate either.
 */
#include "infer/reset_signs.h"

#include "base/seq.h"

bool reset_is_a_reaction(const struct side_facts *x)
{
    return !(x->rst_flags & TCP_ACK) && !x->rst_window;
}

bool reset_lacks_ack(const struct side_facts *x)
{
    return !(x->rst_flags & TCP_ACK);
}

/* Where nothing more fits, an abort says so too. */
bool reset_is_an_abort(const struct side_facts *x)
{
    return (x->rst_flags & TCP_ACK) && (x->rst_window || x->room.shut);
}

static uint32_t data_end(const struct side_facts *x)
{
    return x->fin_known ? x->fin_seq : x->next;
}

bool reset_met_data(const struct side_facts *x, const struct side_facts *y)
{
    const struct reset_numbers *rst = &x->rst_numbers;
    bool came = y->data_last.frame > x->fin_first.frame && y->data_last.frame < x->rst_first.frame;
    bool was_under_way = x->fin_known && y->data_first.frame && rst->answers_known && y->seq_known &&
                         seq_lt(x->ack, data_end(y)) && seq_lt(x->ack, rst->answers);
    return x->fin_first.frame && (came || was_under_way);
}

bool reset_met_a_turn(const struct side_facts *x, const struct side_facts *y)
{
    bool unaware = !y->fin_acked.frame || y->fin_acked.frame > y->data_last.frame;
    return x->fin_known && x->data_last.frame && y->turn.frame > x->data_last.frame && unaware &&
           seq_leq(x->fin_ack, y->turn_seq);
}

bool reset_met_a_request(const struct connection *c, enum side side)
{
    const struct side_facts *x = &c->side[side], *y = &c->side[other_side(side)];
    bool goodbye = goodbye_is_tls(y->goodbye.kind) && y->goodbye.at.frame == y->turn.frame;
    return side == SERVER && reset_lacks_ack(x) && reset_met_a_turn(x, y) && !goodbye;
}

bool reset_met_a_late_fin(const struct connection *c, const struct side_facts *x, const struct side_facts *y)
{
    enum { SOONEST_NS = 500000000 }; /* no timer of FIN-WAIT-2 is known that is shorter */
    bool alone = y->fin_acked.frame && y->fin_acked_alone && y->fin_first.frame > y->fin_acked.frame;
    return alone && x->fin_known && x->rst_first.frame > y->fin_first.frame &&
           !y->data_after_peer_fin.frame && c->clock != CLOCK_NONE &&
           y->fin_first.time_ns - y->fin_acked.time_ns >= SOONEST_NS;
}

bool reset_ended_keep_alives(const struct side_facts *x)
{
    return x->rst_after_keep_alives >= 2;
}

bool reset_left_a_request(const struct side_facts *x, const struct side_facts *y)
{
    return y->data_last.frame > x->data_last.frame && y->data_last.frame < x->rst_first.frame;
}

bool reset_met_the_handshake(const struct connection *c, const struct side_facts *x,
                             const struct side_facts *y)
{
    enum { SLACK_NS = 20000000 };
    const struct mark *ack = &y->handshake_ack;
    bool agreed_alone = x->synack_first.frame && x->packets == (uint64_t)x->syn + x->rst;
    if (!agreed_alone || !x->rst_exact || !ack->frame || ack->frame > x->rst_first.frame)
        return false;
    if (c->clock == CLOCK_NONE)
        return y->packets - y->syn - y->copies.count + y->copies.syn == 1;
    int64_t there_and_back = x->synack_first.time_ns - y->syn_last.time_ns;
    return x->rst_first.time_ns - ack->time_ns <= (there_and_back > 0 ? 2 * there_and_back : 0) + SLACK_NS;
}

bool reset_is_not_from_there(const struct side_facts *x, const struct host_seen *elsewhere)
{
    return elsewhere->connections && x->rst_ttl &&
           (x->rst_ttl < elsewhere->ttl_least || x->rst_ttl > elsewhere->ttl_most);
}

bool reset_is_too_soon_for_there(const struct connection *c, const struct host_seen *elsewhere)
{
    enum { TIMES = 3, LEAST_NS = 1000000 };
    int64_t ns = c->side[SERVER].rst_first.time_ns - c->side[CLIENT].syn_last.time_ns;
    return elsewhere->connections && c->clock != CLOCK_NONE && !c->set_back.count && ns >= 0 &&
           elsewhere->least_ns >= LEAST_NS && TIMES * ns < elsewhere->least_ns;
}

bool reset_behind_own_answer(const struct side_facts *x, const struct side_facts *y)
{
    bool answered = x->data_last.frame > y->turn.frame && y->turn.frame;
    bool told_more = x->rst_numbers.answers_known && x->ack_known && seq_gt(x->rst_numbers.answers, x->ack);
    bool in_pieces = data_end(y) - y->turn_seq > y->last_length;
    bool announced = x->goodbye.at.frame > y->turn.frame && !goodbye_is_tls(x->goodbye.kind);
    return answered && (told_more || (in_pieces && announced));
}

bool reset_before_data(const struct side_facts *x, const struct side_facts *y)
{
    return !x->data_first.frame && !y->data_first.frame;
}
