/* Inputs of every kind: files, pipes, compressed ones whole, cut, in pieces and spoilt. */
#include "io/input.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define ZLIB_CONST
#include <zlib.h>
#include <zstd.h>

#include "tcpstory.h"
#include "test/check.h"

enum { TEXT_LEN = 3 << 20 };

static char directory[] = "/tmp/tcpstory-input-XXXXXX";
static char path[64];
static uint8_t *text;   /* bytes that compress to a third or so */
static uint8_t *packed; /* room for them compressed, twice */
static size_t packed_room;

static void write_file(const void *bytes, size_t len)
{
    FILE *f = fopen(path, "wb");
    CHECK(f && fwrite(bytes, 1, len, f) == len);
    if (f)
        fclose(f);
}

static bool drop_and_more(struct input *in, size_t used)
{
    const uint8_t *bytes;
    size_t len;
    bool last;
    return input_window(in, used, &bytes, &len, &last) && bytes == in->at && len == in->len &&
           last == in->last;
}

static bool more(struct input *in)
{
    return drop_and_more(in, 0);
}

/* A reader that asks for more until it has `want` bytes or the last, and drops half of a window
 * each time. True: what it saw is the beginning of `text`, `*got` bytes of it. */
static bool read_through(struct input *in, size_t want, size_t *got)
{
    bool same = true;
    size_t used = 0;
    *got = 0;
    for (;;) {
        do {
            size_t before = in->len - used;
            if (!drop_and_more(in, used) || (in->len <= before && !in->last))
                return false;
            used = 0;
        } while (in->len < want && !in->last);
        used = in->last ? in->len : in->len / 2 + 1;
        same = same && *got + used <= TEXT_LEN && memcmp(in->at, text + *got, used) == 0;
        *got += used;
        if (in->last)
            return same;
    }
}

/* Writes the bytes to a file and reads it: `expected` bytes of the text, and whether damage is
 * said. */
static uint64_t read_file(const void *bytes, size_t len, size_t expected, bool damaged)
{
    struct input in;
    size_t got = 0;
    write_file(bytes, len);
    CHECK_EQ(input_open(&in, path), 0);
    CHECK_EQ(in.size, len);
    CHECK(read_through(&in, 1, &got));
    CHECK_EQ(got, expected);
    CHECK_EQ(in.damaged, damaged);
    struct notice notice = {0};
    CHECK_EQ(input_notice(&in, &notice), damaged);
    CHECK(!damaged || notice.kind == NOTICE_BAD_COMPRESSION);
    uint64_t where = notice.where;
    input_close(&in);
    return where;
}

