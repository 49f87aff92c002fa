/* pcapng: sections, interfaces, times, packets of each kind, cut everywhere, and blocks that lie. */
#include "source/reading_test.h"

static struct file file;
static size_t block_at;

enum { SECTION = 0x0a0d0d0a, INTERFACE = 1, OBSOLETE = 2, SIMPLE = 3, NAMES = 4, ENHANCED = 6 };

static void start(bool little_endian)
{
    memset(&file, 0, sizeof(file));
    file.little_endian = little_endian;
}

static void open_block(uint32_t type)
{
    block_at = file.len;
    put(&file, 4, type);
    put(&file, 4, 0);
}

static void set_u32(size_t at, uint32_t v)
{
    size_t len = file.len;
    file.len = at;
    put(&file, 4, v);
    file.len = len;
}

static void close_block(void)
{
    while (file.len % 4)
        put(&file, 1, 0);
    uint32_t length = (uint32_t)(file.len + 4 - block_at);
    put(&file, 4, length);
    set_u32(block_at + 4, length);
}

static void section(void)
{
    open_block(SECTION);
    put(&file, 4, 0x1a2b3c4d);
    put(&file, 2, 1);
    put(&file, 2, 0);
    put(&file, 8, UINT64_MAX);
    close_block();
}

/* Its name as it stands in the file, or none. */
static void named(const char *name, size_t len)
{
    open_block(INTERFACE);
    put(&file, 4, 0);
    put(&file, 4, 0);
    if (name) {
        put(&file, 2, 2);
        put(&file, 2, len);
        for (size_t i = 0; i < (len + 3) / 4 * 4; i++)
            put(&file, 1, i < len ? (uint8_t)name[i] : 0);
    }
    close_block();
}

/* With if_tsresol and if_tsoffset, each unless it is 0xff or 0. */
static void interface(uint16_t link, uint32_t snaplen, uint8_t resolution, int64_t offset)
{
    open_block(INTERFACE);
    put(&file, 2, link);
    put(&file, 2, 0);
    put(&file, 4, snaplen);
    if (resolution != 0xff) {
        put(&file, 2, 9);
        put(&file, 2, 1);
        put(&file, 1, resolution);
        put(&file, 3, 0);
    }
    if (offset) {
        put(&file, 2, 14);
        put(&file, 2, 8);
        put(&file, 8, (uint64_t)offset);
    }
    put(&file, 4, 0); /* opt_endofopt */
    close_block();
}

static void enhanced(uint32_t id, uint64_t ticks, int n, uint32_t captured)
{
    open_block(ENHANCED);
    put(&file, 4, id);
    put(&file, 4, ticks >> 32);
    put(&file, 4, ticks & UINT32_MAX);
    put(&file, 4, captured);
    put(&file, 4, captured + 100);
    put_packet(&file, n, captured);
    close_block();
}

static void simple(int n, uint32_t original, uint32_t captured)
{
    open_block(SIMPLE);
    put(&file, 4, original);
    put_packet(&file, n, captured);
    close_block();
}

static struct reading all(void)
{
    return read_all(file.bytes, file.len, 0);
}

/* A block nobody knows, of `len` bytes. */
static void other(size_t len)
{
    open_block(0x0bad);
    put_packet(&file, 9, len);
    close_block();
}

static void sections_and_interfaces(void)
{
    start(true);
    section();
    other(100);
    interface(1, 65535, 0xff, 0);
    interface(101, 0, 9, 0);
    enhanced(0, 1400000000000001, 0, 41);
    enhanced(1, 1400000000000000001, 1, 42);
    file.little_endian = false;
    section();
    interface(113, 0, 6, 100);
    enhanced(0, 1400000000000002, 2, 43);
    struct reading r = all();
    CHECK_Z(r.format, "pcapng");
    CHECK_EQ(r.notices, 0);
    CHECK_EQ(r.frames, 3);
    static const struct {
        int64_t ns;
        uint32_t link, captured, interface;
        uint8_t digits;
    } want[] = {
        {INT64_C(1400000000000001000), 1, 41, 0, 6},
        {INT64_C(1400000000000000001), 101, 42, 1, 9},
        {INT64_C(1400000100000002000), 113, 43, 0, 6},
    };
    for (int i = 0; i < 3; i++) {
        CHECK_EQ(r.frame[i].number, i + 1);
        CHECK_EQ(r.frame[i].time_ns, want[i].ns);
        CHECK_EQ(r.frame[i].clock, CLOCK_UTC);
        CHECK_EQ(r.frame[i].time_digits, want[i].digits);
        CHECK_EQ(r.frame[i].link, want[i].link);
        CHECK_EQ(r.frame[i].captured, want[i].captured);
        CHECK_EQ(r.frame[i].original, want[i].captured + 100);
        CHECK_EQ(r.frame[i].interface, want[i].interface);
    }
    CHECK(r.sum[0] != r.sum[1]);
    CHECK_EQ(r.frame[0].where, 28 + 112 + 24 + 32);
}

