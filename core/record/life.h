/* What befell an end's segments on the way, and its room for the peer's. */
#ifndef TCPSTORY_RECORD_LIFE_H
#define TCPSTORY_RECORD_LIFE_H

#include <stdbool.h>
#include <stdint.h>

#include "record/mark.h"

enum { REPEATS_KEPT = 4 };

enum repeat_kind {
#define REPEAT(name, slug) REPEAT_##name,
#include "record/repeats.def"
#undef REPEAT
    REPEAT_COUNT
};

extern const char *const repeat_slugs[REPEAT_COUNT];

/* A segment that was sent again, until what it says of it is acknowledged. */
struct repeat_kept {
    uint32_t from, to; /* its numbers */
    uint32_t ts_value;
    bool timestamped, acknowledged;
    bool needless; /* its receiver had it: counted */
};

/* What an end sent again; track's again.c alone writes it. */
struct again {
    uint32_t count[REPEAT_COUNT];
    uint32_t needless;   /* of those, whose receiver had them already, as is shown: */
    struct mark shown;   /* by this, the latest */
    int64_t waited_ns;   /* before the timers ran out that sent some of them, all in all */
    int64_t sent_ns;     /* its latest segment that takes sequence numbers */
    int64_t answered_ns; /* the latest that acknowledged something new of it */
    bool begun;          /* what had been sent when the latest of them began is not acknowledged: */
    uint8_t kind;        /* enum repeat_kind of the latest */
    uint32_t until;
    struct repeat_kept kept[REPEATS_KEPT];
    uint8_t kept_at;
};

/* Small segments that waited for a late ACK; nagle.c writes it. */
struct nagle {
    struct mark first, last;
    uint32_t count;
    int64_t most_ns;              /* the longest wait of a small segment of its for a late ACK */
    int64_t released_ns, wait_ns; /* such an ACK was its peer's last segment; 0: not so */
};

/* Questions whether the peer is there. */
struct keep_alive {
    struct mark first, last;
    uint32_t count, answered;
};

/* Up to where an end promised room (edge), by a segment with these numbers. */
struct promise {
    uint32_t ack, edge, next; /* next: one past its last sequence number */
    uint32_t ts_value;
    bool stamped; /* ts_value is there */
};

/* What an end promised to take; room.c writes it. */
struct room {
    bool shut;                      /* its window is 0 */
    int64_t shut_since_ns, shut_ns; /* since then, and how long before that in all */
    struct mark opened;             /* when it last was not any more */
    uint32_t probes;                /* its questions whether its peer has room again */
    bool byte_asked;                /* the latest was the byte behind all that it sent */
    bool promised_known;
    struct promise promised; /* the newest */
    struct {
        struct mark first, last;
        uint32_t count, most; /* most: bytes */
    } shrunk;                 /* its segments that took such a promise back */
};

/* ECN; congestion.c writes it. */
struct congestion {
    struct marks marked, told, slowed; /* its packets that a router marked; its ECEs; its CWRs */
};

/* Which sizes of its segments get through; sizes.c writes it. */
struct sizes {
    uint32_t arrived; /* the largest payload known to have arrived in one segment */
    uint32_t seq, length,
        tries;          /* the segment that its peer waited for when it was sent again; how often it was */
    uint32_t smaller;   /* what was sent in its place after that */
    bool alive, passed; /* its peer spoke meanwhile; and has it */
    bool small_passed;  /* its peer says by SACK that something smaller behind it came */
    bool deaf; /* its peer sent again what this end had acknowledged meanwhile: nothing may get there */
    struct mark first, last;
};

#endif
