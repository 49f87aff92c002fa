/* Tunnels: each kind, what enters the path, headers not to be believed, nesting, and every cut. */
#include "decode/packet_test.h"

#define MACS        "020000000001 020000000002 "
#define FRAME       MACS "0800 " INNER
#define INNER       IPV4("002b", "4000") TCP("5018") PAYLOAD_3
#define INNER_6     IPV6("0017", "06") TCP("5018") PAYLOAD_3
#define OUTER(next) "45 00 0000 0007 4000 40 " next " 0000 0a000001 0a000002 "
#define BACK(next)  "45 00 0000 0007 4000 40 " next " 0000 0a000002 0a000001 "
#define OUTER_6(next)                                                                                        \
    "60000000 0000 " next " 40 fd000000000000000000000000000001 fd000000000000000000000000000002 "
#define UDP(port) "9c41 " port " 0000 0000 "

static uint32_t link_type;

static enum decode_result on_link(struct cursor *c, uint32_t wire, struct way *w)
{
    return decode_link(link_type, c, wire, w);
}

static struct path path_of(uint32_t link, const char *hex)
{
    struct segment s;
    link_type = link;
    CHECK_EQ(decode_hex(on_link, hex, &s), DECODE_TCP);
    CHECK_EQ(s.seq, 0xfedcba98);
    CHECK_EQ(s.length, 3);
    return s.path;
}

static void each_kind(void)
{
    static const struct {
        const char *hex;
        uint32_t link;
        uint8_t kind;
        int64_t id;  /* -1: none; -2: the tunnel is no step */
        int headers; /* bytes in front of the inner IP header */
    } rows[] = {
        {OUTER("04") INNER, 101, PATH_IP, -1, 20},
        {OUTER("29") INNER_6, 101, PATH_IP, -1, 20},
        {OUTER_6("04") INNER, 101, PATH_IP, -1, 40},
        {OUTER_6("29") INNER_6, 101, PATH_IP, -1, 40},
        {OUTER_6("3c") "04 00 04 01 04 01 01 00 " INNER, 101, PATH_IP, -1, 48},
        {OUTER("2f") "0000 0800 " INNER, 101, PATH_GRE, -1, 24},
        {OUTER("2f") "2000 86dd 00000007 " INNER_6, 101, PATH_GRE, 7, 28},
        {OUTER("2f") "b000 0800 1234 0000 00000007 00000001 " INNER, 101, PATH_GRE, 7, 36},
        {OUTER("2f") "2000 6558 00000007 " FRAME, 101, PATH_GRE, 7, 42},
        {OUTER("2f") "2000 6558 00100042 " FRAME, 101, PATH_NVGRE, 0x1000, 42},
        {OUTER("2f") "0000 880b ff03 0021 " INNER, 101, PATH_GRE, -1, 28},
        {OUTER("2f") "3001 880b 002c 004d 00000001 21 " INNER, 101, PATH_GRE, -1, 33},
        {OUTER("2f") "3081 880b 002c 004d 00000001 00000002 21 " INNER, 101, PATH_GRE, -1, 37},
        {OUTER("2f") "0000 88be " FRAME, 101, PATH_ERSPAN, 0, 38},
        {OUTER("2f") "1000 88be 00000001 1005 0c07 00000003 " FRAME, 101, PATH_ERSPAN, 7, 50},
        {OUTER("2f") "1000 22eb 00000001 2005 0c07 00000003 00000000 " FRAME, 101, PATH_ERSPAN, 7, 54},
        {OUTER("2f") "1000 22eb 00000001 2005 0c07 00000003 00000001 0000000000000000 " FRAME, 101,
         PATH_ERSPAN, 7, 62},
        {OUTER("11") UDP("12b5") "08000000 00006400 " FRAME, 101, PATH_VXLAN, 100, 50},
        {OUTER("11") UDP("12b5") "88000011 00006400 " FRAME, 101, PATH_VXLAN, 100, 50},
        {OUTER_6("11") UDP("2118") "08000000 ffffff00 " FRAME, 101, PATH_VXLAN, 0xffffff, 70},
        {OUTER("11") UDP("17c1") "0000 6558 00006400 " FRAME, 101, PATH_GENEVE, 100, 50},
        {OUTER("11") UDP("17c1") "0240 86dd 00006400 0102800100000005 " INNER_6, 101, PATH_GENEVE, 100, 44},
        {OUTER("11") UDP("0868") "30ff 002b 00001234 " INNER, 101, PATH_GTP, -1, 36},
        {OUTER("11") UDP("0868") "32ff 002f 00001234 00050000 " INNER, 101, PATH_GTP, -1, 40},
        {OUTER("11") UDP("0868") "34ff 0033 00001234 00000085 01100100 " INNER, 101, PATH_GTP, -1, 44},
        {OUTER("11") UDP("0dd8") INNER_6, 101, PATH_TEREDO, -1, 28},
        {OUTER("11") UDP("0dd8") "0001 0000 0000000000000000 00 0000 0001 00000002 " INNER_6, 101,
         PATH_TEREDO, -1, 49},
        {OUTER("11") "0dd8 9c41 0000 0000 " INNER_6, 101, PATH_TEREDO, -1, 28},
        {OUTER("89") "00064140 " INNER, 101, 0, -2, 24},
        {OUTER("11") UDP("19eb") "00064140 " INNER, 101, 0, -2, 32},
        {MACS "8847 00064040 000c8040 0012c140 " INNER, 1, 0, -2, 26},
        {MACS "8848 00064140 " INNER_6, 1, 0, -2, 18},
        {MACS "8847 00064140 00000000 " FRAME, 1, 0, -2, 36},
        {MACS "8864 1100 0009 002d 0021 " INNER, 1, PATH_PPPOE, 9, 22},
        {MACS "8864 1100 0009 0041 0057 " INNER_6, 1, PATH_PPPOE, 9, 22},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct path path = path_of(rows[i].link, rows[i].hex);
        struct path_step step;
        int at = 0;
        bool any = path_next(&path, &at, &step);
        CHECK_EQ(any, rows[i].id != -2);
        if (any) {
            CHECK_EQ(step.kind, rows[i].kind);
            CHECK_EQ(step.has_id ? (int64_t)step.id : -1, rows[i].id);
            CHECK_EQ(at, path.count);
        }
        struct packet p = packet_of(rows[i].hex);
        struct segment s;
        CHECK_EQ(decode_cut(on_link, &p, p.len, (uint32_t)p.len, &s), DECODE_TCP);
        CHECK_EQ(s.ip_captured, p.len - (size_t)rows[i].headers);
        CHECK_EQ(s.wrap_count, 1);
        for (size_t n = 0; n < p.len; n++) {
            enum decode_result result = decode_cut(on_link, &p, n, (uint32_t)p.len, &s);
            CHECK(result == DECODE_TCP ? s.seq == 0xfedcba98 && s.length == 3 && path_equal(&s.path, &path)
                                       : result == DECODE_TRUNCATED || result == DECODE_OTHER);
            decode_cut(on_link, &p, n, (uint32_t)n, &s);
        }
    }
}