static size_t gzip(uint8_t *to, size_t room, const uint8_t *bytes, size_t len)
{
    z_stream z = {.next_in = bytes, .avail_in = (uInt)len, .next_out = to, .avail_out = (uInt)room};
    CHECK_EQ(deflateInit2(&z, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    CHECK_EQ(deflate(&z, Z_FINISH), Z_STREAM_END);
    deflateEnd(&z);
    return room - z.avail_out;
}

static size_t zstd(uint8_t *to, size_t room, const uint8_t *bytes, size_t len)
{
    ZSTD_CCtx *c = ZSTD_createCCtx();
    CHECK(c && !ZSTD_isError(ZSTD_CCtx_setParameter(c, ZSTD_c_checksumFlag, 1)));
    size_t n = ZSTD_compress2(c, to, room, bytes, len);
    CHECK(!ZSTD_isError(n));
    ZSTD_freeCCtx(c);
    return n;
}

static void refused(void)
{
    struct input in;
    CHECK_EQ(input_open(&in, directory), EISDIR);
    CHECK_EQ(input_open(&in, "/nonexistent/file"), ENOENT);
    write_file("x", 1);
    CHECK_EQ(chmod(path, 0), 0);
    int error = input_open(&in, path);
    CHECK(error == (geteuid() ? EACCES : 0));
    if (!error)
        input_close(&in);
    CHECK_EQ(unlink(path), 0);
}

static void plain_files(void)
{
    struct input in;
    size_t got;
    read_file("", 0, 0, false);
    read_file(text, 1, 1, false);
    read_file(text, TEXT_LEN, TEXT_LEN, false);
    /* A window longer than the buffer. */
    CHECK_EQ(input_open(&in, path), 0);
    CHECK(read_through(&in, TEXT_LEN, &got));
    CHECK_EQ(got, TEXT_LEN);
    CHECK_EQ(in.packed, TEXT_LEN);
    input_close(&in);
    /* A file that is shortened while it is read. */
    CHECK_EQ(input_open(&in, path), 0);
    CHECK(more(&in));
    CHECK_EQ(truncate(path, 5), 0);
    CHECK(read_through(&in, 1, &got));
    CHECK(got < TEXT_LEN && !in.damaged);
    input_close(&in);
}

/* The window grows to the largest record there may be, and not without end. */
static void longest_window(void)
{
    struct input in;
    CHECK_EQ(input_open(&in, "/dev/zero"), 0);
    while (in.len < TCPSTORY_WINDOW_MAX && more(&in))
        ;
    CHECK(in.len >= TCPSTORY_WINDOW_MAX);
    while (more(&in))
        ;
    CHECK(in.len <= 2u * TCPSTORY_WINDOW_MAX);
    input_close(&in);
}

typedef size_t packer(uint8_t *to, size_t room, const uint8_t *bytes, size_t len);

static void compressed(packer *pack)
{
    size_t half = pack(packed, packed_room, text, TEXT_LEN / 2);
    size_t whole = half + pack(packed + half, packed_room - half, text + TEXT_LEN / 2, TEXT_LEN / 2);
    read_file(packed, half, TEXT_LEN / 2, false);
    read_file(packed, whole, TEXT_LEN, false);
    memset(packed + whole, 0, 1000); /* padded */
    read_file(packed, whole + 1000, TEXT_LEN, false);
    memset(packed + whole, 'x', 10); /* followed by something else */
    uint64_t where = read_file(packed, whole + 10, TEXT_LEN, true);
    CHECK(where >= whole && where <= whole + 10);

    /* Cut: what came before is shown, and the more the later it is. */
    struct input in;
    size_t got, least = 0;
    for (size_t cut = 5; cut < whole; cut += whole / 23) {
        if (cut == half)
            continue;
        write_file(packed, cut);
        CHECK_EQ(input_open(&in, path), 0);
        CHECK(read_through(&in, 1, &got));
        CHECK(got >= least);
        CHECK(in.damaged);
        CHECK_EQ(in.notice.where, cut);
        least = got;
        input_close(&in);
    }
    CHECK(least > TEXT_LEN / 2);

    /* A byte spoilt in the second half: the first is shown whole. */
    packed[half + (whole - half) / 2] ^= 0x55;
    packed[half + (whole - half) / 2 + 1] ^= 0x55;
    write_file(packed, whole);
    CHECK_EQ(input_open(&in, path), 0);
    (void)read_through(&in, 1, &got); /* a wrong byte may have passed before it was noticed */
    CHECK(in.damaged && in.notice.where > half && in.notice.where <= whole);
    CHECK(got >= TEXT_LEN / 2);
    input_close(&in);
}

static void skippable_frame(void)
{
    static const uint8_t skip[] = {0x5e, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3};
    memcpy(packed, skip, sizeof(skip));
    size_t n = zstd(packed + sizeof(skip), packed_room - sizeof(skip), text, 1000);
    read_file(packed, sizeof(skip) + n, 1000, false);
}

/* A child writes pieces into a pipe that is the standard input; each is shown before the next one
 * is sent. */
static void slow_pipe(const uint8_t *bytes, size_t len, size_t piece)
{
    int data[2] = {-1, -1}, turn[2] = {-1, -1};
    char go = 0;
    CHECK(pipe(data) == 0 && pipe(turn) == 0);
    pid_t child = fork();
    if (child == 0) {
        close(turn[1]);
        for (size_t at = 0; at < len; at += piece) {
            size_t n = len - at < piece ? len - at : piece;
            if (write(data[1], bytes + at, n) != (ssize_t)n || read(turn[0], &go, 1) != 1)
                _exit(1);
        }
        _exit(0);
    }
    close(data[1]);
    close(turn[0]);
    int saved = dup(STDIN_FILENO);
    CHECK(dup2(data[0], STDIN_FILENO) == STDIN_FILENO);
    close(data[0]);
    struct input in;
    CHECK_EQ(input_open(&in, "-"), 0);
    CHECK_EQ(in.size, 0);
    for (size_t at = 0; at < len; at += piece) {
        CHECK(more(&in));
        CHECK(!in.last);
        CHECK_EQ(in.len, at + piece < len ? at + piece : len);
        CHECK(write(turn[1], &go, 1) == 1);
    }
    CHECK(more(&in));
    CHECK(in.last);
    CHECK(in.len == len && memcmp(in.at, bytes, len) == 0);
    input_close(&in);
    dup2(saved, STDIN_FILENO);
    close(saved);
    close(turn[1]);
    int status;
    CHECK(waitpid(child, &status, 0) == child && status == 0);
}

static void failed_read(void)
{
    struct input in;
    CHECK_EQ(input_open(&in, "/proc/self/mem"), 0); /* nothing is mapped at 0: EIO */
    CHECK(more(&in));
    CHECK(in.last && in.damaged);
    CHECK_EQ(in.notice.kind, NOTICE_READ_FAILED);
    CHECK_EQ(in.notice.a, EIO);
    input_close(&in);
}

int main(void)
{
    packed_room = 2 * compressBound(TEXT_LEN);
    text = malloc(TEXT_LEN);
    packed = malloc(packed_room);
    if (!text || !packed || !mkdtemp(directory))
        return 1;
    snprintf(path, sizeof(path), "%s/input", directory);
    uint32_t random = 1;
    for (size_t i = 0; i < TEXT_LEN; i++) {
        random = random * 1103515245 + 12345;
        text[i] = (uint8_t)('a' + (random >> 16) % 7);
    }
    refused();
    plain_files();
    longest_window();
    compressed(gzip);
    compressed(zstd);
    skippable_frame();
    slow_pipe((const uint8_t *)"18:00:00 a line\n18:00:01 another\n", 33, 5);
    slow_pipe((const uint8_t *)"\x1f\x8b, but no gzip", 16, 16);
    failed_read();
    unlink(path);
    rmdir(directory);
    free(text);
    free(packed);
    return check_done();
}
