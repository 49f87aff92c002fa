/* The ladders, rung by rung: each case is a connection and what is to be concluded of it. A rung dropped
 * or swapped with its neighbour fails a case. */
#include "test/check.h"
#include "test/wire.h"

enum { STEPS_MAX = 16, NONE = CAUSE_COUNT };

struct step {
    int64_t us;
    char
        from; /* 'c', 's'; 'i': an ICMP error about the client's; 't': no segment, there are no times; 0 ends the list */
    const char *
        flags; /* and of this segment: 0: its window is that; x: its numbers are not in the input; o: the Fast
                          Open option; n, f: its TTL is that of a near, a far sender; j: its IP ID is far from
                          those before; m: MP_FASTCLOSE */
    uint32_t seq, ack, length;
};

#define OPEN                                                                                                 \
    {0, 'c', "S", 0, 0, 0}, {20000, 's', "S.", 0, 1, 0},                                                     \
    {                                                                                                        \
        50, 'c', ".", 1, 1, 0                                                                                \
    }

/* Segments of the server's, whose IP IDs count up, over 100 ms. */
#define ROW                                                                                                  \
    {100, 'c', "P.", 1, 1, 10}, {50, 's', ".", 1, 11, 0}, {50000, 's', "P.", 1, 11, 10},                     \
    {                                                                                                        \
        50000, 's', "P.", 11, 11, 10                                                                         \
    }

#define UNTIMED                                                                                              \
    {                                                                                                        \
        .from = 't'                                                                                          \
    }

