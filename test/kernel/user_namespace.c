/* An ordinary user is root of the namespaces that belong to a user namespace of its own: sock_diag answers
 * it, SOCK_DESTROY, TCP_REPAIR and the sysctls of the namespace are its to use. user_namespaces(7);
 * ns_capable() in net/core/sock_diag.c, net/ipv4/tcp.c, net/sysctl_net.c.
 *
 * Otherwise: it lays its capabilities down first.
 */
#include <linux/capability.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "proof.h"

int main(int argc, char **argv)
{
    enum { NOBODY = 65534 };
    static struct proof p;
    struct inet_diag_msg told;
    const int on = 1, off = 0;
    if (geteuid() == 0)
        proof_needs(setresgid(NOBODY, NOBODY, NOBODY) == 0 && setresuid(NOBODY, NOBODY, NOBODY) == 0,
                    "setresuid");
    proof_needs(prctl(PR_SET_DUMPABLE, 1) == 0, "prctl"); /* else /proc/self is root's */
    proof_begin(&p, argc, argv);
    proof_connect_begin(&p);
    if (p.otherwise) {
        struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
        const struct __user_cap_data_struct none[2] = {0};
        proof_needs(syscall(SYS_capset, &head, none) == 0, "capset");
    }
    bool diag = proof_diag(&p, CLIENT, &told) == 0;
    bool repair = setsockopt(p.end[CLIENT], IPPROTO_TCP, TCP_REPAIR, &on, sizeof on) == 0 ||
                  setsockopt(p.end[CLIENT], IPPROTO_TCP, TCP_REPAIR, &off, sizeof off) == 0;
    bool destroyed = kernel_destroy(&p.net, CLIENT, &p.ports) == 0;
    bool sysctl = net_sysctl(&p.net, CLIENT, "ipv4.tcp_fin_timeout", "1") == 0;
    return proof_ends(
        diag && repair && destroyed && sysctl,
        "sock_diag, SOCK_DESTROY, TCP_REPAIR or a sysctl is refused to the user namespace's root");
}
