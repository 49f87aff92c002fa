/* TCP's part of a tcpdump line: `Flags [S.], seq 1:2, ack 3, win 4, urg 5, options [...], length 6` and
 * tcpdump 3's `S 1:2(1) ack 3 win 4 urg 5 <...>`.
 *
 * tcpdump leaves `seq` out of a segment without data, SYN, FIN or RST (but for -vv), which says that
 * its length is 0. A line that ends before `length` was cut off: the number it ends with may be cut
 * as well, and is not used. Application data behind the length is not looked at.
 */
#include "decode/text.h"

static const struct {
    char letter;
    uint16_t flag;
} letters[] = {
    {'F', TCP_FIN}, {'S', TCP_SYN}, {'R', TCP_RST}, {'P', TCP_PSH}, {'.', TCP_ACK},
    {'U', TCP_URG}, {'E', TCP_ECE}, {'W', TCP_CWR}, {'e', TCP_AE},
};

static bool read_flag(struct scan *s, uint16_t *flags)
{
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
        if (scan_char(s, letters[i].letter)) {
            *flags |= letters[i].flag;
            return true;
        }
    }
    return false;
}

/* ---- the items behind the flags ---- */

/* What the line breaks off with is not to be relied on. */
static bool is_whole(const struct scan *s, const struct text_packet *p)
{
    return s->at < s->end || p->old_form;
}

static bool read_seq(struct scan *s, struct text_packet *p)
{
    uint64_t from, to;
    if (!scan_max(s, UINT32_MAX, &from))
        return false;
    p->seq = (uint32_t)from;
    p->has_seq = is_whole(s, p);
    if (scan_char(s, ':') && is_digit(scan_peek(s))) {
        if (!scan_max(s, UINT32_MAX, &to))
            return false;
        p->seq_end = (uint32_t)to;
        p->has_range = is_whole(s, p);
    }
    return true;
}

static bool read_ack(struct scan *s, struct text_packet *p)
{
    uint64_t v;
    if (!scan_max(s, UINT32_MAX, &v))
        return false;
    p->ack = (uint32_t)v;
    p->has_ack = is_whole(s, p);
    return true;
}

static bool read_window(struct scan *s, struct text_packet *p)
{
    uint64_t v;
    if (!scan_max(s, UINT16_MAX, &v))
        return false;
    p->window = (uint16_t)v;
    p->has_window = is_whole(s, p);
    return true;
}

static bool read_urgent(struct scan *s, struct text_packet *p)
{
    uint64_t v;
    if (!scan_max(s, UINT16_MAX, &v))
        return false;
    p->urgent = (uint16_t)v;
    return true;
}

static bool read_options(struct scan *s, struct text_packet *p)
{
    return scan_char(s, '[') && text_read_options(s, ']', &p->options);
}

static bool read_length(struct scan *s, struct text_packet *p)
{
    uint64_t v;
    if (!scan_max(s, UINT32_MAX, &v))
        return false;
    p->length = (uint32_t)v;
    p->has_length = true;
    return true;
}

/* `cksum 0x1234 (incorrect -> 0x5678)` */
static bool skip_checksum(struct scan *s, struct text_packet *p)
{
    (void)p;
    scan_token(s);
    struct scan look = *s;
    scan_blanks(&look);
    if (scan_char(&look, '(')) {
        while (look.at < look.end && !scan_char(&look, ')'))
            look.at++;
        *s = look;
    }
    return true;
}

static const struct {
    const char *word;
    bool (*read)(struct scan *s, struct text_packet *p);
} items[] = {
    {"cksum ", skip_checksum}, {"seq", read_seq},         {"ack", read_ack},       {"win", read_window},
    {"urg", read_urgent},      {"options", read_options}, {"length", read_length},
};

