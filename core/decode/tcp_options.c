/* TCP options: the list (RFC 9293 section 3.1), MSS (RFC 9293), window scale and timestamps (RFC
 * 7323), SACK (RFC 2018), Multipath TCP (RFC 8684) and Fast Open (RFC 7413).
 *
 * An option whose length is not its kind's is passed over, as a receiver does; one whose length
 * runs off the header ends the list. Either is `malformed`. Other kinds are only noted as present.
 */
#include <string.h>

#include "base/cursor.h"
#include "decode/decode.h"

enum {
    OPTION_END = 0,
    OPTION_NOP = 1,
    OPTION_EXPERIMENT_1 = 253,
    OPTION_EXPERIMENT_2 = 254,
    FAST_OPEN_MAGIC = 0xf989,
};

/* Of an option's value: `value` holds its bytes without kind and length, all of them. */
static bool mss(struct cursor *value, struct tcp_options *out)
{
    if (value->left != 2)
        return false;
    out->mss = cursor_u16(value);
    return true;
}

static bool window_scale(struct cursor *value, struct tcp_options *out)
{
    if (value->left != 1)
        return false;
    out->window_scale = cursor_u8(value);
    return true;
}

static bool sack_permitted(struct cursor *value, struct tcp_options *out)
{
    (void)out;
    return value->left == 0;
}

static bool sack(struct cursor *value, struct tcp_options *out)
{
    size_t count = value->left / 8;

    if (value->left % 8 || !count || count > TCP_SACK_BLOCKS)
        return false;
    for (size_t i = 0; i < count; i++) {
        out->sack[i].left = cursor_u32(value);
        out->sack[i].right = cursor_u32(value);
    }
    out->sack_count = (uint8_t)count;
    return true;
}

static bool timestamp(struct cursor *value, struct tcp_options *out)
{
    if (value->left != 8)
        return false;
    out->ts_value = cursor_u32(value);
    out->ts_echo = cursor_u32(value);
    return true;
}

/* The low 32 bits of a number of 8 or 4 bytes. */
static uint32_t low_of(struct cursor *value, bool wide)
{
    if (wide)
        cursor_skip(value, 4);
    return cursor_u32(value);
}

/* A data sequence signal, from its flags on (RFC 8684 3.3.1). */
static void mptcp_signal(struct cursor value, struct tcp_options *out)
{
    enum { ACK = 0x01, WIDE_ACK = 0x02, MAP = 0x04, WIDE_MAP = 0x08, FIN = 0x10, SUBFLOW = 4 };
    uint8_t flags = cursor_u8(&value);
    uint32_t ack = flags & ACK ? low_of(&value, flags & WIDE_ACK) : 0, end = 0;

    if (flags & MAP) {
        end = low_of(&value, flags & WIDE_MAP);
        cursor_skip(&value, SUBFLOW);
        end += cursor_u16(&value);
    }
    if (value.short_read)
        return;
    out->mptcp_has_data_ack = flags & ACK;
    out->mptcp_data_ack = ack;
    out->mptcp_data_fin = (flags & FIN) && (flags & MAP);
    out->mptcp_data_end = end;
}

/* A segment may bear several. */
static bool mptcp(struct cursor *value, struct tcp_options *out)
{
    enum { FASTCLOSE_REST = 1 + 8 }; /* reserved bits, and the receiver's key */
    if (!value->left)
        return false;
    enum { SIGNAL = 2 };
    uint8_t subtype = cursor_u8(value) >> 4;
    if ((subtype == MPTCP_TCPRST && value->left != 1) ||
        (subtype == MPTCP_FASTCLOSE && value->left != FASTCLOSE_REST))
        return false;
    if (subtype == MPTCP_TCPRST)
        out->mptcp_reason = cursor_u8(value);
    out->mptcp_subtypes |= (uint16_t)(1u << subtype);
    if (subtype == SIGNAL)
        mptcp_signal(*value, out);
    return true;
}

static bool fast_open(struct cursor *value, struct tcp_options *out)
{
    enum { COOKIE_MIN = 4, COOKIE_MAX = 16 };
    size_t cookie = value->left;

    if (cookie && (cookie < COOKIE_MIN || cookie > COOKIE_MAX || cookie % 2))
        return false;
    out->fast_open_cookie = (uint8_t)cookie;
    return true;
}

/* By kind. The kinds that we only note have no row. */
static bool (*const readers[])(struct cursor *value, struct tcp_options *out) = {
    [OPTION_MSS] = mss,
    [OPTION_WINDOW_SCALE] = window_scale,
    [OPTION_SACK_OK] = sack_permitted,
    [OPTION_SACK] = sack,
    [OPTION_TIMESTAMP] = timestamp,
    [OPTION_MPTCP] = mptcp,
    [OPTION_FAST_OPEN] = fast_open,
};

static void read_option(uint8_t kind, struct cursor value, struct tcp_options *out)
{
    if (kind == OPTION_EXPERIMENT_1 || kind == OPTION_EXPERIMENT_2) {
        if (cursor_u16(&value) != FAST_OPEN_MAGIC)
            return; /* another experiment, or none that says which (RFC 6994) */
        kind = OPTION_FAST_OPEN;
    }
    if (kind >= 64)
        return;
    if (kind < sizeof readers / sizeof *readers && readers[kind] && !readers[kind](&value, out)) {
        out->malformed = true;
        return;
    }
    out->have |= UINT64_C(1) << kind;
}

void decode_tcp_options(const uint8_t *options, size_t captured, size_t length, struct tcp_options *out)
{
    struct cursor c = cursor_over(options, captured);
    size_t cut = length - captured;

    memset(out, 0, sizeof *out);
    while (c.left) {
        uint8_t kind = cursor_u8(&c);
        if (kind == OPTION_END || kind == OPTION_NOP) {
            out->have |= UINT64_C(1) << kind;
            if (kind == OPTION_END)
                return;
            continue;
        }
        size_t rest = c.left + cut; /* there was so much behind the kind */
        uint8_t size = cursor_u8(&c);
        if (rest == 0 || (!c.short_read && (size < 2 || size - 1u > rest))) {
            out->malformed = true;
            return;
        }
        const uint8_t *value = c.short_read ? NULL : cursor_take(&c, size - 2u);
        if (!value) {
            out->cut = true;
            return;
        }
        read_option(kind, cursor_over(value, size - 2u), out);
    }
    out->cut = cut != 0;
}
