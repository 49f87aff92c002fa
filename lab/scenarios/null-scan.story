# null-scan — segments without any flag find out which port is open
#
# No flag at all is set: neither SYN nor ACK, neither FIN nor RST. No host that speaks TCP sends that. A port
# where nobody listens answers with an RST of sequence number 0 and an ACK (RFC 9293 section 3.10.7.1); a
# listening one has no use for the segment and drops it (section 3.10.7.2). As with `fin-scan` the difference
# shows a scanner which ports are open.
#
# Some packet filters used to let it pass, since it is no SYN. A segment without flags in a capture is always
# a scan, or damage.
#
# zh: 不带任何标志的报文段探出哪个端口开着
# zh:
# zh: 什么标志都没有：没有 SYN 和 ACK，也没有 FIN 和 RST。讲 TCP 的主机不会发这样的报文段。没有人监听的端口以
# zh: RST 回答，序号为 0 并带 ACK（RFC 9293 第 3.10.7.1 节）；监听的端口用不上它，丢弃了事（第 3.10.7.2 节）。
# zh: 与 `fin-scan` 一样，这个差别让扫描者看出哪些端口开着。
# zh:
# zh: 因为不是 SYN，过去有些包过滤器会放它过去。抓包中出现没有标志的报文段，不是扫描，就是数据损坏。

wire inject client NULL
wait server RST
server listen
wire inject client NULL

expect 1 server RST
expect 1 packet
expect client CLOSED
expect server CLOSED
expect opening midstream
