/* Classic capture files in all their forms, cut everywhere, and with lengths that lie. */
#include "source/reading_test.h"

static struct file file;

static void begin(bool little_endian, uint32_t magic, uint32_t version, uint32_t snaplen, uint32_t link)
{
    memset(&file, 0, sizeof(file));
    file.little_endian = little_endian;
    put(&file, 4, magic);
    put(&file, 2, version >> 16);
    put(&file, 2, version & 0xffff);
    put(&file, 8, 0);
    put(&file, 4, snaplen);
    put(&file, 4, link);
}

static void record(uint32_t s, uint32_t fraction, uint32_t first, uint32_t second)
{
    put(&file, 4, s);
    put(&file, 4, fraction);
    put(&file, 4, first);
    put(&file, 4, second);
}

static const uint32_t USEC = 0xa1b2c3d4, NSEC = 0xa1b23c4d, PATCHED = 0xa1b2cd34;
enum { V24 = 2 << 16 | 4 };

static struct reading all(void)
{
    return read_all(file.bytes, file.len, 0);
}

static void forms(void)
{
    for (int form = 0; form < 6; form++) {
        uint32_t magic = form / 2 == 0 ? USEC : form / 2 == 1 ? NSEC : PATCHED;
        begin(form % 2, magic, V24, 65535, 101);
        for (int n = 0; n < 2; n++) {
            record(1400000000, 5, 40, 60);
            if (magic == PATCHED)
                put(&file, 8, 0x1122334455667788);
            put_packet(&file, n, 40);
        }
        struct reading r = all();
        CHECK_Z(r.format, "pcap");
        CHECK_EQ(r.frames, 2);
        CHECK_EQ(r.notices, 0);
        const struct frame *f = &r.frame[1];
        CHECK_EQ(f->number, 2);
        CHECK_EQ(f->time_ns, INT64_C(1400000000000000000) + (magic == NSEC ? 5 : 5000));
        CHECK_EQ(f->time_digits, magic == NSEC ? 9 : 6);
        CHECK_EQ(f->clock, CLOCK_UTC);
        CHECK_EQ(f->captured, 40);
        CHECK_EQ(f->original, 60);
        CHECK_EQ(f->link, 101);
        CHECK_EQ(f->where, 24 + 40 + (magic == PATCHED ? 24 : 16));
        CHECK(r.sum[0] != r.sum[1]);
    }
}

static void one_packet(uint32_t version, uint32_t first, uint32_t second)
{
    begin(true, USEC, version, 65535, 1);
    record(1, 0, first, second);
    put_packet(&file, 0, 20);
}

static void versions(void)
{
    static const struct {
        uint16_t major, minor;
        bool original_first;
    } row[] = {{2, 4, false}, {2, 3, false}, {2, 3, true}, {2, 2, true}, {2, 0, true}, {543, 0, true}};
    for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
        uint32_t version = (uint32_t)row[i].major << 16 | row[i].minor;
        one_packet(version, row[i].original_first ? 60 : 20, row[i].original_first ? 20 : 60);
        struct reading r = all();
        CHECK_EQ(r.notices, 0);
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.frame[0].captured, 20);
        CHECK_EQ(r.frame[0].original, 60);
    }
    one_packet(2 << 16 | 5, 20, 60);
    struct reading r = all();
    CHECK_EQ(r.frames, 1);
    CHECK_EQ(r.notices, 1);
    CHECK_EQ(r.notice[0].kind, NOTICE_BAD_VERSION);
    CHECK_EQ(r.notice[0].b, 5);
    one_packet(3 << 16 | 4, 20, 60);
    r = all();
    CHECK_EQ(r.frames, 0);
    CHECK_EQ(r.notices, 1);
    CHECK(r.notice[0].fatal);
}

static void links(void)
{
    static const struct {
        uint32_t field, link;
    } row[] = {
        {1, 1},
        {0xf4000001, 1}, /* a frame check sequence of 4 bytes */
        {0x10000, 0x10000},
        {0x03ffffff, 0x03ffffff},
        {0xffffffff, 0x03ffffff}, /* must not pass for text */
        {0xffff, 0xffff},
    };
    for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
        begin(false, USEC, V24, 65535, row[i].field);
        record(1, 0, 4, 4);
        put_packet(&file, 0, 4);
        struct reading r = all();
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.frame[0].link, row[i].link);
    }
}

