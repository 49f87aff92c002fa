/* What an RST, and what came before it, say of why it was sent. `x` sent it, `y` got it. */
#ifndef TCPSTORY_INFER_RESET_SIGNS_H
#define TCPSTORY_INFER_RESET_SIGNS_H

#include "record/connection.h"
#include "record/verdict.h"

/* The shapes that an RST has in practice: without ACK and window, the answer of a host that knows no
 * such connection; with both, the abort of a live socket. Others are weaker signs of either. */
bool reset_is_a_reaction(const struct side_facts *x);
bool reset_lacks_ack(const struct side_facts *x);
bool reset_is_an_abort(const struct side_facts *x);
/* x had sent its FIN, and data came to it after that, or was on its way. */
bool reset_met_data(const struct side_facts *x, const struct side_facts *y);
/* All that y said last was on its way when x sent its FIN: it was begun behind x's last data, the FIN does not
 * acknowledge its first byte, and y had not yet acknowledged the FIN. */
bool reset_met_a_turn(const struct side_facts *x, const struct side_facts *y);
/* That was a request, the client's, and no goodbye of TLS, and a host without that connection reset it. */
bool reset_met_a_request(const struct connection *c, enum side side);
/* x had closed, and its FIN been acknowledged; all that came to it after that is y's FIN. */
bool reset_met_a_late_fin(const struct connection *c, const struct side_facts *x, const struct side_facts *y);
/* x had asked for a sign of life by keep-alives, and got none. */
bool reset_ended_keep_alives(const struct side_facts *x);
/* y's latest data came behind all data of x's: nothing shows that x's application read it. */
bool reset_left_a_request(const struct side_facts *x, const struct side_facts *y);
/* x, which has sent nothing but SYN-ACKs, answered so the ACK that completes the handshake: the RST came within about
 * a round trip of it, or without times, before y had sent anything else. */
bool reset_met_the_handshake(const struct connection *c, const struct side_facts *x,
                             const struct side_facts *y);
/* An RST that refused, and what other connections show of the host that it is said to be from: it crossed another number
 * of routers than all of those; it came in a third of their shortest time. */
bool reset_is_not_from_there(const struct side_facts *x, const struct host_seen *elsewhere);
bool reset_is_too_soon_for_there(const struct connection *c, const struct host_seen *elsewhere);
/* x had just answered y, and may have left some of the request unread: its RST acknowledges what it had not before, or it
 * announced the end in its answer to a request of several segments. */
bool reset_behind_own_answer(const struct side_facts *x, const struct side_facts *y);
/* Neither end sent data. */
bool reset_before_data(const struct side_facts *x, const struct side_facts *y);

#endif
