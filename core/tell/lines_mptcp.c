/* The Multipath TCP option (RFC 6824, RFC 8684) as tcpdump 4.99 prints it.
 *
 * A subtype is a row. Each checks its length, and the flags its segment must bear, before it reads.
 */
#include "tell/lines.h"

enum { HEAD = 2 }; /* the kind and length bytes, which an option's length counts */

struct mptcp {
    struct line *l;
    struct cursor body;
    uint32_t len;
    uint8_t low; /* the subtype byte's lower half */
    bool syn, ack;
};

static uint64_t u64(struct cursor *c)
{
    uint64_t high = cursor_u32(c);

    return high << 32 | cursor_u32(c);
}

static bool capable(struct mptcp *m)
{
    enum { CHECKSUM = 0x80 };

    if (!(m->syn && (m->len == 4 || m->len == 12)) && !(m->ack && !m->syn && (m->len == 20 || m->len == 22)))
        return false;
    if (m->low > 1) {
        line_number(m->l, " Unknown Version (", m->low);
        sink_char(m->l->out, ')');
        return true;
    }
    line_number(m->l, " v", m->low);
    if (cursor_u8(&m->body) & CHECKSUM)
        sink_z(m->l->out, " csum");
    if (m->len == 4)
        return true;
    line_hex(m->l, " {0x", u64(&m->body));
    if (m->len >= 20)
        line_hex(m->l, ",0x", u64(&m->body));
    sink_char(m->l->out, '}');
    return true;
}

static bool join(struct mptcp *m)
{
    enum { BACKUP = 1, SYN = 12, SYN_ACK = 16, ACK = 24 };

    if (!(m->len == SYN && m->syn) && !(m->len == SYN_ACK && m->syn && m->ack) && !(m->len == ACK && m->ack))
        return false;
    uint8_t id = cursor_u8(&m->body);
    if (m->len == ACK) {
        sink_z(m->l->out, " hmac 0x");
        line_bytes(m->l, &m->body, 20);
        return true;
    }
    if (m->low & BACKUP)
        sink_z(m->l->out, " backup");
    line_number(m->l, " id ", id);
    if (m->len == SYN)
        line_hex(m->l, " token 0x", cursor_u32(&m->body));
    else
        line_hex(m->l, " hmac 0x", u64(&m->body));
    line_hex(m->l, " nonce 0x", cursor_u32(&m->body));
    return true;
}

/* A number of 8 or 4 bytes; false when the option is too short for it. */
static bool wide_or_narrow(struct mptcp *m, const char *name, bool wide)
{
    sink_z(m->l->out, name);
    if (!cursor_has(&m->body, wide ? 8 : 4))
        return false;
    sink_u64(m->l->out, wide ? u64(&m->body) : cursor_u32(&m->body));
    return true;
}

static bool data_sequence(struct mptcp *m)
{
    enum { ACK = 0x01, WIDE_ACK = 0x02, MAP = 0x04, WIDE_MAP = 0x08, FIN = 0x10 };

    if (m->len < 4 || m->syn)
        return false;
    uint8_t flags = cursor_u8(&m->body);
    if (flags & FIN)
        sink_z(m->l->out, " fin");
    if (flags & ACK && !wide_or_narrow(m, " ack ", flags & WIDE_ACK))
        return false;
    if (flags & MAP) {
        if (!wide_or_narrow(m, " seq ", flags & WIDE_MAP))
            return false;
        if (!cursor_has(&m->body, 4))
            return false;
        line_number(m->l, " subseq ", cursor_u32(&m->body));
        if (!cursor_has(&m->body, 2))
            return false;
        line_number(m->l, " len ", cursor_u16(&m->body));
        if (cursor_has(&m->body, 2))
            line_hex(m->l, " csum 0x", cursor_u16(&m->body));
    }
    return m->body.left == 0;
}

static const char *address_version(uint8_t low)
{
    switch (low) {
    case 0:
        return " v1";
    case 1:
        return " v1-echo";
    case 4:
        return " v0-ip4";
    case 6:
        return " v0-ip6";
    default:
        return " [bad version/echo]";
    }
}

static bool add_address(struct mptcp *m)
{
    enum { IPV6_LEAST = 20, PORT = 2, HMAC = 8 };
    uint32_t rest = m->len - (m->len < IPV6_LEAST ? 8 : IPV6_LEAST);

    if (m->len < 8 || (rest != 0 && rest != PORT && rest != HMAC && rest != PORT + HMAC))
        return false;
    sink_z(m->l->out, address_version(m->low));
    line_number(m->l, " id ", cursor_u8(&m->body));
    sink_char(m->l->out, ' ');
    line_address(m->l, &m->body, m->len < IPV6_LEAST ? ADDRESS_IPV4 : ADDRESS_IPV6);
    if (rest & PORT)
        line_number(m->l, ":", cursor_u16(&m->body));
    if (rest >= HMAC)
        line_hex(m->l, " hmac 0x", u64(&m->body));
    return true;
}

static bool remove_address(struct mptcp *m)
{
    if (m->len < 4)
        return false;
    sink_z(m->l->out, " id");
    while (m->body.left)
        line_number(m->l, " ", cursor_u8(&m->body));
    return true;
}

static bool priority(struct mptcp *m)
{
    enum { BACKUP = 1 };

    if (m->len != 3 && m->len != 4)
        return false;
    sink_z(m->l->out, m->low & BACKUP ? " backup" : " non-backup");
    if (m->len == 4)
        line_number(m->l, " id ", cursor_u8(&m->body));
    return true;
}

static bool fail(struct mptcp *m)
{
    if (m->len != 12)
        return false;
    cursor_skip(&m->body, 1);
    line_number(m->l, " seq ", u64(&m->body));
    return true;
}

static bool fast_close(struct mptcp *m)
{
    if (m->len != 12)
        return false;
    cursor_skip(&m->body, 1);
    line_hex(m->l, " key 0x", u64(&m->body));
    return true;
}

static bool name_alone(struct mptcp *m)
{
    (void)m;
    return true;
}

bool lines_mptcp(struct line *l, struct cursor body)
{
    static const struct {
        const char *name;
        bool (*print)(struct mptcp *m);
    } subtypes[] = {
        {" capable", capable},
        {" join", join},
        {" dss", data_sequence},
        {" add-addr", add_address},
        {" rem-addr", remove_address},
        {" prio", priority},
        {" fail", fail},
        {" fast-close", fast_close},
        {" unknown", name_alone},
    };
    enum { UNKNOWN = sizeof subtypes / sizeof subtypes[0] - 1 };
    struct mptcp m = {.l = l, .body = body, .len = (uint32_t)body.left + HEAD};

    l->layer = "mptcp";
    if (body.left < 1)
        return false;
    uint8_t byte = cursor_u8(&m.body), subtype = byte >> 4;
    m.low = byte & 0xf;
    m.syn = l->flags & TCP_SYN;
    m.ack = l->flags & TCP_ACK;
    if (subtype > UNKNOWN)
        subtype = UNKNOWN;
    line_number(l, " ", m.len);
    sink_z(l->out, subtypes[subtype].name);
    return subtypes[subtype].print(&m);
}
