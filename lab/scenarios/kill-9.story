# kill-9 — a killed program's connection ends as if it had called close()
#
# The server's process is killed with SIGKILL. It cannot run another instruction, but its kernel still
# works: it closes all the descriptors that were open, and the socket is closed as by close(). A FIN goes
# out, and the rest is an ordinary end.
#
# On the wire this cannot be told from a program that finished properly; nor can a crash. Had there been
# received data that the program had not read, it would have been an RST, again just as with close()
# (tcp_close() in net/ipv4/tcp.c, RFC 2525 section 2.17). Only a host that loses its power, or its network,
# goes without a word.
#
# zh: 程序被强行杀死，连接的结束却和调用了 close() 一样
# zh:
# zh: 服务器的进程被 SIGKILL 杀死。它一条指令也不能再执行，但内核还在工作：它关闭进程打开的所有描述符，套接字
# zh: 就像 close() 那样关闭。FIN 照样发出，后面是普通的结尾。
# zh:
# zh: 在线路上，这与正常结束的程序无法区分；程序崩溃也是一样。如果还有收到而程序没读的数据，发出的就会是 RST，
# zh: 这也与 close() 相同（net/ipv4/tcp.c 的 tcp_close()，RFC 2525 2.17 节）。只有断了电或断了网的主机，才会一
# zh: 声不响地消失。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server kill
client recv eof
client close

expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 server FIN
expect 1 client FIN
expect no RST
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
