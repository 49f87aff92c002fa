/* A socket belongs to the network namespace in which it was made, wherever its process goes afterwards:
 * sk_alloc() and sock_net_set(), network_namespaces(7). So one thread can hold the sockets of both hosts.
 *
 * Otherwise: the socket is made after the thread has gone.
 */
#include <netinet/in.h>
#include <sys/socket.h>

#include "proof.h"

int main(int argc, char **argv)
{
    static struct proof p;
    struct sockaddr_storage to;
    proof_begin(&p, argc, argv);
    socklen_t len = net_address(&p.net, SERVER, false, PROOF_PORT, &to);
    proof_needs(net_enter(&p.net, CLIENT) == 0, "setns");
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    proof_needs(net_enter(&p.net, SERVER) == 0, "setns");
    if (p.otherwise)
        fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    connect(fd, (const struct sockaddr *)&to, len);
    return proof_ends(proof_read(&p, CLIENT), "a socket went along when its thread left the namespace");
}
