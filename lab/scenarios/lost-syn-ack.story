# lost-syn-ack — the server's SYN+ACK is lost, and the client's second SYN fetches another
#
# The server has answered, and is in SYN-RECEIVED; the client, in SYN-SENT, knows nothing of it and repeats
# its SYN after a second. The server knows that SYN, and sends its SYN+ACK again. Had the client been
# slower, the server's own timer would have done so. Here the first SYN is half a second on its way, so the
# client's timer is the first.
#
# At the client this looks just as if the SYN had been lost: two SYNs, one answer. Only a capture at the
# server shows that the first SYN did arrive and that the way back is the one that loses packets.
#
# zh: 服务器的 SYN+ACK 丢了，客户端的第二个 SYN 又换来一个
# zh:
# zh: 服务器已经应答，处在 SYN-RECEIVED；客户端还在 SYN-SENT，对此一无所知，一秒后重发 SYN。服务器认得这个
# zh: SYN，便再发一次 SYN+ACK。要是客户端慢一些，服务器自己的定时器也会这么做。这里让第一个 SYN 在路上走半秒，
# zh: 于是客户端的定时器先到。
# zh:
# zh: 在客户端看来，这和 SYN 丢失一模一样：两个 SYN，一个应答。只有在服务器上抓包才能知道，第一个 SYN 其实到
# zh: 了，丢包的是回程。

server listen
wire delay client SYN 500ms
wire drop server SYN-ACK
client connect
server accept

expect client went SYN-SENT, ESTABLISHED
expect server went SYN-RECEIVED, ESTABLISHED
expect 2 client SYN
expect 2 server SYN-ACK

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server close

expect client TIME-WAIT
expect server went CLOSE-WAIT, LAST-ACK, CLOSED
expect opening three-way
expect first client
expect episode retransmission