static void simple_and_obsolete(void)
{
    start(false);
    section();
    interface(1, 50, 0xff, 0);
    simple(0, 30, 30);
    simple(1, 200, 52); /* cut at the interface's 50 bytes, and padded */
    open_block(OBSOLETE);
    put(&file, 2, 0);
    put(&file, 2, 7); /* drops */
    put(&file, 4, 0);
    put(&file, 4, 3000000);
    put(&file, 4, 10);
    put(&file, 4, 5); /* less than was captured */
    put_packet(&file, 2, 10);
    close_block();
    struct reading r = all();
    CHECK_EQ(r.notices, 0);
    CHECK_EQ(r.frames, 3);
    CHECK_EQ(r.frame[0].captured, 30);
    CHECK_EQ(r.frame[0].clock, CLOCK_NONE);
    CHECK_EQ(r.frame[0].time_ns, 0);
    CHECK_EQ(r.frame[1].captured, 50);
    CHECK_EQ(r.frame[1].original, 200);
    CHECK_EQ(r.frame[2].time_ns, INT64_C(3000000000));
    CHECK_EQ(r.frame[2].captured, 10);
    CHECK_EQ(r.frame[2].original, 10);

    start(true);
    section();
    interface(1, 0, 0xff, 0);
    simple(0, 30, 28); /* promises more than the block has */
    r = all();
    CHECK_EQ(r.frames, 1);
    CHECK_EQ(r.frame[0].captured, 28);
}

/* Every resolution against arithmetic done another way: ticks that are exact in nanoseconds. */
static void times(void)
{
    static const struct {
        uint8_t resolution;
        int64_t offset;
        uint64_t ticks;
        int64_t ns;
        uint8_t digits;
    } row[] = {
        {6, 0, 1, 1000, 6},
        {3, 0, 1500, INT64_C(1500000000), 6},
        {0, 0, 1400000000, INT64_C(1400000000000000000), 6},
        {7, 0, 15, 1500, 9},
        {9, 0, 1400000000999999999, INT64_C(1400000000999999999), 9},
        {10, 0, 19999999999, 1999999999, 9},
        {12, 0, 1000000000999, 1000000000, 9},
        {19, 0, UINT64_MAX, 1844674407, 9},
        {20, 0, UINT64_MAX, 0, 9}, /* finer than 64 bits can count */
        {0x7f, 0, UINT64_MAX, 0, 9},
        {0x80, 0, 5, INT64_C(5000000000), 6},
        {0x81, 0, 3, 1500000000, 6},
        {0x80 | 20, 0, (UINT64_C(7) << 20) + (1 << 19), INT64_C(7500000000), 9},
        {0x80 | 33, 0, (UINT64_C(7) << 33) - 1, INT64_C(6999999999), 9},
        {0x80 | 34, 0, (UINT64_C(7) << 34) - 1, INT64_C(6999999999), 9},
        {0x80 | 35, 0, (UINT64_C(7) << 35) - 1, INT64_C(6999999999), 9},
        {0x80 | 40, 0, (UINT64_C(9) << 40) + (UINT64_C(1) << 38), INT64_C(9250000000), 9},
        {0x80 | 63, 0, UINT64_MAX, 1999999999, 9},
        {0x80 | 63, 0, UINT64_C(1) << 62, 500000000, 9},
        {0x80 | 64, 0, UINT64_MAX, 0, 9},
        {6, 3600, 1, INT64_C(3600000001000), 6},
        {6, -3600, 1, INT64_C(-3599999999000), 6},
        {6, INT64_MIN, 5, INT64_C(-9223372034999995000), 6},
        {6, INT64_MAX, 5, INT64_C(9223372035000005000), 6},
        {0, INT64_MAX, UINT64_MAX, INT64_C(9223372035000000000), 6},
        {0, INT64_MIN, UINT64_MAX, 0, 6},
    };
    for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
        start(i % 2);
        section();
        interface(1, 0, row[i].resolution, row[i].offset);
        enhanced(0, row[i].ticks, 0, 4);
        struct reading r = all();
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.frame[0].time_ns, row[i].ns);
        CHECK_EQ(r.frame[0].time_digits, row[i].digits);
    }
}

/* One interface, then a block of `len` bytes that a test spoils, then a sound packet. */
static size_t between(void)
{
    start(true);
    section();
    interface(1, 0, 0xff, 0);
    enhanced(0, 1, 0, 20);
    size_t at = file.len;
    enhanced(0, 2, 1, 20);
    enhanced(0, 3, 2, 20);
    return at;
}

