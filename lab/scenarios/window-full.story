# window-full — the sender has filled the window, and has to wait for ACKs
#
# The client has more to send than the server's window takes. It sends until the last byte the window allows,
# then stops, while the server's ACKs are on their long way back. Unlike in a zero window the receiver has not
# said "stop": it may well have read everything already.
#
# A connection that is often found like this is limited by its window: at most one window goes over in each
# round trip, whatever the line could carry. A larger receive buffer (SO_RCVBUF, net.ipv4.tcp_rmem) or window
# scaling (RFC 7323 section 2) helps; RFC 9293 section 3.8.6 is about windows.
#
# zh: 发送方填满了窗口，只能等 ACK
# zh:
# zh: 客户端要发的比服务器的窗口容得下的多。它一直发到窗口允许的最后一个字节，然后停下，而服务器的 ACK 还在漫长
# zh: 的归途上。与零窗口不同，接收方并没有说“停”：它可能早已读完一切。
# zh:
# zh: 常常处于这种状态的连接受制于窗口：不管线路能承载多少，每个往返最多传一个窗口。把接收缓冲区调大
# zh: （SO_RCVBUF、net.ipv4.tcp_rmem）或使用窗口扩大（RFC 7323 第 2 节）会有帮助；窗口见 RFC 9293 第 3.8.6 节。

client sysctl ipv4.tcp_early_retrans 0
server set rcvbuf 8192 on listener
server listen
client connect
server accept
client set nodelay 1

wire delay every server ACK 10ms
client send 16000 bytes
server recv 16000 bytes
server close
client recv eof
client close
wait client CLOSED

expect no RST
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect server TIME-WAIT
expect opening three-way
expect first server
expect segment window-full at client
expect episode not zero-window
expect episode not retransmission
