/* Fixed pools are carved once from the caller's memory; nothing is ever given back one by one. */
#ifndef TCPSTORY_BASE_ARENA_H
#define TCPSTORY_BASE_ARENA_H

#include <stddef.h>
#include <stdint.h>

struct arena {
    uint8_t *at;
    size_t left;
};

/* `len` bytes aligned to 64, or NULL when they do not fit. The memory is as the caller handed it
 * over: the core asks for zeroed memory, so untouched pages of a fresh mapping cost nothing. */
static inline void *arena_take(struct arena *a, size_t len)
{
    size_t pad = (64 - ((uintptr_t)a->at & 63)) & 63;
    if (a->left < pad || a->left - pad < len)
        return NULL;
    void *p = a->at + pad;
    a->at += pad + len;
    a->left -= pad + len;
    return p;
}

/* What arena_take may use up at most for `len` bytes. */
static inline size_t arena_need(size_t len)
{
    return len + 64;
}

#endif
