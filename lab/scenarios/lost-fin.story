# lost-fin — the FIN is lost and sent again
#
# The client closes; its FIN does not arrive. The server goes on in ESTABLISHED and knows nothing, the
# client waits in FIN-WAIT-1, and sends the FIN again when the retransmission timer expires, here after some
# 200 ms (Linux's least timeout). A FIN takes a sequence number and is retransmitted as data is (RFC 9293
# section 3.8.1).
#
# At the client there are two FINs with the same number; at the server only one, and the close looks
# ordinary, merely late.
#
# zh: FIN 丢了，又发了一次
# zh:
# zh: 客户端关闭，FIN 没有送到。服务器毫不知情，仍在 ESTABLISHED；客户端等在 FIN-WAIT-1，重传定时器到期（这里
# zh: 约 200 毫秒，是 Linux的最小超时）后再发一次 FIN。FIN 占一个序号，和数据一样会重传（RFC 9293 3.8.1 节）。
# zh:
# zh: 在客户端看到两个序号相同的 FIN；在服务器只看到一个，关闭过程一切正常，只是来得晚。

client sysctl ipv4.tcp_early_retrans 0
server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"

wire drop client FIN
client close
expect client FIN-WAIT-1
expect server ESTABLISHED
server recv eof
server set quickack 1
server close

expect client went ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, TIME-WAIT
expect server went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 2 client FIN
expect 1 server FIN
expect opening three-way
expect closing four-segment
expect first client
expect episode retransmission at client
expect episode not retransmission at server
