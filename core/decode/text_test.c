/* tcpdump's lines, every form: which are TCP, and what they say and leave unsaid. */
#include "decode/text_reading_test.h"

#define FROM "192.0.2.1.40000"
#define TO   "198.51.100.2.80"
#define IP   "IP " FROM " > " TO ": "
#define MAC  "02:00:00:00:00:01 > 02:00:00:00:00:02, "

static void test_results(void)
{
    static const struct {
        const char *line;
        enum decode_result result;
    } rows[] = {
        {IP "Flags [S], seq 1, win 2, length 0", DECODE_TCP},
        {IP "tcp 12", DECODE_TCP},
        {IP "S 1:1(0) win 4096", DECODE_TCP},
        {"ARP, Request who-has 192.0.2.1 tell 192.0.2.2, length 28", DECODE_OTHER},
        {"IP 192.0.2.1 > 192.0.2.2: ICMP echo request, id 1, seq 1, length 64", DECODE_OTHER},
        {IP "UDP, length 12", DECODE_OTHER},
        {IP "12345+ A? example.org. (29)", DECODE_OTHER},
        {"IP 192.0.2.1 > 192.0.2.2: IP " FROM " > " TO ": Flags [.], ack 1, win 2, length 0", DECODE_OTHER},
        {"IP 192.0.2.1.5 > 192.0.2.2.6081: Geneve, Flags [none], vni 0x2a: IP " FROM " > " TO
         ": Flags [.], ack 1, win 2, length 0",
         DECODE_OTHER},
        {"IP 192.0.2.1 > 192.0.2.2: ip-proto-6", DECODE_FRAGMENT},
        {"IP 192.0.2.1 > 192.0.2.2: tcp", DECODE_FRAGMENT},
        {"IP6 ::1 > ::2: frag (8|16)", DECODE_FRAGMENT},
        {IP " [|tcp]", DECODE_TRUNCATED},
        {IP "Flags [S", DECODE_TCP},
        {IP "Flags", DECODE_TCP},
        {IP "Flags [.] [bad hdr length 60 - too long, > 20]", DECODE_MALFORMED},
        {IP " tcp 8 [bad hdr length 12 - too short, < 20]", DECODE_MALFORMED},
        {IP "Flags [X], seq 1, win 2, length 0", DECODE_MALFORMED},
        {IP "Flags [S], seq 99999999999999, win 2, length 0", DECODE_MALFORMED},
        {IP "Flags [S], seq 4294967296, win 2, length 0", DECODE_MALFORMED},
        {IP "Flags [S], seq 1, win 65536, length 0", DECODE_MALFORMED},
        {IP "Flags [S], seq 1, win 2, length 4294967295", DECODE_MALFORMED},
        {"IP 192.0.2.1.70000 > 192.0.2.2.80: Flags [.], ack 1, win 2, length 0", DECODE_MALFORMED},
        {"IP 192.0.2.256.7 > 192.0.2.2.80: Flags [.], ack 1, win 2, length 0", DECODE_MALFORMED},
        {"IP6 ::1::2.7 > ::2.80: Flags [.], ack 1, win 2, length 0", DECODE_MALFORMED},
        {"IP 192.0.2.1.40000 >", DECODE_OTHER},
        {"", DECODE_OTHER},
    };
    struct segment s;
    fresh();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK_EQ(decode_line(rows[i].line, &s), rows[i].result);
}

/* Flags that are cut are not known at all: the one that matters may be missing. */
static void test_cut_flags(void)
{
    static const char *const lines[] = {IP "Flags [S", IP "Flags [", IP "Flags", IP "F"};
    struct segment s;
    fresh();
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        CHECK_EQ(decode_line(lines[i], &s), DECODE_TCP);
        CHECK(!(s.known & (KNOWN_FLAGS | KNOWN_SEQ | KNOWN_ACK | KNOWN_LENGTH)));
        CHECK(s.from.port == 40000 && s.to.port == 80);
    }
}

