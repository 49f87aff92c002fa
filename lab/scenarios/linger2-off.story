# linger2-off — a program that does not want to wait in FIN-WAIT-2
#
# The client ends its own direction with shutdown(SHUT_WR), the server's kernel acknowledges the FIN, and the
# client is in FIN-WAIT-2. Then it closes, having set TCP_LINGER2 to -1: "do not wait for the other FIN".
# Linux sends an RST with ACK and forgets the connection (tcp_close()).
#
# On the wire a FIN is followed, from the same end, by an RST, with no data from the other in between. The
# server's program, which was still free to write, finds out with its next call.
#
# zh: 程序不愿在 FIN-WAIT-2 里等
# zh:
# zh: 客户端用 shutdown(SHUT_WR) 结束自己的方向，服务器的内核确认了 FIN，客户端进入 FIN-WAIT-2。随后它关闭，
# zh: 并且事先把 TCP_LINGER2 设成了 -1：“不要等另一个 FIN”。Linux 发出带 ACK 的 RST，忘掉这条连接
# zh: (tcp_close())。
# zh:
# zh: 线路上是同一端先发 FIN、后发 RST，中间没有对端的数据。服务器的程序本来还可以写，要到下一次调用才发现。

client sysctl ipv4.tcp_rto_min_us 2000000
server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client shutdown
wait client FIN-WAIT-2
client set linger2 -1
client close

expect client went ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSED
expect server went ESTABLISHED, CLOSE-WAIT, CLOSED
expect 1 client FIN
expect no server FIN
expect 1 client RST
expect 1 RST
expect opening three-way
expect closing reset-after-fin
expect first client
expect cause active-abort
