/* The statements that are neither a host's nor the wire's: waiting, expecting, setting up. */
#ifndef TCPSTORY_LAB_STORY_H
#define TCPSTORY_LAB_STORY_H

#include "lab/run.h"

struct parser;
bool parse_let(struct parser *p, struct statement *s);
bool parse_over(struct parser *p, struct statement *s);
bool parse_needs(struct parser *p, struct statement *s);
bool parse_wait(struct parser *p, struct statement *s);
bool parse_expect(struct parser *p, struct statement *s);
enum step_result step_nothing(struct lab_run *run, const struct statement *s);
enum step_result step_needs(struct lab_run *run, const struct statement *s);
enum step_result step_wait(struct lab_run *run, const struct statement *s);
enum step_result step_expect(struct lab_run *run, const struct statement *s);

/* The verdicts expected, against what was told at a tap: false with run->reason filled. */
bool story_verdicts(struct lab_run *run, const struct tap *tap);

#endif
