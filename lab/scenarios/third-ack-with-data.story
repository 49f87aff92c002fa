# third-ack-with-data — the ACK that completes the handshake carries the request
#
# The client has told its kernel not to hurry with ACKs (TCP_QUICKACK 0), so after the SYN+ACK it waits a
# moment for data to send along. The program writes at once, and the handshake's third segment is the
# request. Until then the client is in ESTABLISHED and the server in SYN-RECEIVED.
#
# RFC 9293 section 3.5 allows it; any segment that acknowledges the server's SYN completes the handshake.
# Linux does so where the program is known to write first, as with TCP_DEFER_ACCEPT set on the connecting
# socket (tcp_rcv_synsent_state_process() in net/ipv4/tcp_input.c). A tool that looks for a bare ACK here
# finds none.
#
# zh: 完成握手的那个 ACK 捎上了请求
# zh:
# zh: 客户端告诉内核不必急着确认（TCP_QUICKACK 为 0），所以收到 SYN+ACK 之后，内核稍等片刻，看有没有数据可以同
# zh: 行。程序马上写了数据，握手的第三个报文段就是请求本身。在此之前，客户端在 ESTABLISHED，服务器在
# zh: SYN-RECEIVED。
# zh:
# zh: RFC 9293 3.5 节允许这样：任何确认了服务器 SYN 的报文段都能完成握手。已知程序会先写时，Linux 就这么做，例
# zh: 如在发起连接的套接字上设了 TCP_DEFER_ACCEPT（net/ipv4/tcp_input.c 的 tcp_rcv_synsent_state_process()）。
# zh: 一定要找一个光秃秃的 ACK 的工具，在这里什么也找不到。

server listen
client set quickack 0
client connect
expect client ESTABLISHED
expect server SYN-RECEIVED
expect no client ACK
client send "get"
expect server ESTABLISHED
expect no client ACK
expect 1 client data
server accept

server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went SYN-RECEIVED, ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 server SYN-ACK
expect opening three-way
expect first client
