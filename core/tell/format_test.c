/* Addresses, durations, times and flags as people read them. */
#include "tell/tell.h"

#include "test/check.h"

static char text[256];
static struct sink out;

static const char *said(void)
{
    text[out.len] = 0;
    return text;
}

static void begin(void)
{
    sink_init(&out, text, sizeof text - 1, NULL, NULL);
}

static const char *duration(int64_t ns)
{
    begin();
    tell_duration(&out, ns);
    return said();
}

static const char *time_text(uint8_t clock, uint8_t digits, int64_t ns)
{
    begin();
    tell_time(&out, clock, digits, ns);
    return said();
}

static const char *flags(uint16_t f)
{
    begin();
    tell_flags(&out, f);
    return said();
}

static const char *v6(const uint16_t words[8])
{
    struct endpoint e = {.address.family = ADDRESS_IPV6, .port = 443};
    for (int i = 0; i < 8; i++) {
        e.address.bytes[2 * i] = (uint8_t)(words[i] >> 8);
        e.address.bytes[2 * i + 1] = (uint8_t)words[i];
    }
    begin();
    tell_address(&out, NULL, &e.address);
    return said();
}

static void addresses(void)
{
    struct endpoint e = {.address = {ADDRESS_IPV4, {172, 16, 196, 142}}, .port = 41334};
    char bytes[] = "host\033[2J\0http";
    uint32_t offset[] = {0, 9}, first = 1;
    struct names names = {.bytes = bytes, .offset = offset, .count = 2, .max = 2};

    begin();
    tell_endpoint(&out, NULL, &e);
    CHECK_Z(said(), "172.16.196.142:41334");
    CHECK_Z(v6((uint16_t[8]){0}), "::");
    CHECK_Z(v6((uint16_t[8]){0, 0, 0, 0, 0, 0, 0, 1}), "::1");
    CHECK_Z(v6((uint16_t[8]){0x2001, 0xdb8, 0, 0, 1, 0, 0, 1}), "2001:db8::1:0:0:1");
    CHECK_Z(v6((uint16_t[8]){0x2001, 0xdb8, 0, 1, 1, 1, 1, 1}), "2001:db8:0:1:1:1:1:1");
    CHECK_Z(v6((uint16_t[8]){0xfe80, 0, 0, 0, 0, 0, 0, 0}), "fe80::");
    CHECK_Z(v6((uint16_t[8]){0, 0, 1, 2, 3, 0, 0, 0}), "0:0:1:2:3::");
    CHECK_Z(v6((uint16_t[8]){0, 0, 0, 0, 0, 0xffff, 0xc000, 0x201}), "::ffff:192.0.2.1");
    CHECK_Z(v6((uint16_t[8]){0, 0, 0, 0, 0, 0, 0xc000, 0x201}), "::192.0.2.1");
    CHECK_Z(v6((uint16_t[8]){1, 2, 3, 4, 5, 6, 7, 0xff}), "1:2:3:4:5:6:7:ff");

    e = (struct endpoint){.address.family = ADDRESS_IPV6, .port = 443};
    e.address.bytes[15] = 1;
    begin();
    tell_endpoint(&out, NULL, &e);
    CHECK_Z(said(), "[::1]:443");

    e = (struct endpoint){.address.family = ADDRESS_NAME, .port_name = 2};
    memcpy(e.address.bytes, &first, sizeof first);
    begin();
    tell_endpoint(&out, &names, &e);
    CHECK(strchr(said(), '\033') == NULL); /* what a stranger wrote does not reach the terminal */
    CHECK(strncmp(said(), "host", 4) == 0 && strstr(said(), "[2J:http"));
}

static void durations(void)
{
    CHECK_Z(duration(0), "0 ns");
    CHECK_Z(duration(999), "999 ns");
    CHECK_Z(duration(28000), "28 us");
    CHECK_Z(duration(1005), "1.01 us");
    CHECK_Z(duration(39689000), "39.7 ms");
    CHECK_Z(duration(100045000), "100.0 ms");
    CHECK_Z(duration(999499), "999 us");
    CHECK_Z(duration(999500), "1.00 ms");
    CHECK_Z(duration(9996000), "10.0 ms");
    CHECK_Z(duration(1024000000), "1.02 s");
    CHECK_Z(duration(59940000000), "59.9 s");
    CHECK_Z(duration(59960000000), "1 min");
    CHECK_Z(duration(123000000000), "2 min 3 s");
    CHECK_Z(duration(3599600000000), "1 h");
    CHECK_Z(duration(3725000000000), "1 h 2 min");
    CHECK_Z(duration(86399 * INT64_C(1000000000)), "24 h");
    CHECK_Z(duration(90000 * INT64_C(1000000000)), "1 d 1 h");
    CHECK_Z(duration(-1500000), "-1.50 ms");
    CHECK_Z(duration(INT64_MAX), "106752 d");
    CHECK(duration(INT64_MIN)[0] == '-');
}

static void times(void)
{
    CHECK_Z(time_text(CLOCK_UTC, 9, INT64_C(1400000000123456789)), "2014-05-13T16:53:20.123456789Z");
    CHECK_Z(time_text(CLOCK_UTC, 6, INT64_C(951868799999999999)), "2000-02-29T23:59:59.999999Z");
    CHECK_Z(time_text(CLOCK_UTC, 0, INT64_C(951868800000000000)), "2000-03-01T00:00:00Z");
    CHECK_Z(time_text(CLOCK_UTC, 9, -1), "1969-12-31T23:59:59.999999999Z");
    CHECK_Z(time_text(CLOCK_UTC, 3, INT64_MIN), "1677-09-21T00:12:43.145Z");
    CHECK_Z(time_text(CLOCK_UTC, 3, INT64_MAX), "2262-04-11T23:47:16.854Z");
    CHECK_Z(time_text(CLOCK_LOCAL, 6, 0), "1970-01-01T00:00:00.000000");
    CHECK_Z(time_text(CLOCK_DAY, 6, INT64_C(45826905723000)), "T12:43:46.905723");
    CHECK_Z(time_text(CLOCK_DAY, 6, INT64_C(86400000000000)), "T00:00:00.000000");
    CHECK_Z(time_text(CLOCK_START, 6, 1500000000), "T00:00:01.500000");
    CHECK_Z(time_text(CLOCK_NONE, 6, 1), "");
}

int main(void)
{
    addresses();
    durations();
    times();
    CHECK_Z(flags(0), "none");
    CHECK_Z(flags(TCP_SYN | TCP_ACK), "S.");
    CHECK_Z(flags(TCP_FIN | TCP_PSH | TCP_ACK), "FP.");
    CHECK_Z(flags(0x1ff), "FSRP.UEWe");
    return check_done();
}
