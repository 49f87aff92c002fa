/* tcpdump's text, cut into records: what begins one, what belongs to it, what is left out. */
#include "source/reading_test.h"

#define ONE   "192.0.2.1.40000 > 198.51.100.2.80"
#define OTHER "198.51.100.2.80 > 192.0.2.1.40000"
#define TAIL  ", ack 1, win 5, length 0"

/* The last frame's text of a reading. */
static char text[4096];

static struct reading read_text(const char *z)
{
    static struct source s;
    size_t at = 0, len = strlen(z);
    struct frame frame;
    struct notice notice;
    source_init(&s);
    text[0] = '\0';
    for (;;) {
        size_t used = 0;
        enum source_result result =
            source_read(&s, (const uint8_t *)z + at, len - at, true, &used, &frame, &notice);
        at += used;
        if (result == SOURCE_FRAME && frame.link == LINK_TEXT) {
            memcpy(text, frame.data, frame.captured);
            text[frame.captured] = '\0';
        }
        if (result == SOURCE_END)
            break;
    }
    struct reading once = read_all((const uint8_t *)z, len, 0);
    struct reading bytewise = read_all((const uint8_t *)z, len, 1);
    CHECK(same_reading(&once, &bytewise));
    return once;
}

static void test_forms_of_line(void)
{
    static const struct {
        const char *line, *text;
    } rows[] = {
        {"12:00:00.000001 IP " ONE ": tcp 0\n", "IP " ONE ": tcp 0"},
        {"IP " ONE ": tcp 0\n", "IP " ONE ": tcp 0"},
        {"7 12:00:00.000001 IP " ONE ": tcp 0\r\n", "IP " ONE ": tcp 0"},
        {"    7  12:00:00.000001 IP " ONE ": tcp 0", "IP " ONE ": tcp 0"},
        {"7:12:00:00.000001 IP " ONE ": tcp 0", "IP " ONE ": tcp 0"},
        {"[7] 12:00:00.000001 IP " ONE ": tcp 0", "IP " ONE ": tcp 0"},
        {"> 12:00:00.000001 IP " ONE ": tcp 0", "IP " ONE ": tcp 0"},
        {"host dump[3]: 12:00:00.000001 IP " ONE ": tcp 0", "IP " ONE ": tcp 0"},
        {"12:00:00.000001 IP 192.0.2.1.1 &gt; 192.0.2.2.2: tcp 0", "IP 192.0.2.1.1 > 192.0.2.2.2: tcp 0"},
        {"\x1b[1m12:00:00.000001\x1b[0m IP " ONE ": tcp 0", "IP " ONE ": tcp 0"},
        {"12:00:00.000001\xc2\xa0IP " ONE ": tcp 0", "IP " ONE ": tcp 0"},
        {"\xef\xbb\xbf"
         "12:00:00.000001 IP " ONE ": tcp 0",
         "IP " ONE ": tcp 0"},
        {"12:00:00.000001 eth0  In  IP " ONE ": tcp 0", "eth0  In  IP " ONE ": tcp 0"},
        {"12:00:00.000001 " ONE ": . ack 1 win 2", ONE ": . ack 1 win 2"},
        {"3  4.155441 (4.1482)  " ONE ": . ack 1 win 2", ONE ": . ack 1 win 2"},
        {"12:00:00.000001 ARP, Request who-has 192.0.2.1 tell 192.0.2.2, length 28",
         "ARP, Request who-has 192.0.2.1 tell 192.0.2.2, length 28"},
        {"02:00:00:00:00:01 > 02:00:00:00:00:02, ethertype IPv4 (0x0800), length 60: " ONE ": tcp 0",
         "02:00:00:00:00:01 > 02:00:00:00:00:02, ethertype IPv4 (0x0800), length 60: " ONE ": tcp 0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reading r = read_text(rows[i].line);
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.notices, 0);
        CHECK_Z(text, rows[i].text);
    }
}

#define VERBOSE "IP (tos 0x0, ttl 64, id 1)"
#define LINK    "02:00:00:00:00:01 > 02:00:00:00:00:02, ethertype IPv4 (0x0800), length 60: "

