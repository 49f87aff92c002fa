/* Streams of gzip (RFC 1952) and zstd (RFC 8878), unpacked piece by piece.
 *
 * Several members or frames in a row are one stream, zero bytes behind a member are padding. A zstd
 * frame that needs a window of more than 128 MiB is refused like a damaged one: what an input may
 * cost is not for the input to say.
 */
#ifndef TCPSTORY_IO_UNPACK_H
#define TCPSTORY_IO_UNPACK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct unpacker;

enum unpack_result {
    UNPACK_OK,      /* went on as far as input and room allowed */
    UNPACK_DAMAGED, /* it cannot go on; what was made before is good */
    UNPACK_NO_MEMORY,
};

enum { UNPACK_MAGIC = 4 }; /* bytes that tell */

/* How these first bytes of an input are compressed, 0 for not at all; `*maybe` when they are too
 * few to tell. */
int unpack_recognise(const uint8_t *bytes, size_t len, bool *maybe);

struct unpacker *unpack_open(int kind); /* NULL: no memory */
void unpack_close(struct unpacker *u);

/* Unpacks from `bytes` into `out`; says how much of the one it used and how much of the other it
 * made. Both 0 and UNPACK_OK: it needs more input. */
enum unpack_result unpack(struct unpacker *u, const uint8_t *bytes, size_t len, size_t *used, uint8_t *out,
                          size_t room, size_t *made);

/* "gzip" or "zstd". */
const char *unpack_name(const struct unpacker *u);

/* May the stream end here? */
bool unpack_complete(const struct unpacker *u);

#endif
