# old-connection — a restarted client meets its own old connection at the server
#
# The client lost the connection without a word, and now connects again from the same port. The server still
# has the old one in ESTABLISHED and does not believe the SYN: it sends a challenge ACK with the old numbers
# (RFC 5961 section 4). The client, in SYN-SENT, did not ask for that number and answers with an RST whose
# sequence number is the one acknowledged, exact by construction. The old connection is gone, the client
# sends its SYN once more, and this time the handshake succeeds (RFC 9293 section 3.5.1, figure 9).
#
# SYN, ACK, RST, SYN in a row is the mark of it. A firewall that drops the ACK or the RST as out of place
# turns these milliseconds into a connect time-out.
#
# zh: 重启后的客户端在服务器上碰到自己的旧连接
# zh:
# zh: 客户端不声不响地丢了连接，现在又从同一端口连接。服务器的旧连接还在 ESTABLISHED，它不信这个 SYN，用旧的
# zh: 序号发出质询 ACK（RFC 5961 第 4 节）。客户端处于 SYN-SENT，从未请求过这个号码，便回以 RST，序号取自那个
# zh: 确认号，自然完全相符。旧连接消失，客户端再发一次 SYN，这回握手成功（RFC 9293 第 3.5.1 节，图 9）。
# zh:
# zh: 连着的 SYN、ACK、RST、SYN 就是它的标志。若防火墙把其中的 ACK 或 RST 当作不合时宜而丢弃，这几毫秒就变成
# zh: 连接超时。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client vanish
expect client CLOSED
expect server ESTABLISHED
expect 1 server ACK

client connect
server recv fails ECONNRESET
server#2 accept
client send "again"
server#2 recv "again"

expect 3 client SYN
expect 2 server SYN-ACK
expect 1 client RST
expect 1 RST
expect client went ESTABLISHED, CLOSED, SYN-SENT, ESTABLISHED
expect server went ESTABLISHED, CLOSED, SYN-RECEIVED, ESTABLISHED
expect opening three-way
expect closing open
expect segment reused-ports
