/* What the proofs of kernel behaviour share: two hosts, somebody who carries packets between them, and how a
 * proof ends.
 *
 * A proof exits with 0 when the kernel does what is relied on, with 1 and a sentence when it does otherwise,
 * and with 77 and the reason where it cannot be tried. Called with the word "otherwise" it changes what
 * makes the kernel do so, and has to exit with 1: a proof that cannot fail proves nothing. docs/kernel.md
 * lists them.
 */
#ifndef TCPSTORY_TEST_KERNEL_PROOF_H
#define TCPSTORY_TEST_KERNEL_PROOF_H

#include <linux/inet_diag.h>

#include "lab/kernel.h"
#include "lab/packet.h"

enum { PROOF_PORT = 8080, PROOF_CLIENT_PORT = 40001, MS = 1000000 };

struct proof {
    struct net net;
    bool otherwise;
    int listener;           /* the server's */
    int end[2];             /* of one connection, by side; non-blocking */
    struct ports ports;     /* its */
    struct packet_view saw; /* the packet that was read last */
    size_t len;
    uint8_t packet[PACKET_MAX];
};

/* The two hosts; ends the program with 77 where there can be none. */
void proof_begin(struct proof *p, int argc, char **argv);
_Noreturn void proof_skip(const char *why);
/* What main() returns. */
int proof_ends(bool holds, const char *otherwise);
/* Ends the program with 77 when a call that the proof needs failed. */
void proof_needs(bool worked, const char *what);
/* Ends it with 1 when what leads to the point did not come. */
void proof_sees(bool came, const char *what);

/* Sets it, or skips where this kernel does not have it. */
void proof_sysctl(const struct proof *p, enum side side, const char *name, const char *value);
int proof_socket(const struct proof *p, enum side side, uint16_t port); /* bound, non-blocking */
void proof_option(int fd, int level, int name, int value);
void proof_listen(struct proof *p, int backlog);
/* Only begins: the SYN is there to be read. */
void proof_connect_begin(struct proof *p);
/* A connection all the way, both ends in ESTABLISHED and the server's accepted. */
void proof_connect(struct proof *p);

/* The next TCP segment that this host has sent by now; false: there is none. It is not delivered. */
bool proof_read(struct proof *p, enum side from);
/* The same, waiting for it. */
bool proof_wait(struct proof *p, enum side from, int64_t ns);
/* Delivers what was read last. */
void proof_deliver(struct proof *p, enum side to);
/* Carries all that both send, until nobody sends more. */
void proof_carry(struct proof *p);
int64_t proof_now(void); /* ns */

/* What sock_diag says of that end: 0 or errno. */
int proof_diag(struct proof *p, enum side side, struct inet_diag_msg *answer);

#endif
