/* The translated tables, made from po/ by tools/po2c.py in the order of their .def files. */
#ifndef TCPSTORY_TELL_WORDS_H
#define TCPSTORY_TELL_WORDS_H

#include "record/notice.h"
#include "tell/tell.h"

extern const char *const texts_zh[TEXT_COUNT];
extern const char *const notices_zh[NOTICE_COUNT];

#endif
