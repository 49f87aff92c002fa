/* What an application says of the connection's end in bytes that can be read on the way. */
#ifndef TCPSTORY_TRACK_GOODBYE_H
#define TCPSTORY_TRACK_GOODBYE_H

#include "record/connection.h"
#include "record/segment.h"

/* After the sequence numbers have been judged. */
void goodbye_segment(struct connection *c, const struct segment *s, const struct event *e);

#endif
