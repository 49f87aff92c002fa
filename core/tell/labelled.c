#include "tell/labelled.h"

enum { LABEL_AT = 2 };

void labelled_line(const struct tell *t, enum text_id label, bool labelled, struct said *s)
{
    struct said name;
    said_begin(&name);
    if (labelled)
        said_text(&name, t, label, NULL, 0);
    size_t len = said_end(&name);
    layout_spaces(t, LABEL_AT);
    layout_ink(t, INK_BOLD);
    layout_left(t, name.bytes, len, LABELLED_AT - LABEL_AT);
    layout_ink(t, INK_PLAIN);
    layout_paragraph(t, s->bytes, said_end(s), LABELLED_AT);
}

/* "3 reset, 1 open": the most frequent first. */
static uint64_t said_counts(struct said *s, const struct tell *t, const uint64_t *counts, size_t n,
                            const char *const *slugs)
{
    uint64_t told = 0, sum = 0; /* a bit for each that was told */
    _Static_assert(OPENING_COUNT <= 64 && CLOSING_COUNT <= 64 && CAUSE_COUNT <= 64, "a bit each");
    for (;;) {
        size_t most = n;
        for (size_t i = 0; i < n; i++)
            if (counts[i] && !(told >> i & 1) && (most == n || counts[i] > counts[most]))
                most = i;
        if (most == n)
            return sum;
        if (told)
            said_text(s, t, TEXT_LIST_NEXT, NULL, 0);
        sink_u64(&s->sink, counts[most]);
        sink_char(&s->sink, ' ');
        sink_z(&s->sink, slugs[most]);
        told |= UINT64_C(1) << most;
        sum += counts[most];
    }
}

void labelled_counts(const struct tell *t, enum text_id label, const uint64_t *counts, size_t n,
                     const char *const *slugs)
{
    struct said s;
    said_begin(&s);
    if (said_counts(&s, t, counts, n, slugs))
        labelled_line(t, label, true, &s);
}
