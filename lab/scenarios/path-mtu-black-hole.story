# path-mtu-black-hole — large segments vanish, and no ICMP says why
#
# A link on the way takes less than the 1500 bytes that both hosts agreed on. Its router drops what is larger, and
# the ICMP error that should say so ("fragmentation needed") is lost: some firewall drops all ICMP. The handshake
# and the small request arrive, but the client's full-size segment never does, however often the timer sends it.
#
# Here the client's kernel looks for such holes (net.ipv4.tcp_mtu_probing 1, RFC 4821): after some timeouts it
# tries with smaller segments, and they arrive. Most systems do not, by default, and then the connection hangs
# until somebody gives up. The remedy is to let those ICMP errors through, or to lower the MSS on the way.
#
# zh: 大的报文段消失，也没有 ICMP 说明原因
# zh:
# zh: 途中有一段链路容不下双方约定的 1500 字节。那里的路由器丢弃更大的包，而本该说明此事的 ICMP 差错（“需要分片”）也
# zh: 丢了：某个防火墙把 ICMP 全部丢弃。握手和小的请求都能到，客户端的满长报文段却总也到不了，定时器重发多少次都一样。
# zh:
# zh: 这里客户端的内核会识别这种黑洞（net.ipv4.tcp_mtu_probing 1，RFC 4821）：几次超时之后改用更小的报文段，就到了。
# zh: 多数系统默认不这样做，连接便一直挂着，直到有人放弃。办法是放行这类 ICMP 差错，或者在途中调低 MSS。

needs sysctl ipv4.tcp_mtu_probing
client sysctl ipv4.tcp_mtu_probing 1
client sysctl ipv4.tcp_early_retrans 0
client sysctl ipv4.tcp_retries1 2
server listen
client connect
server accept

client send "get"
server recv "get"
server send "go on"
client recv "go on"
wire drop every client data of 1448 bytes
client send 1448 bytes
server recv 1448 bytes
wire mute client ACK until client FIN
server close
client recv eof
client close

expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect closing three-segment
expect first server
expect episode path-mtu-black-hole at client
expect episode retransmission at client
expect segment retransmission-timeout at client
