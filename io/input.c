/* Reads an input into a buffer, unpacks it where it is compressed, and shows the buffer as a window.
 *
 * It knows nothing of capture formats, and neither retries nor seeks.
 */
#include "io/input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "io/unpack.h"
#include "tcpstory.h"

enum {
    FIRST_CAP = 1 << 20,
    /* Twice the longest window: moving it to the front makes as much room again. */
    LAST_CAP = 2 * TCPSTORY_WINDOW_MAX,
    RAW_CAP = 256 << 10,
};

int input_open(struct input *in, const char *path)
{
    *in = (struct input){.fd = STDIN_FILENO};
    if (strcmp(path, "-") != 0) {
        in->fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
        if (in->fd < 0)
            return errno;
        in->own_fd = true;
    }
    struct stat st;
    int error = fstat(in->fd, &st) ? errno : 0;
    if (!error && S_ISDIR(st.st_mode))
        error = EISDIR;
    if (!error && !(in->buf = malloc(FIRST_CAP)))
        error = ENOMEM;
    if (error) {
        input_close(in);
        return error;
    }
    if (S_ISREG(st.st_mode))
        in->size = (uint64_t)st.st_size;
    in->cap = FIRST_CAP;
    in->at = in->buf;
    return 0;
}

void input_close(struct input *in)
{
    unpack_close(in->unpacker);
    free(in->raw);
    free(in->buf);
    if (in->own_fd)
        close(in->fd);
    *in = (struct input){.fd = -1, .last = true};
}

static void damage(struct input *in, enum notice_kind kind, uint64_t where, uint64_t a)
{
    in->damaged = true;
    in->last = true;
    in->notice = (struct notice){.kind = (uint8_t)kind, .fatal = 1, .where = where, .a = a};
}

/* Interrupted: what the writer of a pipe still had to say comes at once, or no more. */
static bool ends_now(const struct input *in)
{
    enum { GRACE_MS = 300 };
    struct pollfd fd = {.fd = in->fd, .events = POLLIN};
    return in->interrupted && *in->interrupted && poll(&fd, 1, GRACE_MS) <= 0;
}

/* What the system has now, at least one byte; 0 at the end, or where it failed. */
static size_t read_some(struct input *in, uint8_t *to, size_t room)
{
    ssize_t n = 0;
    do {
        if (ends_now(in))
            return 0;
        n = read(in->fd, to, room);
    } while (n < 0 && errno == EINTR);
    if (n < 0)
        damage(in, NOTICE_READ_FAILED, in->packed, (uint64_t)errno);
    if (n <= 0)
        return 0;
    in->packed += (uint64_t)n;
    return (size_t)n;
}

static uint8_t *window_end(struct input *in)
{
    return in->buf + (in->at - in->buf) + in->len;
}

/* Free bytes behind the window, at least a quarter of the buffer: 0 when there is no memory. */
static size_t make_room(struct input *in)
{
    size_t start = (size_t)(in->at - in->buf);
    if (in->cap - start - in->len >= in->cap / 4)
        return in->cap - start - in->len;
    if (in->len > in->cap / 2) {
        size_t cap = in->cap > LAST_CAP / 2 ? LAST_CAP : in->cap * 2;
        uint8_t *buf = cap > in->cap ? realloc(in->buf, cap) : NULL;
        if (!buf)
            return 0;
        in->buf = buf;
        in->cap = cap;
    } else {
        memmove(in->buf, in->at, in->len);
        start = 0;
    }
    in->at = in->buf + start;
    return in->cap - start - in->len;
}

/* The first bytes decide whether an unpacker stands between the file and the window. */
static bool begin(struct input *in)
{
    bool maybe = true;
    int kind = 0;
    while (!kind && maybe) {
        size_t n = read_some(in, in->buf + in->len, in->cap - in->len);
        in->len += n;
        kind = unpack_recognise(in->buf, in->len, &maybe);
        if (!n) {
            in->last = true; /* less than a magic number, so nothing to unpack */
            break;
        }
    }
    in->begun = true;
    if (!kind) {
        in->shown = in->len;
        return true;
    }
    in->unpacker = unpack_open(kind);
    in->raw = malloc(in->len > RAW_CAP ? in->len : RAW_CAP);
    if (!in->unpacker || !in->raw)
        return false;
    memcpy(in->raw, in->buf, in->len);
    in->raw_len = in->len;
    in->len = 0;
    return true;
}

/* Unpacks at least one byte into the room behind the window, or ends it. */
static bool unpack_some(struct input *in, size_t room)
{
    uint8_t *out = window_end(in);
    for (;;) {
        size_t used = 0, made = 0;
        enum unpack_result result =
            unpack(in->unpacker, in->raw + in->raw_at, in->raw_len, &used, out, room, &made);
        in->raw_at += used;
        in->raw_len -= used;
        in->len += made;
        in->shown += made;
        if (result == UNPACK_NO_MEMORY)
            return false;
        if (result == UNPACK_DAMAGED)
            damage(in, NOTICE_BAD_COMPRESSION, in->packed - in->raw_len, 0);
        if (made || in->last)
            return true;
        if (used)
            continue;
        size_t n = read_some(in, in->raw, RAW_CAP);
        in->raw_at = 0;
        in->raw_len = n;
        if (n)
            continue;
        if (!in->damaged && !unpack_complete(in->unpacker))
            damage(in, NOTICE_BAD_COMPRESSION, in->packed, 0);
        in->last = true;
        return true;
    }
}

/* One more byte at least, or the last flag; false: no memory. */
static bool lengthen(struct input *in)
{
    if (in->last)
        return true;
    if (!in->begun) {
        if (!begin(in))
            return false;
        if (!in->unpacker)
            return true;
    }
    size_t room = make_room(in);
    if (!room)
        return false;
    if (in->unpacker)
        return unpack_some(in, room);
    size_t n = read_some(in, window_end(in), room);
    in->len += n;
    in->shown += n;
    in->last = !n;
    return true;
}

bool input_window(struct input *in, size_t used, const uint8_t **bytes, size_t *len, bool *last)
{
    in->at += used;
    in->len -= used;
    bool done = lengthen(in);
    *bytes = in->at;
    *len = in->len;
    *last = in->last;
    return done;
}

const char *input_packed_as(const struct input *in)
{
    return in->unpacker ? unpack_name(in->unpacker) : NULL;
}

bool input_notice(const struct input *in, struct notice *notice)
{
    if (in->damaged)
        *notice = in->notice;
    return in->damaged;
}
