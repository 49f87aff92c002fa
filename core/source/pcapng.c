/* pcapng: draft-ietf-opsawg-pcapng.
 *
 * Read are section headers, interfaces (with if_tsresol and if_tsoffset), and enhanced, simple and
 * obsolete packet blocks; every other block is passed over, in pieces where it is larger than the
 * window, and so are the options of packets. Where a block's two lengths differ the first is
 * believed if an intact block, or the end, follows; otherwise nothing behind it can be found again.
 */
#include "source/source.h"

#include "base/sink.h"
#include "source/pcapng_interface.h"
#include "source/reader.h"

enum { SECTION_HEADER = 0x0a0d0d0a, BYTE_ORDER_MAGIC = 0x1a2b3c4d };
enum { BLOCK_HEADER = 8, BLOCK_TRAILER = 4, LEAST_SECTION = 28 };

/* A step that gives the caller nothing: the next one follows. */
enum { GO_ON = -1 };

struct reading {
    struct source *s;
    const uint8_t *bytes; /* the window, from the first byte not done with */
    size_t len;
    bool last;
    size_t *used;
    struct frame *frame;
    struct notice *notice;
    uint32_t type, length; /* of the block that begins here */
};

struct block {
    uint32_t type;
    uint32_t fixed; /* bytes behind the block's header that must be there */
    int (*read)(struct reading *r, struct cursor *fixed);
};

static int read_section(struct reading *r, struct cursor *fixed);
static int read_interface(struct reading *r, struct cursor *fixed);
static int read_enhanced(struct reading *r, struct cursor *fixed);
static int read_simple(struct reading *r, struct cursor *fixed);
static int read_obsolete(struct reading *r, struct cursor *fixed);
static int read_nothing(struct reading *r, struct cursor *fixed);

static const struct block blocks[] = {
    {SECTION_HEADER, 16, read_section},
    {1, 8, read_interface},
    {6, 20, read_enhanced},
    {3, 4, read_simple},
    {2, 20, read_obsolete},
};
static const struct block other_block = {.fixed = 0, .read = read_nothing};

static const struct block *find_block(uint32_t type)
{
    for (size_t i = 0; i < sizeof(blocks) / sizeof(blocks[0]); i++)
        if (blocks[i].type == type)
            return &blocks[i];
    return &other_block;
}

static void use(struct reading *r, size_t n)
{
    reader_use(r->s, r->used, n);
    r->bytes += n;
    r->len -= n;
}

/* `taken` bytes of the block are done with, its header included; what is left is passed over. */
static void enter_block(struct reading *r, uint32_t taken)
{
    r->s->block = r->type;
    r->s->block_length = r->length;
    r->s->skip = r->length - BLOCK_TRAILER - taken;
    use(r, taken);
}

/* Fewer than `need` bytes of a block are there. */
static int too_few(struct reading *r, uint32_t need)
{
    if (!r->last)
        return SOURCE_MORE;
    if (!r->s->header_read)
        return (int)reader_fatal(r->s, r->notice, NOTICE_CUT_HEADER, r->len, LEAST_SECTION);
    return (int)reader_fatal(r->s, r->notice, NOTICE_CUT_RECORD, r->len, need);
}

/* The byte order that a section header's magic tells. */
static bool section_order(const uint8_t *magic, bool *little_endian)
{
    *little_endian = le32_at(magic) == BYTE_ORDER_MAGIC;
    return *little_endian || be32_at(magic) == BYTE_ORDER_MAGIC;
}

/* Sections */

static bool pcapng_recognise(const uint8_t *bytes, size_t len, bool last)
{
    bool little_endian;
    if (len < 4 || be32_at(bytes) != SECTION_HEADER)
        return false;
    /* Cut inside its header it is still no other format. */
    return len < 12 ? last : section_order(bytes + 8, &little_endian);
}

static int read_section(struct reading *r, struct cursor *fixed)
{
    struct source *s = r->s;
    cursor_skip(fixed, 4);
    uint16_t major = field_u16(s, fixed), minor = field_u16(s, fixed);
    if (major != 1)
        return (int)reader_fatal(s, r->notice, NOTICE_BAD_VERSION, major, minor);
    s->header_read = true;
    s->interface_count = 0;
    s->only_name = false;
    int result = GO_ON;
    if (minor != 0 && minor != 2) /* 1.2 is 1.0 written by mistake */
        result = (int)reader_damage(s, r->notice, NOTICE_BAD_VERSION, major, minor);
    enter_block(r, BLOCK_HEADER + 16);
    return result;
}

/* Interfaces */

