# simultaneous-open-one-lost — both ends connect, but only one of the SYNs arrives
#
# The client's SYN is lost, the server's is not. The client, in SYN-SENT, gets a SYN without ACK: as in any
# simultaneous open it goes to SYN-RECEIVED and answers with a SYN+ACK. For the server, which never saw the
# other SYN, that is the plain answer to its own, and it is in ESTABLISHED at once. So one end goes through
# a simultaneous open and the other through an ordinary one (RFC 9293 section 3.5).
#
# Captures differ likewise, and both are right: at the client two SYNs crossed, at the server it looks like
# a connection that the server opened. The lost SYN is never sent again, since the SYN+ACK bears its number.
#
# zh: 两端都在连接，但只有一个 SYN 送到
# zh:
# zh: 客户端的 SYN 丢了，服务器的没丢。客户端在 SYN-SENT 收到一个不带 ACK 的 SYN，照同时打开的规矩进入
# zh: SYN-RECEIVED，并回 SYN+ACK。服务器从没见过对方的 SYN，这个 SYN+ACK 在它看来就是对自己那个 SYN 的普通应
# zh: 答，于是立刻进入 ESTABLISHED。一端经历了同时打开，另一端经历的是普通打开（RFC 9293 3.5 节）。
# zh:
# zh: 两处的抓包也因此不同，而且都没错：在客户端看，两个 SYN 交错而过；在服务器看，是服务器发起的普通连接。丢
# zh: 掉的 SYN 不会再发，因为 SYN+ACK 里已经带着它的序号。

wire drop client SYN
client connect async
server connect
wait client ESTABLISHED

expect client went SYN-SENT, SYN-RECEIVED, ESTABLISHED
expect server went SYN-SENT, ESTABLISHED
expect 1 client SYN
expect 1 server SYN
expect 1 client SYN-ACK
expect no server SYN-ACK

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
expect opening simultaneous at client
expect opening three-way at server
expect first client