/* Two paths that must be one, or must not. */
static void what_tells_tunnels_apart(void)
{
    static const struct {
        bool same;
        const char *a, *b;
    } rows[] = {
        {true, OUTER("04") INNER, BACK("04") INNER},
        {false, OUTER("04") INNER, INNER},
        {false, OUTER("04") INNER, "45 00 0000 0007 4000 40 04 0000 0a000001 0a000003 " INNER},
        {true, OUTER("2f") "2000 0800 00000007 " INNER, BACK("2f") "2000 0800 00000007 " INNER},
        {false, OUTER("2f") "2000 0800 00000007 " INNER, OUTER("2f") "2000 0800 00000008 " INNER},
        {false, OUTER("2f") "2000 0800 00000000 " INNER, OUTER("2f") "0000 0800 " INNER},
        {true, OUTER("2f") "2000 6558 00100042 " FRAME, BACK("2f") "2000 6558 00100043 " FRAME},
        {true, OUTER("2f") "3001 880b 002c 004d 00000001 21 " INNER,
         BACK("2f") "3001 880b 002c 0001 00000001 21 " INNER},
        {false, OUTER("11") UDP("12b5") "08000000 00006400 " FRAME,
         OUTER("11") UDP("12b5") "08000000 00006500 " FRAME},
        {false, OUTER("11") UDP("12b5") "08000000 00006400 " FRAME,
         OUTER("11") UDP("17c1") "0000 6558 00006400 " FRAME},
        {true, OUTER("11") UDP("0868") "30ff 002b 00001234 " INNER,
         BACK("11") UDP("0868") "30ff 002b 00005678 " INNER},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct path a = path_of(101, rows[i].a), b = path_of(101, rows[i].b);
        CHECK_EQ(path_equal(&a, &b), rows[i].same);
    }
}

