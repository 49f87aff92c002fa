/* Run by the build: which states each can become by any of a set of events, in any order, any number of times; by the
 * rows of state.def. Prints state_reach[]. */
#include <stdio.h>

#include "infer/state.h"

static const struct {
    uint8_t from, event, to;
} moves[] = {
#define MOVE(from, event, to, rule) {STATE_##from, event, STATE_##to},
#include "infer/state.def"
#undef MOVE
};

static unsigned reach(unsigned state, unsigned events)
{
    unsigned set = 1u << state, before = 0;
    while (set != before) {
        before = set;
        for (unsigned i = 0; i < sizeof moves / sizeof moves[0]; i++)
            if (moves[i].event >= GETS_SYN && events >> (moves[i].event - GETS_SYN) & 1 &&
                set >> moves[i].from & 1)
                set |= 1u << moves[i].to;
    }
    return set;
}

int main(void)
{
    printf("#include \"infer/state.h\"\n\nconst state_set state_reach[STATE_UNSEEN_SETS][STATE_COUNT] = {\n");
    for (unsigned events = 0; events < STATE_UNSEEN_SETS; events++) {
        printf("    {");
        for (unsigned state = 0; state < STATE_COUNT; state++)
            printf("%#x, ", reach(state, events));
        printf("},\n");
    }
    printf("};\n");
    return ferror(stdout) || fflush(stdout) != 0;
}
