/* IP fragments: in every order, cut, overlapping, late, too many; IPv6; tunnels in fragments. */
#include "decode/packet_test.h"

enum { PAYLOAD = 1000, TCP_HEADER = 20, DATA = TCP_HEADER + PAYLOAD };

static struct frame now = {.clock = CLOCK_UTC};
static struct fragments *pool;

/* A TCP segment of 1000 bytes, of which one fragment is made. */
static struct packet fragment4(uint16_t id, uint32_t offset, uint32_t length, bool more)
{
    struct packet whole = packet_of(IPV4("0000", "0000") TCP("5018")), p = {.len = 20 + length};
    memset(whole.at + whole.len, 'x', PAYLOAD);
    memcpy(p.at, whole.at, 20);
    memcpy(p.at + 20, whole.at + 20 + offset, length);
    p.at[2] = (uint8_t)(p.len >> 8);
    p.at[3] = (uint8_t)p.len;
    p.at[4] = (uint8_t)(id >> 8);
    p.at[5] = (uint8_t)id;
    p.at[6] = (uint8_t)((more ? 0x20 : 0) | offset / 8 >> 8);
    p.at[7] = (uint8_t)(offset / 8);
    return p;
}

static enum decode_result give(const struct packet *p, size_t captured, struct segment *out)
{
    static struct guard guard;
    if (!guard.map)
        guard = guard_open(sizeof p->at);
    struct cursor c = cursor_over(guard_put(&guard, p->at, captured), captured);
    struct way w = {.out = out, .fragments = pool};
    memset(out, 0, sizeof *out);
    out->frame = &now;
    return decode_ip(&c, (uint32_t)p->len, &w);
}

static enum decode_result give4(uint16_t id, uint32_t offset, uint32_t length, bool more, struct segment *out)
{
    struct packet p = fragment4(id, offset, length, more);
    return give(&p, p.len, out);
}

static void check_whole(const struct segment *s)
{
    CHECK(s->in_fragments);
    CHECK_EQ(s->seq, 0xfedcba98);
    CHECK_EQ(s->length, PAYLOAD);
    CHECK_EQ(s->ip_original, 20 + DATA);
    CHECK_EQ(s->ip_captured, 20 + KEPT);
    CHECK_EQ(s->ip_captured + s->ip_apart, 20 + DATA);
    CHECK_EQ(be16_at(s->ip + 2), 20 + DATA);
    CHECK_EQ(be16_at(s->ip + 6), 0);
    CHECK_EQ(s->tcp_offset, 20);
}

static void every_order(void)
{
    static const uint8_t orders[][4] = {{0, 1, 2, 3}, {3, 2, 1, 0}, {2, 0, 3, 1}, {1, 3, 0, 2}};
    static const uint32_t from[] = {0, 8, 400, 800, DATA};
    struct segment s;
    pool = no_fragments();
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        for (int n = 0; n < 4; n++) {
            uint32_t at = orders[i][n];
            CHECK_EQ(give4((uint16_t)i, from[at], from[at + 1] - from[at], at < 3, &s),
                     n < 3 ? DECODE_FRAGMENT : DECODE_TCP);
        }
        check_whole(&s);
    }
    CHECK_EQ(fragments_incomplete(pool), 0);
    CHECK_EQ(pool->overlaps, 0);
}

static void captured_short(void)
{
    struct segment s;
    struct packet a = fragment4(1, 0, 400, true), b = fragment4(1, 400, DATA - 400, false);
    for (size_t n = 20; n <= a.len; n++) {
        pool = no_fragments();
        CHECK_EQ(give(&a, n, &s), DECODE_FRAGMENT);
        enum decode_result result = give(&b, 20, &s);
        CHECK_EQ(result, n < 36 ? DECODE_TRUNCATED : DECODE_TCP);
        if (result == DECODE_TCP)
            CHECK(s.length == PAYLOAD && s.ip_captured <= n && s.ip_captured + s.ip_apart <= n);
    }
}

/* The first bytes count; what ends a datagram is where it ends. */
static void overlaps(void)
{
    struct segment s;
    struct packet forged = fragment4(1, 0, 24, true);
    memset(forged.at + 20, 0xee, 24);
    pool = no_fragments();
    CHECK_EQ(give4(1, 0, 400, true, &s), DECODE_FRAGMENT);
    CHECK_EQ(give(&forged, forged.len, &s), DECODE_FRAGMENT);
    CHECK_EQ(give4(1, 0, 400, true, &s), DECODE_FRAGMENT); /* a copy */
    CHECK_EQ(pool->overlaps, 0);
    CHECK_EQ(give4(1, 392, 408, true, &s), DECODE_FRAGMENT);
    CHECK_EQ(pool->overlaps, 1);
    CHECK_EQ(give4(1, 16, 8, false, &s), DECODE_FRAGMENT); /* teardrop: ends before what has come */
    CHECK_EQ(pool->overlaps, 2);
    CHECK_EQ(give4(1, 800, DATA - 800, false, &s), DECODE_TCP);
    check_whole(&s);
    pool = no_fragments();
    CHECK_EQ(give4(1, 800, 40, false, &s), DECODE_FRAGMENT);
    CHECK_EQ(give4(1, 800, 80, true, &s), DECODE_FRAGMENT); /* beyond the end */
    CHECK_EQ(pool->overlaps, 1);
}

