# icmp-prohibited — a router on the path says that it may not forward the SYN
#
# An access list forbids the SYN, and the router says so: ICMP type 3, code 13, "communication
# administratively prohibited" (RFC 1812 section 5.2.7.1). Linux makes EHOSTUNREACH of it, and connect()
# fails after one SYN, without a wait.
#
# The message's source address names the router with the rule, which is more than a silent drop would tell.
# The host itself may be in perfect health.
#
# zh: 途中的路由器说，它不许转发这个 SYN
# zh:
# zh: 访问控制列表不放行，路由器也明说了：ICMP 类型 3，代码 13，“通信被管理员禁止”（RFC 1812 5.2.7.1 节）。
# zh: Linux 把它译作 EHOSTUNREACH，connect() 只发一个 SYN 就失败，不用等待。
# zh:
# zh: 这条消息的源地址指明了规则在哪台路由器上，比悄悄丢弃说得多。目标主机本身可能好好的。

wire icmp prohibited about client SYN
client connect fails EHOSTUNREACH

expect client went SYN-SENT, CLOSED
expect 1 client SYN
expect 1 packet
expect closing never-opened at client
expect cause icmp-unreachable at client
expect first nobody at client
expect episode icmp-error at client
