/* Makes the namespaces and their wires: network_namespaces(7), user_namespaces(7).
 *
 * The wire is a TUN device, whose write() returns after the receiving kernel has handled the packet; where
 * there is none, a veth pair to a namespace of ours, read and written through packet(7) sockets.
 */
#include "lab/net.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/ethtool.h>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <linux/if_tun.h>
#include <linux/netlink.h>
#include <linux/sockios.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "lab/rtnetlink.h"
#include "lab/sysctls.h"

static const char interface[] = NET_INTERFACE;

static int write_file(const char *path, const char *text)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC), error = 0;
    if (fd < 0)
        return errno;
    if (write(fd, text, strlen(text)) < 0)
        error = errno;
    close(fd);
    return error;
}

/* A user namespace in which we are root, over the user that we are. */
static int become_root(void)
{
    char map[64];
    unsigned user = geteuid(), group = getegid();
    if (unshare(CLONE_NEWUSER) != 0)
        return errno;
    write_file("/proc/self/setgroups", "deny");
    snprintf(map, sizeof map, "0 %u 1", user);
    int error = write_file("/proc/self/uid_map", map);
    snprintf(map, sizeof map, "0 %u 1", group);
    return error ? error : write_file("/proc/self/gid_map", map);
}

/* A new network namespace, entered; its descriptor, or -errno. */
static int new_namespace(void)
{
    if (unshare(CLONE_NEWNET) != 0)
        return -errno;
    int fd = open("/proc/self/ns/net", O_RDONLY | O_CLOEXEC);
    return fd < 0 ? -errno : fd;
}

