#include "tell/timers_text.h"

/* "nginx's keepalive_timeout (75 s), ... or ..." */
static void list_timers(struct sink *out, const struct tell *t, const struct closing *k)
{
    for (int i = 0; i < k->timer_count; i++) {
        const struct timer *timer = &timers[k->timer[i]];
        const struct arg args[] = {{.name = "product", .kind = ARG_Z, .z = timer->product},
                                   {.name = "setting", .kind = ARG_Z, .z = timer->setting},
                                   {.name = "seconds", .kind = ARG_U64, .u64 = timer->seconds}};
        if (i)
            tell_text(out, t, i + 1 < k->timer_count ? TEXT_LIST_NEXT : TEXT_TIMER_OR, NULL, 0);
        tell_text(out, t, TEXT_TIMER, args, sizeof args / sizeof args[0]);
    }
}

void timers_list(char z[TIMERS_TEXT_MAX], const struct tell *t, const struct closing *k)
{
    struct sink list;
    sink_init(&list, z, TIMERS_TEXT_MAX - 1, NULL, NULL);
    list_timers(&list, t, k);
    z[list.len] = 0;
}

void said_timers(struct said *s, const struct tell *t, const struct closing *k)
{
    char text[TIMERS_TEXT_MAX];
    const struct arg waited = {.name = "ns", .kind = ARG_NS, .ns = k->idle_ns};
    if (k->idle_asked && !k->idle_in_vain && !k->announced[CLIENT] && !k->announced[SERVER]) {
        said_next(s, t);
        said_text(s, t, k->idle_shut ? TEXT_WHY_SHUT : TEXT_WHY_ASKED, &waited, 1);
    }
    if (!k->timer_count)
        return;
    timers_list(text, t, k);
    const struct arg args[] = {{.name = "ns", .kind = ARG_NS, .ns = k->idle_ns},
                               {.name = "timers", .kind = ARG_Z, .z = text}};
    said_next(s, t);
    enum text_id id = k->idle_in_vain                                ? TEXT_WHY_IDLE_IN_VAIN
                      : k->idle_before_goodbye                       ? TEXT_WHY_IDLE_ANNOUNCED
                      : k->announced[CLIENT] || k->announced[SERVER] ? TEXT_WHY_IDLE_NOT_NEEDED
                                                                     : TEXT_WHY_IDLE;
    said_text(s, t, id, args, sizeof args / sizeof args[0]);
}
