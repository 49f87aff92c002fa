/* The times of tcpdump's text: every -t form, midnight, and what a duration counts from. */
#include "source/reading_test.h"

#define IP " IP 192.0.2.1.1 > 192.0.2.2.2: tcp 0\n"

static struct reading read_z(const char *z)
{
    struct reading once = read_all((const uint8_t *)z, strlen(z), 0);
    struct reading bytewise = read_all((const uint8_t *)z, strlen(z), 1);
    CHECK(same_reading(&once, &bytewise));
    return once;
}

static void test_forms(void)
{
    static const struct {
        const char *line;
        int clock, digits;
        int64_t ns;
    } rows[] = {
        {"IP 192.0.2.1.1 > 192.0.2.2.2: tcp 0\n", CLOCK_NONE, 0, 0},
        {"01:02:03.000004" IP, CLOCK_DAY, 6, INT64_C(3723000004000)},
        {"01:02:03.000000004" IP, CLOCK_DAY, 9, INT64_C(3723000000004)},
        {"01:02:03" IP, CLOCK_DAY, 0, INT64_C(3723000000000)},
        {"1700000000.000001" IP, CLOCK_UTC, 6, INT64_C(1700000000000001000)},
        {"2023-11-14 22:13:20.000001" IP, CLOCK_LOCAL, 6, INT64_C(1700000000000001000)},
        {"2024-02-29 00:00:00.0" IP, CLOCK_LOCAL, 1, INT64_C(1709164800000000000)},
        {"11/14/2023 22:13:20.000001" IP, CLOCK_LOCAL, 6, INT64_C(1700000000000001000)},
        {" 00:00:05.000001" IP, CLOCK_START, 6, INT64_C(5000001000)},
        {" -00:00:00.000001" IP, CLOCK_START, 6, -1000},
        {"    1   00:00:05.000001" IP, CLOCK_START, 6, INT64_C(5000001000)},
        {"    1  00:00:05.000001" IP, CLOCK_DAY, 6, INT64_C(5000001000)},
        {"1  0.25  192.0.2.1.1 > 192.0.2.2.2: . ack 1 win 2\n", CLOCK_START, 2, 250000000},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct reading r = read_z(rows[i].line);
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.frame[0].clock, rows[i].clock);
        CHECK_EQ(r.frame[0].time_digits, rows[i].digits);
        CHECK_EQ(r.frame[0].time_ns, rows[i].ns);
    }
}

static void test_no_time(void)
{
    static const char *const lines[] = {"1700000000." IP, "12:00:00.5x" IP};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        CHECK_EQ(read_z(lines[i]).frames, 0);
}

/* Such a line is a packet's, and is said to be unreadable. */
static void test_wrong_time(void)
{
    static const char *const lines[] = {
        "25:61:00.1" IP,
        "99:99:99.999999" IP,
        "2024-13-45 99:99:99" IP,
        "2023-13-01T00:00:00.1" IP,
        "2023-02-29 10:00:00.000001" IP,
        "2024-01-01 24:00:00.000001" IP,
        "> 2024-00-01 10:00:00.000001" IP,
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct reading r = read_z(lines[i]);
        CHECK_EQ(r.frames, 0);
        CHECK_EQ(r.notices, 1);
        CHECK_EQ(r.notice[0].kind, NOTICE_BAD_LINE);
    }
    struct reading r = read_z("10:00:00.000001" IP "24:00:00.000001" IP "10:00:01.000001" IP);
    CHECK_EQ(r.frames, 2);
    CHECK_EQ(r.notices, 1);
    /* What is more than a day at once can only be a duration. */
    CHECK_EQ(read_z("30:00:00.000001" IP).frame[0].clock, CLOCK_START);
}

/* What has come decides: no more than a few lines are waited for. */
static void test_live(void)
{
    static const struct {
        const char *text;
        int frames, last_ms;
    } rows[] = {
        {" 00:00:00.000000" IP " 00:00:02.000000" IP, 0, 0},
        {" 00:00:00.000000" IP " 00:00:02.000000" IP " 00:00:01.000000" IP " 00:00:01.000000" IP, 3, 3000},
        {" 00:00:00.000000" IP " 00:00:01.000000" IP " 00:00:02.000000" IP " 00:00:03.000000" IP
         " 00:00:04.000000" IP " 00:00:05.000000" IP " 00:00:06.000000" IP " 00:00:07.000000" IP
         " 00:00:08.000000" IP " 00:00:09.000000" IP,
         9, 8000},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        static struct source s;
        struct frame frame = {0};
        struct notice notice;
        size_t at = 0, used = 0, len = strlen(rows[i].text);
        int frames = 0;
        source_init(&s);
        while (source_read(&s, (const uint8_t *)rows[i].text + at, len - at, false, &used, &frame, &notice) ==
               SOURCE_FRAME) {
            at += used;
            frames++;
        }
        CHECK_EQ(frames, rows[i].frames);
        CHECK_EQ(frame.time_ns / 1000000, rows[i].last_ms);
    }
}

static void test_midnight(void)
{
    struct reading r = read_z("23:59:59.900000" IP "00:00:00.100000" IP "00:00:00.050000" IP
                              "23:59:59.900000" IP "00:00:01.000000" IP);
    CHECK_EQ(r.frames, 5);
    CHECK_EQ(r.frame[1].time_ns - r.frame[0].time_ns, 200000000);
    CHECK_EQ(r.frame[2].time_ns - r.frame[1].time_ns, -50000000); /* out of order, not a day on */
    CHECK_EQ(r.frame[3].time_ns - r.frame[0].time_ns, INT64_C(86400000000000));
    CHECK_EQ(r.frame[4].time_ns - r.frame[3].time_ns, 1100000000);
}

static void test_steps(void)
{
    struct reading r =
        read_z(" 00:00:00.000000" IP " 00:00:02.000000" IP " 00:00:01.000000" IP " -00:00:00.500000" IP);
    CHECK_EQ(r.frame[2].clock, CLOCK_START);
    CHECK_EQ(r.frame[2].time_ns, INT64_C(3000000000));
    CHECK_EQ(r.frame[3].time_ns, INT64_C(2500000000));
    r = read_z("00:00:00.000000" IP "00:00:01.000000" IP "00:00:01.000000" IP "00:00:01.000000" IP);
    CHECK_EQ(r.frame[3].time_ns, INT64_C(3000000000));
}

static void test_since_first(void)
{
    struct reading r =
        read_z(" 00:00:00.000000" IP " 00:00:01.000000" IP " 00:00:02.500000" IP " 00:00:04.000000" IP);
    CHECK_EQ(r.frame[2].clock, CLOCK_START);
    CHECK_EQ(r.frame[2].time_ns, INT64_C(2500000000));
    CHECK_EQ(r.frame[3].time_ns, INT64_C(4000000000));
}

int main(void)
{
    test_forms();
    test_no_time();
    test_wrong_time();
    test_live();
    test_midnight();
    test_steps();
    test_since_first();
    return check_done();
}
