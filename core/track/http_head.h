/* The head of an HTTP/1.x message (RFC 9112 2.1), as far as one segment has it. */
#ifndef TCPSTORY_TRACK_HTTP_HEAD_H
#define TCPSTORY_TRACK_HTTP_HEAD_H

#include "base/cursor.h"

enum http_kind {
    HTTP_REQUEST,
    HTTP_CONNECT, /* one for a tunnel */
    HTTP_RESPONSE,
    HTTP_SUCCESS, /* one of 2xx */
};

struct http_head {
    uint8_t kind;           /* enum http_kind */
    uint8_t minor;          /* of its version, HTTP/1.minor */
    bool whole;             /* the empty line that ends it is there */
    bool close, keep_alive; /* options of its field Connection (RFC 9110 7.6.1) */
};

/* False where no such head begins at the first byte. */
bool http_head_read(struct cursor bytes, struct http_head *head);

#endif
