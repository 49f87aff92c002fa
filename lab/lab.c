#include "lab/lab.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "lab/live.h"
#include "lab/record.h"
#include "lab/rules.h"
#include "lab/story.h"

struct all {
    struct net net;
    struct lab_run run;
    struct witness witness;
    struct recorder recorder;
    struct live live;
};

static void fail(struct lab_report *report, const struct lab_run *run, uint32_t line)
{
    report->result = LAB_FAILED;
    report->line = line;
    memcpy(report->reason, run->reason, sizeof report->reason);
}

/* A forged ACK, data or FIN is the alleged sender's for whoever has the capture alone: with one, a belief that does not
 * hold is no fault (docs/limits.md). */
static bool forges(const struct script *script)
{
    for (uint32_t i = 0; i < script->count; i++) {
        const struct statement *s = &script->statements[i];
        if (s->verb->step == step_inject && !(s->forged.flags & (TCP_RST | TCP_SYN)))
            return true;
    }
    return false;
}

/* What the core makes of each end's capture; the beliefs must hold at every place. */
static void judge(struct all *all, struct lab_report *report)
{
    struct lab_run *run = &all->run;
    const struct violation *v = &all->witness.first;
    witness_end(&all->witness);
    for (int place = AT_CLIENT; place <= AT_SERVER && report->result == LAB_PASSED; place += AT_SERVER)
        if (!story_verdicts(run, &all->witness.tap[place]))
            fail(report, run, run->script->statements[run->step].line);
    if (v->any && report->result == LAB_PASSED && !forges(run->script)) {
        run_fails(run, SAY_UNSOUND,
                  SAY_WITH(say_z("place", vantage_words(run->script->language, v->place)),
                           say_u64("frame", v->frame), say_side("side", v->side),
                           say_state("state", v->truth)));
        fail(report, run, run->script->statements[run->script->count - 1].line);
    }
    memcpy(report->tally, all->witness.tally, sizeof report->tally);
}

static void run_all(struct all *all, const struct script *script, const struct lab_options *o,
                    const volatile sig_atomic_t *stop, struct lab_report *report)
{
    struct lab_run *run = &all->run;
    if (!run_init(run, script, &all->net) || !witness_init(&all->witness)) {
        report->error = ENOMEM;
        report->result = LAB_FAILED;
        return;
    }
    const struct recorder_paths paths = {o->capture, o->truth};
    report->error = recorder_open(&all->recorder, &paths, script->ipv6, stop, &report->failed);
    if (report->error) {
        report->result = *stop ? LAB_STOPPED : LAB_FAILED;
        return;
    }
    run_watch(run, witness_watcher(&all->witness));
    run_watch(run, recorder_watcher(&all->recorder));
    if (!o->quiet) {
        live_begin(&all->live, o->out, script->language, o->ascii, all->net.tun, &all->witness);
        run_watch(run, live_watcher(&all->live));
    }
    report->result = run_steps(run, stop);
    report->packets = run->wire.sent;
    if (report->result == LAB_FAILED)
        fail(report, run, script->statements[run->step < script->count ? run->step : script->count - 1].line);
    memcpy(report->reason, run->reason, sizeof report->reason);
    if (report->result == LAB_PASSED)
        judge(all, report);
    if (!o->quiet)
        live_end(&all->live, &all->witness);
    report->error = recorder_close(&all->recorder, &paths, &report->failed);
    if (report->error && report->result != LAB_STOPPED)
        report->result = LAB_FAILED;
}

void lab_scenario(const struct script *script, const struct lab_options *o, const volatile sig_atomic_t *stop,
                  struct lab_report *report)
{
    struct all *all = calloc(1, sizeof *all);
    *report = (struct lab_report){.result = LAB_FAILED};
    if (!all) {
        report->error = ENOMEM;
        return;
    }
    report->fault = net_open(&all->net, o->wire, &report->net);
    if (report->fault != NET_OK && *stop) { /* it was the signal that kept a call from ending */
        report->fault = NET_OK;
        report->result = LAB_STOPPED;
    } else if (report->fault == NET_OK) {
        run_all(all, script, o, stop, report);
        run_fini(&all->run);
        witness_fini(&all->witness);
    }
    net_close(&all->net);
    free(all);
}
