/* What a live wire looks like now: the words of a view that is drawn anew again and again. */
#ifndef TCPSTORY_TELL_VIEW_H
#define TCPSTORY_TELL_VIEW_H

#include "record/stage.h"
#include "tell/tell.h"

/* What has ended since the last drawing. */
struct view {
    uint64_t openings, closings[CLOSING_COUNT], resets[CAUSE_COUNT];
    uint64_t frames; /* all, at the last drawing */
    int64_t since_ns;
};

/* An end in CLOSE-WAIT. */
struct view_waiting {
    uint32_t id;
    uint8_t side;
    struct endpoint client, server;
    int64_t since_ns;
};

enum { VIEW_WAITING = 5 };
struct view_now {
    int64_t ns;
    uint64_t frames, stages[STAGE_COUNT];
    struct view_waiting waiting[VIEW_WAITING]; /* the longest first */
    int waiting_count;
};

void view_add(struct view *v, const struct verdict *verdict);
/* Writes it, and begins anew. */
void view_tell(const struct tell *t, struct view *v, const struct view_now *now);

#endif