static void bounds(void)
{
    struct segment s;
    pool = no_fragments();
    for (uint16_t id = 0; id < DATAGRAMS + 10; id++)
        CHECK_EQ(give4(id, 0, 400, true, &s), DECODE_FRAGMENT);
    CHECK_EQ(pool->incomplete, 10);
    CHECK_EQ(fragments_incomplete(pool), DATAGRAMS + 10);
    CHECK_EQ(give4(5, 400, DATA - 400, false, &s), DECODE_FRAGMENT); /* its beginning was given up */
    CHECK_EQ(give4(DATAGRAMS + 5, 400, DATA - 400, false, &s), DECODE_TCP);
    /* more holes than are remembered */
    pool = no_fragments();
    for (uint32_t i = 0; i <= FRAGMENT_RUNS; i++)
        CHECK_EQ(give4(1, 16 * i, 8, true, &s), DECODE_FRAGMENT);
    CHECK_EQ(pool->incomplete, 1);
    /* an id that is used again a minute later */
    pool = no_fragments();
    CHECK_EQ(give4(1, 0, 400, true, &s), DECODE_FRAGMENT);
    now.time_ns += INT64_C(61000000000);
    CHECK_EQ(give4(1, 400, DATA - 400, false, &s), DECODE_FRAGMENT);
    CHECK_EQ(pool->incomplete, 1);
    CHECK_EQ(give4(1, 0, 400, true, &s), DECODE_TCP);
}

static void wrong_lengths(void)
{
    struct segment s;
    struct packet p = fragment4(1, 0, 24, true);
    pool = no_fragments();
    CHECK_EQ(give4(1, 0, 399, true, &s), DECODE_MALFORMED); /* no multiple of 8 */
    CHECK_EQ(give4(1, 8, 0, true, &s), DECODE_MALFORMED);
    p.at[6] = 0x1f; /* beyond 65535 */
    p.at[7] = 0xff;
    CHECK_EQ(give(&p, p.len, &s), DECODE_MALFORMED);
    CHECK_EQ(fragments_incomplete(pool), 0);
    /* a TCP header that does not fit its datagram */
    CHECK_EQ(give4(2, 0, 8, true, &s), DECODE_FRAGMENT);
    CHECK_EQ(give4(2, 8, 4, false, &s), DECODE_MALFORMED);
}

static void ipv6(void)
{
    struct segment s;
    struct packet a = packet_of(IPV6("0018", "2c") "06 00 0001 00000007 a1760050fedcba98 01020304 50184321");
    struct packet b = packet_of(IPV6("000f", "2c") "06 00 0010 00000007 0000000a 616263");
    pool = no_fragments();
    CHECK_EQ(give(&b, b.len, &s), DECODE_FRAGMENT);
    CHECK_EQ(give(&a, a.len, &s), DECODE_TCP);
    CHECK(s.seq == 0xfedcba98 && s.length == 3 && s.in_fragments);
    CHECK_EQ(s.tcp_offset, 40);
    CHECK_EQ(s.ip_original, 63);
    CHECK(s.ip[6] == 6 && be16_at(s.ip + 4) == 23);
    /* behind another header, which names what follows */
    a = packet_of(
        IPV6("0020", "3c") "2c 00 01 04 00000000 06 00 0001 00000007 a1760050fedcba98 01020304 50184321");
    b = packet_of(IPV6("0017", "3c") "2c 00 01 04 00000000 06 00 0010 00000007 0000000a 616263");
    CHECK_EQ(give(&a, a.len, &s), DECODE_FRAGMENT);
    CHECK_EQ(give(&b, b.len, &s), DECODE_TCP);
    CHECK(s.length == 3 && s.tcp_offset == 48 && s.ip[40] == 6 && s.ip[6] == 60);
}

/* A tunnel's packet in two parts. */
static void tunnels(void)
{
    struct segment s;
    struct packet a = packet_of(
        "45 00 003c 0007 2000 40 2f 0000 0a000001 0a000002 0000 0800 " IPV4("0040", "4000") TCP("5018"));
    struct packet b = packet_of("45 00 001c 0007 0005 40 2f 0000 0a000001 0a000002 7878787878787878");
    a.len = 60;
    memset(b.at + 20, 'x', 28);
    b.len = 48;
    b.at[3] = 48;
    pool = no_fragments();
    CHECK_EQ(give(&a, a.len, &s), DECODE_FRAGMENT);
    CHECK_EQ(give(&b, b.len, &s), DECODE_TCP);
    CHECK(s.length == 24 && s.wrap_count == 1);
    /* UDP is of interest only when its port is */
    a = packet_of("45 00 0024 0007 2000 40 11 0000 0a000001 0a000002 00350035 00000000 0000000000000000");
    CHECK_EQ(give(&a, a.len, &s), DECODE_OTHER);
    CHECK_EQ(fragments_incomplete(pool), 0);
}

int main(void)
{
    every_order();
    captured_short();
    overlaps();
    bounds();
    wrong_lengths();
    ipv6();
    tunnels();
    return check_done();
}
