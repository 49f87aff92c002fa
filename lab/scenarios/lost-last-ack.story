# lost-last-ack — the ACK of the second FIN is lost, which is what TIME-WAIT is for
#
# The client closed first and is in TIME-WAIT; the last ACK, which nobody acknowledges, does not arrive. The
# server stays in LAST-ACK and sends its FIN again. The client, still in TIME-WAIT, repeats the ACK and
# starts its wait anew (RFC 9293 section 3.10.7.4).
#
# Without TIME-WAIT the second FIN would meet an end that has forgotten the connection, and be answered with
# an RST: the server's program would learn of an error though all data had arrived.
#
# zh: 对第二个 FIN 的 ACK 丢了：TIME-WAIT 就是为此准备的
# zh:
# zh: 客户端先关闭，已在 TIME-WAIT；最后一个 ACK 没有谁来确认，它丢了。服务器停在 LAST-ACK，再发一次 FIN。客户
# zh: 端还在 TIME-WAIT，于是重发 ACK，并重新开始计时（RFC 9293 3.10.7.4 节）。
# zh:
# zh: 如果没有 TIME-WAIT，第二个 FIN 会碰上已经忘记这个连接的一端，换来一个 RST：数据明明都已送到，服务器的程
# zh: 序却得到一个错误。

server sysctl ipv4.tcp_early_retrans 0
server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"

client close
server recv eof
server set quickack 1
wire drop client ACK
server close
expect client TIME-WAIT
expect server LAST-ACK
wait server CLOSED

expect client went ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, TIME-WAIT
expect server went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client FIN
expect 2 server FIN
expect no RST
expect opening three-way
expect closing four-segment
expect first client
expect episode retransmission
