/* sock_diag(7), asked for one exact pair of addresses, finds sockets that no descriptor leads to: the
 * request that waits for the third ACK (as SYN_RECV), the closed socket whose FIN is not acknowledged,
 * TIME_WAIT. inet_diag_find_one_icsk() in net/ipv4/inet_diag.c looks where segments do, and tells all of
 * these.
 *
 * Otherwise: SYN cookies, so that there is no request.
 */
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "proof.h"

static bool is(struct proof *p, enum side side, int state)
{
    struct inet_diag_msg told;
    return proof_diag(p, side, &told) == 0 && told.idiag_state == state;
}

static void pass(struct proof *p, enum side from)
{
    proof_sees(proof_read(p, from), "a packet that was to come");
    proof_deliver(p, other_side(from));
}

int main(int argc, char **argv)
{
    static struct proof p;
    proof_begin(&p, argc, argv);
    proof_sysctl(&p, SERVER, "ipv4.tcp_syncookies", p.otherwise ? "2" : "0");
    proof_listen(&p, 8);
    proof_connect_begin(&p);
    bool all = is(&p, CLIENT, TCP_SYN_SENT);
    pass(&p, CLIENT);
    all = all && is(&p, SERVER, TCP_SYN_RECV);
    proof_carry(&p);
    all = all && is(&p, CLIENT, TCP_ESTABLISHED) && is(&p, SERVER, TCP_ESTABLISHED);
    p.end[SERVER] = accept(p.listener, NULL, NULL);
    close(p.end[CLIENT]);
    all = all && is(&p, CLIENT, TCP_FIN_WAIT1);
    pass(&p, CLIENT);
    all = all && is(&p, SERVER, TCP_CLOSE_WAIT);
    close(p.end[SERVER]);
    all = all && is(&p, SERVER, TCP_LAST_ACK);
    pass(&p, SERVER);
    all = all && is(&p, CLIENT, TCP_TIME_WAIT);
    return proof_ends(all, "sock_diag does not tell one of the states that a connection goes through");
}
