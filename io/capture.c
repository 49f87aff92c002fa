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
    size_t len;
    int64_t latest_ns;
    uint8_t bytes[CAPTURE_BLOCK];
};

struct capture {
    pcap_t *pcap;
    pthread_t thread;
    bool started;
    atomic_bool stopped;
    bool blockless;                     /* the thread has none to fill */
    uint32_t tick_ns;                   /* what libpcap counts in below a second */
    struct block *block[CAPTURE_QUEUE]; /* made when they are first needed */
    uint8_t header[CAPTURE_FILE_HEADER];
    int64_t counted_ns; /* when the counts were last taken */

    pthread_mutex_t mutex; /* for all below */
    pthread_cond_t full, room;
    uint64_t filled, read; /* blocks, of all so far: block[filled % CAPTURE_QUEUE] is being filled */
    bool reading;          /* block[read % CAPTURE_QUEUE] is with the reader */
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

/* The present block is the reader's; waits until there is room for the next. False: it is time to end. */
static bool hand_over(struct capture *l)
{
    pthread_mutex_lock(&l->mutex);
    l->filled++;
    pthread_cond_signal(&l->full);
    while (l->filled - l->read >= CAPTURE_QUEUE && !l->stopped)
        pthread_cond_wait(&l->room, &l->mutex);
    bool room = l->filled - l->read < CAPTURE_QUEUE;
    pthread_mutex_unlock(&l->mutex);
    struct block **block = &l->block[l->filled % CAPTURE_QUEUE];
    if (room && !*block)
        *block = malloc(sizeof **block);
    l->blockless = !room || !*block;
    if (!l->blockless)
        (*block)->len = 0;
    return !l->blockless;
}

static void take_packet(u_char *user, const struct pcap_pkthdr *h, const u_char *bytes)
{
    struct capture *l = (struct capture *)(void *)user;
    struct block *b = l->block[l->filled % CAPTURE_QUEUE];
    if (l->stopped)
        return;
    if (b->len + RECORD_HEADER + h->caplen > CAPTURE_BLOCK) {
        if (!hand_over(l)) {
            capture_stop(l);
            return;
        }
        b = l->block[l->filled % CAPTURE_QUEUE];
    }
    const uint32_t header[] = {(uint32_t)h->ts.tv_sec, (uint32_t)h->ts.tv_usec * l->tick_ns, h->caplen,
                               h->len};
    memcpy(b->bytes + b->len, header, sizeof header);
    memcpy(b->bytes + b->len + RECORD_HEADER, bytes, h->caplen);
    b->len += RECORD_HEADER + h->caplen;
    b->latest_ns = (int64_t)h->ts.tv_sec * SECOND_NS + (int64_t)h->ts.tv_usec * l->tick_ns;
}

static void take_counts(struct capture *l, bool now)
{
    struct pcap_stat stat;
    int64_t ns = monotonic_ns();
    if ((!now && ns - l->counted_ns < COUNTS_NS) || pcap_stats(l->pcap, &stat) != 0)
        return;
    l->counted_ns = ns;
    pthread_mutex_lock(&l->mutex);
    /* They are 32 bits wide and start anew; forward they go. */
    l->counts.received += (uint32_t)(stat.ps_recv - (uint32_t)l->counts.received);
    l->counts.dropped += (uint32_t)(stat.ps_drop - (uint32_t)l->counts.dropped);
    l->counts.lost += (uint32_t)(stat.ps_ifdrop - (uint32_t)l->counts.lost);
    pthread_mutex_unlock(&l->mutex);
}

/* A reader who has nothing gets what there is; one who is late gets whole blocks. */
static bool offer(struct capture *l)
{
    pthread_mutex_lock(&l->mutex);
    bool idle = l->filled == l->read || (l->reading && l->filled == l->read + 1);
    pthread_mutex_unlock(&l->mutex);
    return !idle || !l->block[l->filled % CAPTURE_QUEUE]->len || hand_over(l);
}

static void *run(void *user)
{
    struct capture *l = user;
    int got = 0;
    while (!l->stopped && got >= 0) {
        got = pcap_dispatch(l->pcap, -1, take_packet, user);
        take_counts(l, false);
        if (!offer(l))
            break;
    }
    take_counts(l, true);
    pthread_mutex_lock(&l->mutex);
    if (got == PCAP_ERROR)
        snprintf(l->why, sizeof l->why, "%s", pcap_geterr(l->pcap));
    if (!l->blockless)
        l->filled += l->block[l->filled % CAPTURE_QUEUE]->len > 0;
    l->ended = true;
    pthread_cond_signal(&l->full);
    pthread_mutex_unlock(&l->mutex);
    return NULL;
}

/* ---- the reader ---- */

static void give_back(struct capture *l)
{
    if (!l->reading)
        return;
    l->reading = false;
    l->read++;
    pthread_cond_signal(&l->room);
}

enum capture_got capture_next(struct capture *l, int milliseconds, struct capture_packets *packets)
{
    struct timespec until;
    enum capture_got got = CAPTURE_PACKETS;
    clock_gettime(CLOCK_MONOTONIC, &until);
    int64_t ns = until.tv_nsec + (int64_t)milliseconds * 1000000;
    until.tv_sec += (time_t)(ns / SECOND_NS);
    until.tv_nsec = (long)(ns % SECOND_NS);
    pthread_mutex_lock(&l->mutex);
    give_back(l);
    int error = 0;
    while (l->filled == l->read && !l->ended && !error)
        error = pthread_cond_timedwait(&l->full, &l->mutex, &until);
    if (l->filled == l->read) {
        got = l->ended ? CAPTURE_END : CAPTURE_NOTHING;
    } else {
        const struct block *b = l->block[l->read % CAPTURE_QUEUE];
        l->reading = true;
        *packets = (struct capture_packets){
            .bytes = b->bytes, .len = b->len, .latest_ns = b->latest_ns, .more = l->filled > l->read + 1};
    }
    pthread_mutex_unlock(&l->mutex);
    return got;
}

struct capture_counts capture_counts(struct capture *l)
{
    pthread_mutex_lock(&l->mutex);
    struct capture_counts counts = l->counts;
    pthread_mutex_unlock(&l->mutex);
    return counts;
}

const char *capture_why(struct capture *l)
{
    return *l->why ? l->why : NULL;
}

const uint8_t *capture_file_header(const struct capture *l)
{
    return l->header;
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

static void write_header(struct capture *l, uint32_t snaplen)
{
    const uint32_t magic = 0xa1b23c4d, rest[] = {0, 0, snaplen, link_of(l->pcap)};
    const uint16_t version[] = {2, 4};
    memcpy(l->header, &magic, sizeof magic);
    memcpy(l->header + sizeof magic, version, sizeof version);
    memcpy(l->header + sizeof magic + sizeof version, rest, sizeof rest);
    memcpy(l->block[0]->bytes, l->header, sizeof l->header);
    l->block[0]->len = sizeof l->header;
}

static struct capture *new_capture(void)
{
    pthread_condattr_t attr;
    struct capture *l = calloc(1, sizeof *l);
    if (!l || !(l->block[0] = malloc(sizeof *l->block[0]))) {
        free(l);
        return NULL;
    }
    /* glibc has no way for these to fail. */
    pthread_condattr_init(&attr);
    pthread_condattr_setclock(&attr, CLOCK_MONOTONIC);
    pthread_cond_init(&l->full, &attr);
    pthread_condattr_destroy(&attr);
    pthread_cond_init(&l->room, NULL);
    pthread_mutex_init(&l->mutex, NULL);
    return l;
}

enum capture_opened capture_open(struct capture **capture, const struct capture_options *o,
                                 char why[CAPTURE_WHY])
{
    char error[PCAP_ERRBUF_SIZE];
    *capture = NULL;
    struct capture *l = new_capture();
    if (!l) {
        snprintf(why, CAPTURE_WHY, "%s", strerror(ENOMEM));
        return CAPTURE_NO_MEMORY;
    }
    l->pcap = pcap_create(o->interface, error);
    enum capture_opened result = l->pcap ? activate(l->pcap, o, why) : CAPTURE_FAILED;
    if (!l->pcap)
        snprintf(why, CAPTURE_WHY, "%s", error);
    if (result != CAPTURE_OPENED) {
        capture_close(l);
        return result;
    }
    l->tick_ns = pcap_get_tstamp_precision(l->pcap) == PCAP_TSTAMP_PRECISION_NANO ? 1 : 1000;
    write_header(l, o->snaplen);
    *capture = l;
    return CAPTURE_OPENED;
}

/* Signals are the reader's. */
int capture_start(struct capture *l)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    int error = pthread_create(&l->thread, NULL, run, l);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    l->started = !error;
    return error;
}

void capture_stop(struct capture *l)
{
    l->stopped = true;
    pcap_breakloop(l->pcap);
}

void capture_close(struct capture *l)
{
    if (l->started) {
        capture_stop(l);
        pthread_mutex_lock(&l->mutex);
        pthread_cond_signal(&l->room);
        pthread_mutex_unlock(&l->mutex);
        pthread_join(l->thread, NULL);
    }
    if (l->pcap)
        pcap_close(l->pcap);
    for (int i = 0; i < CAPTURE_QUEUE; i++)
        free(l->block[i]);
    pthread_cond_destroy(&l->full);
    pthread_cond_destroy(&l->room);
    pthread_mutex_destroy(&l->mutex);
    free(l);
}

void capture_list(char list[CAPTURE_LIST])
{
    char error[PCAP_ERRBUF_SIZE];
    pcap_if_t *all;
    size_t used = 0;
    list[0] = 0;
    if (pcap_findalldevs(&all, error) != 0)
        return;
    for (const pcap_if_t *i = all; i && used < CAPTURE_LIST; i = i->next)
        if (!(i->flags & PCAP_IF_WIRELESS) || i->flags & PCAP_IF_UP)
            used += (size_t)snprintf(list + used, CAPTURE_LIST - used, used ? ", %s" : "%s", i->name);
    pcap_freealldevs(all);
}
