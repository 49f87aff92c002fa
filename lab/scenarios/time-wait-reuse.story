# time-wait-reuse — a new connection begins on a pair of ports still in TIME-WAIT
#
# The server closed first and is in TIME-WAIT for the next minute. The client, free at once, connects again
# from the same port. Its SYN could be an old one that was long on its way; what tells the two apart is that
# its sequence number, or its timestamp, is newer than all of the old connection. So the server leaves
# TIME-WAIT for SYN-RECEIVED and answers with a SYN+ACK (RFC 6191; RFC 9293 section 3.10.7.4).
#
# Linux chooses the new initial number well above the old connection's last one, so that no old segment can
# be taken for a new one (tcp_timewait_state_process()). Many short connections from few ports live by this.
#
# zh: 在仍处于 TIME-WAIT 的端口对上开始新连接
# zh:
# zh: 服务器先关闭，接下来一分钟都在 TIME-WAIT。客户端立刻就自由了，从同一个端口再次连接。它的 SYN 也可能是
# zh: 在路上耽搁已久的旧报文；区分的办法是：序号或时间戳比旧连接的全都新。于是服务器离开 TIME-WAIT，进入
# zh: SYN-RECEIVED，以 SYN+ACK 回答（RFC 6191;RFC 9293 第 3.10.7.4 节）。
# zh:
# zh: Linux 把新的初始序号取得远高于旧连接的最后一个序号，旧报文段便不可能被当成新的
# zh: (tcp_timewait_state_process())。从少数端口发起的大量短连接就靠它。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close
wait server TIME-WAIT
expect client CLOSED

client connect
server accept
client send "again"
server recv "again"

expect 2 client SYN
expect 2 server SYN-ACK
expect no RST
expect client went CLOSED, SYN-SENT, ESTABLISHED
expect server went FIN-WAIT-1, TIME-WAIT, SYN-RECEIVED, ESTABLISHED
expect opening three-way
expect closing open
expect segment reused-ports
expect earlier opening three-way
expect earlier closing three-segment
expect earlier first server
expect earlier cause closed-before-ack
