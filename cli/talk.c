/* tcpstory talk: the two programs whose closing is to be looked at, for real networks. A server that answers a
 * request, a client that makes one; who closes when and how is the point, and tcpdump runs beside them. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli/talk.h"

/* What both do from the answer on. */
static int finish(struct talk *t, int status)
{
    if (!status && t->o.last)
        status = talk_wait_end(t);
    return talk_close(t, status);
}

static int answer(struct talk *t)
{
    int status = talk_receive(t);
    if (!status)
        status = talk_send(t);
    return finish(t, status);
}

/* A connection that fails does not keep the server from the next. */
static int serve(struct talk *t)
{
    int listener, worst = 0;
    int status = talk_listen(t, &listener);
    if (status)
        return status;
    for (uint64_t served = 0; !t->o.count || served < t->o.count; served++) {
        status = talk_accept(t, listener);
        if (status || t->fd < 0)
            return status ? status : worst;
        status = answer(t);
        worst = status > worst ? status : worst;
    }
    return worst;
}

static int ask(struct talk *t)
{
    int status = talk_connect(t);
    if (status)
        return status;
    status = talk_send(t);
    if (!status)
        status = talk_receive(t);
    return finish(t, status);
}

int cli_talk(int argc, char **argv)
{
    struct talk t = {.fd = -1};
    int status = talk_parse(argc, argv, &t.o);
    if (status)
        return status;
    if (t.o.job == TALK_HELP) {
        fputs(t.o.tell.language == LANGUAGE_ZH ? cli_help_talk_zh : cli_help_talk_en, stdout);
        return EXIT_ALL_READ;
    }
    if (t.o.job == TALK_VERSION)
        return cli_version(NULL);
    t.start_ns = talk_now();
    status = t.o.job == TALK_SERVER ? serve(&t) : ask(&t);
    if (!t.write_errno)
        return status;
    const struct arg arg = {.name = "why", .kind = ARG_Z, .z = strerror(t.write_errno)};
    cli_say(&t.o.tell, MESSAGE_OUTPUT_FAILED, &arg, 1);
    return EXIT_NOTHING;
}
