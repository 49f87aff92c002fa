/* A classic pcap file (pcap-savefile(5), nanosecond magic), in this machine's byte order. Packets read
 * from text are written as raw IP, the headers alone, cut as by a snapshot length. */
#include "cli/writer.h"

#include <errno.h>
#include <string.h>

enum { LINKTYPE_RAW = 101, SNAPLEN = 262144 };

struct file_header {
    uint32_t magic;
    uint16_t major, minor;
    uint32_t zone, accuracy, snaplen, link;
};

struct record_header {
    uint32_t seconds, nanoseconds, captured, original;
};

int writer_open(struct writer *w, const char *path)
{
    *w = (struct writer){0};
    w->file = strcmp(path, "-") == 0 ? stdout : fopen(path, "wb");
    return w->file ? 0 : errno;
}

static void write_header(struct writer *w, uint32_t link)
{
    const struct file_header header = {
        .magic = 0xa1b23c4d, .major = 2, .minor = 4, .snaplen = SNAPLEN, .link = link};
    w->has_header = true;
    w->link = link;
    fwrite(&header, sizeof header, 1, w->file);
}

static bool has_numbers(const struct segment *s)
{
    return s->from.address.family != ADDRESS_NAME && s->to.address.family != ADDRESS_NAME &&
           !s->from.port_name && !s->to.port_name && (s->known & KNOWN_FLAGS);
}

void writer_frame(struct writer *w, const struct frame *frame, const struct segment *segment)
{
    if (!w->file)
        return;
    bool text = frame->link == LINK_TEXT;
    if (text && !has_numbers(segment)) {
        w->nameless++;
        return;
    }
    w->seqless += text && !(segment->known & KNOWN_SEQ);
    uint32_t link = text ? LINKTYPE_RAW : frame->link;
    if (!w->has_header)
        write_header(w, link);
    if (link != w->link) {
        w->left_out++;
        return;
    }
    int64_t seconds = frame->time_ns / 1000000000, rest = frame->time_ns % 1000000000;
    if (rest < 0) {
        rest += 1000000000;
        seconds--;
    }
    const struct record_header header = {
        .seconds = (uint32_t)seconds,
        .nanoseconds = (uint32_t)rest,
        .captured = text ? segment->ip_captured : frame->captured,
        .original = text ? segment->ip_original : frame->original,
    };
    fwrite(&header, sizeof header, 1, w->file);
    fwrite(text ? segment->ip : frame->data, 1, header.captured, w->file);
}

int writer_close(struct writer *w)
{
    if (!w->file)
        return 0;
    if (!w->has_header)
        write_header(w, LINKTYPE_RAW);
    int failed = ferror(w->file) ? EIO : 0;
    if ((w->file == stdout ? fflush(w->file) : fclose(w->file)) != 0)
        failed = errno;
    w->file = NULL;
    return failed;
}
