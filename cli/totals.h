/* Whatever of the input is not in the output is said, once all is told. */
#ifndef TCPSTORY_CLI_TOTALS_H
#define TCPSTORY_CLI_TOTALS_H

#include "cli/cli.h"

/* `any_read`: something could be read. True where something of the input was left out. */
bool totals_say(const struct cli_options *o, const struct tell_totals *t, bool any_read);

#endif
