/* Whether a connection fits what --where asks: the steps, one after the other, over a stack of bits.
 *
 * There are two stacks: what can be true, and what can be false. With a verdict each answer is one of them alone;
 * before that a test of what may still change is both, and so is what hangs on it.
 */
#include "tell/format.h"
#include "tell/where.h"

_Static_assert(WHERE_DEPTH_MAX + 2 <= 64, "a bit for each of the answers that wait");

static bool same_address(const struct literal *l, const struct value *v, const struct names *names)
{
    if (v->of != l->value.of)
        return false;
    if (v->of != ADDRESS_NAME)
        return (v->high & l->mask.high) == l->value.high && (v->low & l->mask.low) == l->value.low;
    uint8_t bytes[sizeof(uint32_t)];
    uint32_t number;
    for (int i = 0; i < (int)sizeof bytes; i++)
        bytes[i] = (uint8_t)(v->high >> (56 - 8 * i));
    memcpy(&number, bytes, sizeof number);
    return word_is(l->name, names_text(names, number));
}

/* -1, 0, 1: below, equal, above; 2: not to be compared. */
static int time_order(const struct literal *l, struct value v)
{
    bool dated = v.of == CLOCK_UTC || v.of == CLOCK_LOCAL;
    struct value wanted = l->value;
    if (l->of_day ? v.of == CLOCK_START : !dated)
        return 2;
    if (l->of_day) {
        int64_t ns = (int64_t)(v.high ^ UINT64_C(1) << 63), day = DAY_SECONDS * SECOND_NS;
        v.high = (uint64_t)((ns % day + day) % day) ^ UINT64_C(1) << 63;
    }
    wanted.of = v.of;
    return value_compare(&v, &wanted);
}

static bool holds(enum where_compared compared, int order)
{
    switch (compared) {
    case WHERE_EQUAL:
        return order == 0;
    case WHERE_LESS:
        return order < 0;
    case WHERE_LESS_EQUAL:
        return order <= 0;
    case WHERE_MORE:
        return order == 1;
    default:
        return order == 0 || order == 1;
    }
}

static bool test(const struct where_step *step, const struct facts *f)
{
    struct value values[FIELD_VALUES_MAX];
    int count = step->field->get(step->field, f, values);
    for (int i = 0; i < count; i++) {
        if (step->field->type == FIELD_ADDRESS) {
            if (same_address(&step->literal, &values[i], f->names))
                return true;
            continue;
        }
        int order = step->field->type == FIELD_TIME ? time_order(&step->literal, values[i])
                                                    : value_compare(&values[i], &step->literal.value);
        if (holds((enum where_compared)step->compared, order))
            return true;
    }
    return false;
}

struct answers {
    uint64_t can, can_not; /* the latest in the lowest bit */
};

static void push(struct answers *a, bool can, bool can_not)
{
    a->can = a->can << 1 | can;
    a->can_not = a->can_not << 1 | can_not;
}

/* Takes the two latest, and leaves what becomes of them. */
static void join(struct answers *a, bool both)
{
    bool can[2] = {a->can & 1, a->can >> 1 & 1}, can_not[2] = {a->can_not & 1, a->can_not >> 1 & 1};
    a->can >>= 2;
    a->can_not >>= 2;
    push(a, both ? can[0] && can[1] : can[0] || can[1],
         both ? can_not[0] || can_not[1] : can_not[0] && can_not[1]);
}

static bool can_fit(const struct where *w, const struct facts *f)
{
    struct answers a = {0};
    for (uint32_t i = 0; i < w->count; i++) {
        const struct where_step *step = &w->step[i];
        switch ((enum where_kind)step->kind) {
        case WHERE_TEST: {
            bool open = !f->verdict && !step->field->settled, fits = !open && test(step, f);
            push(&a, open || fits, open || !fits);
            break;
        }
        case WHERE_NOT: {
            uint64_t swap = (a.can ^ a.can_not) & 1;
            a.can ^= swap;
            a.can_not ^= swap;
            break;
        }
        case WHERE_AND:
        case WHERE_OR:
            join(&a, step->kind == WHERE_AND);
            break;
        }
    }
    return a.can & 1;
}

bool where_fits(const struct where *w, const struct facts *f)
{
    return can_fit(w, f);
}

bool where_may_fit(const struct where *w, const struct connection *c, const struct names *names)
{
    return can_fit(w, &(struct facts){.connection = c, .names = names});
}
