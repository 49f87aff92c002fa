/* Signs of a SYN cookie. */
#ifndef TCPSTORY_TRACK_COOKIE_H
#define TCPSTORY_TRACK_COOKIE_H

#include "record/connection.h"

/* After the segment was counted. */
void cookie_note(struct connection *c, const struct segment *s, const struct event *e);

#endif
