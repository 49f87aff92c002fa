# three-segment-reordered — four segments were sent, but the second FIN overtakes the ACK
#
# The client closes, the server acknowledges the FIN at once and then closes: four segments by the book. The
# network delivers the server's FIN before its ACK. That FIN acknowledges the client's as well, so the
# client goes from FIN-WAIT-1 to TIME-WAIT as if only three had been sent. A capture at the server shows
# four segments, one at the client shows the FIN first and then an ACK with an older sequence number.
#
# The straggler does harm. To an end in TIME-WAIT it is an old duplicate, which is answered with an ACK (RFC
# 9293 section 3.10.7.4). By then the server has forgotten the connection and answers with an RST, and the
# RST ends the client's TIME-WAIT early: the assassination that RFC 1337 describes. Linux guards against it
# when net.ipv4.tcp_rfc1337 is 1; the default is 0.
#
# zh: 发了四个报文段，但第二个 FIN 抢在了 ACK 前面
# zh:
# zh: 客户端关闭，服务器立刻确认它的 FIN，然后自己也关闭：照书本的四次。可是网络先送到了服务器的 FIN，后送到它
# zh: 的 ACK。这个 FIN 同样确认了客户端的 FIN，于是客户端从 FIN-WAIT-1 直接进入 TIME-WAIT，好像只发了三个报文
# zh: 段。在服务器上抓包看到的是四次，在客户端上看到的是先来 FIN，再来一个序号更旧的 ACK。
# zh:
# zh: 迟到的 ACK 还会惹祸。对处在 TIME-WAIT 的一端来说，它是旧的重复报文段，要用 ACK 回答（RFC 9293 3.10.7.4
# zh: 节）；而服务器此时已经忘了这个连接，便回一个 RST，这个 RST 让客户端的 TIME-WAIT 提前结束：这正是 RFC
# zh: 1337 所说的“TIME-WAIT 暗杀”。Linux 把 net.ipv4.tcp_rfc1337 设为 1 可以防止；默认是 0。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"

wire hold server ACK until server FIN
client close
server recv eof
server set quickack 1
server close

expect client went ESTABLISHED, FIN-WAIT-1, TIME-WAIT, CLOSED
expect server went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client FIN
expect 1 server FIN
expect 2 server ACK
expect 1 server RST
expect opening three-way
expect closing four-segment
expect cause closed-after-ack
expect first client
