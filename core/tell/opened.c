/* How the connection opened: a sentence by the verdict's kind, and what else there is to say of the handshake. */
#include "tell/schedules_text.h"
#include "tell/why_rows.h"

/* `likely` where the kind was concluded from what came after, or an answer did not fit. */
static const struct {
    enum text_id certain, likely;
} openings[] = {
    [OPENING_THREE_WAY] = {TEXT_OPEN_THREE_WAY, TEXT_OPEN_THREE_WAY_PARTLY},
    [OPENING_SIMULTANEOUS] = {TEXT_OPEN_SIMULTANEOUS, TEXT_OPEN_SIMULTANEOUS},
    [OPENING_FAST_OPEN] = {TEXT_OPEN_FAST_OPEN, TEXT_OPEN_FAST_OPEN_LIKELY},
    [OPENING_REFUSED] = {TEXT_OPEN_REFUSED, TEXT_OPEN_REFUSED},
    [OPENING_UNANSWERED] = {TEXT_OPEN_UNANSWERED, TEXT_OPEN_UNANSWERED_UNFIT},
    [OPENING_HALF_OPEN] = {TEXT_OPEN_HALF_OPEN, TEXT_OPEN_HALF_OPEN},
    [OPENING_MIDSTREAM] = {TEXT_OPEN_MIDSTREAM, TEXT_OPEN_PROBE},
    [OPENING_SELF_CONNECT] = {TEXT_OPEN_SELF_CONNECT, TEXT_OPEN_SELF_CONNECT},
};
_Static_assert(sizeof openings / sizeof openings[0] == OPENING_COUNT && OPENING_COUNT == 8,
               "each opening has its sentence");

/* A SYN was answered only when it came again; what answered one before it would be in the capture. */
static bool was_unheard(const struct connection *c)
{
    const struct side_facts *client = &c->side[CLIENT], *server = &c->side[SERVER];
    bool asked_alone = client->syn_last.frame && client->syn_first.frame != client->synack_first.frame;
    return asked_alone && client->syn_again && server->synack_first.frame > client->syn_last.frame &&
           !server->unacceptable.count && !server->challenge_ack.frame;
}

/* Where the timestamp that the SYN+ACK echoes is the first SYN's, that one arrived (RFC 7323 3.2). If all that is answered takes
 * about so long, and this came too soon behind the last SYN, it was on its way before. */
static enum text_id unheard_text(const struct rows *r)
{
    const struct side_facts *client = &r->c->side[CLIENT], *server = &r->c->side[SERVER];
    const struct tcp_options *syn = &client->syn_options, *synack = &server->syn_options;
    int64_t ns = server->synack_first.time_ns, way_ns = server->response_min_ns;
    bool slow = r->c->clock != CLOCK_NONE && ns - client->syn_first.time_ns < 2 * way_ns &&
                2 * (ns - client->syn_last.time_ns) < way_ns;
    bool stamped = HAS_OPTION(syn, OPTION_TIMESTAMP) && HAS_OPTION(synack, OPTION_TIMESTAMP);
    if (stamped && synack->ts_echo == syn->ts_value)
        return slow ? TEXT_OPEN_LATE : TEXT_OPEN_FIRST_HEARD;
    if (slow && !stamped)
        return TEXT_OPEN_LATE_LIKELY;
    return why_at_server(r) ? TEXT_OPEN_UNHEARD_THERE : TEXT_OPEN_UNHEARD;
}

void why_opened(const struct rows *r)
{
    const struct opening *o = &r->v->opening;
    struct said s;
    const struct arg args[] = {
        {.name = "rtt", .kind = ARG_NS, .ns = o->rtt_ns},
        {.name = "to_server", .kind = ARG_NS, .ns = o->to_server_ns},
        {.name = "to_client", .kind = ARG_NS, .ns = o->to_client_ns},
    };
    const struct side_facts *server = &r->c->side[SERVER];
    enum { UNHEARD_LEAST = 4 }; /* that so many were lost one after the other is less likely */
    const struct arg again[] = {{.name = "count", .kind = ARG_U64, .u64 = server->synack_again.count},
                                {.name = "unheard", .kind = ARG_U64, .u64 = server->synack_again.unheard}};
    const struct arg elder = {.name = "id", .kind = ARG_U64, .u64 = r->c->time_wait_of};
    bool seen_whole = o->kind == OPENING_THREE_WAY && server->synack_again.count;
    bool certain = o->certainty == CERTAINTY_CERTAIN || seen_whole;
    why_label(r, TEXT_LABEL_OPENED);
    said_begin(&s);
    bool unfit = o->kind == OPENING_UNANSWERED && server->unacceptable.synack.frame;
    bool flagless = o->kind == OPENING_MIDSTREAM && r->c->segments_unknown_flags && !certain;
    said_text(&s, r->t,
              flagless  ? TEXT_OPEN_WITHOUT_FLAGS
              : unfit   ? openings[o->kind].likely
              : certain ? openings[o->kind].certain
                        : openings[o->kind].likely,
              NULL, 0);
    if (seen_whole && o->certainty != CERTAINTY_CERTAIN)
        said_text(&s, r->t, TEXT_LIKELY, NULL, 0);
    if (o->kind != OPENING_MIDSTREAM)
        why_frames(r, &s, &o->frames);
    for (enum side side = CLIENT; side <= SERVER; side++)
        if (!r->c->side[side].synack_again.count) /* those behind the ACK have their own words */
            said_retries(&s, r->t, &o->again[side], side, r->c->side[side].synack_first.frame);
    if (was_unheard(r->c))
        said_text(&s, r->t, unheard_text(r), NULL, 0);
    if (server->synack_again.count)
        said_text(&s, r->t,
                  server->synack_again.unheard >= UNHEARD_LEAST ? TEXT_OPEN_REPEATED_FULL
                                                                : TEXT_OPEN_REPEATED,
                  again, 2);
    if (o->rtt_ns >= 0)
        said_text(&s, r->t, TEXT_OPEN_ROUND_TRIP, args, sizeof args / sizeof args[0]);
    if (r->c->time_wait_of)
        said_text(&s, r->t, TEXT_OPEN_TIME_WAIT, &elder, 1);
    if (r->c->direction_guessed)
        said_text(&s, r->t, TEXT_OPEN_GUESSED, NULL, 0);
    why_sentence_end(r, &s);
}
