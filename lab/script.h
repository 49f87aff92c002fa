/* A scenario as read from its file: a list of statements, checked in full before anything runs.
 *
 * One statement a line, `#` to the end of a line is a comment; docs/lab.md is the language's reference.
 * Everything lives in the script's own memory and is freed with it.
 */
#ifndef TCPSTORY_LAB_SCRIPT_H
#define TCPSTORY_LAB_SCRIPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lab/say.h"

enum {
    SCRIPT_STATEMENTS = 400,
    SCRIPT_LETS = 16,
    SOCKETS = 8,
    NAME_MAX_LEN = 48,
    HINT_MAX = 512,
    PATH_MAX_LEN = 12
};

enum actor { ACTOR_CLIENT = CLIENT, ACTOR_SERVER = SERVER, ACTOR_WIRE, ACTOR_STORY };

/* Which packets are meant: "client FIN", "2nd server SYN-ACK", "every data". */
struct match {
    uint8_t side;        /* enum side; SIDE_BOTH: either's */
    uint8_t kind;        /* a row of the table in match.c */
    bool every;          /* each from the nth on */
    uint32_t nth;        /* from 1 */
    uint32_t last;       /* "2nd..5th": so many; else nth */
    uint32_t least_size; /* with a payload of at least so many bytes */
};

/* "client RST seq +1 ack -5 window 0": numbers count from what that side would send next. */
struct forgery {
    uint8_t side;
    uint16_t flags;
    int64_t seq, ack; /* relative; `absolute_seq` makes seq a number by itself */
    bool absolute_seq, has_window, has_ttl, has_id, no_timestamps, old_timestamps;
    uint16_t window;
    uint8_t ttl;
    int64_t id; /* relative to that side's latest */
};

struct statement;
struct parser;
struct lab_run;

enum rule_kind { RULE_NONE, RULE_DROP, RULE_HOLD, RULE_DELAY, RULE_REPEAT, RULE_ICMP, RULE_MUTE, RULE_MARK };

enum step_result { STEP_DONE, STEP_WAITS, STEP_FAILED, STEP_SKIP };

/* One row a verb; run.c calls `step` again, each time something may have changed, while it waits. */
struct verb {
    const char *name;
    uint8_t actors; /* bit 1 << enum actor */
    bool (*parse)(struct parser *p, struct statement *s);
    enum step_result (*step)(struct lab_run *run, const struct statement *s);
    const char *usage;
};

struct statement {
    uint32_t line, column;
    uint8_t actor, socket; /* "client#2": socket 2; 1 where none is named */
    uint8_t rule;          /* enum rule_kind */
    const struct verb *verb;
    struct match match, until;
    struct forgery forged;
    bool has_match, has_text, has_duration, has_error, more, async, eof, all, negated, earlier, within,
        itself;
    char *text;
    uint32_t text_len;
    int64_t number, other_number;
    int64_t duration_ns, within_ns;
    int error; /* errno that must come; 0: "fails" with any */
    char name[NAME_MAX_LEN], value[NAME_MAX_LEN];
    uint8_t path[PATH_MAX_LEN], path_len; /* states, in order */
    uint8_t side;
    bool has_side;
};

struct setting {
    char name[NAME_MAX_LEN], value[NAME_MAX_LEN];
};

struct script {
    enum language language; /* that errors are told in */
    struct statement *statements;
    uint32_t count;
    struct setting lets[SCRIPT_LETS];
    uint32_t let_count;
    bool ipv6, mptcp[2]; /* mptcp: by side */
    bool itself;         /* the client connects to itself */
};

struct script_fault {
    uint32_t line, column;
    char text[HINT_MAX], hint[HINT_MAX];
};

/* Reads a script of `len` bytes; `set` are the values of --set, which stand above the script's own
 * `let`. False with *fault filled where it is wrong. */
bool script_read(struct script *s, enum language language, const char *bytes, size_t len,
                 const struct setting *set, size_t set_count, struct script_fault *fault);
void script_free(struct script *s);

#endif
