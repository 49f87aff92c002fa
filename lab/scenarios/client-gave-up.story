# client-gave-up — a client closes before the SYN+ACK is there
#
# The program has lost its patience, or needed only the fastest of several connections, and closes its socket in
# SYN-SENT: no segment tells the server. When the SYN+ACK arrives no socket wants it, and the kernel answers with an
# RST whose number is the one acknowledged. The server, in SYN-RECEIVED, drops the connection; no application of its
# ever hears of it.
#
# zh: SYN+ACK 还没到，客户端就关闭了
# zh:
# zh: 程序等得不耐烦，或者几条连接里只要最快的一条，在 SYN-SENT 就关闭了套接字：没有任何报文告诉服务器。等
# zh: SYN+ACK 到来，已没有套接字要它，内核回以 RST，序号取自那个确认号。服务器处于 SYN-RECEIVED，丢掉这条连接；
# zh: 它的应用程序根本没听说过。

server listen
wire hold server SYN-ACK
client connect async
wait server SYN-ACK
client close
expect client CLOSED
expect server SYN-RECEIVED

wire release
wait client RST
expect server CLOSED

expect client went SYN-SENT, CLOSED
expect server went SYN-RECEIVED, CLOSED
expect 1 client RST
expect no client ACK
expect opening half-open
expect closing never-opened
expect cause client-gave-up
