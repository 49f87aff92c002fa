/* For the tests of text: a decoder, and lines shown to it at the end of memory. */
#ifndef TCPSTORY_DECODE_TEXT_READING_TEST_H
#define TCPSTORY_DECODE_TEXT_READING_TEST_H

#include "decode/decode.h"
#include "test/check.h"
#include "test/guard.h"

static struct decoder decoder;

/* A decoder that has read nothing yet. */
static inline void fresh(void)
{
    static void *memory;
    size_t need = decoder_need();
    if (!memory)
        memory = malloc(need);
    if (!memory)
        abort();
    memset(memory, 0, need);
    struct arena arena = {memory, need};
    CHECK(decoder_init(&decoder, &arena));
}

static inline enum decode_result decode_part(const char *line, size_t len, struct segment *out)
{
    static struct guard guard;
    static struct frame frame;
    if (!guard.map)
        guard = guard_open(4096);
    frame = (struct frame){
        .number = 1, .link = LINK_TEXT, .captured = (uint32_t)len, .data = guard_put(&guard, line, len)};
    return decode_frame(&decoder, &frame, out);
}

static inline enum decode_result decode_line(const char *line, struct segment *out)
{
    return decode_part(line, strlen(line), out);
}

#endif