/* A quiet network: no router solicitations, addresses that are good at once. */
static void quiet(void)
{
    static const char *const rows[][2] = {
        {"/proc/sys/net/ipv6/conf/default/addr_gen_mode", "1"},
        {"/proc/sys/net/ipv6/conf/default/accept_dad", "0"},
        {"/proc/sys/net/ipv6/conf/default/router_solicitations", "0"},
        {"/proc/sys/net/ipv6/conf/default/accept_ra", "0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        write_file(rows[i][0], rows[i][1]); /* absent where the kernel has no IPv6: then there is no noise */
}

/* ---- the wires ---- */

static int open_tun(struct net *net, struct net_host *host)
{
    struct ifreq request = {.ifr_flags = IFF_TUN | IFF_NO_PI};
    (void)net;
    memcpy(request.ifr_name, interface, sizeof interface);
    host->wire = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    if (host->wire < 0)
        return errno;
    return ioctl(host->wire, TUNSETIFF, &request) == 0 ? 0 : errno;
}

/* The kernel leaves checksums and segmentation to the device unless told not to. */
static void no_offloads(const char *name)
{
    static const uint32_t rows[] = {ETHTOOL_SRXCSUM, ETHTOOL_STXCSUM, ETHTOOL_STSO, ETHTOOL_SGSO,
                                    ETHTOOL_SGRO};
    int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    for (size_t i = 0; fd >= 0 && i < sizeof rows / sizeof rows[0]; i++) {
        struct ethtool_value value = {.cmd = rows[i]};
        struct ifreq request = {.ifr_data = (char *)&value};
        snprintf(request.ifr_name, sizeof request.ifr_name, "%s", name);
        ioctl(fd, SIOCETHTOOL, &request);
    }
    if (fd >= 0)
        close(fd);
}

/* In the host's namespace on entry and return; our end of the pair is in net->own. */
static int open_veth(struct net *net, struct net_host *host)
{
    char ours[IFNAMSIZ];
    static const uint8_t mac[6] = {2, 0, 0, 0, 0, 1};
    const int on = 1;
    snprintf(ours, sizeof ours, "host%d", host == &net->host[SERVER]);
    memcpy(host->mac, mac, sizeof mac);
    int error = rtnetlink_veth(interface, ours, net->own, mac);
    if (error)
        return error;
    no_offloads(interface);
    if (setns(net->own, CLONE_NEWNET) != 0)
        return errno;
    host->ifindex = (int)if_nametoindex(ours);
    const struct sockaddr_ll at = {
        .sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL), .sll_ifindex = host->ifindex};
    host->wire = socket(AF_PACKET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (host->wire < 0 || setsockopt(host->wire, SOL_PACKET, PACKET_IGNORE_OUTGOING, &on, sizeof on) != 0 ||
        bind(host->wire, (const struct sockaddr *)&at, sizeof at) != 0)
        error = errno;
    else
        error = rtnetlink_up(host->ifindex, true);
    no_offloads(ours);
    return setns(host->namespace, CLONE_NEWNET) != 0 ? errno : error;
}

/* A worker of the kernel gives a pair's end its queue (linkwatch_do_dev() in net/core/link_watch.c), after both ends
 * are up; until then what is sent there is thrown away. IFF_RUNNING does not tell: it is also set for as long as the
 * worker has not been there. */
static void wait_until_running(int ifindex)
{
    enum { TRIES = 10000 };
    const struct timespec nap = {.tv_nsec = 200000};
    for (int i = 0; i < TRIES && !rtnetlink_is_running(ifindex); i++)
        nanosleep(&nap, NULL);
}

/* In the host's namespace on entry and return. */
static int wait_for_pair(const struct net *net, const struct net_host *host)
{
    wait_until_running((int)if_nametoindex(interface));
    if (setns(net->own, CLONE_NEWNET) != 0)
        return errno;
    wait_until_running(host->ifindex);
    rtnetlink_up(host->ifindex, true); /* is answered when that worker has let go of its lock */
    return setns(host->namespace, CLONE_NEWNET) != 0 ? errno : 0;
}

static const struct {
    bool tun;
    int (*open)(struct net *net, struct net_host *host);
} wires[] = {{true, open_tun}, {false, open_veth}};

/* ---- hosts ---- */

/* A worker of the kernel makes an IPv6 address one of the host's own (addrconf_dad_work() in
 * net/ipv6/addrconf.c), after it has been set; until then what arrives for it is thrown away. */
static void wait_until_local(const uint8_t address[16])
{
    enum { TRIES = 5000 };
    const struct timespec nap = {.tv_nsec = 200000};
    for (int i = 0; i < TRIES && !rtnetlink_is_local(address); i++)
        nanosleep(&nap, NULL);
}

static int open_host(struct net *net, enum side side, int (*wire)(struct net *net, struct net_host *host))
{
    struct net_host *host = &net->host[side];
    host->namespace = new_namespace();
    if (host->namespace < 0)
        return -host->namespace;
    quiet();
    int error = wire(net, host);
    if (error)
        return error;
    int index = (int)if_nametoindex(interface);
    error = rtnetlink_up((int)if_nametoindex("lo"), false);
    if (!error)
        error = rtnetlink_address(index, false, host->ipv4, 24);
    bool ipv6 = !error && rtnetlink_address(index, true, host->ipv6, 64) == 0; /* not every kernel has it */
    if (!error)
        error = rtnetlink_up(index, !net->tun);
    if (!error && !net->tun)
        error = wait_for_pair(net, host);
    if (error)
        return error;
    if (ipv6)
        wait_until_local(host->ipv6);
    host->diag = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
    if (host->diag < 0)
        host->diag = -errno;
    return 0;
}

static int open_hosts(struct net *net, size_t row)
{
    int error = 0;
    net->tun = wires[row].tun;
    for (enum side side = CLIENT; side <= SERVER && !error; side++) {
        struct net_host *host = &net->host[side];
        *host = (struct net_host){.namespace = -1,
                                  .wire = -1,
                                  .diag = -1,
                                  .ipv4 = {192, 0, 2, (uint8_t)(NET_LAST_BYTE + side)},
                                  .ipv6 = {0x20, 0x01, 0x0d, 0xb8, [15] = (uint8_t)(NET_LAST_BYTE + side)}};
        error = open_host(net, side, wires[row].open);
    }
    return error;
}

const char *net_remedy(int error)
{
    static const struct {
        const char *path;
        char forbids;
        const char *allows;
    } rows[] = {
        {"/proc/sys/user/max_user_namespaces", '0', "user.max_user_namespaces=1000"},
        {"/proc/sys/user/max_net_namespaces", '0', "user.max_net_namespaces=1000"},
        {"/proc/sys/kernel/unprivileged_userns_clone", '0', "kernel.unprivileged_userns_clone=1"},
        {"/proc/sys/kernel/apparmor_restrict_unprivileged_userns", '1',
         "kernel.apparmor_restrict_unprivileged_userns=0"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        char value[2] = "";
        int fd = open(rows[i].path, O_RDONLY | O_CLOEXEC);
        bool forbids = fd >= 0 && read(fd, value, sizeof value) == sizeof value &&
                       value[0] == rows[i].forbids && value[1] == '\n';
        if (fd >= 0)
            close(fd);
        if (forbids)
            return rows[i].allows;
    }
    return error == ENOSPC ? "user.max_net_namespaces=1000 user.max_user_namespaces=1000" : NULL;
}

enum net_fault net_open(struct net *net, enum net_wire wanted, struct net_error *error)
{
    *error = (struct net_error){0};
    *net = (struct net){.own = -1};
    for (int side = CLIENT; side <= SERVER; side++)
        net->host[side].namespace = net->host[side].wire = net->host[side].diag = -1;
    net->own = new_namespace();
    if (net->own == -EPERM) {
        error->number = become_root();
        if (error->number)
            return NET_NO_NAMESPACE;
        net->own = new_namespace();
    }
    if (net->own < 0) {
        error->number = -net->own;
        return NET_NO_NAMESPACE;
    }
    for (size_t row = 0; row < sizeof wires / sizeof wires[0]; row++) {
        int own = net->own;
        if (wanted != NET_ANY && (wanted == NET_TUN) != wires[row].tun)
            continue;
        error->tun = error->number; /* of the row before */
        error->number = open_hosts(net, row);
        if (!error->number) {
            int diag = net->host[SERVER].diag;
            error->number = diag < 0 ? -diag : 0;
            return diag < 0 ? NET_NO_DIAG : NET_OK;
        }
        bool too_many = net->host[CLIENT].namespace == -ENOSPC || net->host[SERVER].namespace == -ENOSPC;
        net->own = -1;
        net_close(net);
        net->own = own;
        if (too_many)
            return NET_NO_NAMESPACE;
    }
    return NET_NO_WIRE;
}

static void close_one(int *fd)
{
    if (*fd >= 0)
        close(*fd);
    *fd = -1;
}

void net_close(struct net *net)
{
    for (int side = CLIENT; side <= SERVER; side++) {
        close_one(&net->host[side].wire);
        close_one(&net->host[side].diag);
        close_one(&net->host[side].namespace);
    }
    close_one(&net->own);
}

int net_enter(const struct net *net, enum side side)
{
    return setns(net->host[side].namespace, CLONE_NEWNET) == 0 ? 0 : errno;
}

size_t net_read(const struct net *net, enum side from, uint8_t *packet, size_t room)
{
    ssize_t n = read(net->host[from].wire, packet, room);
    return n > 0 ? (size_t)n : 0;
}

bool net_write(const struct net *net, enum side to, const uint8_t *packet, size_t len)
{
    const struct net_host *host = &net->host[to];
    if (net->tun)
        return write(host->wire, packet, len) == (ssize_t)len;
    struct sockaddr_ll at = {.sll_family = AF_PACKET,
                             .sll_protocol = htons(packet[0] >> 4 == 6 ? ETH_P_IPV6 : ETH_P_IP),
                             .sll_ifindex = host->ifindex,
                             .sll_halen = sizeof host->mac};
    memcpy(at.sll_addr, host->mac, sizeof host->mac);
    return sendto(host->wire, packet, len, 0, (const struct sockaddr *)&at, sizeof at) == (ssize_t)len;
}

int net_sysctl(const struct net *net, enum side side, const char *name, const char *value)
{
    char path[256];
    int error = net_enter(net, side);
    if (error)
        return error;
    return sysctl_path(name, path, sizeof path) ? write_file(path, value) : ENOENT;
}

unsigned net_address(const struct net *net, enum side side, bool ipv6, uint16_t port,
                     struct sockaddr_storage *out)
{
    memset(out, 0, sizeof *out);
    if (ipv6) {
        struct sockaddr_in6 at = {.sin6_family = AF_INET6, .sin6_port = htons(port)};
        memcpy(&at.sin6_addr, net->host[side].ipv6, 16);
        memcpy(out, &at, sizeof at);
        return sizeof at;
    }
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons(port)};
    memcpy(&at.sin_addr, net->host[side].ipv4, 4);
    memcpy(out, &at, sizeof at);
    return sizeof at;
}
