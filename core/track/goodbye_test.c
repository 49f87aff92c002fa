/* What an end says of the connection's end: TLS alerts and HTTP heads, whole, cut, in pieces, and what only looks like
 * them. */
#include "test/check.h"
#include "test/wire.h"

enum { CUT_NONE = WIRE_PAYLOAD_MAX };

/* A segment with these bytes, of which `captured` are in the capture. */
static void say(struct wire *w, enum side from, uint32_t seq, const void *bytes, size_t len, size_t captured)
{
    w->payload = bytes;
    w->captured = (uint32_t)(captured < len ? captured : len);
    wire_send(w, 100, from, "P.", seq, 1, (uint32_t)len);
}

#define SAY(w, from, seq, z) say(w, from, seq, z, sizeof(z) - 1, CUT_NONE)

static const struct goodbye *said(const struct wire *w, enum side side)
{
    return &w->c->side[side].goodbye;
}

/* What one segment of the client's, the first behind the handshake, says. */
static void one(const char *bytes, size_t len, size_t captured, int kind, int alert)
{
    struct wire w;
    int before = check_failed;
    wire_init(&w, 2);
    wire_open(&w);
    say(&w, CLIENT, 1, bytes, len, captured);
    CHECK_EQ(said(&w, CLIENT)->at.frame, kind == GOODBYE_COUNT ? 0 : 4);
    if (kind != GOODBYE_COUNT && said(&w, CLIENT)->at.frame)
        CHECK_Z(goodbye_slugs[said(&w, CLIENT)->kind], goodbye_slugs[kind]);
    if (alert >= 0)
        CHECK_EQ(said(&w, CLIENT)->alert, alert);
    CHECK_EQ(said(&w, SERVER)->at.frame, 0);
    if (check_failed > before)
        fprintf(stderr, "  of: %.60s (%zu of %zu bytes)\n", bytes, captured, len);
    wire_fini(&w);
}

#define ONE(z, kind) one(z, sizeof(z) - 1, CUT_NONE, kind, -1)
#define NOTHING(z)   one(z, sizeof(z) - 1, CUT_NONE, GOODBYE_COUNT, -1)
#define ALERTS(z, alert)                                                                                     \
    one(z, sizeof(z) - 1, CUT_NONE, (alert) ? GOODBYE_FATAL_ALERT : GOODBYE_CLOSE_NOTIFY, alert)
#define ENCRYPTED "abcdefghijklmnopqrstuvwxyz" /* 26 bytes, as AES-GCM makes of an alert */

static void alerts(void)
{
    ALERTS("\x15\x03\x03\0\2\1\0", 0);
    ALERTS("\x15\x03\x01\0\2\2\0", 0); /* some say it as fatal */
    ALERTS("\x15\x03\x00\0\2\2\x28", 40);
    ALERTS("\x15\x03\x04\0\2\2\x30", 48);
    ALERTS("\x15\x03\x03\0\2\2\x70", 112);
    ALERTS("\x16\x03\x03\0\1\0\x15\x03\x03\0\2\2\x46", 70); /* behind a handshake record */
    NOTHING("\x15\x03\x03\0\x1a" ENCRYPTED);                /* nothing shows that this is TLS */
    ONE("\x17\x03\x03\0\3abc\x15\x03\x03\0\x1a" ENCRYPTED, GOODBYE_ENCRYPTED_ALERT);
    NOTHING("\x15\x03\x03\0\2\1\x70"); /* a warning */
    NOTHING("\x15\x03\x03\0\2\2\x05"); /* no alert has this number */
    NOTHING("\x15\x03\x03\0\2\3\0");   /* nor this level */
    NOTHING("\x15\x03\x05\0\2\1\0");   /* no such version */
    NOTHING("\x15\x02\x03\0\2\1\0");
    NOTHING("\x15\x03\x03\0\3\1\0\0");                /* too short to be encrypted */
    NOTHING("\x15\x03\x03\x02\x01" ENCRYPTED);        /* too long */
    NOTHING("\x15\x03\x03\0\x1b" ENCRYPTED);          /* goes on in the next segment */
    NOTHING("\x15\x03\x03\0\2\1\0\x17\x03\x03\0\1a"); /* and goes on */
    NOTHING("\x15\x03\x03\0\2\1\0what");
    NOTHING("\x17\x03\x03\0\x13"
            "ABCDEFGHIJKLMNOPQRS"); /* TLS 1.3: cannot be told from data */
    NOTHING("\x19\x03\x03\0\2\1\0");
    NOTHING("\x17\x03\x03\0\0\x15\x03\x03\0\2\1\0");
    NOTHING("\x15");
}

static void alerts_in_pieces(void)
{
    static const char alert[] = "\x17\x03\x03\0\4"
                                "data"
                                "\x15\x03\x03\0\x1a" ENCRYPTED;
    for (size_t cut = 0; cut < sizeof alert - 1; cut++) /* the header of the last has to be there, no more */
        one(alert, sizeof alert - 1, cut, cut < 14 ? GOODBYE_COUNT : GOODBYE_ENCRYPTED_ALERT, -1);
    static const char clear[] = "\x15\x03\x03\0\2\2\x28";
    for (size_t cut = 0; cut < sizeof clear - 1; cut++)
        one(clear, sizeof clear - 1, cut, GOODBYE_COUNT, -1);
}

