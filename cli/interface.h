/* -i: an interface that an input does not have. */
#ifndef TCPSTORY_CLI_INTERFACE_H
#define TCPSTORY_CLI_INTERFACE_H

#include "cli/cli.h"

/* Says so of the input that has just been read, with the interfaces it has; `damaged`: it may have been cut
 * before it described them. False: nothing was said. */
bool interface_missing(const struct cli_options *options, const struct tcpstory *ts, const char *file,
                       bool damaged);

#endif
