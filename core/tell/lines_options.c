/* TCP options as tcpdump 4.99 prints them.
 *
 * Each kind is a row: its name, how long its data is, and what prints them. An option whose own length
 * differs from what its kind calls for is marked `[len N]`, and reading goes on behind the data that
 * the kind calls for, as tcpdump does. RFC 9293, 2018, 7323, 7413, 5925, 5482, 6994 and 2385 name the
 * kinds; MPTCP is lines_mptcp.c's. Signatures are not verified.
 */
#include "tell/lines.h"

enum ending {
    GO_ON,
    BAD, /* it contradicts itself */
    CUT, /* not all of it was captured: found before reading */
    GONE /* the same, found while reading: tcpdump then leaves the option list open */
};

struct option {
    uint32_t data;    /* bytes of data that its length promises */
    uint32_t payload; /* of the segment */
    uint32_t behind;  /* header bytes behind the option's length byte */
};

typedef enum ending printer(struct line *l, struct cursor body, const struct option *o);

enum { AS_SENT = 0xff }; /* as much data as the option's length says */

enum needs {
    NOTHING, /* the printer looks itself how much was captured */
    WHOLE,   /* nothing is printed unless all of the data was captured */
};

static enum ending nothing(struct line *l, struct cursor body, const struct option *o)
{
    (void)l;
    (void)body;
    (void)o;
    return GO_ON;
}

static enum ending number_8(struct line *l, struct cursor body, const struct option *o)
{
    (void)o;
    line_number(l, " ", cursor_u8(&body));
    return GO_ON;
}

static enum ending number_16(struct line *l, struct cursor body, const struct option *o)
{
    (void)o;
    line_number(l, " ", cursor_u16(&body));
    return GO_ON;
}

static enum ending number_32(struct line *l, struct cursor body, const struct option *o)
{
    (void)o;
    line_number(l, " ", cursor_u32(&body));
    return GO_ON;
}

static enum ending timestamps(struct line *l, struct cursor body, const struct option *o)
{
    (void)o;
    line_number(l, " val ", cursor_u32(&body));
    line_number(l, " ecr ", cursor_u32(&body));
    return GO_ON;
}

static enum ending sack(struct line *l, struct cursor body, const struct option *o)
{
    enum { BLOCK = 8 };

    if (o->data % BLOCK != 0) {
        sink_z(l->out, " invalid sack");
        return GO_ON;
    }
    line_number(l, " ", o->data / BLOCK);
    sink_char(l->out, ' ');
    for (uint32_t i = 0; i < o->data; i += BLOCK) {
        if (!cursor_has(&body, BLOCK))
            return CUT;
        line_number(l, "{", cursor_u32(&body));
        line_number(l, ":", cursor_u32(&body));
        sink_char(l->out, '}');
    }
    return GO_ON;
}

/* TCP MD5: the key that would verify it is not ours to have. */
static enum ending signature(struct line *l, struct cursor body, const struct option *o)
{
    enum { DIGEST = 16 };
    bool payload_captured = cursor_has(&body, (size_t)o->behind + o->payload);

    sink_z(l->out, payload_captured ? " shared secret not supplied with -M, " : " snaplen too short, ");
    sink_z(l->out, "can't check - ");
    line_bytes(l, &body, DIGEST);
    return GO_ON;
}

static enum ending scps(struct line *l, struct cursor body, const struct option *o)
{
    (void)o;
    sink_z(l->out, " cap ");
    line_bytes(l, &body, 1);
    line_number(l, " id ", cursor_u8(&body));
    return GO_ON;
}

/* The timeout's first bit says minutes, else seconds (RFC 5482). */
static enum ending user_timeout(struct line *l, struct cursor body, const struct option *o)
{
    uint16_t raw = cursor_u16(&body);

    (void)o;
    line_hex(l, " 0x", raw);
    line_number(l, " ", raw & 1 ? (raw >> 1) * 60u : raw >> 1);
    return GO_ON;
}

/* Bytes printed one by one, as far as they were captured. */
static enum ending bytes(struct line *l, struct cursor *body, size_t len)
{
    size_t there = cursor_has(body, len) ? len : body->left;

    line_bytes(l, body, there);
    return there < len ? CUT : GO_ON;
}

static enum ending authentication(struct line *l, struct cursor body, const struct option *o)
{
    if (o->data < 2) {
        sink_z(l->out, " (invalid)");
        return GO_ON;
    }
    if (!cursor_has(&body, 1))
        return CUT;
    line_number(l, " keyid ", cursor_u8(&body));
    if (!cursor_has(&body, 1))
        return CUT;
    line_number(l, " rnextkeyid ", cursor_u8(&body));
    if (o->data == 2)
        return GO_ON;
    sink_z(l->out, " mac 0x");
    return bytes(l, &body, o->data - 2);
}

static enum ending mptcp(struct line *l, struct cursor body, const struct option *o)
{
    cursor_limit(&body, o->data);
    return lines_mptcp(l, body) ? GO_ON : BAD;
}

