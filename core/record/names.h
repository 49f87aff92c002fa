/* Names that stood where an address or a port is expected (tcpdump without -n), numbered from 1. */
#ifndef TCPSTORY_RECORD_NAMES_H
#define TCPSTORY_RECORD_NAMES_H

#include <stddef.h>
#include <stdint.h>

struct names {
    char *bytes; /* NUL-terminated names, one behind the other */
    size_t len, cap;
    uint32_t *offset; /* offset[n - 1] is where name n begins */
    uint32_t count, max;
    uint64_t dropped; /* names that found no room; they all share number `max` */
};

/* The number of a name, new or known; names are compared byte by byte. 0 only when max is 0. */
uint32_t names_number(struct names *n, const char *name, size_t len);
/* The name of a number, untrusted bytes, NUL-terminated; "?" for one that is not there. */
const char *names_text(const struct names *n, uint32_t number);

#endif
