/* What tcpstory.c and live.c share: all there is, and the steps of telling. */
#ifndef TCPSTORY_RUN_H
#define TCPSTORY_RUN_H

#include "decode/decode.h"
#include "infer/hosts.h"
#include "source/source.h"
#include "tcpstory.h"
#include "tell/summary.h"
#include "tell/view.h"
#include "track/track.h"

struct tcpstory {
    struct tcpstory_options options;
    struct source source;
    struct decoder decoder;
    struct tracker tracker;
    struct chooser chooser;
    struct tell tell;
    struct summary summary;
    struct view view;
    struct tell_totals totals;
    struct hosts hosts;
    struct verdict verdict;
    int64_t latest_ns;                     /* of all segments */
    uint64_t frames_before;                /* of earlier inputs */
    uint64_t of_text[DECODE_RESULT_COUNT]; /* of the decoder's counts: bad lines */
    uint32_t noticed;                      /* of this input: bit 1 << enum decode_result */
    bool any_format;
};

/* Fills in the verdict; false where the connection is none of those that were asked for. */
bool run_choose(struct tcpstory *ts, const struct connection *c);
/* By the verdict, unless --limit's number is told already. */
void run_tell(struct tcpstory *ts, const struct connection *c);
bool run_was_told(const struct tcpstory *ts, const struct connection *c);
/* Live: what is over may be told; what was told may go on. */
void run_stage(struct tcpstory *ts, const struct connection *c, const struct event *e);

/* 146 years around the clock's zero: so the difference of any two times fits. */
static inline int64_t run_time(int64_t ns)
{
    const int64_t most = INT64_MAX / 2;
    return ns > most ? most : ns < -most ? -most : ns;
}

#endif
