/* IPv6: the header, each extension header, jumbo payloads, routes, and every cut. */
#include "decode/packet_test.h"

#define PAD_6 "01 04 00000000 "

static void whole_header(void)
{
    static const uint8_t from[16] = {0x20, 0x01, 0x0d, 0xb8, [15] = 1};
    static const uint8_t to[16] = {0x20, 0x01, 0x0d, 0xb8, [15] = 2};
    struct segment s;

    CHECK_EQ(decode_hex(decode_ip, IPV6("0017", "06") TCP("5018") PAYLOAD_3, &s), DECODE_TCP);
    CHECK_EQ(s.from.address.family, ADDRESS_IPV6);
    CHECK(memcmp(s.from.address.bytes, from, 16) == 0);
    CHECK(memcmp(s.to.address.bytes, to, 16) == 0);
    CHECK_EQ(s.to.port, 80);
    CHECK_EQ(s.ttl, 64);
    CHECK_EQ(s.ip_ecn, 3);
    CHECK_EQ(s.length, 3);
    CHECK_EQ(s.tcp_offset, 40);
    CHECK_EQ(s.ip_original, 63);
    check_cuts(decode_ip, IPV6("0017", "06") TCP("5018") PAYLOAD_3, 54);
    check_runts(decode_ip, IPV6("0017", "06") TCP("5018") PAYLOAD_3);
}

static void extension_headers(void)
{
    static const struct {
        const char *hex;
        int tcp_offset;
    } rows[] = {
        {IPV6("001f", "00") "06 00" PAD_6 TCP("5018") PAYLOAD_3, 48},
        {IPV6("001f", "3c") "06 00" PAD_6 TCP("5018") PAYLOAD_3, 48},
        {IPV6("0027", "3c") "06 01" PAD_6 "0106000000000000" TCP("5018") PAYLOAD_3, 56},
        {IPV6("001f", "2b") "06 00 00 00 00000000" TCP("5018") PAYLOAD_3, 48},
        {IPV6("001f", "2c") "06 00 0000 00000007" TCP("5018") PAYLOAD_3, 48}, /* atomic */
        {IPV6("001f", "2c") "06 ff 0006 00000007" TCP("5018") PAYLOAD_3, 48}, /* reserved bits */
        {IPV6("002f", "33") "06 04 0000 00000001 00000002 aaaaaaaaaaaaaaaaaaaaaaaa" TCP("5018") PAYLOAD_3,
         64},
        {IPV6("001f", "87") "06 00 05 00 0000 0000" TCP("5018") PAYLOAD_3, 48},
        {IPV6("001f", "8b") "06 00" PAD_6 TCP("5018") PAYLOAD_3, 48},
        {IPV6("001f", "8c") "06 00" PAD_6 TCP("5018") PAYLOAD_3, 48},
        {IPV6("002f", "00") "2b 00" PAD_6 "3c 00 00 00 00000000"
                            "06 00" PAD_6 TCP("5018") PAYLOAD_3,
         64},
    };
    struct segment s;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CHECK_EQ(decode_hex(decode_ip, rows[i].hex, &s), DECODE_TCP);
        CHECK_EQ(s.tcp_offset, rows[i].tcp_offset);
        CHECK_EQ(s.length, 3);
        CHECK_EQ(s.from.port, 41334);
        check_cuts(decode_ip, rows[i].hex, (size_t)rows[i].tcp_offset + 14);
        check_runts(decode_ip, rows[i].hex);
    }
}

static void too_many_headers(void)
{
    struct segment s;

    for (int headers = 14; headers < 20; headers++) {
        struct packet p = packet_of(IPV6("0400", "3c"));
        for (int i = 1; i <= headers; i++, p.len += 8)
            memcpy(p.at + p.len, i == headers ? "\6\0\1\4\0\0\0" : "\x3c\0\1\4\0\0\0", 8);
        memcpy(p.at + p.len, packet_of(TCP("5010")).at, 20);
        CHECK_EQ(decode_cut(decode_ip, &p, p.len + 20, 1064, &s),
                 headers <= 16 ? DECODE_TCP : DECODE_MALFORMED);
    }
}

