# delayed-ack — the ACK of one lone segment waits for company
#
# The server's kernel has received a request and would rather send the ACK along with the answer than by
# itself. The program has no answer ready, so a timer decides: on Linux 40 ms. RFC 9293 section 3.8.6.3 allows
# up to 500 ms, and asks for an ACK for every second full-sized segment.
#
# One late ACK harms nobody, as the data had arrived at once. It does when somebody waits for it: see `nagle`.
# At a connection's beginning Linux acknowledges at once for a while; TCP_QUICKACK set to 0 ends that here.
#
# zh: 孤零零一个报文段的 ACK 在等伴
# zh:
# zh: 服务器的内核收到了请求，与其单独发 ACK，不如随应答一起发。程序还没有应答，于是由定时器决定：Linux 是
# zh: 40 毫秒。RFC 9293 第 3.8.6.3 节最多允许 500 毫秒，并要求每两个满长的报文段确认一次。
# zh:
# zh: 一个迟到的 ACK 对谁都无害，数据早就到了。有人等它时才有害，见 `nagle`。连接刚开始时 Linux 会有一阵立即
# zh: 确认；这里把 TCP_QUICKACK 设为 0，结束那个阶段。

client sysctl ipv4.tcp_rto_min_us 2000000
server listen
client connect
server accept
server set quickack 0

client send "get"
server recv "get"
wait server ACK
expect 1 server ACK
expect 1 client data

server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect 1 server data
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
expect episode delayed-ack
expect episode not retransmission