/* The first packet is sound, the second's header lies, the third could be read but is not found. */
static struct reading lying(uint32_t snaplen, uint32_t captured, uint32_t original)
{
    begin(true, USEC, V24, snaplen, 1);
    record(1, 0, 20, 20);
    put_packet(&file, 0, 20);
    record(2, 0, captured, original);
    put_packet(&file, 1, 20);
    record(3, 0, 20, 20);
    put_packet(&file, 2, 20);
    return all();
}

static void lengths(void)
{
    static const uint32_t lies[] = {UINT32_MAX, 0x80000000, SOURCE_RECORD_MAX + 1, 262145};
    for (size_t i = 0; i < sizeof(lies) / sizeof(lies[0]); i++) {
        struct reading r = lying(65535, lies[i], 20);
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.notices, 1);
        CHECK_EQ(r.notice[0].kind, NOTICE_BAD_LENGTH);
        CHECK_EQ(r.notice[0].where, 60);
        CHECK_EQ(r.notice[0].a, lies[i]);
        CHECK(r.notice[0].fatal);
    }
    /* A packet longer than snaplen is only unusual. */
    struct reading r = lying(10, 20, 20);
    CHECK_EQ(r.frames, 3);
    CHECK_EQ(r.notices, 0);
    /* One longer than the rest of the file: what there is of it. */
    r = lying(65535, 5000, 5000);
    CHECK_EQ(r.frames, 2);
    CHECK_EQ(r.notice[0].kind, NOTICE_CUT_RECORD);
    CHECK_EQ(r.notice[0].a, 56);
    CHECK_EQ(r.notice[0].b, 5000);
    CHECK_EQ(r.notices_at_frame[0], 1);
    CHECK_EQ(r.frame[1].captured, 56);
    CHECK_EQ(r.frame[1].original, 5000);
    /* More captured than there was. */
    r = lying(65535, 20, 4);
    CHECK_EQ(r.frames, 3);
    CHECK_EQ(r.frame[1].captured, 20);
    CHECK_EQ(r.frame[1].original, 20);
    /* A snaplen of 0, or one without bound, is no bound below the largest record. */
    r = lying(UINT32_MAX, SOURCE_RECORD_MAX + 1, 20);
    CHECK_EQ(r.notice[0].b, SOURCE_RECORD_MAX);
    r = lying(0, 20, 20);
    CHECK_EQ(r.frames, 3);
}

static void times(void)
{
    begin(true, USEC, V24, 65535, 1);
    record(UINT32_MAX, UINT32_MAX, 0, 0);
    record(0, 0, 0, 60);
    struct reading r = all();
    CHECK_EQ(r.frames, 2);
    CHECK_EQ(r.notices, 0);
    CHECK_EQ(r.frame[0].time_ns, INT64_C(4294967295) * 1000000000 + INT64_C(4294967295) * 1000);
    CHECK_EQ(r.frame[1].time_ns, 0);
    CHECK_EQ(r.frame[1].captured, 0);
    CHECK_EQ(r.frame[1].original, 60);
}

static void cuts(void)
{
    begin(true, USEC, V24, 65535, 1);
    size_t ends[5] = {file.len};
    for (int n = 0; n < 4; n++) {
        record(1, 0, (uint32_t)n * 9, 60);
        put_packet(&file, n, (size_t)n * 9);
        ends[n + 1] = file.len;
    }
    read_every_cut(&file, ends, 5);
    struct reading r = read_all(file.bytes, file.len - 1, 0);
    CHECK_EQ(r.frames, 4);
    CHECK_EQ(r.frame[3].captured, 26);
    CHECK_EQ(r.notices, 1);
    r = read_all(file.bytes, file.len - 27, 0);
    CHECK_EQ(r.frames, 3);
    CHECK_EQ(r.notices, 1);
    CHECK(r.notice[0].fatal);
    r = read_all(file.bytes, 23, 0);
    CHECK_EQ(r.notice[0].kind, NOTICE_CUT_HEADER);
    CHECK_EQ(r.notice[0].a, 23);
}

int main(void)
{
    forms();
    versions();
    links();
    lengths();
    times();
    cuts();
    return check_done();
}
