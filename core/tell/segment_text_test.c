/* What segments are said to have done, from hand-built connections. */
#include "tell/tell.h"

#include "test/check.h"

#define ALL (KNOWN_FLAGS | KNOWN_SEQ | KNOWN_ACK | KNOWN_WINDOW | KNOWN_LENGTH)

static struct connection c;

static const char *told(enum language language, const struct event *e)
{
    static char text[512];
    struct sink out;
    const struct tell_options options = {.language = language};
    const struct tell t = {.out = &out, .options = &options};
    sink_init(&out, text, sizeof text - 1, NULL, NULL);
    tell_segment_text(&out, &t, &c, e);
    text[out.len] = 0;
    return text;
}

static const char *did(struct event e)
{
    e.known = ALL;
    if (!e.reply_ns)
        e.reply_ns = -1;
    return told(LANGUAGE_EN, &e);
}

#define CLIENT_SENDS(...) did((struct event){.from = CLIENT, .frame = 100, __VA_ARGS__})
#define SERVER_SENDS(...) did((struct event){.from = SERVER, .frame = 100, __VA_ARGS__})
#define DID(name)         .did = WHAT_BIT(name)
#define AND(name)         | WHAT_BIT(name)

static void begin(void)
{
    memset(&c, 0, sizeof c);
}

static void opening(void)
{
    begin();
    CHECK_Z(CLIENT_SENDS(DID(SYN), .flags = TCP_SYN), "asks to open a connection");
    CHECK_Z(CLIENT_SENDS(DID(SYN) AND(TFO_SYN) AND(DATA), .flags = TCP_SYN, .length = 1),
            "asks to open a connection, and sends 1 byte along with it (Fast Open)");
    c.side[CLIENT].syn_first.frame = 1;
    CHECK_Z(CLIENT_SENDS(DID(SYN) AND(RETRANSMISSION), .flags = TCP_SYN),
            "asks once more to open a connection");
    CHECK_Z(SERVER_SENDS(DID(SYN), .flags = TCP_SYN),
            "asks to open a connection too, not having the client's SYN yet");
    CHECK_Z(SERVER_SENDS(DID(SYN_ACK), .flags = TCP_SYN | TCP_ACK),
            "agrees to open, and acknowledges the client's SYN");
    CHECK_Z(SERVER_SENDS(DID(RST), .flags = TCP_RST | TCP_ACK), "refuses to open the connection (RST)");
    c.side[SERVER].syn_first.frame = c.side[SERVER].synack_first.frame = 2;
    CHECK_Z(SERVER_SENDS(DID(RST), .flags = TCP_RST | TCP_ACK), "aborts the connection (RST)");
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(HANDSHAKE_ACK), .flags = TCP_ACK),
            "acknowledges the server's SYN: the connection is open");
    CHECK_Z(CLIENT_SENDS(DID(DATA) AND(HANDSHAKE_ACK), .flags = TCP_ACK, .length = 3),
            "sends 3 bytes, and acknowledges the server's SYN: the connection is open");
    /* The end that agreed has the handshake behind it. */
    CHECK_Z(SERVER_SENDS(DID(ACK) AND(HANDSHAKE_ACK) AND(ACKS_DATA), .flags = TCP_ACK, .acked = 3),
            "acknowledges 3 bytes");
}

