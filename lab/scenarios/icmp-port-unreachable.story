# icmp-port-unreachable — the SYN is answered with an ICMP "port unreachable"
#
# A host without a listener answers a SYN with an RST. ICMP "port unreachable" (type 3, code 3) instead of
# it comes from a packet filter: it is what an iptables REJECT rule sends unless told otherwise. The program
# cannot tell the two apart, connect() fails with ECONNREFUSED both times; the wire shows at once that a
# rule, and not the lack of a listener, is the reason.
#
# RFC 9293 section 3.9.2.2 counts the error among the hard ones, which abort a connection; Linux heeds it in
# SYN-SENT only, since anyone can forge it.
#
# zh: SYN 换来了 ICMP“端口不可达”
# zh:
# zh: 没有程序监听时，主机用 RST 回答 SYN。来的若是 ICMP“端口不可达”（类型 3，代码 3），那是包过滤器的手笔：
# zh: iptables 的 REJECT 规则不加参数时发的就是它。程序分不出两者，connect() 都以 ECONNREFUSED 失败；线路上却
# zh: 一目了然：原因是一条规则，而不是没有程序在监听。
# zh:
# zh: RFC 9293 3.9.2.2 节把它列为硬错误，应当中止连接；因为谁都可以伪造它，Linux 只在 SYN-SENT 时听它的。

wire icmp port-unreachable about client SYN
client connect fails ECONNREFUSED

expect client went SYN-SENT, CLOSED
expect 1 client SYN
expect 1 packet
expect closing never-opened at client
expect cause icmp-unreachable at client
expect first nobody at client
expect episode icmp-error at client
