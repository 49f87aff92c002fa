# tail-loss-probe — the end of the data is lost; a probe finds out long before the timer would
#
# The last two segments of the client's data are lost, and nothing behind them can draw duplicate ACKs. Rather
# than wait for the retransmission timer, the client sends its very last segment again after about two round
# trips, as a question: the tail loss probe (RFC 8985 section 7). The answer bears a SACK block for that
# segment, which shows the gap in front of it, and the client fills the gap at once. Here the timer is set to
# two seconds, so it can have had no part in it.
#
# On the wire the last segment comes again before the one that is missing. Linux waits a few milliseconds more
# than two round trips, and much longer when only one segment is outstanding, since its ACK may be a delayed
# one.
#
# zh: 数据的末尾丢了，探测远比定时器先发现
# zh:
# zh: 客户端数据的最后两个报文段丢了，后面没有报文段能引出重复的 ACK。客户端不去等重传定时器，而是在大约两个往返
# zh: 之后把最末一个报文段再发一次，当作询问：这就是尾部丢失探测（RFC 8985 第 7 节）。回答里带有这一段的 SACK 块，
# zh: 它前面的缺口就此显现，客户端立刻补上。这里定时器设成两秒，所以不可能是它的作用。
# zh:
# zh: 线路上看到的是，最末一段先重来，缺的那段后补。Linux 会比两个往返再多等几毫秒；若只有一个报文段未确认，则等得
# zh: 久得多，因为它的 ACK 也许是延迟的。

client sysctl ipv4.tcp_rto_min_us 2000000
client sysctl ipv4.tcp_early_retrans 3
server listen
client connect
server accept

client send "get"
server recv "get"
wire drop 2nd..3rd client data
client send 4000 bytes
expect 4 client data
server recv 4000 bytes
expect 6 client data
wire mute client ACK until client FIN
server close
client recv eof
client close
wait server TIME-WAIT

expect 6 client data
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect no RST
expect opening three-way
expect first server
expect episode retransmission at client
expect segment tail-loss-probe at client
expect segment retransmission at client
expect segment not spurious-retransmission at client
