#include "io/capture.h"

#include <errno.h>
#include <pcap/pcap.h>
#include <pcap/sll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SECOND_NS INT64_C(1000000000)
#define COUNTS_NS (SECOND_NS / 4)
enum { WAIT_MS = 100, RECORD_HEADER = 16 };

struct block {
    size_t len, begin; /* begin: of its records, behind the file header of the first */
    uint64_t packets;
    int64_t latest_ns;
    uint8_t bytes[CAPTURE_BLOCK];
};

struct capture {
    pcap_t *pcap;
    pthread_t thread;
    bool started;
    atomic_bool stopped, woken;
    void (*keep)(void *ctx, const uint8_t *records, size_t len);
    void *ctx;
    bool blockless;                     /* the thread has none to fill */
    uint32_t tick_ns;                   /* what libpcap counts in below a second */
    uint64_t blocks;                    /* of these, that are used */
    struct block *block[CAPTURE_QUEUE]; /* made when they are first needed */
    uint8_t header[CAPTURE_FILE_HEADER];
    int64_t counted_ns; /* when the counts were last taken */

    pthread_mutex_t mutex; /* for all below */
    pthread_cond_t full, room;
    uint64_t filled, read; /* blocks, of all so far: block[filled % blocks] is being filled */
    bool reading;          /* block[read % blocks] is with the reader */
    bool ended;
    struct capture_counts counts;
    char why[CAPTURE_WHY];
};

static int64_t monotonic_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * SECOND_NS + now.tv_nsec;
}

/* ---- the thread ---- */

static struct block *present(struct capture *c)
{
    return c->block[c->filled % c->blocks];
}

/* With a keeper, the present block is not given to a reader who is too late. */
static bool leave_out(struct capture *c)
{
    struct block *b = present(c);
    bool room = !c->keep || c->filled + 1 - c->read < c->blocks;
    if (!room) {
        c->counts.untold += b->packets;
        b->len = b->packets = 0;
    }
    return !room;
}

static void keep(struct capture *c)
{
    const struct block *b = present(c);
    if (c->keep && b->len > b->begin)
        c->keep(c->ctx, b->bytes + b->begin, b->len - b->begin);
}

/* The present block is the reader's; waits until there is room for the next. False: it is time to end. */
static bool hand_over(struct capture *c)
{
    keep(c);
    pthread_mutex_lock(&c->mutex);
    if (leave_out(c)) {
        pthread_mutex_unlock(&c->mutex);
        return true;
    }
    c->filled++;
    pthread_cond_signal(&c->full);
    while (c->filled - c->read >= c->blocks && !c->stopped)
        pthread_cond_wait(&c->room, &c->mutex);
    bool room = c->filled - c->read < c->blocks;
    pthread_mutex_unlock(&c->mutex);
    struct block **block = &c->block[c->filled % c->blocks];
    if (room && !*block)
        *block = malloc(sizeof **block);
    c->blockless = !room || !*block;
    if (!c->blockless)
        (*block)->len = (*block)->begin = (*block)->packets = 0;
    return !c->blockless;
}

static void take_packet(u_char *user, const struct pcap_pkthdr *h, const u_char *bytes)
{
    struct capture *c = (struct capture *)(void *)user;
    struct block *b = present(c);
    if (c->stopped)
        return;
    if (b->len + RECORD_HEADER + h->caplen > CAPTURE_BLOCK) {
        if (!hand_over(c)) {
            capture_stop(c);
            return;
        }
        b = present(c);
    }
    const uint32_t header[] = {(uint32_t)h->ts.tv_sec, (uint32_t)h->ts.tv_usec * c->tick_ns, h->caplen,
                               h->len};
    memcpy(b->bytes + b->len, header, sizeof header);
    memcpy(b->bytes + b->len + RECORD_HEADER, bytes, h->caplen);
    b->len += RECORD_HEADER + h->caplen;
    b->packets++;
    b->latest_ns = (int64_t)h->ts.tv_sec * SECOND_NS + (int64_t)h->ts.tv_usec * c->tick_ns;
}

static void take_counts(struct capture *c, bool now)
{
    struct pcap_stat stat;
    int64_t ns = monotonic_ns();
    if ((!now && ns - c->counted_ns < COUNTS_NS) || pcap_stats(c->pcap, &stat) != 0)
        return;
    c->counted_ns = ns;
    pthread_mutex_lock(&c->mutex);
    /* They are 32 bits wide and start anew; forward they go. */
    c->counts.received += (uint32_t)(stat.ps_recv - (uint32_t)c->counts.received);
    c->counts.dropped += (uint32_t)(stat.ps_drop - (uint32_t)c->counts.dropped);
    c->counts.lost += (uint32_t)(stat.ps_ifdrop - (uint32_t)c->counts.lost);
    pthread_mutex_unlock(&c->mutex);
}