static void cookie(struct line *l, struct cursor body, uint32_t len)
{
    enum { SHORTEST = 4, LONGEST = 16 };

    if (len == 0) {
        sink_z(l->out, " cookiereq");
    } else if (len % 2 || len < SHORTEST || len > LONGEST) {
        sink_z(l->out, " (invalid)");
    } else {
        sink_z(l->out, " cookie ");
        line_bytes(l, &body, len);
    }
}

static enum ending fast_open(struct line *l, struct cursor body, const struct option *o)
{
    sink_char(l->out, ' ');
    cookie(l, body, o->data);
    return GO_ON;
}

/* RFC 6994: an experiment's number comes first; Fast Open once was one. */
static enum ending experiment(struct line *l, struct cursor body, const struct option *o)
{
    enum { FAST_OPEN_MAGIC = 0xf989 };

    if (o->data < 2)
        return BAD;
    uint16_t magic = cursor_u16(&body);
    sink_char(l->out, '-');
    if (magic == FAST_OPEN_MAGIC) {
        sink_z(l->out, "tfo");
        cookie(l, body, o->data - 2);
    } else {
        sink_hex(l->out, magic, 4);
    }
    return GO_ON;
}

static enum ending unknown(struct line *l, struct cursor body, const struct option *o)
{
    if (o->data)
        sink_z(l->out, " 0x");
    return bytes(l, &body, o->data);
}

enum { KIND_EOL = 0, KIND_NOP = 1 };

static const struct row {
    uint8_t kind;
    uint8_t data; /* bytes, or AS_SENT */
    uint8_t needs;
    const char *name;
    printer *print;
} rows[] = {
    {KIND_EOL, 0, WHOLE, "eol", nothing},
    {KIND_NOP, 0, WHOLE, "nop", nothing},
    {2, 2, WHOLE, "mss", number_16},
    {3, 1, WHOLE, "wscale", number_8},
    {4, 0, WHOLE, "sackOK", nothing},
    {5, AS_SENT, NOTHING, "sack", sack},
    {6, 4, WHOLE, "echo", number_32},
    {7, 4, WHOLE, "echoreply", number_32},
    {8, 8, WHOLE, "TS", timestamps},
    {11, 4, WHOLE, "cc", number_32},
    {12, 4, WHOLE, "ccnew", number_32},
    {13, 4, WHOLE, "", number_32}, /* ccecho: tcpdump has no name for it */
    {19, 16, WHOLE, "md5", signature},
    {20, 2, WHOLE, "scps", scps},
    {28, 2, WHOLE, "uto", user_timeout},
    {29, AS_SENT, NOTHING, "tcp-ao", authentication},
    {30, AS_SENT, WHOLE, "mptcp", mptcp},
    {34, AS_SENT, WHOLE, "tfo", fast_open},
    {254, AS_SENT, WHOLE, "exp", experiment},
};

static const struct row *row_of(uint8_t kind)
{
    static const struct row other = {0, AS_SENT, NOTHING, "unknown-", unknown};

    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (rows[i].kind == kind)
            return &rows[i];
    return &other;
}

/* One option; *left is how many bytes of the header remain. */
static enum ending one_option(struct line *l, uint32_t *left, uint32_t payload, bool *last)
{
    if (!cursor_has(&l->c, 1))
        return GONE;
    uint8_t kind = cursor_u8(&l->c);
    const struct row *row = row_of(kind);
    bool bare = kind == KIND_EOL || kind == KIND_NOP;
    uint32_t len = 1, head = bare ? 1 : 2;

    *last = kind == KIND_EOL;
    if (!bare) {
        if (!cursor_has(&l->c, 1))
            return GONE;
        len = cursor_u8(&l->c);
        if (len < head || len > *left)
            return BAD;
    }
    *left -= head;
    struct option o = {.data = len - head, .payload = payload, .behind = *left};
    uint32_t data = row->data == AS_SENT ? o.data : row->data;

    sink_z(l->out, row->name);
    if (row->print == unknown)
        sink_u64(l->out, kind);
    if (data > *left)
        return BAD;
    if (row->needs == WHOLE && !cursor_has(&l->c, data))
        return CUT;
    enum ending ending = row->print(l, l->c, &o);
    if (ending != GO_ON)
        return ending;
    cursor_skip(&l->c, cursor_has(&l->c, data) ? data : l->c.left);
    *left -= data;
    if (data + head != len) {
        line_number(l, "[len ", len);
        sink_char(l->out, ']');
    }
    return GO_ON;
}

bool lines_options(struct line *l, uint32_t length, uint32_t payload)
{
    enum ending ending = GO_ON;
    bool first = true, last = false;

    sink_z(l->out, ", options [");
    for (uint32_t left = length; left > 0 && !last; first = false) {
        if (!first)
            sink_char(l->out, ',');
        ending = one_option(l, &left, payload, &last);
        if (ending != GO_ON)
            break;
    }
    switch (ending) {
    case GO_ON:
        sink_char(l->out, ']');
        return true;
    case BAD:
        sink_z(l->out, "[bad opt]");
        break;
    default:
        line_cut(l);
        break;
    }
    if (ending != GONE && !first)
        sink_char(l->out, ending == BAD ? ']' : '>');
    return false;
}