/* What people's tools put in front of lines: test/pasted.py has many more. */
static void test_prefixes(void)
{
    static const struct {
        const char *lines, *text;
    } rows[] = {
        {"> 12:00:00.000001 " VERBOSE "\n>     " ONE ": tcp 0\n", VERBOSE " " ONE ": tcp 0"},
        {"> " VERBOSE "\n>     " ONE ": tcp 0\n", VERBOSE " " ONE ": tcp 0"},
        {"host: " VERBOSE "\nhost:     " ONE ": tcp 0\n", VERBOSE " " ONE ": tcp 0"},
        {"Nov 23 10:00:01 host dump[3]: " VERBOSE "\nNov 23 10:00:02 host dump[3]:     " ONE ": tcp 0\n",
         VERBOSE " " ONE ": tcp 0"},
        {"9: 12:00:00.000001 " VERBOSE "\n10:     " ONE ": tcp 0\n", VERBOSE " " ONE ": tcp 0"},
        {"  9  " VERBOSE "\n 10      " ONE ": tcp 0\n", VERBOSE " " ONE ": tcp 0"},
        {"a.txt:9:" VERBOSE "\na.txt-10-    " ONE ": tcp 0\n", VERBOSE " " ONE ": tcp 0"},
        {"$ IP " ONE ": tcp 0\n", "IP " ONE ": tcp 0"},
        {"| 12:00:00.000001 " LINK ONE ": tcp 0\n", LINK ONE ": tcp 0"},
        {"host: " LINK ONE ": tcp 0\n", LINK ONE ": tcp 0"},
        {"host: lo    In  IP " ONE ": tcp 0\n", "lo    In  IP " ONE ": tcp 0"},
        {"> 12:00:00.000001 " ONE ": . ack 1 win 2\n", ONE ": . ack 1 win 2"},
        {"> > 2024-01-01 12:00:00.000001 IP " ONE ": tcp 0\n", "IP " ONE ": tcp 0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reading r = read_text(rows[i].lines);
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.notices, 0);
        CHECK_Z(text, rows[i].text);
    }
    /* The address begins with the number that would come next. */
    struct reading next =
        read_text("  8  12:00:00.000001 IP (tos 0x0,\nttl 64)\n    10.99.99.1.1 > 192.0.2.2.2: tcp 0\n");
    CHECK_EQ(next.frames, 1);
    CHECK_Z(text, "IP (tos 0x0, ttl 64) 10.99.99.1.1 > 192.0.2.2.2: tcp 0");
    /* One number a line, or it is none: these bytes are a hex dump's. */
    struct reading r = read_text("1 IP " ONE ": tcp 0\n    4500 0028\nIP " OTHER ": tcp 0\n");
    CHECK_EQ(r.frames, 2);
    /* What is inside a packet's text has no prefix. */
    r = read_text("12:00:00.000001 " VERBOSE "\n    192.0.2.1 > 192.0.2.2: GREv0, length 9: IP " ONE
                  ": tcp 0\n");
    CHECK_EQ(r.frames, 1);
    r = read_text("the one from IP " ONE ": tcp 0\n");
    CHECK_EQ(r.frames, 0);
    /* Packets that convince nobody are counted too, behind a prefix known by then. */
    r = read_text("> 12:00:00.000001 IP " ONE ": tcp 0\n> 12:00:00.000002 STP 802.1d, Config\n"
                  "> 12:00:00.000003 IP " ONE ": tcp 0\n");
    CHECK_EQ(r.frames, 3);
    CHECK_EQ(r.frame[2].number, 3);
}

static void test_prose(void)
{
    static const char *const lines[] = {
        "the connection hangs at 12:00:00 or so\n",
        "$ tcpdump -nS port 80\n",
        "IP is the Internet Protocol\n",
        "12:00:01.5 the server was restarted\n",
        "1 2 3\n\n\n",
        "ack 1, win 5, length 0\n",
        "\t0x0000:  4500 0028\n",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct reading r = read_text(lines[i]);
        CHECK_EQ(r.frames, 0);
        CHECK_EQ(r.notices, 0);
        CHECK_Z(r.format, "tcpdump text");
    }
}

