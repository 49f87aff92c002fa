/* What a random run is made of: two programs and a wire, all from one number. */
#ifndef TCPSTORY_LAB_PLAN_H
#define TCPSTORY_LAB_PLAN_H

#include <stdbool.h>
#include <stdint.h>

enum plan_op {
    OP_SEND,       /* up to a segment */
    OP_BULK,       /* more than the window at first takes */
    OP_RECV,       /* what is there, at least a byte */
    OP_NAP,        /* some ms of doing something else */
    OP_SHUTDOWN,   /* shutdown(SHUT_WR) */
    OP_ABORT,      /* SO_LINGER 0, close() */
    OP_WAIT_CLOSE, /* reads until the peer's FIN, then close() */
    OP_CLOSE,
    OP_STAY, /* goes on to the end of the run */
    OP_END,
};

enum { PLAN_OPS = 12, LOSS_CLASSES = 3 };

struct plan {
    uint64_t random; /* the generator's state; the wire's fates go on with it */
    bool ipv6, simultaneous, small_buffers;
    bool impatient;               /* the programs do not wait until they are connected */
    uint8_t loss_class;           /* 0: nothing is lost; 1: some; 2: 10 % */
    uint32_t loss, repeat, delay; /* of 1000 packets */
    int64_t delay_most_ns, life_ns;
    uint8_t op[2][PLAN_OPS];
    uint32_t size[2][PLAN_OPS]; /* bytes to send, or us to nap */
};

uint64_t plan_random(uint64_t *state); /* splitmix64 */
/* Below `limit`, which is not 0. */
uint32_t plan_below(uint64_t *state, uint32_t limit);
/* The index-th plan of a seed; the same for the same two numbers, on every machine. */
struct plan plan_make(uint64_t seed, uint64_t index);

#endif
