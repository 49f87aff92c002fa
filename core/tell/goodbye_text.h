/* What applications said of the end, in words. */
#ifndef TCPSTORY_TELL_GOODBYE_TEXT_H
#define TCPSTORY_TELL_GOODBYE_TEXT_H

#include "tell/why_rows.h"

/* A text with {alert} in it, which is goodbye_alert() of the alert's code. */
enum text_id goodbye_text(uint8_t kind);
const char *goodbye_alert(uint8_t code);
/* A sentence about what was said before the first end closed; nothing where nothing was. */
void said_goodbyes(struct said *s, const struct rows *r);

#endif
