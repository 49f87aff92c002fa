# congestion-marked — a full router marks a packet instead of dropping it (ECN)
#
# Both hosts agree on ECN in their SYNs (RFC 3168 section 6.1.1). A router on the way, whose queue grows, marks
# the client's second segment of data (CE, in the IP header). The server reports it with ECE in its ACKs, until a
# segment of the client's bears CWR: it has made its congestion window smaller, as if one segment had been lost,
# and nothing was lost.
#
# A capture at the client shows only the report, one at the server the mark itself.
#
# zh: 路由器满了，不丢包而是打标记（ECN）
# zh:
# zh: 两台主机在 SYN 里约定了 ECN（RFC 3168 第 6.1.1 节）。途中一台路由器的队列变长，给客户端的第二个数据段打上标记
# zh: （IP 首部里的 CE）。服务器在 ACK 里用 ECE 报告，直到客户端有一个报文段带着 CWR：它已把拥塞窗口缩小，就像丢了
# zh: 一个报文段那样，而实际上什么也没丢。
# zh:
# zh: 在客户端抓包只看得到报告，在服务器抓包才看得到标记本身。

client sysctl ipv4.tcp_ecn 1
server sysctl ipv4.tcp_ecn 1
server listen
client connect
server accept

wire mark 2nd client data
client send "get"
server recv "get"
client send "more"
server recv "more"
client send "and more"
server recv "and more"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect 3 client data
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect closing three-segment
expect first server
expect episode congestion-marked
expect episode not retransmission
