/* Holds what the core believes at three places against what the kernels say: after every packet, and
 * after every step of a host.
 *
 * The beliefs come from taps, which see packets alone; the kernels' states are looked at here and go
 * nowhere else.
 */
#ifndef TCPSTORY_LAB_WITNESS_H
#define TCPSTORY_LAB_WITNESS_H

#include "lab/run.h"

/* Sums over one place. Soundness is checked at every look. Sharpness is measured at each end when no packet is
 * under way to it and all that it sent has been seen: whether a packet captured a moment ago has arrived by now,
 * no capture can tell. */
struct tally {
    uint64_t checks, violations, set_sizes;
    uint64_t right;        /* checks whose likely state was the true one */
    uint64_t told, likely; /* looks at a settled end, and those whose likely state was the true one */
    uint64_t of_state[STATE_COUNT], likely_of_state[STATE_COUNT],
        wrong[STATE_COUNT][STATE_COUNT]; /* [true][told] */
};

struct violation {
    bool any;
    enum vantage_place place;
    enum side side;
    uint64_t frame; /* of that place's capture: the last packet before the look */
    uint8_t truth;
    struct belief_view belief;
};

/* What was believed behind one packet. */
struct snapshot {
    uint64_t number; /* the flight's; 0: none */
    struct belief_view end[2];
};

enum { SNAPSHOTS = 256 };

/* The core's connections that one end's socket can be of, by their ids. */
struct socket_span {
    uint64_t after, last; /* behind `after`, up to `last`; 0: the latest */
    uint64_t told;        /* the latest at the look before */
    uint8_t truth;        /* the state at the look before */
};

struct witness {
    struct tap tap[AT_COUNT];
    struct socket_span span[AT_COUNT][CONNECTIONS][2];
    struct snapshot snapshot[AT_COUNT][SNAPSHOTS]; /* by number % SNAPSHOTS */
    struct tally tally[AT_COUNT];
    struct violation first;
};

extern const char *const vantage_names[AT_COUNT]; /* of interfaces */
/* For people. */
const char *vantage_words(enum language language, enum vantage_place place);

bool witness_init(struct witness *w);
void witness_fini(struct witness *w);
/* For run_watch(). */
struct lab_watcher witness_watcher(struct witness *w);
/* A set holds a true state. No socket at all is LISTEN to some and CLOSED to others: the kernel does not
 * tell which. */
bool witness_holds(state_set set, uint8_t truth);
/* One packet of that place, or one look at the run's connection `index`; what the watcher calls, and what
 * replays a recording. */
void witness_packet(struct witness *w, enum vantage_place place, int64_t time_ns, uint64_t number,
                    const uint8_t *packet, size_t len, size_t original);
void witness_look(struct witness *w, uint32_t index, const struct ports *ports, const uint8_t truth[2],
                  bool settled[AT_COUNT][2]);
/* NULL when the place did not see the packet. */
const struct snapshot *witness_snapshot(const struct witness *w, enum vantage_place place, uint64_t number);
void witness_end(struct witness *w);
void tally_add(struct tally *sum, const struct tally *more);

#endif
