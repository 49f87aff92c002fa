# old-connection-in-the-way — an older connection on the same ports keeps a new one from opening
#
# The client lost its connection without a word and connects again from the same port. The server, which still has
# the old one, answers each SYN with an ACK of the old one's numbers (RFC 5961 section 4). The client's RST would
# clear that away; here a firewall drops it as out of place, so the client tries in vain until it gives up.
#
# zh: 同样端口上的旧连接挡住了新连接
# zh:
# zh: 客户端不声不响地丢了连接，又从同一端口连接。服务器还留着旧连接，对每个 SYN 都用旧连接的序号回一个 ACK
# zh: （RFC 5961 第 4 节）。客户端的 RST 本可以清掉它；这里防火墙把 RST 当作不合时宜丢弃了，客户端只好白试到放弃
# zh: 为止。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client vanish
expect server ESTABLISHED

wire drop every client RST
client connect async
wait 3rd server ACK
client close

expect 1 server SYN-ACK
expect server went SYN-RECEIVED, ESTABLISHED
expect opening unanswered at server
expect closing never-opened at server
expect cause challenge-ack at server
expect earlier episode challenge-ack at server
