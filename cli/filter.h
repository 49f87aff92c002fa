/* pcap filter expressions: libpcap compiles and runs them; one program a link type. */
#ifndef TCPSTORY_CLI_FILTER_H
#define TCPSTORY_CLI_FILTER_H

#include <pcap/pcap.h>

#include "tcpstory.h"

enum { FILTER_LINKS = 16 };

struct filter {
    const char *expression; /* NULL: everything passes */
    int count;
    struct {
        uint32_t link;
        bool usable;
        struct bpf_program program;
    } link[FILTER_LINKS];
    char error[PCAP_ERRBUF_SIZE];
};

/* False, with `error` filled in, when libpcap cannot compile the expression for IP packets. */
bool filter_init(struct filter *f, const char *expression);
void filter_fini(struct filter *f);

enum filter_result { FILTER_PASS, FILTER_DROP, FILTER_UNUSABLE };
/* Whether a packet passes. Packets read from text are judged by their rebuilt headers. UNUSABLE comes
 * once for a link type for which the expression cannot be compiled (`error` says why), then DROP. */
enum filter_result filter_frame(struct filter *f, const struct frame *frame, const struct segment *segment);

#endif