/* -1: nothing of ours follows; 0: it is absurd; 1: read. */
static int read_item(struct scan *s, struct text_packet *p)
{
    for (size_t i = 0; i < sizeof items / sizeof *items; i++) {
        if (!scan_word(s, items[i].word))
            continue;
        scan_blanks(s);
        if (s->at == s->end)
            return -1;
        return items[i].read(s, p);
    }
    return -1;
}

static void settle_length(struct text_packet *p)
{
    bool behind_seq = p->has_ack || p->has_window || p->has_length;

    if (p->has_range) {
        p->length = p->seq_end - p->seq;
        p->has_length = true;
    } else if (!p->has_length && behind_seq) {
        p->length = 0;
        p->has_length = true;
    }
}

enum decode_result text_read_tcp(struct scan s, struct text_packet *p)
{
    while (!scan_char(&s, ']')) {
        if (s.at == s.end) { /* some of them may be missing */
            p->flags = 0;
            p->cut = true;
            return DECODE_TCP;
        }
        if (!scan_word(&s, "none") && !read_flag(&s, &p->flags))
            return DECODE_MALFORMED;
    }
    p->has_flags = true;
    while (!p->has_length) {
        while (scan_blanks(&s) || scan_char(&s, ','))
            continue;
        if (scan_sees(&s, "[bad hdr length"))
            return DECODE_MALFORMED;
        int item = read_item(&s, p);
        if (item == 0)
            return DECODE_MALFORMED;
        if (item < 0)
            break;
    }
    /* tcpdump itself stops at options it cannot read. */
    p->cut = !p->has_length && !p->options.bad;
    settle_length(p);
    /* No segment is longer than half the sequence space. */
    return p->has_length && p->length > INT32_MAX ? DECODE_MALFORMED : DECODE_TCP;
}

/* ---- tcpdump 3 ---- */

/* `1:13(12)` */
static bool read_old_seq(struct scan *s, struct text_packet *p)
{
    uint64_t from, to, length;
    if (!scan_max(s, UINT32_MAX, &from) || !scan_char(s, ':') || !scan_max(s, UINT32_MAX, &to))
        return false;
    p->seq = (uint32_t)from;
    p->has_seq = true;
    if (!scan_char(s, '(') || !scan_max(s, INT32_MAX, &length) || !scan_char(s, ')'))
        return true;
    p->length = (uint32_t)length;
    p->has_length = true;
    return true;
}

static int read_old_item(struct scan *s, struct text_packet *p)
{
    struct scan look = *s;
    if (scan_char(&look, '<')) {
        *s = look;
        return text_read_options(s, '>', &p->options);
    }
    if (scan_char(s, '[')) { /* [tcp sum ok], [ECN-Echo] */
        if (scan_word(s, "ECN-Echo"))
            p->flags |= TCP_ECE;
        if (scan_sees(s, ",CWR") || scan_sees(s, "CWR"))
            p->flags |= TCP_CWR;
        while (s->at < s->end && !scan_char(s, ']'))
            s->at++;
        return 1;
    }
    if (is_digit(scan_peek(s)))
        return read_old_seq(s, p);
    return read_item(s, p);
}

enum decode_result text_read_old_tcp(struct scan s, struct text_packet *p)
{
    int item;

    /* Here `.` is "no other flag"; what tells of an ACK is its number. */
    while (read_flag(&s, &p->flags))
        continue;
    p->flags &= (uint16_t)~TCP_ACK;
    p->has_flags = true;
    p->old_form = true;
    do {
        scan_blanks(&s);
        item = s.at < s.end ? read_old_item(&s, p) : -1;
    } while (item > 0);
    if (item == 0)
        return DECODE_MALFORMED;
    if (p->has_ack)
        p->flags |= TCP_ACK;
    if (p->urgent)
        p->flags |= TCP_URG;
    p->cut = !p->has_window;
    if (!p->has_length && (p->has_ack || p->has_window)) {
        p->length = 0;
        p->has_length = true;
    }
    return DECODE_TCP;
}
