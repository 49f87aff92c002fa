/* The TCP header: whole, cut at every byte, and with a length that lies. */
#include "decode/packet_test.h"

static void whole_header(void)
{
    struct segment s;

    CHECK_EQ(decode_hex(decode_tcp, TCP("5019") PAYLOAD_3, &s), DECODE_TCP);
    CHECK_EQ(s.from.port, 41334);
    CHECK_EQ(s.to.port, 80);
    CHECK_EQ(s.seq, 0xfedcba98);
    CHECK_EQ(s.ack, 0x01020304);
    CHECK_EQ(s.flags, TCP_FIN | TCP_PSH | TCP_ACK);
    CHECK_EQ(s.window, 0x4321);
    CHECK_EQ(s.urgent, 10);
    CHECK_EQ(s.length, 3);
    CHECK_EQ(s.known, KNOWN_ALL);
    CHECK_EQ(s.options.have, 0);
}

static void every_flag(void)
{
    static const struct {
        const char *hex;
        uint16_t flags;
    } rows[] = {
        {TCP("5001"), TCP_FIN}, {TCP("5002"), TCP_SYN}, {TCP("5004"), TCP_RST}, {TCP("5008"), TCP_PSH},
        {TCP("5010"), TCP_ACK}, {TCP("5020"), TCP_URG}, {TCP("5040"), TCP_ECE}, {TCP("5080"), TCP_CWR},
        {TCP("5100"), TCP_AE},  {TCP("5e00"), 0}, /* reserved bits are no flags */
    };
    struct segment s;

    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CHECK_EQ(decode_hex(decode_tcp, rows[i].hex, &s), DECODE_TCP);
        CHECK_EQ(s.flags, rows[i].flags);
    }
}

static void cut_header(void)
{
    struct packet p = packet_of(TCP("6012") "0204 05b4" PAYLOAD_3);
    struct segment s;

    check_cuts(decode_tcp, TCP("6012") "0204 05b4" PAYLOAD_3, 14);
    for (size_t n = 14; n <= p.len; n++) {
        CHECK_EQ(decode_cut(decode_tcp, &p, n, (uint32_t)p.len, &s), DECODE_TCP);
        CHECK_EQ(s.known & KNOWN_WINDOW ? 1 : 0, n >= 16);
        CHECK_EQ(s.window, n >= 16 ? 0x4321 : 0);
        CHECK_EQ(s.known & KNOWN_OPTIONS ? 1 : 0, n >= 24);
        CHECK_EQ(s.options.cut, n < 24);
        CHECK_EQ(s.options.mss, n >= 24 ? 1460 : 0);
        CHECK(s.known & KNOWN_LENGTH);
    }
    /* Without options there are none to be missed. */
    p = packet_of(TCP("5010"));
    CHECK_EQ(decode_cut(decode_tcp, &p, 14, 20, &s), DECODE_TCP);
    CHECK(s.known & KNOWN_OPTIONS && !s.options.cut);
}

static void lying_length(void)
{
    struct packet p = packet_of(TCP("6010"));
    struct segment s;

    CHECK_EQ(decode_hex(decode_tcp, TCP("4010"), &s), DECODE_MALFORMED);
    CHECK_EQ(decode_hex(decode_tcp, TCP("0010") PAYLOAD_3, &s), DECODE_MALFORMED);
    CHECK_EQ(decode_hex(decode_tcp, TCP("6010") PAYLOAD_3, &s), DECODE_MALFORMED);
    CHECK_EQ(decode_hex(decode_tcp, TCP("f010") "01010101", &s), DECODE_MALFORMED);
    /* Cut by the capture, not by the sender */
    CHECK_EQ(decode_cut(decode_tcp, &p, 20, 24, &s), DECODE_TCP);
    CHECK(s.options.cut);
    check_runts(decode_tcp, TCP("6012") "0204 05b4");
    CHECK_EQ(decode_cut(decode_tcp, &p, 0, 0, &s), DECODE_MALFORMED);
    CHECK_EQ(decode_cut(decode_tcp, &p, 0, UINT32_MAX, &s), DECODE_TRUNCATED);
    CHECK_EQ(decode_cut(decode_tcp, &p, 20, UINT32_MAX, &s), DECODE_TCP);
    CHECK_EQ(s.length, UINT32_MAX - 24);
}

int main(void)
{
    whole_header();
    every_flag();
    cut_header();
    lying_length();
    return check_done();
}
