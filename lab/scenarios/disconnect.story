# disconnect — connect() to AF_UNSPEC takes the connection off its socket
#
# A connected socket can be connected again, to nobody: connect() with the address family AF_UNSPEC. Linux
# treats this as an abort of an ESTABLISHED connection and sends an RST with ACK (tcp_disconnect()). The
# socket lives on and may connect anew; its old connection is in CLOSED at once, at both ends.
#
# Few programs do it on purpose. It turns up in libraries that keep a socket for the next attempt, and it
# looks on the wire just as `linger-zero` does.
#
# zh: connect() 到 AF_UNSPEC，把连接从套接字上摘下来
# zh:
# zh: 已连接的套接字可以再连一次，连到“无人”：connect() 时地址族填 AF_UNSPEC。对 ESTABLISHED 的连接，Linux
# zh: 把它当作中止，发出带 ACK 的 RST(tcp_disconnect())。套接字还在，可以另行连接；旧连接则在两端立刻进入
# zh: CLOSED。
# zh:
# zh: 很少有程序有意这样做。它见于保留套接字以备下次连接的库，在线路上与 `linger-zero` 一模一样。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client disconnect
server recv fails ECONNRESET

expect client went ESTABLISHED, CLOSED
expect server went ESTABLISHED, CLOSED
expect 1 client RST
expect 1 RST
expect no FIN
expect opening three-way
expect closing reset
expect first client
expect cause active-abort
