#include "cli/rotation.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

static int digits(uint64_t n)
{
    int count = 1;
    while (n >= 10) {
        n /= 10;
        count++;
    }
    return count;
}

/* False: the name is too long. */
static bool name_file(struct rotation *r)
{
    char name[ROTATION_PATH];
    time_t at = (time_t)r->slice_s;
    struct tm tm;
    const bool timed = r->o.seconds > 0, ring = r->o.bytes && r->o.files;
    int len;
    if (timed && (!localtime_r(&at, &tm) || !strftime(name, sizeof name, r->o.name, &tm)))
        return false;
    const char *base = timed ? name : r->o.name;
    if (ring)
        len = snprintf(r->path, sizeof r->path, "%s%0*llu", base, digits(r->o.files - 1),
                       (unsigned long long)(r->number % r->o.files));
    else if (r->number)
        len = snprintf(r->path, sizeof r->path, "%s%llu", base, (unsigned long long)r->number);
    else
        len = snprintf(r->path, sizeof r->path, "%s", base);
    return len > 0 && (size_t)len < sizeof r->path;
}

static bool fails(struct rotation *r, int error)
{
    r->error = error ? error : EIO;
    return false;
}

static bool put(struct rotation *r, const uint8_t *bytes, size_t len)
{
    r->written += len;
    return fwrite(bytes, 1, len, r->file) == len || fails(r, errno);
}

static bool open_file(struct rotation *r)
{
    if (!name_file(r))
        return fails(r, ENAMETOOLONG);
    r->file = strcmp(r->o.name, "-") == 0 ? stdout : fopen(r->path, "wbe");
    if (!r->file)
        return fails(r, errno);
    r->written = 0;
    return put(r, r->header, ROTATION_HEADER);
}

bool rotation_close(struct rotation *r)
{
    FILE *file = r->file;
    r->file = NULL;
    if (!file)
        return !r->error;
    int failed = ferror(file) ? EIO : 0;
    if ((file == stdout ? fflush(file) : fclose(file)) != 0)
        failed = errno;
    return (!failed && !r->error) || fails(r, failed);
}

bool rotation_open(struct rotation *r, const struct rotation_options *o, const uint8_t *header,
                   int64_t now_ns)
{
    *r = (struct rotation){.o = *o, .header = header, .slices = 1, .slice_s = now_ns / 1000000000};
    return open_file(r);
}

/* The packet that is next came at second_s: does it belong to another file? */
static bool turn(struct rotation *r, int64_t second_s)
{
    const bool late = r->o.seconds && second_s - r->slice_s >= (int64_t)r->o.seconds;
    const bool large = r->o.bytes && r->written > r->o.bytes;
    if (!late && !large)
        return true;
    if (!rotation_close(r))
        return false;
    if (late && r->o.files && r->slices == r->o.files) {
        r->done = true;
        return false;
    }
    r->number = late ? 0 : r->number + 1;
    r->slices += late;
    if (late)
        r->slice_s = second_s;
    return open_file(r);
}

bool rotation_write(struct rotation *r, const uint8_t *records, size_t len)
{
    enum { HEADER = 16 };
    if (!r->file)
        return false;
    if (!len)
        return true;
    if (!r->o.bytes && !r->o.seconds)
        return put(r, records, len);
    while (len >= HEADER) {
        uint32_t field[4];
        memcpy(field, records, sizeof field);
        size_t all = HEADER + (size_t)field[2];
        if (!turn(r, (int64_t)field[0]) || !put(r, records, all))
            return false;
        records += all;
        len -= all;
    }
    return true;
}

bool rotation_reopen(struct rotation *r)
{
    struct stat st;
    if (!r->file || r->file == stdout)
        return rotation_flush(r);
    if (!rotation_close(r))
        return false;
    r->file = fopen(r->path, "abe");
    if (!r->file)
        return fails(r, errno);
    if (fstat(fileno(r->file), &st) != 0)
        return fails(r, errno);
    return st.st_size > 0 || put(r, r->header, ROTATION_HEADER);
}

bool rotation_flush(struct rotation *r)
{
    return !r->file || fflush(r->file) == 0 || fails(r, errno);
}