static void test_broken_lines_are_joined(void)
{
    static const char whole[] = "IP " ONE ": Flags [S.], seq 1000, ack 2000, win 5, "
                                "options [mss 1460,sackOK,TS val 12 ecr 3456], length 0";
    static const char *const ways[] = {
        "12:00:00.000001 IP " ONE ": Flags\n[S.], seq 1000, ack 2000, win 5,\n"
        "options [mss 1460,sackOK,TS val\n12 ecr 3456], length\n0\n",
        "12:00:00.000001 IP " ONE ": Flags [S.], seq 10\n00, ack 2000, win 5, opt\n"
        "ions [mss 1460,\nsackOK,TS val 12 ecr 34\n56], length 0\n",
        "> 12:00:00.000001 IP " ONE ": Flags [S.], seq 1000,\n> ack 2000, win 5, options [mss "
        "1460,sackOK,TS\n> val 12 ecr 3456], length 0\n",
        "12:00:00.000001 IP 192.0.2.1.40000\n> 198.51.100.2.80: Flags [S.], seq 1000, ack 2000, "
        "win 5, options [mss 1460,sackOK,TS val 12 ecr 3456], length 0\n",
    };
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct reading r = read_text(ways[i]);
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.notices, 0);
        /* "length" is the end of what is looked for; a number on the next line is joined as well. */
        CHECK_Z(text, whole);
    }
    read_text("12:00:00.000001 IP " ONE
              ": Flags [.], ack 9, win 5, options [sack 2 {1:2}\n{4:5\n}], length 0\n");
    CHECK_Z(text, "IP " ONE ": Flags [.], ack 9, win 5, options [sack 2 {1:2}{4:5}], length 0");
    static const char *const links[] = {
        "12:00:00.000001 02:00:00:00:00:01 (oui\nUnknown) > 02:00:00:00:00:02, ethertype\nIPv4 (0x0800), "
        "length "
        "60: " ONE ":\ntcp 0\n",
        "> 12:00:00.000001 02:00:00:00:00:01 (oui\n> Unknown) > 02:00:00:00:00:02,\n> ethertype IPv4 "
        "(0x0800), length 60:\n> " ONE ": tcp 0\n",
        "02:00:00:00:00:01 (oui Unknown) > 02:00:00:00:00:02, ethertype IPv4 (0x0800), length 60:\n\n" ONE
        ": tcp 0\n",
    };
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        CHECK_EQ(read_text(links[i]).notices, 0);
        CHECK_Z(
            text,
            "02:00:00:00:00:01 (oui Unknown) > 02:00:00:00:00:02, ethertype IPv4 (0x0800), length 60: " ONE
            ": tcp 0");
    }
    /* A whole record takes nothing more. */
    struct reading r = read_text("IP " ONE ": Flags [.]" TAIL "\nack 5, win 7, length 9\n");
    CHECK_EQ(r.frames, 1);
    CHECK_Z(text, "IP " ONE ": Flags [.]" TAIL);
}

static void test_verbose(void)
{
    struct reading r = read_text("12:00:00.000001 IP (tos 0x0, ttl 64, id 1, offset 0, flags [DF], "
                                 "proto TCP (6), length 45)\n"
                                 "    " ONE ": Flags [P.], cksum 0x1234 (correct), seq 1:6" TAIL
                                 ": HTTP, length: 5\n\tGET /\n\t\n"
                                 "12:00:00.000002 IP6 (hlim 64, next-header TCP (6) payload length: "
                                 "20) ::1.1 > ::1.2: Flags [.]" TAIL "\n");
    CHECK_EQ(r.frames, 2);
    CHECK_EQ(r.notices, 0);
    r = read_text("12:00:00.000001 IP (tos 0x0, ttl 64, id 1)\n"
                  "    " ONE ": Flags [.]" TAIL "\n");
    CHECK_Z(text, "IP (tos 0x0, ttl 64, id 1) " ONE ": Flags [.]" TAIL);
}

/* What a tunnel carries is printed on a line of its own, but is no frame of its own. */
static void test_tunnel(void)
{
    struct reading r = read_text("12:00:00.000001 IP 192.0.2.1.5 > 192.0.2.2.4789: VXLAN, flags [I] "
                                 "(0x08), vni 42\nIP " ONE ": Flags [.]" TAIL "\n"
                                 "12:00:00.000002 IP " ONE ": Flags [.]" TAIL "\n");
    CHECK_EQ(r.frames, 2);
    r = read_text("IP 192.0.2.1.5 > 192.0.2.2.4789: VXLAN, flags [I] (0x08), vni 42\nIP " ONE
                  ": Flags [.]" TAIL "\nIP " ONE ": Flags [.]" TAIL "\n");
    CHECK_EQ(r.frames, 2);
}

