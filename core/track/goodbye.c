/* TLS alerts (RFC 8446 6, RFC 5246 7.2) and HTTP/1.x heads that end the connection (RFC 9112 9.3 and 9.6).
 *
 * Nothing is kept but where the next TLS record begins, and nothing is put together across segments: a record's header
 * and an alert, or a head, count as far as they are in one segment. At most RECORDS_MAX record headers and
 * 4 KiB of a head (http_head.c) are looked at. Any bytes can come here; what is no TLS record and no head of HTTP/1.x says nothing.
 *
 * A warning other than close_notify ends nothing. Once keys are agreed on, TLS 1.2 and before send an alert in a record
 * of its own type whose two bytes are encrypted, and so longer; TLS 1.3 sends it as application data: that is not seen.
 */
#include "track/goodbye.h"

#include "base/seq.h"
#include "track/http_head.h"
#include "track/payload.h"

enum {
    RECORDS_MAX = 64,
    RECORD_HEADER = 5,
    RECORD_FIRST = 20, /* change_cipher_spec, alert, handshake, application_data, heartbeat */
    RECORD_ALERT = 21,
    RECORD_LAST = 24,
    RECORD_MAX = (1 << 14) + 2048, /* RFC 5246 6.2.3 */
    ALERT_LENGTH = 2,
    ENCRYPTED_MIN =
        2 + 16,          /* with the shortest MAC or tag there is, 16 bytes (RFC 6655: 8 and a nonce of 8) */
    ENCRYPTED_MAX = 512, /* with the longest MAC, nonce and padding (RFC 5246 6.2.3.2) */
    FATAL = 2,
};

/* One segment's payload: `captured` from its beginning, of `length` on the wire. */
struct look {
    const struct event *e;
    struct goodbye *said;
    struct cursor captured;
    struct mark before; /* the connection's latest data before it */
    bool stands;        /* what was said already: this was said before, or behind the peer's own end */
    bool tls;           /* records of other types were seen before it */
};

struct record {
    uint8_t type, level, description; /* the latter two of an alert in the clear */
    uint32_t length;
};

static bool read_record(const struct look *l, uint32_t at, struct record *r)
{
    struct cursor c = l->captured;
    cursor_skip(&c, at);
    *r = (struct record){.type = cursor_u8(&c)};
    uint8_t major = cursor_u8(&c), minor = cursor_u8(&c);
    r->length = cursor_u16(&c);
    if (c.short_read || r->type < RECORD_FIRST || r->type > RECORD_LAST || major != 3 || minor > 4 ||
        !r->length || r->length > RECORD_MAX)
        return false;
    if (r->type != RECORD_ALERT || r->length != ALERT_LENGTH)
        return r->type != RECORD_ALERT || (r->length >= ENCRYPTED_MIN && r->length <= ENCRYPTED_MAX);
    r->level = cursor_u8(&c);
    r->description = cursor_u8(&c);
    return !c.short_read && (r->level == 1 || r->level == FATAL) && tls_alert_name(r->description);
}

/* GOODBYE_COUNT: it says nothing of an end. What is encrypted shows nothing of an alert but a type and a length, as bytes
 * of another protocol might. */
static uint8_t goodbye_of(const struct record *r, bool tls)
{
    if (r->type != RECORD_ALERT)
        return GOODBYE_COUNT;
    if (r->length != ALERT_LENGTH)
        return tls ? GOODBYE_ENCRYPTED_ALERT : GOODBYE_COUNT;
    if (r->description == ALERT_CLOSE_NOTIFY)
        return GOODBYE_CLOSE_NOTIFY;
    return r->level == FATAL ? GOODBYE_FATAL_ALERT : GOODBYE_COUNT;
}

static void say(struct look *l, uint8_t kind, uint8_t alert, bool request)
{
    struct goodbye *g = l->said;
    bool known = g->at.frame && g->kind == GOODBYE_FATAL_ALERT && goodbye_is_tls(kind);
    if (known || (g->at.frame && l->stands))
        return; /* the first fatal alert is the reason */
    g->at = (struct mark){.frame = l->e->frame, .time_ns = l->e->time_ns};
    g->before = l->before;
    g->kind = kind;
    g->alert = alert;
    g->request = request;
}

