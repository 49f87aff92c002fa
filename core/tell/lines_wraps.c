/* Tunnels in a line: what tcpdump 4.99 prints of them in front of the packet that they carry.
 *
 * VXLAN ends a line. Some it does not look into (GTP-U, Teredo, ERSPAN, PPP by GRE 0, Ethernet over MPLS): there the line is the inner packet's alone. It does not say what tcpdump says of tunnels' headers
 * that contradict themselves, since their packets are no segments here.
 */
#include "tell/lines.h"

/* "IP 192.0.2.1 > 192.0.2.2: ", with UDP's ports behind the addresses. */
static void outer(struct line *l, const struct wrap *w)
{
    struct line o = {.out = l->out, .c = cursor_over(w->ip, w->ip ? w->ip_captured : 0), .layer = "ip"};
    struct cursor look = o.c;

    if (!w->ip)
        return;
    if (cursor_u8(&look) >> 4 == 6)
        lines_ipv6_outer(&o, w->ip_original);
    else
        lines_ipv4_outer(&o, w->ip_original);
}

static void gre(struct line *l, const struct wrap *w)
{
    enum { CHECKSUM = 0x8000, KEY = 0x2000, SEQUENCE = 0x1000, ACKNOWLEDGMENT = 0x80, VERSION = 7 };
    struct cursor c = cursor_over(w->at, w->captured);
    uint16_t flags = cursor_u16(&c);
    bool v1 = flags & VERSION;

    sink_z(l->out, v1 ? "GREv1" : "GREv0");
    cursor_skip(&c, 2);
    if (flags & CHECKSUM && !v1) {
        cursor_skip(&c, 2);
        line_hex(l, ", off 0x", cursor_u16(&c));
    }
    if (v1) {
        cursor_skip(&c, 2);
        line_number(l, ", call ", cursor_u16(&c));
    } else if (flags & KEY) {
        line_hex(l, ", key=0x", cursor_u32(&c));
    }
    if (flags & SEQUENCE)
        line_number(l, ", seq ", cursor_u32(&c));
    if (v1 && flags & ACKNOWLEDGMENT)
        line_number(l, ", ack ", cursor_u32(&c));
    line_number(l, ", length ", w->original);
    sink_z(l->out, ": ");
}

static void vxlan(struct line *l, const struct wrap *w)
{
    struct cursor c = cursor_over(w->at, w->captured);
    uint32_t first = cursor_u32(&c), id = cursor_u32(&c) >> 8;
    bool otv = w->kind == WRAP_OTV;

    sink_z(l->out, otv ? "OTV" : "VXLAN");
    sink_z(l->out, ", flags [I] (0x");
    sink_hex(l->out, first >> 24, 2);
    sink_char(l->out, ')');
    if (otv)
        line_number(l, ", overlay ", first & 0xffffff);
    line_number(l, otv ? ", instance " : ", vni ", id);
    sink_char(l->out, '\n');
}

static void geneve(struct line *l, const struct wrap *w)
{
    struct cursor c = cursor_over(w->at, w->captured);
    uint32_t options = (cursor_u8(&c) & 0x3fu) * 4;
    uint8_t flags = cursor_u8(&c);
    cursor_skip(&c, 2);
    uint32_t id = cursor_u32(&c);

    sink_z(l->out, "Geneve, Flags [");
    sink_z(l->out, flags & 0x80 ? "O" : "");
    sink_z(l->out, flags & 0x40 ? "C" : "");
    sink_z(l->out, flags & 0xc0 ? "" : "none");
    line_hex(l, "], vni 0x", id >> 8);
    if (id & 0xff)
        line_hex(l, ", rsvd 0x", id & 0xff);
    if (options) {
        line_number(l, ", options [", options);
        sink_z(l->out, " bytes]");
    }
    sink_z(l->out, ": ");
}

static void mpls(struct line *l, const struct wrap *w)
{
    enum { BOTTOM = 0x100 };
    struct cursor c = cursor_over(w->at, w->captured);
    uint32_t label;

    sink_z(l->out, "MPLS");
    do {
        label = cursor_u32(&c);
        line_number(l, " (label ", label >> 12);
        line_number(l, ", tc ", label >> 9 & 7);
        if (label & BOTTOM)
            sink_z(l->out, ", [S]");
        line_number(l, ", ttl ", label & 0xff);
        sink_char(l->out, ')');
    } while (!(label & BOTTOM) && !c.short_read);
    sink_char(l->out, ' ');
}

static void pppoe(struct line *l, const struct wrap *w)
{
    struct cursor c = cursor_over(w->at, w->captured);

    cursor_skip(&c, 2);
    sink_z(l->out, "PPPoE  [");
    line_hex(l, "ses 0x", cursor_u16(&c));
    sink_z(l->out, "] ");
}

void lines_wraps(struct line *l, const struct segment *s)
{
    int i = s->wrap_count;

    while (i > 0 && s->wrap[i - 1].kind != WRAP_APART)
        i--;
    for (; i < s->wrap_count; i++) {
        const struct wrap *w = &s->wrap[i];
        outer(l, w);
        switch (w->kind) {
        case WRAP_GRE:
            gre(l, w);
            break;
        case WRAP_VXLAN:
        case WRAP_OTV:
            vxlan(l, w);
            break;
        case WRAP_GENEVE:
            geneve(l, w);
            break;
        case WRAP_MPLS:
            mpls(l, w);
            break;
        case WRAP_PPPOE:
            pppoe(l, w);
            break;
        default: /* IP in IP has no header */
            break;
        }
    }
}

bool lines_are_apart(const struct segment *s)
{
    for (int i = 0; i < s->wrap_count; i++)
        if (s->wrap[i].kind == WRAP_APART)
            return true;
    return false;
}
