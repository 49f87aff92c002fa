/* What infer concludes. Slugs stand in the .def tables; a mark of evidence is a frame number. */
#ifndef TCPSTORY_RECORD_VERDICT_H
#define TCPSTORY_RECORD_VERDICT_H

#include <stdbool.h>
#include <stdint.h>

#include "record/event.h"
#include "record/icmp.h"
#include "record/schedules.h"
#include "record/timers.h"

enum certainty { CERTAINTY_POSSIBLE, CERTAINTY_LIKELY, CERTAINTY_CERTAIN, CERTAINTY_COUNT };

enum opening_kind {
#define OPENING(name, slug) OPENING_##name,
#include "record/openings.def"
#undef OPENING
    OPENING_COUNT
};

enum closing_kind {
#define CLOSING(name, slug) CLOSING_##name,
#include "record/closings.def"
#undef CLOSING
    CLOSING_COUNT
};

enum cause_kind {
#define CAUSE(name, slug) CAUSE_##name,
#include "record/causes.def"
#undef CAUSE
    CAUSE_COUNT
};

enum episode_kind {
#define EPISODE(name, slug) EPISODE_##name,
#include "record/episodes.def"
#undef EPISODE
    EPISODE_COUNT
};

enum vantage_at {
#define VANTAGE(name, slug) VANTAGE_##name,
#include "record/vantages.def"
#undef VANTAGE
    VANTAGE_COUNT
};

extern const char *const opening_slugs[OPENING_COUNT];
extern const char *const closing_slugs[CLOSING_COUNT];
extern const char *const cause_slugs[CAUSE_COUNT];
extern const char *const episode_slugs[EPISODE_COUNT];
extern const char *const vantage_slugs[VANTAGE_COUNT];
extern const char *const certainty_slugs[CERTAINTY_COUNT];

enum { EVIDENCE_MAX = 8, RIVALS_MAX = 4, EPISODES_MAX = 24 };

struct frame_list {
    uint8_t count;
    uint64_t at[EVIDENCE_MAX];
};

/* How an end asked again to open. */
struct retries {
    uint32_t times;              /* in all */
    uint8_t count;               /* of waits, WAITS_MAX at most */
    uint16_t wait_cs[WAITS_MAX]; /* 10 ms */
    uint8_t fit_count;
    uint8_t fit[SCHEDULES_FIT_MAX]; /* known schedules (record/schedules.h), by their place in the table */
};

/* What other connections show of a host (infer/hosts.h). */
struct host_seen {
    uint32_t connections; /* 0: nothing */
    uint8_t ttl_least, ttl_most;
    int64_t least_ns; /* the quickest SYN-ACK */
};

struct opening {
    uint8_t kind, certainty;
    struct host_seen elsewhere; /* of the host that refused it */
    bool refused_too_soon;      /* for that host */
    struct frame_list frames;
    int64_t rtt_ns;          /* SYN to the handshake's ACK: both ways past the tap; -1 when not seen */
    int64_t to_server_ns;    /* SYN to SYN-ACK; -1 when not seen */
    int64_t to_client_ns;    /* SYN-ACK to the handshake's ACK */
    struct retries again[2]; /* by side */
};

struct cause {
    uint8_t kind, certainty;
    struct frame_list evidence;
    uint8_t rival_count;
    uint8_t rivals[RIVALS_MAX]; /* enum cause_kind: what else would look like this, and was not
                                   ruled out */
    uint8_t side;               /* enum side: whose doing; SIDE_NONE where that is not known */
    int64_t ns;                 /* the duration that the cause speaks of; -1: none */
};

struct closing {
    uint8_t kind, certainty;
    uint8_t first; /* enum side */
    struct frame_list frames;
    struct cause cause;
    int64_t idle_ns; /* from the last data to what closed it first; -1 where it was not idle for a second */
    bool idle_asked; /* what came before that silence was the client's: an answer was due */
    bool idle_shut;  /* and no room for more */
    bool
        idle_in_vain; /* the silence was before a segment that met no connection any more: of these timers the way's */
    uint8_t timer_count; /* known timers (record/timers.h) that fit, by their place in the table */
    uint8_t timer[TIMERS_FIT_MAX];
    bool announced
        [2]; /* by side: what it said of the end (struct goodbye) came before the first end closed, and says
                          that an application wanted that */
    bool idle_before_goodbye; /* idle_ns is up to a TLS goodbye, not to the FIN or RST behind it */
};

struct episode {
    uint8_t kind, side;
    struct frame_list frames;
    int64_t ns; /* what it cost; -1 where that has no meaning */
    uint32_t count;
    struct icmp_error icmp; /* EPISODE_ICMP_ERROR: the latest of them */
    uint8_t goodbye, alert; /* EPISODE_APPLICATION_GOODBYE: enum goodbye_kind, and a TLS alert's code */
};

struct vantage {
    uint8_t at, certainty;
    bool said;                         /* by the user; what the times to answer tell is then: */
    uint8_t by_times, times_certainty; /* as `at` and `certainty` */
};

struct verdict {
    int64_t silent_ns; /* for how long the capture goes on behind its last segment */
    struct opening opening;
    struct closing closing;
    struct vantage vantage;
    uint8_t episode_count;
    uint32_t episodes_dropped;
    struct episode episodes[EPISODES_MAX];
    uint8_t completeness;   /* Wireshark's tcp.completeness */
    const char *zeek_state; /* Zeek's conn_state: a static string */
    uint64_t zeek_bytes[2]; /* by side: payload by sequence numbers, as Zeek counts it */
};

#endif
