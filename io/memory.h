/* How much memory this process may come to use. */
#ifndef TCPSTORY_IO_MEMORY_H
#define TCPSTORY_IO_MEMORY_H

#include <stdint.h>

/* The least of the machine's memory, the limits of the control groups that the process is in, and its
 * resource limits, in bytes. `root`: where /proc and /sys are, "" but in tests. */
uint64_t memory_limit(const char *root);

#endif
