/* A live interface as a stream of pcap records, by libpcap and the ring that it shares with the kernel.
 *
 * A thread empties the ring into blocks of memory, so many at most, so that a reader who is late for a while
 * loses nothing. When all are full, packets stay in the ring; what finds no room there the kernel drops and counts. Whoever keeps the
 * packets too gets all that the ring had, however late the reader is. The
 * blocks are what a pcap file is, in nanoseconds and this machine's byte order: one file header, then whole records.
 */
#ifndef TCPSTORY_IO_CAPTURE_H
#define TCPSTORY_IO_CAPTURE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    CAPTURE_QUEUE_LEAST = 4,
    CAPTURE_QUEUE = 1024,
    CAPTURE_BLOCK = 1 << 20,
    CAPTURE_WHY = 512,
    CAPTURE_FILE_HEADER = 24
};

struct capture_options {
    const char *interface; /* "any": all of them */
    const char *filter;    /* NULL: everything */
    uint32_t snaplen;      /* bytes of a packet; fewer than CAPTURE_BLOCK */
    uint64_t ring;         /* bytes; 0: libpcap's */
    uint64_t queue;        /* bytes of blocks; between CAPTURE_QUEUE_LEAST and CAPTURE_QUEUE of them */
    bool not_promiscuous;
    /* Gets each packet before the reader does, on the thread that empties the ring: whole records, without the file
     * header; none, when it was woken. With it nothing waits for the reader: what finds no block is not told. */
    void (*keep)(void *ctx, const uint8_t *records, size_t len);
    void *ctx;
};

/* Those of libpcap, but for CAPTURE_BAD_FILTER and CAPTURE_NO_MEMORY. */
enum capture_opened {
    CAPTURE_OPENED,
    CAPTURE_NO_INTERFACE,
    CAPTURE_NOT_ALLOWED,
    CAPTURE_BAD_FILTER,
    CAPTURE_NO_MEMORY,
    CAPTURE_FAILED
};

struct capture;

/* Opens, and does not begin. On anything but CAPTURE_OPENED *capture is NULL and `why` is libpcap's sentence. */
enum capture_opened capture_open(struct capture **capture, const struct capture_options *options,
                                 char why[CAPTURE_WHY]);
/* Begins: after what it takes to open has been given up. An errno, or 0. */
int capture_start(struct capture *c);
/* Asks it to end; what has arrived is still given. From a signal handler too. */
void capture_stop(struct capture *c);
/* Lets `keep` be called soon, though nothing may arrive. */
void capture_wake(struct capture *c);
/* Stops it, and waits until `keep` is not called any more; what has arrived is still given. */
void capture_end(struct capture *c);
void capture_close(struct capture *c);

enum capture_got { CAPTURE_PACKETS, CAPTURE_NOTHING, CAPTURE_END };

struct capture_packets {
    const uint8_t *bytes; /* good until the next call */
    size_t len;
    int64_t latest_ns; /* of these */
    bool more;         /* there are others already */
};

/* Waits for packets, so long at most. CAPTURE_END: it was stopped, or has failed (capture_why). */
enum capture_got capture_next(struct capture *c, int milliseconds, struct capture_packets *packets);

struct capture_counts {
    uint64_t received; /* by the kernel, those that it dropped included */
    uint64_t dropped;  /* for want of room */
    uint64_t untold;   /* kept, but not given to the reader, who was late */
    uint64_t lost;     /* by the interface or its driver, where it says so */
};
/* As of the last quarter of a second; whole after CAPTURE_END. */
struct capture_counts capture_counts(struct capture *c);
/* What ended it, as libpcap says it; NULL: nobody but capture_stop(). */
const char *capture_why(struct capture *c);
/* The file header that the first block begins with. */
const uint8_t *capture_file_header(const struct capture *c);

#endif
