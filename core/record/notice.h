/* What was wrong with the input: told by the core as data, said as a sentence by the caller. */
#ifndef TCPSTORY_RECORD_NOTICE_H
#define TCPSTORY_RECORD_NOTICE_H

#include <stdint.h>

/* NOTICE(NAME, sentence): {where} is the byte offset or line, {a} and {b} are the notice's numbers.
 */
enum notice_kind {
#define NOTICE(name, sentence) NOTICE_##name,
#include "record/notices.def"
#undef NOTICE
    NOTICE_COUNT
};

struct notice {
    uint8_t kind;  /* enum notice_kind */
    uint8_t fatal; /* 1: nothing after this can be read */
    uint8_t line;  /* 1: `where` is a line number, else a byte offset */
    uint64_t where;
    uint64_t a, b;
};

#endif
