/* A test is a program: CHECK() what must hold, `return check_done();` at the end of main. */
#ifndef TCPSTORY_TEST_CHECK_H
#define TCPSTORY_TEST_CHECK_H

#include <stdio.h>
#include <string.h>

static int check_passed, check_failed;

#define CHECK(what)                                                                                          \
    do {                                                                                                     \
        if (what) {                                                                                          \
            check_passed++;                                                                                  \
        } else {                                                                                             \
            check_failed++;                                                                                  \
            fprintf(stderr, "%s:%d: failed: %s\n", __FILE__, __LINE__, #what);                               \
        }                                                                                                    \
    } while (0)

#define CHECK_EQ(a, b)                                                                                       \
    do {                                                                                                     \
        long long check_a = (long long)(a), check_b = (long long)(b);                                        \
        if (check_a == check_b) {                                                                            \
            check_passed++;                                                                                  \
        } else {                                                                                             \
            check_failed++;                                                                                  \
            fprintf(stderr, "%s:%d: failed: %s is %lld, %s is %lld\n", __FILE__, __LINE__, #a, check_a, #b,  \
                    check_b);                                                                                \
        }                                                                                                    \
    } while (0)

#define CHECK_Z(a, b)                                                                                        \
    do {                                                                                                     \
        const char *check_a = (a), *check_b = (b);                                                           \
        if (strcmp(check_a, check_b) == 0) {                                                                 \
            check_passed++;                                                                                  \
        } else {                                                                                             \
            check_failed++;                                                                                  \
            fprintf(stderr, "%s:%d: failed: \"%s\" is not \"%s\"\n", __FILE__, __LINE__, check_a, check_b);  \
        }                                                                                                    \
    } while (0)

/* A test that made no check has failed. */
static inline int check_done(void)
{
    fprintf(stderr, "%d checks, %d failed\n", check_passed + check_failed, check_failed);
    return check_failed || !check_passed;
}

#endif