static const struct test_case {
    const char *name;
    uint8_t opening, opening_certainty;
    uint8_t closing, closing_certainty, first;
    uint8_t cause, cause_certainty, rival;
    struct step steps[STEPS_MAX];
} cases[] = {
    /* clang-format off */
    {"four segments at once", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_FOUR_SEGMENT, CERTAINTY_CERTAIN, CLIENT, CAUSE_CLOSED_AFTER_ACK, CERTAINTY_LIKELY, NONE,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {20000, 's', ".", 1, 2, 0}, {500, 's', "F.", 1, 2, 0}, {20, 'c', ".", 2, 2, 0}}},
    {"four segments, a wait", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_FOUR_SEGMENT, CERTAINTY_CERTAIN, CLIENT, CAUSE_APPLICATION_WAITED, CERTAINTY_LIKELY, NONE,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {20000, 's', ".", 1, 2, 0}, {100000, 's', "F.", 1, 2, 0}, {20, 'c', ".", 2, 2, 0}}},
    {"three segments", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_CERTAIN, SERVER, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_LIKELY, CAUSE_ACK_NOT_SEEN,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {50, 'c', "F.", 1, 2, 0}, {20, 's', ".", 2, 2, 0}}},
    {"three segments with the answer in the FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_CERTAIN, CLIENT, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_LIKELY, CAUSE_ACK_NOT_SEEN,
        {OPEN, {100, 'c', "FP.", 1, 1, 10}, {50, 's', "FP.", 1, 12, 30}, {20, 'c', ".", 12, 32, 0}}},
    {"three segments after three seconds", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_POSSIBLE, SERVER, CAUSE_ACK_NOT_SEEN, CERTAINTY_LIKELY, CAUSE_CLOSED_BEFORE_ACK,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {3000000, 'c', "F.", 1, 2, 0}, {20, 's', ".", 2, 2, 0}}},
    {"three segments without times", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_CERTAIN, SERVER, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_POSSIBLE, CAUSE_ACK_NOT_SEEN,
        {UNTIMED, OPEN, {0, 's', "F.", 1, 1, 0}, {0, 'c', "F.", 1, 2, 0}, {0, 's', ".", 2, 2, 0}}},
    {"four segments without times", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_FOUR_SEGMENT, CERTAINTY_CERTAIN, CLIENT, CAUSE_CLOSED_AFTER_ACK, CERTAINTY_POSSIBLE, CAUSE_APPLICATION_WAITED,
        {UNTIMED, OPEN, {0, 'c', "F.", 1, 1, 0}, {0, 's', ".", 1, 2, 0}, {0, 's', "F.", 1, 2, 0}, {0, 'c', ".", 2, 2, 0}}},
    {"one SYN-ACK and the end of the capture", OPENING_HALF_OPEN, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_POSSIBLE, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_POSSIBLE, CAUSE_HANDSHAKE_UNFINISHED,
        {{0, 'c', "S", 0, 0, 0}, {20000, 's', "S.", 0, 1, 0}}},
    {"a SYN that an ICMP error answers", OPENING_UNANSWERED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_ICMP_UNREACHABLE, CERTAINTY_LIKELY, NONE,
        {{0, 'c', "S", 0, 0, 0}, {20000, 'i', NULL, 0, 0, 0}}},
    {"a SYN, and an ICMP error about another", OPENING_UNANSWERED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_POSSIBLE, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_POSSIBLE, CAUSE_NO_ANSWER,
        {{0, 'c', "S", 0, 0, 0}, {20000, 'i', NULL, 7, 0, 0}}},
    {"a SYN that is answered after an ICMP error", OPENING_REFUSED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_NOBODY_LISTENS, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {{0, 'c', "S", 0, 0, 0}, {20000, 'i', NULL, 0, 0, 0}, {20000, 's', "R.", 0, 1, 0}}},
    {"an RST alone", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_POSSIBLE, CLIENT, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, CAUSE_UNREAD_DATA,
        {{0, 'c', "R.", 1, 1, 0}}},
    {"simultaneous close", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_SIMULTANEOUS, CERTAINTY_CERTAIN, SIDE_BOTH, CAUSE_FINS_CROSSED, CERTAINTY_CERTAIN, NONE,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {50, 'c', "F.", 1, 1, 0}, {20, 's', ".", 2, 2, 0}, {20, 'c', ".", 2, 2, 0}}},
    {"four segments, the FIN overtakes the ACK before it", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_FOUR_SEGMENT, CERTAINTY_CERTAIN, CLIENT, CAUSE_CLOSED_AFTER_ACK, CERTAINTY_LIKELY, NONE,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {50, 's', "F.", 1, 2, 0}, {10, 'c', ".", 2, 2, 0}, {20, 's', ".", 1, 2, 0}}},
    {"three segments, and a keep-alive's number a second later", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_CERTAIN, CLIENT, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_LIKELY, CAUSE_ACK_NOT_SEEN,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {50, 's', "F.", 1, 2, 0}, {10, 'c', ".", 2, 2, 0}, {1000000, 's', ".", 1, 2, 0}}},
    {"simultaneous close, one FIN captured only when it is sent again", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_FOUR_SEGMENT, CERTAINTY_LIKELY, CLIENT, CAUSE_APPLICATION_WAITED, CERTAINTY_POSSIBLE, CAUSE_FINS_CROSSED,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {100, 'c', ".", 2, 2, 0}, {50, 's', ".", 2, 2, 0}, {200000, 's', "F.", 1, 2, 0}, {20, 'c', ".", 2, 2, 0}}},
    {"simultaneous close, one FIN never captured", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_ONE_SIDED, CERTAINTY_LIKELY, CLIENT, CAUSE_NEVER_CLOSED, CERTAINTY_POSSIBLE, CAUSE_FINS_CROSSED,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {100, 'c', ".", 2, 2, 0}, {50, 's', ".", 2, 2, 0}}},
    {"half-close", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_HALF_CLOSE, CERTAINTY_CERTAIN, CLIENT, CAUSE_SHUTDOWN_WRITE, CERTAINTY_LIKELY, CAUSE_DATA_AFTER_CLOSE,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {50, 's', "P.", 1, 2, 10}, {50, 's', "F.", 11, 2, 0}, {20, 'c', ".", 2, 12, 0}}},
    {"half-close, the answer and the FIN in one segment", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_HALF_CLOSE, CERTAINTY_CERTAIN, CLIENT, CAUSE_SHUTDOWN_WRITE, CERTAINTY_LIKELY, CAUSE_DATA_AFTER_CLOSE,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {20000, 's', ".", 1, 2, 0}, {2000000, 's', "FP.", 1, 2, 10}, {20, 'c', ".", 2, 12, 0}}},
    {"the second FIN may have waited behind data when the first came", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_LIKELY, CLIENT, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_LIKELY, CAUSE_ACK_NOT_SEEN,
        {OPEN, {100, 's', ".", 1, 1, 1400}, {10, 's', ".", 1401, 1, 1400}, {10, 's', ".", 2801, 1, 1400}, {10, 's', ".", 4201, 1, 1400}, {50, 'c', "F.", 1, 2801, 0}, {50, 's', "FP.", 5601, 2, 10}}},
    {"a bare RST without an acknowledgment of the FIN: who sent it was gone", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_LIKELY, SERVER, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {50, 'c', "R", 1, 0, 0}}},
    {"a FIN that its sender's RST overtook", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, SERVER, CAUSE_DATA_AFTER_CLOSE, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {50, 's', "R", 1, 0, 0}, {50, 's', "F.", 1, 1, 0}}},
    {"abort", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_LISTENER_CLOSED, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 's', "R.", 1, 1, 0}}},
    {"in the window, but not where it is expected", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_LIKELY, SERVER, CAUSE_LISTENER_CLOSED, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 's', "R.", 101, 1, 0}}},
    {"a server's abort of an answered request", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, CAUSE_UNREAD_DATA,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', "P.", 1, 11, 10}, {100, 's', "R.", 11, 11, 0}}},
    {"a server's abort with a request not answered", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', "P.", 1, 11, 10}, {100, 'c', "P.", 11, 11, 10}, {100, 's', ".", 11, 21, 0}, {100, 's', "R.", 11, 21, 0}}},
    {"a server's abort with the first request not answered", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, CAUSE_LISTENER_CLOSED,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', ".", 1, 11, 0}, {100, 's', "R.", 1, 11, 0}}},
    {"a client's abort of an answer", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_ACTIVE_ABORT, CERTAINTY_POSSIBLE, CAUSE_UNREAD_DATA,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', "P.", 1, 11, 10}, {100, 'c', "R.", 11, 11, 0}}},
    {"keep-alives without an answer, and an abort", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_KEEP_ALIVE_FAILED, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {60000000, 'c', ".", 10, 1, 0}, {1000000, 'c', ".", 10, 1, 0}, {1000000, 'c', "R.", 11, 1, 0}}},
    {"keep-alives that end a long silence, in vain, and an RST without a window", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_KEEP_ALIVE_FAILED, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', "P.", 1, 11, 10}, {9, 'c', ".", 11, 11, 0}, {60000000, 'c', ".", 10, 11, 1}, {1000000, 'c', ".", 10, 11, 1}, {1000000, 'c', ".", 10, 11, 1}, {1000000, 'c', "R.0", 11, 11, 0}}},
    {"a server's abort behind its own FIN, amid a request", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, SERVER, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', "P.", 1, 11, 10}, {9, 's', "F.", 11, 11, 0}, {9, 'c', "P.", 11, 12, 10}, {9, 's', ".", 12, 21, 0}, {9, 's', "R.", 12, 21, 0}}},
    {"the same, but its IP ID is another's", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, SERVER, CAUSE_FORGED_RESET, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, ROW, {100, 's', "F.", 21, 11, 0}, {100, 'c', "P.", 11, 22, 10}, {100, 's', "R.j", 22, 21, 0}}},
    {"a server's abort with a request not answered, and the capture begins with that", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {{0, 'c', "P.", 1, 1, 10}, {100, 's', ".", 1, 11, 0}, {100, 's', "R.", 1, 11, 0}}},
    {"one direction of a connection that goes on", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, CAUSE_CAPTURE_ENDED,
        {{0, 'c', "P.", 1, 1, 10}, {100, 'c', ".", 11, 11, 0}, {100, 'c', ".", 11, 21, 0}}},
    {"an ACK alone, and what a host without that connection answers", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_LIKELY, SERVER, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {{0, 'c', ".", 1, 1, 0}, {100, 's', "R0", 1, 0, 0}}},
    {"an abort with a full buffer", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_UNREAD_DATA, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', ".0", 1, 11, 0}, {300000, 'c', ".", 10, 1, 0}, {100, 's', ".0", 1, 11, 0}, {100, 's', "R.0", 1, 11, 0}}},
    {"an end that never closed asks after minutes, and meets no connection", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FIN_WAIT_2_EXPIRED,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {20000, 's', ".", 1, 2, 0}, {300000000, 's', ".", 0, 2, 0}, {20, 'c', "R0", 2, 0, 0}}},
    {"the same, where data crossed the FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FIN_WAIT_2_EXPIRED,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {9, 's', "P.", 1, 1, 10}, {9, 'c', ".", 2, 11, 0}, {20000, 's', ".", 11, 2, 0}, {300000000, 's', ".", 10, 2, 0}, {20, 'c', "R0", 2, 0, 0}}},
    {"the other FIN, and what acknowledged the first, are in a hole of the capture's", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_ONE_SIDED, CERTAINTY_POSSIBLE, CLIENT, CAUSE_CAPTURE_ENDED, CERTAINTY_POSSIBLE, CAUSE_PEER_SILENT,
        {OPEN, {100, 's', "P.", 1, 1, 10}, {9, 'c', ".", 1, 11, 0}, {100, 'c', "F.", 1, 11, 0}, {20000, 'c', ".", 2, 12, 0}}},
    {"an abort by a client whose last word was the other's", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_ACTIVE_ABORT, CERTAINTY_POSSIBLE, CAUSE_UNREAD_DATA,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', "P.", 1, 11, 10}, {9, 'c', ".", 11, 11, 0}, {9, 'c', "R.", 11, 11, 0}}},
    {"an abort in the middle of the other's data", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', "P.", 1, 11, 10}, {9, 'c', "R.", 11, 11, 0}, {10, 's', "P.", 11, 11, 10}}},
    {"a FIN that was answered by a host which knows nothing of it", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_LIKELY, CLIENT, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGOTTEN_WHILE_IDLE,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', "P.", 1, 11, 10}, {9, 'c', ".", 11, 11, 0}, {400000000, 'c', "F.", 11, 11, 0}, {20000, 's', "R", 11, 0, 0}}},
    {"a FIN minutes after the other's, answered likewise", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_FIN_WAIT_2_EXPIRED, CERTAINTY_LIKELY, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {20000, 's', ".", 1, 2, 0}, {65000000, 's', "F.", 1, 2, 0}, {20, 'c', "R", 2, 0, 0}}},
    {"a FIN seconds after the other's, answered likewise", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_FIN_WAIT_2_EXPIRED, CERTAINTY_POSSIBLE, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {20000, 's', ".", 1, 2, 0}, {20000000, 's', "F.", 1, 2, 0}, {20, 'c', "R", 2, 0, 0}}},
    {"a FIN soon after the other's, answered likewise", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FIN_WAIT_2_EXPIRED,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {20000, 's', ".", 1, 2, 0}, {1500000, 's', "F.", 1, 2, 0}, {20, 'c', "R", 2, 0, 0}}},
    {"a request across the FIN, and the capture begins with that", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_LIKELY, SERVER, CAUSE_KEEP_ALIVE_RACE, CERTAINTY_POSSIBLE, CAUSE_DATA_AFTER_CLOSE,
        {{0, 'c', "P.", 1, 1, 10}, {10, 's', "F.", 1, 1, 0}, {10, 'c', ".", 11, 2, 0}, {10, 's', "R", 2, 0, 0}}},
    {"a keep-alive answered, and an abort", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {60000000, 'c', ".", 10, 1, 0}, {1000000, 'c', ".", 10, 1, 0}, {10, 's', ".", 1, 11, 0}, {1000000, 'c', "R.", 11, 1, 0}}},
    {"a request crosses the FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, SERVER, CAUSE_KEEP_ALIVE_RACE, CERTAINTY_LIKELY, CAUSE_DATA_AFTER_CLOSE,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', "P.", 1, 11, 10}, {5000000, 's', "F.", 11, 11, 0}, {100, 'c', "P.", 11, 11, 10}, {20000, 's', "R", 11, 0, 0}}},
    {"a request crosses the FIN, captured before it", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, SERVER, CAUSE_KEEP_ALIVE_RACE, CERTAINTY_LIKELY, CAUSE_DATA_AFTER_CLOSE,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', "P.", 1, 11, 10}, {5000000, 'c', "P.", 11, 11, 10}, {100, 's', "F.", 11, 11, 0}, {20000, 's', "R", 11, 0, 0}}},
    {"an answer crosses the client's FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_DATA_AFTER_CLOSE, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {5000000, 'c', "F.", 11, 1, 0}, {100, 's', "P.", 1, 11, 10}, {50, 'c', "R", 12, 0, 0}}},
    {"and is captured before it", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_DATA_AFTER_CLOSE, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {5000000, 's', "P.", 1, 11, 10}, {100, 'c', "F.", 11, 1, 0}, {20000, 'c', "R", 12, 0, 0}}},
    {"a server's abort whose RST takes in more than its answer", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', ".", 1, 1, 10}, {10, 'c', "P.", 11, 1, 10}, {20000, 's', "P.", 1, 11, 10}, {100, 's', "R.", 11, 21, 0}}},
    {"a server's abort behind its whole answer", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, CAUSE_UNREAD_DATA,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', "P.", 1, 11, 10}, {100, 's', "R.", 11, 11, 0}}},
    {"repeats in vain and an RST without window", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {300000, 'c', "P.", 1, 1, 10}, {600000, 'c', "P.", 1, 1, 10}, {1200000, 'c', "P.", 1, 1, 10}, {2400000, 'c', "P.", 1, 1, 10}, {4800000, 'c', "R.0", 11, 1, 0}}},
    {"keep-alives in vain and an RST without window", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_KEEP_ALIVE_FAILED, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {60000000, 'c', ".", 10, 1, 1}, {1000000, 'c', ".", 10, 1, 1}, {1000000, 'c', "R.0", 11, 1, 0}}},
    {"a second FIN as late as the way is long", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_CERTAIN, CLIENT, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_LIKELY, CAUSE_ACK_NOT_SEEN,
        {{0, 'c', "S", 0, 0, 0}, {650000, 's', "S.", 0, 1, 0}, {50, 'c', ".", 1, 1, 0}, {100, 'c', "F.", 1, 1, 0}, {650000, 's', "F.", 1, 2, 0}, {50, 'c', ".", 2, 2, 0}}},
    {"a second FIN seconds late, and the capture begins with the first", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_POSSIBLE, CLIENT, CAUSE_ACK_NOT_SEEN, CERTAINTY_LIKELY, CAUSE_CLOSED_BEFORE_ACK,
        {{0, 'c', "F.", 1, 1, 0}, {4000000, 's', "F.", 1, 2, 0}, {50, 'c', ".", 2, 2, 0}}},
    {"the same, but not as late", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_POSSIBLE, CLIENT, CAUSE_ACK_NOT_SEEN, CERTAINTY_POSSIBLE, CAUSE_CLOSED_BEFORE_ACK,
        {{0, 'c', "F.", 1, 1, 0}, {700000, 's', "F.", 1, 2, 0}, {50, 'c', ".", 2, 2, 0}}},
    {"a box resets what breaks a long silence, sooner than the host answers", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {90000, 's', "P.", 1, 11, 10}, {9, 'c', ".", 11, 11, 0}, {400000000, 'c', "P.", 11, 11, 10}, {1500, 's', "R0", 11, 0, 0}}},
    {"one half of a request crosses the FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, SERVER, CAUSE_DATA_AFTER_CLOSE, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', "P.", 1, 11, 10}, {5000000, 'c', ".", 11, 11, 10}, {100, 's', "F.", 11, 21, 0}, {100, 'c', "P.", 21, 11, 10}, {20000, 's', "R", 11, 0, 0}}},
    {"a FIN too late for FIN-WAIT-2", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_FIN_WAIT_2_EXPIRED, CERTAINTY_LIKELY, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {40000, 's', ".", 1, 2, 0}, {61000000, 's', "F.", 1, 2, 0}, {100, 'c', "R", 2, 0, 0}}},
    {"an RST in the server's name, which did not send it", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', "R.", 1, 11, 0}, {20000, 's', "P.", 1, 11, 10}, {20, 'c', "R", 11, 0, 0}}},
    {"an RST in the server's name, and the client goes on before its own", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', "R.", 1, 11, 0}, {20000, 's', "P.", 1, 11, 10}, {20, 'c', ".", 11, 11, 0}, {20, 's', "P.", 11, 11, 10}, {20, 'c', "R", 11, 0, 0}}},
    {"no such connection", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', "R", 1, 0, 0}}},
    {"the handshake's ACK draws an RST", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_ACCEPT_QUEUE_FULL, CERTAINTY_POSSIBLE, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {20000, 's', "R0", 1, 0, 0}}},
    {"the handshake's ACK draws an RST, and so does the request behind it", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_ACCEPT_QUEUE_FULL, CERTAINTY_POSSIBLE, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', "R0", 1, 0, 0}, {100, 's', "R0", 1, 0, 0}}},
    {"the handshake's ACK draws an RST, without times", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_ACCEPT_QUEUE_FULL, CERTAINTY_POSSIBLE, CAUSE_NO_SUCH_CONNECTION,
        {UNTIMED, OPEN, {0, 's', "R0", 1, 0, 0}}},
    {"an RST long after the handshake", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGOTTEN_WHILE_IDLE,
        {OPEN, {5000000, 'c', "P.", 1, 1, 10}, {20000, 's', "R0", 1, 0, 0}}},
    {"an RST behind the handshake and a request, without times", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {UNTIMED, OPEN, {0, 'c', "P.", 1, 1, 10}, {0, 's', "R0", 1, 0, 0}}},
    {"an RST soon after the handshake from a server that has the connection", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', ".", 1, 11, 0}, {100, 's', "R0", 1, 0, 0}}},
    {"the handshake's ACK draws an RST from elsewhere", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {{0, 'c', "Sn", 0, 0, 0}, {20000, 's', "S.n", 0, 1, 0}, {50, 'c', ".n", 1, 1, 0}, {20000, 's', "R0f", 1, 0, 0}}},
    {"a bare RST of the client's right behind the handshake", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {OPEN, {100, 'c', "R0", 1, 0, 0}}},
    {"a refusal whose SYN is not in the capture", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_POSSIBLE, SERVER, CAUSE_NOBODY_LISTENS, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {{0, 's', "R.0", 0x100, 1, 0}}},
    {"a SYN-ACK alone", OPENING_HALF_OPEN, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_POSSIBLE, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_POSSIBLE, CAUSE_HANDSHAKE_UNFINISHED,
        {{0, 's', "S.", 0, 1, 0}}},
    {"an RST of no known make", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_ACTIVE_ABORT, CERTAINTY_POSSIBLE, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {100, 's', "P.", 1, 11, 10}, {100, 's', "R.0", 11, 11, 0}}},
    {"a SYN-ACK that acknowledges what was never sent", OPENING_UNANSWERED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_UNACCEPTABLE_ACK, CERTAINTY_LIKELY, CAUSE_CAPTURE_ENDED,
        {{0, 'c', "S", 0, 0, 0}, {20000, 's', "S.", 0, 500, 0}, {50, 'c', "R0", 500, 0, 0}, {1000000, 'c', "S", 0, 0, 0}}},
    {"the same, and an ICMP error", OPENING_UNANSWERED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_UNACCEPTABLE_ACK, CERTAINTY_LIKELY, CAUSE_CAPTURE_ENDED,
        {{0, 'c', "S", 0, 0, 0}, {20000, 's', "S.", 0, 500, 0}, {50, 'c', "R0", 500, 0, 0}, {1000, 'i', NULL, 0, 0, 0}}},
    {"an ACK of an older connection that the capture lacks", OPENING_UNANSWERED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CHALLENGE_ACK, CERTAINTY_LIKELY, CAUSE_CAPTURE_ENDED,
        {{0, 'c', "S", 0, 0, 0}, {20000, 's', ".", 0, (uint32_t)-500, 0}, {50, 'c', "R0", (uint32_t)-500, 0, 0}, {1000000, 'c', "S", 0, 0, 0}}},
    {"an ACK and a SYN-ACK that acknowledge what was never sent", OPENING_UNANSWERED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CHALLENGE_ACK, CERTAINTY_LIKELY, CAUSE_CAPTURE_ENDED,
        {{0, 'c', "S", 0, 0, 0}, {20000, 's', ".", 0, (uint32_t)-500, 0}, {50, 's', "S.", 0, 500, 0}}},
    {"a SYN-ACK that acknowledges what was never sent, and a real one", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {{0, 'c', "S", 0, 0, 0}, {20000, 's', "S.", 70000, 500, 0}, {50, 'c', "R0", 500, 0, 0}, {1000000, 'c', "S", 0, 0, 0}, {20000, 's', "S.", 0, 1, 0}, {50, 'c', ".", 1, 1, 0}}},
    {"data after close", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, SERVER, CAUSE_DATA_AFTER_CLOSE, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {50, 'c', "P.", 1, 2, 10}, {20000, 's', "R", 2, 0, 0}}},
    {"an RST sooner than the way to its host is long", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, CAUSE_FORGED_RESET,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {200, 's', "R.", 1, 11, 0}}},
    {"the same where two answers show how long", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {9, 'c', "P.", 11, 1, 10}, {20000, 's', "P.", 1, 21, 10}, {9, 'c', "P.", 21, 11, 10}, {200, 's', "R.", 11, 31, 0}}},
    {"an abort after the peer's FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, SERVER, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, CAUSE_UNREAD_DATA,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {50, 'c', "R.", 1, 2, 0}}},
    {"an RST after the end changes nothing", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_CERTAIN, SERVER, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_LIKELY, CAUSE_ACK_NOT_SEEN,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {50, 'c', "F.", 1, 2, 0}, {20, 's', ".", 2, 2, 0}, {20, 'c', "R", 2, 0, 0}}},
    {"an RST that its alleged sender denies", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {OPEN, {100, 's', "R.", 1, 1, 0}, {100, 's', "P.", 1, 1, 10}}},
    {"one FIN, acknowledged", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_ONE_SIDED, CERTAINTY_CERTAIN, SERVER, CAUSE_NEVER_CLOSED, CERTAINTY_POSSIBLE, CAUSE_CAPTURE_ENDED,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {40000, 'c', ".", 1, 2, 0}}},
    {"one FIN, acknowledged behind a hole of one number", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_ONE_SIDED, CERTAINTY_LIKELY, SERVER, CAUSE_NEVER_CLOSED, CERTAINTY_POSSIBLE, CAUSE_FINS_CROSSED,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {40000, 'c', ".", 2, 2, 0}}},
    {"one FIN, in a capture that may have begun behind the other", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_ONE_SIDED, CERTAINTY_POSSIBLE, CLIENT, CAUSE_NEVER_CLOSED, CERTAINTY_POSSIBLE, CAUSE_FINS_CROSSED,
        {{0, 'c', "F.", 1, 1, 0}, {40000, 's', ".", 1, 2, 0}}},
    {"one FIN, and data of the other end that shows it open", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_ONE_SIDED, CERTAINTY_LIKELY, CLIENT, CAUSE_NEVER_CLOSED, CERTAINTY_POSSIBLE, CAUSE_CAPTURE_ENDED,
        {{0, 's', "P.", 1, 1, 9}, {10, 'c', "F.", 1, 10, 0}, {40000, 's', ".", 10, 2, 0}}},
    {"one FIN, and the peer's data under way that can hold back another", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_ONE_SIDED, CERTAINTY_LIKELY, SERVER, CAUSE_NEVER_CLOSED, CERTAINTY_POSSIBLE, CAUSE_CAPTURE_ENDED,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {40000, 'c', ".", 1, 2, 1460}, {10, 'c', ".", 1461, 2, 1460}, {10, 'c', ".", 2921, 2, 1460}, {10, 'c', "P.", 4381, 2, 1460}}},
    {"one FIN, acknowledged, and the peer goes on", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_ONE_SIDED, CERTAINTY_CERTAIN, SERVER, CAUSE_NEVER_CLOSED, CERTAINTY_LIKELY, CAUSE_CAPTURE_ENDED,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {40000, 'c', ".", 1, 2, 0}, {2000000, 'c', ".", 0, 2, 0}}},
    {"a FIN sent thrice, answered at once by a FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_LIKELY, SERVER, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_LIKELY, CAUSE_ACK_NOT_SEEN,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {400000, 's', "F.", 1, 1, 0}, {800000, 's', "F.", 1, 1, 0}, {50, 'c', "F.", 1, 2, 0}, {20, 's', ".", 2, 2, 0}}},
    {"one FIN, nothing after it", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_ONE_SIDED, CERTAINTY_LIKELY, SERVER, CAUSE_CAPTURE_ENDED, CERTAINTY_POSSIBLE, CAUSE_PEER_SILENT,
        {OPEN, {100, 's', "F.", 1, 1, 0}}},
    {"a FIN repeated into silence", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_VANISHED, CERTAINTY_LIKELY, SERVER, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, CAUSE_CAPTURE_ENDED,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {200000, 's', "F.", 1, 1, 0}, {400000, 's', "F.", 1, 1, 0}, {800000, 's', "F.", 1, 1, 0}}},
    {"data repeated into silence", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_VANISHED, CERTAINTY_LIKELY, SIDE_NONE, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, CAUSE_CAPTURE_ENDED,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {200000, 'c', "P.", 1, 1, 10}, {400000, 'c', "P.", 1, 1, 10}, {800000, 'c', "P.", 1, 1, 10}}},
    {"keep-alives into silence", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_VANISHED, CERTAINTY_LIKELY, SIDE_NONE, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, CAUSE_FORGOTTEN_WHILE_IDLE,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {60000000, 'c', ".", 10, 1, 0}, {15000000, 'c', ".", 10, 1, 0}, {15000000, 'c', ".", 10, 1, 0}}},
    {"the same after a silence that boxes on the way do not outlast", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_VANISHED, CERTAINTY_LIKELY, SIDE_NONE, CAUSE_FORGOTTEN_WHILE_IDLE, CERTAINTY_POSSIBLE, CAUSE_PEER_SILENT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {250000000, 'c', ".", 10, 1, 0}, {15000000, 'c', ".", 10, 1, 0}, {15000000, 'c', ".", 10, 1, 0}}},
    {"a request in vain behind such a silence, and the client gives up", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_FORGOTTEN_WHILE_IDLE, CERTAINTY_POSSIBLE, CAUSE_PEER_SILENT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {250000000, 'c', "P.", 11, 1, 10}, {200000, 'c', "P.", 11, 1, 10}, {400000, 'c', "P.", 11, 1, 10}, {800000, 'c', "P.", 11, 1, 10}, {1600000, 'c', "R.", 21, 1, 0}}},
    {"a request in vain, and the client gives up", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {250000, 'c', "P.", 11, 1, 10}, {200000, 'c', "P.", 11, 1, 10}, {400000, 'c', "P.", 11, 1, 10}, {800000, 'c', "P.", 11, 1, 10}, {1600000, 'c', "R.", 21, 1, 0}}},
    {"full-size segments in vain, smaller ones not", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_VANISHED, CERTAINTY_LIKELY, SIDE_NONE, CAUSE_PATH_MTU_BLACK_HOLE, CERTAINTY_LIKELY, CAUSE_PEER_SILENT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {100, 'c', ".", 11, 1, 1460}, {300000, 'c', ".", 11, 1, 1460}, {20000, 's', ".", 1, 11, 0}, {600000, 'c', ".", 11, 1, 1460}, {1200000, 'c', ".", 11, 1, 1460}, {2400000, 'c', ".", 11, 1, 1460}, {4800000, 'c', ".", 11, 1, 1460}}},
    {"the same, and the client gives up", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_PATH_MTU_BLACK_HOLE, CERTAINTY_LIKELY, CAUSE_PEER_SILENT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {100, 'c', ".", 11, 1, 1460}, {300000, 'c', ".", 11, 1, 1460}, {20000, 's', ".", 1, 11, 0}, {600000, 'c', ".", 11, 1, 1460}, {1200000, 'c', ".", 11, 1, 1460}, {2400000, 'c', ".", 11, 1, 1460}, {4800000, 'c', "R.", 1471, 1, 0}}},
    {"a request in vain behind a minute's silence, and the client gives up", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {60000000, 'c', "P.", 11, 1, 10}, {200000, 'c', "P.", 11, 1, 10}, {400000, 'c', "P.", 11, 1, 10}, {800000, 'c', "P.", 11, 1, 10}, {1600000, 'c', "R.", 21, 1, 0}}},
    {"an abort that does not acknowledge what came", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_UNREAD_DATA, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', "P.", 1, 11, 10}, {9, 'c', ".", 11, 11, 0}, {10, 's', "P.", 11, 11, 10}, {9, 'c', "R.", 11, 11, 0}}},
    {"an RST that does not fit the row, behind full-size segments in vain", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_FORGED_RESET, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {100, 'c', ".", 11, 1, 1460}, {300000, 'c', ".", 11, 1, 1460}, {20000, 's', ".", 1, 11, 0}, {600000, 'c', ".", 11, 1, 1460}, {1200000, 'c', ".", 11, 1, 1460}, {2400000, 'c', ".", 11, 1, 1460}, {100000, 'c', "R.j", 1471, 1, 0}}},
    {"full-size segments in vain from the first", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_VANISHED, CERTAINTY_LIKELY, SIDE_NONE, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, CAUSE_PATH_MTU_BLACK_HOLE,
        {OPEN, {100, 'c', ".", 1, 1, 1460}, {300000, 'c', ".", 1, 1, 1460}, {600000, 'c', ".", 1, 1, 1460}, {1200000, 'c', ".", 1, 1, 1460}, {2400000, 'c', ".", 1, 1, 1460}, {4800000, 'c', ".", 1, 1, 1460}}},
    {"the same behind a minute's silence", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_VANISHED, CERTAINTY_LIKELY, SIDE_NONE, CAUSE_PEER_SILENT, CERTAINTY_LIKELY, CAUSE_FORGOTTEN_WHILE_IDLE,
        {OPEN, {60000000, 'c', ".", 1, 1, 1460}, {300000, 'c', ".", 1, 1, 1460}, {600000, 'c', ".", 1, 1, 1460}, {1200000, 'c', ".", 1, 1, 1460}, {2400000, 'c', ".", 1, 1, 1460}, {4800000, 'c', ".", 1, 1, 1460}}},
    {"one keep-alive is no silence", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {20000, 's', ".", 1, 11, 0}, {60000000, 'c', ".", 10, 1, 0}}},
    {"repetitions within half a second are no silence", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {40000, 'c', "P.", 1, 1, 10}, {200000, 'c', "P.", 1, 1, 10}, {200000, 'c', "P.", 1, 1, 10}}},
    {"a flight sent again is one try", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {OPEN, {100, 'c', ".", 1, 1, 10}, {10, 'c', ".", 11, 1, 10}, {10, 'c', "P.", 21, 1, 10}, {1200000, 'c', ".", 1, 1, 10}, {10, 'c', ".", 11, 1, 10}, {10, 'c', "P.", 21, 1, 10}}},
    {"one repetition is no silence", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {200000, 'c', "P.", 1, 1, 10}}},
    {"refused", OPENING_REFUSED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_NOBODY_LISTENS, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {{0, 'c', "S", 0, 0, 0}, {10, 's', "R.", 0, 1, 0}}},
    {"an RST that does not fit the SYN refuses nothing", OPENING_UNANSWERED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_POSSIBLE, CAUSE_NO_ANSWER,
        {{0, 'c', "S", 0, 0, 0}, {10, 's', "R.", 0, 0, 0}}},
    {"the client gives up", OPENING_HALF_OPEN, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CLIENT_GAVE_UP, CERTAINTY_LIKELY, CAUSE_NO_SUCH_CONNECTION,
        {{0, 'c', "S", 0, 0, 0}, {10, 's', "S.", 0, 1, 0}, {10, 'c', "R", 1, 0, 0}}},
    {"half open", OPENING_HALF_OPEN, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_HANDSHAKE_UNFINISHED, CERTAINTY_LIKELY, CAUSE_CAPTURE_ENDED,
        {{0, 'c', "S", 0, 0, 0}, {10, 's', "S.", 0, 1, 0}, {1000000, 's', "S.", 0, 1, 0}}},
    {"no answer", OPENING_UNANSWERED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_NO_ANSWER, CERTAINTY_LIKELY, CAUSE_CAPTURE_ENDED,
        {{0, 'c', "S", 0, 0, 0}, {1000000, 'c', "S", 0, 0, 0}}},
    {"simultaneous open", OPENING_SIMULTANEOUS, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {{0, 'c', "S", 0, 0, 0}, {10, 's', "S", 0, 0, 0}, {10, 'c', "S.", 0, 1, 0}, {10, 's', "S.", 0, 1, 0}}},
    {"simultaneous open, one SYN captured behind the SYN-ACK", OPENING_SIMULTANEOUS, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {{0, 'c', "S", 0, 0, 0}, {10, 's', "S.", 0, 1, 0}, {10, 's', "S", 0, 0, 0}, {10, 'c', "S.", 0, 1, 0}, {10, 's', ".", 1, 1, 0}}},
    {"data in the SYN, taken", OPENING_FAST_OPEN, CERTAINTY_LIKELY, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {{0, 'c', "S", 0, 0, 50}, {10, 's', "S.", 0, 51, 0}, {10, 'c', ".", 51, 1, 0}}},
    {"data in the SYN, not taken", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {{0, 'c', "S", 0, 0, 50}, {10, 's', "S.", 0, 1, 0}, {10, 'c', ".", 1, 1, 0}}},
    {"the last ACK is not taken in", OPENING_THREE_WAY, CERTAINTY_LIKELY, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {OPEN, {1000000, 's', "S.", 0, 1, 0}, {50, 'c', ".", 1, 1, 0}}},
    {"the last ACK is taken in late", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {OPEN, {1000000, 's', "S.", 0, 1, 0}, {50, 'c', ".", 1, 1, 0}, {50, 's', "P.", 1, 1, 10}}},
    {"the SYN was not captured", OPENING_THREE_WAY, CERTAINTY_LIKELY, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {{0, 's', "S.", 0, 1, 0}, {10, 'c', ".", 1, 1, 0}}},
    {"a FIN scan of a closed port", OPENING_MIDSTREAM, CERTAINTY_POSSIBLE, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {{0, 'c', "F", 0, 0, 0}, {10, 's', "R.", 256, 1, 0}}},
    {"a NULL scan of a closed port", OPENING_MIDSTREAM, CERTAINTY_POSSIBLE, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {{0, 'c', "", 0, 0, 0}, {10, 's', "R.", 256, 0, 0}}},
    {"a FIN scan without an answer", OPENING_MIDSTREAM, CERTAINTY_POSSIBLE, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, CAUSE_NO_ANSWER,
        {{0, 'c', "F", 0, 0, 0}, {1000000, 'c', "F", 0, 0, 0}}},
    {"midstream", OPENING_MIDSTREAM, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {{0, 'c', "P.", 1, 1, 10}, {10, 's', ".", 1, 11, 0}}},
    {"both begin, and one with data", OPENING_SIMULTANEOUS, CERTAINTY_CERTAIN, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {{0, 'c', "So", 0, 0, 10}, {10, 's', "S", 0, 0, 0}, {10, 's', "S.", 0, 11, 0}, {10, 'c', "S.", 0, 1, 0}}},
    {"data in a SYN without the option, and its SYN-ACK again", OPENING_FAST_OPEN, CERTAINTY_LIKELY, CLOSING_OPEN, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CAPTURE_ENDED, CERTAINTY_CERTAIN, NONE,
        {{0, 'c', "S", 0, 0, 10}, {10, 's', "S.", 0, 11, 0}, {10, 'c', ".", 11, 1, 0}, {1000000, 's', "S.", 0, 11, 0}}},
    {"a FIN and an RST before it ever opened", OPENING_HALF_OPEN, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CLIENT_GAVE_UP, CERTAINTY_LIKELY, CAUSE_NO_SUCH_CONNECTION,
        {{0, 'c', "S", 0, 0, 0}, {10, 's', "S.", 0, 1, 0}, {10, 's', "F.", 1, 1, 0}, {10, 'c', "R", 1, 0, 0}}},
    {"an RST behind a FIN without numbers", OPENING_THREE_WAY, CERTAINTY_POSSIBLE, CLOSING_RESET, CERTAINTY_POSSIBLE, CLIENT, CAUSE_ACTIVE_ABORT, CERTAINTY_POSSIBLE, CAUSE_FORGED_RESET,
        {OPEN, {100, 's', "F.x", 1, 1, 0}, {50, 'c', "R.", 1, 1, 0}}},
    {"two FINs, one of them without numbers", OPENING_THREE_WAY, CERTAINTY_POSSIBLE, CLOSING_OPEN, CERTAINTY_POSSIBLE, SIDE_NONE, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, CAUSE_CAPTURE_ENDED,
        {OPEN, {100, 's', "F.x", 1, 1, 0}, {50, 'c', "F.", 1, 1, 0}}},
    {"three segments, and the last ACK never comes", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_THREE_SEGMENT, CERTAINTY_CERTAIN, SERVER, CAUSE_CLOSED_BEFORE_ACK, CERTAINTY_LIKELY, CAUSE_ACK_NOT_SEEN,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {50, 'c', "F.", 1, 2, 0}, {1000000, 'c', "F.", 1, 2, 0}, {2000000, 'c', "F.", 1, 2, 0}, {4000000, 'c', "F.", 1, 2, 0}}},
    {"a forged RST behind the peer's FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {50, 's', ".n", 1, 2, 0}, {50, 's', "R.f", 1, 2, 0}, {50, 's', "P.n", 1, 2, 10}, {50, 'c', "R0", 2, 0, 0}}},
    {"an abort behind the peer's FIN that came another way", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {50, 's', ".n", 1, 2, 0}, {50, 's', "R.f", 1, 2, 0}}},
    {"an answer crosses the FIN, and its sender's FIN comes too late", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_FIN_WAIT_2_EXPIRED, CERTAINTY_LIKELY, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {50, 'c', "F.", 11, 1, 0}, {50, 's', "P.", 1, 11, 10}, {50, 's', ".", 11, 12, 0}, {61000000, 's', "F.", 11, 12, 0}, {50, 'c', "R", 12, 0, 0}}},
    {"data crosses the FIN, and the second FIN comes too late", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_FIN_WAIT_2_EXPIRED, CERTAINTY_LIKELY, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {100, 'c', "F.", 1, 1, 0}, {50, 's', "P.", 1, 1, 10}, {50, 's', ".", 11, 2, 0}, {61000000, 's', "F.", 11, 2, 0}, {50, 'c', "R", 2, 0, 0}}},
    {"a reaction to the FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_LIKELY, SERVER, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {50, 'c', "R0", 1, 0, 0}}},
    {"an RST of no known make behind the peer's FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, SERVER, CAUSE_ACTIVE_ABORT, CERTAINTY_POSSIBLE, CAUSE_NO_SUCH_CONNECTION,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {50, 'c', "R.0", 1, 2, 0}}},
    {"a reaction that came another way", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {50, 's', "P.n", 1, 1, 10}, {50, 's', "Rf0", 11, 0, 0}}},
    {"a server's keep-alives without an answer, and a request left", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_KEEP_ALIVE_FAILED, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 's', "P.", 1, 1, 10}, {50, 'c', "P.", 1, 11, 10}, {50, 's', ".", 11, 11, 0}, {60000000, 's', ".", 10, 11, 0}, {1000000, 's', ".", 10, 11, 0}, {1000000, 's', "R.", 11, 11, 0}}},
    {"the first request left, and keep-alives without an answer", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_KEEP_ALIVE_FAILED, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {50, 's', ".", 1, 11, 0}, {60000000, 's', ".", 0, 11, 0}, {1000000, 's', ".", 0, 11, 0}, {1000000, 's', "R.", 1, 11, 0}}},
    {"a hole where the second FIN may be, and a long time", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_ONE_SIDED, CERTAINTY_LIKELY, SERVER, CAUSE_NEVER_CLOSED, CERTAINTY_POSSIBLE, CAUSE_FINS_CROSSED,
        {OPEN, {100, 's', "F.", 1, 1, 0}, {50, 'c', ".", 1, 2, 0}, {5000000, 'c', ".", 2, 2, 0}}},
    {"an ICMP error, and the client gives up with an RST", OPENING_UNANSWERED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_ICMP_UNREACHABLE, CERTAINTY_LIKELY, NONE,
        {{0, 'c', "S", 0, 0, 0}, {20000, 'i', NULL, 0, 0, 0}, {50, 'c', "R", 1, 0, 0}}},
    {"a challenge, and an ICMP error behind it", OPENING_UNANSWERED, CERTAINTY_CERTAIN, CLOSING_NEVER_OPENED, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_CHALLENGE_ACK, CERTAINTY_LIKELY, CAUSE_CAPTURE_ENDED,
        {OPEN, {1000000, 'c', "S", 5000000, 0, 0}, {50, 's', ".", 1, 1, 0}, {20000, 'i', NULL, 5000000, 0, 0}}},
    {"an RST of no known make to a challenge", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, CLIENT, CAUSE_NO_SUCH_CONNECTION, CERTAINTY_LIKELY, CAUSE_FORGED_RESET,
        {OPEN, {1000000, 'c', "S", 5000000, 0, 0}, {50, 's', ".", 1, 1, 0}, {50, 'c', "R", 1, 0, 0}}},
    {"an RST whose IP ID does not fit", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_FORGED_RESET, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, ROW, {100, 's', "R.j", 21, 11, 0}}},
    {"and the host goes on with its own, sending again", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, ROW, {100, 's', "R.j", 21, 11, 0}, {200000, 's', "P.", 11, 11, 10}}},
    {"and its TTL neither", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, ROW, {50, 's', ".n", 21, 11, 0}, {100, 's', "R.fj", 21, 11, 0}}},
    {"and it has neither ACK nor window", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_FORGED_RESET, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, ROW, {100, 's', "Rj0", 21, 0, 0}}},
    {"but it comes long after", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, CAUSE_UNREAD_DATA,
        {OPEN, ROW, {500000, 's', "R.j", 21, 11, 0}}},
    {"an RST whose IP ID does not fit, after a FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_FORGED_RESET, CERTAINTY_POSSIBLE, CAUSE_ACTIVE_ABORT,
        {OPEN, ROW, {50, 'c', "F.", 11, 21, 0}, {100, 's', "R.j", 21, 12, 0}}},
    {"and its TTL neither, after a FIN", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET_AFTER_FIN, CERTAINTY_CERTAIN, CLIENT, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, ROW, {50, 's', ".n", 21, 11, 0}, {50, 'c', "F.", 11, 21, 0}, {100, 's', "R.fj", 21, 12, 0}}},
    {"an RST that answers MP_FASTCLOSE", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, CAUSE_UNREAD_DATA,
        {OPEN, {100, 'c', "P.", 1, 1, 10}, {50, 'c', ".m", 11, 1, 0}, {100, 's', "R0", 1, 0, 0}}},
    {"and whose TTL does not fit", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SIDE_NONE, CAUSE_FORGED_RESET, CERTAINTY_LIKELY, CAUSE_ACTIVE_ABORT,
        {OPEN, {100, 's', "P.n", 1, 1, 10}, {50, 'c', ".m", 1, 11, 0}, {100, 's', "R.f", 11, 1, 0}}},
    {"and whose IP ID does not fit", OPENING_THREE_WAY, CERTAINTY_CERTAIN, CLOSING_RESET, CERTAINTY_CERTAIN, SERVER, CAUSE_ACTIVE_ABORT, CERTAINTY_LIKELY, CAUSE_UNREAD_DATA,
        {OPEN, ROW, {50, 'c', ".m", 11, 21, 0}, {100, 's', "R.j", 21, 11, 0}}},
    {"one direction only", OPENING_THREE_WAY, CERTAINTY_LIKELY, CLOSING_ONE_SIDED, CERTAINTY_POSSIBLE, CLIENT, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, CAUSE_CAPTURE_ENDED,
        {{0, 's', "S.", 0, 1, 0}, {10, 's', ".", 1, 51, 0}, {10, 's', "F.", 1, 52, 0}}},
    {"one direction only, and the other's FIN behind its own", OPENING_THREE_WAY, CERTAINTY_LIKELY, CLOSING_ONE_SIDED, CERTAINTY_POSSIBLE, SERVER, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, CAUSE_CAPTURE_ENDED,
        {{0, 's', "S.", 0, 1, 0}, {10, 's', ".", 1, 51, 0}, {10, 's', "F.", 1, 51, 0}, {10, 's', ".", 2, 52, 0}}},
    {"one direction only, and nothing of the other's FIN", OPENING_THREE_WAY, CERTAINTY_LIKELY, CLOSING_ONE_SIDED, CERTAINTY_POSSIBLE, SIDE_NONE, CAUSE_UNKNOWN, CERTAINTY_POSSIBLE, CAUSE_CAPTURE_ENDED,
        {{0, 's', "S.", 0, 1, 0}, {10, 's', ".", 1, 51, 0}, {10, 's', "F.", 1, 51, 0}}},
    /* clang-format on */
};

