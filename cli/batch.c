#include "cli/batch.h"

static bool is_in(const uint8_t *at, const uint8_t *window, size_t len)
{
    return at >= window && at < window + len;
}

bool batch_add(struct batch *b, const uint8_t *window, size_t len)
{
    const struct tcpstory_found *found = &b->found[b->count++];
    return b->count < TCPSTORY_AHEAD && is_in(found->frame.data, window, len) &&
           is_in(found->segment.ip, window, len);
}

int batch_begin(struct batch *b, struct tcpstory *ts)
{
    int count = b->count;
    b->count = 0;
    if (count > 1)
        tcpstory_ahead(ts, b->found, count);
    return count;
}