enum { TCP_ALL = KNOWN_ALL & ~KNOWN_IP };

static void test_known(void)
{
    static const struct {
        const char *line;
        uint32_t known;
        int flags;
        uint32_t seq, ack, length;
        int window;
    } rows[] = {
        {IP "Flags [S], seq 7, win 9, length 0", TCP_ALL, TCP_SYN, 7, 0, 0, 9},
        {IP "Flags [S.], seq 7, ack 8, win 9, length 0", TCP_ALL, TCP_SYN | TCP_ACK, 7, 8, 0, 9},
        {IP "Flags [P.], seq 7:10, ack 8, win 9, length 3: HTTP: GET / HTTP/1.1", TCP_ALL, TCP_PSH | TCP_ACK,
         7, 8, 3, 9},
        {IP "Flags [.], ack 8, win 9, length 0", TCP_ALL & ~KNOWN_SEQ, TCP_ACK, 0, 8, 0, 9},
        {IP "Flags [none], win 9, length 0", TCP_ALL & ~KNOWN_SEQ, 0, 0, 0, 0, 9},
        {IP "Flags [SEWe], seq 7, win 9, length 0", TCP_ALL, TCP_SYN | TCP_ECE | TCP_CWR | TCP_AE, 7, 0, 0,
         9},
        {IP "Flags [FSRP.UEW], cksum 0x1234 (incorrect -> 0x5678), seq 7:10, ack 8, win 9, urg 3, "
            "length 3",
         TCP_ALL, 0xff, 7, 8, 3, 9},
        {IP "Flags [R.], seq 7:10, ack 8, win 9, length 3 [RST bye]", TCP_ALL, TCP_RST | TCP_ACK, 7, 8, 3, 9},
        {IP "Flags [.], seq 4294967290:10, ack 8, win 9, length 16", TCP_ALL, TCP_ACK, 4294967290u, 8, 16, 9},
        {IP "tcp 12", KNOWN_LENGTH, 0, 0, 0, 12, 0},
        /* Cut lines: what they end with may be cut as well. */
        {IP "Flags [P.], seq 7:1", KNOWN_FLAGS | KNOWN_SEQ, TCP_PSH | TCP_ACK, 7, 0, 0, 0},
        {IP "Flags [P.], seq 7:10, ack 80", KNOWN_FLAGS | KNOWN_SEQ | KNOWN_LENGTH, TCP_PSH | TCP_ACK, 7, 0,
         3, 0},
        {IP "Flags [.], ack 8, win 90", KNOWN_FLAGS | KNOWN_ACK | KNOWN_LENGTH, TCP_ACK, 0, 8, 0, 0},
        {IP "Flags [.], ack 8, win 9, options [nop,nop,TS val 1",
         KNOWN_FLAGS | KNOWN_ACK | KNOWN_LENGTH | KNOWN_WINDOW, TCP_ACK, 0, 8, 0, 9},
        /* tcpdump 3 */
        {IP "S 7:7(0) win 9 <mss 1024> (DF)", TCP_ALL, TCP_SYN, 7, 0, 0, 9},
        {IP "S [ECN-Echo,CWR] 7:7(0) ack 8 win 9", TCP_ALL, TCP_SYN | TCP_ACK | TCP_ECE | TCP_CWR, 7, 8, 0,
         9},
        {IP "P 7:10(3) ack 8 win 9 urg 1", TCP_ALL, TCP_PSH | TCP_ACK | TCP_URG, 7, 8, 3, 9},
        {IP ". ack 8 win 0", TCP_ALL & ~KNOWN_SEQ, TCP_ACK, 0, 8, 0, 0},
        {IP "F 7:7(0) ack 8 win 9", TCP_ALL, TCP_FIN | TCP_ACK, 7, 8, 0, 9},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct segment s;
        fresh();
        CHECK_EQ(decode_line(rows[i].line, &s), DECODE_TCP);
        CHECK_EQ(s.known, rows[i].known);
        CHECK_EQ(s.flags, rows[i].flags);
        CHECK_EQ(s.seq, rows[i].seq);
        if (s.known & KNOWN_ACK)
            CHECK_EQ(s.ack, rows[i].ack);
        CHECK_EQ(s.length, rows[i].length);
        if (s.known & KNOWN_WINDOW)
            CHECK_EQ(s.window, rows[i].window);
        CHECK(s.tcp_offset == 20 && s.ip && s.ip_captured >= 34);
    }
}

