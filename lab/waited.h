/* What a step that waited in vain was waiting for, and what there was to see meanwhile. */
#ifndef TCPSTORY_LAB_WAITED_H
#define TCPSTORY_LAB_WAITED_H

#include "lab/run.h"

/* Into run->reason. */
void waited_in_vain(struct lab_run *run, const struct statement *s, int64_t waited_ns);
/* Keeps what became of a packet, for that sentence. */
void waited_note(struct lab_run *run, const struct wire_event *e);

#endif
