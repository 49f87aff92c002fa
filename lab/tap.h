/* What somebody who captures at one place would have seen, told to the core as it happens.
 *
 * The core is given the packets' bytes and their times, as a pcap file's, and nothing else.
 */
#ifndef TCPSTORY_LAB_TAP_H
#define TCPSTORY_LAB_TAP_H

#include "lab/wire.h"
#include "tcpstory.h"

enum vantage_place { AT_CLIENT, AT_MIDDLE, AT_SERVER, AT_COUNT };

enum { TAP_CONNECTIONS = 16 };

/* What the core holds of one connection, by the lab's sides, whoever it takes for the client. */
struct tap_connection {
    struct ports ports;
    uint32_t id;
    bool turned; /* the core's client is the lab's server */
    struct belief_view end[2];
    uint64_t whats; /* what its segments did, all together */
    bool judged;    /* the verdict is there: the core has told it */
    struct verdict verdict;
};

struct tap {
    enum vantage_place place;
    struct tcpstory *ts;
    void *memory;
    struct sink out;
    struct tap_connection
        connection[TAP_CONNECTIONS];     /* the latest; each id's place is id % TAP_CONNECTIONS */
    const struct tap_connection *latest; /* the last packet's */
    bool started;
    uint64_t frames;
    char none[8]; /* the sink's: this output is no text */
    uint8_t record[PACKET_MAX + 64];
};

/* False when there is no memory. */
bool tap_init(struct tap *t, enum vantage_place place);
void tap_fini(struct tap *t);
/* Whether a capture at that place gets the packet at this act. */
bool tap_sees(enum vantage_place place, enum wire_act act, const struct flight *f);
/* The first `len` bytes of a packet that had `original`. */
void tap_packet(struct tap *t, int64_t time_ns, const uint8_t *packet, size_t len, size_t original);
/* The latest connection between these ports, and the one before it; NULL: none seen. */
const struct tap_connection *tap_find_earlier(const struct tap *t, const struct ports *ports);
const struct tap_connection *tap_find(const struct tap *t, const struct ports *ports);
/* Ends the capture: the verdicts are there then. */
void tap_end(struct tap *t);

#endif
