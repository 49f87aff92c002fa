# reordered-segments — a segment is overtaken by the one behind it
#
# The first of three segments is on a slower way, and the second gets there before it. The server acknowledges
# what it has, with a SACK block for what lies beyond the gap; then the first one arrives and all is well. A
# duplicate ACK or two is too little for the client to believe in a loss (RFC 5681 section 3.2 wants three), so
# nothing is sent again.
#
# Only a capture behind the place of the reordering shows it. Several links used as one, or a parallel path
# inside of a router, make this; when it reaches further than three segments it costs retransmissions.
#
# zh: 一个报文段被后面的赶了过去
# zh:
# zh: 三个报文段里的第一个走了慢路，第二个先到。服务器确认已有的部分，并用 SACK 块报告缺口之后的；随后第一个到达，
# zh: 一切正常。一两个重复的 ACK 还不足以让客户端相信有丢失（RFC 5681 第 3.2 节要三个），所以什么都没有重发。
# zh:
# zh: 只有在乱序发生处之后抓包才看得到。几条链路并作一条用，或路由器内部的并行路径，会造成这种情形；错位超过三个
# zh: 报文段时，就要付出重传的代价。

client sysctl ipv4.tcp_early_retrans 0
wire delay server SYN-ACK 100ms
server listen
client connect
server accept

wire hold client data until 2nd client data
client send 4000 bytes
server recv 4000 bytes
wire mute client ACK until client FIN
server close
client recv eof
client close
wait server TIME-WAIT

expect 3 client data
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect first server
expect episode not retransmission
expect episode out-of-order at server
expect episode not out-of-order at client
