/* The waits between an end's SYNs, or SYN-ACKs. */
#ifndef TCPSTORY_TRACK_RETRIES_H
#define TCPSTORY_TRACK_RETRIES_H

#include "record/connection.h"

/* Of x's segment with SYN, before x->syn_last and x->synack_first know of it. */
void retries_note(const struct connection *c, struct side_facts *x, const struct event *e);

#endif
