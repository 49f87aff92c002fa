/* The way of the data: source, decode, track, infer, tell, one after the other.
 *
 * Nothing is decided here but which output tells, and when: `lines` tells each segment at once; the
 * others tell each connection when it leaves the table, which is at the end of the input or early, when
 * room is needed; or, live, as it ends.
 */
#include "tcpstory.h"

#include <string.h>

#include "infer/infer.h"
#include "infer/judge.h"
#include "run.h"

static struct track_limits track_limits(const struct tcpstory_options *options)
{
    return (struct track_limits){
        .connections = options->limits.connections,
        .bodies = options->limits.bodies,
        .events = options->limits.events,
        .hash_key = {options->limits.hash_key[0], options->limits.hash_key[1]},
    };
}

size_t tcpstory_need(const struct tcpstory_options *options)
{
    struct track_limits limits = track_limits(options);
    return arena_need(sizeof(struct tcpstory)) + decoder_need() + track_need(&limits) +
           choose_need(&options->choice, limits.connections);
}

static void begin_telling(struct tcpstory *ts, const struct tell_output *output)
{
    if (ts->tell.output)
        return;
    ts->tell.output = output;
    if (output->begin)
        output->begin(&ts->tell);
}

static const struct tell_output *output_for(const struct tcpstory *ts)
{
    const struct choice *choice = &ts->options.choice;
    if (ts->options.output)
        return ts->options.output;
    if (ts->options.live ||
        (choice->limited && !choice->limit)) /* without --limit's rows: the summary alone */
        return &tell_table;
    return ts->tracker.last_id <= ts->options.auto_story ? &tell_story : &tell_table;
}

void run_tell(struct tcpstory *ts, const struct connection *c)
{
    if (ts->options.view || !choose_has_room(&ts->chooser))
        return;
    begin_telling(ts, output_for(ts));
    if (ts->tell.output->connection)
        ts->tell.output->connection(&ts->tell, c, &ts->verdict);
    ts->tell.connections++;
    ts->chooser.told++;
}

static void judge(struct tcpstory *ts, const struct connection *c)
{
    const struct around around = {.elsewhere = hosts_know(&ts->hosts, c), .until_ns = ts->latest_ns};
    infer_verdict(c, &around, &ts->verdict);
    if (ts->options.vantage_said)
        infer_vantage_said(&ts->verdict, ts->options.vantage);
}

bool run_choose(struct tcpstory *ts, const struct connection *c)
{
    judge(ts, c);
    if (!choose_fits(&ts->chooser, c, &ts->verdict))
        return false;
    ts->chooser.fitting += !c->told;
    if (ts->options.view)
        view_add(&ts->view, &ts->verdict);
    if (ts->tell.summary && !c->told)
        summary_add(&ts->summary, c, &ts->verdict);
    return true;
}

/* A connection leaves before the input's end. */
static void tell_early(void *ctx, struct connection *c)
{
    struct tcpstory *ts = ctx;
    if (!run_choose(ts, c))
        return;
    if (!ts->chooser.copy_room) {
        run_tell(ts, c);
        return;
    }
    struct connection *place = choose_copy(&ts->chooser, c, &ts->verdict);
    if (!place)
        return;
    track_give_back(&ts->tracker, place);
    *place = *c;
    track_hand_over(place, c);
}

/* The input has ended. */
static void tell_all(struct tcpstory *ts)
{
    struct chooser *ch = &ts->chooser;
    for (const struct connection *c = track_next(&ts->tracker, NULL); c; c = track_next(&ts->tracker, c)) {
        if (run_was_told(ts, c) || !run_choose(ts, c))
            continue;
        if (ch->choice->sort)
            choose_keep(ch, c, track_place(c), &ts->verdict);
        else
            run_tell(ts, c);
    }
    choose_sort(ch);
    for (uint32_t i = 0; i < ch->count; i++) {
        const struct chosen *one = &ch->heap[i];
        const struct connection *c =
            one->connection ? one->connection : track_at(&ts->tracker, one->place, one->id);
        judge(ts, c);
        run_tell(ts, c);
    }
}

