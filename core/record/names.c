/* The interned names of a text capture. A linear look-up: a pasted text has a handful, and the
 * caller's limit bounds the rest. */
#include "record/names.h"

#include <stdbool.h>
#include <string.h>

#include "base/sink.h"

uint32_t names_number(struct names *n, const char *name, size_t len)
{
    for (uint32_t i = 0; i < n->count; i++) {
        const char *have = n->bytes + n->offset[i];
        if (z_len(have) == len && memcmp(have, name, len) == 0)
            return i + 1;
    }
    if (n->count >= n->max || n->cap - n->len < len + 1) {
        n->dropped++;
        return n->max;
    }
    n->offset[n->count++] = (uint32_t)n->len;
    memcpy(n->bytes + n->len, name, len);
    n->bytes[n->len + len] = 0;
    n->len += len + 1;
    return n->count;
}

const char *names_text(const struct names *n, uint32_t number)
{
    return number >= 1 && number <= n->count ? n->bytes + n->offset[number - 1] : "?";
}
