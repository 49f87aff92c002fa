#include "lab/record.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "lab/witness.h"

enum {
    BLOCK_SECTION = 0x0a0d0d0a,
    BLOCK_INTERFACE = 1,
    BLOCK_PACKET = 6,
    OPTION_NAME = 2,
    OPTION_RESOLUTION = 9
};
/* libpcap reads no two interfaces of LINKTYPE_RAW from one file. */
enum { LINKTYPE_IPV4 = 228, LINKTYPE_IPV6 = 229 };

/* By the interface's number in the file. */
static const enum vantage_place places[] = {AT_CLIENT, AT_SERVER, AT_MIDDLE};

static void put(FILE *out, const void *bytes, size_t len)
{
    static const char padding[4];
    if (len)
        fwrite(bytes, 1, len, out);
    fwrite(padding, 1, -len & 3, out);
}

/* A block of pcapng: type, length, body, length (draft-ietf-opsawg-pcapng). */
static void put_block(FILE *out, uint32_t type, const void *head, size_t head_len, const void *body,
                      size_t body_len)
{
    uint32_t len = (uint32_t)(12 + head_len + (body_len + 3) / 4 * 4);
    const uint32_t begin[] = {type, len};
    put(out, begin, sizeof begin);
    put(out, head, head_len);
    put(out, body, body_len);
    put(out, &len, sizeof len);
}

static void put_interface(FILE *out, bool ipv6, const char *name)
{
    const struct {
        uint16_t link, reserved;
        uint32_t snaplen;
    } head = {ipv6 ? LINKTYPE_IPV6 : LINKTYPE_IPV4, 0, 0};
    const struct {
        uint16_t code, len;
    } name_is = {OPTION_NAME, (uint16_t)strlen(name)}, resolution = {OPTION_RESOLUTION, 1}, end = {0, 0};
    uint8_t options[32] = {0};
    size_t used = 0;
    memcpy(options, &name_is, 4);
    memcpy(options + 4, name, name_is.len);
    used = 4u + (name_is.len + 3u) / 4 * 4;
    memcpy(options + used, &resolution, 4);
    options[used + 4] = 9; /* times in ns */
    memcpy(options + used + 8, &end, 4);
    put_block(out, BLOCK_INTERFACE, &head, sizeof head, options, used + 12);
}

static void put_section(const struct recorder *r)
{
    const struct {
        uint32_t magic;
        uint16_t major, minor;
        int64_t len;
    } __attribute__((packed)) head = {0x1a2b3c4d, 1, 0, -1};
    put_block(r->capture, BLOCK_SECTION, &head, sizeof head, NULL, 0);
    for (size_t i = 0; i < (r->middle ? 3 : 2); i++)
        put_interface(r->capture, r->ipv6, vantage_names[places[i]]);
}

/* A pipe's reader may be in no hurry; a signal ends that wait. */
static ssize_t write_some(void *cookie, const char *bytes, size_t len)
{
    enum { WAIT_MS = 20 };
    struct recorder_file *file = cookie;
    struct pollfd fd = {.fd = file->fd, .events = POLLOUT};
    for (;;) {
        ssize_t n = write(file->fd, bytes, len);
        if (n >= 0)
            return n;
        if (errno != EAGAIN && errno != EINTR)
            return 0;
        if (*file->stop) {
            errno = EINTR;
            return 0;
        }
        poll(&fd, 1, WAIT_MS);
    }
}

static int close_one(void *cookie)
{
    return close(((struct recorder_file *)cookie)->fd);
}

/* As fopen() has it, but that no wait outlasts a signal: neither for who reads a FIFO, nor for his reading. */
static FILE *open_file(struct recorder_file *file, const char *path, const volatile sig_atomic_t *stop)
{
    static const cookie_io_functions_t calls = {.write = write_some, .close = close_one};
    const struct timespec nap = {.tv_nsec = 20000000};
    struct stat is;
    *file = (struct recorder_file){.fd = -1, .stop = stop};
    bool output = strcmp(path, "-") == 0;
    if (output)
        file->fd = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
    while (!output) {
        file->fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_CLOEXEC, 0666);
        bool unread = file->fd < 0 && errno == ENXIO && stat(path, &is) == 0 && S_ISFIFO(is.st_mode);
        if (!unread)
            break;
        if (*stop) {
            errno = EINTR;
            break;
        }
        nanosleep(&nap, NULL);
    }
    FILE *stream = file->fd < 0 ? NULL : fopencookie(file, "wb", calls);
    if (!stream && file->fd >= 0)
        close(file->fd);
    return stream;
}

