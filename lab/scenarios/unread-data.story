# unread-data — a close with received bytes still unread becomes an RST
#
# The client closes while the server's answer lies unread in its receive buffer. A FIN would tell the server
# that all went well, so the kernel sends an RST instead: RST and ACK, with the window the connection really
# has. Whatever the server still had to say is lost, and its next call on the socket fails with ECONNRESET.
#
# On the wire nothing says "unread"; one sees data that was acknowledged, then an RST from the end that
# received it, and no FIN. The cure is in the program that closes: read until end-of-file first, or
# shutdown(SHUT_WR) and then read. RFC 2525 section 2.17 asks for this RST; in Linux it is tcp_close().
#
# zh: 关闭时还有已收到却没读的数据，于是发出的是 RST
# zh:
# zh: 客户端关闭时，服务器的应答还躺在它的接收缓冲区里没有读。这时发 FIN 等于告诉服务器一切正常，所以内核
# zh: 改发 RST：带 RST 和 ACK 标志，窗口是连接真实的窗口。服务器还没说完的话就此丢失，它在这个套接字上的
# zh: 下一次调用会以 ECONNRESET 失败。
# zh:
# zh: 线路上看不出“没读”二字：能看到的只是数据已被确认，接着收数据的一端发来 RST，没有 FIN。要改的是关闭
# zh: 连接的程序：先读到文件尾，或者先 shutdown(SHUT_WR) 再读完。RFC 2525 第 2.17 节要求发这个 RST;Linux
# zh: 里是 tcp_close()。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client close
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
