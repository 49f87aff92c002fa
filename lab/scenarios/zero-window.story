# zero-window — the receiver's program does not read, and its window closes
#
# The server's receive buffer is small and nobody empties it. With each ACK the window it offers shrinks, until
# it is 0: the client must not send. It may only ask, now and then, whether that still holds. Linux asks with
# an empty segment one below the next expected number, on a doubling timer (RFC 9293 section 3.8.6.1;
# tcp_send_probe0()); other systems send one byte of the data. Each probe is answered with the window of the
# moment.
#
# When the program reads at last, a window update sets the client going again, and a probe would have found
# out if that update had been lost. Nothing is wrong with the network: the wait is the receiving application's.
#
# zh: 接收方的程序不读，窗口关到零
# zh:
# zh: 服务器的接收缓冲区很小，又没有人取走数据。每个 ACK 给出的窗口越来越小，直到为 0：客户端不得再发，只能不时
# zh: 问一声是否还是如此。Linux 用一个空报文段来问，序号比期待的下一个小 1，间隔按定时器加倍(RFC 9293 第
# zh: 3.8.6.1 节；tcp_send_probe0())；别的系统则发一个字节的数据。每个探测都得到回答，带着当时的窗口。
# zh:
# zh: 程序终于开始读时，窗口更新让客户端重新动起来；那个更新若是丢了，下一个探测也会发现。网络没有任何问题：
# zh: 等的是接收方的应用程序。

client sysctl ipv4.tcp_early_retrans 0
server set rcvbuf 4096 on listener
server listen
client connect
server accept

client send 12000 bytes
wait 3rd client ACK
expect client ESTABLISHED
expect server ESTABLISHED

server recv 12000 bytes
wire mute client ACK until client FIN
server close
client recv eof
client close
wait server TIME-WAIT

expect no RST
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect opening three-way
expect first server
expect episode zero-window
expect segment zero-window
expect segment zero-window-probe
expect segment zero-window-probe-ack
expect segment window-update
expect segment not keep-alive