/* A reader who has nothing gets what there is; one who is late gets whole blocks. */
static bool offer(struct capture *c)
{
    pthread_mutex_lock(&c->mutex);
    bool idle = c->filled == c->read || (c->reading && c->filled == c->read + 1);
    pthread_mutex_unlock(&c->mutex);
    return !idle || !present(c)->len || hand_over(c);
}

static void *run(void *user)
{
    struct capture *c = user;
    int got = 0;
    while (!c->stopped && (got >= 0 || got == PCAP_ERROR_BREAK)) {
        got = pcap_dispatch(c->pcap, -1, take_packet, user);
        if (c->keep && c->woken)
            c->keep(c->ctx, NULL, 0);
        c->woken = false;
        take_counts(c, false);
        if (!offer(c))
            break;
    }
    take_counts(c, true);
    if (!c->blockless)
        keep(c);
    pthread_mutex_lock(&c->mutex);
    if (got == PCAP_ERROR)
        snprintf(c->why, sizeof c->why, "%s", pcap_geterr(c->pcap));
    if (!c->blockless)
        c->filled += present(c)->len > 0;
    c->ended = true;
    pthread_cond_signal(&c->full);
    pthread_mutex_unlock(&c->mutex);
    return NULL;
}

/* ---- the reader ---- */

static void give_back(struct capture *c)
{
    if (!c->reading)
        return;
    c->reading = false;
    c->read++;
    pthread_cond_signal(&c->room);
}

enum capture_got capture_next(struct capture *c, int milliseconds, struct capture_packets *packets)
{
    struct timespec until;
    enum capture_got got = CAPTURE_PACKETS;
    clock_gettime(CLOCK_MONOTONIC, &until);
    int64_t ns = until.tv_nsec + (int64_t)milliseconds * 1000000;
    until.tv_sec += (time_t)(ns / SECOND_NS);
    until.tv_nsec = (long)(ns % SECOND_NS);
    pthread_mutex_lock(&c->mutex);
    give_back(c);
    int error = 0;
    while (c->filled == c->read && !c->ended && !error)
        error = pthread_cond_timedwait(&c->full, &c->mutex, &until);
    if (c->filled == c->read) {
        got = c->ended ? CAPTURE_END : CAPTURE_NOTHING;
    } else {
        const struct block *b = c->block[c->read % c->blocks];
        c->reading = true;
        *packets = (struct capture_packets){
            .bytes = b->bytes, .len = b->len, .latest_ns = b->latest_ns, .more = c->filled > c->read + 1};
    }
    pthread_mutex_unlock(&c->mutex);
    return got;
}

struct capture_counts capture_counts(struct capture *c)
{
    pthread_mutex_lock(&c->mutex);
    struct capture_counts counts = c->counts;
    pthread_mutex_unlock(&c->mutex);
    return counts;
}

const char *capture_why(struct capture *c)
{
    return *c->why ? c->why : NULL;
}

const uint8_t *capture_file_header(const struct capture *c)
{
    return c->header;
}

/* ---- opening and closing ---- */

static enum capture_opened opened(int status)
{
    switch (status) {
    case PCAP_ERROR_NO_SUCH_DEVICE:
    case PCAP_ERROR_IFACE_NOT_UP:
        return CAPTURE_NO_INTERFACE;
    case PCAP_ERROR_PERM_DENIED:
    case PCAP_ERROR_PROMISC_PERM_DENIED:
        return CAPTURE_NOT_ALLOWED;
    default:
        return status < 0 ? CAPTURE_FAILED : CAPTURE_OPENED;
    }
}

static enum capture_opened activate(pcap_t *p, const struct capture_options *o, char why[CAPTURE_WHY])
{
    pcap_set_snaplen(p, (int)o->snaplen);
    pcap_set_promisc(p, !o->not_promiscuous);
    pcap_set_timeout(p, WAIT_MS);
    pcap_set_tstamp_precision(p, PCAP_TSTAMP_PRECISION_NANO);
    if (o->ring)
        pcap_set_buffer_size(p, (int)o->ring);
    int status = pcap_activate(p);
    const char *said = pcap_geterr(p);
    if (status < 0) {
        snprintf(why, CAPTURE_WHY, "%s", *said ? said : pcap_statustostr(status));
        return opened(status);
    }
    struct bpf_program program;
#ifdef DLT_LINUX_SLL2
    if (pcap_datalink(p) == DLT_LINUX_SLL) /* which does not say by which interface a packet came */
        pcap_set_datalink(p, DLT_LINUX_SLL2);
#endif
    if (!o->filter)
        return CAPTURE_OPENED;
    if (pcap_compile(p, &program, o->filter, 1, PCAP_NETMASK_UNKNOWN) != 0) {
        snprintf(why, CAPTURE_WHY, "%s", pcap_geterr(p));
        return CAPTURE_BAD_FILTER;
    }
    status = pcap_setfilter(p, &program);
    pcap_freecode(&program);
    if (status == 0)
        return CAPTURE_OPENED;
    snprintf(why, CAPTURE_WHY, "%s", pcap_geterr(p));
    return CAPTURE_FAILED;
}

