/* What two other tools would call a connection: Wireshark's completeness, Zeek's conn_state and
 * history. */
#ifndef TCPSTORY_INFER_JUDGE_H
#define TCPSTORY_INFER_JUDGE_H

#include <stdint.h>

#include "record/connection.h"
#include "record/event.h"

/* An end's state as Zeek keeps it. */
enum zeek_state {
    ZEEK_INACTIVE,
    ZEEK_SYN_SENT,
    ZEEK_SYN_ACK_SENT,
    ZEEK_PARTIAL,
    ZEEK_ESTABLISHED,
    ZEEK_CLOSED,
    ZEEK_RESET,
};

/* Once for each event, after infer_event(): notes what the functions below conclude from. */
void judge_history(struct connection *c, const struct event *e);

/* Wireshark's tcp.completeness: 1 SYN, 2 SYN-ACK, 4 ACK, 8 data, 16 FIN, 32 RST. */
uint8_t judge_completeness(const struct connection *c);
/* Zeek's conn_state: a static string. */
const char *judge_zeek_state(const struct connection *c);

/* judge_history's parts. */
void completeness_event(struct connection *c, const struct event *e);
void zeek_event(struct connection *c, const struct event *e);
void zeek_state_event(struct connection *c, const struct event *e);
/* Payload bytes by sequence numbers, as Zeek counts them. */
uint64_t zeek_size(const struct zeek_end *z);

#endif