static void data(void)
{
    begin();
    CHECK_Z(CLIENT_SENDS(DID(DATA), .flags = TCP_ACK, .length = 3), "sends 3 bytes");
    CHECK_Z(CLIENT_SENDS(DID(DATA) AND(ACKS_DATA), .flags = TCP_ACK, .length = 3, .acked = 9),
            "sends 3 bytes, and acknowledges 9");
    CHECK_Z(CLIENT_SENDS(DID(DATA) AND(RETRANSMISSION), .flags = TCP_ACK, .length = 3),
            "sends 3 bytes again (retransmission)");
    CHECK_Z(CLIENT_SENDS(DID(DATA) AND(RETRANSMISSION) AND(SPURIOUS_RETRANSMISSION), .flags = TCP_ACK,
                         .length = 3),
            "sends 3 bytes again, though the server has acknowledged them");
    CHECK_Z(CLIENT_SENDS(DID(DATA) AND(LOST_SEGMENT), .flags = TCP_ACK, .length = 3),
            "sends 3 bytes; something before it is missing here");
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(ACKS_DATA), .flags = TCP_ACK, .acked = 1),
            "acknowledges one number more: a byte, or a FIN");
    CHECK_Z(CLIENT_SENDS(DID(FIN) AND(ACKS_DATA), .flags = TCP_FIN | TCP_ACK, .acked = 1),
            "FIN: it has nothing more to send; acknowledges one number more: a byte, or a FIN");
    c.side[SERVER].packets = 1;
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(ACKS_DATA) AND(ZERO_WINDOW), .flags = TCP_ACK, .acked = 1),
            "acknowledges 1 byte; its window is 0: no room for more");
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(DUPLICATE_ACK), .flags = TCP_ACK),
            "repeats its last ACK (duplicate ACK)");
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(WINDOW_UPDATE), .flags = TCP_ACK, .window = 500, .window_scaled = 1),
            "announces another window: room for 500 bytes");
    CHECK_Z(CLIENT_SENDS(DID(KEEP_ALIVE) AND(DATA), .flags = TCP_ACK, .length = 1),
            "asks whether the server is still there (keep-alive)");
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(ACKS_FIN), .flags = TCP_ACK, .ack = 1001,
                         .end = {{.left = IN_STATE(CLOSE_WAIT) | IN_STATE(LAST_ACK)}}),
            "acknowledges the server's FIN, alone");
    CHECK_Z(CLIENT_SENDS(DID(DATA) AND(ACKS_FIN), .flags = TCP_ACK, .ack = 1001, .length = 9,
                         .end = {{.left = IN_STATE(CLOSE_WAIT)}}),
            "sends 9 bytes, and acknowledges the server's FIN: its own direction is still open");
    CHECK_Z(CLIENT_SENDS(DID(DATA) AND(ACKS_FIN), .flags = TCP_ACK, .ack = 1001, .length = 9,
                         .end = {{.left = IN_STATE(CLOSE_WAIT) | IN_STATE(CLOSING)}}),
            "sends 9 bytes, and acknowledges the server's FIN");
    c.side[CLIENT].response_min_ns = 100000;
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(ACKS_DATA), .flags = TCP_ACK, .acked = 2, .reply_ns = 41234567),
            "acknowledges 2 bytes, 41.2 ms after they passed: likely a delayed ACK");
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(ACKS_DATA), .flags = TCP_ACK, .acked = 2, .reply_ns = 900000000),
            "acknowledges 2 bytes");
}

static void closing(void)
{
    begin();
    CHECK_Z(SERVER_SENDS(DID(FIN), .flags = TCP_FIN | TCP_ACK, .ack = 10),
            "FIN: it has nothing more to send");
    CHECK_Z(SERVER_SENDS(DID(FIN) AND(DATA), .flags = TCP_FIN | TCP_ACK, .length = 6),
            "sends its last 6 bytes, and FIN: it has nothing more to send");
    c.side[SERVER].fin_known = true;
    c.side[SERVER].fin_first.frame = 50;
    c.side[SERVER].fin_seq = 1000;
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(ACKS_DATA), .flags = TCP_ACK, .ack = 1000, .acked = 6),
            "acknowledges 6 bytes, not yet the server's FIN");
    CHECK_Z(CLIENT_SENDS(DID(FIN) AND(ACKS_FIN), .flags = TCP_FIN | TCP_ACK, .ack = 1001),
            "its own FIN, which also acknowledges the server's FIN: the ACK rides along");
    CHECK_Z(CLIENT_SENDS(DID(FIN), .flags = TCP_FIN | TCP_ACK, .ack = 1000),
            "its own FIN, sent before it had the server's FIN");
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(ACKS_FIN), .flags = TCP_ACK, .ack = 1001),
            "acknowledges the server's FIN, alone: its own direction is still open");
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(ACKS_FIN), .flags = TCP_ACK, .ack = 1001,
                         .end = {{.left = IN_STATE(CLOSE_WAIT) | IN_STATE(LAST_ACK)}}),
            "acknowledges the server's FIN, alone");
    CHECK_Z(CLIENT_SENDS(DID(DATA) AND(ACKS_FIN), .flags = TCP_ACK, .ack = 1001, .length = 9,
                         .end = {{.left = IN_STATE(CLOSE_WAIT)}}),
            "sends 9 bytes, and acknowledges the server's FIN: its own direction is still open");
    CHECK_Z(CLIENT_SENDS(DID(DATA) AND(ACKS_FIN), .flags = TCP_ACK, .ack = 1001, .length = 9,
                         .end = {{.left = IN_STATE(CLOSE_WAIT) | IN_STATE(CLOSING)}}),
            "sends 9 bytes, and acknowledges the server's FIN");
    c.side[CLIENT].response_min_ns = 100000;
    CHECK_Z(CLIENT_SENDS(DID(ACK) AND(ACKS_FIN), .flags = TCP_ACK, .ack = 1001, .reply_ns = 39660000),
            "acknowledges the server's FIN, alone, 39.7 ms after it: likely a delayed ACK");
    CHECK_Z(SERVER_SENDS(DID(FIN) AND(RETRANSMISSION), .flags = TCP_FIN | TCP_ACK),
            "FIN again: it has nothing more to send");
    c.side[CLIENT].fin_acked.frame = 60;
    CHECK_Z(CLIENT_SENDS(DID(FIN), .flags = TCP_FIN | TCP_ACK, .ack = 1001),
            "its own FIN: it has nothing more to send either");
    c.side[CLIENT].fin_known = true;
    c.side[CLIENT].fin_first.frame = 70;
    CHECK_Z(SERVER_SENDS(DID(ACK) AND(ACKS_FIN), .flags = TCP_ACK, .ack = 1),
            "acknowledges the client's FIN: both directions are closed");
    /* Later facts do not count for an earlier segment. */
    CHECK_Z(did((struct event){.from = CLIENT, .frame = 40, DID(FIN), .flags = TCP_FIN | TCP_ACK}),
            "FIN: it has nothing more to send");
}

