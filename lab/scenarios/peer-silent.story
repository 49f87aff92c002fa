# peer-silent — the way is gone: data is sent again and again into silence
#
# In the middle of an exchange the path to the server fails for good. The client repeats its data, first as a
# tail probe, then on its retransmission timer, whose time doubles at each attempt (RFC 6298 section 5.5). At
# last the kernel gives up, silently: CLOSED, ETIMEDOUT for the program, and no RST, since nobody would hear
# it. By default that takes a quarter of an hour or more (net.ipv4.tcp_retries2); here it is less than a
# second, and the shortest timer is 5 ms.
#
# The server stays in ESTABLISHED with nothing to send. Without keep-alives it would stay for ever.
#
# zh: 路断了，数据一再发向寂静
# zh:
# zh: 交换数据的途中，通往服务器的路彻底断了。客户端重发数据：先是尾部探测，然后按重传定时器，每试一次时间
# zh: 加倍（RFC 6298 第 5.5 节）。最后内核默默放弃：CLOSED，程序得到 ETIMEDOUT，没有 RST，因为没有人会听到。
# zh: 默认情况下这要一刻钟或更久（net.ipv4.tcp_retries2）；这里不到一秒，定时器最短为 5 毫秒。
# zh:
# zh: 服务器停在 ESTABLISHED，没有东西要发。没有保活探测的话，它会永远停在那里。

client sysctl ipv4.tcp_retries2 2
server listen
client connect
server accept

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
