/* TCP options: each kind, lengths that lie, and every cut. */
#include "decode/packet_test.h"

static struct guard guard;

static struct tcp_options options_cut(const char *hex, size_t captured)
{
    struct packet p = packet_of(hex);
    struct tcp_options o;

    memset(&o, 0xff, sizeof o);
    decode_tcp_options(guard_put(&guard, p.at, captured), captured, p.len, &o);
    return o;
}

static struct tcp_options options(const char *hex)
{
    struct packet p = packet_of(hex);
    return options_cut(hex, p.len);
}

/* What Linux sends in a SYN */
#define SYN_OPTIONS "0204 05b4  0402  080a 24ab3c60 00000001  01  0303 07"

static void syn(void)
{
    struct tcp_options o = options(SYN_OPTIONS);

    CHECK(!o.malformed && !o.cut);
    CHECK_EQ(o.mss, 1460);
    CHECK_EQ(o.window_scale, 7);
    CHECK_EQ(o.ts_value, 0x24ab3c60);
    CHECK_EQ(o.ts_echo, 1);
    CHECK(HAS_OPTION(&o, OPTION_MSS) && HAS_OPTION(&o, OPTION_WINDOW_SCALE));
    CHECK(HAS_OPTION(&o, OPTION_SACK_OK) && HAS_OPTION(&o, OPTION_TIMESTAMP));
    CHECK(!HAS_OPTION(&o, OPTION_SACK) && !HAS_OPTION(&o, OPTION_FAST_OPEN));
}

static void every_cut(void)
{
    for (size_t n = 0; n < 20; n++) {
        struct tcp_options o = options_cut(SYN_OPTIONS, n);
        CHECK(o.cut && !o.malformed);
        CHECK_EQ(HAS_OPTION(&o, OPTION_MSS), n >= 4);
        CHECK_EQ(HAS_OPTION(&o, OPTION_SACK_OK), n >= 6);
        CHECK_EQ(HAS_OPTION(&o, OPTION_TIMESTAMP), n >= 16);
        CHECK_EQ(HAS_OPTION(&o, OPTION_WINDOW_SCALE), 0);
    }
    CHECK(!options_cut("00 ffffff", 1).cut); /* the list had ended */
}

static void sack_blocks(void)
{
    struct tcp_options o = options("01 01 05 12 00000001 00000002 fffffff0 00000010");

    CHECK(!o.malformed);
    CHECK_EQ(o.sack_count, 2);
    CHECK_EQ(o.sack[0].left, 1);
    CHECK_EQ(o.sack[0].right, 2);
    CHECK_EQ(o.sack[1].left, 0xfffffff0);
    CHECK_EQ(o.sack[1].right, 16);
    o = options("05 02 01 01");
    CHECK(o.malformed && o.sack_count == 0 && !HAS_OPTION(&o, OPTION_SACK));
    o = options("05 06 00000001 01 01");
    CHECK(o.malformed && o.sack_count == 0);
    o = options("05 22 00000001 00000002 00000003 00000004 00000005 00000006 00000007 00000008");
    CHECK(!o.malformed && o.sack_count == 4);
    CHECK_EQ(o.sack[3].right, 8);
}

static void fast_open_and_mptcp(void)
{
    struct tcp_options o = options("22 02 01 01");

    CHECK(HAS_OPTION(&o, OPTION_FAST_OPEN) && o.fast_open_cookie == 0);
    o = options("22 0a 0102030405060708 01 01");
    CHECK_EQ(o.fast_open_cookie, 8);
    o = options("fe 0c f989 0102030405060708");
    CHECK(HAS_OPTION(&o, OPTION_FAST_OPEN) && o.fast_open_cookie == 8);
    o = options("fe 0c aaaa 0102030405060708 fd 02 01 01");
    CHECK(!o.malformed && !HAS_OPTION(&o, OPTION_FAST_OPEN));
    CHECK(options("22 04 0102 01 01").malformed);
    CHECK(options("22 07 0102030405 01").malformed);

    o = options("1e 0c 00 81 0102030405060708"); /* MP_CAPABLE */
    CHECK(HAS_OPTION(&o, OPTION_MPTCP) && o.mptcp_subtypes == 1);
    o = options("1e 04 80 03 1e 08 20 00 00000001"); /* MP_TCPRST, then DSS */
    CHECK_EQ(o.mptcp_subtypes, 1 << 8 | 1 << 2);
    CHECK_EQ(o.mptcp_reason, 3);
    o = options("1e 04 81 02 1e 0c 70 00 0102030405060708"); /* then MP_FASTCLOSE */
    CHECK_EQ(o.mptcp_subtypes, 1 << 8 | 1 << 7);
    CHECK_EQ(o.mptcp_reason, 2);
    CHECK(options("1e 02 01 01").malformed);
    o = options("1e 0b 70 00 01020304050607 01"); /* MP_FASTCLOSE has a key of 8 bytes */
    CHECK(o.malformed && !o.mptcp_subtypes);
    o = options("1e 1a 20 1f 0000000000000007 1122334455667788 00000000 0001"); /* DSS with DATA_FIN */
    CHECK(o.mptcp_data_fin && o.mptcp_has_data_ack);
    CHECK_EQ(o.mptcp_data_ack, 7);
    CHECK_EQ(o.mptcp_data_end, 0x55667789);
    o = options("1e 12 20 15 00000007 55667788 00000000 0001 01 01"); /* in 4 bytes each */
    CHECK(o.mptcp_data_fin && o.mptcp_data_ack == 7 && o.mptcp_data_end == 0x55667789);
    o = options("1e 0c 20 13 0000000000000007"); /* without a mapping a DATA_FIN has no number */
    CHECK(!o.mptcp_data_fin && o.mptcp_has_data_ack);
    CHECK(!options("1e 06 20 15 0000").mptcp_has_data_ack);
}

static void lengths_that_lie(void)
{
    static const char *const bad[] = {
        "02 00 05b4",                         /* no length is below 2 */
        "02 01 05b4",          "03 ff 07 01", /* runs off */
        "01 01 01 02",                        /* a kind without a length */
        "02 03 05 01",                        /* not what an MSS has */
        "08 08 00000001 0000",                /* nor a timestamp */
        "04 03 00 01",
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct tcp_options o = options(bad[i]);
        CHECK(o.malformed && !o.cut);
        CHECK_EQ(o.have & ~UINT64_C(3), 0);
    }
    /* One of the wrong length is passed over; what follows is read. */
    struct tcp_options o = options("03 04 07 07 02 04 05b4");
    CHECK(o.malformed && o.mss == 1460 && !HAS_OPTION(&o, OPTION_WINDOW_SCALE));
    /* Behind the end of the list nothing counts. */
    o = options("00 02 04 05b4");
    CHECK(!o.malformed && !HAS_OPTION(&o, OPTION_MSS));
    /* A kind beyond 63 is passed over. */
    o = options("ac 05 010203 02 04 05b4");
    CHECK(!o.malformed && o.mss == 1460);
    CHECK_EQ(o.have, 1 << OPTION_MSS);
    o = options("");
    CHECK(!o.malformed && !o.cut && !o.have);
}

int main(void)
{
    guard = guard_open(64);
    syn();
    every_cut();
    sack_blocks();
    fast_open_and_mptcp();
    lengths_that_lie();
    guard_close(&guard);
    return check_done();
}
