/* -w: the packets that were told, as a pcap file with nanoseconds. */
#ifndef TCPSTORY_CLI_WRITER_H
#define TCPSTORY_CLI_WRITER_H

#include <stdio.h>

#include "tcpstory.h"

struct writer {
    FILE *file; /* NULL: nothing is written */
    bool has_header;
    uint32_t link;
    uint64_t left_out; /* packets of another link type than the first */
    uint64_t nameless; /* packets from text without numbers for addresses, ports or flags: left out */
    uint64_t seqless;  /* packets from text written with sequence number 0 for one that is not known */
};

/* 0, or errno; "-" is standard output. */
int writer_open(struct writer *w, const char *path);
void writer_frame(struct writer *w, const struct frame *frame, const struct segment *segment);
/* 0, or errno of the first write that failed. */
int writer_close(struct writer *w);

#endif
