/* A client that asks for no port gets one from 32768 on: net.ipv4.ip_local_port_range, inet_init_net() in
 * net/ipv4/af_inet.c. Without a SYN the core takes the end with such a port for the client. RFC 6335 section
 * 6 has the range begin at 49152.
 *
 * Otherwise: the range is set lower.
 */
#include <netinet/in.h>
#include <sys/socket.h>

#include "proof.h"

int main(int argc, char **argv)
{
    enum { FIRST = 32768 };
    static struct proof p;
    struct sockaddr_storage to;
    proof_begin(&p, argc, argv);
    if (p.otherwise)
        proof_sysctl(&p, CLIENT, "ipv4.ip_local_port_range", "20000 30000");
    proof_needs(net_enter(&p.net, CLIENT) == 0, "setns");
    socklen_t len = net_address(&p.net, SERVER, false, PROOF_PORT, &to);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    connect(fd, (const struct sockaddr *)&to, len);
    proof_sees(proof_read(&p, CLIENT), "the SYN");
    return proof_ends(p.saw.source >= FIRST, "the kernel gave a client a port below 32768");
}