static void one_segment(struct wire *w, const struct step *s)
{
    enum side from = s->from == 'c' ? CLIENT : SERVER;
    uint16_t window = w->window[from], id = w->ip_id;
    w->ttl = strchr(s->flags, 'n') ? 64 : strchr(s->flags, 'f') ? 200 : 0;
    w->unknown = strchr(s->flags, 'x') ? KNOWN_SEQ | KNOWN_ACK : 0;
    w->options.have = strchr(s->flags, 'o') ? UINT64_C(1) << OPTION_FAST_OPEN : 0;
    if (strchr(s->flags, 'm')) {
        w->options.have |= UINT64_C(1) << OPTION_MPTCP;
        w->options.mptcp_subtypes = 1 << MPTCP_FASTCLOSE;
    }
    w->ip_id += strchr(s->flags, 'j') ? 20000 : 0;
    w->window[from] = strchr(s->flags, '0') ? 0 : window;
    wire_send(w, s->us, from, s->flags, s->seq, s->ack, s->length);
    w->window[from] = window;
    w->ip_id = (uint16_t)(id + 1);
}

static void conclude(const struct test_case *test, struct verdict *v)
{
    struct wire w;
    wire_init(&w, 4);
    for (const struct step *s = test->steps; s < test->steps + STEPS_MAX && s->from; s++)
        if (s->from == 't')
            w.frame.clock = CLOCK_NONE;
        else if (s->from == 'i')
            wire_icmp(&w, s->us, CLIENT, ICMP_UNREACHABLE, s->seq);
        else
            one_segment(&w, s);
    infer_verdict(w.c, NULL, v);
    wire_fini(&w);
}

