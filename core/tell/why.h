/* The rows below a story's ladder: how it opened, why it ended so, where both ends stand ... */
#ifndef TCPSTORY_TELL_WHY_H
#define TCPSTORY_TELL_WHY_H

#include "tell/tell.h"

void why_rows(const struct tell *t, const struct connection *c, const struct verdict *v);

#endif
