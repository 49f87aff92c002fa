/* pcapng's interface description block (draft-ietf-opsawg-pcapng section 4.2): link type, snaplen,
 * if_name, if_tsresol and if_tsoffset, and what they make of a packet's time. The other options are
 * passed over.
 */
#include "source/pcapng_interface.h"

#include <string.h>

#include "base/sink.h"
#include "source/reader.h"

enum { OPTION_END = 0, OPTION_NAME = 2, OPTION_TSRESOL = 9, OPTION_TSOFFSET = 14 };

#define NS INT64_C(1000000000)

static void set_resolution(struct source_interface *interface, uint8_t value)
{
    unsigned n = value & 0x7f;
    bool binary = value & 0x80;
    interface->digits = n > (binary ? 19 : 6) ? 9 : 6;
    interface->ticks_per_s = n > (binary ? 63 : 19) ? 0 : 1;
    for (unsigned i = 0; i < n && interface->ticks_per_s; i++)
        interface->ticks_per_s *= binary ? 2 : 10;
}

/* The draft says that it is not zero-terminated; some writers count the zero that they put behind it. */
static void set_name(struct source_interface *interface, const uint8_t *value, uint16_t len)
{
    while (len && !value[len - 1])
        len--;
    if (len > SOURCE_NAME_MAX)
        len = 0;
    memcpy(interface->name, value, len);
    interface->name[len] = 0;
}

/* False where an option runs off; the ones before it hold. */
static bool read_options(const struct source *s, struct cursor *c, struct source_interface *interface)
{
    while (c->left) {
        uint16_t code = field_u16(s, c), len = field_u16(s, c);
        if (code == OPTION_END)
            break;
        const uint8_t *value = cursor_take(c, len);
        cursor_skip(c, (4 - (len & 3)) & 3);
        if (c->short_read || (code == OPTION_TSRESOL && len < 1) || (code == OPTION_TSOFFSET && len < 8))
            return false;
        struct cursor at = cursor_over(value, len);
        if (code == OPTION_NAME)
            set_name(interface, value, len);
        else if (code == OPTION_TSRESOL)
            set_resolution(interface, cursor_u8(&at));
        else if (code == OPTION_TSOFFSET)
            interface->offset_s = (int64_t)field_u64(s, &at);
    }
    return true;
}

bool interface_read(const struct source *s, struct cursor *body, struct source_interface *interface)
{
    *interface = (struct source_interface){.ticks_per_s = 1000000, .digits = 6};
    interface->link = field_u16(s, body);
    cursor_skip(body, 2);
    interface->snaplen = field_u32(s, body);
    return read_options(s, body, interface);
}

bool interface_wanted(const struct source *s, uint32_t index)
{
    if (!s->only)
        return true;
    return s->only_name ? z_equal(s->interface[index].name, s->only) : index == s->only_number;
}

/* rest / ticks_per_s in nanoseconds, rounded down, without running over 64 bits. */
static int64_t fraction_ns(uint64_t rest, uint64_t ticks_per_s)
{
    if (ticks_per_s <= UINT64_C(1) << 34)
        return (int64_t)(rest * NS / ticks_per_s);
    if (ticks_per_s % NS == 0)
        return (int64_t)(rest / (ticks_per_s / NS));
    /* A power of 2 from 2^35 on: its lower 32 bits, all zero, are divided away first. */
    uint64_t high = (rest >> 32) * NS, low = ((rest & UINT32_MAX) * NS) >> 32;
    return (int64_t)((high + low) / (ticks_per_s >> 32));
}

static int64_t clamp(int64_t v, int64_t most)
{
    return v > most ? most : v < -most ? -most : v;
}

/* A time beyond what 64 bits of nanoseconds hold (the year 2262) stays at their end. */
int64_t interface_time_ns(const struct source_interface *interface, uint64_t ticks)
{
    const int64_t most = INT64_MAX / NS - 1;
    uint64_t per_s = interface->ticks_per_s;
    int64_t ns = per_s ? fraction_ns(ticks % per_s, per_s) : 0;
    uint64_t whole = per_s ? ticks / per_s : 0;
    int64_t s = whole > INT64_MAX / 4 ? INT64_MAX / 4 : (int64_t)whole;
    s = clamp(s + clamp(interface->offset_s, INT64_MAX / 4), most);
    return s * NS + ns;
}