static void check_case(const struct test_case *test)
{
    struct verdict v;
    int before = check_failed;
    conclude(test, &v);
    CHECK_Z(opening_slugs[v.opening.kind], opening_slugs[test->opening]);
    CHECK_EQ(v.opening.certainty, test->opening_certainty);
    CHECK_Z(closing_slugs[v.closing.kind], closing_slugs[test->closing]);
    CHECK_EQ(v.closing.certainty, test->closing_certainty);
    CHECK_EQ(v.closing.first, test->first);
    CHECK_Z(cause_slugs[v.closing.cause.kind], cause_slugs[test->cause]);
    CHECK_EQ(v.closing.cause.certainty, test->cause_certainty);
    CHECK_EQ(v.closing.cause.rival_count ? v.closing.cause.rivals[0] : NONE, test->rival);
    CHECK(v.closing.cause.evidence.count > 0);
    if (check_failed > before)
        fprintf(stderr, "  in case: %s\n", test->name);
}

static void idle_close(int64_t idle_us, enum side closer, const char *flags, const char *setting)
{
    struct wire w;
    struct verdict v;
    bool found = false;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 10);
    wire_send(&w, 100, SERVER, "P.", 1, 11, 10);
    wire_send(&w, 100, CLIENT, ".", 11, 11, 0);
    wire_send(&w, idle_us - 100, closer, flags, 11, 11, 0);
    infer_verdict(w.c, NULL, &v);
    for (int i = 0; i < v.closing.timer_count; i++)
        found |= setting && strcmp(timers[v.closing.timer[i]].setting, setting) == 0;
    CHECK_EQ(found, setting != NULL);
    CHECK_EQ(v.closing.idle_ns, idle_us < 1000000 ? -1 : idle_us * 1000);
    if (!setting)
        CHECK_EQ(v.closing.timer_count, 0);
    wire_fini(&w);
}

