/* A hash for tables that do not grow and look at a few places only: chosen keys cannot slow them, so it needs no secret. */
#ifndef TCPSTORY_BASE_MIX_H
#define TCPSTORY_BASE_MIX_H

#include <stddef.h>
#include <stdint.h>

static inline uint64_t mixed(uint64_t z)
{
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9); /* splitmix64's */
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

static inline uint64_t mix_bytes(uint64_t hash, const uint8_t *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++)
        hash = mixed(hash + bytes[i] + 1);
    return hash;
}

#endif
