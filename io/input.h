/* An input's bytes, shown to the core window by window: files, pipes, and either one compressed.
 *
 * Everything is read with read(2) into one buffer, nothing is mapped: a mapped file that somebody
 * shortens meanwhile kills its reader with SIGBUS, and a pipe cannot be mapped anyway. The buffer
 * grows only for a reader that needs a longer window, up to the largest record there may be. What a
 * pipe has sent is shown at once, however little it is.
 *
 * gzip and zstd are told by their first bytes, never by a name, and one layer is taken off.
 */
#ifndef TCPSTORY_IO_INPUT_H
#define TCPSTORY_IO_INPUT_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "record/notice.h"

struct unpacker;

struct input {
    uint64_t size;   /* bytes of the file as it lies there; 0: not known (a pipe) */
    uint64_t packed; /* of those, read so far: before any unpacking */
    uint64_t shown;  /* bytes that there were to show so far: after any unpacking */
    bool damaged;    /* input_notice has something to say */

    /* input.c's own */
    int fd;
    bool own_fd, begun;
    const uint8_t *at; /* the window */
    size_t len;
    bool last; /* nothing comes behind it */
    uint8_t *buf;
    size_t cap;
    struct unpacker *unpacker; /* NULL: not compressed */
    uint8_t *raw;              /* what was read and is not yet unpacked */
    size_t raw_at, raw_len;
    const volatile sig_atomic_t
        *interrupted; /* the caller's, or NULL; once set, a pipe is read until it pauses */
    struct notice notice;
};

/* Opens a path; "-" is the standard input. 0, or an errno: EISDIR for a directory, else what the
 * system said; then there is nothing to close. */
int input_open(struct input *in, const char *path);
void input_close(struct input *in);

/* Drops `used` bytes of the window (there are none at first), waits until what is left has become
 * longer, or is the last, and shows it. The bytes are good until the next call. False: there is no
 * memory for a longer window. */
bool input_window(struct input *in, size_t used, const uint8_t **bytes, size_t *len, bool *last);

/* How the input is compressed; NULL: it is not. */
const char *input_packed_as(const struct input *in);

/* What went wrong while reading, and so ended the input; what came before it is shown all the
 * same. BAD_COMPRESSION has the offset in the compressed file, READ_FAILED the errno in `a`. */
bool input_notice(const struct input *in, struct notice *notice);

#endif
