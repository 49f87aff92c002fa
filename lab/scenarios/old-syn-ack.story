# old-syn-ack — a SYN+ACK acknowledges a number that the client has not sent
#
# An answer to an earlier attempt was long on its way, or a box numbers one direction anew and forgets the other. The
# client in SYN-SENT finds a number acknowledged that it never sent. It answers with an RST at just that number, drops
# the SYN+ACK, and goes on waiting (RFC 9293 section 3.10.7.3, first). The other end, if it really waits for such an ACK,
# drops its half of a connection; the real answer to the SYN opens one as if nothing had been.
#
# Here the wire forges that SYN+ACK, twice. The first attempt is given up; the second is answered after all. Linux does not wait a
# second for its next SYN after such an answer, but a few milliseconds (tcp_rcv_synsent_state_process()).
#
# zh: SYN+ACK 确认了客户端没有发过的序号
# zh:
# zh: 对先前某次尝试的应答在路上耽搁了很久，或者某个设备只改写一个方向的序号，忘了另一个方向。SYN-SENT 中的客户端发现被
# zh: 确认的是自己从没发过的序号，就以这个序号回一个 RST，丢掉这个 SYN+ACK，继续等（RFC 9293 3.10.7.3 节第一条）。
# zh: 对方若真在等这样的 ACK，就放弃它那一半连接；等到对 SYN 的真正应答，连接照常建立。
# zh:
# zh: 这里由线路伪造这个 SYN+ACK，一共两次：第一次尝试被放弃，第二次终于等到应答。收到这样的应答后，Linux 不等一秒，
# zh: 几毫秒后就重发 SYN（tcp_rcv_synsent_state_process()）。

server listen
wire cut client
client connect async
wire inject server SYN-ACK ack 500000
wait client RST
expect client SYN-SENT
client close
expect client CLOSED
wire mend

wire hold client SYN until client RST
client connect async
wire inject server SYN-ACK ack 500000
wait client ESTABLISHED
server accept
client send "get"
server recv "get"

expect 2 client RST
expect opening three-way at client
expect closing open at client
expect episode unacceptable-ack at client
expect segment unacceptable-ack at client
expect earlier opening unanswered at client
expect earlier closing never-opened at client
expect earlier cause unacceptable-ack at client
