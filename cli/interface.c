#include "cli/interface.h"

#include <stdio.h>
#include <string.h>

enum { LIST_BYTES = 512 };

/* "0 eth0, 1, 2 lo": what -i takes. Of too many, the first. */
static void list_interfaces(const struct tcpstory *ts, char list[LIST_BYTES])
{
    static const char more[] = " ...";
    size_t used = 0;
    const char *name;
    for (uint32_t i = 0; (name = tcpstory_interface(ts, i)); i++) {
        size_t room = LIST_BYTES - sizeof more - used;
        int len = snprintf(list + used, room, "%s%u%s%s", i ? ", " : "", i, *name ? " " : "", name);
        if ((size_t)len >= room) {
            memcpy(list + used, more, sizeof more);
            return;
        }
        used += (size_t)len;
    }
}

bool interface_missing(const struct cli_options *options, const struct tcpstory *ts, const char *file,
                       bool damaged)
{
    char list[LIST_BYTES] = "";
    if (!tcpstory_format(ts) || tcpstory_has_interface(ts))
        return false;
    list_interfaces(ts, list);
    if (!*list && damaged)
        return false;
    const struct arg args[] = {{.name = "file", .kind = ARG_Z, .z = file},
                               {.name = "value", .kind = ARG_Z, .z = options->interface},
                               {.name = "list", .kind = ARG_Z, .z = list}};
    cli_say(&options->tell, *list ? MESSAGE_NO_INTERFACE : MESSAGE_NO_INTERFACES, args,
            sizeof args / sizeof args[0]);
    return true;
}
