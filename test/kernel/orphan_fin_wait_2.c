/* A closed socket in FIN-WAIT-2 that is kept for up to 60 s is no socket any more but a TIME-WAIT one in a
 * smaller guise, and sock_diag still says FIN_WAIT2 of it (timer 3): tcp_rcv_state_process() and
 * tcp_time_wait() in net/ipv4. RFC 9293 section 3.6 has no limit to FIN-WAIT-2 at all.
 *
 * Otherwise: tcp_fin_timeout above 60.
 */
#include <netinet/tcp.h>
#include <unistd.h>

#include "proof.h"

int main(int argc, char **argv)
{
    enum { TIMER_OF_TIME_WAIT = 3 };
    static struct proof p;
    struct inet_diag_msg told = {0};
    proof_begin(&p, argc, argv);
    proof_sysctl(&p, CLIENT, "ipv4.tcp_fin_timeout", p.otherwise ? "120" : "60");
    proof_connect(&p);
    close(p.end[CLIENT]);
    proof_carry(&p);
    if (proof_wait(&p, SERVER, (int64_t)500 * MS)) /* the ACK of the FIN */
        proof_deliver(&p, CLIENT);
    int error = proof_diag(&p, CLIENT, &told);
    proof_sees(!error && told.idiag_state == TCP_FIN_WAIT2, "a socket in FIN-WAIT-2");
    return proof_ends(told.idiag_timer == TIMER_OF_TIME_WAIT,
                      "a closed socket in FIN-WAIT-2 is not told as one of the TIME-WAIT kind");
}
