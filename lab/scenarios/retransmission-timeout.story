# retransmission-timeout — a lost segment with nothing behind it waits for the timer
#
# The client's request is lost, and nothing follows that could show the server the gap. Only the retransmission
# timer is left (RFC 6298): when no ACK has come for the time it is set to, the client sends the segment again.
# On Linux that is 200 ms at least, however short the way; the tail loss probe, which may come sooner, is
# turned off here.
#
# At the client the segment is seen twice; at the server, behind the loss, only once, and late. Losses of
# single requests and of the end of an answer cost this much more than losses in the midst of a stream: see
# `fast-retransmission` and `tail-loss-probe`.
#
# zh: 丢失的报文段后面没有数据，只能等定时器
# zh:
# zh: 客户端的请求丢了，后面又没有数据能让服务器看出缺口，只剩重传定时器（RFC 6298）：在规定的时间内没等到 ACK，
# zh: 客户端就再发一次。Linux 不管路有多短，至少等 200 毫秒；可能来得更早的尾部丢失探测在这里关掉了。
# zh:
# zh: 在客户端，这个报文段看到两次；在服务器，也就是丢失点之后，只看到一次，而且来得晚。单个请求丢失、应答的末尾
# zh: 丢失，代价都比数据流当中的丢失大得多：见 `fast-retransmission` 和 `tail-loss-probe`。

client sysctl ipv4.tcp_early_retrans 0
server listen
client connect
server accept

wire drop client data
client send "get"
expect 1 client data
server recv "get"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect 2 client data
expect 1 server data
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect closing three-segment
expect first server
expect episode retransmission at client
expect segment retransmission at client
expect segment retransmission-timeout at client
expect segment not fast-retransmission at client
expect segment not spurious-retransmission at client
expect episode not retransmission at server
