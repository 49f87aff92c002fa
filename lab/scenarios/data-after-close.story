# data-after-close — the server goes on writing to a client that has closed
#
# close() ends both directions, yet all that TCP can say about it is a FIN: "I send no more". That the client
# will not read either, the server learns when it writes. Its FIN acknowledged, the client has gone from
# FIN-WAIT-1 to FIN-WAIT-2; the server, in CLOSE-WAIT, may rightly send. Nobody is left to take the bytes, so
# the client's kernel answers with an RST: its sequence number is what the data acknowledged, and it has
# neither ACK nor window.
#
# The server's next write fails with EPIPE, since a FIN had come before. Users who press "stop" and time-outs
# shorter than the answer make this every day; RFC 1122 section 4.2.2.13 describes it.
#
# zh: 客户端已经关闭，服务器还在写
# zh:
# zh: close() 结束两个方向，但 TCP 只能用 FIN 说“我不再发送”。客户端也不再读这一点，服务器要等到写的时候才
# zh: 知道。客户端的 FIN 得到确认后，它从 FIN-WAIT-1 进入 FIN-WAIT-2；服务器处于 CLOSE-WAIT，完全有权发送。
# zh: 可是已经没有人接收这些字节，于是客户端的内核回一个 RST：序号取自该数据的确认号，没有 ACK 标志，窗口
# zh: 为 0。
# zh:
# zh: 因为此前到过 FIN，服务器的下一次写以 EPIPE 失败。用户按下“停止”，或者超时比应答来得短，天天都会造成
# zh: 这种情形；见 RFC 1122 第 4.2.2.13 节。

client sysctl ipv4.tcp_rto_min_us 2000000
server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
wait client FIN-WAIT-2
server send "and more"
server send "and yet more" fails EPIPE

expect client went ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSED
expect server went ESTABLISHED, CLOSE-WAIT, CLOSED
expect 1 client FIN
expect no server FIN
expect 1 client RST
expect 1 RST
expect 2 server data
expect opening three-way
expect closing reset-after-fin
expect first client
expect cause data-after-close
