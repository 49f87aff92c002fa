/* 32-bit sequence arithmetic (RFC 9293 section 3.4): every comparison is modulo 2^32. */
#ifndef TCPSTORY_BASE_SEQ_H
#define TCPSTORY_BASE_SEQ_H

#include <stdbool.h>
#include <stdint.h>

/* How far a lies after b; negative when it lies before. */
static inline int32_t seq_diff(uint32_t a, uint32_t b)
{
    return (int32_t)(a - b);
}

static inline bool seq_lt(uint32_t a, uint32_t b)
{
    return seq_diff(a, b) < 0;
}

static inline bool seq_leq(uint32_t a, uint32_t b)
{
    return seq_diff(a, b) <= 0;
}

static inline bool seq_gt(uint32_t a, uint32_t b)
{
    return seq_diff(a, b) > 0;
}

static inline bool seq_geq(uint32_t a, uint32_t b)
{
    return seq_diff(a, b) >= 0;
}

#endif
