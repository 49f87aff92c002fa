/* What Multipath TCP's options say of a connection's end. */
#ifndef TCPSTORY_TRACK_MPTCP_H
#define TCPSTORY_TRACK_MPTCP_H

#include "record/connection.h"

/* After the segment was counted. */
void mptcp_note(struct connection *c, const struct segment *s, struct event *e);

#endif
