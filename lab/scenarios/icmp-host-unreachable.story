# icmp-host-unreachable — a router says that it cannot reach the host
#
# The SYN comes as far as the last router, which finds no host of that address and returns an ICMP "host
# unreachable" with the beginning of the SYN in it (RFC 792; type 3, code 1). In SYN-SENT Linux gives up at
# once: connect() fails with EHOSTUNREACH after one SYN, rather than after minutes (tcp_v4_err() in
# net/ipv4/tcp_ipv4.c).
#
# Usually the host is off, or the address is nobody's. RFC 9293 section 3.9.2.2 counts this error as soft: a
# connection that is already open survives it.
#
# zh: 路由器说它到不了那台主机
# zh:
# zh: SYN 走到最后一台路由器，路由器找不到这个地址的主机，便送回 ICMP“主机不可达”，里面附有 SYN 的开头部分
# zh: （RFC 792，类型 3，代码 1）。处在 SYN-SENT 的 Linux 立刻放弃：只发了一个 SYN，connect() 就以 EHOSTUNREACH
# zh: 失败，不用等上几分钟（net/ipv4/tcp_ipv4.c 的 tcp_v4_err()）。
# zh:
# zh: 多半是主机没开机，或者这个地址没有人用。RFC 9293 3.9.2.2 节把它算作软错误：已经打开的连接不会因此中断。

wire icmp host-unreachable about client SYN
client connect fails EHOSTUNREACH

expect client went SYN-SENT, CLOSED
expect 1 client SYN
expect 1 packet
expect closing never-opened at client
expect cause icmp-unreachable at client
expect first nobody at client
expect episode icmp-error at client
