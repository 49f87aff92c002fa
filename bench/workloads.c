/* Makes the captures that the bench reads, the same bytes each time: workloads NAME FILE [PART], of which
 * PART divides all numbers.
 *
 *   web     200,000 connections of ten small segments, 20,000 of them open at a time
 *   open    200,000 connections open at once, four rounds of question and answer in each
 *   flood   2,000,000 SYNs from as many sources, never answered
 *   heads   64 flows, 2,000,000 packets of which 96 bytes are kept
 *   bulk    64 flows, 700,000 full packets
 */
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIN = 1, SYN = 2, PSH = 8, ACK = 16 };
enum { ETHERNET = 14, IP = 20, TCP = 20, SYN_OPTIONS = 8, WHOLE = 262144, STEPS = 10 };

struct connection {
    uint32_t client;
    uint16_t port;
    uint32_t c, s; /* the next numbers of client and server */
    int step;
};

static FILE *out;
static uint32_t part = 1;
static uint64_t now_us = UINT64_C(1700000000000000);
static uint16_t ip_id;

static void put(const void *bytes, size_t len)
{
    if (fwrite(bytes, 1, len, out) != len) {
        perror("workloads");
        exit(1);
    }
}

static void put16(uint8_t *to, uint16_t value)
{
    value = htons(value);
    memcpy(to, &value, sizeof value);
}

static void put32(uint8_t *to, uint32_t value)
{
    value = htonl(value);
    memcpy(to, &value, sizeof value);
}

static void ip_header(uint8_t *ip, uint32_t from, uint32_t to, uint32_t total)
{
    ip[0] = 0x45;
    put16(ip + 2, (uint16_t)total);
    put16(ip + 4, ++ip_id);
    ip[6] = 0x40;
    ip[8] = 64;
    ip[9] = 6;
    put32(ip + 12, from);
    put32(ip + 16, to);
}

/* `kept`: bytes of the packet that are written; `after_us`: so long after the one before. */
static void packet(const struct connection *k, int from_client, uint8_t flags, uint32_t payload,
                   uint32_t kept, uint32_t after_us)
{
    static const uint32_t server = 0x0a000001;
    static const uint16_t https = 443;
    static const uint8_t options[SYN_OPTIONS] = {2, 4, 5, 0xb4, 1, 3, 3, 7};
    static uint8_t bytes[WHOLE];
    uint32_t tcp = TCP + (flags & SYN ? SYN_OPTIONS : 0), len = ETHERNET + IP + tcp + payload;
    uint32_t caplen = len < kept ? len : kept;
    uint8_t *t = bytes + ETHERNET + IP;
    memset(bytes, 0, ETHERNET + IP + TCP + SYN_OPTIONS);
    bytes[12] = 8;
    ip_header(bytes + ETHERNET, from_client ? k->client : server, from_client ? server : k->client,
              IP + tcp + payload);
    put16(t, from_client ? k->port : https);
    put16(t + 2, from_client ? https : k->port);
    put32(t + 4, from_client ? k->c : k->s);
    put32(t + 8, flags & ACK ? (from_client ? k->s : k->c) : 0);
    t[12] = (uint8_t)(tcp / 4 << 4);
    t[13] = flags;
    put16(t + 14, 64000);
    if (flags & SYN)
        memcpy(t + TCP, options, sizeof options);
    now_us += after_us;
    const uint32_t head[] = {(uint32_t)(now_us / 1000000), (uint32_t)(now_us % 1000000), caplen, len};
    put(head, sizeof head);
    put(bytes, caplen);
}

static struct connection begin(uint32_t i)
{
    enum { PORTS = 40000 };
    return (struct connection){.client = 0x0b000000 + i / PORTS,
                               .port = (uint16_t)(20000 + i % PORTS),
                               .c = i * 2654435761U,
                               .s = i * 40503U + 7};
}