static void strange(void)
{
    begin();
    CHECK_Z(CLIENT_SENDS(.flags = 0),
            "bears no flag at all: no connection has such a segment, a NULL scan sends it");
    CHECK_Z(CLIENT_SENDS(.flags = TCP_PSH), "bears no ACK flag: not part of an ordinary connection");
    CHECK_Z(CLIENT_SENDS(DID(FIN), .flags = TCP_FIN),
            "FIN without ACK: no connection has such a segment, a FIN scan sends it");
    CHECK_Z(CLIENT_SENDS(DID(FIN), .flags = TCP_FIN | TCP_PSH | TCP_URG),
            "FIN, PSH and URG without ACK: no connection has such a segment, an Xmas scan sends it");
    CHECK_Z(CLIENT_SENDS(DID(RST) AND(RST_IGNORED), .flags = TCP_RST),
            "RST, but it does not fit the connection: the server has to ignore it");
    CHECK_Z(SERVER_SENDS(DID(RST), .flags = TCP_RST),
            "RST without ACK, as a host sends that has no such connection");
    CHECK_Z(told(LANGUAGE_EN, &(struct event){.length = 5, .known = KNOWN_LENGTH, DID(DATA)}),
            "carries 5 bytes; the input does not show its flags");
    CHECK_Z(told(LANGUAGE_ZH, &(struct event){.length = 5, .known = ALL, .flags = TCP_ACK, DID(DATA)}),
            "发送 5 字节");
}

/* Whatever is in `what`, there are words for it, and no place in them is left open. */
static void everything(void)
{
    uint64_t seed = 1;
    begin();
    for (int i = 0; i < 20000; i++) {
        seed = seed * 6364136223846793005u + 1442695040888963407u;
        struct event e = {.frame = 100,
                          .did = seed >> 20 & seed >> 30,
                          .flags = seed >> 40 & 0x1ff,
                          .length = seed >> 50 & 3,
                          .from = seed >> 60 & 1,
                          .known = (uint32_t)(seed >> 33) & KNOWN_ALL,
                          .reply_ns = (int64_t)seed};
        c.side[e.from].syn_first.frame = seed >> 12 & 0x7f;
        c.side[e.from].fin_first.frame = seed >> 5 & 0x7f;
        c.side[e.from].fin_known = seed >> 7 & 1;
        const char *text = told(i & 1 ? LANGUAGE_ZH : LANGUAGE_EN, &e);
        CHECK(*text && !strchr(text, '{') && !strchr(text, '}'));
    }
}

int main(void)
{
    opening();
    data();
    closing();
    strange();
    everything();
    return check_done();
}
