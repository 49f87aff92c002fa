/* What keeps equal four-tuples apart: the VLANs and tunnels that a packet came through, outermost first.
 *
 * Exact, not a hash: a stranger who chooses his tunnel's ids can't make two paths one. Each step is a word,
 * and where its ends' addresses belong to what it is, the words of these. What of a tunnel's header makes a
 * step is the tunnel's own decision: ids that differ between the two directions must not.
 */
#ifndef TCPSTORY_RECORD_PATH_H
#define TCPSTORY_RECORD_PATH_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum path_kind {
#define PATH(name, slug) PATH_##name,
#include "record/paths.def"
#undef PATH
    PATH_COUNT
};

extern const char *const path_slugs[PATH_COUNT];

enum { PATH_WORDS = 16, PATH_ENDS_WORDS = 4 };

/* Words beyond `count` are zero. */
struct path {
    uint8_t count;
    uint64_t word[PATH_WORDS];
};

/* A step's first word: how many words of addresses follow, its kind, whether it bears an id, and the id. */
struct path_step {
    enum path_kind kind;
    bool has_id;
    uint32_t id;
    uint8_t ends;              /* words: 0, 1 (two IPv4 addresses) or 4 (two IPv6 addresses) */
    const uint64_t *addresses; /* the lower end first */
};

/* false: there is no room for it. */
static inline bool path_add(struct path *p, const struct path_step *s)
{
    if (p->count + 1 + s->ends > PATH_WORDS)
        return false;
    p->word[p->count++] =
        (uint64_t)s->ends << 56 | (uint64_t)s->kind << 48 | (uint64_t)s->has_id << 32 | s->id;
    for (int i = 0; i < s->ends; i++)
        p->word[p->count++] = s->addresses[i];
    return true;
}

static inline bool path_add_id(struct path *p, enum path_kind kind, uint32_t id)
{
    return path_add(p, &(struct path_step){.kind = kind, .has_id = true, .id = id});
}

/* The step at word *at, which then is the next one's; false behind the last. */
static inline bool path_next(const struct path *p, int *at, struct path_step *out)
{
    if (*at >= p->count)
        return false;
    uint64_t word = p->word[(*at)++];
    *out = (struct path_step){
        .kind = (enum path_kind)(word >> 48 & 0xff),
        .has_id = word >> 32 & 1,
        .id = (uint32_t)word,
        .ends = (uint8_t)(word >> 56),
        .addresses = p->word + *at,
    };
    *at += out->ends;
    return true;
}

static inline bool path_equal(const struct path *a, const struct path *b)
{
    return a->count == b->count && memcmp(a->word, b->word, a->count * sizeof a->word[0]) == 0;
}

#endif
