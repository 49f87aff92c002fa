/* Socket options by the names that tcp(7) and socket(7) give them, in small letters. */
#ifndef TCPSTORY_LAB_OPTIONS_H
#define TCPSTORY_LAB_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

bool option_known(const char *name);
/* 0 or errno. */
int option_set(int fd, const char *name, int64_t value);
/* All names, blanks between them. */
const char *option_names(void);

#endif
