/* Each packet of a connection has another IP identification, a retransmission too, though it must not be
 * fragmented: ip_select_ident_segs() in include/net/ip.h counts up in the socket. So the core knows a copy
 * in the capture from a retransmission. RFC 6864 section 4.1 lets it be anything in such packets.
 *
 * Otherwise: the two packets are SYN+ACKs, which a request sends, and it has no counter.
 */
#include <sys/socket.h>

#include "proof.h"

static unsigned identification(const struct proof *p)
{
    return (unsigned)p->packet[4] << 8 | p->packet[5];
}

int main(int argc, char **argv)
{
    static struct proof p;
    proof_begin(&p, argc, argv);
    proof_sysctl(&p, CLIENT, "ipv4.tcp_early_retrans", "0");
    enum side from = p.otherwise ? SERVER : CLIENT;
    if (p.otherwise) {
        proof_listen(&p, 8);
        proof_connect_begin(&p);
        proof_sees(proof_read(&p, CLIENT), "the SYN");
        proof_deliver(&p, SERVER);
    } else {
        proof_connect(&p);
        proof_needs(send(p.end[CLIENT], "x", 1, 0) == 1, "send");
    }
    proof_sees(proof_read(&p, from), "a packet");
    unsigned first = identification(&p);
    proof_sees(proof_wait(&p, from, (int64_t)3000 * MS), "the same packet once more");
    return proof_ends(identification(&p) != first,
                      "a packet sent again has the identification that it had before");
}
