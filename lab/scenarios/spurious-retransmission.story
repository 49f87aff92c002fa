# spurious-retransmission — only the ACK was late: the second copy was not needed
#
# The client's data arrives at once, but the ACK is held up on its way back, longer than the client's
# retransmission timer. So the data is sent again, and the server, which has it already, says so: its next ACK
# bears a D-SACK block, which names bytes received twice (RFC 2883). From that, or from the timestamp echoed
# by the late ACK (RFC 3522), the sender learns that nothing was lost and undoes its slowing down.
#
# Retransmissions of this kind are a sign of delay, not of loss: a queue somewhere, a radio link, a machine
# that was not scheduled.
#
# zh: 只是 ACK 来迟了，第二份本来不需要
# zh:
# zh: 客户端的数据立刻就到了，但 ACK 在回来的路上被耽搁，比客户端的重传定时器还久。于是数据又发了一次；服务器早已
# zh: 收到，便说出来：它的下一个 ACK 带着 D-SACK 块，指明哪些字节收到了两次（RFC 2883）。凭这一点，或凭迟到的 ACK
# zh: 回显的时间戳（RFC 3522），发送方得知什么也没丢，便撤销减速。
# zh:
# zh: 这种重传表明的是延迟，不是丢失：某处的队列、无线链路、没有得到调度的机器。

client sysctl ipv4.tcp_early_retrans 0
server listen
client connect
server accept

wire hold server ACK until 2nd client data
client send "get"
server recv "get"
expect 1 client data
wait 2nd server ACK
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect 2 client data
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect closing three-segment
expect first server
expect episode retransmission
expect segment spurious-retransmission at server