/* LINKTYPE_RAW is 101 in files, whatever this system's DLT_RAW is. */
static uint32_t link_of(pcap_t *p)
{
    enum { LINKTYPE_RAW = 101 };
    int link = pcap_datalink(p);
    return link == DLT_RAW ? LINKTYPE_RAW : (uint32_t)link;
}

static void write_header(struct capture *c, uint32_t snaplen)
{
    const uint32_t magic = 0xa1b23c4d, rest[] = {0, 0, snaplen, link_of(c->pcap)};
    const uint16_t version[] = {2, 4};
    memcpy(c->header, &magic, sizeof magic);
    memcpy(c->header + sizeof magic, version, sizeof version);
    memcpy(c->header + sizeof magic + sizeof version, rest, sizeof rest);
    memcpy(c->block[0]->bytes, c->header, sizeof c->header);
    c->block[0]->len = c->block[0]->begin = sizeof c->header;
}

static struct capture *new_capture(void)
{
    pthread_condattr_t attr;
    struct capture *c = calloc(1, sizeof *c);
    if (!c || !(c->block[0] = malloc(sizeof *c->block[0]))) {
        free(c);
        return NULL;
    }
    /* glibc has no way for these to fail. */
    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&c->full, &attr);
    pthread_condattr_destroy(&attr);
    pthread_cond_init(&c->room, NULL);
    pthread_mutex_init(&c->mutex, NULL);
    return c;
}

enum capture_opened capture_open(struct capture **capture, const struct capture_options *o,
                                 char why[CAPTURE_WHY])
{
    char error[PCAP_ERRBUF_SIZE];
    *capture = NULL;
    struct capture *c = new_capture();
    if (!c) {
        snprintf(why, CAPTURE_WHY, "%s", strerror(ENOMEM));
        return CAPTURE_NO_MEMORY;
    }
    c->blocks =
        o->queue / CAPTURE_BLOCK < CAPTURE_QUEUE_LEAST ? CAPTURE_QUEUE_LEAST : o->queue / CAPTURE_BLOCK;
    if (c->blocks > CAPTURE_QUEUE)
        c->blocks = CAPTURE_QUEUE;
    c->keep = o->keep;
    c->ctx = o->ctx;
    c->pcap = pcap_create(o->interface, error);
    enum capture_opened result = c->pcap ? activate(c->pcap, o, why) : CAPTURE_FAILED;
    if (!c->pcap)
        snprintf(why, CAPTURE_WHY, "%s", error);
    if (result != CAPTURE_OPENED) {
        capture_close(c);
        return result;
    }
    c->tick_ns = pcap_get_tstamp_precision(c->pcap) == PCAP_TSTAMP_PRECISION_NANO ? 1 : 1000;
    write_header(c, o->snaplen);
    *capture = c;
    return CAPTURE_OPENED;
}

/* Signals are the reader's. */
int capture_start(struct capture *c)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int error = pthread_create(&c->thread, NULL, run, c);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    c->started = !error;
    return error;
}

void capture_stop(struct capture *c)
{
    c->stopped = true;
    pcap_breakloop(c->pcap);
}

void capture_wake(struct capture *c)
{
    c->woken = true;
    pcap_breakloop(c->pcap);
}

void capture_end(struct capture *c)
{
    if (!c->started)
        return;
    capture_stop(c);
    pthread_mutex_lock(&c->mutex);
    pthread_cond_signal(&c->room);
    pthread_mutex_unlock(&c->mutex);
    pthread_join(c->thread, NULL);
    c->started = false;
}

void capture_close(struct capture *c)
{
    capture_end(c);
    if (c->pcap)
        pcap_close(c->pcap);
    for (int i = 0; i < CAPTURE_QUEUE; i++)
        free(c->block[i]);
    pthread_cond_destroy(&c->full);
    pthread_cond_destroy(&c->room);
    pthread_mutex_destroy(&c->mutex);
    free(c);
}
