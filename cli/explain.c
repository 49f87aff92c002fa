/* tcpstory explain SLUG: the page of docs/slugs about one word of the program's. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

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

int cli_explain(int argc, char **argv)
{
    struct cli_options options = {0};
    int slugs = 0, status = 0;
    cli_environment(&options.tell, STDOUT_FILENO);
    for (int i = 1; i < argc && !status; i++) {
        if (strcmp(argv[i], "--lang") == 0)
            status = cli_set_language(&options, i + 1 < argc ? argv[++i] : "");
        else if (strncmp(argv[i], "--lang=", 7) == 0)
            status = cli_set_language(&options, argv[i] + 7);
        else
            argv[++slugs] = argv[i];
    }
    for (int i = 1; i <= slugs && !status; i++)
        status = explain_one(&options.tell, argv[i]);
    if (!status && !slugs)
        list_pages(&options.tell);
    return status;
}
