/* -i: the packets of one of a pcapng's interfaces. */
#ifndef TCPSTORY_CLI_INTERFACE_H
#define TCPSTORY_CLI_INTERFACE_H

#include "cli/cli.h"

/* Zero but for `wanted` to begin with. */
struct interface_choice {
    const char *wanted; /* a name, or a number counted from 0 as Wireshark does; NULL: all */
    bool seen, any;     /* a packet of it; of any interface */
    char names[256];    /* of those that had packets */
    size_t names_len;
};

/* Whether the frame was captured at the wanted interface. */
bool interface_chosen(struct interface_choice *choice, const struct frame *frame);
/* False, after saying what there is instead, when no frame was. */
bool interface_seen(const struct interface_choice *choice, const struct tell_options *tell);

#endif
