# simultaneous-close — both ends close before either has seen the other's FIN
#
# Each side has sent its FIN when the other's arrives, so neither FIN acknowledges the other: both ends go
# FIN-WAIT-1, CLOSING, TIME-WAIT (RFC 9293 section 3.6, figure 13). No program can order this by itself,
# since it takes two closes within one trip of a packet; here the wire holds the client's FIN until the
# server's is on its way.
#
# zh: 两端都在看到对方的 FIN 之前关闭
# zh:
# zh: 每一方在收到对方的 FIN 时都已发出自己的 FIN，因此谁的 FIN 也没有确认对方的 FIN：两端都经过
# zh: FIN-WAIT-1、CLOSING、TIME-WAIT（RFC 9293 第 3.6 节，图 13）。单靠程序无法安排这种情形，因为两次关闭
# zh: 必须发生在一个报文的途中；这里由线路扣住客户端的 FIN，直到服务器的 FIN 也已上路。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"

wire hold client FIN until server FIN
client close
server close

expect client went ESTABLISHED, FIN-WAIT-1, CLOSING, TIME-WAIT
expect server went ESTABLISHED, FIN-WAIT-1, CLOSING, TIME-WAIT
expect opening three-way
expect closing simultaneous
expect first both
expect cause fins-crossed