/* The silence before a close against the timers of those who can have closed so. */
static void idle_closes(void)
{
    idle_close(75002000, SERVER, "F.", "keepalive_timeout");
    idle_close(74900000, SERVER, "F.", NULL); /* a timer never fires so early */
    idle_close(77000000, SERVER, "F.", NULL);
    idle_close(75002000, CLIENT, "F.", NULL); /* a server's timer */
    idle_close(90001000, CLIENT, "F.", "IdleConnTimeout of DefaultTransport");
    idle_close(240100000, SERVER, "R.", "idle timeout, with TCP reset");
    idle_close(240100000, SERVER, "F.", NULL); /* a box on the way sends no FIN */
    idle_close(350100000, SERVER, "R.", NULL); /* and these forget in silence */
    idle_close(900000, SERVER, "F.", NULL);
}

/* An RST that refuses, against what other connections show of the server's host, which answers from behind 52 hops in
 * 20 ms; the wire's has no TTL but where `flags` say so. */
static void refusals(void)
{
    static const struct {
        uint32_t connections;
        int64_t least_ns;
        int64_t after_us;
        uint8_t certainty;
    } tests[] = {
        {0, 20000000, 100, CERTAINTY_LIKELY},  {5, 20000000, 20000, CERTAINTY_LIKELY},
        {5, 20000000, 7000, CERTAINTY_LIKELY}, {5, 20000000, 6000, CERTAINTY_POSSIBLE},
        {5, 900000, 10, CERTAINTY_LIKELY}, /* too near to tell */
    };
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
        struct wire w;
        struct verdict v;
        const struct host_seen seen = {.connections = tests[i].connections,
                                       .ttl_least = 52,
                                       .ttl_most = 52,
                                       .least_ns = tests[i].least_ns};
        wire_init(&w, 5);
        wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
        wire_send(&w, tests[i].after_us, SERVER, "R.", 0, 1, 0);
        for (int ttl = 0; ttl <= 53; ttl += ttl ? 1 : 52) {
            w.c->side[SERVER].rst_ttl = (uint8_t)ttl;
            infer_verdict(w.c, &(struct around){.elsewhere = seen}, &v);
            bool strange = ttl == 53 && seen.connections;
            CHECK_Z(cause_slugs[v.closing.cause.kind], cause_slugs[CAUSE_NOBODY_LISTENS]);
            CHECK_EQ(v.closing.cause.certainty, strange ? CERTAINTY_POSSIBLE : tests[i].certainty);
        }
        wire_fini(&w);
    }
}