struct tcpstory *tcpstory_init(void *memory, size_t len, const struct tcpstory_options *options,
                               struct sink *out)
{
    struct arena arena = {.at = memory, .left = len};
    struct tcpstory *ts = arena_take(&arena, sizeof *ts);
    struct track_limits limits = track_limits(options);
    if (!ts)
        return NULL;
    ts->options = *options;
    if (!decoder_init(&ts->decoder, &arena) || !track_init(&ts->tracker, &limits, &arena) ||
        !choose_init(&ts->chooser, &ts->options.choice, &ts->decoder.names, limits.connections, &arena))
        return NULL;
    source_init(&ts->source);
    source_only(&ts->source, ts->options.interface);
    ts->tracker.told = tell_early;
    ts->tracker.ctx = ts;
    ts->tell.out = out;
    ts->tell.options = &ts->options.tell;
    ts->tell.live = options->live;
    ts->tell.names = &ts->decoder.names;
    ts->tell.events = ts->tracker.events;
    ts->tell.summary = options->output ? NULL : &ts->summary;
    return ts;
}

void tcpstory_input(struct tcpstory *ts)
{
    ts->totals.prose_lines += ts->source.text.skipped;
    ts->frames_before += ts->source.frames;
    ts->noticed = 0;
    source_init(&ts->source);
    source_only(&ts->source, ts->options.interface);
}

/* A frame that can't be told is noticed: a line of text each time, packets once an input and kind, since
 * one snapshot length cuts them all, and each link type that is not known; the totals have the counts. */
static bool notice_frame(struct tcpstory *ts, enum decode_result result, struct tcpstory_found *found)
{
    static const uint8_t kinds[DECODE_RESULT_COUNT] = {
        [DECODE_TRUNCATED] = NOTICE_CUT_PACKET,
        [DECODE_MALFORMED] = NOTICE_BAD_HEADER,
        [DECODE_UNKNOWN_LINK] = NOTICE_UNKNOWN_LINK,
        [DECODE_DEEP] = NOTICE_TOO_DEEP,
    };
    const struct frame *frame = &found->frame;
    bool text = frame->link == LINK_TEXT;
    bool new_link = result == DECODE_UNKNOWN_LINK && ts->decoder.new_link;
    if (!kinds[result] || (!text && !new_link && ts->noticed & 1u << result))
        return false;
    ts->noticed |= 1u << result;
    found->notice = (struct notice){.kind = kinds[result], .line = text, .where = frame->where};
    if (text) {
        found->notice.kind = NOTICE_BAD_LINE;
        ts->totals.bad_lines++;
        ts->of_text[result]++;
    }
    found->notice.a = frame->number;
    found->notice.b = frame->link;
    return true;
}

enum tcpstory_step tcpstory_step(struct tcpstory *ts, const uint8_t *bytes, size_t len, bool last,
                                 size_t *used, struct tcpstory_found *found)
{
    switch (source_read(&ts->source, bytes, len, last, used, &found->frame, &found->notice)) {
    case SOURCE_MORE:
        return TCPSTORY_MORE;
    case SOURCE_NOTICE:
        return TCPSTORY_NOTICE;
    case SOURCE_END:
        ts->any_format |= ts->source.format != NULL;
        return TCPSTORY_END;
    case SOURCE_FRAME:
        break;
    }
    ts->any_format = true;
    found->frame.number += ts->frames_before;
    found->frame.time_ns = run_time(found->frame.time_ns);
    ts->totals.frames++;
    enum decode_result result = decode_frame(&ts->decoder, &found->frame, &found->segment);
    found->segment.frame = &found->frame;
    if (result == DECODE_TCP)
        return TCPSTORY_SEGMENT;
    if (result == DECODE_ICMP)
        return TCPSTORY_ICMP;
    return notice_frame(ts, result, found) ? TCPSTORY_NOTICE : TCPSTORY_OTHER;
}

static bool keeps_events(const struct tcpstory *ts, const struct connection *c)
{
    const struct tell_output *output = output_for(ts);
    const struct where *where = ts->options.choice.where;
    if (!output->keeps_events || (output == &tell_json && !ts->options.tell.segments))
        return false;
    return !where || where_may_fit(where, c, &ts->decoder.names);
}

