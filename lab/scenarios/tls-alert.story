# tls-alert — the server ends the TLS handshake with a fatal alert, and closes
#
# The first record of the client's is a handshake's (type 22). The server does not like what it offers and
# answers with a record of type 21, an alert: level 2, fatal, number 70, protocol_version. Then it closes. In a
# capture that shows nothing but TCP this is a connection that a server closed after one request; the alert says
# why (RFC 8446 section 6.2).
#
# Before keys are agreed on alerts can be read on the way. After that, TLS 1.2 still shows that a record is an
# alert, though not which: as the last record it is most likely close_notify. TLS 1.3 hides even that.
#
# zh: 服务器以致命警报结束 TLS 握手，然后关闭
# zh:
# zh: 客户端的第一个记录是握手（类型 22）。服务器不接受它所提的，回了一个类型 21 的记录，即警报：级别 2（致命），
# zh: 编号 70，protocol_version。然后关闭。只看 TCP，这不过是服务器在一次请求之后关了连接；警报说明了原因
# zh: （RFC 8446 6.2 节）。
# zh:
# zh: 密钥商定之前，警报途中可读。之后，TLS 1.2 仍能看出某个记录是警报，但看不出是哪一种：若是最后一个记录，多半
# zh: 是 close_notify。TLS 1.3 连这一点也藏起来了。

server listen
client connect
server accept

client send "\x16\x03\x01\0\x04\x01\0\0\0"
server recv 9 bytes
server send "\x15\x03\x03\0\x02\x02\x46"
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
