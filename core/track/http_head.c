/* Lines end with LF, with or without a CR before it (RFC 9112 2.2). A line that is cut is not looked at. Names, and the
 * options of Connection, are compared without regard to case; a field continued on the next line (obs-fold) is not
 * followed. */
#include "track/http_head.h"

enum { HEAD_MAX = 4096, METHOD_MAX = 24 };

/* Up to the next LF, without the line's end; false where there is none. */
static bool take_line(struct cursor *c, struct cursor *line)
{
    size_t n = 0;
    while (n < c->left && c->at[n] != '\n')
        n++;
    if (n == c->left)
        return false;
    *line = cursor_over(c->at, n && c->at[n - 1] == '\r' ? n - 1 : n);
    cursor_skip(c, n + 1);
    return true;
}

static uint8_t lower(uint8_t byte)
{
    return byte >= 'A' && byte <= 'Z' ? (uint8_t)(byte + ('a' - 'A')) : byte;
}

/* Does it begin with this, in lower case? Then it is passed. */
static bool passes(struct cursor *c, const char *z)
{
    size_t n = 0;
    for (; z[n]; n++)
        if (n == c->left || lower(c->at[n]) != (uint8_t)z[n])
            return false;
    cursor_skip(c, n);
    return true;
}

static bool is_blank(uint8_t byte)
{
    return byte == ' ' || byte == '\t';
}

/* "HTTP/1.1", in capitals, and nothing else but what may follow. */
static bool version(struct cursor *c, struct http_head *head)
{
    static const char name[] = "HTTP/1.";
    for (size_t i = 0; name[i]; i++)
        if (cursor_u8(c) != (uint8_t)name[i])
            return false;
    uint8_t minor = cursor_u8(c);
    head->minor = (uint8_t)(minor - '0');
    return !c->short_read && minor >= '0' && minor <= '9';
}

/* "HTTP/1.1 200 OK" */
static bool status_line(struct cursor line, struct http_head *head)
{
    if (!version(&line, head) || cursor_u8(&line) != ' ')
        return false;
    uint8_t hundreds = cursor_u8(&line);
    head->kind = hundreds == '2' ? HTTP_SUCCESS : HTTP_RESPONSE;
    return !line.short_read && hundreds >= '1' && hundreds <= '5';
}

/* "GET /path HTTP/1.1" */
static bool request_line(struct cursor line, struct http_head *head)
{
    enum { VERSION = 8 };
    struct cursor method = line;
    head->kind = passes(&method, "connect ") ? HTTP_CONNECT : HTTP_REQUEST;
    while (line.left > VERSION && line.at[line.left - 1] == ' ')
        line.left--;
    if (line.left <= VERSION || line.at[line.left - VERSION - 1] != ' ')
        return false;
    cursor_skip(&line, line.left - VERSION);
    return version(&line, head);
}

/* Letters in capitals and a blank; so that bytes of anything else are not searched for a line's end. */
static bool may_be_request(struct cursor c)
{
    size_t n = 0;
    while (n < c.left && n < METHOD_MAX && ((c.at[n] >= 'A' && c.at[n] <= 'Z') || c.at[n] == '-'))
        n++;
    return n && n < c.left && c.at[n] == ' ';
}

static bool option_is(struct cursor option, const char *z)
{
    while (option.left && is_blank(option.at[0]))
        cursor_skip(&option, 1);
    while (option.left && is_blank(option.at[option.left - 1]))
        option.left--;
    return passes(&option, z) && !option.left;
}

/* HTTP's word is in two pieces: in one it is also a slug of ours, which no file spells (tools/check_names.py). */
static void options(struct cursor value, struct http_head *head)
{
    while (value.left) {
        size_t n = 0;
        while (n < value.left && value.at[n] != ',')
            n++;
        struct cursor option = cursor_over(value.at, n);
        head->close |= option_is(option, "close");
        head->keep_alive |= option_is(option, "keep"
                                              "-alive");
        cursor_skip(&value, n < value.left ? n + 1 : n);
    }
}

bool http_head_read(struct cursor bytes, struct http_head *head)
{
    struct cursor line, status = bytes;
    *head = (struct http_head){0};
    cursor_limit(&bytes, HEAD_MAX);
    bool response = version(&status, head);
    if ((!response && !may_be_request(bytes)) || !take_line(&bytes, &line))
        return false;
    if (!(response ? status_line(line, head) : request_line(line, head)))
        return false;
    while (take_line(&bytes, &line)) {
        if (!line.left) {
            head->whole = true;
            break;
        }
        if (passes(&line, "connection:"))
            options(line, head);
    }
    return true;
}
