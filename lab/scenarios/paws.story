# paws — a segment with an old timestamp is not taken, though its number fits
#
# The segment lies exactly where the server expects the client's next bytes, but its timestamp is a day
# behind the connection's. Sequence numbers come round again after 4 GB, on a fast path within seconds; a
# timestamp that runs backwards shows that the segment is from an earlier round. The server drops it and
# repeats its last ACK (PAWS, RFC 7323 section 5). Here the old segment is forged; the client's own bytes, sent
# later under the same numbers, are the ones that count.
#
# In practice one meets this behind a NAT or a balancer that mixes the clocks of several hosts into one
# connection's numbers. It then looks like loss: correct segments, seen to arrive, that are not acknowledged.
#
# zh: 时间戳过旧的报文段不被接受，尽管序号相符
# zh:
# zh: 这个报文段的序号正是服务器期待的客户端下一批字节，但时间戳比连接的落后一天。序号每 4 GB 就绕回一圈，在
# zh: 快的线路上只要几秒；时间戳倒退，说明报文段来自前一圈。服务器丢弃它，并重发上一个 ACK(PAWS，RFC 7323
# zh: 第 5 节)。这里的旧报文段是伪造的；客户端后来以同样序号发出的字节才算数。
# zh:
# zh: 实际中，它见于把几台主机的时钟混进同一条连接的 NAT 或负载均衡器。看上去像丢包：正确的报文段明明到了，
# zh: 却得不到确认。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
expect 1 server ACK

wire inject client data "stale" old timestamps
wait 2nd server ACK
expect 2 server ACK

client send "fresh"
server recv "fresh"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect no RST
expect 2 client data
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect opening three-way
expect closing three-segment
expect first server
expect cause closed-before-ack
expect episode not retransmission
expect episode paws at server
expect segment paws at server
