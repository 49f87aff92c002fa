# peer-vanished — the server lost its memory of the connection; the next data shows it
#
# The server's host was switched off and is up again, or another one took over its address. It had no time to
# say anything: no FIN, no RST. The client stays in ESTABLISHED and cannot know, until it sends. Its data
# meets a kernel without such a connection, and the answer is a bare RST: the sequence number is taken from
# the data's ACK, no ACK flag, no window (RFC 9293 section 3.5.2, group 1).
#
# The client's program gets ECONNRESET. Many connections of one peer that end like this in a short time: it
# was restarted, or a balancer sent them to a host that never knew them.
#
# zh: 服务器不记得这条连接了，下一次数据才让人发现
# zh:
# zh: 服务器主机断电又启动了，或者地址被另一台主机接管。它没有来得及说任何话：没有 FIN，没有 RST。客户端一直
# zh: 处于 ESTABLISHED，不发送就无从得知。它的数据遇到的内核没有这条连接，回答是光秃秃的 RST：序号取自数据的
# zh: 确认号，没有 ACK 标志，窗口为 0（RFC 9293 第 3.5.2 节，第 1 组）。
# zh:
# zh: 客户端的程序得到 ECONNRESET。同一对端的许多连接在短时间内都这样结束，说明它重启了，或者负载均衡器把它们
# zh: 送到了从来不认识它们的主机。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
server vanish
expect 0 RST
expect client ESTABLISHED
expect server CLOSED

client send "get"
client recv fails ECONNRESET

expect 1 server RST
expect 1 RST
expect no FIN
expect 2 client data
expect client went ESTABLISHED, CLOSED
expect server went ESTABLISHED, CLOSED
expect opening three-way
expect closing reset
expect first server
expect cause no-such-connection
