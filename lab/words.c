#include "lab/words.h"

#include <string.h>

const char *lab_words(enum language language, const char *english)
{
    if (language == LANGUAGE_EN)
        return english;
    for (const char *const(*row)[2] = lab_phrases_zh; (*row)[0]; row++)
        if (strcmp((*row)[0], english) == 0)
            return (*row)[1];
    return english;
}
