# three-segment — the second end closes before its kernel has acknowledged the FIN
#
# The server answers and closes at once. The client reads the answer and closes too, sooner than its kernel
# would have sent an ACK for the server's FIN. One segment then does both: it is the client's own FIN, and
# it acknowledges the server's. On the wire: FIN, FIN+ACK, ACK. The ACK that is seen just before them covers
# the answer only; it stops one number short of the FIN.
#
# TCP wants every FIN acknowledged, not every ACK in a segment of its own. Since a segment's ACK is
# processed before its FIN (RFC 9293 section 3.10.7.4), the server goes from FIN-WAIT-1 to TIME-WAIT and is
# never seen in FIN-WAIT-2. Linux does not hurry to acknowledge a FIN: tcp_fin() in net/ipv4/tcp_input.c
# only notes that an ACK is due, and after data that ACK may wait some 40 ms for a segment to ride on. It is
# a race between the application and that timer; no fault, and nothing to mend.
#
# zh: 内核还没确认 FIN，第二端就关闭了
# zh:
# zh: 服务器答完话立刻关闭；客户端读到回答也马上关闭，赶在内核为服务器的 FIN 发出 ACK 之前。于是一个报文段办了
# zh: 两件事：它是客户端自己的 FIN，又确认了服务器的 FIN。线路上是 FIN、FIN+ACK、ACK。前面紧挨着的那个 ACK 只
# zh: 确认了回答的数据，比 FIN 小 1。
# zh:
# zh: TCP 要求每个 FIN 都得到确认，但不要求每个确认都单独占一个报文段。处理报文段时先看 ACK、后看 FIN（RFC
# zh: 9293 3.10.7.4 节），所以服务器从 FIN-WAIT-1 直接进入 TIME-WAIT，看不到 FIN-WAIT-2。Linux 并不急着确认
# zh: FIN：net/ipv4/tcp_input.c 的 tcp_fin() 只记下“欠一个 ACK”，收过数据之后，这个 ACK 可以等 40 毫秒左右，
# zh: 看有没有报文段能捎上它。三次还是四次，是应用和这个定时器在赛跑；这不是故障，也不用修。

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
expect 1 client SYN
expect 1 server SYN-ACK
expect 2 data
expect 2 client ACK
expect 2 server ACK
expect 1 server FIN
expect 1 client FIN
expect 10 packet
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
