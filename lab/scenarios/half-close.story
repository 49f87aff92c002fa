# half-close — one end has said all it had to say, the other still answers
#
# The client sends its request and calls shutdown(SHUT_WR). The server reads "get" and the end of the
# stream, stays in CLOSE-WAIT, and sends its answer; the client, in FIN-WAIT-2, still receives. The server's
# data after the client's FIN acknowledges that FIN, so no separate ACK is needed. Then the server closes.
#
# A FIN closes one direction only (RFC 9293 section 3.6.1). Had the client called close(), its kernel would
# have met the answer with an RST, since nobody was left to read it; that no RST came is the sign of a
# half-close.
#
# zh: 一端把话说完了，另一端还在回答
# zh:
# zh: 客户端发完请求，调用 shutdown(SHUT_WR)。服务器读到 "get" 和流的结束，停在 CLOSE-WAIT，接着发送回答；客户
# zh: 端在 FIN-WAIT-2，照样接收。服务器在客户端的 FIN 之后发出的数据，顺带确认了这个 FIN，不必另发 ACK。然后服
# zh: 务器关闭。
# zh:
# zh: FIN 只关闭一个方向（RFC 9293 3.6.1 节）。假如客户端调用的是 close()，回答到达时已经没有人读，它的内核会
# zh: 回 RST；没有出现 RST，正是半关闭的标志。

server listen
client connect
server accept

client send "get"
client shutdown
server recv "get"
server recv eof
expect server CLOSE-WAIT

server send "200 ok"
expect client FIN-WAIT-2
expect server CLOSE-WAIT
client recv "200 ok"
server close
client recv eof
client close

expect client went ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, TIME-WAIT
expect server went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client FIN
expect 1 server FIN
expect 1 server data
expect no RST
expect opening three-way
expect closing half-close
expect first client
expect cause shutdown-write
expect episode close-wait
