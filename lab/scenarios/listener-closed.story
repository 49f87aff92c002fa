# listener-closed — a server stops, with a connection that nobody had accepted
#
# The kernel completes the three-way handshake by itself and keeps the connection in the listener's queue
# until the program calls accept(). When the listening socket is closed, all that wait in its queue are aborted:
# RST with ACK, a real window (inet_csk_listen_stop()).
#
# What the client sees is a connection that opened well and was reset, here before it had sent a byte. It happens
# to a few clients at every restart of a busy server; handing the listening socket over to the new process
# avoids it.
#
# zh: 服务器停了，还有一条连接没被 accept
# zh:
# zh: 三次握手由内核自己完成，连接放在监听套接字的队列里，等程序调用 accept()。客户端已处于
# zh: ESTABLISHED。监听套接字一关，队列里等着的连接全部被中止：带 ACK 的 RST，窗口是真实的
# zh: (inet_csk_listen_stop())。
# zh:
# zh: 客户端看到的是：连接顺利打开，一个字节还没发，就被重置了。繁忙的服务器每次重启，总有几个客户端
# zh: 碰上；把监听套接字移交给新进程可以避免。

server listen
client connect
wait server ESTABLISHED
server unlisten
client recv fails ECONNRESET

expect client went ESTABLISHED, CLOSED
expect server went ESTABLISHED, CLOSED
expect no data
expect 1 server RST
expect 1 RST
expect no FIN
expect opening three-way
expect closing reset
expect first server
expect cause listener-closed
