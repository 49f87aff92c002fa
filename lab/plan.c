#include "lab/plan.h"

uint64_t plan_random(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

uint32_t plan_below(uint64_t *state, uint32_t limit)
{
    return (uint32_t)((plan_random(state) >> 32) * limit >> 32);
}

static void add(struct plan *p, int side, int *count, uint8_t op)
{
    uint32_t size = 1 + plan_below(&p->random, op == OP_NAP ? 60000 : 900);
    if (op == OP_BULK)
        size = 3000 + plan_below(&p->random, 57000);
    p->op[side][*count] = op;
    p->size[side][(*count)++] = size;
}

/* Some talk, then one way to end. */
static void program(struct plan *p, int side)
{
    static const uint8_t talk[] = {OP_SEND, OP_SEND, OP_BULK, OP_RECV, OP_RECV, OP_NAP};
    static const uint8_t ends[] = {OP_CLOSE,      OP_CLOSE,    OP_CLOSE, OP_WAIT_CLOSE,
                                   OP_WAIT_CLOSE, OP_SHUTDOWN, OP_ABORT, OP_STAY};
    int count = 0;
    for (uint32_t left = plan_below(&p->random, 5); left; left--)
        add(p, side, &count, talk[plan_below(&p->random, sizeof talk)]);
    uint8_t end = ends[plan_below(&p->random, sizeof ends)];
    add(p, side, &count, end);
    if (end == OP_SHUTDOWN) {
        add(p, side, &count, OP_RECV);
        add(p, side, &count, OP_NAP);
        add(p, side, &count, OP_CLOSE);
    }
    p->op[side][count] = OP_END;
}

struct plan plan_make(uint64_t seed, uint64_t index)
{
    static const uint32_t losses[LOSS_CLASSES] = {0, 20, 100};
    static const int64_t ms = 1000000;
    struct plan p = {.random = seed ^ index * UINT64_C(0xd1342543de82ef95)};
    p.ipv6 = plan_below(&p.random, 4) == 0;
    p.simultaneous = plan_below(&p.random, 10) == 0;
    p.small_buffers = plan_below(&p.random, 5) == 0;
    p.impatient = plan_below(&p.random, 50) == 0;
    p.loss_class = (uint8_t)plan_below(&p.random, LOSS_CLASSES);
    p.loss = losses[p.loss_class];
    p.repeat = plan_below(&p.random, 2) ? 20 : 0;
    p.delay = plan_below(&p.random, 2) ? plan_below(&p.random, 150) : 0;
    p.delay_most_ns = (1 + plan_below(&p.random, 25)) * ms;
    p.life_ns = (plan_below(&p.random, 3) ? 150 : 400) * ms;
    program(&p, 0);
    program(&p, 1);
    return p;
}
