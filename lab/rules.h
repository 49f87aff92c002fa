/* The wire's rules of a script: what becomes of each packet. A fate's context is the run. */
#ifndef TCPSTORY_LAB_RULES_H
#define TCPSTORY_LAB_RULES_H

#include "lab/run.h"

struct fate rules_fate(void *ctx, const struct flight *f);
/* A packet was delivered or dropped: what was held for it goes on. */
void rules_after(struct lab_run *run, const struct flight *f);

bool parse_drop(struct parser *p, struct statement *s);
bool parse_hold(struct parser *p, struct statement *s);
bool parse_mute(struct parser *p, struct statement *s);
bool parse_mark(struct parser *p, struct statement *s);
bool parse_delay(struct parser *p, struct statement *s);
bool parse_repeat(struct parser *p, struct statement *s);
bool parse_cut(struct parser *p, struct statement *s);
bool parse_inject(struct parser *p, struct statement *s);
bool parse_icmp(struct parser *p, struct statement *s);
enum step_result step_rule(struct lab_run *run, const struct statement *s);
enum step_result step_cut(struct lab_run *run, const struct statement *s);
enum step_result step_mend(struct lab_run *run, const struct statement *s);
enum step_result step_release(struct lab_run *run, const struct statement *s);
enum step_result step_inject(struct lab_run *run, const struct statement *s);
/* The ICMP error of that rule about a packet just dropped. */
void icmp_about(struct lab_run *run, const struct statement *s, const struct flight *f);

#endif
