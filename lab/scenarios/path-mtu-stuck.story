# path-mtu-stuck — full-size segments vanish on the way, the rest arrives, and the sender gives up
#
# A tunnel on the way takes less than 1500 bytes, and the ICMP error that says so is filtered. The client's
# upload is a full segment and a short one behind it. The short one arrives: the server says so by SACK. The
# full one does not, however often it is sent, and in the end the client gives up (net.ipv4.tcp_retries2,
# three here; net.ipv4.tcp_mtu_probing is off, as by default).
#
# It looks as if the server were gone, and is not: what it had to say, it said. The mark is the size of what
# is missing. Clamp the MSS where the tunnel begins, let the ICMP error pass, or let the hosts probe.
#
# zh: 满长的报文段在途中消失，其余都能到，发送方最终放弃
# zh:
# zh: 途中的隧道容不下 1500 字节，而告知此事的 ICMP 差错被过滤了。客户端上传的是一个满长的报文段和它后面一个短的。
# zh: 短的到了，服务器用 SACK 说明；满长的无论发多少次都到不了，客户端最后放弃（net.ipv4.tcp_retries2，这里是 3；
# zh: net.ipv4.tcp_mtu_probing 关闭，这也是默认值）。
# zh:
# zh: 看上去像是服务器不在了，其实不然：该说的它都说了。标志在于缺的是多大的报文。在隧道入口限制 MSS、放行那种 ICMP
# zh: 差错，或者让主机自己探测，都可以解决。

needs sysctl ipv4.tcp_mtu_probing
client sysctl ipv4.tcp_mtu_probing 0
client sysctl ipv4.tcp_early_retrans 0
client sysctl ipv4.tcp_retries2 3
server listen
client connect
server accept

client send "get"
server recv "get"
server send "go on"
client recv "go on"
wire drop every client data of 1448 bytes
client send 1500 bytes
client recv fails ETIMEDOUT

expect client went ESTABLISHED, CLOSED
expect server ESTABLISHED
expect no RST
expect no FIN
expect opening three-way
expect episode path-mtu-black-hole at client
expect episode retransmission at client
expect closing vanished at client
expect cause path-mtu-black-hole at client
expect closing open at server
