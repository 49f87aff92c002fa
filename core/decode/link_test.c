/* Each link type with IPv4 and IPv6 in it, VLAN tags, what is not IP, and every cut. */
#include "decode/packet_test.h"

#define MACS       "020000000001 020000000002 "
#define V4         IPV4("002b", "4000") TCP("5018") PAYLOAD_3
#define V6         IPV6("0017", "06") TCP("5018") PAYLOAD_3
#define SLL        "0000 0001 0006 020000000001 0000 "
#define SLL2(type) type " 0000 00000002 0001 00 06 0200000000010000 "

static const struct {
    uint32_t link;
    const char *hex;
    uint64_t path;
    int ip_offset;
} rows[] = {
    {1, MACS "0800" V4, 0, 14},
    {1, MACS "86dd" V6, 0, 14},
    {1, MACS "8100 0005 0800" V4, 5, 18},
    {1, MACS "8100 f005 86dd" V6, 5, 18}, /* priority is no part of the id */
    {1, MACS "8100 e000 0800" V4, 0, 18}, /* priority only */
    {1, MACS "88a8 0007 8100 0008 0800" V4, 7 << 12 | 8, 22},
    {1, MACS "88a8 0001 88a8 0002 8100 0003 0800" V4, 1 << 24 | 2 << 12 | 3, 26},
    {1, MACS "88a8 0fff 88a8 0002 88a8 0003 8100 0000 8100 0004 8100 0005 0800" V4,
     UINT64_C(0xfff002003004005), 38},
    {1, MACS "9100 0007 8100 0008 86dd" V6, 7 << 12 | 8, 22},
    {1, MACS "9200 0007 8100 0000 86dd" V6, 7, 22},
    {1, MACS "0033 aaaa03 000000 0800" V4, 0, 22},
    {1, MACS "0033 aaaa03 0000f8 86dd" V6, 0, 22},
    {1, MACS "8100 0009 0033 aaaa03 000000 0800" V4, 9, 26},
    {1, MACS "002e 060603" V4, 0, 17},
    {0, "02000000" V4, 0, 4},
    {0, "00000002" V4, 0, 4},
    {0, "0a000000" V6, 0, 4},
    {0, "18000000" V6, 0, 4},
    {0, "1c000000" V6, 0, 4},
    {0, "0000001e" V6, 0, 4},
    {108, "00000002" V4, 0, 4},
    {108, "00000018" V6, 0, 4},
    {101, V4, 0, 0},
    {101, V6, 0, 0},
    {12, V4, 0, 0},
    {14, V6, 0, 0},
    {228, V4, 0, 0},
    {229, V6, 0, 0},
    {113, SLL "0800" V4, 0, 16},
    {113, SLL "86dd" V6, 0, 16},
    {113, SLL "8100 0005 0800" V4, 5, 20},
    {113, SLL "0004 aaaa03 000000 0800" V4, 0, 24},
    {276, SLL2("0800") V4, 0, 20},
    {276, SLL2("86dd") V6, 0, 20},
    {9, "0021" V4, 0, 2},
    {9, "21" V4, 0, 1},
    {9, "ff03 0057" V6, 0, 4},
    {50, "ff03 0021" V4, 0, 4},
    {50, "ff03 57" V6, 0, 3},
    {50, "0021" V4, 0, 2},
    {50, "0f00 0800" V4, 0, 4},
    {104, "8f00 86dd" V6, 0, 4},
    {204, "01 ff03 0021" V4, 0, 5},
};

/* The ids, 12 bits each. */
static uint64_t vlans(const struct path *p)
{
    struct path_step step;
    uint64_t ids = 0;

    for (int at = 0; path_next(p, &at, &step);)
        ids = ids << 12 | (step.kind == PATH_VLAN ? step.id : 0xfff);
    return ids;
}

static uint32_t link_type;

static enum decode_result on_link(struct cursor *c, uint32_t wire, struct way *w)
{
    return decode_link(link_type, c, wire, w);
}

static void every_link(void)
{
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct packet p = packet_of(rows[i].hex);
        struct segment s;
        link_type = rows[i].link;
        CHECK_EQ(decode_cut(on_link, &p, p.len, (uint32_t)p.len, &s), DECODE_TCP);
        CHECK_EQ(vlans(&s.path), rows[i].path);
        CHECK_EQ(s.seq, 0xfedcba98);
        CHECK_EQ(s.length, 3);
        CHECK_EQ(s.ip_captured, (int)p.len - rows[i].ip_offset);
        CHECK_EQ(s.ip_original, s.ip_captured);
        check_cuts(on_link, rows[i].hex, (size_t)rows[i].ip_offset + s.tcp_offset + 14);
        check_runts(on_link, rows[i].hex);
    }
}

static void not_ip(void)
{
    static const struct {
        uint32_t link;
        const char *hex;
        enum decode_result result;
    } others[] = {
        {1, MACS "0806 0001080006040001", DECODE_OTHER},
        {1, MACS "8100 0005 0806 0001", DECODE_OTHER},
        {1, MACS "0026 424203 0000", DECODE_OTHER},
        {1, MACS "0026 aaaa03 00000c 2000", DECODE_OTHER},
        {1, MACS "0026 aaaa03 000000 0020 aaaa03", DECODE_OTHER},
        {1, MACS "86dd" V4, DECODE_MALFORMED},
        {1, MACS "0800" V6, DECODE_MALFORMED},
        {0, "07000000" V4, DECODE_OTHER},
        {113, SLL "0001" V4, DECODE_OTHER},
        {276, SLL2("0806") "0001", DECODE_OTHER},
        {9, "c021 0101", DECODE_OTHER},
        {228, V6, DECODE_MALFORMED},
        {229, V4, DECODE_MALFORMED},
        {101, "f0", DECODE_MALFORMED},
        {105, V4, DECODE_UNKNOWN_LINK}, /* IEEE 802.11 */
        {UINT32_MAX, V4, DECODE_UNKNOWN_LINK},
    };
    struct segment s;

    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        link_type = others[i].link;
        CHECK_EQ(decode_hex(on_link, others[i].hex, &s), others[i].result);
    }
}

static void many_tags(void)
{
    struct packet p = packet_of(MACS);
    struct packet rest = packet_of("0800" V4);
    struct segment s;

    link_type = 1;
    for (int tags = 0; tags < 40; tags++) {
        struct packet all = p;
        memcpy(all.at + all.len, rest.at, rest.len);
        all.len += rest.len;
        CHECK_EQ(decode_cut(on_link, &all, all.len, (uint32_t)all.len, &s),
                 tags <= PATH_WORDS ? DECODE_TCP : DECODE_DEEP);
        memcpy(p.at + p.len, "\x81\x00\x00\x05", 4);
        p.len += 4;
    }
}

int main(void)
{
    every_link();
    not_ip();
    many_tags();
    return check_done();
}
