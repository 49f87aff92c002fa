/* Memory for the core, within what it may take. */
#ifndef TCPSTORY_CLI_CORE_H
#define TCPSTORY_CLI_CORE_H

#include "tcpstory.h"

struct core {
    void *memory;
    size_t len;
};

enum { CORE_LEAST = 4 << 20 };

/* Starts the core with as many connections and segments as `bytes` hold; 0: half of what the machine has for this
 * process. A bound, not a claim: pages are taken as they are written. Less where so much address space is not to be had.
 * Fills in the options' limits; NULL: there is no memory. */
struct tcpstory *core_start(struct core *core, struct tcpstory_options *options, uint64_t bytes,
                            struct sink *out);
void core_end(struct core *core);

#endif
