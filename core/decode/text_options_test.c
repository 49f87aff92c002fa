/* TCP options from text back to bytes. */
#include "decode/text_reading_test.h"

#define LINE(list) "IP 192.0.2.1.1 > 192.0.2.2.2: Flags [.], ack 1, win 2, options [" list "], length 0"

static void check_bytes(const char *line, const char *bytes, size_t len)
{
    struct segment s;
    fresh();
    CHECK_EQ(decode_line(line, &s), DECODE_TCP);
    CHECK_EQ(s.ip_captured, 40 + len);
    if (s.ip_captured == 40 + len)
        CHECK(memcmp(s.ip + 40, bytes, len) == 0);
    CHECK(s.known & KNOWN_OPTIONS);
}
#define BYTES(line, bytes) check_bytes(line, bytes, sizeof bytes - 1)

static void test_bytes(void)
{
    BYTES(LINE("mss 1460,sackOK,TS val 1 ecr 2,nop,wscale 7"),
          "\x02\x04\x05\xb4\x04\x02\x08\x0a\0\0\0\1\0\0\0\2\x01\x03\x03\x07");
    BYTES(LINE("nop,nop,sack 2 {5:6}{7:4294967295}"), "\1\1\x05\x12\0\0\0\5\0\0\0\6\0\0\0\7\xff\xff\xff\xff");
    BYTES(LINE("mss 536,eol"), "\x02\x04\x02\x18\0\0\0\0");
    BYTES(LINE("tfo cookiereq,nop,nop"), "\x22\x02\1\1");
    BYTES(LINE("tfo  cookie 00112233445566ff,nop,nop"), "\x22\x0a\0\x11\x22\x33\x44\x55\x66\xff\1\1");
    BYTES(LINE("exp-tfo cookie 00112233"), "\xfe\x08\xf9\x89\0\x11\x22\x33");
    BYTES(LINE("unknown-172 0x0102030405,nop"), "\xac\x07\1\2\3\4\5\1");
    BYTES(LINE("mptcp 12 capable v0 csum {0xaabbccddeeff0011}"), "\x1e\x0c\0\0\0\0\0\0\0\0\0\0");
    BYTES(LINE("mptcp 20 dss ack 1 seq 2 subseq 3 len 4 csum 0x5,nop,nop,nop,nop"),
          "\x1e\x14\x20\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\1\1\1");
    BYTES(LINE("nop,nop,md5 shared secret not supplied with -M, can't check - 00ff"),
          "\1\1\x13\x12\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    BYTES(LINE("mss 1460[len 6],nop,nop"), "\x02\x06\x05\xb4\0\0\1\1");
    BYTES(LINE("uto 0x8102 129"), "\x1c\x04\x81\x02");
    /* tcpdump 3 */
    BYTES("IP 192.0.2.1.1 > 192.0.2.2.2: S 1:1(0) win 2 <mss 1460,nop,nop,timestamp 1 2>",
          "\x02\x04\x05\xb4\1\1\x08\x0a\0\0\0\1\0\0\0\2");
}

static void test_damage(void)
{
    struct segment s;
    fresh();
    CHECK_EQ(decode_line("IP 192.0.2.1.1 > 192.0.2.2.2: Flags [S], seq 1, win 2, options [mss "
                         "1460,sackOK,TS [|tcp]>",
                         &s),
             DECODE_TCP);
    CHECK_EQ(s.known & (KNOWN_OPTIONS | KNOWN_LENGTH | KNOWN_WINDOW), KNOWN_LENGTH | KNOWN_WINDOW);
    CHECK(s.options.cut && s.options.mss == 1460 && HAS_OPTION(&s.options, OPTION_SACK_OK));
    CHECK_EQ(decode_line("IP 192.0.2.1.1 > 192.0.2.2.2: Flags [S], seq 1, win 2, options [mss "
                         "258,[bad opt]]",
                         &s),
             DECODE_TCP);
    CHECK(s.options.malformed && s.options.mss == 258 && (s.known & KNOWN_OPTIONS));
    CHECK_EQ(s.length, 0);
    /* More than fits: what fits is kept. */
    CHECK_EQ(decode_line(LINE("mss 1,TS val 1 ecr 2,TS val 1 ecr 2,TS val 1 ecr 2,TS val 1 ecr 2"), &s),
             DECODE_TCP);
    CHECK(s.options.cut && s.options.mss == 1 && !(s.known & KNOWN_OPTIONS));
    CHECK_EQ(decode_line(LINE("mss 99999"), &s), DECODE_MALFORMED);
    CHECK_EQ(decode_line(LINE("sack 1 {1:99999999999}"), &s), DECODE_MALFORMED);
    /* A name from the future. */
    CHECK_EQ(decode_line(LINE("mss 1460,zork 3,wscale 2"), &s), DECODE_TCP);
    CHECK(s.options.mss == 1460 && s.options.window_scale == 2);
}

int main(void)
{
    test_bytes();
    test_damage();
    return check_done();
}