static void test_link_headers(void)
{
    static const struct {
        const char *front;
        uint32_t path;
    } rows[] = {
        {"IP ", 0},
        {"ip: ", 0},
        {"eth0  Out IP ", 0},
        {"AF IPv4 (2), length 64: ", 0},
        {"IP (0x0021), length 64: ", 0},
        {MAC "ethertype IPv4 (0x0800), length 74: ", 0},
        {MAC "ethertype 802.1Q (0x8100), length 78: vlan 5, p 0, ethertype IPv4 (0x0800), ", 5},
        {MAC "ethertype 802.1Q-QinQ (0x88a8), length 82: vlan 7, p 0, ethertype 802.1Q (0x8100), "
             "vlan 5, p 1, ethertype IPv4 (0x0800), ",
         7 << 12 | 5},
        {MAC "ethertype 802.1Q (0x8100), length 78: vlan 0, p 1, ethertype IPv4 (0x0800), ", 0},
        {" In 02:00:00:00:00:01 ethertype IPv4 (0x0800), length 76: ", 0},
        {"lo    In  ifindex 1 00:00:00:00:00:00 ethertype IPv4 (0x0800), length 80: ", 0},
        {"", 0},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char line[400];
        struct segment s;
        snprintf(line, sizeof line, "%s" FROM " > " TO ": Flags [S], seq 1, win 2, length 0", rows[i].front);
        fresh();
        CHECK_EQ(decode_line(line, &s), DECODE_TCP);
        struct path_step step;
        uint32_t ids = 0;
        for (int at = 0; path_next(&s.path, &at, &step);)
            ids = ids << 12 | step.id;
        CHECK_EQ(ids, rows[i].path);
        CHECK_EQ(s.from.port, 40000);
        CHECK(memcmp(s.to.address.bytes, (uint8_t[4]){198, 51, 100, 2}, 4) == 0);
    }
}

static void test_verbose(void)
{
    struct segment s;
    fresh();
    CHECK_EQ(decode_line("IP (tos 0x2,ECT(0), ttl 63, id 4660, offset 0, flags [DF], proto TCP (6), "
                         "length 43) " FROM " > " TO ": Flags [.], ack 8, win 9, length 0",
                         &s),
             DECODE_TCP);
    CHECK(s.known & KNOWN_IP);
    CHECK_EQ(s.ttl, 63);
    CHECK_EQ(s.ip_id, 4660);
    CHECK_EQ(s.ip_ecn, 2);
    CHECK_EQ(decode_line("IP6 (class 0x03, flowlabel 0x12345, hlim 62, next-header TCP (6) payload "
                         "length: 20) 2001:db8::1.5 > ::ffff:192.0.2.1.80: Flags [.], seq 3, ack 8, "
                         "win 9, length 0",
                         &s),
             DECODE_TCP);
    CHECK_EQ(s.known, KNOWN_ALL);
    CHECK_EQ(s.ttl, 62);
    CHECK_EQ(s.ip_ecn, 3);
    CHECK_EQ(s.tcp_offset, 40);
    CHECK_EQ(s.from.address.family, ADDRESS_IPV6);
    CHECK_EQ(s.from.address.bytes[15], 1);
    CHECK_EQ(s.to.address.bytes[10], 0xff);
    CHECK_EQ(s.to.address.bytes[15], 1);
}

