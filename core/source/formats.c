/* The table of capture formats, and the telling of an input's format by its first bytes.
 *
 * Names of files mean nothing here. Formats that have a magic number are asked first; text, which
 * has none, last.
 */
#include "source/source.h"

#include <string.h>

const struct source_format *const source_formats[] = {
    &source_pcap,
    &source_pcapng,
    &source_tcpdump_text,
    NULL,
};

enum { PROBE_LEAST = 12 }; /* where the last of the magic numbers ends */

void source_init(struct source *s)
{
    memset(s, 0, sizeof(*s));
}

/* A whole number; UINT32_MAX: it is none, or more than there can be interfaces. */
static uint32_t number_of(const char *text)
{
    uint32_t n = 0;
    bool digits = *text;
    for (; *text >= '0' && *text <= '9' && n <= SOURCE_INTERFACES_MAX; text++)
        n = n * 10 + (uint32_t)(*text - '0');
    return *text || !digits ? UINT32_MAX : n;
}

void source_only(struct source *s, const char *interface)
{
    s->only = interface;
    s->only_number = interface ? number_of(interface) : UINT32_MAX;
}

static const struct source_format *recognise(const uint8_t *bytes, size_t len, bool last)
{
    for (size_t i = 0; source_formats[i]; i++)
        if (source_formats[i]->recognise(bytes, len, last))
            return source_formats[i];
    return NULL;
}

/* A format may be told from fewer bytes than SOURCE_PROBE_BYTES, so that a slow pipe's first lines
 * are not held back; that there is none, only with all of them. */
enum source_result source_read(struct source *s, const uint8_t *bytes, size_t len, bool last, size_t *used,
                               struct frame *frame, struct notice *notice)
{
    *used = 0;
    if (s->done)
        return SOURCE_END;
    if (!s->format) {
        if (!last && len < PROBE_LEAST)
            return SOURCE_MORE;
        s->format = recognise(bytes, len, last);
        if (!s->format && !last && len < SOURCE_PROBE_BYTES)
            return SOURCE_MORE;
        if (!s->format) {
            s->done = true;
            return SOURCE_END;
        }
        s->done = s->only && !s->format->interfaces;
        if (s->done)
            return SOURCE_END;
    }
    return s->format->read(s, bytes, len, last, used, frame, notice);
}
