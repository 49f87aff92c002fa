/* Hex dumps read back: every form of line, which link they are, and when the text is used instead. */
#include "source/reading_test.h"

#define HEAD "12:00:00.000001 IP 192.0.2.1.41334 > 198.51.100.2.80: Flags [S], seq 1, win 2, length 0\n"
/* 192.0.2.1.41334 > 198.51.100.2.80: a SYN; its IPv4 header's checksum is right. */
#define ROW_0 "4500 0028 0001 0000 4006 8e98 c000 0201"
#define ROW_1 "c633 6402 a176 0050 0000 0001 0000 0000"
#define ROW_2 "5002 0002 0000 0000"

static struct reading read_z(const char *z)
{
    struct reading once = read_all((const uint8_t *)z, strlen(z), 0);
    struct reading bytewise = read_all((const uint8_t *)z, strlen(z), 1);
    CHECK(same_reading(&once, &bytewise));
    return once;
}

static uint32_t sum_of(const uint8_t *bytes, size_t len)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < len; i++)
        sum = sum * 31 + bytes[i];
    return sum;
}

static const uint8_t packet[] = {
    0x45, 0x00, 0x00, 0x28, 0x00, 0x01, 0x00, 0x00, 0x40, 0x06, 0x8e, 0x98, 0xc0, 0x00,
    0x02, 0x01, 0xc6, 0x33, 0x64, 0x02, 0xa1, 0x76, 0x00, 0x50, 0x00, 0x00, 0x00, 0x01,
    0x00, 0x00, 0x00, 0x00, 0x50, 0x02, 0x00, 0x02, 0x00, 0x00, 0x00, 0x00,
};

static void test_forms(void)
{
    static const char *const dumps[] = {
        HEAD "\t0x0000:  " ROW_0 "\n\t0x0010:  " ROW_1 "\n\t0x0020:  " ROW_2 "\n",
        HEAD "0x0000:  " ROW_0 "\r\n0x0010:  " ROW_1 "\r\n0x0020:  " ROW_2,
        HEAD "\t0x0000:  " ROW_0 "  E..(..@.@....... \n\t0x0010:  " ROW_1
             "  .3d..v.P 4500 00\n\t0x0020:  " ROW_2 "                      abcd\n",
        HEAD "\t0x0000\t " ROW_0 "\tE..(\n\t0x0010\t " ROW_1 "\t.3d.\n\t0x0020\t " ROW_2 "\tabcd\n",
        HEAD "\t\t\t " ROW_0 "\n\t\t\t " ROW_1 "\n\t\t\t " ROW_2 "\n",
    };
    for (size_t i = 0; i < sizeof dumps / sizeof *dumps; i++) {
        struct reading r = read_z(dumps[i]);
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.frame[0].link, 101);
        CHECK_EQ(r.frame[0].captured, sizeof packet);
        CHECK_EQ(r.frame[0].original, 40);
        CHECK_EQ(r.sum[0], sum_of(packet, sizeof packet));
        CHECK_EQ(r.frame[0].clock, CLOCK_DAY);
    }
}

static void test_ethernet(void)
{
    struct reading r = read_z(HEAD "\t0x0000:  0200 0000 0001 4500 0028 0002 0800 4500\n"
                                   "\t0x0010:  0028 0001 0000 4006 8e98 c000 0201 c633\n"
                                   "\t0x0020:  6402 a176 0050 0000 0001 0000 0000 5002\n"
                                   "\t0x0030:  0002 0000 0000 0000 0000 0000\n");
    CHECK_EQ(r.frame[0].link, 1);
    CHECK_EQ(r.frame[0].captured, 60);
    CHECK_EQ(r.frame[0].original, 60); /* padded */
}

static void test_cut(void)
{
    /* Text that is whole says more than half a dump; text that says it was cut does not. */
    struct reading r = read_z(HEAD "\t0x0000:  " ROW_0 "\n\t0x0010:  " ROW_1 "\n");
    CHECK_EQ(r.frame[0].link, LINK_TEXT);
    r = read_z("12:00:00.000001 IP 192.0.2.1.1 > 192.0.2.2.80: Flags [S], seq 1 [|tcp]\n"
               "\t0x0000:  " ROW_0 "\n\t0x0010:  " ROW_1 "\n\t0x0020:  5002\n");
    CHECK_EQ(r.frame[0].link, 101);
    CHECK_EQ(r.frame[0].captured, 34);
    CHECK_EQ(r.frame[0].original, 40);
}

static void test_broken(void)
{
    static const char *const dumps[] = {
        HEAD "\t0x0000:  " ROW_0 "\n\t0x0020:  " ROW_2 "\n", /* a line is missing */
        HEAD "\t0x0000:  zzzz 0028\n", HEAD "\t0x0000:  6500 0028 0001\n",
        HEAD "\t0x0000:  " ROW_1 "\n\t0x0010:  " ROW_1 "\n\t0x0020:  " ROW_2 "\n", /* no IP */
    };
    for (size_t i = 0; i < sizeof dumps / sizeof *dumps; i++) {
        struct reading r = read_z(dumps[i]);
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.frame[0].link, LINK_TEXT);
    }
}

int main(void)
{
    test_forms();
    test_ethernet();
    test_cut();
    test_broken();
    return check_done();
}
