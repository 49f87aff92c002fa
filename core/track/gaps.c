#include "track/gaps.h"

#include "base/seq.h"

void gap_add(struct side_facts *x, uint32_t from, uint32_t to, int64_t now)
{
    if (x->gap_count == SEQ_GAPS) { /* the oldest is forgotten: at worst a late segment is called a
                                       retransmission */
        for (int i = 1; i < SEQ_GAPS; i++)
            x->gap[i - 1] = x->gap[i];
        x->gap_count--;
    }
    x->gap[x->gap_count].from = from;
    x->gap[x->gap_count].to = to;
    x->gap[x->gap_count++].time_ns = now;
}

static void gap_remove(struct side_facts *x, int i)
{
    for (x->gap_count--; i < x->gap_count; i++)
        x->gap[i] = x->gap[i + 1];
}

int64_t gap_fill(struct side_facts *x, uint32_t from, uint32_t to)
{
    for (int i = 0; i < x->gap_count; i++) {
        uint32_t left = x->gap[i].from, right = x->gap[i].to;
        int64_t opened = x->gap[i].time_ns;
        if (!seq_lt(from, right) || !seq_gt(to, left))
            continue;
        if (seq_leq(from, left) && seq_geq(to, right)) {
            gap_remove(x, i);
        } else if (seq_leq(from, left)) {
            x->gap[i].from = to;
        } else {
            x->gap[i].to = from;
            if (seq_lt(to, right))
                gap_add(x, to, right, opened);
        }
        return opened;
    }
    return -1;
}
