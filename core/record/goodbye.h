/* The kinds of goodbyes.def, and the names of TLS's alerts. */
#ifndef TCPSTORY_RECORD_GOODBYE_H
#define TCPSTORY_RECORD_GOODBYE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum goodbye_kind {
#define GOODBYE(name, slug) GOODBYE_##name,
#include "record/goodbyes.def"
#undef GOODBYE
    GOODBYE_COUNT
};

enum { ALERT_CLOSE_NOTIFY = 0 };

extern const char *const goodbye_slugs[GOODBYE_COUNT];

/* NULL: no alert has this code. */
const char *tls_alert_name(uint8_t code);

/* An alert is no data of the application's; an HTTP head is. */
static inline bool goodbye_is_tls(uint8_t kind)
{
    return kind == GOODBYE_CLOSE_NOTIFY || kind == GOODBYE_FATAL_ALERT || kind == GOODBYE_ENCRYPTED_ALERT;
}

#endif
