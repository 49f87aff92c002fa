/* The few rtnetlink(7) requests that the lab needs, in the current network namespace. All that
 * change something return 0 or errno. */
#ifndef TCPSTORY_LAB_RTNETLINK_H
#define TCPSTORY_LAB_RTNETLINK_H

#include <stdbool.h>
#include <stdint.h>

int rtnetlink_up(int ifindex, bool no_arp);
int rtnetlink_address(int ifindex, bool ipv6, const uint8_t *address, uint8_t prefix);
/* In that table: to the address by the interface, sending nothing again before so many milliseconds; 0: as usual. */
int rtnetlink_route(int ifindex, bool ipv6, const uint8_t *address, uint32_t table, uint32_t rto_min_ms);
/* A rule: look that table up; with `from_here`, for what this host itself sends alone. */
int rtnetlink_rule(bool ipv6, uint32_t priority, bool from_here, uint32_t table);
int rtnetlink_forget_rule(bool ipv6, uint32_t priority, uint32_t table);
/* That IPv6 address is the namespace's own: what comes for it is received. */
bool rtnetlink_is_local(const uint8_t address[16]);
/* The interface has its queue and carries packets: its operational state is "up". */
bool rtnetlink_is_running(int ifindex);
/* A veth pair: `name` here and `peer` in the namespace `fd`, with one MAC address at both ends. */
int rtnetlink_veth(const char *name, const char *peer, int fd, const uint8_t mac[6]);

#endif
