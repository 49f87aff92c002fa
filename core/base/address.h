/* Addresses as text, all of it: IPv4 in four decimal numbers; IPv6 in RFC 4291's text form, an IPv4 tail included, no
 * scope ids. False, and `out` of no meaning, where the text is anything else. */
#ifndef TCPSTORY_BASE_ADDRESS_H
#define TCPSTORY_BASE_ADDRESS_H

#include "base/scan.h"

bool address_ipv4(struct scan s, uint8_t out[4]);
bool address_ipv6(struct scan s, uint8_t out[16]);

#endif
