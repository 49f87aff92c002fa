# challenge-ack-syn — a SYN arrives in the middle of an established connection
#
# Somebody sends a SYN in the client's name: an attacker who knows the ports, or a client that has restarted
# and chosen the same port again. A server that obeyed would give a stranger the power to end connections. So
# it neither resets nor accepts; it sends an ACK with its own numbers, the challenge ACK of RFC 5961 section 4
# (RFC 9293 section 3.10.7.4). A client that has really lost the connection would answer that with an RST.
# This one is well, takes it for a duplicate ACK, and the connection goes on.
#
# zh: 已建立的连接当中来了一个 SYN
# zh:
# zh: 有人以客户端的名义发来 SYN：可能是知道端口的攻击者，也可能是重启后又选中同一端口的客户端。服务器若是
# zh: 照办，等于让外人有权结束连接。所以它既不重置也不接受，只以自己的序号发一个 ACK，即 RFC 5961 第 4 节的
# zh: 质询 ACK（RFC 9293 第 3.10.7.4 节）。真正丢了连接的客户端会以 RST 回答；这里的客户端一切正常，把它当作
# zh: 重复的 ACK，连接继续。

server listen
client connect
server accept

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
expect 1 server ACK

wire inject client SYN seq 100000
wait 2nd server ACK
expect 2 server ACK
expect client ESTABLISHED
expect server ESTABLISHED

client send "get"
server recv "get"
server send "200 ok"
client recv "200 ok"
wire mute client ACK until client FIN
server close
client recv eof
client close

expect no RST
expect 1 client SYN
expect server went ESTABLISHED, FIN-WAIT-1, TIME-WAIT
expect client went ESTABLISHED, CLOSE-WAIT, LAST-ACK, CLOSED
expect opening three-way at client
expect closing three-segment at client
expect first server at client