/* A connection that another on its ports replaced had not just been cut off by the capture's end. */
static void replaced_after(int64_t idle_us, const char *cause)
{
    struct wire w;
    struct verdict v;
    wire_init(&w, 6);
    wire_open(&w);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 10);
    w.c->replaced_by.frame = 9;
    infer_verdict(w.c, NULL, &v);
    CHECK_Z(cause_slugs[v.closing.cause.kind], "unknown");
    CHECK_Z(cause_slugs[v.closing.cause.rivals[0]], "forgotten-while-idle");
    w.c->segments_unknown_flags = 1;
    infer_verdict(w.c, NULL, &v);
    CHECK_Z(cause_slugs[v.closing.cause.rivals[0]], "capture-ended");
    w.c->segments_unknown_flags = 0;
    wire_send(&w, 20000, SERVER, ".", 1, 11, 0);
    wire_send(&w, idle_us, CLIENT, ".", 11, 1, 1460);
    for (int64_t us = 200000; us < 10000000; us *= 2)
        wire_send(&w, us, CLIENT, ".", 11, 1, 1460);
    infer_verdict(w.c, NULL, &v);
    CHECK_Z(cause_slugs[v.closing.cause.kind], cause);
    CHECK_EQ(v.closing.cause.certainty, CERTAINTY_POSSIBLE);
    CHECK(v.closing.cause.rivals[v.closing.cause.rival_count - 1] != CAUSE_CAPTURE_ENDED ||
          v.closing.cause.kind == CAUSE_FORGOTTEN_WHILE_IDLE);
    wire_fini(&w);
}

