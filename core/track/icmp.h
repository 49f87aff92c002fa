/* ICMP errors about a connection's segments. */
#ifndef TCPSTORY_TRACK_ICMP_H
#define TCPSTORY_TRACK_ICMP_H

#include "record/connection.h"
#include "record/segment.h"

/* Does the quoted sequence number lie within what its end has sent, as far as the capture shows? */
bool icmp_fits(const struct connection *c, const struct segment *s);
void icmp_note(struct connection *c, const struct segment *s);

#endif