/* A connection's next segment: open, ask, answer, close. */
static void step(struct connection *k)
{
    static const struct {
        int from_client;
        uint8_t flags;
        uint8_t payload;
    } steps[STEPS] = {{1, SYN, 0},       {0, SYN | ACK, 0},  {1, ACK, 0}, {1, PSH | ACK, 60},
                      {0, ACK, 0},       {0, PSH | ACK, 90}, {1, ACK, 0}, {1, FIN | ACK, 0},
                      {0, FIN | ACK, 0}, {1, ACK, 0}};
    const uint8_t flags = steps[k->step].flags, payload = steps[k->step].payload;
    packet(k, steps[k->step].from_client, flags, payload, WHOLE, 7);
    *(steps[k->step].from_client ? &k->c : &k->s) += payload + (flags & (SYN | FIN) ? 1U : 0);
    k->step++;
}

static struct connection *many(uint32_t count)
{
    struct connection *k = calloc(count, sizeof *k);
    if (!k)
        exit(1);
    for (uint32_t i = 0; i < count; i++)
        k[i] = begin(i);
    return k;
}

static void web(void)
{
    const uint32_t all = 200000 / part, open = 20000 / part;
    struct connection *k = many(open);
    uint32_t next = open, left = open;
    for (uint32_t i = 0; i < open; i++) /* not all at the same step */
        for (uint32_t j = 0; j < i % STEPS; j++)
            step(&k[i]);
    while (left)
        for (uint32_t i = 0; i < open; i++) {
            if (k[i].step < STEPS) {
                step(&k[i]);
            } else if (k[i].step == STEPS) {
                k[i].step++;
                left--;
                if (next < all) {
                    k[i] = begin(next++);
                    left++;
                }
            }
        }
    free(k);
}

static void open_at_once(void)
{
    enum { ROUNDS = 4 };
    const uint32_t all = 200000 / part;
    struct connection *k = many(all);
    for (int s = 0; s < 3; s++)
        for (uint32_t i = 0; i < all; i++)
            step(&k[i]);
    for (int round = 0; round < ROUNDS; round++)
        for (uint32_t i = 0; i < all; i++) {
            packet(&k[i], 1, PSH | ACK, 40, WHOLE, 2);
            k[i].c += 40;
            packet(&k[i], 0, PSH | ACK, 60, WHOLE, 2);
            k[i].s += 60;
        }
    for (uint32_t i = 0; i < all; i++)
        packet(&k[i], 1, ACK, 0, WHOLE, 2);
    free(k);
}

static void flood(void)
{
    const uint32_t all = 2000000 / part;
    for (uint32_t i = 0; i < all; i++) {
        struct connection k = begin(i);
        k.client = 0x20000000 + i * 7919;
        packet(&k, 1, SYN, 0, WHOLE, 1);
    }
}

static void flows(uint32_t packets, uint32_t kept)
{
    enum { ALL = 64, FULL = 1448 };
    struct connection *k = many(ALL);
    for (uint32_t i = 0; i < ALL; i++)
        for (int s = 0; s < 3; s++)
            step(&k[i]);
    for (uint32_t n = 0; n < packets / part; n++) {
        struct connection *one = &k[n / 3 % ALL];
        uint32_t payload = n % 3 < 2 ? FULL : 0; /* every second one is acknowledged */
        packet(one, !payload, ACK, payload, kept, 3);
        one->s += payload;
    }
    free(k);
}

static int make(const char *name)
{
    if (strcmp(name, "web") == 0)
        web();
    else if (strcmp(name, "open") == 0)
        open_at_once();
    else if (strcmp(name, "flood") == 0)
        flood();
    else if (strcmp(name, "heads") == 0)
        flows(2000000, 96);
    else if (strcmp(name, "bulk") == 0)
        flows(700000, WHOLE);
    else
        return 2;
    return 0;
}

int main(int argc, char **argv)
{
    const uint32_t file[] = {0xa1b2c3d4, 2 | 4 << 16, 0, 0, WHOLE, 1};
    if (argc == 4)
        part = (uint32_t)strtoul(argv[3], NULL, 10);
    if (argc < 3 || argc > 4 || !part) {
        fputs("usage: workloads web|open|flood|heads|bulk FILE [PART]\n", stderr);
        return 2;
    }
    out = fopen(argv[2], "wb");
    if (!out) {
        perror(argv[2]);
        return 1;
    }
    put(file, sizeof file);
    int status = make(argv[1]);
    return fclose(out) == 0 ? status : 1;
}