static void expect(enum notice_kind kind, bool fatal, int frames, uint64_t a, uint64_t b)
{
    struct reading r = all(), bytewise = read_all(file.bytes, file.len, 1);
    CHECK(same_reading(&r, &bytewise));
    CHECK_EQ(r.frames, frames);
    CHECK_EQ(r.notices, 1);
    CHECK_EQ(r.notice[0].kind, kind);
    CHECK_EQ(r.notice[0].fatal, fatal);
    CHECK_EQ(r.notice[0].a, a);
    CHECK_EQ(r.notice[0].b, b);
}

static void lies(void)
{
    static const uint32_t impossible[] = {0, 4, 8, 28, 53, UINT32_MAX};
    for (size_t i = 0; i < sizeof(impossible) / sizeof(impossible[0]); i++) {
        set_u32(between() + 4, impossible[i]);
        expect(NOTICE_BAD_BLOCK, true, 1, ENHANCED, impossible[i]);
    }
    /* The first length lies: what it leads to is no block. */
    set_u32(between() + 4, 56);
    expect(NOTICE_BAD_BLOCK, true, 2, ENHANCED, ENHANCED);
    /* The second length lies: the next block is found all the same. */
    size_t at = between();
    set_u32(at + 48, 999);
    expect(NOTICE_BAD_BLOCK, false, 3, ENHANCED, 999);
    /* So it is at the end. */
    (void)between();
    set_u32(file.len - 4, 0);
    expect(NOTICE_BAD_BLOCK, false, 3, ENHANCED, 0);
    /* The packet's length lies; the block's does not. */
    at = between();
    set_u32(at + 20, 21);
    expect(NOTICE_BAD_LENGTH, false, 2, 21, 20);
    set_u32(at + 20, UINT32_MAX);
    expect(NOTICE_BAD_LENGTH, false, 2, UINT32_MAX, 20);
    set_u32(between() + 8, 1);
    expect(NOTICE_BAD_INTERFACE, false, 2, 1, 1);
    set_u32(between() + 8, UINT32_MAX);
    expect(NOTICE_BAD_INTERFACE, false, 2, UINT32_MAX, 1);
    /* A length beyond the file: the packet is there, its block's end is not. */
    at = between();
    set_u32(at + 4, 0x7ffffffc);
    expect(NOTICE_CUT_RECORD, true, 2, file.len - at, 0x7ffffffc);

    start(true);
    section();
    simple(0, 20, 20);
    expect(NOTICE_BAD_INTERFACE, false, 0, 0, 0);
}

static void bad_headers(void)
{
    (void)between();
    set_u32(8, 0x1a2b3c4e);
    CHECK_Z(all().format, "none");
    (void)between();
    file.bytes[12] = 2;
    expect(NOTICE_BAD_VERSION, true, 0, 2, 0);
    file.bytes[12] = 1;
    file.bytes[14] = 1;
    expect(NOTICE_BAD_VERSION, false, 3, 1, 1);
    /* A later section without a byte order. */
    set_u32(between(), SECTION);
    struct reading r = all();
    CHECK_EQ(r.frames, 1);
    CHECK_EQ(r.notice[0].kind, NOTICE_BAD_BLOCK);
    CHECK(r.notice[0].fatal);
}

static void bad_options(void)
{
    static const struct {
        uint16_t code, len;
        bool bad;
    } row[] = {{2, 9, true}, {2, 8, false}, {2, UINT16_MAX, true},
               {9, 0, true}, {14, 4, true}, {14, 8, false}};
    for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
        start(i % 2);
        section();
        open_block(INTERFACE);
        put(&file, 4, 0);
        put(&file, 4, 0);
        put(&file, 2, row[i].code);
        put(&file, 2, row[i].len);
        put(&file, 8, 0);
        close_block();
        enhanced(0, 1, 0, 4);
        struct reading r = all();
        CHECK_EQ(r.frames, 1);
        CHECK_EQ(r.notices, row[i].bad);
        CHECK(!row[i].bad || r.notice[0].kind == NOTICE_BAD_OPTION);
    }
}

