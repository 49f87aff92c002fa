# simultaneous-open — both ends connect to each other, and their SYNs cross
#
# Nobody listens. Each end has sent its SYN when the other's arrives; each goes from SYN-SENT to
# SYN-RECEIVED, answers with a SYN+ACK that keeps the sequence number of its SYN, and is in ESTABLISHED when
# the other's SYN+ACK is there (RFC 9293 section 3.5, figure 7). It is one connection, not two. Here the
# wire holds the client's SYN until the server's has been delivered.
#
# The SYN+ACKs repeat numbers that were seen before, yet they are no retransmissions. Linux follows them up
# with an ACK each. In practice this is TCP hole punching through NATs, and protocols between peers that
# both dial. Which end is called the client is a mere convention here.
#
# zh: 两端互相连接，SYN 在途中相遇
# zh:
# zh: 没有谁在监听。双方都在收到对方的 SYN 之前发出了自己的 SYN：各自从 SYN-SENT 进入 SYN-RECEIVED，用沿用原序
# zh: 号的 SYN+ACK应答，等对方的 SYN+ACK 到了，就进入 ESTABLISHED（RFC 9293 3.5 节图 7）。这是一个连接，不是两
# zh: 个。这里由线路扣住客户端的SYN，直到服务器的 SYN 送达。
# zh:
# zh: SYN+ACK 里的序号都出现过，但它们不是重传。Linux 之后还会各补一个 ACK。现实中见于 TCP 穿越 NAT 的打洞，以
# zh: 及双方都会主动拨号的对等协议。这里把哪一端叫客户端，只是为了有个叫法。

wire hold client SYN until server SYN
client connect async
server connect
wait client ESTABLISHED

expect client went SYN-SENT, SYN-RECEIVED, ESTABLISHED
expect server went SYN-SENT, SYN-RECEIVED, ESTABLISHED
expect 1 client SYN
expect 1 server SYN
expect 1 client SYN-ACK
expect 1 server SYN-ACK

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening simultaneous
expect first client
