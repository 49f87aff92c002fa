/* What the ladder of causes goes by, and what it says beside the cause. */
#ifndef TCPSTORY_INFER_CAUSE_H
#define TCPSTORY_INFER_CAUSE_H

#include "record/connection.h"
#include "record/verdict.h"

struct facts {
    const struct connection *c;
    const struct opening *o;
    const struct side_facts *first, *second; /* by who closed first; client and server when nobody did */
    const struct closing *k;
    int64_t silent_ns;                          /* for how long the capture goes on without it */
    const struct side_facts *aborter, *aborted; /* of the first RST that counts; NULL without one */
};

/* From the first FIN to the second; -1 where one of them, or time, is not known. */
int64_t cause_close_wait_ns(const struct facts *f);
/* Fills in whose doing the cause was, the time that it speaks of, and the frames that show it. */
void cause_show(const struct facts *f, struct closing *k);

#endif
