/* The outputs, as --format names them: a new one is one file and one row here. */
#include "tell/tell.h"

const struct tell_output *const tell_outputs[] = {
    &tell_story, &tell_table, &tell_lines, &tell_ladder, &tell_json, &tell_zeek, NULL,
};

const struct tell_output *tell_output_named(const char *name)
{
    for (const struct tell_output *const *row = tell_outputs; *row; row++)
        if (z_equal((*row)->name, name))
            return *row;
    return NULL;
}
