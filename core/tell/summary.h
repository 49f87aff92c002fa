/* What many connections have in common, and which to look at: the words below the table. In bounded memory. */
#ifndef TCPSTORY_TELL_SUMMARY_H
#define TCPSTORY_TELL_SUMMARY_H

#include "tell/bursts.h"
#include "tell/idles.h"
#include "tell/scans.h"
#include "tell/servers.h"
#include "tell/worst.h"

struct summary {
    uint64_t count;
    uint64_t openings[OPENING_COUNT], closings[CLOSING_COUNT], resets[CAUSE_COUNT];
    struct servers closers;  /* by who closed first: client, server, both at once */
    struct servers failures; /* refused, unanswered, half-open */
    struct {
        uint64_t count;
        int64_t longest_ns; /* of `side`, a server or client of connection `id` */
        uint32_t id;
        uint8_t side;
    } close_wait;
    struct bursts bursts;
    struct idles idles;
    struct scans scans;
    struct worst worst;
};

void summary_add(struct summary *s, const struct connection *c, const struct verdict *v);
/* `told` of them stand in the table above. */
void summary_tell(const struct tell *t, const struct summary *s, const struct tell_totals *totals);

#endif
