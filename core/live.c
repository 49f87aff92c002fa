/* Telling connections as they end, for an input that has no end; and how things stand. */
#include "infer/infer.h"
#include "run.h"
#include "tell/format.h"

bool run_was_told(const struct tcpstory *ts, const struct connection *c)
{
    return track_stage_of(&ts->tracker, c) == STAGE_TOLD;
}

void run_stage(struct tcpstory *ts, const struct connection *c, const struct event *e)
{
    enum stage stage = infer_stage(c);
    bool is_first = c->side[CLIENT].packets + c->side[SERVER].packets == 1;
    ts->view.openings += is_first && (e->flags & TCP_SYN);
    /* A FIN or its ACK once more is no news. */
    if (run_was_told(ts, c) && stage != STAGE_OPEN && stage != STAGE_WAITING) {
        ts->totals.late++;
        return;
    }
    track_stage(&ts->tracker, c, stage);
}

/* Its segments are not kept beyond that. */
static void tell_ended(struct tcpstory *ts, struct connection *c)
{
    if (run_choose(ts, c))
        run_tell(ts, c);
    ts->totals.told_again += c->told == 1;
    c->told++;
    track_give_back(&ts->tracker, c);
    c->events_dropped += c->events_kept;
    c->events_kept = 0;
    track_stage(&ts->tracker, c, STAGE_TOLD);
}

void tcpstory_clock(struct tcpstory *ts, int64_t now_ns)
{
    /* Linux gives up a SYN 127 s after the first, the answer to one or a FIN sooner; between two tries are 64 s at most. */
    static const struct {
        enum stage stage;
        int64_t ns;
    } ends[] = {{STAGE_OVER, 1 * SECOND_NS}, {STAGE_TIMED, 130 * SECOND_NS}};
    const int64_t known_ns = 120 * SECOND_NS;
    struct connection *c;
    now_ns = run_time(now_ns);
    if (!ts->view.since_ns)
        ts->view.since_ns = now_ns;
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        while ((c = track_stalest(&ts->tracker, ends[i].stage, NULL)) && now_ns - c->latest_ns >= ends[i].ns)
            tell_ended(ts, c);
    while ((c = track_stalest(&ts->tracker, STAGE_TOLD, NULL)) && now_ns - c->latest_ns >= known_ns)
        track_drop(&ts->tracker, c);
}

static void note_waiting(struct tcpstory *ts, struct view_now *now)
{
    const struct connection *c = NULL;
    while (now->waiting_count < VIEW_WAITING && (c = track_stalest(&ts->tracker, STAGE_WAITING, c))) {
        bool client = c->end[CLIENT].likely == STATE_CLOSE_WAIT;
        now->waiting[now->waiting_count++] =
            (struct view_waiting){.id = c->id,
                                  .side = client ? CLIENT : SERVER,
                                  .client = c->side[CLIENT].endpoint,
                                  .server = c->side[SERVER].endpoint,
                                  .since_ns = c->spent[client ? CLIENT : SERVER].since_ns};
    }
}

void tcpstory_view(struct tcpstory *ts, int64_t now_ns)
{
    struct view_now now = {.ns = run_time(now_ns), .frames = ts->totals.frames};
    for (int stage = 0; stage < STAGE_COUNT; stage++)
        now.stages[stage] = ts->tracker.aged[stage].count;
    note_waiting(ts, &now);
    view_tell(&ts->tell, &ts->view, &now);
}
