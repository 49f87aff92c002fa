#include "track/gaps.h"

#include "base/seq.h"

static void gap_remove(struct side_facts *x, int i)
{
    for (x->gap_count--; i < x->gap_count; i++)
        x->gap[i] = x->gap[i + 1];
}

/* The two oldest become one. */
static void make_room(struct side_facts *x)
{
    struct gap *one = &x->gap[0], *two = &x->gap[1], both = *two;
    both.from = seq_lt(one->from, two->from) ? one->from : two->from;
    both.to = seq_gt(one->to, two->to) ? one->to : two->to;
    both.loose = true;
    *one = both;
    gap_remove(x, 1);
}

void gap_add(struct side_facts *x, const struct gap *gap)
{
    if (x->gap_count == SEQ_GAPS)
        make_room(x);
    x->gap[x->gap_count++] = *gap;
}

/* One gap less [from, to); what is left behind that goes to `rest`. False: nothing is left of it. */
static bool cut(struct gap *gap, uint32_t from, uint32_t to, struct gap *rest)
{
    if (seq_leq(from, gap->from)) {
        gap->from = to;
        return seq_lt(gap->from, gap->to);
    }
    if (seq_lt(to, gap->to)) {
        if (gap->loose) /* what it holds is not known */
            return true;
        *rest = *gap;
        rest->from = to;
    }
    gap->to = from;
    return true;
}

bool gap_fill(struct side_facts *x, uint32_t from, uint32_t to, struct gap *filled)
{
    struct gap rest = {.from = to, .to = to};
    bool any = false;
    int kept = 0;
    for (int i = 0; i < x->gap_count; i++) {
        struct gap gap = x->gap[i];
        bool touched = seq_lt(from, gap.to) && seq_gt(to, gap.from);
        if (touched && (!any || filled->loose))
            *filled = gap;
        any |= touched;
        if (!touched || cut(&gap, from, to, &rest))
            x->gap[kept++] = gap;
    }
    x->gap_count = (uint8_t)kept;
    if (rest.from != rest.to)
        gap_add(x, &rest);
    return any;
}
