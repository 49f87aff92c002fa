# fast-retransmission — duplicate ACKs tell of a loss before any timer does
#
# The first of several segments is lost, those behind it arrive. The server acknowledges each of them with the
# same number, that of the gap, and reports in SACK blocks what lies beyond it (RFC 2018). After three such
# duplicate ACKs the client sends the missing segment again without waiting for a timer (RFC 5681 section 3.2;
# Linux decides by RACK, RFC 8985, which comes to the same here).
#
# At the client: data, duplicate ACKs, the first segment again. At the server the segment is missing at first
# and comes late. The client sends more slowly for a while, but the pause was one round trip only.
#
# zh: 重复的 ACK 比任何定时器都先报告丢失
# zh:
# zh: 几个报文段里的第一个丢了，后面的都到了。服务器对每一个都以同样的号码确认，也就是缺口的号码，并用 SACK 块报告
# zh: 缺口之后收到了什么（RFC 2018）。收到三个这样的重复 ACK 之后，客户端不等定时器就重发缺的那段(RFC 5681 第
# zh: 3.2 节；Linux 按 RACK 即 RFC 8985 判断，在这里结果相同)。
# zh:
# zh: 在客户端看到的是：数据，重复的 ACK，第一段再来一次。在服务器，这一段起先缺着，后来才到。之后客户端会
# zh: 发得慢一阵，但停顿只有一个往返。

client sysctl ipv4.tcp_rto_min_us 2000000
client sysctl ipv4.tcp_early_retrans 0
wire delay every server packet 20ms
server set rcvbuf 30000 on listener
server listen
client connect
server accept

client send 20000 bytes
server recv 20000 bytes
wire drop client data
client send 8000 bytes
server recv 8000 bytes
wire mute client ACK until client FIN
server close
client recv eof
client close
wait client CLOSED

expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect first server
expect episode retransmission at client
expect segment duplicate-ack
expect segment fast-retransmission at client
expect segment not spurious-retransmission
