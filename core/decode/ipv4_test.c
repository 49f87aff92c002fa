/* IPv4: what the header says, padding, lengths that lie, and every cut. */
#include "decode/packet_test.h"

static void whole_header(void)
{
    static const uint8_t from[16] = {192, 0, 2, 1}, to[16] = {198, 51, 100, 2};
    struct segment s;

    CHECK_EQ(decode_hex(decode_ip, IPV4("002b", "4000") TCP("5018") PAYLOAD_3, &s), DECODE_TCP);
    CHECK_EQ(s.from.address.family, ADDRESS_IPV4);
    CHECK(memcmp(s.from.address.bytes, from, 16) == 0);
    CHECK(memcmp(s.to.address.bytes, to, 16) == 0);
    CHECK_EQ(s.from.port, 41334);
    CHECK_EQ(s.ttl, 64);
    CHECK_EQ(s.ip_id, 0x1234);
    CHECK_EQ(s.ip_ecn, 2);
    CHECK_EQ(s.length, 3);
    CHECK_EQ(s.tcp_offset, 20);
    CHECK_EQ(s.ip_captured, 43);
    CHECK_EQ(s.ip_original, 43);
    CHECK_EQ(s.ip[0], 0x45);
    CHECK_EQ(s.known, KNOWN_ALL);
}

static void cuts(void)
{
    check_cuts(decode_ip, IPV4("002b", "4000") TCP("5018") PAYLOAD_3, 34);
    check_cuts(decode_ipv4, IPV4("002f", "0000") TCP("6012") "0204 05b4" PAYLOAD_3, 34);
    check_runts(decode_ip, IPV4("002f", "0000") TCP("6012") "0204 05b4" PAYLOAD_3);
}

static void header_options(void)
{
#define ROUTER_ALERT "46 00 002f 0000 0000 40 06 0000 c0000201 c6336402 94040000 "
    struct segment s;

    CHECK_EQ(decode_hex(decode_ip, ROUTER_ALERT TCP("5018") PAYLOAD_3, &s), DECODE_TCP);
    CHECK_EQ(s.tcp_offset, 24);
    CHECK_EQ(s.length, 3);
    check_cuts(decode_ip, ROUTER_ALERT TCP("5018") PAYLOAD_3, 38);
}

static void padding(void)
{
    struct packet p = packet_of(IPV4("0028", "4000") TCP("5010") "000000000000");
    struct segment s;

    CHECK_EQ(decode_cut(decode_ip, &p, 46, 46, &s), DECODE_TCP);
    CHECK_EQ(s.length, 0);
    CHECK_EQ(s.ip_original, 46);
    /* Padding is no options either. */
    p = packet_of(IPV4("0028", "4000") TCP("6010") "02040000");
    CHECK_EQ(decode_cut(decode_ip, &p, 44, 44, &s), DECODE_MALFORMED);
}

static void lengths_that_lie(void)
{
    struct packet p = packet_of(IPV4("0000", "4000") TCP("5010") PAYLOAD_3);
    struct segment s;

    /* 0: a segment too large for the field; the frame says how large */
    CHECK_EQ(decode_cut(decode_ip, &p, 43, 70040, &s), DECODE_TCP);
    CHECK_EQ(s.length, 70000);
    CHECK_EQ(s.ip_original, 70040);
    /* more than the frame had */
    p = packet_of(IPV4("05dc", "4000") TCP("5010") PAYLOAD_3);
    CHECK_EQ(decode_cut(decode_ip, &p, 43, 43, &s), DECODE_TCP);
    CHECK_EQ(s.length, 1460);
    CHECK_EQ(s.ip_original, 43);
    CHECK_EQ(decode_cut(decode_ip, &p, 33, 33, &s), DECODE_TRUNCATED);
    /* a caller that shows more than there was */
    CHECK_EQ(decode_cut(decode_ip, &p, 43, 40, &s), DECODE_TCP);
    CHECK_EQ(s.ip_captured, 40);
    /* less than a header, and less than TCP's */
    CHECK_EQ(decode_hex(decode_ip, IPV4("0013", "0000") TCP("5010"), &s), DECODE_MALFORMED);
    CHECK_EQ(decode_hex(decode_ip, IPV4("0014", "0000") TCP("5010"), &s), DECODE_MALFORMED);
    CHECK_EQ(decode_hex(decode_ip, IPV4("0027", "0000") TCP("5010"), &s), DECODE_MALFORMED);
    /* a header of 16 bytes */
    CHECK_EQ(decode_hex(decode_ip, "44 00 0028 0000 0000 40 06 0000 c0000201 c6336402" TCP("5010"), &s),
             DECODE_MALFORMED);
    /* another version */
    CHECK_EQ(decode_hex(decode_ip, "55 00 0028", &s), DECODE_MALFORMED);
    CHECK_EQ(decode_hex(decode_ipv4, IPV6("0014", "06") TCP("5010"), &s), DECODE_MALFORMED);
}

static void not_tcp(void)
{
    struct segment s;

    CHECK_EQ(decode_hex(decode_ip, "45 00 001c 0000 0000 40 11 0000 c0000201 c6336402 0035003500080000", &s),
             DECODE_OTHER);
}

int main(void)
{
    whole_header();
    cuts();
    header_options();
    padding();
    lengths_that_lie();
    not_tcp();
    return check_done();
}
