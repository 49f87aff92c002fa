/* The decoder as a whole: its memory, its counts, and frames whose lengths contradict each other.
 */
#include "decode/packet_test.h"

static _Alignas(64) uint8_t memory[1 << 20];

static void init(void)
{
    struct decoder d;
    struct arena a = {memory, decoder_need()};

    CHECK(decoder_need() < sizeof memory);
    CHECK(decoder_init(&d, &a));
    CHECK(d.names.max > 0 && d.flow && d.names.bytes);
    a = (struct arena){memory, decoder_need() / 2};
    CHECK(!decoder_init(&d, &a));
    a = (struct arena){memory, 0};
    CHECK(!decoder_init(&d, &a));
}

static struct decoder fresh(void)
{
    struct decoder d;
    struct arena a = {memory, sizeof memory};

    memset(memory, 0, sizeof memory);
    if (!decoder_init(&d, &a))
        abort();
    return d;
}

static enum decode_result frame_of(struct decoder *d, const char *hex, uint32_t link, uint32_t original,
                                   struct segment *out)
{
    static struct packet p;
    static struct frame f;

    p = packet_of(hex);
    f = (struct frame){
        .number = 1, .link = link, .captured = (uint32_t)p.len, .original = original, .data = p.at};
    memset(out, 0xff, sizeof *out);
    enum decode_result result = decode_frame(d, &f, out);
    CHECK(out->frame == &f);
    return result;
}

#define OUTER     "45 00 0000 0000 0000 40 04 0000 c0000201 c6336402 "
#define NESTED_5  OUTER OUTER OUTER OUTER OUTER
#define NESTED_10 NESTED_5 NESTED_5

static void counts(void)
{
    struct decoder d = fresh();
    struct segment s;

    CHECK_EQ(frame_of(&d, IPV4("002b", "0000") TCP("5010") PAYLOAD_3, 101, 43, &s), DECODE_TCP);
    CHECK_EQ(s.path.count, 0);
    CHECK_EQ(s.from.port_name, 0);
    CHECK_EQ(frame_of(&d, IPV4("002b", "0000") TCP("4010"), 101, 43, &s), DECODE_MALFORMED);
    CHECK_EQ(frame_of(&d, IPV4("002b", "0000"), 101, 43, &s), DECODE_TRUNCATED);
    CHECK_EQ(frame_of(&d, IPV4("002b", "0001"), 101, 43, &s), DECODE_FRAGMENT);
    CHECK_EQ(frame_of(&d, IPV6("0008", "3a"), 101, 48, &s), DECODE_OTHER);
    CHECK_EQ(
        frame_of(&d, IPV6("0038", "3a") "01 04 0000 00000000" IPV6("0014", "06") TCP("5010"), 101, 96, &s),
        DECODE_ICMP);
    CHECK_EQ(frame_of(&d, NESTED_10 IPV4("0028", "0000") TCP("5010"), 101, 240, &s), DECODE_DEEP);
    for (int i = DECODE_TCP; i < DECODE_UNKNOWN_LINK; i++)
        CHECK_EQ(d.counts[i], 1);
    CHECK_EQ(frame_of(&d, IPV4("0028", "0000"), 105, 40, &s), DECODE_UNKNOWN_LINK);
    CHECK_EQ(frame_of(&d, IPV4("0028", "0000"), 127, 40, &s), DECODE_UNKNOWN_LINK);
    CHECK_EQ(d.counts[DECODE_UNKNOWN_LINK], 2);
    CHECK(d.unknown_links[0].link == 105 && d.unknown_links[1].link == 127);
    CHECK(d.unknown_links[0].packets == 1 && d.unknown_links[1].packets == 1 && d.new_link);
    for (uint32_t link = 1000; link < 1000 + LINK_COUNTS; link++)
        CHECK_EQ(frame_of(&d, IPV4("0028", "0000"), link, 40, &s), DECODE_UNKNOWN_LINK);
    CHECK_EQ(frame_of(&d, IPV4("0028", "0000"), 127, 40, &s), DECODE_UNKNOWN_LINK);
    CHECK(d.unknown_links[1].packets == 2 && !d.new_link);
    CHECK_EQ(d.unknown_links[LINK_COUNTS - 1].link, 1000 + LINK_COUNTS - 3);
    CHECK_EQ(d.counts[DECODE_UNKNOWN_LINK], 2 + LINK_COUNTS + 1);
}

static void original_length(void)
{
    struct decoder d = fresh();
    struct segment s;

    /* unknown, and less than what was captured */
    CHECK_EQ(frame_of(&d, IPV4("002b", "0000") TCP("5010") PAYLOAD_3, 101, 0, &s), DECODE_TCP);
    CHECK_EQ(s.length, 3);
    CHECK_EQ(s.ip_original, 43);
    CHECK_EQ(frame_of(&d, IPV4("002b", "0000") TCP("5010") PAYLOAD_3, 101, 20, &s), DECODE_TCP);
    CHECK_EQ(s.ip_original, 43);
    /* what the frame did not have on the wire is not counted, what was merely not captured is */
    CHECK_EQ(d.overlong, 0);
    CHECK_EQ(frame_of(&d, IPV4("05dc", "0000") TCP("5010") PAYLOAD_3, 101, 43, &s), DECODE_TCP);
    CHECK_EQ(s.length, 3);
    CHECK_EQ(frame_of(&d, IPV4("05dc", "0000") TCP("5010"), 101, 40, &s), DECODE_TCP);
    CHECK_EQ(s.length, 0);
    CHECK_EQ(frame_of(&d, IPV6("05b4", "06") TCP("5010") PAYLOAD_3, 101, 63, &s), DECODE_TCP);
    CHECK_EQ(s.length, 3);
    CHECK_EQ(frame_of(&d, IPV6("0000", "00") "06 00 c2 04 0001118c" TCP("5010") PAYLOAD_3, 101, 71, &s),
             DECODE_TCP);
    CHECK_EQ(s.length, 3);
    CHECK_EQ(d.overlong, 4);
    CHECK_EQ(frame_of(&d, IPV4("05dc", "0000") TCP("5010") PAYLOAD_3, 101, 1500, &s), DECODE_TCP);
    CHECK_EQ(s.length, 1460);
    CHECK_EQ(frame_of(&d, IPV4("05dc", "0000") TCP("5010") PAYLOAD_3, 101, 0, &s), DECODE_TCP);
    CHECK_EQ(s.length, 1460);
    CHECK_EQ(frame_of(&d, IPV4("0000", "0000") TCP("5010") PAYLOAD_3, 101, 70040, &s), DECODE_TCP);
    CHECK_EQ(s.length, 70000);
    CHECK_EQ(d.overlong, 4);
    /* an empty frame, and one of which nothing was captured */
    CHECK_EQ(frame_of(&d, "", 101, 0, &s), DECODE_MALFORMED);
    CHECK_EQ(frame_of(&d, "", 101, UINT32_MAX, &s), DECODE_TRUNCATED);
    CHECK_EQ(frame_of(&d, "", 1, UINT32_MAX, &s), DECODE_TRUNCATED);
}

int main(void)
{
    init();
    counts();
    original_length();
    return check_done();
}
