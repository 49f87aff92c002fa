/* The timers that fit an idle close, in words. */
#ifndef TCPSTORY_TELL_TIMERS_TEXT_H
#define TCPSTORY_TELL_TIMERS_TEXT_H

#include "record/verdict.h"
#include "tell/layout.h"

/* A part of a sentence; nothing where no timer fits. */
void said_timers(struct said *s, const struct tell *t, const struct closing *k);

#endif
