/* Classic capture files: draft-ietf-opsawg-pcap, and the older forms that are still met.
 *
 * Read are both byte orders, microseconds and nanoseconds, the longer packet headers of the Linux
 * patches of the nineties (magic number a1b2cd34), and files of versions before 2.4 that wrote a
 * packet's two lengths the other way round. It does not look for the next packet behind a length
 * that lies: the format has no mark to find it by.
 */
#include "source/source.h"

#include "source/reader.h"

enum { FILE_HEADER = 24, PACKET_HEADER = 16, PATCHED_PACKET_HEADER = 24 };

/* No honest file has longer packets, whatever its snaplen says, unless that says more. */
enum { LONGEST_PACKET = 256 << 10 };

enum lengths { CAPTURED_FIRST, ORIGINAL_FIRST, SMALLER_IS_CAPTURED };

static const struct magic {
    uint32_t value;
    bool nanoseconds;
    uint8_t packet_header;
} magics[] = {
    {0xa1b2c3d4, false, PACKET_HEADER},
    {0xa1b23c4d, true, PACKET_HEADER},
    {0xa1b2cd34, false, PATCHED_PACKET_HEADER},
};

static const struct version {
    uint16_t major, minor;
    uint8_t lengths;
} versions[] = {
    {2, 4, CAPTURED_FIRST}, {2, 3, SMALLER_IS_CAPTURED}, {2, 2, ORIGINAL_FIRST},
    {2, 1, ORIGINAL_FIRST}, {2, 0, ORIGINAL_FIRST},      {543, 0, ORIGINAL_FIRST}, /* DG/UX */
};

#define COUNT(table) (sizeof(table) / sizeof((table)[0]))

static const struct magic *find_magic(uint32_t value)
{
    for (size_t i = 0; i < COUNT(magics); i++)
        if (magics[i].value == value)
            return &magics[i];
    return NULL;
}

static bool pcap_recognise(const uint8_t *bytes, size_t len, bool last)
{
    (void)last;
    return len >= 4 && (find_magic(be32_at(bytes)) || find_magic(le32_at(bytes)));
}

/* Another version 2 is read like 2.4, and that is said; another major version is not read. */
static enum source_result check_version(struct source *s, uint16_t major, uint16_t minor,
                                        struct notice *notice)
{
    for (size_t i = 0; i < COUNT(versions); i++) {
        if (versions[i].major == major && versions[i].minor == minor) {
            s->lengths = versions[i].lengths;
            return SOURCE_MORE;
        }
    }
    s->lengths = CAPTURED_FIRST;
    if (major == 2)
        return reader_damage(s, notice, NOTICE_BAD_VERSION, major, minor);
    return reader_fatal(s, notice, NOTICE_BAD_VERSION, major, minor);
}

/* SOURCE_MORE: the header is read, the packets can be. */
static enum source_result read_header(struct source *s, const uint8_t *bytes, size_t len, size_t *used,
                                      struct notice *notice)
{
    if (len < FILE_HEADER)
        return reader_fatal(s, notice, NOTICE_CUT_HEADER, len, FILE_HEADER);
    struct cursor c = cursor_over(bytes, FILE_HEADER);
    const struct magic *magic = find_magic(cursor_u32(&c));
    s->little_endian = !magic;
    if (!magic)
        magic = find_magic(le32_at(bytes));
    s->nanoseconds = magic->nanoseconds;
    s->record_header = magic->packet_header;
    uint16_t major = field_u16(s, &c), minor = field_u16(s, &c);
    cursor_skip(&c, 8); /* time zone and accuracy: nobody has ever written them */
    s->snaplen = field_u32(s, &c);
    /* The upper 6 bits tell of a frame check sequence behind each packet: decoders go by the
     * lengths inside. */
    s->link = field_u32(s, &c) & 0x03ffffff;
    s->header_read = true;
    enum source_result result = check_version(s, major, minor, notice);
    reader_use(s, used, FILE_HEADER);
    return result;
}

static void packet_lengths(const struct source *s, uint32_t first, uint32_t second, struct frame *frame)
{
    bool swapped = s->lengths == ORIGINAL_FIRST || (s->lengths == SMALLER_IS_CAPTURED && first > second);
    frame->captured = swapped ? second : first;
    frame->original = swapped ? first : second;
    /* What is there was on the wire. */
    if (frame->original < frame->captured)
        frame->original = frame->captured;
}

static uint32_t longest(const struct source *s)
{
    if (s->snaplen > SOURCE_RECORD_MAX)
        return SOURCE_RECORD_MAX;
    return s->snaplen > LONGEST_PACKET ? s->snaplen : LONGEST_PACKET;
}

/* The packet's header at the window's start; its data are not looked at. */
static void read_packet_header(const struct source *s, const uint8_t *bytes, struct frame *frame)
{
    struct cursor c = cursor_over(bytes, PACKET_HEADER);
    int64_t seconds = field_u32(s, &c), fraction = field_u32(s, &c);
    uint32_t first = field_u32(s, &c), second = field_u32(s, &c);
    *frame = (struct frame){
        .number = s->frames + 1,
        .time_ns = seconds * 1000000000 + fraction * (s->nanoseconds ? 1 : 1000),
        .clock = CLOCK_UTC,
        .time_digits = s->nanoseconds ? 9 : 6,
        .link = s->link,
        .data = bytes + s->record_header,
        .where = s->where,
    };
    packet_lengths(s, first, second, frame);
}

/* The input ends inside a packet: that is said first, then what there is of it is given. */
static enum source_result cut_packet(struct source *s, size_t there, struct frame *frame,
                                     struct notice *notice)
{
    if (!there)
        return reader_fatal(s, notice, NOTICE_CUT_RECORD, 0, frame->captured);
    if (!s->cut) {
        s->cut = true;
        return reader_damage(s, notice, NOTICE_CUT_RECORD, there, frame->captured);
    }
    frame->captured = (uint32_t)there;
    s->done = true;
    return SOURCE_FRAME;
}

/* Behind the file's header. */
static enum source_result read_packet(struct source *s, const uint8_t *bytes, size_t len, bool last,
                                      size_t *used, struct frame *frame, struct notice *notice)
{
    size_t head = s->record_header;
    if (len < head) {
        if (!last)
            return SOURCE_MORE;
        return len ? reader_fatal(s, notice, NOTICE_CUT_RECORD, len, head) : SOURCE_END;
    }
    read_packet_header(s, bytes, frame);
    if (frame->captured > longest(s))
        return reader_fatal(s, notice, NOTICE_BAD_LENGTH, frame->captured, longest(s));
    if (len - head < frame->captured) {
        if (!last)
            return SOURCE_MORE;
        enum source_result result = cut_packet(s, len - head, frame, notice);
        if (result != SOURCE_FRAME)
            return result;
    }
    reader_use(s, used, head + frame->captured);
    s->frames++;
    return SOURCE_FRAME;
}

static enum source_result pcap_read(struct source *s, const uint8_t *bytes, size_t len, bool last,
                                    size_t *used, struct frame *frame, struct notice *notice)
{
    if (!s->header_read) {
        if (len < FILE_HEADER && !last)
            return SOURCE_MORE;
        enum source_result result = read_header(s, bytes, len, used, notice);
        if (result != SOURCE_MORE)
            return result;
        bytes += FILE_HEADER;
        len -= FILE_HEADER;
    }
    return read_packet(s, bytes, len, last, used, frame, notice);
}

const struct source_format source_pcap = {
    .name = "pcap",
    .recognise = pcap_recognise,
    .read = pcap_read,
};
