/* How an end went on to ask, in words. */
#ifndef TCPSTORY_TELL_SCHEDULES_TEXT_H
#define TCPSTORY_TELL_SCHEDULES_TEXT_H

#include "tell/layout.h"

/* Adds to a sentence under way, nothing where it did not ask again; `synack`: what it sent again is a SYN-ACK. */
void said_retries(struct said *s, const struct tell *t, const struct retries *r, enum side side, bool synack);

#endif
