/* Rules are tried in the script's order; the first that means a packet decides. Each counts the packets
 * it could mean from where it stands. */
#include "lab/rules.h"

#include <string.h>

#include "lab/parser.h"

static struct fate fate_by(const struct statement *s, int rule)
{
    struct fate fate = {.rule = rule};
    fate.drop = s->rule == RULE_DROP || s->rule == RULE_ICMP;
    fate.hold = s->rule == RULE_HOLD;
    fate.mark = s->rule == RULE_MARK;
    if (s->rule == RULE_DELAY)
        fate.delay_ns = s->duration_ns;
    if (s->rule == RULE_REPEAT) {
        fate.repeats = (int)s->number;
        fate.repeat_delay_ns = s->duration_ns;
    }
    return fate;
}

/* Nobody is told of such a packet, so it counts for no other rule. */
static bool is_mute(const struct lab_run *run, const struct flight *f)
{
    for (uint32_t i = 0; i < run->script->count; i++) {
        const struct statement *s = &run->script->statements[i];
        if (run->rules[i].active && s->rule == RULE_MUTE && match_packet(&s->match, f))
            return true;
    }
    return false;
}

struct fate rules_fate(void *ctx, const struct flight *f)
{
    struct lab_run *run = ctx;
    if (is_mute(run, f))
        return (struct fate){.mute = true};
    struct fate fate = {.rule = -1, .drop = run->cut[f->from]};
    bool decided = fate.drop;
    for (uint32_t i = 0; i < run->script->count; i++) {
        const struct statement *s = &run->script->statements[i];
        struct rule_state *rule = &run->rules[i];
        if (!rule->active || !match_packet(&s->match, f))
            continue;
        if (match_counts(&s->match, ++rule->seen) && !decided) {
            fate = fate_by(s, (int)i);
            decided = true;
        }
    }
    return fate;
}

void rules_after(struct lab_run *run, const struct flight *f)
{
    if (f->fate.drop && f->fate.rule >= 0 && run->script->statements[f->fate.rule].rule == RULE_ICMP)
        icmp_about(run, &run->script->statements[f->fate.rule], f);
    for (uint32_t i = 0; i < run->script->count; i++) {
        const struct statement *s = &run->script->statements[i];
        struct rule_state *rule = &run->rules[i];
        if (!rule->active || s->until.nth == 0 || !match_packet(&s->until, f))
            continue;
        if (match_counts(&s->until, ++rule->until_seen)) {
            rule->active = s->match.every && s->rule != RULE_MUTE;
            wire_release(&run->wire, (int)i);
        }
    }
}

enum step_result step_rule(struct lab_run *run, const struct statement *s)
{
    (void)s;
    run->rules[run->step].active = true;
    return STEP_DONE;
}

enum step_result step_cut(struct lab_run *run, const struct statement *s)
{
    for (int side = CLIENT; side <= SERVER; side++)
        if (!s->has_side || s->side == side)
            run->cut[side] = true;
    return STEP_DONE;
}

enum step_result step_mend(struct lab_run *run, const struct statement *s)
{
    (void)s;
    run->cut[CLIENT] = run->cut[SERVER] = false;
    return STEP_DONE;
}

enum step_result step_release(struct lab_run *run, const struct statement *s)
{
    (void)s;
    wire_release(&run->wire, -1);
    return STEP_DONE;
}

/* ---- words ---- */

static bool rule_match(struct parser *p, struct statement *s)
{
    s->has_match = true;
    return want_match(p, &s->match);
}

bool parse_drop(struct parser *p, struct statement *s)
{
    s->rule = RULE_DROP;
    return rule_match(p, s);
}

bool parse_hold(struct parser *p, struct statement *s)
{
    s->rule = RULE_HOLD;
    if (!rule_match(p, s))
        return false;
    return !take_word(p, "until") || want_match(p, &s->until);
}

bool parse_mute(struct parser *p, struct statement *s)
{
    s->rule = RULE_MUTE;
    return rule_match(p, s) && want_word(p, "until") && want_match(p, &s->until);
}

bool parse_mark(struct parser *p, struct statement *s)
{
    s->rule = RULE_MARK;
    return rule_match(p, s);
}

bool parse_delay(struct parser *p, struct statement *s)
{
    s->rule = RULE_DELAY;
    s->has_duration = true;
    if (take_duration(p, &s->duration_ns)) { /* everything */
        s->match = (struct match){.side = SIDE_BOTH, .nth = 1, .every = true};
        while (strcmp(match_kinds[s->match.kind].name, "packet") != 0)
            s->match.kind++;
        return true;
    }
    return !p->fault->line && rule_match(p, s) && want_duration(p, &s->duration_ns);
}

bool parse_repeat(struct parser *p, struct statement *s)
{
    s->rule = RULE_REPEAT;
    s->number = 1;
    if (!rule_match(p, s))
        return false;
    if (take_number(p, &s->number) && (s->number < 1 || s->number > WIRE_REPEATS || !want_word(p, "times")))
        return parse_fault(p, SAY_WANTS_TIMES, "");
    return !take_word(p, "after") || want_duration(p, &s->duration_ns);
}

bool parse_cut(struct parser *p, struct statement *s)
{
    s->has_side = take_side(p, &s->side);
    return true;
}
