/* Telling formats apart by content, and inputs that have none. */
#include "source/reading_test.h"

#include <assert.h>

#include "tcpstory.h"

/* What is said of a window's length holds: a record, its header, and the length behind it. */
static_assert(TCPSTORY_WINDOW_MAX >= SOURCE_RECORD_MAX + 64, "a record fits a window");

static struct source s;
static struct frame frame;
static struct notice notice;
static size_t used;

static const char *told(const char *bytes, size_t len)
{
    struct reading r = read_all((const uint8_t *)bytes, len, 0);
    struct reading bytewise = read_all((const uint8_t *)bytes, len, 1);
    CHECK(same_reading(&r, &bytewise));
    return r.format;
}

#define TOLD(bytes) told(bytes, sizeof(bytes) - 1)

static void content_tells(void)
{
    CHECK_Z(TOLD("\xd4\xc3\xb2\xa1"), "pcap");
    CHECK_Z(TOLD("\xa1\xb2\xc3\xd4"), "pcap");
    CHECK_Z(TOLD("\x4d\x3c\xb2\xa1"), "pcap");
    CHECK_Z(TOLD("\xa1\xb2\x3c\x4d rest"), "pcap");
    CHECK_Z(TOLD("\x0a\x0d\x0d\x0a"), "pcapng");
    CHECK_Z(TOLD("\x0a\x0d\x0d\x0a\x1c\0\0\0\x4d\x3c\x2b\x1a"), "pcapng");
    CHECK_Z(TOLD("\x0a\x0d\x0d\x0a\0\0\0\x1c\x1a\x2b\x3c\x4d"), "pcapng");
    CHECK_Z(TOLD("\x0a\x0d\x0d\x0a\0\0\0\x1c\x1a\x2b\x3c\x4c"), "none");
    CHECK_Z(TOLD(""), "none");
    CHECK_Z(TOLD("\xd4\xc3\xb2"), "none");
    CHECK_Z(TOLD("\x7f\x45\x4c\x46\0\0\0\0\0\0\0\0\0\0\0\0"), "none");
    CHECK_Z(TOLD("GIF89a\x01\0\x01\0\x80\x01\0\xff\xff\xff\0"), "none");
    CHECK_Z(TOLD("16:53:20.000000 IP 10.0.0.1.1024 > 10.0.0.2.80: Flags [S], seq 1, win 65535, "
                 "length 0\n"),
            "tcpdump text");
}

/* What has no format is said to have none once enough of it was seen, and nothing is used up. */
static void no_format(void)
{
    static uint8_t zeros[SOURCE_PROBE_BYTES];
    source_init(&s);
    CHECK_EQ(source_read(&s, zeros, sizeof(zeros) - 1, false, &used, &frame, &notice), SOURCE_MORE);
    CHECK_EQ(used, 0);
    CHECK_EQ(source_read(&s, zeros, sizeof(zeros), false, &used, &frame, &notice), SOURCE_END);
    CHECK_EQ(used, 0);
    CHECK(!s.format);
    CHECK_EQ(source_read(&s, zeros, sizeof(zeros), false, &used, &frame, &notice), SOURCE_END);
}

/* A slow pipe's first packet is given as soon as it is there. */
static void first_packet_at_once(void)
{
    static const uint8_t bytes[] = "\xd4\xc3\xb2\xa1\2\0\4\0\0\0\0\0\0\0\0\0\xff\xff\0\0\1\0\0\0"
                                   "\1\0\0\0\2\0\0\0\3\0\0\0\3\0\0\0abc";
    source_init(&s);
    CHECK_EQ(source_read(&s, bytes, 43, false, &used, &frame, &notice), SOURCE_FRAME);
    CHECK_EQ(used, 43);
    CHECK_EQ(frame.captured, 3);
    CHECK_EQ(s.frames, 1);
    CHECK_EQ(s.where, 43);
    CHECK_EQ(source_read(&s, bytes + 43, 0, true, &used, &frame, &notice), SOURCE_END);
}

int main(void)
{
    content_tells();
    no_format();
    first_packet_at_once();
    return check_done();
}
