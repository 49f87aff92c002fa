/* SOCK_DESTROY also ends what is in TIME_WAIT: tcp_diag_destroy() and tcp_abort() in net/ipv4. The random
 * runs use their ports again after it, instead of waiting for a minute.
 *
 * Otherwise: the connection with other ports is destroyed.
 */
#include <netinet/tcp.h>
#include <unistd.h>

#include "proof.h"

int main(int argc, char **argv)
{
    static struct proof p;
    struct inet_diag_msg told = {0};
    proof_begin(&p, argc, argv);
    proof_connect(&p);
    close(p.end[CLIENT]);
    proof_carry(&p);
    close(p.end[SERVER]);
    close(p.listener);
    proof_carry(&p);
    proof_sees(proof_diag(&p, CLIENT, &told) == 0 && told.idiag_state == TCP_TIME_WAIT, "a TIME-WAIT");
    struct ports ports = p.ports;
    ports.of[CLIENT] = (uint16_t)(ports.of[CLIENT] + p.otherwise);
    kernel_destroy(&p.net, CLIENT, &ports);
    return proof_ends(proof_diag(&p, CLIENT, &told) != 0, "SOCK_DESTROY leaves a connection in TIME-WAIT");
}
