# destroyed — an administrator takes the connection away from its program
#
# `ss -K`, or anything else that speaks SOCK_DESTROY to the kernel, ends a connection from outside of the
# program. The kernel tells both: the program's next call fails with ECONNABORTED, and the peer receives an
# RST with ACK (tcp_abort()). Android does this to all of an interface's connections when the network changes.
#
# The peer cannot see who decided. Many connections of one host that are reset in the same instant, whatever
# programs they belong to, are the sign to look for.
#
# zh: 管理员从程序手里拿走连接
# zh:
# zh: `ss -K` 或其他向内核发 SOCK_DESTROY 的工具，可以在程序之外结束一条连接。内核会告知双方：程序的下一次
# zh: 调用以 ECONNABORTED 失败，对端收到带 ACK 的 RST(tcp_abort())。Android 在网络切换时就这样处理一个接口
# zh: 上的所有连接。
# zh:
# zh: 对端看不出是谁的决定。若一台主机上分属不同程序的许多连接在同一瞬间被重置，就该想到它。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
server destroy
server recv fails ECONNABORTED
client recv fails ECONNRESET

expect client went ESTABLISHED, CLOSED
expect server went ESTABLISHED, CLOSED
expect 1 server RST
expect 1 RST
expect no FIN
expect opening three-way
expect closing reset
expect first server
expect cause active-abort