static int read_interface(struct reading *r, struct cursor *fixed)
{
    struct source *s = r->s;
    uint32_t taken = r->length - BLOCK_TRAILER;
    if (taken > SOURCE_RECORD_MAX)
        return (int)reader_fatal(s, r->notice, NOTICE_BAD_BLOCK, r->type, r->length);
    if (r->len < taken)
        return too_few(r, taken);
    struct cursor body = cursor_over(fixed->at, taken - BLOCK_HEADER);
    struct source_interface interface;
    int result = GO_ON;
    if (!interface_read(s, &body, &interface))
        result = (int)reader_damage(s, r->notice, NOTICE_BAD_OPTION, 0, 0);
    if (s->interface_count < SOURCE_INTERFACES_MAX) {
        s->interface[s->interface_count] = interface;
        s->only_name |= s->only && *s->only && z_equal(interface.name, s->only);
        s->only_described |= interface_wanted(s, s->interface_count);
    }
    if (s->interface_count < UINT32_MAX)
        s->interface_count++;
    enter_block(r, taken);
    return result;
}

/* Packets */

/* The input ends inside a packet's bytes: that is said first, then what there is of it is given. */
static int cut_packet(struct reading *r, size_t there)
{
    struct source *s = r->s;
    if (!r->last)
        return SOURCE_MORE;
    if (!there)
        return (int)reader_fatal(s, r->notice, NOTICE_CUT_RECORD, 0, r->frame->captured);
    if (!s->cut) {
        s->cut = true;
        return (int)reader_damage(s, r->notice, NOTICE_CUT_RECORD, there, r->frame->captured);
    }
    r->frame->captured = (uint32_t)there;
    s->done = true;
    s->frames++;
    use(r, r->len);
    return SOURCE_FRAME;
}

/* r->frame->interface, captured and original are set; the packet's bytes follow `fixed`. */
static int give_packet(struct reading *r, const struct cursor *fixed, uint32_t head, uint64_t ticks)
{
    struct source *s = r->s;
    struct frame *frame = r->frame;
    uint32_t described = s->interface_count;
    if (described > SOURCE_INTERFACES_MAX)
        described = SOURCE_INTERFACES_MAX;
    if (frame->interface >= described) {
        enum source_result result =
            reader_damage(s, r->notice, NOTICE_BAD_INTERFACE, frame->interface, described);
        enter_block(r, head);
        return (int)result;
    }
    if (!interface_wanted(s, frame->interface)) {
        s->frames++; /* numbers stay those of the whole file */
        enter_block(r, head);
        return GO_ON;
    }
    const struct source_interface *interface = &s->interface[frame->interface];
    frame->number = s->frames + 1;
    frame->clock = CLOCK_UTC;
    frame->time_ns = interface_time_ns(interface, ticks);
    frame->time_digits = interface->digits;
    frame->link = interface->link;
    frame->data = fixed->at;
    frame->where = s->where;
    if (frame->original < frame->captured)
        frame->original = frame->captured;
    if (r->len - head < frame->captured)
        return cut_packet(r, r->len - head);
    s->frames++;
    enter_block(r, head + frame->captured);
    return SOURCE_FRAME;
}

/* What enhanced and obsolete packet blocks have in common behind the interface's number. */
static int read_timed(struct reading *r, struct cursor *fixed, uint32_t interface)
{
    const struct source *s = r->s;
    uint32_t head = BLOCK_HEADER + 20, room = r->length - BLOCK_TRAILER - head;
    uint64_t high = field_u32(s, fixed), low = field_u32(s, fixed);
    uint32_t captured = field_u32(s, fixed), original = field_u32(s, fixed);
    if (room > SOURCE_RECORD_MAX)
        room = SOURCE_RECORD_MAX;
    if (captured > room) {
        int result = (int)reader_damage(r->s, r->notice, NOTICE_BAD_LENGTH, captured, room);
        enter_block(r, head);
        return result;
    }
    *r->frame = (struct frame){.interface = interface, .captured = captured, .original = original};
    return give_packet(r, fixed, head, high << 32 | low);
}

static int read_enhanced(struct reading *r, struct cursor *fixed)
{
    return read_timed(r, fixed, field_u32(r->s, fixed));
}

static int read_obsolete(struct reading *r, struct cursor *fixed)
{
    uint32_t interface = field_u16(r->s, fixed);
    cursor_skip(fixed, 2); /* drops */
    return read_timed(r, fixed, interface);
}

