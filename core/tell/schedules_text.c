#include "tell/schedules_text.h"

enum { LIST_MAX = 512 };

/* "1.0 s, 1.0 s, 2.1 s" */
static void list_waits(struct sink *out, const struct tell *t, const struct retries *r)
{
    for (int i = 0; i < r->count; i++) {
        if (i)
            tell_text(out, t, TEXT_WAIT_NEXT, NULL, 0);
        sink_fixed(out, r->wait_cs[i], 2, 1);
        sink_z(out, " s");
    }
}

/* "Linux 6.5 and later, or macOS" */
static void list_systems(struct sink *out, const struct tell *t, const struct retries *r)
{
    for (int i = 0; i < r->fit_count; i++) {
        if (i)
            tell_text(out, t, TEXT_RIVAL_OR, NULL, 0);
        sink_z(out, schedules[r->fit[i]].whose);
    }
}

void said_retries(struct said *s, const struct tell *t, const struct retries *r, enum side side, bool synack)
{
    char waits[LIST_MAX], systems[LIST_MAX];
    struct sink list;
    if (!r->count)
        return;
    sink_init(&list, waits, sizeof waits - 1, NULL, NULL);
    list_waits(&list, t, r);
    waits[list.len] = 0;
    sink_init(&list, systems, sizeof systems - 1, NULL, NULL);
    list_systems(&list, t, r);
    systems[list.len] = 0;
    const struct arg args[] = {{.name = "side", .kind = ARG_SIDE, .u64 = side},
                               {.name = "count", .kind = ARG_U64, .u64 = r->times},
                               {.name = "waits", .kind = ARG_Z, .z = waits},
                               {.name = "systems", .kind = ARG_Z, .z = systems}};
    size_t count = sizeof args / sizeof args[0];
    said_text(s, t, synack ? TEXT_OPEN_AGREED_AGAIN : TEXT_OPEN_ASKED_AGAIN, args, count);
    if (r->times > r->count)
        said_text(s, t, TEXT_OPEN_AND_SO_ON, NULL, 0);
    if (r->fit_count)
        said_text(s, t, TEXT_OPEN_AS, args, count);
}
