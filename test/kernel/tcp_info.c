/* TCP_INFO of a descriptor says CLOSE where sock_diag says TIME_WAIT: the socket has handed its TIME-WAIT
 * over (tcp_time_wait() in net/ipv4/tcp_minisocks.c). Therefore the lab asks sock_diag, and no descriptor,
 * for states.
 *
 * Otherwise: the peer has not closed, and both say FIN_WAIT2.
 */
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "proof.h"

int main(int argc, char **argv)
{
    static struct proof p;
    struct inet_diag_msg told = {0};
    struct tcp_info info = {0};
    socklen_t len = sizeof info;
    proof_begin(&p, argc, argv);
    proof_connect(&p);
    shutdown(p.end[CLIENT], SHUT_WR);
    proof_carry(&p);
    if (!p.otherwise)
        close(p.end[SERVER]);
    proof_carry(&p);
    proof_needs(getsockopt(p.end[CLIENT], IPPROTO_TCP, TCP_INFO, &info, &len) == 0, "TCP_INFO");
    int error = proof_diag(&p, CLIENT, &told);
    return proof_ends(!error && told.idiag_state == TCP_TIME_WAIT && info.tcpi_state == TCP_CLOSE,
                      "TCP_INFO and sock_diag do not say CLOSE and TIME_WAIT of the same connection");
}
