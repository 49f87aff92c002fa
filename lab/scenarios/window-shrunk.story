# window-shrunk — a receiver takes back room that it had promised
#
# The server has promised some 64 kilobytes of room. Then its program makes the socket's buffer smaller, and with
# net.ipv4.tcp_shrink_window the kernel says so at once: the right edge of the window moves to the left. Without that
# setting Linux keeps to what it has promised. RFC 9293 section 3.8.6 discourages shrinking: what is already under way
# by the older promise may find no room, and is dropped.
#
# zh: 接收方收回已经许诺的空间
# zh:
# zh: 服务器许诺了大约 64 KB 的空间。随后它的程序把套接字的缓冲区调小，设了 net.ipv4.tcp_shrink_window 的内核马上照实
# zh: 说，把窗口的右沿往左移。没有这项设置，Linux 会守住已许诺的空间。RFC 9293 第 3.8.6 节不赞成收缩窗口：按旧的许诺已经
# zh: 在路上的数据可能没有地方放，只好丢弃。

needs sysctl ipv4.tcp_shrink_window
server sysctl ipv4.tcp_shrink_window 1
server listen
client connect
server accept

client send "get"
server recv "get"
server set rcvbuf 4096
client send "more"
server recv "more"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect closing three-segment
expect first server
expect episode window-shrunk
