/* Hand-made packets for the decoders' tests, written in hexadecimal, decoded at the end of memory.
 */
#ifndef TCPSTORY_DECODE_PACKET_TEST_H
#define TCPSTORY_DECODE_PACKET_TEST_H

#include "decode/fragment.h"
#include "test/check.h"
#include "test/guard.h"

struct packet {
    uint8_t at[4096];
    size_t len;
};

/* 192.0.2.1 > 198.51.100.2, TTL 64, id 0x1234, ECT(0): the total length and fragment field are the
 * test's. */
#define IPV4(total, fragment) "45 02 " total " 1234 " fragment " 40 06 0000 c0000201 c6336402 "
/* 2001:db8::1 > 2001:db8::2, hop limit 64, CE */
#define IPV6(length, next)                                                                                   \
    "60300000 " length " " next " 40 "                                                                       \
    "20010db8000000000000000000000001 20010db8000000000000000000000002 "
/* 41334 > 80, seq 0xfedcba98, ack 0x01020304, window 0x4321, urgent 0x000a */
#define TCP(offset_and_flags) "a176 0050 fedcba98 01020304 " offset_and_flags " 4321 0000 000a "
#define PAYLOAD_3             "61 62 63 "

static inline int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Pairs of hexadecimal digits, spaces anywhere between. */
static inline struct packet packet_of(const char *hex)
{
    struct packet p = {.len = 0};
    int high = -1;

    for (; *hex; hex++) {
        int digit = hex_digit(*hex);
        if (digit < 0)
            continue;
        if (high < 0) {
            high = digit;
        } else {
            if (p.len == sizeof p.at)
                abort();
            p.at[p.len++] = (uint8_t)(high << 4 | digit);
            high = -1;
        }
    }
    return p;
}

/* The first `captured` bytes of a packet that had `wire`, up to the unmapped page. */
/* The fragments of earlier packets are forgotten. */
static inline struct fragments *no_fragments(void)
{
    static struct datagram datagrams[DATAGRAMS];
    static struct fragments f;
    memset(datagrams, 0, sizeof datagrams);
    f = (struct fragments){.datagram = datagrams};
    return &f;
}

static inline enum decode_result decode_cut(decode_layer *layer, const struct packet *p, size_t captured,
                                            uint32_t wire, struct segment *out)
{
    static struct guard guard;
    if (!guard.map)
        guard = guard_open(sizeof p->at);
    struct cursor c = cursor_over(guard_put(&guard, p->at, captured), captured);
    memset(out, 0, sizeof *out);
    struct way w = {.out = out, .fragments = no_fragments()};
    return layer(&c, wire, &w);
}

static inline enum decode_result decode_hex(decode_layer *layer, const char *hex, struct segment *out)
{
    struct packet p = packet_of(hex);
    return decode_cut(layer, &p, p.len, (uint32_t)p.len, out);
}

/* Every shorter capture of the packet: below `needed` bytes truncated, from there on a segment with
 * the same ports, numbers, flags and length. */
static inline void check_cuts(decode_layer *layer, const char *hex, size_t needed)
{
    struct packet p = packet_of(hex);
    struct segment whole, s;

    CHECK_EQ(decode_cut(layer, &p, p.len, (uint32_t)p.len, &whole), DECODE_TCP);
    for (size_t n = 0; n < p.len; n++) {
        enum decode_result result = decode_cut(layer, &p, n, (uint32_t)p.len, &s);
        CHECK_EQ(result, n < needed ? DECODE_TRUNCATED : DECODE_TCP);
        if (result != DECODE_TCP)
            continue;
        CHECK(memcmp(&s.from, &whole.from, sizeof s.from) == 0);
        CHECK(memcmp(&s.to, &whole.to, sizeof s.to) == 0);
        CHECK(s.seq == whole.seq && s.ack == whole.ack && s.flags == whole.flags);
        CHECK(s.length == whole.length && path_equal(&s.path, &whole.path));
    }
}

/* The same where the wire, too, had no more than that: never a segment that the whole was not. */
static inline void check_runts(decode_layer *layer, const char *hex)
{
    struct packet p = packet_of(hex);
    struct segment s;

    for (size_t n = 0; n < p.len; n++) {
        enum decode_result result = decode_cut(layer, &p, n, (uint32_t)n, &s);
        CHECK(result == DECODE_MALFORMED || result == DECODE_TRUNCATED || result == DECODE_TCP);
        if (result == DECODE_TCP)
            CHECK(s.seq == 0xfedcba98 && s.from.port == 41334);
    }
}

#endif
