/* How far a connection has come, for those who read for days and cannot wait for an input's end. */
#ifndef TCPSTORY_RECORD_STAGE_H
#define TCPSTORY_RECORD_STAGE_H

enum stage {
    STAGE_OPEN,    /* may go on for as long as it likes */
    STAGE_TIMED,   /* an end waits for an answer, and a timer of its kernel's ends that */
    STAGE_WAITING, /* an end is in CLOSE-WAIT: a program has yet to close */
    STAGE_OVER,    /* nothing of it is left but TIME-WAIT */
    STAGE_TOLD,    /* over, and told */
    STAGE_COUNT
};

#endif