/* One direction alone does not show whether the other end had closed. */
static void replaced_one_way(void)
{
    struct wire w;
    struct verdict v;
    wire_init(&w, 6);
    wire_send(&w, 0, CLIENT, "P.", 1, 1, 10);
    wire_send(&w, 100, CLIENT, ".", 11, 11, 0);
    w.c->replaced_by.frame = 9;
    infer_verdict(w.c, NULL, &v);
    CHECK_Z(cause_slugs[v.closing.cause.kind], "unknown");
    CHECK_Z(cause_slugs[v.closing.cause.rivals[0]], "capture-ended");
    wire_fini(&w);
}

static void replaced(void)
{
    replaced_one_way();
    replaced_after(100, "peer-silent");
    replaced_after(60000000, "peer-silent");
    replaced_after(250000000, "forgotten-while-idle");
}

/* An end in CLOSE-WAIT, and a capture that goes on with others. */
static void goes_on(void)
{
    struct wire w;
    struct verdict v;
    wire_init(&w, 7);
    wire_open(&w);
    wire_send(&w, 100, CLIENT, "F.", 1, 1, 0);
    wire_send(&w, 20000, SERVER, ".", 1, 2, 0);
    infer_verdict(w.c, NULL, &v);
    CHECK_EQ(v.closing.cause.certainty, CERTAINTY_POSSIBLE);
    CHECK_EQ(v.episodes[0].kind, EPISODE_CLOSE_WAIT);
    CHECK_EQ(v.episodes[0].ns, 20000000);
    infer_verdict(w.c, &(struct around){.until_ns = w.c->latest_ns + INT64_C(20000000000)}, &v);
    CHECK_Z(cause_slugs[v.closing.cause.kind], "never-closed");
    CHECK_EQ(v.closing.cause.certainty, CERTAINTY_LIKELY);
    CHECK_EQ(v.episodes[0].ns, INT64_C(20020000000));
    wire_fini(&w);
}