static void lengths_that_lie(void)
{
    struct packet p = packet_of(IPV6("0000", "06") TCP("5010") PAYLOAD_3);
    struct segment s;

    /* 0 without the jumbo option: the frame says it */
    CHECK_EQ(decode_cut(decode_ip, &p, 63, 70060, &s), DECODE_TCP);
    CHECK_EQ(s.length, 70000);
    /* the jumbo option: 70,028 bytes with its own header */
    p = packet_of(IPV6("0000", "00") "06 00 c2 04 0001118c" TCP("5010") PAYLOAD_3);
    CHECK_EQ(decode_cut(decode_ip, &p, p.len, 70100, &s), DECODE_TCP);
    CHECK_EQ(s.length, 70000);
    check_cuts(decode_ip, IPV6("0000", "00") "06 00 c2 04 0000001f" TCP("5010") PAYLOAD_3, 62);
    /* shorter than the header it stands in */
    CHECK_EQ(decode_hex(decode_ip, IPV6("0000", "00") "06 00 c2 04 00000007" TCP("5010"), &s),
             DECODE_MALFORMED);
    /* not believed where the payload length is there */
    p = packet_of(IPV6("001f", "00") "06 00 c2 04 0001118c" TCP("5010") PAYLOAD_3);
    CHECK_EQ(decode_cut(decode_ip, &p, p.len, (uint32_t)p.len, &s), DECODE_TCP);
    CHECK_EQ(s.length, 3);
    /* options that run off their header */
    CHECK_EQ(decode_hex(decode_ip, IPV6("0000", "00") "06 00 05 ff 00000000" TCP("5010"), &s), DECODE_TCP);
    /* an extension header beyond the payload */
    CHECK_EQ(decode_hex(decode_ip, IPV6("001c", "00") "06 ff" PAD_6 TCP("5010"), &s), DECODE_MALFORMED);
    CHECK_EQ(decode_hex(decode_ip, IPV6("0008", "00") "06 01" PAD_6 "0000000000000000" TCP("5010"), &s),
             DECODE_MALFORMED);
    CHECK_EQ(decode_hex(decode_ip,
                        IPV6("0000", "00") "3c 00 c2 04 00000008"
                                           "06 00" PAD_6 TCP("5010"),
                        &s),
             DECODE_MALFORMED);
    /* the jumbo option anywhere but in the first header */
    p = packet_of(IPV6("0000", "3c") "00 00" PAD_6 "06 00 c2 04 0001118c" TCP("5010") PAYLOAD_3);
    CHECK_EQ(decode_cut(decode_ip, &p, p.len, (uint32_t)p.len, &s), DECODE_TCP);
    CHECK_EQ(s.length, 3);
    /* padding behind the payload */
    p = packet_of(IPV6("0014", "06") TCP("5010") "0000");
    CHECK_EQ(decode_cut(decode_ip, &p, p.len, (uint32_t)p.len, &s), DECODE_TCP);
    CHECK_EQ(s.length, 0);
    CHECK_EQ(decode_hex(decode_ipv6, IPV4("0028", "0000") TCP("5010"), &s), DECODE_MALFORMED);
}

#define STOP_A "20010db8000000000000000000000003 "
#define STOP_B "20010db8000000000000000000000004 "

static void routes(void)
{
    static const struct {
        const char *hex;
        uint8_t last_byte; /* of the destination */
    } rows[] = {
        {IPV6("003c", "2b") "06 04 00 01 00000000" STOP_A STOP_B TCP("5010"), 4},
        {IPV6("003c", "2b") "06 04 00 00 00000000" STOP_A STOP_B TCP("5010"), 2},
        {IPV6("002c", "2b") "06 02 02 01 00000000" STOP_A TCP("5010"), 3},
        {IPV6("003c", "2b") "06 04 04 01 01000000" STOP_A STOP_B TCP("5010"), 3},
        {IPV6("003c", "2b") "06 04 03 01 01000000" STOP_A STOP_B TCP("5010"), 2},
        {IPV6("001c", "2b") "06 00 00 01 00000000" TCP("5010"), 2}, /* names no stop */
    };
    struct segment s;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CHECK_EQ(decode_hex(decode_ip, rows[i].hex, &s), DECODE_TCP);
        CHECK_EQ(s.to.address.bytes[15], rows[i].last_byte);
    }
}

static void not_tcp(void)
{
    struct segment s;

    CHECK_EQ(decode_hex(decode_ip, IPV6("0008", "11") "0035003500080000", &s), DECODE_OTHER);
    CHECK_EQ(decode_hex(decode_ip, IPV6("0008", "32") "0000000100000001", &s), DECODE_OTHER);
    CHECK_EQ(decode_hex(decode_ip, IPV6("0000", "3b"), &s), DECODE_OTHER);
}

int main(void)
{
    whole_header();
    extension_headers();
    too_many_headers();
    lengths_that_lie();
    routes();
    not_tcp();
    return check_done();
}
