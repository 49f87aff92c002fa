# challenge-ack-rst — an RST within the window, but not at the expected number, is challenged
#
# A forged RST in the server's name hits the client's window, 1000 beyond the next expected sequence number.
# Before RFC 5961 that was enough to end the connection, and with large windows a few thousand guesses hit.
# Since then only the exact number resets. Any other in the window draws a challenge ACK (RFC 9293 section
# 3.10.7.4): had the server really sent the RST, it would answer the ACK with another one, now exact.
#
# The server knows nothing of all this and takes the ACK for a duplicate; both go on. An RST in a capture is
# no proof that a connection ended.
#
# zh: 窗口之内、但序号不是所期待的 RST，会被质询
# zh:
# zh: 一个以服务器名义伪造的 RST 落在客户端的窗口里，比期待的下一个序号多 1000。在 RFC 5961 之前，这就足以
# zh: 结束连接，窗口一大，猜几千次就能猜中。此后只有序号完全相符才会重置，窗口之内的其他序号引来质询 ACK
# zh: （RFC 9293 第 3.10.7.4 节）:RST 若真是服务器发的，它会再以一个 RST 回答这个 ACK，这回序号相符。
# zh:
# zh: 服务器对此毫不知情，把 ACK 当作重复的；双方继续。抓包里有 RST，并不证明连接已经结束。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
expect 2 client ACK

wire inject server RST seq 1000
wait 3rd client ACK
expect 3 client ACK
expect client ESTABLISHED
expect server ESTABLISHED

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect no RST
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
expect episode rst-ignored at client
expect episode not rst-ignored at server
