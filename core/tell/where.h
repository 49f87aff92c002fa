/* --where: an expression that says which connections are told.
 *
 *   expression  any [or any]...
 *   any         each [and each]...
 *   each        [not]... ( expression )  |  [not]... FIELD COMPARED VALUE[,VALUE]...
 *   COMPARED    =  !=  <  <=  >  >=      (== is =; && || ! are and, or, not)
 *
 * It is parsed once, into steps for a stack machine; no part of either recurses, so that neither depth nor length
 * is the stack's concern, and what goes beyond WHERE_STEPS_MAX or WHERE_DEPTH_MAX is said. The text is not kept,
 * but for names of hosts: it has to live as long as what was parsed.
 */
#ifndef TCPSTORY_TELL_WHERE_H
#define TCPSTORY_TELL_WHERE_H

#include "tell/fields.h"

enum { WHERE_STEPS_MAX = 256, WHERE_DEPTH_MAX = 60 };

enum where_kind { WHERE_TEST, WHERE_NOT, WHERE_AND, WHERE_OR };
enum where_compared { WHERE_EQUAL, WHERE_LESS, WHERE_LESS_EQUAL, WHERE_MORE, WHERE_MORE_EQUAL };

/* What a field is compared with. */
struct literal {
    struct value value;
    struct value mask; /* FIELD_ADDRESS: the bits that are compared */
    bool of_day;       /* FIELD_TIME: a time of any day */
    struct scan name;  /* FIELD_ADDRESS: a name, where value.of is ADDRESS_NAME */
};

struct where_step {
    uint8_t kind, compared;
    const struct field *field;
    struct literal literal;
};

struct where {
    uint32_t count;
    struct where_step step[WHERE_STEPS_MAX];
};

/* What is wrong with an expression. */
enum where_wrong {
    WHERE_RIGHT,
    WHERE_EMPTY,
    WHERE_NO_FIELD,      /* a field should stand there */
    WHERE_UNKNOWN_FIELD, /* `near` may have been meant */
    WHERE_NO_COMPARISON, /* behind the field */
    WHERE_NO_ORDER,      /* the field's values have none */
    WHERE_NO_VALUE,
    WHERE_UNKNOWN_WORD, /* none of the field's; `near` may have been meant */
    WHERE_BAD_VALUE,    /* not of the field's type */
    WHERE_NO_UNIT,      /* a duration without */
    WHERE_TOO_LARGE,
    WHERE_LIST,   /* several values with < or > */
    WHERE_NO_AND, /* between two comparisons */
    WHERE_UNOPENED,
    WHERE_UNCLOSED,
    WHERE_BAD_CHARACTER,
    WHERE_TOO_LONG,
    WHERE_TOO_DEEP,
};

struct where_fault {
    enum where_wrong wrong;
    struct scan at; /* the text that is wrong; empty at the end */
    const struct field *field;
    const char *near;
};

struct where_fault where_parse(struct where *w, const char *text, size_t len);
bool where_fits(const struct where *w, const struct facts *f);
/* Before there is a verdict: false where nothing that can still come will make it fit. */
bool where_may_fit(const struct where *w, const struct connection *c, const struct names *names);

/* Bytes: "1500", "20kB", "4KiB", the whole of it. */
enum where_wrong literal_size(struct scan s, uint64_t *out);
/* A value of this field's type, or what is wrong with it; the parser's. */
enum where_wrong literal_read(const struct field *field, struct scan s, struct literal *out);

#endif
