/* Raw packets into a file, or into one after the other, as tcpdump's -w with -C, -G and -W does.
 *
 * With -C the second file's name has 1 behind it, the third's 2; with -W they begin at 0, have leading zeros, and after
 * the last the first is overwritten. With -G the name is strftime(3)'s pattern for the time of the file's first packet
 * (tcpdump: the time of its opening), and -W says after how many files it ends. With both, numbers go behind the name
 * that the time gives, and -W has no meaning.
 */
#ifndef TCPSTORY_CLI_ROTATION_H
#define TCPSTORY_CLI_ROTATION_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { ROTATION_PATH = 4096, ROTATION_HEADER = 24 };

struct rotation_options {
    const char *name; /* "-": standard output, which never changes */
    uint64_t bytes;   /* -C: a file that has more gets no further packet; 0: any size */
    uint64_t seconds; /* -G; 0: any time */
    uint64_t files;   /* -W; 0: any number */
};

struct rotation {
    struct rotation_options o;
    const uint8_t *header; /* of the pcap files */
    FILE *file;
    char path[ROTATION_PATH]; /* of the present one */
    uint64_t written, number, slices;
    int64_t slice_s; /* when the present time began */
    bool done;       /* -W's number of -G's files is there */
    int error;       /* errno of what failed, for `path` */
};

/* The first file, for packets from now_ns on. `header` lives as long. False: see error. */
bool rotation_open(struct rotation *r, const struct rotation_options *o, const uint8_t *header,
                   int64_t now_ns);
/* pcap records, whole ones, in nanoseconds and this machine's byte order. False: see error, or done. */
bool rotation_write(struct rotation *r, const uint8_t *records, size_t len);
/* Closes the file and opens its name anew, behind what is there: somebody may have moved it away. */
bool rotation_reopen(struct rotation *r);
/* False: what was written is not whole on the disk. */
bool rotation_flush(struct rotation *r);
bool rotation_close(struct rotation *r);

#endif
