# ipv6-three-segment — the close in three segments, over IPv6
#
# The same two programs as in three-segment, and segment for segment the same story: TCP does not change
# with the network protocol below it (RFC 9293 section 3.1 has it in the checksum's pseudo-header only,
# which RFC 8200 section 8.1 defines for IPv6). The server closes first, the client's FIN carries the ACK of
# the server's, and the server goes from FIN-WAIT-1 to TIME-WAIT.
#
# Where the two protocols behave differently between the same hosts, look at routes, tunnels and path MTU,
# not at TCP.
#
# zh: 三次挥手，在 IPv6 上
# zh:
# zh: 和 three-segment 一样的两个程序，一样的故事，一个报文段也不差：TCP 并不因为下面的网络协议而改变（RFC
# zh: 9293 3.1 节里，只有校验和的伪首部与此有关，IPv6 的伪首部由 RFC 8200 8.1 节规定）。服务器先关闭，客户端的
# zh: FIN 捎上了对服务器 FIN 的确认，服务器从 FIN-WAIT-1 直接进入 TIME-WAIT。
# zh:
# zh: 同样两台主机，如果两种协议表现不同，要查的是路由、隧道和路径 MTU，而不是 TCP。

over IPv6

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
wire mute client ACK until client FIN
server close
client recv "200 ok"
client close

expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 server FIN
expect 1 client FIN
expect 10 packet
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
