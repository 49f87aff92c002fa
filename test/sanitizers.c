/* Proof that the sanitizers are on: does one wrong thing, by name, and is expected to be stopped. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int overflow(volatile int one)
{
    volatile int most = INT_MAX;
    return most + one;
}

static int past_the_end(volatile int one)
{
    char *block = calloc(8, 1);
    if (!block)
        return 0;
    volatile size_t at = 7 + (size_t)one;
    int byte = block[at]; /* NOLINT: this is the wrong thing */
    free(block);
    return byte;
}

static int leak(volatile int one)
{
    void *volatile block = malloc((size_t)one * 1000);
    block = NULL;
    return block != NULL; /* NOLINT: this is the wrong thing */
}

static const struct {
    const char *name;
    int (*act)(volatile int one);
} wrongs[] = {{"overflow", overflow}, {"past-the-end", past_the_end}, {"leak", leak}};

int main(int argc, char **argv)
{
    for (size_t i = 0; i < sizeof wrongs / sizeof *wrongs; i++)
        if (argc == 2 && strcmp(argv[1], wrongs[i].name) == 0)
            fprintf(stderr, "%s: %d\n", argv[1], wrongs[i].act(1));
    return 0;
}
