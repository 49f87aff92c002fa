/* A socket in repair is closed without a word to the peer: __tcp_close() in net/ipv4/tcp.c. That is how a
 * host of the lab vanishes.
 *
 * Otherwise: it is in repair no more.
 */
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <unistd.h>

#include "proof.h"

int main(int argc, char **argv)
{
    static struct proof p;
    struct inet_diag_msg told;
    proof_begin(&p, argc, argv);
    proof_connect(&p);
    proof_option(p.end[CLIENT], IPPROTO_TCP, TCP_REPAIR, 1);
    if (p.otherwise)
        proof_option(p.end[CLIENT], IPPROTO_TCP, TCP_REPAIR, TCP_REPAIR_OFF_NO_WP);
    close(p.end[CLIENT]);
    bool silent = !proof_wait(&p, CLIENT, (int64_t)300 * MS);
    return proof_ends(silent && proof_diag(&p, CLIENT, &told) != 0,
                      "closing a socket in repair is not silent, or leaves it there");
}
