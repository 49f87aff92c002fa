/* errno's names, as errno(3) has them. */
#ifndef TCPSTORY_LAB_ERRORS_H
#define TCPSTORY_LAB_ERRORS_H

int error_number(const char *name); /* 0: no such */
const char *error_name(int number); /* "errno" for one that has no row */

#endif