/* A tap near the server answers nothing in its stead: one quick answer does not say that it is there. */
static void vantage(void)
{
    struct wire w;
    struct verdict v;
    wire_init(&w, 4);
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 100, SERVER, "S.", 0, 1, 0);
    wire_send(&w, 20000, CLIENT, ".", 1, 1, 0);
    infer_verdict(w.c, NULL, &v);
    CHECK_EQ(v.vantage.at, VANTAGE_SERVER);
    CHECK_EQ(v.vantage.certainty, CERTAINTY_POSSIBLE);
    wire_send(&w, 100, CLIENT, "P.", 1, 1, 10);
    wire_send(&w, 100, SERVER, ".", 1, 11, 0);
    wire_send(&w, 100, CLIENT, "P.", 11, 1, 10);
    wire_send(&w, 100, SERVER, ".", 1, 21, 0);
    infer_verdict(w.c, NULL, &v);
    CHECK_EQ(v.vantage.at, VANTAGE_SERVER);
    CHECK_EQ(v.vantage.certainty, CERTAINTY_LIKELY);
    wire_fini(&w);
}

/* A segment beyond the MSS was captured where it was sent or received. */
static void vantage_by_size(void)
{
    struct wire w;
    struct verdict v;
    wire_init(&w, 4);
    w.options = (struct tcp_options){.have = UINT64_C(1) << OPTION_MSS, .mss = 1460};
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 300, SERVER, "S.", 0, 1, 0);
    wire_send(&w, 20000, CLIENT, ".", 1, 1, 0);
    wire_send(&w, 100, SERVER, "P.", 1, 1, 1461);
    infer_verdict(w.c, NULL, &v);
    CHECK_EQ(v.vantage.at, VANTAGE_SERVER);
    CHECK_EQ(v.vantage.certainty, CERTAINTY_LIKELY);
    wire_fini(&w);
}

/* Of an end that answered nothing no time is known. */
static void vantage_of_silence(void)
{
    struct wire w;
    struct verdict v;
    wire_init(&w, 4);
    w.options = (struct tcp_options){.have = UINT64_C(1) << OPTION_MSS, .mss = 1460};
    wire_send(&w, 0, CLIENT, "S", 0, 0, 0);
    wire_send(&w, 100, SERVER, "P", 1, 0, 1461);
    wire_send(&w, 20000, CLIENT, ".", 1, 1462, 0);
    CHECK(w.c->side[SERVER].response_min_ns < 0 && w.c->side[CLIENT].response_min_ns > 0);
    infer_verdict(w.c, NULL, &v);
    CHECK_EQ(v.vantage.at, VANTAGE_UNKNOWN);
    wire_fini(&w);
}

/* An RST that breaks its host's row of IP IDs, in answer to what ended a silence: the row says more. */
static void strange_id_behind_a_silence(void)
{
    struct wire w;
    struct verdict v;
    wire_init(&w, 4);
    wire_open(&w);
    for (uint32_t i = 0; i < 4; i++) {
        wire_send(&w, 3000000, CLIENT, "P.", 1 + i, 1, 1);
        wire_send(&w, 100, SERVER, ".", 1, 2 + i, 0);
    }
    wire_send(&w, 6000000, CLIENT, "P.", 5, 1, 1);
    w.ip_id += 20000;
    wire_send(&w, 100, SERVER, "R", 1, 0, 0);
    infer_verdict(w.c, NULL, &v);
    CHECK_EQ(v.closing.cause.kind, CAUSE_FORGED_RESET);
    wire_fini(&w);
}

/* A SYN for these ports, the TIME-WAIT's ACK and the RST to that say nothing of how the FINs came to be. */
static void closed_before_the_challenge(void)
{
    struct wire w;
    struct verdict v;
    wire_init(&w, 4);
    wire_open(&w);
    wire_send(&w, 100, SERVER, "F.", 1, 1, 0);
    wire_send(&w, 100, CLIENT, ".", 1, 2, 0);
    wire_send(&w, 100, CLIENT, "F.", 1, 2, 0);
    wire_send(&w, 100, SERVER, ".", 2, 2, 0);
    struct connection *closed = w.c;
    const uint32_t isn = w.isn[CLIENT];
    w.isn[CLIENT] = isn - 70000000;
    wire_send(&w, 2000000, CLIENT, "S", 0, 0, 0);
    w.isn[CLIENT] = isn;
    wire_send(&w, 100, SERVER, ".", 2, 2, 0);
    wire_send(&w, 100, CLIENT, "R", 2, 0, 0);
    CHECK(closed->side[SERVER].challenge_ack.frame && closed->side[CLIENT].rst);
    infer_verdict(closed, NULL, &v);
    CHECK_EQ(v.closing.kind, CLOSING_FOUR_SEGMENT);
    CHECK_EQ(v.closing.cause.evidence.count, 3);
    CHECK_EQ(v.closing.cause.evidence.at[2], closed->side[CLIENT].fin_first.frame);
    wire_fini(&w);
}

int main(void)
{
    vantage();
    goes_on();
    refusals();
    replaced();
    strange_id_behind_a_silence();
    vantage_of_silence();
    idle_closes();
    vantage_by_size();
    closed_before_the_challenge();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_case(&cases[i]);
    return check_done();
}