static void test_extension_headers(void)
{
    static const char *const chains[] = {
        "HBH ",
        "HBH (padn) DSTOPT (padn) ",
        "frag (0|40) ",
        "frag (0x00000001:0|40) ",
        "RT6 (len=2, type=0 [Deprecated], segleft=0, [0]::3) ",
    };
    for (size_t i = 0; i < sizeof chains / sizeof *chains; i++) {
        char line[200];
        struct segment s;
        snprintf(line, sizeof line, "IP6 ::1 > ::2: %s41851 > 80: Flags [S], seq 1, win 2, length 0",
                 chains[i]);
        fresh();
        CHECK_EQ(decode_line(line, &s), DECODE_TCP);
        CHECK_EQ(s.from.port, 41851);
        CHECK_EQ(s.to.port, 80);
        CHECK_EQ(s.to.address.bytes[15], 2);
    }
}

static void test_names(void)
{
    struct segment s;
    uint32_t number;
    fresh();
    CHECK_EQ(decode_line("IP a.example.org.https > localhost.frobnicate: Flags [.], ack 1, win 2, "
                         "length 0",
                         &s),
             DECODE_TCP);
    CHECK_EQ(s.from.address.family, ADDRESS_NAME);
    memcpy(&number, s.from.address.bytes, sizeof number);
    CHECK_Z(names_text(&decoder.names, number), "a.example.org");
    CHECK_EQ(s.from.port, 443);
    CHECK_EQ(s.from.port_name, 0);
    CHECK_EQ(s.to.port, 0);
    CHECK_Z(names_text(&decoder.names, s.to.port_name), "frobnicate");
    CHECK_EQ(decode_line("IP6 ip6-localhost.ssh > ::1.3com-tsmux: Flags [.], ack 1, win 2, length 0", &s),
             DECODE_TCP);
    CHECK_EQ(s.tcp_offset, 40);
    CHECK_EQ(s.from.port, 22);
}

static void test_services(void)
{
    CHECK_EQ(decode_service("http", 4), 80);
    CHECK_EQ(decode_service("http-alt", 8), 8080);
    CHECK_EQ(decode_service("htt", 3), 0);
    CHECK_EQ(decode_service("httpx", 5), 0);
    CHECK_EQ(decode_service("", 0), 0);
}

/* A packet that is too long for the length field. */
static void test_large(void)
{
    struct segment s;
    fresh();
    CHECK_EQ(decode_line(IP "Flags [.], seq 1:100001, ack 1, win 2, length 100000", &s), DECODE_TCP);
    CHECK_EQ(s.length, 100000);
    CHECK_EQ(s.ip_original, 100040);
}

/* However a line is cut: no segment that contradicts the whole one. */
static void test_every_cut(void)
{
    static const char line[] =
        MAC "ethertype IPv4 (0x0800), length 74: (tos 0x0, ttl 64, id 1, offset 0, flags [DF], proto "
            "TCP (6), length 60) " FROM " > " TO ": Flags [P.], cksum 0x1234 (correct), seq "
            "1000:1003, ack 2000, win 500, urg 1, options [nop,nop,TS val 111 ecr 222,sack 1 "
            "{3000:4000}], length 3";
    for (size_t len = 0; len < sizeof line; len++) {
        struct segment s;
        fresh();
        if (decode_part(line, len, &s) != DECODE_TCP)
            continue;
        CHECK(s.from.port == 40000 && s.to.port == 80);
        CHECK(!(s.known & KNOWN_SEQ) || s.seq == 1000);
        CHECK(!(s.known & KNOWN_ACK) || s.ack == 2000);
        CHECK(!(s.known & KNOWN_WINDOW) || s.window == 500);
        CHECK(!(s.known & KNOWN_LENGTH) || s.length == 3);
        CHECK(!(s.known & KNOWN_OPTIONS) || s.options.ts_echo == 222);
    }
}

int main(void)
{
    test_results();
    test_cut_flags();
    test_known();
    test_link_headers();
    test_verbose();
    test_extension_headers();
    test_names();
    test_services();
    test_large();
    test_every_cut();
    return check_done();
}
