# cut-idle — a box on the way forgets an idle connection and tells nobody
#
# Five seconds without a segment are too long for something between the two: a NAT entry or a balancer's
# table has expired, 350 seconds being a common value. Neither end is told. The client's next request is
# repeated on a doubling timer and never answered; the client ends in CLOSED, the server stays in ESTABLISHED
# and has no idea.
#
# The mark of it is the pause: long idle, then data that nobody acknowledges, with segments flowing well
# until just before. Keep-alives in shorter intervals than the box's memory cure it, or an idle time-out of
# the program's own.
#
# zh: 路上的设备忘掉了空闲的连接，谁也没告诉
# zh:
# zh: 五秒没有报文段，对两端之间的某个设备来说太久了：NAT 条目或负载均衡器的表项已经过期，常见的值是 350 秒。
# zh: 两端都没有得到通知。客户端的下一个请求按加倍的定时器重发，始终没有回答；客户端最终进入 CLOSED，服务器停
# zh: 在 ESTABLISHED，毫不知情。
# zh:
# zh: 它的标志是那段停顿：长时间空闲，然后数据无人确认，而在此之前往来一直正常。用比设备记忆更短的间隔发保活
# zh: 探测，或者由程序自己设空闲超时，都可以解决。

client sysctl ipv4.tcp_retries2 2
server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client sleep 5.1s
wire cut
client send "get"
client recv fails ETIMEDOUT

expect no RST
expect no FIN
expect 1 server data
expect client went ESTABLISHED, CLOSED
expect server ESTABLISHED
expect opening three-way
expect episode idle at client
expect episode retransmission at client
expect closing vanished at client
expect cause peer-silent at client
expect closing open at server
