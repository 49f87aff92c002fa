/* The closing words on standard error. */
#include "cli/totals.h"

static bool say_count(const struct cli_options *o, enum message id, uint64_t count, uint64_t link)
{
    const struct arg args[] = {{.name = "count", .kind = ARG_U64, .u64 = count},
                               {.name = "link", .kind = ARG_U64, .u64 = link},
                               {.name = "most", .kind = ARG_U64, .u64 = LINK_TYPE_MAX}};
    if (count)
        cli_say(&o->tell, id, args, sizeof args / sizeof args[0]);
    return count > 0;
}

static bool say_links(const struct cli_options *o, const struct tell_totals *t)
{
    uint64_t left = t->unknown_link;
    for (size_t i = 0; i < LINK_COUNTS; i++) {
        const struct link_count *n = &t->unknown_links[i];
        say_count(o, n->link > LINK_TYPE_MAX ? MESSAGE_NO_SUCH_LINK : MESSAGE_UNKNOWN_LINK, n->packets,
                  n->link);
        left -= n->packets;
    }
    say_count(o, MESSAGE_MORE_LINKS, left, 0);
    return t->unknown_link > 0;
}

/* Nothing is lost by these, so they are no damage. */
static void say_none(const struct cli_options *o, const struct tell_totals *t)
{
    const struct arg frames = {.name = "frames", .kind = ARG_U64, .u64 = t->frames};
    if (!t->connections)
        cli_say(&o->tell, o->filter ? MESSAGE_NONE_PASSED : MESSAGE_NO_CONNECTION, &frames, 1);
    else if (t->chosen && !t->fitting)
        say_count(o, MESSAGE_NONE_FITS, t->connections, 0);
}

bool totals_say(const struct cli_options *o, const struct tell_totals *t, bool any_read)
{
    const struct {
        enum message id;
        uint64_t count;
    } rows[] = {
        {MESSAGE_TRUNCATED, t->truncated},   {MESSAGE_MALFORMED, t->malformed},
        {MESSAGE_TOO_DEEP, t->deep},         {MESSAGE_INCOMPLETE, t->incomplete},
        {MESSAGE_OVERLONG, t->overlong},     {MESSAGE_CUT_LINES, t->cut_lines},
        {MESSAGE_TOLD_EARLY, t->told_early}, {MESSAGE_EVENTS_DROPPED, t->events_dropped},
    };
    bool damaged = say_links(o, t);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        damaged |= say_count(o, rows[i].id, rows[i].count, 0);
    say_count(o, MESSAGE_BACKWARD, t->backward, 0);
    if (any_read)
        say_none(o, t);
    return damaged;
}
