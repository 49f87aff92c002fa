/* The timers that fit an idle close, in words. */
#ifndef TCPSTORY_TELL_TIMERS_TEXT_H
#define TCPSTORY_TELL_TIMERS_TEXT_H

#include "record/verdict.h"
#include "tell/layout.h"

/* The timers that fit, named: empty where none does. */
enum { TIMERS_TEXT_MAX = 512 };
void timers_list(char z[TIMERS_TEXT_MAX], const struct tell *t, const struct closing *k);
/* A part of a sentence; nothing where no timer fits. */
void said_timers(struct said *s, const struct tell *t, const struct closing *k);

#endif
