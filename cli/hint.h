/* What an input that is no capture looks like instead, and what to do about it. */
#ifndef TCPSTORY_CLI_HINT_H
#define TCPSTORY_CLI_HINT_H

#include "cli/cli.h"

enum { HINT_BYTES = 512 }; /* of an input's beginning: as many as tell */

/* Says it, if these first bytes of `file` look like anything known; `unpacked` is what they were taken out
 * of ("gzip", "zstd"), NULL for nothing. False: nothing was said. */
bool hint_say(const struct tell_options *tell, const char *file, const char *unpacked, const uint8_t *bytes,
              size_t len);

#endif
