# fin-wait-2-expired — the server closes too late: the client has stopped waiting
#
# The client closed, its FIN was acknowledged, and it waits in FIN-WAIT-2 for the server's. RFC 9293 sets no
# limit to that, but Linux does: a connection that no program holds any more leaves FIN-WAIT-2 for CLOSED
# after net.ipv4.tcp_fin_timeout, 60 seconds by default and five here. Nothing on the wire says so.
#
# When the server's FIN comes at last, nobody knows the connection, and the answer is a bare RST. The server,
# in LAST-ACK by then, is done as well. Harmless for the data; as a sign it says that the server's program
# leaves sockets in CLOSE-WAIT for longer than its peers care to wait.
#
# zh: 服务器关得太晚，客户端已经不等了
# zh:
# zh: 客户端关闭，FIN 得到确认，在 FIN-WAIT-2 等服务器的 FIN。RFC 9293 对此不设期限，Linux 却有：没有程序
# zh: 持有的连接过了 net.ipv4.tcp_fin_timeout（默认 60 秒，这里是 5 秒）就离开 FIN-WAIT-2，进入 CLOSED。线路
# zh: 上看不到任何迹象。
# zh:
# zh: 服务器的 FIN 终于到来时，已经没有人认识这条连接，回答是一个光秃秃的 RST。服务器此时在 LAST-ACK，也就此
# zh: 了结。数据没有损失；它说明的是，服务器的程序把套接字留在 CLOSE-WAIT 的时间比对端愿意等的更长。

client sysctl ipv4.tcp_fin_timeout 5
server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
client close
server recv eof
server set quickack 1
wait client FIN-WAIT-2
wait client CLOSED
server close

expect client went ESTABLISHED, FIN-WAIT-1, FIN-WAIT-2, CLOSED
expect server went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect 1 client FIN
expect 1 server FIN
expect 1 client RST
expect 1 RST
expect opening three-way
expect closing reset-after-fin
expect first client
expect cause fin-wait-2-expired
