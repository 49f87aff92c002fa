/* Sending and receiving. */
#include <errno.h>
#include <string.h>
#include <sys/socket.h>

#include "lab/host.h"

/* "send N bytes": the letters a to z, over and over; few calls, so that what they send leaves together. */
static ssize_t send_letters(const struct lab_socket *at, int64_t left, uint32_t from, int flags)
{
    char letters[65536];
    size_t len = left < (int64_t)sizeof letters ? (size_t)left : sizeof letters;
    for (size_t i = 0; i < len; i++)
        letters[i] = (char)('a' + (from + i) % 26);
    bool last = len == (size_t)left;
    return send(at->fd, letters, len, flags | (last ? 0 : MSG_MORE));
}

/* At most 40 bytes of what came, as a sentence's {came}. */
static struct arg came(char out[41], const char *bytes, size_t len)
{
    len = len < 40 ? len : 40;
    memcpy(out, bytes, len);
    out[len] = '\0';
    return say_z("came", out);
}

enum step_result step_send(struct lab_run *run, const struct statement *s)
{
    const struct lab_socket *at = run_socket(run, s);
    int flags = MSG_NOSIGNAL | (s->more ? MSG_MORE : 0);
    int64_t whole = s->has_text ? s->text_len : s->number;
    while (run->progress < whole) {
        ssize_t n = s->has_text ? send(at->fd, s->text + run->progress, s->text_len - run->progress, flags)
                                : send_letters(at, whole - run->progress, run->progress, flags);
        if (n < 0 && errno == EAGAIN)
            return s->async && run->progress ? STEP_DONE : STEP_WAITS;
        if (n < 0)
            return host_outcome(run, s, "send", errno);
        run->progress += (uint32_t)n;
    }
    return s->has_error ? host_outcome(run, s, "send", 0) : STEP_DONE;
}

/* What a step receives is compared as it comes: "recv TEXT" wants these very bytes. */
static enum step_result compare(struct lab_run *run, const struct statement *s, const char *bytes, size_t len)
{
    char text[41], wanted[41];
    snprintf(wanted, sizeof wanted, "%s", s->has_text ? s->text : "");
    if (s->has_text &&
        (run->progress + len > s->text_len || memcmp(s->text + run->progress, bytes, len) != 0))
        return run_fails(run, SAY_OTHER_BYTES, SAY_WITH(say_z("wanted", wanted), came(text, bytes, len)));
    run->progress += (uint32_t)len;
    return STEP_DONE;
}

enum step_result step_recv(struct lab_run *run, const struct statement *s)
{
    char bytes[65536], text[41];
    const struct lab_socket *at = run_socket(run, s);
    uint32_t want = s->has_text ? s->text_len : s->number ? (uint32_t)s->number : 1;
    bool to_end = s->eof || s->all;
    for (;;) {
        if (!to_end && run->progress >= want)
            return s->has_error ? host_outcome(run, s, "recv", 0) : STEP_DONE;
        size_t room = s->has_text || s->number ? want - run->progress : sizeof bytes;
        if (to_end || room > sizeof bytes)
            room = sizeof bytes;
        ssize_t n = recv(at->fd, bytes, room, 0);
        if (n < 0 && errno == EAGAIN)
            return STEP_WAITS;
        if (n < 0)
            return host_outcome(run, s, "recv", errno);
        if (n == 0)
            return to_end ? STEP_DONE : run_fails(run, SAY_FIN_CAME, SAY_NOTHING);
        if (s->eof)
            return run_fails(run, SAY_DATA_CAME, SAY_WITH(came(text, bytes, (size_t)n)));
        if (compare(run, s, bytes, (size_t)n) == STEP_FAILED)
            return STEP_FAILED;
    }
}
