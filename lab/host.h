/* What the two hosts do: each step is what a program would call. */
#ifndef TCPSTORY_LAB_HOST_H
#define TCPSTORY_LAB_HOST_H

#include "lab/run.h"

/* The outcome of a call against the one the script wants: "fails ECONNRESET". `error`: 0 or errno. */
enum step_result host_outcome(struct lab_run *run, const struct statement *s, const char *call, int error);
/* Always STEP_FAILED: a call that no script may want to fail. */
enum step_result host_failed(struct lab_run *run, const char *call, int error);

enum step_result step_listen(struct lab_run *run, const struct statement *s);
enum step_result step_unlisten(struct lab_run *run, const struct statement *s);
enum step_result step_accept(struct lab_run *run, const struct statement *s);
enum step_result step_bind(struct lab_run *run, const struct statement *s);
enum step_result step_connect(struct lab_run *run, const struct statement *s);
enum step_result step_send(struct lab_run *run, const struct statement *s);
enum step_result step_recv(struct lab_run *run, const struct statement *s);
enum step_result step_shutdown(struct lab_run *run, const struct statement *s);
enum step_result step_close(struct lab_run *run, const struct statement *s);
enum step_result step_abort(struct lab_run *run, const struct statement *s);
enum step_result step_disconnect(struct lab_run *run, const struct statement *s);
enum step_result step_vanish(struct lab_run *run, const struct statement *s);
enum step_result step_destroy(struct lab_run *run, const struct statement *s);
enum step_result step_isn(struct lab_run *run, const struct statement *s);
enum step_result step_set(struct lab_run *run, const struct statement *s);
enum step_result step_sysctl(struct lab_run *run, const struct statement *s);
enum step_result step_rto_min(struct lab_run *run, const struct statement *s);
enum step_result step_sleep(struct lab_run *run, const struct statement *s);
enum step_result step_kill(struct lab_run *run, const struct statement *s);

struct parser;
bool parse_listen(struct parser *p, struct statement *s);
bool parse_bind(struct parser *p, struct statement *s);
bool parse_connect(struct parser *p, struct statement *s);
bool parse_send(struct parser *p, struct statement *s);
bool parse_recv(struct parser *p, struct statement *s);
bool parse_shutdown(struct parser *p, struct statement *s);
bool parse_isn(struct parser *p, struct statement *s);
bool parse_set(struct parser *p, struct statement *s);
bool parse_sysctl(struct parser *p, struct statement *s);
bool parse_sleep(struct parser *p, struct statement *s);

#endif
