/* IP fragments put together (RFC 791 3.2, RFC 8200 4.5), within bounds.
 *
 * Kept of each datagram: its IP header, the first KEPT bytes behind it, which hold every header that is asked
 * for, and which of its bytes have come. The pool has DATAGRAMS places; when one more is begun, the one that has
 * been silent longest is given up and counted. What came first is what counts: bytes that come again, the same
 * or others (teardrop), change nothing, and overlaps are counted.
 */
#ifndef TCPSTORY_DECODE_FRAGMENT_H
#define TCPSTORY_DECODE_FRAGMENT_H

#include "decode/layers.h"

enum {
    DATAGRAMS = 64,
    FRAGMENT_RUNS = 16, /* of bytes that came, with holes between: more is given up */
    HEAD_MAX = 128,     /* the IP header with its options or extension headers */
    KEPT = 256,
    KEPT_UNITS = KEPT / 8,
};

struct datagram {
    bool used, has_first, has_end;
    uint64_t touched;
    int64_t begun_ns;
    struct address from, to;
    struct path path;
    uint32_t id;
    uint8_t protocol; /* part of the key in IPv4; what the first fragment names as following, in IPv6 */
    uint8_t head_length;
    uint32_t total;    /* bytes behind the header */
    uint32_t captured; /* of those */
    uint32_t kept;     /* bit n: the 8 bytes from 8 * n on are kept */
    uint8_t run_count;
    struct {
        uint32_t from, to;
    } run[FRAGMENT_RUNS];           /* in rising order, not touching */
    uint8_t bytes[HEAD_MAX + KEPT]; /* the header ends at HEAD_MAX */
};
_Static_assert(KEPT_UNITS <= 32, "`kept` has a bit for each");

struct fragments {
    struct datagram *datagram; /* DATAGRAMS of them */
    uint64_t clock;
    uint64_t incomplete; /* datagrams given up that would have been looked into */
    uint64_t overlaps;   /* fragments that had something another had brought before, and something new */
};

/* One fragment: everything of its header that matters. */
struct fragment {
    const uint8_t *head;
    uint32_t head_length; /* up to where the fragment's own data begins, IPv6's fragment header left out */
    uint32_t id, offset;
    uint8_t protocol;
    bool more;
};

/* The fragment's data is at the cursor. DECODE_TCP: *whole is the datagram it completes, good until the next
 * frame; DECODE_FRAGMENT: it waits for others; DECODE_OTHER: the same, and nothing says that it is of interest. */
enum decode_result fragment_take(struct way *w, const struct fragment *f, struct cursor *c, uint32_t wire,
                                 struct datagram **whole);
/* The whole datagram's header, for its lengths to be set right, and what is behind it. */
uint8_t *datagram_head(struct datagram *d);
struct cursor datagram_data(const struct datagram *d);
/* Datagrams of interest that were not completed, given up or not. */
uint64_t fragments_incomplete(const struct fragments *f);

#endif
