/* gzip by zlib, zstd by libzstd: a table of the two. It reads no file and takes off one layer. */
#include "io/unpack.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define ZLIB_CONST
#include <zlib.h>
#include <zstd.h>

struct unpacker {
    const struct kind *kind;
    bool complete; /* between two members */
    z_stream gzip;
    ZSTD_DStream *zstd;
    size_t hint; /* zstd: how much input takes it to the end of the next block */
};

struct kind {
    const char *name;
    uint8_t magic[UNPACK_MAGIC], mask[UNPACK_MAGIC];
    bool (*open)(struct unpacker *u);
    void (*close)(struct unpacker *u);
    enum unpack_result (*step)(struct unpacker *u, const uint8_t *bytes, size_t len, size_t *used,
                               uint8_t *out, size_t room, size_t *made);
};

static bool gzip_open(struct unpacker *u)
{
    return inflateInit2(&u->gzip, MAX_WBITS + 16) == Z_OK;
}

static void gzip_close(struct unpacker *u)
{
    inflateEnd(&u->gzip);
}

static enum unpack_result gzip_step(struct unpacker *u, const uint8_t *bytes, size_t len, size_t *used,
                                    uint8_t *out, size_t room, size_t *made)
{
    z_stream *z = &u->gzip;
    uInt in_len = len < UINT_MAX ? (uInt)len : UINT_MAX;
    uInt out_len = room < UINT_MAX ? (uInt)room : UINT_MAX;
    z->next_in = bytes;
    z->avail_in = in_len;
    z->next_out = out;
    z->avail_out = out_len;
    int result = inflate(z, Z_NO_FLUSH);
    *used = in_len - z->avail_in;
    *made = out_len - z->avail_out;
    u->complete = result == Z_STREAM_END;
    if (result == Z_STREAM_END)
        result = inflateReset(z);
    if (result == Z_MEM_ERROR)
        return UNPACK_NO_MEMORY;
    return result == Z_OK || result == Z_BUF_ERROR ? UNPACK_OK : UNPACK_DAMAGED;
}

static bool zstd_open(struct unpacker *u)
{
    u->zstd = ZSTD_createDStream();
    if (!u->zstd)
        return false;
    u->hint = ZSTD_initDStream(u->zstd);
    return !ZSTD_isError(u->hint);
}

static void zstd_close(struct unpacker *u)
{
    ZSTD_freeDStream(u->zstd);
}

/* One block a call: what a call made before it met damage would not be counted. */
static enum unpack_result zstd_step(struct unpacker *u, const uint8_t *bytes, size_t len, size_t *used,
                                    uint8_t *out, size_t room, size_t *made)
{
    ZSTD_inBuffer in = {bytes, u->hint < len ? u->hint : len, 0};
    ZSTD_outBuffer to = {out, room, 0};
    size_t result = ZSTD_decompressStream(u->zstd, &to, &in);
    *used = in.pos;
    *made = to.pos;
    if (ZSTD_isError(result))
        return UNPACK_DAMAGED;
    u->complete = result == 0;
    u->hint = result ? result : ZSTD_initDStream(u->zstd);
    return UNPACK_OK;
}

static const struct kind kinds[] = {
    {"gzip", {0x1f, 0x8b, 0x08}, {0xff, 0xff, 0xff}, gzip_open, gzip_close, gzip_step},
    {"zstd", {0x28, 0xb5, 0x2f, 0xfd}, {0xff, 0xff, 0xff, 0xff}, zstd_open, zstd_close, zstd_step},
    /* a skippable frame may come first */
    {"zstd", {0x50, 0x2a, 0x4d, 0x18}, {0xf0, 0xff, 0xff, 0xff}, zstd_open, zstd_close, zstd_step},
};

int unpack_recognise(const uint8_t *bytes, size_t len, bool *maybe)
{
    size_t n = len < UNPACK_MAGIC ? len : UNPACK_MAGIC;
    *maybe = false;
    for (size_t k = 0; k < sizeof(kinds) / sizeof(kinds[0]); k++) {
        size_t same = 0;
        while (same < n && (bytes[same] & kinds[k].mask[same]) == kinds[k].magic[same])
            same++;
        if (same == UNPACK_MAGIC)
            return (int)k + 1;
        if (same == n)
            *maybe = true;
    }
    return 0;
}

struct unpacker *unpack_open(int kind)
{
    struct unpacker *u = calloc(1, sizeof(*u));
    if (!u)
        return NULL;
    u->kind = &kinds[kind - 1];
    if (u->kind->open(u))
        return u;
    unpack_close(u);
    return NULL;
}

void unpack_close(struct unpacker *u)
{
    if (!u)
        return;
    u->kind->close(u);
    free(u);
}

enum unpack_result unpack(struct unpacker *u, const uint8_t *bytes, size_t len, size_t *used, uint8_t *out,
                          size_t room, size_t *made)
{
    size_t padding = 0;
    while (u->complete && padding < len && !bytes[padding])
        padding++;
    *made = 0;
    *used = padding;
    if (u->complete && padding == len)
        return UNPACK_OK;
    size_t taken = 0;
    enum unpack_result result = u->kind->step(u, bytes + padding, len - padding, &taken, out, room, made);
    *used += taken;
    return result;
}

const char *unpack_name(const struct unpacker *u)
{
    return u->kind->name;
}

bool unpack_complete(const struct unpacker *u)
{
    return u->complete;
}
