/* The command line of `tcpstory lab`. */
#ifndef TCPSTORY_CLI_LAB_OPTIONS_H
#define TCPSTORY_CLI_LAB_OPTIONS_H

#include "cli/cli.h"
#include "lab/lab.h"
#include "lab/random.h"
#include "lab/replay.h"

enum { LAB_OPTIONS = 32 };

enum lab_job { LAB_RUN, LAB_LIST, LAB_SHOW, LAB_RANDOM, LAB_REPLAY, LAB_HELP };

struct lab_command {
    struct tell_options tell;
    enum lab_job job;
    struct lab_options lab;
    struct random_options random;
    struct setting set[SCRIPT_LETS];
    size_t set_count;
    uint64_t repeat;
    bool all, beliefs;
    bool given[LAB_OPTIONS]; /* the long options that were */
    char **words;
    int word_count;
};

/* 0, or the exit status after saying what is wrong. */
int lab_parse(int argc, char **argv, struct lab_command *command);

#endif
