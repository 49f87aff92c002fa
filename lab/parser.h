/* What the verbs read their words with. Each take_ function moves on and answers true, or stays and answers
 * false; want_ functions say what is missing. */
#ifndef TCPSTORY_LAB_PARSER_H
#define TCPSTORY_LAB_PARSER_H

#include "lab/script.h"

enum { WORDS_MAX = 32, WORD_MAX = 512, CANDIDATES_MAX = 2048 };

struct word {
    uint32_t column;
    bool quoted;
    uint32_t len;
    char z[WORD_MAX]; /* unescaped, NUL-terminated */
};

struct parser {
    struct script *script;
    struct script_fault *fault;
    const struct setting *set;
    size_t set_count;
    uint32_t line;
    struct word words[WORDS_MAX];
    uint32_t count, at;
    const char *candidates; /* parse_fault_near() at work */
};

/* Always false: remembers the first fault, at the current word. `hint` may be empty. */
bool parse_fault(struct parser *p, enum sentence id, const char *hint);
/* The same, where the word may be one of `candidates` mistyped; without them, one of the hint's words. */
bool parse_fault_near(struct parser *p, enum sentence id, const char *hint, const char *candidates);
/* The same for a sentence with places. */
bool parse_fault_with(struct parser *p, const char *hint, enum sentence id, const struct arg *args,
                      size_t count);
/* A sentence without places, for a hint. */
const char *parse_words(const struct parser *p, enum sentence id);

/* What `let`, or --set in its place, made the name stand for; NULL where nothing did. */
const char *let_value(const struct parser *p, const char *name);

bool take_word(struct parser *p, const char *word);
bool take_name(struct parser *p, char *out); /* NAME_MAX_LEN bytes; any word without quotes */
bool take_number(struct parser *p, int64_t *out);
bool take_text(struct parser *p, struct statement *s);
bool take_duration(struct parser *p, int64_t *ns);
bool take_side(struct parser *p, uint8_t *side);
bool take_states(struct parser *p, struct statement *s); /* one or more, into its path */
void list_states(char *out, size_t room);                /* the names of all, for a hint */
bool want_states(struct parser *p, struct statement *s);
bool want_number(struct parser *p, int64_t *out, int64_t low, int64_t high);
bool want_duration(struct parser *p, int64_t *ns);
bool want_side(struct parser *p, uint8_t *side);
bool want_match(struct parser *p, struct match *m);
bool want_match_or_state(struct parser *p, struct match *m); /* a state is no match, but may be meant */
bool want_word(struct parser *p, const char *word);
bool want_name(struct parser *p, char *out, enum sentence wanted);
bool at_end(const struct parser *p);

/* "[fails [ERRNO]]" */
bool take_fails(struct parser *p, struct statement *s);

extern const struct verb verbs[]; /* ends with a NULL name */

#endif
