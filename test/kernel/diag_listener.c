/* Where there is no socket of the connection, sock_diag answers for the listener that would take its
 * segment: inet_diag_find_one_icsk() looks up as inet_lookup() does for a segment. So LISTEN in an answer
 * means that the connection is CLOSED at this end, as does ENOENT.
 *
 * Otherwise: nobody listens.
 */
#include <netinet/tcp.h>

#include "proof.h"

int main(int argc, char **argv)
{
    static struct proof p;
    struct inet_diag_msg told = {0};
    proof_begin(&p, argc, argv);
    if (!p.otherwise)
        proof_listen(&p, 8);
    int error = proof_diag(&p, SERVER, &told);
    return proof_ends(!error && told.idiag_state == TCP_LISTEN,
                      "sock_diag does not answer for the listener where there is no connection");
}
