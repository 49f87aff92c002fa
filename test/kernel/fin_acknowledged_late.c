/* A FIN is not acknowledged at once: tcp_fin() in net/ipv4/tcp_input.c only schedules an ACK, which goes
 * with what the program sends soon, or else by itself when a timer has run out, some 40 ms after data, at
 * the next tick before any. Three segments to a close rest on it. RFC 9293 section 3.10.7.4 has the ACK
 * sent; 3.8.6.3 lets it wait less than 0.5 s.
 *
 * Otherwise: the program has read the end of the stream and sets TCP_QUICKACK.
 */
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "proof.h"

int main(int argc, char **argv)
{
    static struct proof p;
    char byte;
    proof_begin(&p, argc, argv);
    proof_connect(&p);
    for (enum side side = CLIENT; side <= SERVER; side++) { /* a question and its answer */
        proof_needs(send(p.end[side], "x", 1, 0) == 1, "send");
        proof_carry(&p);
        proof_needs(recv(p.end[other_side(side)], &byte, 1, 0) == 1, "recv");
    }
    close(p.end[CLIENT]);
    proof_carry(&p);
    int64_t delivered = proof_now();
    proof_sees(recv(p.end[SERVER], &byte, 1, 0) == 0, "the end of the stream");
    if (p.otherwise)
        proof_option(p.end[SERVER], IPPROTO_TCP, TCP_QUICKACK, 1);
    bool at_once = proof_read(&p, SERVER);
    bool came = at_once || proof_wait(&p, SERVER, (int64_t)500 * MS);
    return proof_ends(
        !at_once && came && proof_now() - delivered > (int64_t)30 * MS,
        "the ACK of a FIN after data was sent at once, or sooner than 30 ms later, or not at all");
}
