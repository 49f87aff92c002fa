/* Lines against what tcpdump 4.99.3 printed for the same bytes; test/lines_vs_tcpdump.py asks tcpdump
 * itself, about many more. Packets end where memory ends. */
#include "tell/tell.h"

#include <sys/mman.h>
#include <unistd.h>

#include "test/check.h"

enum { RAW = 101, SLL = 113, SLL2 = 276, PPP_HDLC = 50 };

static char text[4096];
static struct sink out;
static struct tell_options options = {.bare = true};
static struct tell tell = {.out = &out, .options = &options};
static uint8_t *page_end; /* nothing can be read from here on */

static void make_page(void)
{
    long page = sysconf(_SC_PAGESIZE);
    uint8_t *two = mmap(NULL, 2 * (size_t)page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    CHECK(two != MAP_FAILED);
    CHECK(mprotect(two + page, (size_t)page, PROT_NONE) == 0);
    page_end = two + page;
}

static uint8_t nibble(char c)
{
    return (uint8_t)(c <= '9' ? c - '0' : c - 'a' + 10);
}

/* Bytes written in hexadecimal, put at the end of the page. */
static size_t from_hex(const char *hex, const uint8_t **at)
{
    size_t len = 0, i = 0;

    for (const char *p = hex; *p; p++)
        len += *p != ' ';
    len /= 2;
    uint8_t *to = page_end - len;
    *at = to;
    for (const char *p = hex; *p; p++) {
        if (*p == ' ')
            continue;
        to[i++] = (uint8_t)(nibble(p[0]) << 4 | nibble(p[1]));
        p++;
    }
    return len;
}

static const char *said(const struct segment *s)
{
    static const struct connection connection = {.id = 1};
    static const struct event event = {.what = WHAT_BIT(ACK), .reply_ns = -1, .known = KNOWN_ALL};

    sink_init(&out, text, sizeof text - 1, NULL, NULL);
    tell_lines.segment(&tell, s, &connection, &event);
    text[out.len] = 0;
    return text;
}

/* The line of a packet behind `head` bytes of link header, of which the last `missing` bytes were not
 * captured. */
static const char *line_at(const char *hex, uint32_t link, uint32_t head, uint32_t missing, int64_t time_ns)
{
    const uint8_t *bytes;
    uint32_t len = (uint32_t)from_hex(hex, &bytes);
    struct frame f = {.number = 1,
                      .clock = CLOCK_UTC,
                      .time_digits = 6,
                      .time_ns = time_ns,
                      .link = link,
                      .captured = len,
                      .original = len + missing,
                      .data = bytes};
    struct segment s = {
        .frame = &f, .ip = bytes + head, .ip_captured = len - head, .ip_original = len - head + missing};

    return said(&s);
}

static const char *line(const char *hex, uint32_t missing)
{
    return line_at(hex, RAW, 0, missing, 0);
}

#define IPV4(total) "4500" total "00074000 40060000 ac10c48e ac10c491"
#define IPV6(payload, next)                                                                                  \
    "60000000" payload next "40 20010db8000000000001000000000001 fe80000000000000"                           \
    "00000000000a000b"
#define PORTS              "a176 ea60"
#define TCP(offset, flags) PORTS "fa113edb 499602d2" offset "0" flags "00e5 beef 0000"
#define FOUR               "IP 172.16.196.142.41334 > 172.16.196.145.60000: "
#define SIX                "IP6 2001:db8::1:0:0:1.41334 > fe80::a:b.60000: "

static void headers(void)
{
    CHECK_Z(line(IPV4("0028") TCP("5", "10"), 0), FOUR "Flags [.], ack 1234567890, win 229, length 0\n");
    CHECK_Z(line(IPV4("002a") TCP("5", "18") "0102", 0),
            FOUR "Flags [P.], seq 4195434203:4195434205, ack 1234567890, win 229, length 2\n");
    CHECK_Z(line(IPV4("0028") TCP("5", "02"), 0), FOUR "Flags [S], seq 4195434203, win 229, length 0\n");
    CHECK_Z(line(IPV4("0028") TCP("5", "e0"), 0), FOUR "Flags [UEW], win 229, urg 0, length 0\n");
    CHECK_Z(line(IPV4("0028") TCP("5", "00"), 0), FOUR "Flags [none], win 229, length 0\n");
    CHECK_Z(line(IPV6("0014", "06") TCP("5", "10"), 0), SIX "Flags [.], ack 1234567890, win 229, length 0\n");
    /* link padding is no payload, and the number of the byte behind the last wraps */
    CHECK_Z(line(IPV4("002a") PORTS "fffffffe 00000000 50180001 00000000 4142 000000", 0),
            FOUR "Flags [P.], seq 4294967294:0, ack 0, win 1, length 2\n");
}

static void cut_short(void)
{
    CHECK_Z(line(IPV4("0028") PORTS "fa113edb 499602d2 5010", 6), FOUR " [|tcp]\n");
    CHECK_Z(line(IPV4("002c") TCP("6", "02") "02", 3),
            FOUR "Flags [S], seq 4195434203, win 229, options [ [|tcp]\n");
    CHECK_Z(line(IPV4("002c") TCP("6", "02") "0204 05", 1),
            FOUR "Flags [S], seq 4195434203, win 229, options [mss [|tcp]\n");
    CHECK_Z(line(IPV4("002c") TCP("6", "02") "0103 03", 1),
            FOUR "Flags [S], seq 4195434203, win 229, options [nop,wscale [|tcp]>\n");
    CHECK_Z(line(IPV6("0014", "06") PORTS "fa113edb", 12), SIX " [|tcp]\n");
}

static void lengths_that_lie(void)
{
    CHECK_Z(line(IPV4("0000") TCP("5", "10"), 0), "IP bad-len 0\n");
    CHECK_Z(line(IPV4("0032") TCP("5", "10"), 0),
            "IP truncated-ip - 10 bytes missing! 172.16.196.142.41334 > 172.16.196.145.60000: Flags "
            "[.], seq 4195434203:4195434213, ack 1234567890, win 229, length 10\n");
    CHECK_Z(line(IPV4("0028") TCP("6", "10"), 0), FOUR "Flags [.] [bad hdr length 24 - too long, > 20]\n");
    CHECK_Z(line(IPV4("0028") TCP("4", "10"), 0), FOUR " tcp 4 [bad hdr length 16 - too short, < 20]\n");
    CHECK_Z(line(IPV6("0000", "06") TCP("5", "10"), 0), "IP6 2001:db8::1:0:0:1 > fe80::a:b: [|tcp]\n");
}

static const char *options_of(const char *hex)
{
    char packet[400];
    size_t digits = 0;

    for (const char *p = hex; *p; p++)
        digits += *p != ' ';
    unsigned bytes = (unsigned)digits / 2;
    snprintf(packet, sizeof packet, IPV4("%04x") PORTS "fa113edb 499602d2 %x010 00e5 beef 0000 %s",
             40 + bytes, 5 + bytes / 4, hex);
    const char *all = line(packet, 0), *from = strstr(all, "options ");
    return from ? from : all;
}

static void tcp_options(void)
{
    CHECK_Z(options_of("020405b4 0402080a b2d05e00 00000011 01030307"),
            "options [mss 1460,sackOK,TS val 3000000000 ecr 17,nop,wscale 7], length 0\n");
    CHECK_Z(options_of("0101050a 00000001 000005a9"), "options [nop,nop,sack 1 {1:1449}], length 0\n");
    CHECK_Z(options_of("05050000 00000000"), "options [sack invalid sack,eol], length 0\n");
    CHECK_Z(options_of("02060102 02040506"), "options [mss 258[len 6],mss 1286], length 0\n");
    CHECK_Z(options_of("02020000"), "options [mss 0[len 2]], length 0\n");
    CHECK_Z(options_of("03010000"), "options [[bad opt]\n");
    CHECK_Z(options_of("01080a00"), "options [nop,[bad opt]]\n");
    CHECK_Z(options_of("22020101 220600ff 00ff0000"),
            "options [tfo  cookiereq,nop,nop,tfo  cookie 00ff00ff,eol], length 0\n");
    CHECK_Z(options_of("fe04f989 fe041234"), "options [exp-tfo cookiereq,exp-1234], length 0\n");
    CHECK_Z(options_of("fd041234 1c048001"), "options [unknown-253 0x1234,uto 0x8001 983040], length 0\n");
    CHECK_Z(options_of("1e0c0081 00010203 04050607"), "options [mptcp 12 capable[bad opt]\n");
    CHECK_Z(options_of("1e082005 00000007 01010101"), "options [mptcp 8 dss ack 7 seq [bad opt]\n");
    CHECK_Z(options_of("1e04400a 00000000"), "options [mptcp 4 rem-addr id 10,eol], length 0\n");
    CHECK_Z(options_of("1e145005 00000000 00000000 00000000 00000000"), "options [mptcp 20 prio[bad opt]\n");
    CHECK_Z(options_of("1d060102 abcd0101"),
            "options [tcp-ao keyid 1 rnextkeyid 2 mac 0xabcd,nop,nop], length 0\n");
    CHECK_Z(options_of("1312 000102030405060708090a0b0c0d0e0f 0101"),
            "options [md5 shared secret not supplied with -M, can't check - "
            "000102030405060708090a0b0c0d0e0f,nop,nop], length 0\n");
}

#define PARTIES  "IP6 2001:db8::1:0:0:1 > fe80::a:b: "
#define BARE_TCP "41334 > 60000: Flags [.], ack 1234567890, win 229, length 0\n"

static void extension_headers(void)
{
    CHECK_Z(line(IPV6("001c", "00") "0600010400000000" TCP("5", "10"), 0), PARTIES "HBH " BARE_TCP);
    CHECK_Z(line(IPV6("0024", "00") "3c00010400000000 0600010400000000" TCP("5", "10"), 0),
            PARTIES "HBH DSTOPT " BARE_TCP);
    CHECK_Z(line(IPV6("001c", "2c") "0600000100000007" TCP("5", "10"), 0), PARTIES "frag (0|20) " BARE_TCP);
    CHECK_Z(line(IPV6("002c", "2b") "0602000100000000 20010db8000000000000000000000009" TCP("5", "10"), 0),
            PARTIES "RT6 (len=2, type=0 [Deprecated], segleft=1, [0]2001:db8::9) " BARE_TCP);
    CHECK_Z(line(IPV6("002c", "2b") "0602040100010002 20010db8000000000000000000000009" TCP("5", "10"), 0),
            PARTIES
            "RT6 (len=2, type=4, segleft=1, last-entry=0, flags=0x1, tag=2, [0]2001:db8::9) " BARE_TCP);
    CHECK_Z(line(IPV6("0020", "33") "06010000 00000abc 00000005" TCP("5", "10"), 0),
            PARTIES "AH(spi=0x00000abc,seq=0x5,icv=0x): " BARE_TCP);
    CHECK_Z(line(IPV6("001c", "00") "0600050300000000" TCP("5", "10"), 0),
            PARTIES "HBH (rtalert: invalid len 3) [|hbhopt]\n");
}

static const char *no_name(uint32_t index)
{
    return index == 1 ? "lo" : NULL;
}

static void link_types(void)
{
    static const char rest[] = "Flags [.], ack 1234567890, win 229, length 0\n";
    char want[200];

    options.interface_name = no_name;
    snprintf(want, sizeof want, "lo    Out " FOUR "%s", rest);
    CHECK_Z(
        line_at("0800 0000 00000001 0001 04 06 0000000000000000" IPV4("0028") TCP("5", "10"), SLL2, 20, 0, 0),
        want);
    snprintf(want, sizeof want, "?     In  " FOUR "%s", rest);
    CHECK_Z(
        line_at("0800 0000 00000009 0001 00 06 0000000000000000" IPV4("0028") TCP("5", "10"), SLL2, 20, 0, 0),
        want);
    snprintf(want, sizeof want, "ethertype IPv4, " FOUR "%s", rest);
    CHECK_Z(
        line_at("0000 0001 0006 0000000000000000 8100 0005 0800" IPV4("0028") TCP("5", "10"), SLL, 20, 0, 0),
        want);
    snprintf(want, sizeof want, "IP: " FOUR "%s", rest);
    CHECK_Z(line_at("ff030021" IPV4("0028") TCP("5", "10"), PPP_HDLC, 4, 0, 0), want);
    options.interface_name = NULL;
}

static int32_t east(int64_t unix_s)
{
    (void)unix_s;
    return 5 * 3600 + 1800;
}

/* What stands in front of "IP". */
static const char *time_of(enum time_style style, int64_t ns)
{
    options.time_style = style;
    line_at(IPV4("0028") TCP("5", "10"), RAW, 0, 0, ns);
    *strstr(text, "IP ") = 0;
    return text;
}

static void restart(void)
{
    tell.any_time = false;
    tell.first_ns = tell.previous_ns = 0;
}

static void times(void)
{
    const int64_t at = INT64_C(1400000000123456789), minute = INT64_C(60000000000);

    CHECK_Z(time_of(TIME_OF_DAY, at), "16:53:20.123456 ");
    CHECK_Z(time_of(TIME_EPOCH, at), "1400000000.123456 ");
    CHECK_Z(time_of(TIME_DATE, at), "2014-05-13 16:53:20.123456 ");
    CHECK_Z(time_of(TIME_OF_DAY, INT64_C(2147483648000000000)), "[Error converting time] ");
    options.utc_offset = east;
    CHECK_Z(time_of(TIME_DATE, at + 120 * minute), "2014-05-14 00:23:20.123456 ");
    CHECK_Z(time_of(TIME_EPOCH, at), "1400000000.123456 ");
    options.utc_offset = NULL;

    restart();
    CHECK_Z(time_of(TIME_DELTA, at), " 00:00:00.000000 ");
    CHECK_Z(time_of(TIME_DELTA, at + minute + 211), " 00:01:00.000001 ");
    CHECK_Z(time_of(TIME_DELTA, at), "-00:01:00.000001 ");
    restart();
    CHECK_Z(time_of(TIME_SINCE_FIRST, at), " 00:00:00.000000 ");
    CHECK_Z(time_of(TIME_SINCE_FIRST, at + minute), " 00:01:00.000000 ");
    CHECK_Z(time_of(TIME_SINCE_FIRST, at + 2 * minute), " 00:02:00.000000 ");
    CHECK_Z(time_of(TIME_SINCE_FIRST, at - 1000), "-00:00:00.000001 ");
    restart();
    options.time_style = TIME_NONE;
}

/* Text: what it said, and no more. */
static void from_text(void)
{
    const uint8_t *bytes;
    struct frame f = {
        .clock = CLOCK_DAY, .time_digits = 6, .time_ns = INT64_C(45826905723000), .link = LINK_TEXT};
    struct segment s = {.frame = &f,
                        .from = {.address = {ADDRESS_IPV4, {172, 16, 196, 142}}, .port = 41334},
                        .to = {.address = {ADDRESS_IPV4, {172, 16, 196, 145}}, .port = 60000},
                        .known = KNOWN_ALL & ~(uint32_t)KNOWN_SEQ,
                        .flags = TCP_ACK,
                        .ack = 4195434202,
                        .window = 227,
                        .tcp_offset = 20};

    s.ip_captured = (uint32_t)from_hex(IPV4("0034") TCP("8", "10") "0101080a 00000001 00000002", &bytes);
    s.ip = bytes;
    options.time_style = TIME_OF_DAY;
    CHECK_Z(said(&s), "12:43:46.905723 " FOUR
                      "Flags [.], ack 4195434202, win 227, options [nop,nop,TS val 1 ecr 2], length 0\n");
    options.time_style = TIME_DATE;
    CHECK(strncmp(said(&s), "12:43:46.905723 IP ", 19) == 0);
    f.clock = CLOCK_LOCAL;
    options.utc_offset = east;
    CHECK(strncmp(said(&s), "1970-01-01 12:43:46.905723 IP ", 30) == 0);
    options.utc_offset = NULL;
    f.clock = CLOCK_NONE;
    s.known = KNOWN_LENGTH; /* tcpdump -q */
    s.length = 3;
    s.ip_captured = 0;
    CHECK_Z(said(&s), FOUR "tcp 3\n");
    options.time_style = TIME_NONE;
}

/* Without --bare a second line says what the segment did. */
static void explained(void)
{
    static const char first[] = FOUR "Flags [.], ack 1234567890, win 229, length 0\n        # ";

    options.bare = false;
    const char *all = line(IPV4("0028") TCP("5", "10"), 0);
    CHECK(strncmp(all, first, sizeof first - 1) == 0);
    CHECK(strlen(all) > sizeof first && all[strlen(all) - 1] == '\n');
    options.bare = true;
}

int main(void)
{
    options.time_style = TIME_NONE;
    make_page();
    headers();
    cut_short();
    lengths_that_lie();
    tcp_options();
    extension_headers();
    link_types();
    times();
    from_text();
    explained();
    return check_done();
}
