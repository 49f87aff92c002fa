# nagle — a small write waits for the ACK that the other end is holding back
#
# The client's program writes its request in two small pieces. The first goes out at once; the second, by
# Nagle's algorithm (RFC 896; RFC 9293 section 3.7.4), has to wait until the first is acknowledged, in the hope
# of being joined by more. The server has only half a request and nothing to answer, so its kernel delays the
# ACK for 40 ms. Each waits for the other until the timer runs out.
#
# On the wire: small data, 40 ms of nothing, an ACK, and within microseconds more small data. One write of the
# whole request cures it (writev(), MSG_MORE), or TCP_NODELAY at the end that writes.
#
# zh: 小块写入在等对端扣着不发的 ACK
# zh:
# zh: 客户端的程序分两小块写出请求。第一块立刻发出；第二块按 Nagle 算法（RFC 896;RFC 9293 第 3.7.4 节）要等第一
# zh: 块得到确认，指望再凑上一些数据。服务器只拿到半个请求，没有什么可答，内核便把 ACK 推迟 40 毫秒。双方互相
# zh: 等待，直到定时器到点。
# zh:
# zh: 线路上看到的是：一小块数据，40 毫秒的空白，一个 ACK，随后几微秒之内又是一小块数据。把整个请求一次写出
# zh: (writev()、MSG_MORE)，或者在写的一端设 TCP_NODELAY，就好了。

client sysctl ipv4.tcp_rto_min_us 2000000
server listen
client connect
server accept
server set quickack 0

client send "get "
client send "a page"
expect 1 client data
server recv "get "
wait server ACK
server recv "a page"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect 2 client data
expect 1 server data
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
expect episode delayed-ack
expect episode nagle
expect episode not retransmission
