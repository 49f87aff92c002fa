/* Writes what happened: the packets as a pcapng file, the kernels' states as NDJSON beside it.
 *
 * The capture has one interface for each place: "client", "server", and "middle" where it is asked for. A
 * line of truth says after which frame of the file the kernels were looked at, and what they said.
 */
#ifndef TCPSTORY_LAB_RECORD_H
#define TCPSTORY_LAB_RECORD_H

#include <signal.h>
#include <stdio.h>

#include "lab/run.h"

/* Beneath a stream of recorder_open()'s. */
struct recorder_file {
    int fd;
    const volatile sig_atomic_t *stop;
};

struct recorder {
    FILE *capture, *truth; /* NULL: not wanted */
    struct recorder_file file[2];
    bool ipv6, middle;
    uint64_t frames;
    uint8_t last[CONNECTIONS][2]; /* what the last line said */
    bool said[CONNECTIONS];
    uint64_t said_frame;
};

struct recorder_paths {
    const char *capture, *truth; /* NULL: not wanted; "-": standard output */
};

/* 0 or errno, with *failed the path. A FIFO is waited for until somebody reads it; EINTR: until `stop`. */
int recorder_open(struct recorder *r, const struct recorder_paths *paths, bool ipv6,
                  const volatile sig_atomic_t *stop, const char **failed);
/* The same into streams that are open already, and closed by recorder_close(). */
void recorder_begin(struct recorder *r, FILE *capture, FILE *truth, bool ipv6, bool middle);
struct lab_watcher recorder_watcher(struct recorder *r);
/* 0 or errno, with *failed the path: what could not be written, a full disk included, is known here at the latest. */
int recorder_close(struct recorder *r, const struct recorder_paths *paths, const char **failed);

#endif
