/* The interfaces that can be listened to, by libpcap. */
#ifndef TCPSTORY_IO_INTERFACES_H
#define TCPSTORY_IO_INTERFACES_H

enum { INTERFACES_LIST = 512 };

/* "eth0, lo, any"; empty where there is none, or none is told. */
void interfaces_list(char list[INTERFACES_LIST]);

#endif
