# unread-data — a server closes with the request still unread, which becomes an RST
#
# The request lies in the server's receive buffer, acknowledged by its kernel, when the server closes. A FIN would
# tell the client that all went well, so the kernel sends an RST instead: RST and ACK, with the window the
# connection really has. The client's next call on the socket fails with ECONNRESET.
#
# On the wire nothing says "unread"; one sees data that was acknowledged, then an RST from the end that
# received it, and no FIN. The cure is in the program that closes: read until end-of-file first, or
# shutdown(SHUT_WR) and then read. RFC 2525 section 2.17 asks for this RST; in Linux it is tcp_close().
#
# zh: 服务器关闭时请求还没读，于是发出的是 RST
# zh:
# zh: 服务器关闭时，请求还躺在它的接收缓冲区里，内核已经确认。这时发 FIN 等于告诉客户端一切正常，所以内核
# zh: 改发 RST：带 RST 和 ACK 标志，窗口是连接真实的窗口。客户端在这个套接字上的下一次调用会以 ECONNRESET
# zh: 失败。
# zh:
# zh: 线路上看不出“没读”二字：能看到的只是数据已被确认，接着收数据的一端发来 RST，没有 FIN。要改的是关闭
# zh: 连接的程序：先读到文件尾，或者先 shutdown(SHUT_WR) 再读完。RFC 2525 第 2.17 节要求发这个 RST；Linux
# zh: 里是 tcp_close()。

server listen
client connect
server accept

client send "get"
wait server ACK
server close
client recv fails ECONNRESET

expect client went ESTABLISHED, CLOSED
expect server went ESTABLISHED, CLOSED
expect no server data
expect 1 server RST
expect 1 RST
expect no FIN
expect opening three-way
expect closing reset
expect first server
expect cause unread-data