static void not_to_be_believed(void)
{
    static const struct {
        const char *hex;
        enum decode_result result;
    } rows[] = {
        {OUTER("11") UDP("12b5") "00000000 00006400 " FRAME, DECODE_OTHER}, /* without its flag */
        {OUTER("11") UDP("12b5") "48000000 00006400 " FRAME, DECODE_OTHER},
        {OUTER("11") UDP("12b5") "08000000 00006401 " FRAME, DECODE_OTHER},
        {OUTER("11") UDP("12b5") "08000001 00006400 " FRAME, DECODE_OTHER},
        {OUTER("11") "12b5 0035 0000 0000 08000000 00006400 " FRAME, DECODE_OTHER}, /* from the port */
        {OUTER("11") UDP("17c1") "4000 6558 00006400 " FRAME, DECODE_OTHER},
        {OUTER("11") UDP("17c1") "0001 6558 00006400 " FRAME, DECODE_OTHER},
        {OUTER("11") UDP("17c1") "0000 0806 00006400 " FRAME, DECODE_OTHER},
        {OUTER("11") UDP("0868") "30ff 002c 00001234 " INNER, DECODE_OTHER}, /* another length */
        {OUTER("11") UDP("0868") "30fe 002b 00001234 " INNER, DECODE_OTHER}, /* no G-PDU */
        {OUTER("11") UDP("0868") "50ff 002b 00001234 " INNER, DECODE_OTHER},
        {OUTER("11") UDP("0868") "34ff 0033 00001234 00000085 00100100 " INNER, DECODE_MALFORMED},
        {OUTER("11") UDP("0dd8") INNER_6 "00", DECODE_OTHER},
        {OUTER("11") UDP("0dd8") INNER, DECODE_OTHER},
        {OUTER("11") UDP("0035") INNER, DECODE_OTHER},
        {OUTER("2f") "4000 0800 00000000 " INNER, DECODE_OTHER}, /* source routes */
        {OUTER("2f") "0002 0800 " INNER, DECODE_OTHER},
        {OUTER("2f") "0000 0806 " INNER, DECODE_OTHER},
        {OUTER("2f") "2001 880b 002c 004d 21 " INNER, DECODE_OTHER}, /* PPTP without payload */
        {OUTER("2f") "1000 88be 00000001 2005 0c07 00000003 " FRAME, DECODE_OTHER},
        {OUTER("04") OUTER("32") INNER, DECODE_OTHER}, /* ESP */
        {OUTER("04") "00" INNER, DECODE_MALFORMED},
        {OUTER("89") "00064140 "
                     "80" INNER,
         DECODE_OTHER},
    };
    struct segment s;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        CHECK_EQ(decode_hex(decode_ip, rows[i].hex, &s), rows[i].result);
}

static void nesting(void)
{
    struct segment s;
    for (int layers = 1; layers < 20; layers++) {
        struct packet p = {.len = 0}, outer = packet_of(OUTER("04")), inner = packet_of(INNER);
        for (int i = 0; i < layers; i++, p.len += outer.len)
            memcpy(p.at + p.len, outer.at, outer.len);
        memcpy(p.at + p.len, inner.at, inner.len);
        p.len += inner.len;
        enum decode_result result = decode_cut(decode_ip, &p, p.len, (uint32_t)p.len, &s);
        CHECK_EQ(result, layers <= TUNNELS_MAX ? DECODE_TCP : DECODE_DEEP);
        if (result == DECODE_TCP)
            CHECK_EQ(s.wrap_count, layers);
    }
}

static void labels_without_end(void)
{
    struct packet p = packet_of(MACS "8847");
    struct segment s;
    memset(p.at + p.len, 0x40, 400);
    for (size_t i = 0; i < 400; i += 4)
        p.at[p.len + i + 2] = 0;
    link_type = 1;
    CHECK_EQ(decode_cut(on_link, &p, p.len + 400, 414, &s), DECODE_DEEP);
}

/* The frame bounds the inner packet even where the outer header claims more. */
static void outer_beyond_frame(void)
{
    struct segment s;
    CHECK_EQ(decode_hex(decode_ip,
                        "45 00 1000 0007 4000 40 04 0000 0a000001 0a000002 " IPV4("05dc", "4000") TCP("5018")
                            PAYLOAD_3,
                        &s),
             DECODE_TCP);
    CHECK_EQ(s.length, 1460);
    CHECK_EQ(s.ip_beyond, 1457);
}

int main(void)
{
    each_kind();
    what_tells_tunnels_apart();
    not_to_be_believed();
    nesting();
    labels_without_end();
    outer_beyond_frame();
    return check_done();
}