/* It goes on: what it said did not end the connection. */
static void take_back(struct look *l, bool tls)
{
    if (l->said->at.frame && goodbye_is_tls(l->said->kind) == tls && !l->stands)
        l->said->at = (struct mark){0};
}

/* Where in the segment a record may begin: where the one before it ended, if that is known. */
static uint32_t first_record(const struct look *l, bool *inside)
{
    const struct goodbye *g = l->said;
    int32_t at = g->record_known && (l->e->known & KNOWN_SEQ) ? seq_diff(g->record_at, l->e->seq) : 0;
    *inside = at > 0 && (uint32_t)at >= l->e->length && at <= RECORD_HEADER + RECORD_MAX;
    return at > 0 && (uint32_t)at < l->e->length ? (uint32_t)at : 0;
}

/* False: these are no TLS records. */
static bool tls_records(struct look *l)
{
    bool inside, any = false;
    uint32_t at = first_record(l, &inside);
    uint8_t kind = GOODBYE_COUNT, alert = 0;
    struct record r;
    bool again = l->e->did & (WHAT_BIT(RETRANSMISSION) | WHAT_BIT(OUT_OF_ORDER));
    if (inside)
        return true;
    if (!again)
        l->said->record_known = false;
    for (int n = 0; n < RECORDS_MAX && at < l->e->length; n++) {
        if (!read_record(l, at, &r)) {
            kind = GOODBYE_COUNT;
            break;
        }
        any = true;
        at += RECORD_HEADER + r.length;
        kind = goodbye_of(&r, l->tls);
        l->said->tls |= r.type != RECORD_ALERT;
        l->tls |= l->said->tls;
        alert = r.description;
    }
    if (!any)
        return false;
    if (!again) {
        l->said->record_known = at >= l->e->length && (l->e->known & KNOWN_SEQ);
        l->said->record_at = l->e->seq + at;
    }
    if (kind != GOODBYE_COUNT && at == l->e->length)
        say(l, kind, alert, false);
    else
        take_back(l, true);
    return true;
}

static void http(struct look *l, struct goodbye *peer)
{
    struct http_head head;
    if (!http_head_read(l->captured, &head))
        return;
    if (head.kind == HTTP_CONNECT || (peer->tunnel && head.kind == HTTP_SUCCESS)) {
        /* Behind it other protocols follow, whatever its version says of itself (RFC 9110 9.3.6). */
        l->said->tunnel = head.kind == HTTP_CONNECT;
        peer->tunnel = false;
        take_back(l, false);
    } else if (head.close) {
        say(l, GOODBYE_CONNECTION_CLOSE, 0, head.kind == HTTP_REQUEST);
    } else if (head.whole && head.minor == 0 && !head.keep_alive) {
        say(l, GOODBYE_NO_KEEP_ALIVE, 0, head.kind == HTTP_REQUEST);
    } else if (head.whole) {
        take_back(l, false);
    }
}

void goodbye_segment(struct connection *c, const struct segment *s, const struct event *e)
{
    struct side_facts *x = &c->side[e->from], *y = &c->side[peer_of(c, e->from)];
    if (!e->length || (e->flags & TCP_RST) || c->self_connected)
        return;
    struct look l = {
        .e = e,
        .said = &x->goodbye,
        .captured = payload_of(s),
        .before = y->data_last.frame > x->goodbye.data.frame ? y->data_last : x->goodbye.data,
        .stands = (e->did & WHAT_BIT(RETRANSMISSION)) || y->fin_first.frame || y->rst_first.frame,
        .tls = x->goodbye.tls || y->goodbye.tls,
    };
    if (!tls_records(&l)) {
        take_back(&l, true);
        http(&l, &y->goodbye);
    }
    x->goodbye.data = (struct mark){.frame = e->frame, .time_ns = e->time_ns};
}
