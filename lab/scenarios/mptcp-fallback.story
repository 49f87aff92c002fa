# mptcp-fallback — one end asks for MPTCP, the other does not know it
#
# The client's SYN offers MP_CAPABLE. The server's program has an ordinary TCP socket, its SYN+ACK has no
# such option, and the client goes on in plain TCP (RFC 8684 section 3.7): the third ACK and all that
# follows bear no trace of MPTCP, and the connection closes as any other.
#
# The fallback costs nothing and goes unnoticed by the programs. The same picture comes from a middlebox
# that removes options it does not know; that there is a single path then is all that one notices.
#
# zh: 一端想用 MPTCP，另一端不懂
# zh:
# zh: 客户端的 SYN 提出 MP_CAPABLE。服务器的程序用的是普通 TCP 套接字，SYN+ACK 里没有这个选项，客户端就改用普
# zh: 通 TCP（RFC 8684 3.7 节）：从第三个 ACK 起再没有 MPTCP 的痕迹，连接的关闭也和别的连接一样。
# zh:
# zh: 回退没有代价，程序也察觉不到。中间设备去掉它不认识的选项时，看起来也是这样；能注意到的只是从此只有一条路
# zh: 径。

needs MPTCP
over MPTCP at client

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect opening three-way
expect first client