static void across_segments(void)
{
    struct wire w;
    wire_init(&w, 2);
    wire_open(&w);
    SAY(&w, SERVER, 1,
        "\x17\x03\x03\0\x0a"
        "abc");                           /* a record of 10 bytes, in three segments */
    SAY(&w, SERVER, 9, "\x15\x03\x03\0"); /* which is data, whatever it looks like */
    CHECK_EQ(said(&w, SERVER)->at.frame, 0);
    SAY(&w, SERVER, 1,
        "\x17\x03\x03\0\x0a"
        "abc"); /* sent again: where the next begins is known all the same */
    SAY(&w, SERVER, 13, "def\x15\x03\x03\0\2\1\0");
    CHECK_EQ(said(&w, SERVER)->at.frame, 7);
    CHECK_EQ(said(&w, SERVER)->before.frame, 6);
    SAY(&w, CLIENT, 1, "\x15\x03\x03\0\2\1\0");
    CHECK_EQ(said(&w, CLIENT)->at.frame, 8);
    CHECK_EQ(said(&w, CLIENT)->before.frame, 7);
    SAY(&w, CLIENT, 1, "\x15\x03\x03\0\2\1\0"); /* sent again */
    CHECK_EQ(said(&w, CLIENT)->at.frame, 8);
    SAY(&w, CLIENT, 8, "and on in the clear");
    CHECK_EQ(said(&w, CLIENT)->at.frame, 0);
    wire_fini(&w);
}

static void the_first_fatal_alert_stands(void)
{
    struct wire w;
    wire_init(&w, 2);
    wire_open(&w);
    SAY(&w, CLIENT, 1, "\x15\x03\x03\0\2\2\x2a");
    SAY(&w, CLIENT, 8, "\x15\x03\x03\0\2\1\0");
    CHECK_EQ(said(&w, CLIENT)->at.frame, 4);
    CHECK_EQ(said(&w, CLIENT)->alert, 42);
    wire_send(&w, 100, SERVER, "F.", 1, 15, 0);
    SAY(&w, CLIENT, 15, "anything"); /* behind the peer's end nothing is taken back */
    CHECK_EQ(said(&w, CLIENT)->alert, 42);
    CHECK_EQ(said(&w, CLIENT)->at.frame, 4);
    wire_fini(&w);
}

