# http-close — the server says Connection: close, and closes
#
# HTTP/1.1 connections stay open for the next request, unless one end says otherwise: an answer with the field
# `Connection: close` is the last one on its connection, and whoever sends it has to close behind it (RFC 9112
# section 9.6). So when this server's FIN comes, nobody has to guess at time-outs or crashes: the application
# had decided it, and said so before.
#
# Without TLS these bytes can be read on the way, and tcpstory reads them where a message begins with a segment:
# the story's "Why" names the frame. A request may ask for the same, and an HTTP/1.0 message without keep-alive
# means it without saying so.
#
# zh: 服务器说了 Connection: close，然后关闭
# zh:
# zh: HTTP/1.1 的连接会留着等下一个请求，除非有一端另有表示：带 `Connection: close` 的回答是这条连接上的最后一
# zh: 个，谁发它，谁就得随后关闭（RFC 9112 9.6 节）。所以这台服务器的 FIN 到来时，不必去猜超时还是崩溃：是应用
# zh: 决定的，而且事先说过。
# zh:
# zh: 没有 TLS 时，这些字节途中可读；报文开头若正好是一个报文段的开头，tcpstory 就会去读，并在故事的“原因”里指出
# zh: 是哪一帧。请求也可以这样要求；不带 keep-alive 的 HTTP/1.0 报文则是不言自明。

server listen
client connect
server accept

client send "GET / HTTP/1.1\r\nHost: server\r\n\r\n"
server recv "GET / HTTP/1.1\r\nHost: server\r\n\r\n"
server send "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: close\r\n\r\nyes"
wire mute client ACK until client FIN
server close
client recv all
client close

expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 2 data
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
expect episode application-goodbye
