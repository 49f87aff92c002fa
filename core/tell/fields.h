/* What can be asked of a connection, by name: one table for --where, for --sort and for the list of both.
 *
 * A value is kept so that any two of one field compare as numbers. What is not known has no value.
 */
#ifndef TCPSTORY_TELL_FIELDS_H
#define TCPSTORY_TELL_FIELDS_H

#include "base/scan.h"
#include "tell/tell.h"

enum field_type {
    FIELD_NUMBER,
    FIELD_SIZE,     /* bytes */
    FIELD_DURATION, /* ns */
    FIELD_TIME,     /* of a clock, in ns */
    FIELD_WORD,     /* one of `words`, by its place there */
    FIELD_GRADE,    /* the same, from the least to the most */
    FIELD_ADDRESS,
    FIELD_TYPE_COUNT
};

struct value {
    uint64_t high, low;
    uint8_t of; /* FIELD_TIME: enum clock, FIELD_ADDRESS: enum address_family; else 0 */
};

enum { FIELD_VALUES_MAX = EPISODES_MAX, FIELD_COUNT = 33, FIELD_NAME_MAX = 24 };

/* A connection to be asked. Without a verdict only settled fields are. */
struct facts {
    const struct connection *connection;
    const struct verdict *verdict;
    const struct names *names;
};

struct field {
    const char *name;
    enum text_id text; /* what it is; {side} is the row's */
    uint8_t type;      /* enum field_type */
    uint8_t side;      /* enum side: whose; SIDE_BOTH: of both together, or of the connection */
    bool settled;      /* said by the first segment, and never changed by a later one */
    bool several;      /* it can have more than one value */
    uint8_t word_count;
    const char *const *words;
    /* How many values there are; one is at most where not `several`. */
    int (*get)(const struct field *field, const struct facts *f, struct value out[FIELD_VALUES_MAX]);
};

extern const struct field fields[FIELD_COUNT];

/* By its name; '-' and '_' are one. NULL: no such. */
const struct field *field_named(struct scan word);
/* Whether `word` is that name or slug. */
bool word_is(struct scan word, const char *name);
/* The name that may have been meant, or NULL. */
const char *field_nearest(struct scan word);
const char *field_nearest_word(const struct field *field, struct scan word);
/* -1, 0 or 1: the first is less, the same, more. */
int value_compare(const struct value *a, const struct value *b);
/* The list of all, for people. */
void fields_list(const struct tell *t);

#endif