static void take_icmp(struct tcpstory *ts, const struct segment *s)
{
    struct connection *c = track_icmp(&ts->tracker, s);
    if (!c)
        return;
    ts->totals.icmp++;
    infer_icmp(c);
}

void tcpstory_ahead(struct tcpstory *ts, struct tcpstory_found *found, int count)
{
    struct segment *segments[TCPSTORY_AHEAD];
    _Static_assert((int)TCPSTORY_AHEAD <= (int)TRACK_AHEAD, "track takes them all");
    for (int i = 0; i < count; i++)
        segments[i] = &found[i].segment;
    track_ahead(&ts->tracker, segments, count);
}

void tcpstory_take(struct tcpstory *ts, const struct tcpstory_found *found)
{
    struct event e;
    if (found->segment.icmp.meaning != ICMP_NONE) {
        take_icmp(ts, &found->segment);
        return;
    }
    struct connection *c = track_segment(&ts->tracker, &found->segment, &e);
    if (!ts->totals.segments++ || e.time_ns > ts->latest_ns)
        ts->latest_ns = e.time_ns;
    ts->totals.backward += e.time_ns < c->latest_ns;
    if (c->side[CLIENT].packets + c->side[SERVER].packets == 1)
        infer_begin(c);
    infer_event(c, &e);
    judge_history(c, &e);
    if (e.did & WHAT_BIT(HANDSHAKE_ACK))
        hosts_note(&ts->hosts, c);
    if (keeps_events(ts, c))
        track_keep(&ts->tracker, c, &e);
    if (ts->options.live)
        run_stage(ts, c, &e);
    if (!ts->options.output || !ts->options.output->segment)
        return;
    begin_telling(ts, ts->options.output);
    ts->tell.output->segment(&ts->tell, &found->segment, c, &e);
}

const struct tell_totals *tcpstory_totals(struct tcpstory *ts)
{
    const uint64_t *counts = ts->decoder.counts;
    ts->totals.connections = ts->tracker.last_id;
    ts->totals.chosen = ts->options.choice.where != NULL;
    ts->totals.fitting = ts->chooser.fitting;
    ts->totals.told_early = ts->tracker.evicted;
    ts->totals.events_dropped = ts->tracker.events_dropped;
    ts->totals.other = counts[DECODE_OTHER] + counts[DECODE_ICMP] - ts->totals.icmp;
    ts->totals.cut_lines = ts->decoder.cut_lines;
    ts->totals.overlong = ts->decoder.overlong;
    ts->totals.fragments = counts[DECODE_FRAGMENT];
    ts->totals.incomplete = decode_incomplete(&ts->decoder);
    ts->totals.deep = counts[DECODE_DEEP];
    ts->totals.truncated = counts[DECODE_TRUNCATED] - ts->of_text[DECODE_TRUNCATED];
    ts->totals.malformed = counts[DECODE_MALFORMED] - ts->of_text[DECODE_MALFORMED];
    ts->totals.unknown_link = counts[DECODE_UNKNOWN_LINK];
    memcpy(ts->totals.unknown_links, ts->decoder.unknown_links, sizeof ts->totals.unknown_links);
    return &ts->totals;
}

void tcpstory_end(struct tcpstory *ts)
{
    ts->totals.prose_lines += ts->source.text.skipped;
    ts->source.text.skipped = 0;
    const struct tell_totals *totals = tcpstory_totals(ts);
    if (ts->any_format && !ts->options.view)
        begin_telling(ts, output_for(ts));
    tell_all(ts);
    tcpstory_totals(ts);
    if (ts->tell.output && ts->tell.output->end)
        ts->tell.output->end(&ts->tell, totals);
    sink_flush(ts->tell.out);
}

const char *tcpstory_format(const struct tcpstory *ts)
{
    return ts->source.format ? ts->source.format->name : NULL;
}

bool tcpstory_has_interface(const struct tcpstory *ts)
{
    return !ts->options.interface || ts->source.only_described;
}

const char *tcpstory_interface(const struct tcpstory *ts, uint32_t number)
{
    uint32_t described = ts->source.interface_count;
    if (described > SOURCE_INTERFACES_MAX)
        described = SOURCE_INTERFACES_MAX;
    return number < described ? ts->source.interface[number].name : NULL;
}
