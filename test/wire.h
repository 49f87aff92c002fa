/* A connection by hand, for tests: each call is one segment past a tap, through track and infer.
 *
 * Sequence and acknowledgment numbers are relative to the ISNs below, so that 1 is the first byte; times
 * are in microseconds after the segment before.
 */
#ifndef TCPSTORY_TEST_WIRE_H
#define TCPSTORY_TEST_WIRE_H

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "infer/infer.h"
#include "test/guard.h"
#include "track/track.h"

enum { WIRE_HEADERS = 40, WIRE_PAYLOAD_MAX = 8192 };

struct wire {
    struct tracker tracker;
    void *memory;
    struct frame frame;
    uint32_t isn[2];
    uint16_t window[2];
    uint16_t ip_id;             /* of the latest segment: each has the next */
    struct path path;           /* of every segment from now on */
    uint8_t ttl;                /* of the next segment; so is */
    uint32_t unknown;           /* what the input does not say of it, KNOWN_ bits */
    struct tcp_options options; /* of the next segment; so are */
    const void *payload;        /* its bytes, NULL where the input has none, and */
    uint32_t captured;          /* how many of them the capture has */
    struct guard guard;         /* where they stand, up to its end */
    struct connection *c;
    struct event e;
};

static inline void wire_init(struct wire *w, uint32_t connections)
{
    const struct track_limits limits = {.connections = connections, .events = 64, .hash_key = {1, 2}};
    size_t need = track_need(&limits);
    memset(w, 0, sizeof *w);
    w->memory = calloc(1, need + 64);
    struct arena arena = {.at = w->memory, .left = need + 64};
    if (!w->memory || !track_init(&w->tracker, &limits, &arena))
        abort();
    w->isn[CLIENT] = 1000;
    w->isn[SERVER] = 0xffffff00; /* wraps soon */
    w->window[CLIENT] = w->window[SERVER] = 50000;
    w->frame.clock = CLOCK_UTC;
    w->frame.time_digits = 6;
}

static inline void wire_fini(struct wire *w)
{
    if (w->guard.map)
        guard_close(&w->guard);
    free(w->memory);
}

static inline struct endpoint wire_endpoint(enum side side)
{
    struct endpoint e = {.address = {.family = ADDRESS_IPV4, .bytes = {192, 0, 2, (uint8_t)(side + 1)}}};
    e.port = side == CLIENT ? 40000 : 80;
    return e;
}

static inline uint16_t wire_flags(const char *letters)
{
    static const struct {
        char letter;
        uint16_t flag;
    } table[] = {{'S', TCP_SYN}, {'F', TCP_FIN}, {'R', TCP_RST}, {'P', TCP_PSH},
                 {'.', TCP_ACK}, {'E', TCP_ECE}, {'W', TCP_CWR}, {'e', TCP_AE}};
    uint16_t flags = 0;
    for (; *letters; letters++)
        for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
            if (table[i].letter == *letters)
                flags |= table[i].flag;
    return flags;
}

/* An IP and a TCP header without options, of which the core reads no more than where the payload begins. */
static inline void wire_packet(struct wire *w, struct segment *s)
{
    enum { IP = 20, OFFSET = 12 };
    uint8_t packet[WIRE_HEADERS + WIRE_PAYLOAD_MAX] = {0};
    if (!w->payload)
        return;
    if (!w->guard.map)
        w->guard = guard_open(sizeof packet);
    packet[IP + OFFSET] = (WIRE_HEADERS - IP) / 4 << 4;
    memcpy(packet + WIRE_HEADERS, w->payload, w->captured);
    s->ip = guard_put(&w->guard, packet, WIRE_HEADERS + w->captured);
    s->ip_captured = WIRE_HEADERS + w->captured;
    s->tcp_offset = IP;
    w->payload = NULL;
}

static inline void wire_send(struct wire *w, int64_t us, enum side from, const char *flags, uint32_t seq,
                             uint32_t ack, uint32_t length)
{
    struct segment s = {.frame = &w->frame, .known = KNOWN_ALL, .length = length};
    w->frame.number++;
    w->frame.time_ns += us * 1000;
    s.from = wire_endpoint(from);
    s.to = wire_endpoint(other_side(from));
    s.flags = wire_flags(flags);
    s.seq = w->isn[from] + seq;
    s.ack = s.flags & TCP_ACK ? w->isn[other_side(from)] + ack : 0;
    s.window = w->window[from];
    s.ip_id = ++w->ip_id;
    s.path = w->path;
    s.ttl = w->ttl;
    s.known &= ~w->unknown;
    w->ttl = 0;
    w->unknown = 0;
    wire_packet(w, &s);
    s.options = w->options;
    memset(&w->options, 0, sizeof w->options);
    w->c = track_segment(&w->tracker, &s, &w->e);
    if (w->c->side[CLIENT].packets + w->c->side[SERVER].packets == 1)
        infer_begin(w->c);
    infer_event(w->c, &w->e);
    track_keep(&w->tracker, w->c, &w->e);
}

/* An ICMP error that quotes a segment of this end's. */
static inline void wire_icmp(struct wire *w, int64_t us, enum side about, enum icmp_meaning meaning,
                             uint32_t seq)
{
    struct segment s = {.frame = &w->frame, .known = KNOWN_SEQ, .icmp = {.meaning = (uint8_t)meaning}};
    w->frame.number++;
    w->frame.time_ns += us * 1000;
    s.from = wire_endpoint(about);
    s.to = wire_endpoint(other_side(about));
    s.seq = w->isn[about] + seq;
    struct connection *c = track_icmp(&w->tracker, &s);
    if (!c)
        return;
    w->c = c;
    infer_icmp(c);
}

static inline void wire_open(struct wire *w)
{
    wire_send(w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(w, 100, SERVER, "S.", 0, 1, 0);
    wire_send(w, 20000, CLIENT, ".", 1, 1, 0);
}

#define WIRE_LIKELY(w, side) ((w)->e.end[side].likely)
#define WIRE_SET(w, side)    ((w)->e.end[side].set)
#define WIRE_DID(w, name)    (((w)->e.did & WHAT_BIT(name)) != 0)

#endif
