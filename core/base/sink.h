/* Text goes out through a sink: a buffer of the caller's, handed to the caller's function when
 * full.
 *
 * Nothing here fails loudly: when the caller's function returns false the sink is `failed`, drops
 * what follows, and the caller looks once at the end. Text is UTF-8. Bytes that came from a capture
 * go through sink_untrusted(), so that no control character of a stranger reaches a terminal.
 */
#ifndef TCPSTORY_BASE_SINK_H
#define TCPSTORY_BASE_SINK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sink {
    char *buf;
    size_t cap, len;
    bool (*flush)(void *ctx, const char *bytes, size_t len); /* NULL: what does not fit is dropped */
    void *ctx;
    bool failed;
};

void sink_init(struct sink *s, char *buf, size_t cap, bool (*flush)(void *ctx, const char *bytes, size_t len),
               void *ctx);
void sink_flush(struct sink *s);

void sink_bytes(struct sink *s, const char *bytes, size_t len);
void sink_z(struct sink *s, const char *z); /* a NUL-terminated string of our own */
void sink_char(struct sink *s, char c);
void sink_repeat(struct sink *s, const char *z, int times);
void sink_u64(struct sink *s, uint64_t v);
void sink_i64(struct sink *s, int64_t v);
void sink_u64_pad(struct sink *s, uint64_t v, int digits); /* zero-padded */
void sink_hex(struct sink *s, uint64_t v, int digits);     /* lower case, zero-padded, no 0x */
/* v / 10^scale with `decimals` digits behind the point, rounded half away from zero. */
void sink_fixed(struct sink *s, int64_t v, int scale, int decimals);
/* Valid printable UTF-8 passes; every other byte becomes \xNN. */
void sink_untrusted(struct sink *s, const void *bytes, size_t len);
/* The same inside a JSON string (without the quotes): valid UTF-8 passes escaped, other bytes
 * become U+FFFD. */
void sink_json_untrusted(struct sink *s, const void *bytes, size_t len);

size_t z_len(const char *z);
bool z_equal(const char *a, const char *b);
/* Columns a UTF-8 text takes on a terminal: 2 for East Asian wide characters, 0 for combining ones.
 */
int text_width(const char *utf8, size_t len);

#endif
