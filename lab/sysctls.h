/* The kernel settings that scenarios are about. */
#ifndef TCPSTORY_LAB_SYSCTLS_H
#define TCPSTORY_LAB_SYSCTLS_H

#include <stdbool.h>

/* Whether some kernel has it: one that lacks it is older, or newer. Names as in "ipv4.tcp_sack". */
bool sysctl_known(const char *name);
/* All of them, blanks between them. */
const char *sysctl_names(void);
/* Whether this process can see it now; false for what only a lab's host has. */
bool sysctl_here(const char *name);
/* Its path below /proc/sys; false where that is too long, or would lead elsewhere. */
bool sysctl_path(const char *name, char *out, unsigned room);

#endif