int recorder_open(struct recorder *r, const struct recorder_paths *paths, bool ipv6,
                  const volatile sig_atomic_t *stop, const char **failed)
{
    *r = (struct recorder){0};
    *failed = paths->capture;
    if (paths->capture && !(r->capture = open_file(&r->file[0], paths->capture, stop)))
        return errno;
    *failed = paths->truth;
    if (paths->truth && !(r->truth = open_file(&r->file[1], paths->truth, stop))) {
        int error = errno;
        recorder_close(r, paths, failed);
        *failed = paths->truth;
        return error;
    }
    r->ipv6 = ipv6;
    if (r->capture)
        put_section(r);
    return 0;
}

void recorder_begin(struct recorder *r, FILE *capture, FILE *truth, bool ipv6, bool middle)
{
    *r = (struct recorder){.capture = capture, .truth = truth, .ipv6 = ipv6, .middle = middle};
    if (capture)
        put_section(r);
}

static void on_packet(void *ctx, const struct wire_event *e)
{
    struct recorder *r = ctx;
    for (uint32_t i = 0; i < (r->middle ? 3 : 2); i++) {
        if (!tap_sees(places[i], e->act, e->flight))
            continue;
        const uint64_t time = (uint64_t)e->time_ns;
        const uint32_t head[] = {i, (uint32_t)(time >> 32), (uint32_t)time, e->flight->len, e->flight->len};
        r->frames++;
        if (r->capture)
            put_block(r->capture, BLOCK_PACKET, head, sizeof head, e->flight->packet, e->flight->len);
    }
}

/* That an end is another connection's by now is no truth about this one. */
static const char *name_of(const struct lab_connection *c, enum side side)
{
    return c->now[side] < STATE_COUNT && !c->reborn[side] ? state_names[c->now[side]] : "unknown";
}

/* A line when a state is new, or packets were captured since the last. */
static void on_look(void *ctx, const struct lab_run *run, const struct flight *f, int64_t time_ns)
{
    (void)f;
    struct recorder *r = ctx;
    bool fresh = r->frames != r->said_frame;
    for (uint32_t i = 0; r->truth && i < run->connection_count; i++) {
        const struct lab_connection *c = &run->connection[i];
        if (!fresh && r->said[i] && memcmp(r->last[i], c->now, 2) == 0)
            continue;
        fprintf(r->truth,
                "{\"after\":%llu,\"time_ns\":%lld,\"ports\":[%u,%u],\"client\":\"%s\",\"server\":\"%s\"}\n",
                (unsigned long long)r->frames, (long long)time_ns, c->ports.of[CLIENT], c->ports.of[SERVER],
                name_of(c, CLIENT), name_of(c, SERVER));
        r->said[i] = true;
        memcpy(r->last[i], c->now, 2);
    }
    r->said_frame = r->frames;
}

struct lab_watcher recorder_watcher(struct recorder *r)
{
    return (struct lab_watcher){.ctx = r, .packet = on_packet, .look = on_look};
}

static int close_file(FILE **file)
{
    int error = 0;
    if (!*file)
        return 0;
    bool failed = ferror(*file);
    errno = 0;
    if (fclose(*file) != 0)
        error = errno;
    if (failed && !error)
        error = EIO;
    *file = NULL;
    return error;
}

int recorder_close(struct recorder *r, const struct recorder_paths *paths, const char **failed)
{
    int error = close_file(&r->capture), second = close_file(&r->truth);
    *failed = error ? paths->capture : paths->truth;
    return error ? error : second;
}