static void heads(void)
{
    ONE("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", GOODBYE_CONNECTION_CLOSE);
    ONE("HTTP/1.1 200 OK\r\ncOnnEctioN:\tfoo , CLOSE\t\r\n\r\nbody", GOODBYE_CONNECTION_CLOSE);
    ONE("HTTP/1.1 200 OK\nConnection: close\n", GOODBYE_CONNECTION_CLOSE); /* cut behind it */
    ONE("HTTP/1.0 200 OK\r\n\r\n", GOODBYE_NO_KEEP_ALIVE);
    ONE("GET / HTTP/1.0\r\n\r\n", GOODBYE_NO_KEEP_ALIVE);
    ONE("M-SEARCH * HTTP/1.1\r\nConnection:close,\r\n", GOODBYE_CONNECTION_CLOSE);
    NOTHING("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n");
    NOTHING("GET / HTTP/1.0\r\nHost: a\r\n"); /* more may follow */
    NOTHING("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    NOTHING("GET / HTTP/1.1\r\nConnection: close"); /* and this may be `closed` */
    NOTHING("GET / HTTP/1.1\r\nConnection: closed\r\n\r\n");
    NOTHING("GET / HTTP/1.1\r\nProxy-Connection: close\r\n\r\n");
    NOTHING("GET / HTTP/1.1\r\nX: Connection: close\r\n\r\n");
    NOTHING("POST / HTTP/1.1\r\n\r\nConnection: close\r\n"); /* its body */
    NOTHING("CONNECT a:443 HTTP/1.0\r\nConnection: close\r\n\r\n");
    NOTHING("RTSP/1.0 200 OK\r\nConnection: close\r\n\r\n");
    NOTHING("GET / HTTP/2.0\r\nConnection: close\r\n\r\n");
    NOTHING("HTTP/1.1 2");
    NOTHING("get / HTTP/1.1\r\nConnection: close\r\n\r\n");
    NOTHING("HTTP/1.1\r\nConnection: close\r\n\r\n");
    NOTHING("GET / HTTP/1.x\r\nConnection: close\r\n\r\n");
    NOTHING("A \n\r\n");
    NOTHING(" HTTP/1.0\r\n\r\n");
    NOTHING("\r\n\r\n");
}

static void heads_that_are_cut(void)
{
    static const char head[] = "GET / HTTP/1.0\r\nConnection: close\r\n\r\n";
    for (size_t cut = 0; cut < sizeof head - 1; cut++)
        one(head, sizeof head - 1, cut, cut < 35 ? GOODBYE_COUNT : GOODBYE_CONNECTION_CLOSE, -1);
    char far[WIRE_PAYLOAD_MAX] = "GET / HTTP/1.1\r\nX: ";
    static const char last[] = "\r\nConnection: close\r\n\r\n";
    memset(far + 19, 'x', sizeof far - 19);
    memcpy(far + 4096 - 21, last, sizeof last - 1);
    one(far, sizeof far, CUT_NONE, GOODBYE_CONNECTION_CLOSE, -1);
    memset(far + 19, 'x', sizeof far - 19);
    memcpy(far + 4096 - 20, last, sizeof last - 1);
    one(far, sizeof far, CUT_NONE, GOODBYE_COUNT, -1);
}

static void later_heads(void)
{
    struct wire w;
    wire_init(&w, 2);
    wire_open(&w);
    SAY(&w, CLIENT, 1, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
    SAY(&w, SERVER, 1, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
    SAY(&w, SERVER, 40, "the body");
    CHECK_EQ(said(&w, SERVER)->at.frame, 5);
    CHECK_EQ(said(&w, SERVER)->before.frame, 4);
    SAY(&w, CLIENT, 38, "GET / HTTP/1.1\r\n\r\n");
    CHECK_EQ(said(&w, CLIENT)->at.frame, 0);
    wire_fini(&w);
}

/* The answer to CONNECT is often one of HTTP/1.0, and the tunnel lasts. */
static void tunnel(void)
{
    struct wire w;
    wire_init(&w, 2);
    wire_open(&w);
    SAY(&w, CLIENT, 1, "CONNECT a:443 HTTP/1.1\r\n\r\n");
    SAY(&w, SERVER, 1, "HTTP/1.0 407 No\r\n\r\n");
    CHECK_EQ(said(&w, SERVER)->at.frame, 5);
    SAY(&w, CLIENT, 27, "CONNECT a:443 HTTP/1.1\r\n\r\n");
    SAY(&w, SERVER, 20, "HTTP/1.0 200 Connection established\r\n\r\n");
    CHECK_EQ(said(&w, SERVER)->at.frame, 0);
    SAY(&w, SERVER, 59, "HTTP/1.0 200 OK\r\n\r\n"); /* inside of it */
    CHECK_EQ(said(&w, SERVER)->at.frame, 8);
    wire_fini(&w);
}

/* Bytes put together of what the readers look for, cut anywhere: each read stays inside, and what is told is of this
 * segment, of a kind that there is. */
static void hostile(void)
{
    static const struct {
        const char *bytes;
        size_t len;
    } pieces[] = {
        {"\x15\x03\x03\0\2", 5},
        {"\1\0", 2},
        {"\2\x28", 2},
        {"\x17\x03\x01\0\4", 5},
        {"\x15\x03\x03\0\x1a", 5},
        {"\x16\x03\x00\x40\0", 5},
        {ENCRYPTED, 26},
        {"\x14\x03\x04\xff\xff", 5},
        {"HTTP/1.1 200", 12},
        {"GET ", 4},
        {" HTTP/1.0", 9},
        {"CONNECT ", 8},
        {"\r\n", 2},
        {"\n", 1},
        {"Connection:", 11},
        {"close", 5},
        {",", 1},
        {" ", 1},
        {"keep-alive", 10},
        {"\0", 1},
        {"\xff", 1},
        {"\r", 1},
        {":", 1},
    };
    enum { ROUNDS = 30000, PIECES_MAX = 14, SEGMENTS = 16 };
    uint64_t random = 1;
    struct wire w = {0};
    for (int round = 0; round < ROUNDS; round++) {
        char bytes[512];
        size_t len = 0;
        if (round % SEGMENTS == 0) {
            wire_fini(&w);
            wire_init(&w, 2);
            wire_open(&w);
        }
        random = random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
        int count = (int)(random >> 60) % PIECES_MAX + 1;
        for (int i = 0; i < count; i++) {
            random = random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
            size_t piece = (random >> 33) % (sizeof pieces / sizeof pieces[0]);
            memcpy(bytes + len, pieces[piece].bytes, pieces[piece].len);
            len += pieces[piece].len;
        }
        enum side from = random >> 63 ? SERVER : CLIENT;
        uint32_t next = w.c->side[from].next - w.isn[from],
                 back = (random >> 40) % 8 ? 0 : (uint32_t)(random >> 50) % 40;
        say(&w, from, next > back ? next - back : next, bytes, len,
            random % 3 ? len : (random >> 20) % (len + 1));
        const struct goodbye *g = said(&w, from);
        if (g->at.frame > w.frame.number || g->kind >= GOODBYE_COUNT ||
            (g->at.frame && g->before.frame >= g->at.frame))
            CHECK(!"a goodbye of no kind, or out of the future");
    }
    wire_fini(&w);
}

int main(void)
{
    hostile();
    alerts();
    alerts_in_pieces();
    across_segments();
    the_first_fatal_alert_stands();
    heads();
    heads_that_are_cut();
    later_heads();
    tunnel();
    return check_done();
}