static void test_numbers(void)
{
    struct reading r =
        read_text("4 IP " ONE ": tcp 0\n9 IP " ONE ": tcp 0\nIP " ONE ": tcp 0\n2 IP " ONE ": tcp 0\n");
    CHECK_EQ(r.frames, 4);
    CHECK_EQ(r.frame[0].number, 4);
    CHECK_EQ(r.frame[1].number, 9);
    CHECK_EQ(r.frame[2].number, 10);
    CHECK_EQ(r.frame[3].number, 11);
    CHECK_EQ(r.frame[3].where, 4);
}

static void test_damage(void)
{
    struct reading r = read_text("words\n12:00:00.000001 IP 192.0.2.1.400\n12:00:00.000002 IP " ONE
                                 ": tcp 0\n12:00:00.000003 IP (tos 0x0, ttl 64\n");
    CHECK_EQ(r.frames, 1);
    CHECK_EQ(r.frame[0].number, 2);
    CHECK_EQ(r.notices, 2);
    CHECK_EQ(r.notice[0].kind, NOTICE_BAD_LINE);
    CHECK_EQ(r.notice[0].line, 1);
    CHECK_EQ(r.notice[0].where, 2);
    CHECK_EQ(r.notice[1].where, 4);
}

static void test_long_line(void)
{
    enum { LEN = 1000000 };
    static const char first[] = "IP " ONE ": tcp 0\n", last[] = "\nIP " OTHER ": tcp 0\n";
    char *z = malloc(LEN + sizeof first + sizeof last);
    if (!z)
        abort();
    memcpy(z, first, sizeof first - 1);
    memset(z + sizeof first - 1, 'x', LEN);
    memcpy(z + sizeof first - 1 + LEN, last, sizeof last);
    size_t steps[] = {0, 100000, 5000};
    for (size_t i = 0; i < 3; i++) {
        struct reading r = read_all((const uint8_t *)z, strlen(z), steps[i]);
        CHECK_EQ(r.frames, 2);
        CHECK_EQ(r.notices, 1);
        CHECK_EQ(r.notice[0].kind, NOTICE_LONG_LINE);
        CHECK_EQ(r.notice[0].where, 2);
        CHECK_EQ(r.notice[0].a, LEN);
        CHECK_EQ(r.frame[1].where, 3);
    }
    free(z);
}

static void test_recognise(void)
{
    static const struct {
        const char *bytes;
        size_t len;
        bool last, is;
    } rows[] = {
        {"", 0, true, false},
        {"words\n", 6, true, true},
        {"words\n", 6, false, false}, /* a binary may begin so */
        {"IP " ONE ": tcp 0\n", sizeof "IP " ONE ": tcp 0\n" - 1, false, true},
        {"\x7f"
         "ELF\n",
         5, true, false},
        {"a\0b\n", 4, true, false},
        {"\xff\xfe\n", 3, true, false},
        {"\xe4\xb8\xad\n", 4, true, true},
        {"12:00:00.000001 " VERBOSE "\n", sizeof "12:00:00.000001 " VERBOSE "\n" - 1, false, true},
        {VERBOSE "\n", sizeof VERBOSE "\n" - 1, false, true},
        {"fr\xfcher\n" LINK "\n", sizeof "fr\xfcher\n" LINK "\n" - 1, false, true},
        {"I\0P\0 \0", 6, true, false},
        {"\0\xff\nIP " ONE ": tcp 0\n", 3 + sizeof "IP " ONE ": tcp 0\n" - 1, true, true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK_EQ(source_tcpdump_text.recognise((const uint8_t *)rows[i].bytes, rows[i].len, rows[i].last),
                 rows[i].is);
}

int main(void)
{
    test_forms_of_line();
    test_prefixes();
    test_prose();
    test_broken_lines_are_joined();
    test_verbose();
    test_tunnel();
    test_numbers();
    test_damage();
    test_long_line();
    test_recognise();
    return check_done();
}
