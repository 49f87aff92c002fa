# lost-third-ack — the handshake's last ACK is lost, and the first data does its work
#
# The client is in ESTABLISHED as soon as it has the SYN+ACK; its ACK is lost, and the server stays in
# SYN-RECEIVED. The request that follows acknowledges the server's SYN too, as every segment from then on
# does, and brings the server to ESTABLISHED (RFC 9293 section 3.10.7.4). Nothing is sent twice.
#
# It goes unnoticed when the client speaks first. When the server does, its accept() has to wait until the
# SYN+ACK has been repeated, about a second later.
#
# zh: 握手的最后一个 ACK 丢了，第一份数据替它完成了任务
# zh:
# zh: 客户端一收到 SYN+ACK 就进入 ESTABLISHED；它的 ACK 丢了，服务器停在 SYN-RECEIVED。随后的请求和此后的每个
# zh: 报文段一样，也确认了服务器的 SYN，于是服务器进入 ESTABLISHED（RFC 9293 3.10.7.4 节）。没有任何东西重发。
# zh:
# zh: 客户端先说话时，谁也不会察觉。若是服务器先说话，它的 accept() 就得等到 SYN+ACK 重发之后，大约晚一秒。

server listen
wire drop client ACK
client connect
expect client ESTABLISHED
expect server SYN-RECEIVED

client send "get"
expect server ESTABLISHED
server accept
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went SYN-RECEIVED, ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client SYN
expect 1 server SYN-ACK
expect 1 client data
expect opening three-way
expect first client
expect episode not retransmission
