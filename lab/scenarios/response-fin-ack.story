# response-fin-ack — answer, FIN, and the ACK of the peer's FIN in one segment
#
# The client sends its request and shuts its sending side. The server reads to the end of the stream, writes
# its answer with MSG_MORE, and closes before its kernel has acknowledged the client's FIN. One segment
# carries all that was due: the answer, the ACK of the client's FIN, and the server's FIN. The client goes
# from FIN-WAIT-1 to TIME-WAIT, the server through CLOSE-WAIT and LAST-ACK.
#
# It is a half-close in the space of three segments, and the briefest exchange that TCP has without Fast
# Open. Nothing in RFC 9293 section 3.10.7.4 minds: ACK, data and FIN of a segment are processed in that
# order.
#
# zh: 回答、FIN、对对方 FIN 的确认，全在一个报文段里
# zh:
# zh: 客户端发出请求，并关闭发送方向。服务器一直读到流的结束，带着 MSG_MORE 写下回答，又赶在内核确认客户端的
# zh: FIN 之前关闭。于是一个报文段带走了所有欠着的东西：回答、对客户端 FIN 的确认、服务器自己的 FIN。客户端从
# zh: FIN-WAIT-1 直接进入 TIME-WAIT，服务器经过 CLOSE-WAIT 和 LAST-ACK。
# zh:
# zh: 这是挤在三个报文段里的半关闭，也是不用 Fast Open 时 TCP 最简短的一问一答。RFC 9293 3.10.7.4 节对此毫无意
# zh: 见：一个报文段里的 ACK、数据、FIN 就是按这个顺序处理的。

server listen
client connect
server accept

client send "get"
wire mute server ACK until server FIN
client shutdown
server recv "get"
server recv eof
server send "200 ok" more
server close
client recv "200 ok"
client recv eof
client close

expect client went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect server went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client FIN
expect 1 server data
expect 1 server FIN
expect 1 server FIN of 6 bytes
expect no RST
expect opening three-way
expect first client
