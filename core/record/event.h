/* What one segment did, in its connection: track fills in the facts, infer the states. */
#ifndef TCPSTORY_RECORD_EVENT_H
#define TCPSTORY_RECORD_EVENT_H

#include <stdbool.h>
#include <stdint.h>

enum side { CLIENT = 0, SERVER = 1, SIDE_NONE = 2, SIDE_BOTH = 3 };

static inline enum side other_side(enum side s)
{
    return s == CLIENT ? SERVER : CLIENT;
}

enum state {
#define STATE(name, text) STATE_##name,
#include "record/states.def"
#undef STATE
    STATE_COUNT
};

typedef uint16_t state_set; /* bit 1 << enum state */
#define IN_STATE(name) ((state_set)(1u << STATE_##name))

enum what {
#define WHAT(name, slug) WHAT_##name,
#include "record/what.def"
#undef WHAT
    WHAT_COUNT
};
#define WHAT_BIT(name) (UINT64_C(1) << WHAT_##name)

extern const char *const state_names[STATE_COUNT];
extern const char *const what_slugs[WHAT_COUNT];

/* An end's belief after a segment. `set` is sound: every state that agrees with all that was seen,
 * moves included that the wire has not shown yet. `seen` is what remains when both ends are taken
 * to have done nothing that the capture does not show, but what was seen may or may not have
 * arrived. */
struct belief_view {
    state_set set;
    state_set left; /* the same, but nothing happened to it since its latest segment that the capture lacks */
    state_set here; /* of those, if the capture was taken at this end: all has arrived */
    uint8_t likely; /* enum state */
};

struct event {
    uint64_t frame;
    int64_t time_ns;
    uint64_t did;  /* WHAT_BIT()s, by the connection's facts: what is told and inferred from */
    uint64_t what; /* the same with Wireshark's own judgements in place of those that it has names for */
    uint32_t connection; /* struct connection's id */
    uint32_t next;       /* for whoever keeps events: the next of the same connection, 0 at the end */
    uint32_t known;      /* KNOWN_ bits */
    uint32_t seq, ack, length;
    uint32_t window; /* in bytes: scaled where both SYNs allowed it and were seen; else raw */
    uint16_t raw_window;
    uint16_t flags;
    uint8_t from; /* enum side */
    uint8_t window_scaled;
    bool fills;                /* a hole that the capture had, with what was sent again, or came late */
    uint32_t acked;            /* bytes of the peer's data this newly acknowledges */
    uint32_t reply_to;         /* 0, or how many frames back the segment stands that this answers first
                          (SYN, FIN, data) */
    int64_t reply_ns;          /* time since that segment; -1 when there is none */
    struct belief_view end[2]; /* by side: after this segment */
};

#endif
