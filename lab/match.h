/* Packets by meaning: what "client FIN" is. */
#ifndef TCPSTORY_LAB_MATCH_H
#define TCPSTORY_LAB_MATCH_H

#include "lab/script.h"
#include "lab/wire.h"

struct match_kind {
    const char *name;
    uint16_t mask, flags; /* of the TCP flags: those of `mask` must be `flags` */
    int8_t payload;       /* 1: must have some, -1: must have none */
};

extern const struct match_kind match_kinds[]; /* ends with a NULL name */

/* Whether the packet is of the side, kind and size meant; its number is not looked at. */
bool match_packet(const struct match *m, const struct flight *f);
/* Whether the count-th such packet is meant. */
bool match_counts(const struct match *m, uint32_t count);
/* "2nd client FIN"; returns `out`. */
const char *match_text(const struct match *m, char *out, size_t room);

#endif
