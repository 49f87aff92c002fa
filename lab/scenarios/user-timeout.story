# user-timeout — the program has said how long data may stay unacknowledged
#
# TCP_USER_TIMEOUT, here 1.5 s, limits how long sent data may go unacknowledged before the connection is
# given up: it is the time-out that a program gives to OPEN and SEND (RFC 9293 sections 3.9.1 and 3.10.8). The
# way is cut, the client repeats its data on a doubling timer, and when the time is over it goes from
# ESTABLISHED to CLOSED: ETIMEDOUT for the program and, unlike with keep-alives, no RST on the wire.
#
# In a capture it is a `peer-silent` with fewer repetitions than the system's own limit would make. The server
# stays in ESTABLISHED.
#
# zh: 程序自己规定了数据可以多久得不到确认
# zh:
# zh: TCP_USER_TIMEOUT（这里是 1.5 秒）限定已发数据多久得不到确认就放弃连接：这就是程序在
# zh: OPEN 和 SEND 时给出的超时（RFC 9293 第 3.9.1 和 3.10.8 节）。路断了，客户端按加倍的定时器重发数据，时间一到
# zh: 就从 ESTABLISHED 进入 CLOSED：程序得到 ETIMEDOUT；与保活失败不同，线路上没有 RST。
# zh:
# zh: 抓包里它就是一次 `peer-silent`，只是重发的次数比系统自己的上限少。服务器停在 ESTABLISHED。

server listen
client connect
server accept
client set user_timeout 1500

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
wire cut
client send "get"
client recv fails ETIMEDOUT

expect no RST
expect no FIN
expect 1 server data
expect client went ESTABLISHED, CLOSED
expect server ESTABLISHED
expect opening three-way
expect episode retransmission at client
expect closing vanished at client
expect cause peer-silent at client
expect closing open at server
expect cause capture-ended at server
