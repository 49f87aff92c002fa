/* What is not acknowledged is not sent again before 200 ms: TCP_RTO_MIN in include/net/tcp.h, with the tail
 * loss probe off. The core takes what comes again sooner for a copy in the capture, and what a reset
 * overtook for its sender's. RFC 6298 section 2.4 asks for a second at least.
 *
 * Otherwise: tcp_rto_min_us is 20 ms.
 */
#include <sys/socket.h>

#include "proof.h"

int main(int argc, char **argv)
{
    static struct proof p;
    proof_begin(&p, argc, argv);
    proof_sysctl(&p, CLIENT, "ipv4.tcp_early_retrans", "0");
    if (p.otherwise)
        proof_sysctl(&p, CLIENT, "ipv4.tcp_rto_min_us", "20000");
    proof_connect(&p);
    proof_needs(send(p.end[CLIENT], "x", 1, 0) == 1 && proof_read(&p, CLIENT), "send");
    int64_t sent = proof_now();
    proof_sees(proof_wait(&p, CLIENT, (int64_t)2000 * MS), "the data once more");
    return proof_ends(proof_now() - sent >= (int64_t)195 * MS,
                      "data was sent again before 200 ms had passed");
}