/* Of the first interface, without a time, and as long as that interface's snaplen lets it be. */
static int read_simple(struct reading *r, struct cursor *fixed)
{
    const struct source *s = r->s;
    uint32_t head = BLOCK_HEADER + 4, captured = r->length - BLOCK_TRAILER - head;
    uint32_t original = field_u32(s, fixed);
    uint32_t snaplen = s->interface_count ? s->interface[0].snaplen : 0;
    if (captured > original)
        captured = original;
    if (snaplen && captured > snaplen)
        captured = snaplen;
    if (captured > SOURCE_RECORD_MAX) {
        int result = (int)reader_damage(r->s, r->notice, NOTICE_BAD_LENGTH, captured, SOURCE_RECORD_MAX);
        enter_block(r, head);
        return result;
    }
    *r->frame = (struct frame){.captured = captured, .original = original};
    int result = give_packet(r, fixed, head, 0);
    r->frame->clock = CLOCK_NONE;
    r->frame->time_ns = 0;
    return result;
}

/* Blocks */

static int read_nothing(struct reading *r, struct cursor *fixed)
{
    (void)fixed;
    enter_block(r, BLOCK_HEADER);
    return GO_ON;
}

static int begin_block(struct reading *r)
{
    struct source *s = r->s;
    if (r->last && !r->len)
        return SOURCE_END;
    if (r->len < BLOCK_HEADER)
        return too_few(r, BLOCK_HEADER);
    struct cursor c = cursor_over(r->bytes, r->len);
    r->type = field_u32(s, &c);
    if (r->type == SECTION_HEADER) {
        if (r->len < BLOCK_HEADER + 4)
            return too_few(r, BLOCK_HEADER + 4);
        if (!section_order(r->bytes + BLOCK_HEADER, &s->little_endian))
            return (int)reader_fatal(s, r->notice, NOTICE_BAD_BLOCK, r->type, field_u32(s, &c));
    }
    r->length = field_u32(s, &c);
    const struct block *block = find_block(r->type);
    if (r->length < BLOCK_HEADER + block->fixed + BLOCK_TRAILER || r->length % 4)
        return (int)reader_fatal(s, r->notice, NOTICE_BAD_BLOCK, r->type, r->length);
    if (r->len < BLOCK_HEADER + block->fixed)
        return too_few(r, BLOCK_HEADER + block->fixed);
    return block->read(r, &c);
}

/* Is there a whole block at `bytes` whose two lengths agree, or the end? GO_ON: yes; SOURCE_END:
 * no. */
static int intact_block(const struct reading *r, const uint8_t *bytes, size_t len)
{
    bool little_endian = r->s->little_endian;
    if (r->last && !len)
        return GO_ON;
    if (len < 12)
        return r->last ? SOURCE_END : SOURCE_MORE;
    if (be32_at(bytes) == SECTION_HEADER && !section_order(bytes + 8, &little_endian))
        return SOURCE_END;
    uint32_t length = little_endian ? le32_at(bytes + 4) : be32_at(bytes + 4);
    if (length < 12 || length % 4 || length > SOURCE_RECORD_MAX)
        return SOURCE_END;
    if (len < length)
        return r->last ? SOURCE_END : SOURCE_MORE;
    bytes += length - BLOCK_TRAILER;
    return (little_endian ? le32_at(bytes) : be32_at(bytes)) == length ? GO_ON : SOURCE_END;
}

/* Passes over what is left of a block and looks at the length behind it. */
static int end_block(struct reading *r)
{
    struct source *s = r->s;
    size_t n = s->skip < r->len ? (size_t)s->skip : r->len;
    use(r, n);
    s->skip -= n;
    if (s->skip || r->len < BLOCK_TRAILER) {
        if (!r->last)
            return SOURCE_MORE;
        uint64_t there = s->block_length - BLOCK_TRAILER - s->skip + r->len;
        return (int)reader_fatal(s, r->notice, NOTICE_CUT_RECORD, there, s->block_length);
    }
    struct cursor c = cursor_over(r->bytes, BLOCK_TRAILER);
    uint32_t length = field_u32(s, &c);
    int result = GO_ON;
    if (length != s->block_length) {
        result = intact_block(r, r->bytes + BLOCK_TRAILER, r->len - BLOCK_TRAILER);
        if (result == SOURCE_MORE)
            return result;
        if (result == SOURCE_END)
            return (int)reader_fatal(s, r->notice, NOTICE_BAD_BLOCK, s->block, length);
        result = (int)reader_damage(s, r->notice, NOTICE_BAD_BLOCK, s->block, length);
    }
    s->block_length = 0;
    use(r, BLOCK_TRAILER);
    return result;
}

static enum source_result pcapng_read(struct source *s, const uint8_t *bytes, size_t len, bool last,
                                      size_t *used, struct frame *frame, struct notice *notice)
{
    struct reading r = {s, bytes, len, last, used, frame, notice, 0, 0};
    int result;
    do
        result = s->block_length ? end_block(&r) : begin_block(&r);
    while (result == GO_ON);
    return (enum source_result)result;
}

const struct source_format source_pcapng = {
    .name = "pcapng",
    .interfaces = true,
    .recognise = pcapng_recognise,
    .read = pcapng_read,
};
