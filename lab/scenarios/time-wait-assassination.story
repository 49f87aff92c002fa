# time-wait-assassination — an old duplicate ends TIME-WAIT before its time
#
# The connection is closed: the server, which closed first, is in TIME-WAIT, the client in CLOSED. A copy of
# the client's data, long on its way, arrives at the server. TIME-WAIT answers as it must, with an ACK of all
# it has received; the client knows no such connection any more and replies with an RST. Its sequence number
# is just what the server expects, so TIME-WAIT is over after milliseconds instead of a minute.
#
# RFC 1337 calls it the assassination of TIME-WAIT. The connection itself lost nothing; but the ports are free
# again while old segments may still be about. Linux can refuse: see `time-wait-protected`.
#
# zh: 一个旧的重复报文让 TIME-WAIT 提前结束
# zh:
# zh: 连接已经关闭：先关闭的服务器处于 TIME-WAIT，客户端处于 CLOSED。客户端数据的一个副本在路上耽搁已久，
# zh: 这时到达服务器。TIME-WAIT 照规矩以 ACK 回答，确认它收到的一切；客户端已不认识这条连接，便回一个 RST。
# zh: 这个 RST 的序号恰好是服务器所期待的，于是 TIME-WAIT 只过了几毫秒就结束，而不是一分钟。
# zh:
# zh: RFC 1337 称之为对 TIME-WAIT 的暗杀。连接本身没有损失什么，但端口又空出来了，而旧报文段可能还在路上。
# zh: Linux 可以不让它得逞，见 `time-wait-protected`。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close
wait server TIME-WAIT
expect client CLOSED

wire inject client data seq -4 ack -7 "get"
wait client RST

expect 1 client RST
expect 1 RST
expect server went FIN-WAIT-1, TIME-WAIT, CLOSED
expect client went CLOSE-WAIT, LAST-ACK, CLOSED
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
expect episode time-wait-assassination
