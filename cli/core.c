#include "cli/core.h"

#include <sys/mman.h>
#include <sys/random.h>

#include "io/memory.h"

/* More than these at hand are no faster: that many do not fit into a processor's caches. */
enum { AT_HAND_MOST = 1 << 15, SOME = 1 << 16 };

static uint64_t need(struct tcpstory_options options, uint32_t connections, uint32_t bodies, uint32_t events)
{
    options.limits.connections = connections;
    options.limits.bodies = bodies;
    options.limits.events = events;
    return tcpstory_need(&options);
}

static uint32_t fitting(uint64_t bytes, uint64_t each, uint32_t most)
{
    return bytes / each < most ? (uint32_t)(bytes / each) : most;
}

/* A quarter for segments, which few outputs keep, a quarter at most for connections at hand, the rest for all others. */
static void set_limits(struct tcpstory_options *options, uint64_t bytes)
{
    const uint32_t most = UINT32_C(1) << 30;
    const uint64_t some = need(*options, SOME, SOME, SOME);
    uint64_t event = (need(*options, SOME, SOME, 2 * SOME) - some) / SOME;
    uint64_t body = (need(*options, SOME, 2 * SOME, SOME) - some) / SOME;
    uint64_t connection = (need(*options, 2 * SOME, SOME, SOME) - some) / SOME;
    options->limits.events = fitting(bytes / 4, event, most);
    options->limits.bodies = fitting(bytes / 4, body, AT_HAND_MOST);
    options->limits.connections = fitting(bytes / 2, connection, most);
    if (options->limits.bodies > options->limits.connections)
        options->limits.bodies = options->limits.connections;
}

struct tcpstory *core_start(struct core *core, struct tcpstory_options *options, uint64_t bytes,
                            struct sink *out)
{
    uint64_t *key = options->limits.hash_key;
    if (getrandom(key, sizeof options->limits.hash_key, 0) < 0)
        return NULL;
    for (bytes = bytes ? bytes : memory_limit("") / 2; bytes >= CORE_LEAST; bytes /= 2) {
        set_limits(options, bytes);
        core->len = tcpstory_need(options);
        core->memory =
            mmap(NULL, core->len, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (core->memory != MAP_FAILED) {
            madvise(core->memory, core->len, MADV_HUGEPAGE); /* its places are visited in no order */
            return tcpstory_init(core->memory, core->len, options, out);
        }
        core->memory = NULL;
    }
    return NULL;
}

void core_end(struct core *core)
{
    if (core->memory)
        munmap(core->memory, core->len);
    core->memory = NULL;
}
