# duplicated-segment — the network delivers a segment twice
#
# Somewhere on the way the client's segment is copied: a link that repeats what it believes lost, a loop, a
# mirror port that feeds back. The server takes the first and answers the second with an ACK that bears a
# D-SACK block (RFC 2883): "this I had". Nothing is delivered to the program twice.
#
# The client has sent it once, and a capture there shows that. At the server two copies are seen; the same
# identification in the IP header tells a copy made by the network from one that the client sent again.
#
# zh: 网络把一个报文段送到了两次
# zh:
# zh: 客户端的报文段在路上某处被复制：链路重发它以为丢了的东西，出现环路，或者镜像端口又把报文送了回来。服务器收下
# zh: 第一份，对第二份回一个带 D-SACK 块的 ACK(RFC 2883)：“这个我有了”。程序不会收到两遍。
# zh:
# zh: 客户端只发了一次，在那里抓包看得清楚。在服务器能看到两份；IP 首部的标识相同，说明是网络复制的，而不是客户端
# zh: 重发的。

server listen
client connect
server accept

wire repeat client data
client send "get"
wait 2nd server ACK
server recv "get"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect 1 client data
expect 1 server data
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
expect episode not retransmission at client
