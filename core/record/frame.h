/* What a source hands to decode: one captured packet's bytes, or one packet's worth of tcpdump
 * text. */
#ifndef TCPSTORY_RECORD_FRAME_H
#define TCPSTORY_RECORD_FRAME_H

#include <stdint.h>

/* What a time is counted from. */
enum clock {
    CLOCK_NONE,  /* the input has no times (tcpdump -t) */
    CLOCK_START, /* since the first frame (tcpdump -ttttt; -ttt deltas are summed up) */
    CLOCK_DAY,   /* since midnight of an unknown day (tcpdump's default); made monotone over midnight
                */
    CLOCK_LOCAL, /* a date and time in an unknown zone (tcpdump -tttt), counted as if it were UTC */
    CLOCK_UTC,   /* since 1970-01-01 UTC (pcap, pcapng, tcpdump -tt) */
};

/* LINKTYPE_ values are the ones the capture file bears (pcap-linktype(7)): 16 bits, though the field has
 * 26. One beyond these is ours: `data` is the text of one packet's line or lines. */
enum { LINK_TYPE_MAX = 0xffff, LINK_TEXT = 0x4000000 };

/* Packets of one link type. */
struct link_count {
    uint32_t link;
    uint64_t packets;
};
enum { LINK_COUNTS = 8 }; /* types that are counted each by itself */

struct frame {
    uint64_t number;     /* 1 for the input's first frame, whether or not it is TCP */
    int64_t time_ns;     /* by `clock`; 0 when CLOCK_NONE */
    uint8_t clock;       /* enum clock */
    uint8_t time_digits; /* digits behind the second that the input has: 6 or 9 (0 to 9 in text) */
    uint32_t link;       /* LINKTYPE_ value, or LINK_TEXT */
    uint32_t captured;   /* bytes at `data` */
    uint32_t original;   /* bytes the packet had on the wire; 0 where unknown (text) */
    uint32_t interface;  /* pcapng's interface within its section; 0 elsewhere */
    const uint8_t *data; /* the source's; valid until the source is read again */
    uint64_t where;      /* byte offset in the (decompressed) input of what this was read from; text:
                       line number, from 1 */
};

#endif
