/* The chooser: a heap of what is told, by the order that --sort asks for; ties, and what has no value, by number. */
#include "tell/choose.h"

static bool copies(const struct choice *choice, uint32_t connections)
{
    return choice->sort && choice->limited && choice->limit <= connections;
}

static uint32_t room(const struct choice *choice, uint32_t connections)
{
    if (!choice->sort)
        return 0;
    return copies(choice, connections) ? (uint32_t)choice->limit : connections;
}

size_t choose_need(const struct choice *choice, uint32_t connections)
{
    size_t places = room(choice, connections);
    size_t copied = copies(choice, connections) ? places : 0;
    return arena_need(places * sizeof(struct chosen)) + arena_need(copied * sizeof(struct connection));
}

bool choose_init(struct chooser *ch, const struct choice *choice, const struct names *names,
                 uint32_t connections, struct arena *a)
{
    *ch = (struct chooser){.choice = choice, .names = names, .room = room(choice, connections)};
    ch->copy_room = copies(choice, connections) ? ch->room : 0;
    ch->heap = arena_take(a, ch->room * sizeof *ch->heap);
    ch->copies = arena_take(a, ch->copy_room * sizeof *ch->copies);
    return ch->heap && ch->copies;
}

bool choose_fits(const struct chooser *ch, const struct connection *c, const struct verdict *v)
{
    const struct facts f = {.connection = c, .verdict = v, .names = ch->names};
    return !ch->choice->where || where_fits(ch->choice->where, &f);
}

bool choose_has_room(const struct chooser *ch)
{
    return !ch->choice->limited || ch->told < ch->choice->limit;
}

/* What has no value comes last, whichever way. */
static bool is_before(const struct chooser *ch, const struct chosen *a, const struct chosen *b)
{
    if (a->has_key != b->has_key)
        return a->has_key;
    int order = a->has_key ? value_compare(&a->key, &b->key) : 0;
    if (order)
        return ch->choice->descending ? order > 0 : order < 0;
    return a->id < b->id;
}

/* From the top down: those below are told before those above. */
static void sink_top(struct chooser *ch, uint32_t count)
{
    struct chosen moved = ch->heap[0];
    uint32_t at = 0;
    for (uint32_t child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && is_before(ch, &ch->heap[child], &ch->heap[child + 1]))
            child++;
        if (!is_before(ch, &moved, &ch->heap[child]))
            break;
        ch->heap[at] = ch->heap[child];
    }
    ch->heap[at] = moved;
}

static void append(struct chooser *ch, struct chosen one)
{
    uint32_t at = ch->count++;
    for (uint32_t parent; at && is_before(ch, &ch->heap[parent = (at - 1) / 2], &one); at = parent)
        ch->heap[at] = ch->heap[parent];
    ch->heap[at] = one;
}

static struct chosen key_of(const struct chooser *ch, const struct connection *c, const struct verdict *v)
{
    const struct facts f = {.connection = c, .verdict = v, .names = ch->names};
    struct value values[FIELD_VALUES_MAX];
    struct chosen one = {.id = c->id};
    one.has_key = ch->choice->sort->get(ch->choice->sort, &f, values) > 0;
    if (one.has_key)
        one.key = values[0];
    return one;
}

void choose_keep(struct chooser *ch, const struct connection *c, uint32_t place, const struct verdict *v)
{
    struct chosen one = key_of(ch, c, v);
    one.place = place;
    if (ch->count < ch->room) {
        append(ch, one);
    } else if (ch->room && is_before(ch, &one, &ch->heap[0])) {
        ch->heap[0] = one;
        sink_top(ch, ch->count);
    }
}

struct connection *choose_copy(struct chooser *ch, const struct connection *c, const struct verdict *v)
{
    struct chosen one = key_of(ch, c, v);
    if (ch->copied < ch->copy_room) {
        one.connection = &ch->copies[ch->copied++];
        append(ch, one);
        return one.connection;
    }
    if (!ch->room || !is_before(ch, &one, &ch->heap[0]))
        return NULL;
    struct connection *place = one.connection = ch->heap[0].connection;
    ch->heap[0] = one;
    sink_top(ch, ch->count);
    return place;
}

void choose_sort(struct chooser *ch)
{
    for (uint32_t left = ch->count; left > 1;) {
        struct chosen last = ch->heap[0];
        ch->heap[0] = ch->heap[--left];
        sink_top(ch, left);
        ch->heap[left] = last;
    }
}
