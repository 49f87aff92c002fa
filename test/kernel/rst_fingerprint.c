/* Two kinds of RST: the one of a live socket that is aborted bears ACK and its window
 * (tcp_send_active_reset()); the one for a segment that no socket takes bears what that segment acknowledged
 * as its number, no ACK and no window (tcp_v4_send_reset(); RFC 9293 section 3.5.2 group 1). The causes
 * `active-abort` and `no-such-connection` rest on it. The former has the socket's next IP identification, the
 * latter 0; `forged-reset` rests on that.
 *
 * Otherwise: the socket that should be aborted has vanished, and the RST answers the peer's data.
 */
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "proof.h"

static void vanish(int fd)
{
    proof_option(fd, IPPROTO_TCP, TCP_REPAIR, 1);
    close(fd);
}

static unsigned identification(const struct proof *p)
{
    return (unsigned)p->packet[4] << 8 | p->packet[5];
}

int main(int argc, char **argv)
{
    static struct proof p;
    proof_begin(&p, argc, argv);
    proof_connect(&p);
    proof_needs(send(p.end[SERVER], "x", 1, 0) == 1, "send");
    if (p.otherwise)
        vanish(p.end[CLIENT]);
    proof_sees(proof_read(&p, SERVER), "the data");
    proof_deliver(&p, CLIENT);
    unsigned before = 0;
    if (!p.otherwise) {
        while (proof_read(&p, CLIENT)) /* its ACK */
            before = identification(&p);
        close(p.end[CLIENT]); /* with data unread */
    }
    proof_sees(proof_read(&p, CLIENT), "the first RST");
    bool abort = p.saw.flags == (TCP_RST | TCP_ACK) && p.saw.window && before &&
                 identification(&p) == ((before + 1) & 0xffff);

    p.ports.of[CLIENT]++;
    proof_connect(&p);
    vanish(p.end[CLIENT]);
    proof_needs(send(p.end[SERVER], "x", 1, 0) == 1 && proof_read(&p, SERVER), "send");
    uint32_t acknowledged = p.saw.ack;
    proof_deliver(&p, CLIENT);
    proof_sees(proof_read(&p, CLIENT), "the second RST");
    bool reaction =
        p.saw.flags == TCP_RST && !p.saw.window && p.saw.seq == acknowledged && !identification(&p);
    return proof_ends(abort && reaction, "an abort's RST and one for no connection do not differ as told");
}
