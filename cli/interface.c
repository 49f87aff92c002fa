#include "cli/interface.h"

#include <stdio.h>
#include <string.h>

/* The list ends where it has no room for another. */
static void note_name(struct interface_choice *choice, const char *name)
{
    char quoted[64];
    int len = snprintf(quoted, sizeof quoted, "'%s'", name);
    bool first = !choice->names_len;
    if (strstr(choice->names, quoted) || choice->names_len + (size_t)len + 3 > sizeof choice->names)
        return;
    choice->names_len +=
        (size_t)snprintf(choice->names + choice->names_len, sizeof choice->names - choice->names_len, "%s%s",
                         first ? "" : ", ", quoted);
}

bool interface_chosen(struct interface_choice *choice, const struct frame *frame)
{
    char number[16];
    if (!choice->wanted)
        return true;
    if (!frame->interface_name)
        return false;
    snprintf(number, sizeof number, "%u", (unsigned)frame->interface);
    bool chosen = strcmp(choice->wanted, frame->interface_name) == 0 || strcmp(choice->wanted, number) == 0;
    choice->any = true;
    choice->seen |= chosen;
    if (!choice->seen)
        note_name(choice, *frame->interface_name ? frame->interface_name : number);
    return chosen;
}

bool interface_seen(const struct interface_choice *choice, const struct tell_options *tell)
{
    const struct arg args[] = {{.name = "interface", .kind = ARG_Z, .z = choice->wanted},
                               {.name = "names", .kind = ARG_Z, .z = choice->names}};
    if (choice->wanted && !choice->seen)
        cli_say(tell, choice->any ? MESSAGE_NO_INTERFACE : MESSAGE_NAMELESS_INTERFACES, args, 2);
    return !choice->wanted || choice->seen;
}