/* A name goes before a number, and holds for its section. */
static void one_interface(void)
{
    static const struct {
        const char *only;
        int frames, first, second;
        bool described;
    } row[] = {
        {"a", 2, 1, 5, true},   {"0", 1, 1, 0, true},
        {"2", 1, 3, 0, true},   {"1", 2, 4, 5, true},
        {"3", 1, 4, 0, true},   {"b", 0, 0, 0, true},
        {"4", 0, 0, 0, false},  {"", 0, 0, 0, false},
        {"aa", 0, 0, 0, false}, {"99999999999999999999", 0, 0, 0, false},
    };
    start(true);
    section();
    named("a", 1);
    named(NULL, 0);
    named("", 0);
    named("1", 2); /* with its NUL */
    enhanced(0, 1, 1, 10);
    enhanced(9, 1, 2, 10); /* of no interface: said, and not counted */
    enhanced(1, 1, 3, 10);
    enhanced(2, 1, 4, 10);
    enhanced(3, 1, 5, 10);
    file.little_endian = false;
    section();
    named("b", 1);
    named("a", 1);
    enhanced(1, 1, 6, 10);
    for (size_t i = 0; i < sizeof(row) / sizeof(row[0]); i++) {
        struct reading r = read_only(row[i].only, file.bytes, file.len, 0);
        struct reading bytewise = read_only(row[i].only, file.bytes, file.len, 1);
        CHECK(same_reading(&r, &bytewise));
        CHECK_EQ(r.frames, row[i].frames);
        CHECK_EQ(r.frames > 0 ? r.frame[0].number : 0, row[i].first);
        CHECK_EQ(r.frames > 1 ? r.frame[1].number : 0, row[i].second);
        CHECK_EQ(r.described, row[i].described);
        CHECK_EQ(r.notices, 1);
    }
}

/* A block longer than any window is passed over. */
static void huge_blocks(void)
{
    static struct source s;
    static const uint8_t nothing[65536];
    const uint32_t huge = 0xfffffff0;
    struct frame frame;
    struct notice notice;
    size_t used;
    start(true);
    section();
    open_block(0x0bad);
    set_u32(block_at + 4, huge);
    source_init(&s);
    CHECK_EQ(source_read(&s, file.bytes, file.len, false, &used, &frame, &notice), SOURCE_MORE);
    CHECK_EQ(used, file.len);
    uint64_t left = huge - 8 - 4;
    while (left) {
        size_t n = left < sizeof(nothing) ? (size_t)left : sizeof(nothing);
        if (source_read(&s, nothing, n, false, &used, &frame, &notice) != SOURCE_MORE || used != n)
            break;
        left -= n;
    }
    CHECK_EQ(left, 0);
    start(true);
    put(&file, 4, huge);
    interface(1, 0, 0xff, 0);
    enhanced(0, 1, 0, 4);
    CHECK_EQ(source_read(&s, file.bytes, file.len, true, &used, &frame, &notice), SOURCE_FRAME);
    CHECK_EQ(frame.captured, 4);
    CHECK_EQ(frame.where, UINT64_C(28) + huge + 24);
}

static void many_interfaces(void)
{
    static struct source s;
    struct frame frame;
    struct notice notice;
    size_t used;
    start(true);
    section();
    source_init(&s);
    CHECK_EQ(source_read(&s, file.bytes, file.len, false, &used, &frame, &notice), SOURCE_MORE);
    start(true);
    interface(1, 0, 0xff, 0);
    for (int i = 0; i < SOURCE_INTERFACES_MAX + 1; i++)
        CHECK_EQ(source_read(&s, file.bytes, file.len, false, &used, &frame, &notice), SOURCE_MORE);
    start(true);
    enhanced(SOURCE_INTERFACES_MAX - 1, 1, 0, 4);
    enhanced(SOURCE_INTERFACES_MAX, 1, 0, 4);
    CHECK_EQ(source_read(&s, file.bytes, 36, false, &used, &frame, &notice), SOURCE_FRAME);
    CHECK_EQ(source_read(&s, file.bytes + used, file.len - used, true, &used, &frame, &notice),
             SOURCE_NOTICE);
    CHECK_EQ(notice.kind, NOTICE_BAD_INTERFACE);
}

static void cuts(void)
{
    size_t ends[16], n = 0;
    start(true);
    section();
    ends[n++] = file.len;
    interface(1, 0, 9, 5);
    ends[n++] = file.len;
    enhanced(0, 1, 0, 21);
    ends[n++] = file.len;
    other(30);
    ends[n++] = file.len;
    file.little_endian = false;
    section();
    ends[n++] = file.len;
    interface(1, 0, 0xff, 0);
    ends[n++] = file.len;
    simple(1, 18, 18);
    ends[n++] = file.len;
    enhanced(0, 1, 2, 0);
    ends[n++] = file.len;
    enhanced(0, 1, 3, 7);
    ends[n++] = file.len;
    read_every_cut(&file, ends, n);
    struct reading r = read_all(file.bytes, file.len - 8, 0);
    CHECK_EQ(r.frames, 4);
    CHECK_EQ(r.frame[3].captured, 4);
    CHECK_EQ(r.frame[3].original, 107);
}

int main(void)
{
    sections_and_interfaces();
    simple_and_obsolete();
    times();
    lies();
    bad_headers();
    bad_options();
    one_interface();
    huge_blocks();
    many_interfaces();
    cuts();
    return check_done();
}
