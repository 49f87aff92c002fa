/* The hex dump under a packet's line, read back into bytes. For source/ alone. */
#ifndef TCPSTORY_SOURCE_HEXDUMP_H
#define TCPSTORY_SOURCE_HEXDUMP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/scan.h"
#include "record/frame.h"

struct hexdump {
    uint8_t *bytes;
    uint32_t len, max;
    bool broken; /* a line was missing, or too many came */
};

/* Takes a line of -x, -xx, -X or -XX; false when it is none. */
bool hexdump_line(struct hexdump *h, struct scan line);

/* The packet that the bytes are: link, data and lengths of `frame`. False when they are no whole IP
 * headers, or TCP's header is not all there; `cut` where the packet's line says that it was cut. */
bool hexdump_frame(const struct hexdump *h, bool cut, struct frame *frame);

#endif
