# closing-one-end — both ends close at once, but only one of them passes through CLOSING
#
# Neither FIN acknowledges the other, so this is a simultaneous close; but the two ends need not go through
# the same states. The client's FIN is slow. The client gets the server's FIN while its own is not
# acknowledged: CLOSING. Its ACK reaches the server before its FIN does, which takes the server from
# FIN-WAIT-1 to FIN-WAIT-2; the FIN then takes it to TIME-WAIT. RFC 9293 section 3.10.7.4 has both paths,
# figure 13 only the even one.
#
# A capture at the server shows the client's ACK ahead of the FIN that precedes it in sequence. Both ends
# keep a TIME-WAIT, as after every simultaneous close.
#
# zh: 两端同时关闭，却只有一端经过 CLOSING
# zh:
# zh: 谁的 FIN 也没有确认对方的 FIN，所以这是同时关闭；但两端经过的状态不一定相同。客户端的 FIN 走得慢。客户端
# zh: 收到服务器的 FIN 时，自己的 FIN 还没得到确认，于是进入 CLOSING。它的 ACK 却先于它的 FIN 到达服务器，使服
# zh: 务器从 FIN-WAIT-1 进入 FIN-WAIT-2，随后到达的 FIN 再使它进入 TIME-WAIT。两条路在 RFC 9293 3.10.7.4 节里
# zh: 都有，图 13 只画了对称的那一条。
# zh:
# zh: 在服务器上抓包，会看到客户端的 ACK 跑到了序号在它之前的 FIN 前面。两端都留下 TIME-WAIT，同时关闭总是这
# zh: 样。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"

wire hold client FIN until client ACK
client close
server close

expect client went ESTABLISHED, FIN-WAIT-1, CLOSING, TIME-WAIT
expect server went ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, TIME-WAIT
expect 1 client FIN
expect 1 server FIN
expect opening three-way
expect closing simultaneous
expect first both
expect cause fins-crossed
