# lost-syn — the first SYN is lost, and a second one a second later opens the connection
#
# The client hears nothing and sends the same SYN again, with the same sequence number, after one second:
# that is the initial retransmission timeout (RFC 6298 section 2). All else is as usual. A capture at the
# client shows two SYNs; one at the server, where only the second arrived, shows nothing odd at all.
#
# A connect() that takes one second and a little, or three, or seven, is this: one, two or three SYNs lost,
# or their answers (kernels from 6.5 on repeat the first few at steps of one second,
# net.ipv4.tcp_syn_linear_timeouts). The times alone tell it, in the application's log as well.
#
# zh: 第一个 SYN 丢了，一秒后的第二个打开了连接
# zh:
# zh: 客户端没有等到回应，一秒之后把同一个 SYN 再发一次，序号不变：一秒就是初始重传超时（RFC 6298 第 2 节）。
# zh: 其余一切如常。在客户端抓包看到两个 SYN；在服务器上只到了第二个，看不出任何异样。
# zh:
# zh: connect() 花了一秒多一点，或者三秒、七秒，就是这种情形：丢了一个、两个或三个 SYN，或者是它们的应答（6.5
# zh: 起的内核，前几次都间隔一秒，见 net.ipv4.tcp_syn_linear_timeouts）。光看时间就能认出来，在应用的日志里也
# zh: 一样。

server listen
wire drop client SYN
client connect
server accept

expect client went SYN-SENT, ESTABLISHED
expect server went CLOSED, SYN-RECEIVED, ESTABLISHED
expect 2 client SYN
expect 1 server SYN-ACK

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
expect episode retransmission at client
expect episode not retransmission at server
