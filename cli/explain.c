/* tcpstory explain SLUG: the page of docs/slugs about one word of the program's. */
#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

static const char *page_text(const struct tell_options *tell, const struct cli_page *page)
{
    return tell->language == LANGUAGE_ZH ? page->zh : page->en;
}

/* A page's first line, "# slug — meaning", without its mark. */
static void list_pages(const struct tell_options *tell)
{
    for (const struct cli_page *page = cli_pages; page->slug; page++) {
        const char *text = page_text(tell, page);
        size_t mark = strspn(text, "# ");
        printf("%.*s\n", (int)strcspn(text + mark, "\n"), text + mark);
    }
}

static int say_unknown(const struct tell_options *tell, const char *slug)
{
    const struct arg arg = {.name = "slug", .kind = ARG_Z, .z = slug};
    cli_say(tell, MESSAGE_UNKNOWN_SLUG, &arg, 1);
    return EXIT_USAGE;
}

static int explain_one(const struct tell_options *tell, const char *slug)
{
    for (const struct cli_page *page = cli_pages; page->slug; page++) {
        if (strcmp(page->slug, slug) == 0) {
            fputs(page_text(tell, page), stdout);
            return EXIT_ALL_READ;
        }
    }
    return say_unknown(tell, slug);
}

int cli_explain(const struct cli_options *options)
{
    int status = EXIT_ALL_READ;
    for (int i = 0; i < options->word_count && !status; i++)
        status = explain_one(&options->tell, options->words[i]);
    if (!options->word_count)
        list_pages(&options->tell);
    return status;
}
