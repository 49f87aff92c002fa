/* Bytes that end where the memory ends: a copy of a test's input, followed by a page nobody may
 * touch. A read of one byte too many kills the test, whatever the compiler's instrumentation.
 */
#ifndef TCPSTORY_TEST_GUARD_H
#define TCPSTORY_TEST_GUARD_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct guard {
    uint8_t *map;
    size_t room; /* bytes in front of the forbidden page */
};

/* Room for inputs of up to `most` bytes. */
static inline struct guard guard_open(size_t most)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    struct guard g = {.room = (most / page + 1) * page};
    void *map = mmap(NULL, g.room + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (map == MAP_FAILED || mprotect((uint8_t *)map + g.room, page, PROT_NONE)) {
        perror("guard");
        abort();
    }
    g.map = map;
    return g;
}

/* A copy of `bytes` that ends at the forbidden page; good until the next one. */
static inline uint8_t *guard_put(struct guard *g, const void *bytes, size_t len)
{
    if (len > g->room)
        abort();
    uint8_t *at = g->map + g->room - len;
    if (len)
        memcpy(at, bytes, len);
    return at;
}

static inline void guard_close(struct guard *g)
{
    munmap(g->map, g->room + (size_t)sysconf(_SC_PAGESIZE));
}

#endif
