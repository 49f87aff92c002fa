# keep-alive — an idle connection asks, and the peer answers
#
# With SO_KEEPALIVE set, a kernel that has heard nothing for a while sends a segment which the peer is bound to
# answer: no payload, and one less than the sequence number that would come next (RFC 9293 section 3.8.4).
# Being outside of the window it draws an ACK, and the connection goes on. Here the time is one second; the
# default on Linux is two hours, which is longer than most balancers and NAT boxes remember an idle connection.
#
# Nothing was lost and nothing sent again, although the sequence number goes back by one.
#
# zh: 空闲的连接问一声，对端答应
# zh:
# zh: 设了 SO_KEEPALIVE 之后，内核一段时间没有动静，就发一个对端必须回答的报文段：没有数据，序号比下一个要用
# zh: 的小 1（RFC 9293 第 3.8.4 节）。它在窗口之外，因此引来一个 ACK，连接继续。这里的时间是一秒；Linux 的默认
# zh: 值是两小时，比多数负载均衡器和 NAT 记住空闲连接的时间都长。
# zh:
# zh: 序号虽然退了一步，但什么都没有丢，也没有重传。

server listen
client connect
server accept
client set keepalive 1
client set keepidle 1
client set keepintvl 1

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
expect 2 client ACK
expect 1 server ACK
wait 3rd client ACK
expect 2 server ACK
expect client ESTABLISHED
expect server ESTABLISHED

client send "get"
server recv "get"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect no RST
expect opening three-way
expect first server
expect episode not retransmission
expect episode not out-of-order
expect episode keep-alive
expect segment keep-alive
expect segment keep-alive-ack
