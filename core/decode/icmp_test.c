/* ICMP errors: what they mean, whom they quote, what is no error about TCP, and every cut. */
#include "decode/packet_test.h"

#define ROUTER   "45 00 0000 0007 4000 40 01 0000 0a000001 c0000201 "
#define ROUTER_6 "60000000 0000 3a 40 fd000000000000000000000000000001 20010db8000000000000000000000001 "
#define QUOTED   IPV4("05dc", "4000") "a176 0050 fedcba98 "
#define QUOTED_6 IPV6("05b4", "06") "a176 0050 fedcba98 "

static void meanings(void)
{
    static const struct {
        const char *hex;
        uint8_t meaning;
        uint32_t mtu;
    } rows[] = {
        {ROUTER "03 00 0000 00000000 " QUOTED, ICMP_UNREACHABLE, 0},
        {ROUTER "03 01 0000 00000000 " QUOTED, ICMP_UNREACHABLE, 0},
        {ROUTER "03 03 0000 00000000 " QUOTED, ICMP_PORT, 0},
        {ROUTER "03 04 0000 00000578 " QUOTED, ICMP_TOO_BIG, 1400},
        {ROUTER "03 0d 0000 00000000 " QUOTED, ICMP_PROHIBITED, 0},
        {ROUTER "04 00 0000 00000000 " QUOTED, ICMP_QUENCH, 0},
        {ROUTER "0b 00 0000 00000000 " QUOTED, ICMP_TIME, 0},
        {ROUTER "0c 00 0000 00000000 " QUOTED, ICMP_PARAMETER, 0},
        {ROUTER_6 "01 00 0000 00000000 " QUOTED_6, ICMP_UNREACHABLE, 0},
        {ROUTER_6 "01 01 0000 00000000 " QUOTED_6, ICMP_PROHIBITED, 0},
        {ROUTER_6 "01 04 0000 00000000 " QUOTED_6, ICMP_PORT, 0},
        {ROUTER_6 "02 00 0000 00000500 " QUOTED_6, ICMP_TOO_BIG, 1280},
        {ROUTER_6 "03 00 0000 00000000 " QUOTED_6, ICMP_TIME, 0},
        {ROUTER_6 "01 00 0000 00000000 " IPV6("05b4", "00") "06 00 01 04 00000000 a176 0050 fedcba98 ",
         ICMP_UNREACHABLE, 0},
    };
    struct segment s;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        CHECK_EQ(decode_hex(decode_ip, rows[i].hex, &s), DECODE_ICMP);
        CHECK_EQ(s.icmp.meaning, rows[i].meaning);
        CHECK_EQ(s.icmp.mtu, rows[i].mtu);
        CHECK(s.from.port == 41334 && s.to.port == 80 && s.seq == 0xfedcba98);
        CHECK_EQ(s.from.address.bytes[0], s.icmp.six ? 0x20 : 192);
        CHECK_EQ(s.icmp.sender[0], s.icmp.six ? 0xfd : 10);
        struct packet p = packet_of(rows[i].hex);
        for (size_t n = 0; n < p.len; n++) {
            enum decode_result result = decode_cut(decode_ip, &p, n, (uint32_t)p.len, &s);
            CHECK(result == DECODE_TRUNCATED || result == DECODE_OTHER);
        }
    }
}

static void others(void)
{
    static const char *const rows[] = {
        ROUTER "08 00 0000 00000000 " QUOTED, /* an echo request */
        ROUTER "05 00 0000 0a000002 " QUOTED, /* a redirect */
        ROUTER "03 01 0000 00000000 " IPV4("05dc", "0001") "a176 0050 fedcba98 ",
        ROUTER "03 01 0000 00000000 45 00 0000 0000 0000 40 11 0000 c0000201 c6336402 a176 0050 00000000",
        ROUTER "03 01 0000 00000000 " QUOTED_6,
        ROUTER_6 "80 00 0000 00000000 " QUOTED_6,
        ROUTER_6 "01 00 0000 00000000 " QUOTED,
    };
    struct segment s;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK_EQ(decode_hex(decode_ip, rows[i], &s), DECODE_OTHER);
}

int main(void)
{
    meanings();
    others();
    return check_done();
}
