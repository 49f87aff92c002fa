/* When write() to a TUN device returns, the receiving kernel has handled the packet, and its answer can be
 * read: tun_get_user() in drivers/net/tun.c, which lets the softirq run before it returns. Without that a
 * look at a state could come before the packet has changed it.
 *
 * Otherwise: nothing is accepted, so the queue is full and a SYN is dropped without an answer.
 */
#include <sys/socket.h>
#include <unistd.h>

#include "proof.h"

int main(int argc, char **argv)
{
    enum { CONNECTIONS = 1000, FIRST_PORT = 20000 };
    static struct proof p;
    bool late = false;
    proof_begin(&p, argc, argv);
    if (!p.net.tun)
        proof_skip("this machine lets us have no TUN device");
    if (p.otherwise)
        proof_sysctl(&p, SERVER, "ipv4.tcp_syncookies", "0");
    proof_listen(&p, 1);
    for (int i = 0; i < CONNECTIONS; i++) {
        p.ports.of[CLIENT] = (uint16_t)(FIRST_PORT + i);
        proof_connect_begin(&p);
        proof_sees(proof_read(&p, CLIENT), "the SYN");
        proof_deliver(&p, SERVER);
        late = !proof_read(&p, SERVER);
        if (late)
            break;
        proof_deliver(&p, CLIENT);
        late = !proof_read(&p, CLIENT);
        if (late)
            break;
        proof_deliver(&p, SERVER);
        close(p.end[CLIENT]);
        proof_carry(&p);
        if (!p.otherwise)
            close(accept(p.listener, NULL, NULL));
        proof_carry(&p);
    }
    return proof_ends(!late, "an answer was not there when write() to the TUN device had returned");
}
